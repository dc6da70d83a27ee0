import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import type { LibraryItem } from '#contract/library'
import { useCommands, useRun } from '#renderer/app/commands'
import { type StringId, useStrings } from '#renderer/app/strings'
import { Button, IconButton } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import type { Choice } from '#renderer/ui/useSelection'
import { BulkMenu } from './later'
import styles from './Texts.module.css'
import type { Targets, TextActions } from './useTextActions'

interface Props {
  choice: Choice
  /** The text that has the focus, once it is known. */
  active: LibraryItem | undefined
  actions: TextActions
  collection: string | undefined
  /** A quiz on the texts that are shown, where they are a collection. */
  quizShown: (() => void) | undefined
}

export interface Does {
  id: string
  name: StringId
  keys: string[]
  run: () => void
  /** Behind the three dots: the bar is one line. */
  isSeldom?: true
}

/** As in a text, where it is a quiz on that. */
export const QUIZ_HERE = {
  id: 'quizHere',
  name: 'command.quizSeveral',
  group: 'group.library',
  keys: ['G'],
  keyOnly: true,
} as const

/** What can be done with the texts that are chosen, or by its key with the one that has the focus. */
export function BulkBar({ choice, active, actions, collection, quizShown }: Props) {
  const t = useStrings()
  const { ids, list } = choice
  const more = useRef<HTMLButtonElement>(null)
  const [isMore, setMore] = useState(false)
  /** A key pressed elsewhere is about what is chosen only: nobody sees which text has the focus then. */
  const targets = (): Targets => {
    const hasFocus = list.current !== null && document.activeElement === list.current
    if (ids.length === 0) return hasFocus && active ? { ids: [active.id], item: active } : { ids: [] }
    return { ids, item: ids.length === 1 && active?.id === ids[0] ? active : undefined }
  }
  const mark = () => {
    const of = targets()
    const isDone = of.item?.state === 'finished'
    if (of.ids.length > 0) actions.setState(of, isDone ? 'new' : 'finished')
  }
  const all: Does[] = [
    { id: 'text.tags', name: 'command.textTags', keys: ['T'], run: () => actions.ask('tags', targets()) },
    {
      id: 'text.collections',
      name: 'command.textCollections',
      keys: ['C'],
      run: () => actions.ask('collections', targets()),
    },
    {
      id: 'text.details',
      name: 'command.textDetails',
      keys: ['E'],
      run: () => actions.ask('details', targets()),
    },
    { id: 'text.mark', name: 'command.textMark', keys: ['M'], run: mark, isSeldom: true },
    {
      id: 'text.remove',
      name: 'command.textRemove',
      keys: ['Delete'],
      run: () => actions.remove(targets(), false),
    },
    {
      id: 'text.removeKeep',
      name: 'command.textRemoveKeep',
      keys: ['Shift+Delete'],
      run: () => actions.remove(targets(), true),
      isSeldom: true,
    },
  ]
  const order: Does[] =
    collection === undefined
      ? []
      : [
          { id: 'text.up', name: 'command.textUp', keys: ['Alt+ArrowUp'], run: choice.focusList },
          { id: 'text.down', name: 'command.textDown', keys: ['Alt+ArrowDown'], run: choice.focusList },
        ]
  const moves: Does[] = [
    {
      id: 'text.choose',
      name: 'command.textChoose',
      keys: ['Space', 'Shift+ArrowDown'],
      run: choice.focusList,
    },
    { id: 'text.all', name: 'command.textAll', keys: ['Mod+A'], run: () => void choice.all() },
    ...order,
  ]
  const runs = useRun()
  const several = quizShown ?? (() => runs('quizSeveral'))
  const quiz = () => (ids.length > 0 ? actions.ask('quiz', { ids }) : several())
  const leave = () => {
    choice.clear()
    choice.focusList()
  }
  // Escape takes back what is chosen from wherever the focus is; only then does it lead out of the screen.
  const none = { id: 'leave', name: 'library.clear', keys: ['Escape'], run: leave } as const
  useCommands([
    { ...QUIZ_HERE, run: quiz },
    ...all.map((one) => ({
      ...one,
      group: 'group.texts' as const,
      once: true,
      can: () => targets().ids.length > 0,
    })),
    ...[...moves, ...(ids.length > 0 ? [none] : [])].map((one) => ({
      ...one,
      group: 'group.texts' as const,
      keyOnly: true,
    })),
  ])
  if (ids.length === 0) return null
  return (
    <div className={styles.bulk} data-bulk="" role="toolbar" aria-label={t('library.bulk')}>
      <p className={styles.chosen} role="status">
        {t('library.chosen', { count: ids.length })}
      </p>
      <Button small look="quiet" onPress={quiz}>
        {t('library.quizChosen')} <Key name="G" />
      </Button>
      {all.map(({ id, name, keys, run, isSeldom }) =>
        isSeldom ? null : (
          <Button key={id} small look="quiet" onPress={run}>
            {t(name)} <Key name={keys[0]!} />
          </Button>
        ),
      )}
      <IconButton
        ref={more}
        label={t('library.moreChosen')}
        aria-haspopup="menu"
        aria-expanded={isMore}
        onPress={() => setMore(true)}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </IconButton>
      {isMore && (
        <BulkMenu all={all.filter(({ isSeldom }) => isSeldom)} from={more} onClose={() => setMore(false)} />
      )}
      <Button small look="quiet" onPress={leave}>
        {t('library.clear')} <Key name="Escape" />
      </Button>
    </div>
  )
}
