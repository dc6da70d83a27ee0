import type { PatternProblem } from '#core/text/find-pattern'
import { useStrings } from '#renderer/app/strings'
import styles from './FindPanel.module.css'

/** What is wrong with a regular expression, in words and at its place. */
export function Problem({ pattern, problem }: { pattern: string; problem: PatternProblem }) {
  const t = useStrings()
  const { fault, at, length } = problem
  const part = pattern.slice(at, at + length)
  return (
    <div className={styles.problem} role="status">
      <p className={styles.pattern} dir="ltr">
        {pattern.slice(0, at)}
        <mark>{part}</mark>
        {pattern.slice(at + length)}
      </p>
      <p>{t(`find.fault.${fault}`, { part })}</p>
    </div>
  )
}
