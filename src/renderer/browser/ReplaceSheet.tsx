import { type FormEvent, useState } from 'react'
import type { LibraryItem } from '#contract/library'
import { useAnswer, useClient } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import styles from './Editor.module.css'

const wordsOf = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))

/** The text whose title has most words in common with another's. */
function likest(of: LibraryItem, among: readonly LibraryItem[]): LibraryItem | undefined {
  const words = wordsOf(of.title)
  const shared = ({ title }: LibraryItem) => [...wordsOf(title)].filter((word) => words.has(word)).length
  return [...among].sort((a, b) => shared(b) - shared(a))[0]
}

/** Puts a text in the place of an older version of it, whose cards and marks it takes over. */
export default function ReplaceSheet({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const { data: texts } = useAnswer('library.list', {})
  const [chosen, setChosen] = useState<{ id?: string; by?: string }>({})
  const by = texts?.find(({ id }) => id === chosen.by) ?? texts?.[0]
  const others = texts?.filter(({ id }) => id !== by?.id) ?? []
  const old = others.find(({ id }) => id === chosen.id) ?? (by && likest(by, others))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!by || !old) return
    const said = t('replace.done', { title: old.title })
    const done = await change(said, () => client.call('library.replace', { id: old.id, by: by.id }))
    if (!done) return
    onClose()
    navigate({ screen: 'cards', query: 'is:stale' })
  }
  const choice = (name: 'by' | 'id', value: string | undefined, among: readonly LibraryItem[]) => (
    <SelectEntry
      label={t(`replace.${name}`)}
      value={value ?? ''}
      onChange={(id) => setChosen({ ...chosen, [name]: id })}
      choices={among.map(({ id, title }) => ({ value: id, label: title }))}
    />
  )
  return (
    <Sheet title={t('command.replace')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.note}>{t('replace.note')}</p>
        {choice('by', by?.id, texts ?? [])}
        {choice('id', old?.id, others)}
        <FormActions does={t('replace.do')} isReady={old !== undefined} onCancel={onClose} />
      </form>
    </Sheet>
  )
}
