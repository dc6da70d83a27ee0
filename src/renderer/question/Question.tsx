import { Fragment } from 'react'
import { dirOf, inLine } from '#core/text/direction'
import type { Span } from '#core/text/segment'
import { useStrings } from '#renderer/app/strings'
import { lengthOf, pieces } from './prompt'
import styles from './Question.module.css'

/** Where a question comes from: the text's title, and that it is the text's opinion where it is one. */
export function Eyebrow({
  title,
  attributed,
}: {
  title?: string | undefined
  attributed?: string | undefined
}) {
  const t = useStrings()
  const words = inLine([
    title !== attributed && title,
    attributed !== undefined && t('study.according', { title: attributed }),
  ])
  return words !== '' && <p className={styles.eyebrow}>{words}</p>
}

/**
 * A question in the type of the texts; its blanks are drawn, and with `filled` hold those words, all the same or each
 * its own.
 */
export function Prompt({
  prompt,
  filled,
}: {
  prompt: string
  filled?: string | readonly string[] | undefined
}) {
  const t = useStrings()
  const wordsIn = (blank: number) => (typeof filled === 'string' ? filled : filled?.[blank])
  return (
    <p className={styles.prompt} dir={dirOf(prompt)} data-length={lengthOf(prompt)}>
      {pieces(prompt).map(({ at, words }, n) => (
        <Fragment key={at}>
          {at > 0 &&
            (wordsIn(n - 1) === undefined ? (
              <span className={styles.blank}>
                <span className="visually-hidden">{t('study.blank')}</span>
              </span>
            ) : (
              <span className={styles.filled}>{wordsIn(n - 1)}</span>
            ))}
          {words}
        </Fragment>
      ))}
    </p>
  )
}

/** The sentence an answer stands in, with the answer's words marked. */
export function Sentence({ text, span }: { text: string; span?: Span | undefined }) {
  const { start, end } = span ?? { start: text.length, end: text.length }
  return (
    <blockquote className={styles.sentence} dir={dirOf(text)}>
      {text.slice(0, start)}
      {end > start && <mark>{text.slice(start, end)}</mark>}
      {text.slice(end)}
    </blockquote>
  )
}
