import { Check, X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import type { QuizItem } from '#contract/study'
import { dirOf } from '#core/text/direction'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { Key } from '#renderer/ui/Key'
import styles from './Options.module.css'
import { optionsOf, stateOf } from './walk'

/** What can be chosen, each with its key; once answered, which one was right and which was chosen. */
export function Options({ item, onAnswer }: { item: QuizItem; onAnswer: (given: string) => void }) {
  const t = useStrings()
  const list = useRef<HTMLUListElement>(null)
  const options = optionsOf(item)
  const { answered } = item
  const words = (given: string) =>
    item.form === 'choice' ? given : t(given === 'true' ? 'quiz.true' : 'quiz.false')

  const step = (by: 1 | -1) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = now < 0 ? (by > 0 ? 0 : buttons.length - 1) : now + by
    buttons[(to + buttons.length) % buttons.length]?.focus()
  }
  const names = ['command.option1', 'command.option2', 'command.option3', 'command.option4'] as const
  useCommands(
    answered
      ? []
      : [
          ...options.slice(0, names.length).map(({ given, keys }, n) => ({
            id: `option${n}`,
            name:
              item.form === 'choice'
                ? names[n]!
                : given === 'true'
                  ? ('command.true' as const)
                  : ('command.false' as const),
            group: 'group.quiz' as const,
            keys,
            run: () => onAnswer(given),
            once: true,
          })),
          {
            id: 'optionNext',
            name: 'command.optionNext',
            group: 'group.quiz',
            keys: ['ArrowDown'],
            run: () => step(1),
            keyOnly: true,
          },
          {
            id: 'optionBack',
            name: 'command.optionBack',
            group: 'group.quiz',
            keys: ['ArrowUp'],
            run: () => step(-1),
            keyOnly: true,
          },
        ],
  )

  return (
    <ul ref={list} className={styles.options} dir={item.form === 'choice' ? dirOf(item.prompt) : undefined}>
      {options.map(({ given, keys }) => {
        const state = answered ? stateOf(item, given) : 'other'
        const right = state === 'right' || state === 'chosen'
        return (
          <li key={given}>
            {answered ? (
              <div className={styles.option} data-state={state === 'chosen' ? 'right' : state}>
                <span className={styles.sign}>
                  {right && <Check size={19} aria-hidden="true" />}
                  {state === 'given' && <X size={19} aria-hidden="true" />}
                </span>
                <bdi>{words(given)}</bdi>
                {state !== 'other' && <span className={styles.tag}>{t(`quiz.option.${state}`)}</span>}
              </div>
            ) : (
              <Button className={styles.option!} onPress={() => onAnswer(given)}>
                <Key name={keys[0]} />
                <bdi>{words(given)}</bdi>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
