import { Check, Flag, X } from 'lucide-react'
import type { Reported } from '#contract/reports'
import type { Quiz, QuizItem } from '#contract/study'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { saysItAll } from '#renderer/question/prompt'
import { Sentence } from '#renderer/question/Question'
import { IconButton } from '#renderer/ui/Button'
import { Filled } from './Filled'
import styles from './Parts.module.css'
import { placeOf } from './places'
import { inRightOrder } from './walk'

interface Props {
  quiz: Quiz
  item: QuizItem
  /** Reports a part. */
  onReport?: (of: Reported) => void
}

/** What was put in order or matched, once answered: which of it was right, and of what was not its sentence. */
export function Parts({ item, ...props }: Props) {
  return (
    <ol className={styles.parts}>
      {inRightOrder(item).map((part) => (
        <Part key={part.prompt} item={part} {...props} />
      ))}
    </ol>
  )
}

/** What a report of a part is about; a question of the reader's own is theirs to change. */
function reportedOf({ note, fact, reading, answered }: QuizItem): Reported | null {
  if (fact === undefined) return null
  if (note !== undefined) return { note }
  return reading !== undefined && answered?.at ? { reading, section: answered.at.section, fact } : null
}

function Part({ quiz, item: part, onReport }: Props) {
  const t = useStrings()
  const { answered, form, prompt } = part
  if (!answered) return null
  const { correct, given, answer, sentence, span } = answered
  const place = placeOf(quiz, part)
  const reported = reportedOf(part)
  const isOrder = form === 'order'
  // The sentence of an event is the event with its date.
  const told = isOrder && !correct && sentence !== ''
  const Sign = correct ? Check : X
  const said =
    given === ''
      ? t('quiz.passed')
      : isOrder
        ? t('quiz.placed', { n: Number(given) })
        : t('quiz.gave', { given })
  return (
    <li className={styles.part} data-correct={correct}>
      <span className={styles.sign}>
        <Sign size={18} aria-hidden="true" />
        <span className="visually-hidden">{t(correct ? 'quiz.verdict.right' : 'quiz.verdict.wrong')}</span>
      </span>
      {!told && (
        <p className={styles.prompt} dir="auto">
          {isOrder && <strong className={styles.date}>{answer}</strong>}{' '}
          {isOrder ? prompt : <Filled prompt={prompt} answer={answer} />}
        </p>
      )}
      {!correct && sentence !== '' && !saysItAll(prompt, answer, sentence) && (
        <Sentence text={sentence} span={span} />
      )}
      {(!correct || place) && (
        <p className={styles.line}>
          {!correct && <span dir="auto">{said}</span>}
          {place && <a href={toHash(place)}>{t('quiz.inText')}</a>}
        </p>
      )}
      {reported && onReport && (
        <span className={styles.report}>
          <IconButton label={t('command.report')} onPress={() => onReport(reported)}>
            <Flag size={15} aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  )
}
