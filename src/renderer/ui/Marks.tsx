import styles from './Marks.module.css'

/** More are counted in words only. */
const DRAWN = 60

/** A score as marks in a row, the right ones full. The words beside it say the same. */
export function Marks({ right, of }: { right: number | readonly boolean[]; of: number }) {
  if (of > DRAWN) return null
  const full = (n: number) => (typeof right === 'number' ? n < right : right[n] === true)
  return (
    <div className={styles.marks} aria-hidden="true">
      {Array.from({ length: of }, (_, n) => `${n}`).map((key, n) => (
        <span key={key} className={styles.mark} data-full={full(n)} />
      ))}
    </div>
  )
}
