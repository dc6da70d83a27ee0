import styles from './Text.module.css'

/** In UTF-16 units: longer titles at their usual size would fill the first screen. */
const LONG = 120

/** The title above a text; French signs stay on the line of the word before them. */
export function TextTitle({ title }: { title: string }) {
  return (
    <h1 className={styles.title} data-long={title.length > LONG || undefined}>
      {title.replace(/ (?=[:;!?»])/g, '\u00a0')}
    </h1>
  )
}
