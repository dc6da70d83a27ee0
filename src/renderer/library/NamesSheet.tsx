import { useState } from 'react'
import type { FacetCount, LibraryChange } from '#contract/library'
import { useAnswer } from '#renderer/app/client'
import { type StringId, useStrings } from '#renderer/app/strings'
import { AskSheet } from '#renderer/ui/AskSheet'
import controls from '#renderer/ui/controls.module.css'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './Sheets.module.css'
import type { Targets } from './useTextActions'

interface Props {
  kind: 'tags' | 'collections'
  targets: Targets
  change: (targets: Targets, what: LibraryChange, said: StringId) => Promise<boolean>
  onClose: () => void
}

const namesIn = (words: string): string[] =>
  words
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** So many names there are already are offered to be pressed. */
const OFFERED = 12

/** Tags of texts, or the collections they are in: what is added, and what is taken away. */
export default function NamesSheet({ kind, targets, change, onClose }: Props) {
  const t = useStrings()
  const { data: facets = [] } = useAnswer('library.facets', {})
  const [add, setAdd] = useState('')
  const [remove, setRemove] = useState('')
  const names = { add: namesIn(add), remove: namesIn(remove) }
  const has = (kind === 'tags' ? targets.item?.tags : targets.item?.collections.map(([name]) => name)) ?? []
  const by: FacetCount['by'] = kind === 'tags' ? 'tag' : 'collection'
  const known = facets.filter((facet) => facet.by === by).map(({ is }) => is)
  const isOne = targets.item !== undefined
  const put = (name: string) => setAdd((words) => [...namesIn(words), name].join(', '))
  const drop = (name: string) => setRemove((words) => [...namesIn(words), name].join(', '))
  const done = () => {
    const what: LibraryChange = kind === 'tags' ? { tags: names } : { collections: names }
    void change(targets, what, `library.named.${kind}`)
    onClose()
  }
  return (
    <AskSheet
      title={
        isOne
          ? t(`library.namesOf.${kind}`, { title: targets.item?.title ?? '' })
          : t(`library.namesOfMany.${kind}`, { count: targets.ids.length })
      }
      does={t('library.doNames')}
      isReady={names.add.length + names.remove.length > 0}
      onDone={done}
      onClose={onClose}
    >
      <TextEntry
        label={t(`library.namesAdd.${kind}`)}
        note={t('library.namesNote')}
        value={add}
        onChange={setAdd}
        autoFocus
      />
      <Names
        label={t('library.namesKnown')}
        names={known.filter((name) => !has.includes(name) && !names.add.includes(name)).slice(0, OFFERED)}
        onPress={put}
      />
      <TextEntry label={t(`library.namesRemove.${kind}`)} value={remove} onChange={setRemove} />
      <Names
        label={t('library.namesHas')}
        names={(isOne ? has : known).filter((name) => !names.remove.includes(name)).slice(0, OFFERED)}
        onPress={drop}
      />
    </AskSheet>
  )
}

interface NamesProps {
  label: string
  names: readonly string[]
  onPress: (name: string) => void
}

function Names({ label, names, onPress }: NamesProps) {
  if (names.length === 0) return null
  return (
    <ul className={styles.names} aria-label={label}>
      {names.map((name) => (
        <li key={name}>
          <button type="button" className={controls.tag} onClick={() => onPress(name)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
