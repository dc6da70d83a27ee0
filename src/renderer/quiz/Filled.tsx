import { Fragment } from 'react'
import { Asking } from '#renderer/question/Asked'
import { pieces } from '#renderer/question/prompt'
import styles from './Filled.module.css'

/** A sentence with a blank as it stands in a line of text: the answer in its blank, or the blank drawn. */
export function Filled({ prompt, answer }: { prompt: string; answer: string | undefined }) {
  if (answer === undefined) return <Asking prompt={prompt} />
  return pieces(prompt).map(({ at, words }) => (
    <Fragment key={at}>
      {at > 0 && <span className={styles.filled}>{answer}</span>}
      {words}
    </Fragment>
  ))
}
