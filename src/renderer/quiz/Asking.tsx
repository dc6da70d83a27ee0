import { BookOpenText, Flag, Printer, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Reported } from '#contract/reports'
import type { QuizItem } from '#contract/study'
import { useCommands } from '#renderer/app/commands'
import { isMac, label } from '#renderer/app/keys'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useUndo } from '#renderer/app/undo'
import { inWords } from '#renderer/question/prompt'
import { Eyebrow, Prompt } from '#renderer/question/Question'
import { ReportSheet } from '#renderer/question/ReportSheet'
import { Button, IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { useCharacterKeys } from '#renderer/ui/Key'
import { Stage } from '#renderer/ui/Stage'
import styles from './Asking.module.css'
import { MatchAnswer } from './MatchAnswer'
import { Options } from './Options'
import { OrderAnswer } from './OrderAnswer'
import { Parts } from './Parts'
import { placeOf } from './places'
import { TypedAnswer } from './TypedAnswer'
import { useLeave } from './useLeave'
import { usePrint } from './usePrint'
import type { QuizHandle } from './useQuiz'
import { Verdict } from './Verdict'
import { isTogether, missedOf } from './walk'

const FORM = 'quiz-answer'

interface Props {
  handle: QuizHandle
  at: number
  item: QuizItem
}

/** One question of a quiz, and once answered what became of it. */
export function Asking({ handle, at, item }: Props) {
  const t = useStrings()
  const undo = useUndo()
  const scroller = useRef<HTMLElement>(null)
  const { quiz, answer, overrule, next } = handle
  const { answered, form, parts } = item
  const prompt = isTogether(form) ? t(`quiz.ask.${form}`) : item.prompt
  const place = placeOf(quiz, item)
  const typed = form === 'typed'
  // Handed in as a whole, not by choosing.
  const written = typed || parts !== undefined
  const [reporting, setReporting] = useState<Reported | null>(null)
  // A question of the reader's own is theirs to change.
  const report =
    answered && item.fact !== undefined ? () => setReporting({ quiz: quiz.id, item: at }) : undefined
  const isLast = quiz.items.every((other, n) => n === at || other.answered)

  // A line to write on and a list take the keys themselves, and so does the way on once there is one.
  const free = !written && !answered
  useEffect(() => {
    if (free) scroller.current?.focus({ preventScroll: true })
  }, [free])

  // A button that was pressed and is no more takes the focus with it.
  const correct = answered?.correct
  useEffect(() => {
    if (correct !== undefined && document.activeElement === document.body) {
      scroller.current?.focus({ preventScroll: true })
    }
  }, [correct])

  const back = useLeave(quiz)
  const { print, sheet } = usePrint(quiz)
  const keys = useCharacterKeys() ? 'on' : 'off'
  const showInText = place && (() => navigate(place))
  useCommands([
    ...(answered
      ? [
          {
            id: 'next',
            name: 'command.nextQuestion',
            group: 'group.quiz',
            keys: ['Enter', 'Space'],
            run: next,
            once: true,
          } as const,
        ]
      : []),
    ...(parts && !answered
      ? [
          {
            id: 'handIn',
            name: 'command.handIn',
            group: 'group.quiz',
            keys: ['Enter'],
            run: () => (document.getElementById(FORM) as HTMLFormElement | null)?.requestSubmit(),
            once: true,
          } as const,
        ]
      : []),
    ...(!answered
      ? [
          {
            id: 'giveUp',
            name: 'command.giveUp',
            group: 'group.quiz',
            keys: ['Mod+Enter'],
            run: () => answer(''),
            whileTyping: true,
            once: true,
          } as const,
        ]
      : []),
    ...(report
      ? [
          {
            id: 'report',
            name: 'command.report',
            group: 'group.quiz',
            keys: ['Shift+R'],
            run: report,
          } as const,
        ]
      : []),
    ...(answered && showInText
      ? [
          {
            id: 'showInText',
            name: 'command.showInText',
            group: 'group.quiz',
            keys: ['T', 'O'],
            run: showInText,
          } as const,
        ]
      : []),
  ])

  const filled = answered && form !== 'true-false' && inWords(prompt, '') !== prompt
  const said = !answered
    ? ''
    : parts
      ? t('quiz.saidParts', {
          verdict: answered.verdict,
          right: parts.length - missedOf({ items: parts }),
          of: parts.length,
        })
      : t('quiz.said', { verdict: answered.verdict, answer: answered.answer, keys })
  const reading = quiz.readings.find(({ id }) => id === item.reading)
  return (
    <>
      <Stage
        title={t('quiz.title')}
        back={back}
        count={t('quiz.progress', { n: at + 1, of: quiz.items.length })}
        done={quiz.items.filter((other) => other.answered).length / quiz.items.length}
        scroller={scroller}
        said={said}
        tools={
          <>
            <IconButton label={t('command.printQuiz')} keys={label('Mod+P', isMac)} onPress={print}>
              <Printer size={18} aria-hidden="true" />
            </IconButton>
            {answered && (
              <IconButton label={t('command.undo')} keys={label('Mod+Z', isMac)} onPress={undo.undo}>
                <Undo2 size={18} aria-hidden="true" />
              </IconButton>
            )}
            {answered && showInText && (
              <IconButton label={t('command.showInText')} keys="T" onPress={showInText}>
                <BookOpenText size={18} aria-hidden="true" />
              </IconButton>
            )}
            {report && (
              <IconButton label={t('command.report')} keys="Shift R" onPress={report}>
                <Flag size={17} aria-hidden="true" />
              </IconButton>
            )}
          </>
        }
        foot={
          answered ? (
            <Button key="next" look="primary" onPress={next} autoFocus>
              {t(isLast ? 'quiz.toResult' : 'quiz.next')}{' '}
              <kbd className={`${controls.key} ${styles.key}`}>Enter</kbd>
            </Button>
          ) : (
            <div className={styles.foot}>
              {!typed && (
                <p className={styles.help} data-together={parts !== undefined}>
                  {t(`quiz.help.${form}`, { keys })}
                </p>
              )}
              <Button look="quiet" onPress={() => answer('')}>
                {t('quiz.giveUp')}
              </Button>
              {written && (
                <Button look="primary" type="submit" form={FORM}>
                  {t('quiz.answer')} <kbd className={`${controls.key} ${styles.key}`}>Enter</kbd>
                </Button>
              )}
            </div>
          )
        }
      >
        <div className={parts && styles.together}>
          <Eyebrow title={reading?.title} attributed={item.attributed} />
          <Prompt prompt={prompt} filled={filled ? answered.answer : undefined} />
          {!answered && typed && <TypedAnswer id={FORM} onAnswer={answer} />}
          {!answered && parts && form === 'order' && (
            <OrderAnswer id={FORM} parts={parts} onAnswer={answer} />
          )}
          {!answered && parts && form === 'match' && (
            <MatchAnswer id={FORM} parts={parts} choices={item.choices ?? []} onAnswer={answer} />
          )}
          {!written && <Options item={item} onAnswer={answer} />}
          {answered && (
            <Verdict item={item} answered={answered} filled={filled === true} onOverrule={overrule} />
          )}
          {answered && parts && <Parts quiz={quiz} item={item} onReport={setReporting} />}
        </div>
      </Stage>
      {sheet}
      {reporting && <ReportSheet of={reporting} onClose={() => setReporting(null)} />}
    </>
  )
}
