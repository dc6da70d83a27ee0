import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import type { QuizItem } from '#contract/study'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { Key } from '#renderer/ui/Key'
import { moved, placesOf } from './arrange'
import styles from './OrderAnswer.module.css'
import { RowList } from './RowList'

interface Props {
  /** The form's id: the button that answers stands elsewhere. */
  id: string
  parts: readonly QuizItem[]
  onAnswer: (given: string[]) => void
}

const PLACES = ['command.place1', 'command.place2', 'command.place3', 'command.place4'] as const

/** Events to be put in order: by keys, by two buttons, or by dragging. */
export function OrderAnswer({ id, parts, onAnswer }: Props) {
  const t = useStrings()
  const [order, setOrder] = useState(() => [...parts.keys()])
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const last = order.length - 1

  const move = (from: number, to: number) => {
    if (to < 0 || to > last || to === from) return
    setOrder(moved(order, from, to))
    setAt(to)
    setSaid(t('quiz.moved', { event: parts[order[from]!]!.prompt, n: to + 1, of: order.length }))
  }
  useCommands([
    {
      id: 'earlier',
      name: 'command.earlier',
      group: 'group.quiz',
      keys: ['Alt+ArrowUp'],
      run: () => move(at, at - 1),
    },
    {
      id: 'later',
      name: 'command.later',
      group: 'group.quiz',
      keys: ['Alt+ArrowDown'],
      run: () => move(at, at + 1),
    },
    ...PLACES.slice(0, order.length).map((name, n) => ({
      id: `place${n}`,
      name,
      group: 'group.quiz' as const,
      keys: [`${n + 1}`],
      run: () => move(at, n),
      keyOnly: true,
    })),
  ])

  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(placesOf(order))
      }}
    >
      <RowList
        label={t('quiz.events')}
        rows={order.map((n) => ({ key: n, words: parts[n]!.prompt }))}
        at={at}
        onAt={setAt}
        onMove={move}
        sign={(n) => n + 1}
      />
      <div className={styles.moves}>
        <Button small isDisabled={at === 0} onPress={() => move(at, at - 1)}>
          <ArrowUp size={16} aria-hidden="true" />
          {t('quiz.earlier')} <Key name="Alt+ArrowUp" />
        </Button>
        <Button small isDisabled={at === last} onPress={() => move(at, at + 1)}>
          <ArrowDown size={16} aria-hidden="true" />
          {t('quiz.later')} <Key name="Alt+ArrowDown" />
        </Button>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </form>
  )
}
