import { Check, X } from 'lucide-react'
import type { Quiz, QuizItem } from '#contract/study'
import { dirOf } from '#core/text/direction'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { Asking } from '#renderer/question/Asked'
import { Parts } from './Parts'
import { placeOf } from './places'
import styles from './Result.module.css'
import { isTogether, rightOption } from './walk'

/** A question of a finished quiz: what was answered, what is right, and where it stands. */
export function ResultItem({ quiz, item }: { quiz: Quiz; item: QuizItem }) {
  const t = useStrings()
  const { answered, form, prompt, parts } = item
  if (!answered) return null
  const { correct, given, answer } = answered
  const Sign = correct ? Check : X
  const place = placeOf(quiz, item)
  const words = (said: string) =>
    form === 'true-false' ? t(said === 'true' ? 'quiz.true' : 'quiz.false') : said
  const right = rightOption(item) ?? answer
  const of = quiz.readings.length > 1 && quiz.readings.find(({ id }) => id === item.reading)
  return (
    <li className={styles.item} data-correct={correct}>
      <span className={styles.sign}>
        <Sign size={18} aria-hidden="true" />
        <span className="visually-hidden">{t(correct ? 'quiz.verdict.right' : 'quiz.verdict.wrong')}</span>
      </span>
      <p className={styles.prompt} dir={isTogether(form) ? undefined : dirOf(prompt)}>
        {isTogether(form) ? t(`quiz.ask.${form}`) : <Asking prompt={prompt} />}
      </p>
      {parts && <Parts quiz={quiz} item={item} />}
      {!parts && (
        <p className={styles.line} dir={dirOf(prompt)}>
          <strong dir="auto">{words(right)}</strong>
          {given !== right && (
            <span dir="auto">
              {given.trim() === '' ? t('quiz.passed') : t('quiz.gave', { given: words(given) })}
            </span>
          )}
          {!of && place && <a href={toHash(place)}>{t('quiz.inText')}</a>}
        </p>
      )}
      {of && (
        <cite className={styles.of} dir="auto">
          {place ? <a href={toHash(place)}>{of.title}</a> : of.title}
        </cite>
      )}
    </li>
  )
}
