import type { Quiz, QuizItem } from '#contract/study'
import { dirOf, inLine } from '#core/text/direction'
import { useStrings } from '#renderer/app/strings'
import { Asking } from '#renderer/question/Asked'
import styles from './PaperQuiz.module.css'
import { isOfMany } from './several'
import { isTogether, partsOf } from './walk'

interface Props {
  quiz: Quiz
  /** As `quiz.key` gives them. */
  answers: readonly (readonly string[])[]
}

/** A quiz on paper: lines to write on and boxes to tick, and what is right on a page of its own. */
export function PaperQuiz({ quiz, answers }: Props) {
  const t = useStrings()
  const titles = quiz.readings.map((one) => one.title)
  const list = inLine(titles)
  const dir = dirOf(quiz.items.map(({ prompt }) => prompt).join(' '))
  // The titles of many texts are no heading, but those who are asked may want to know them.
  const isMany = isOfMany(titles)
  return (
    <div className={styles.paper} data-paper="">
      <section>
        <p className={styles.who}>
          <span>{t('quiz.sheet.name')}</span>
          <span>{t('quiz.sheet.date')}</span>
        </p>
        <h1 dir={isMany ? undefined : dir}>
          {isMany ? t('quiz.sheet.several', { count: titles.length }) : list}
        </h1>
        {isMany && (
          <p className={styles.titles} dir={dir}>
            {list}
          </p>
        )}
        <ol dir={dir}>
          {quiz.items.map((item, n) => (
            <PaperItem key={`${n} ${item.prompt}`} item={item} />
          ))}
        </ol>
      </section>
      <section className={styles.answers}>
        <h1>{t('quiz.sheet.answers')}</h1>
        <p className={styles.titles} dir={dir}>
          {list}
        </p>
        <ol dir={dir}>
          {quiz.items.map((item, n) => (
            <li key={`${n} ${item.prompt}`}>
              <Right item={item} answers={answers[n] ?? []} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function PaperItem({ item }: { item: QuizItem }) {
  const t = useStrings()
  const { form, prompt, parts, attributed } = item
  const options = form === 'true-false' ? [t('quiz.true'), t('quiz.false')] : (item.choices ?? [])
  return (
    <li className={styles.item}>
      {attributed && <p className={styles.according}>{t('study.according', { title: attributed })}</p>}
      <p dir={isTogether(form) ? undefined : dirOf(prompt)}>
        {isTogether(form) ? t(`quiz.ask.${form}`) : <Asking prompt={prompt} />}
      </p>
      {parts && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part.prompt}>
              <span dir={dirOf(part.prompt)}>
                <Asking prompt={part.prompt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {options.length > 0 && (
        <ul
          className={form === 'match' ? styles.offered : styles.boxes}
          dir={form === 'choice' ? dirOf(prompt) : undefined}
        >
          {options.map((option) => (
            <li key={option}>
              <bdi>{option}</bdi>
            </li>
          ))}
        </ul>
      )}
      {form === 'typed' && <p className={styles.line} />}
    </li>
  )
}

/** What is right: of an order its parts as they come, of a match each with its answer. */
function Right({ item, answers }: { item: QuizItem; answers: readonly string[] }) {
  const t = useStrings()
  if (item.form === 'true-false') return t(answers[0] === 'true' ? 'quiz.true' : 'quiz.false')
  if (!item.parts) return <bdi>{answers[0]}</bdi>
  const parts = partsOf(item).map(({ prompt }, n) => ({ prompt, answer: answers[n] ?? '' }))
  if (item.form === 'order') parts.sort((a, b) => Number(a.answer) - Number(b.answer))
  return (
    <ul>
      {parts.map(({ prompt, answer }) => (
        <li key={prompt}>
          <bdi>{answer}</bdi>
          {item.form === 'order' ? '. ' : ' – '}
          <bdi>
            <Asking prompt={prompt} />
          </bdi>
        </li>
      ))}
    </ul>
  )
}
