import { type ReactNode, useState } from 'react'
import { useStrings } from '#renderer/app/strings'
import styles from './Behind.module.css'

interface Props {
  /** What the table shows, its caption. */
  caption: string
  columns: readonly string[]
  /** Made only once they are asked for. */
  rows: () => { key: string; cells: readonly ReactNode[] }[]
}

/** The table behind a picture, closed until it is asked for. */
export function Behind({ caption, columns, rows }: Props) {
  const t = useStrings()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.behind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('progress.table')}</summary>
      {isOpen && (
        <section className={styles.scroll} tabIndex={0} aria-label={caption}>
          <table>
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, n) => (
                    <td key={columns[n]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  )
}
