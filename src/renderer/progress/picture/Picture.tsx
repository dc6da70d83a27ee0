import { type ReactNode, useId, useRef } from 'react'
import { Behind } from './Behind'
import styles from './Picture.module.css'
import { SaveMenu } from './SaveMenu'
import type { Table } from './table'

interface Props {
  /** What its files are called: small letters and dashes. */
  name: string
  /** The question it answers, its title. */
  question: string
  /** The answer in one or two plain sentences, also while there is nothing to draw. */
  answer: ReactNode
  /** What it is drawn from; absent while there is nothing to draw. */
  table?: (() => Table) | undefined
  /** What chooses what is drawn. */
  choice?: ReactNode
  /** The drawing, a `Plot` or another SVG marked `data-picture`. */
  children?: ReactNode
}

/** A picture of progress: a question, its answer in words, the drawing, the table behind it, and files of all three. */
export function Picture({ name, question, answer, table, choice, children }: Props) {
  const id = useId()
  const frame = useRef<HTMLElement>(null)
  const drawing = () => frame.current?.querySelector<SVGSVGElement>('svg[data-picture]') ?? null
  return (
    <section ref={frame} className={styles.picture} aria-labelledby={id} data-picture-name={name}>
      <header className={styles.head}>
        <h2 id={id}>{question}</h2>
        {table && <SaveMenu name={name} question={question} table={table} drawing={drawing} />}
      </header>
      <p className={styles.answer}>{answer}</p>
      {table && (
        <>
          {choice && <div className={styles.choice}>{choice}</div>}
          <div className={styles.drawing}>{children}</div>
          <Behind caption={question} table={table} />
        </>
      )}
    </section>
  )
}
