import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { QuizItem } from '#contract/study'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { inWords } from '#renderer/question/prompt'
import { Key } from '#renderer/ui/Key'
import { nextOpen, put, type Rows } from './arrange'
import { Filled } from './Filled'
import styles from './MatchAnswer.module.css'
import { RowList } from './RowList'

interface Props {
  /** The form's id: the button that answers stands elsewhere. */
  id: string
  parts: readonly QuizItem[]
  choices: readonly string[]
  onAnswer: (given: string[]) => void
}

const NAMES = ['command.option1', 'command.option2', 'command.option3', 'command.option4'] as const

/** Sentences with a blank each, and the answers to be put into them: a number key or a press puts one into the row. */
export function MatchAnswer({ id, parts, choices, onAnswer }: Props) {
  const t = useStrings()
  const [rows, setRows] = useState<Rows>(() => parts.map(() => null))
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')

  const choose = (answer: number) => {
    const now = put(rows, at, answer)
    const left = now.filter((one) => one === null).length
    setRows(now)
    setSaid(
      now[at] === null
        ? t('quiz.emptied', { left })
        : t('quiz.filled', {
            answer: choices[answer]!,
            sentence: inWords(parts[at]!.prompt, t('study.blank')),
            left,
          }),
    )
    if (now[at] !== null) setAt(nextOpen(now, at) ?? at)
  }
  useCommands([
    ...NAMES.slice(0, choices.length).map((name, n) => ({
      id: `option${n}`,
      name,
      group: 'group.quiz' as const,
      keys: [`${n + 1}`],
      run: () => choose(n),
      keyOnly: true,
    })),
    {
      id: 'empty',
      name: 'command.empty',
      group: 'group.quiz',
      keys: ['Backspace', 'Delete'],
      run: () => rows[at] != null && choose(rows[at]),
      keyOnly: true,
    },
  ])

  return (
    <form
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const open = nextOpen(rows, rows.length - 1)
        if (open === null) return onAnswer(rows.map((answer) => choices[answer!]!))
        setAt(open)
        setSaid(t('quiz.open', { left: rows.filter((one) => one === null).length }))
      }}
    >
      <RowList
        label={t('quiz.sentences')}
        rows={parts.map(({ prompt }, n) => {
          const answer = rows[n]
          return {
            key: n,
            words: <Filled prompt={prompt} answer={answer == null ? undefined : choices[answer]} />,
          }
        })}
        at={at}
        onAt={setAt}
        sign={(n) => (rows[n] == null ? '' : <Key name={`${rows[n] + 1}`} />)}
      />
      <ul className={styles.answers} aria-label={t('quiz.answers')}>
        {choices.map((choice, n) => (
          <li key={choice}>
            <Button className={styles.answer!} data-used={rows.includes(n)} onPress={() => choose(n)}>
              <Key name={`${n + 1}`} />
              <span dir="auto">{choice}</span>
              {rows.includes(n) && <span className="visually-hidden">{t('quiz.used')}</span>}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </form>
  )
}
