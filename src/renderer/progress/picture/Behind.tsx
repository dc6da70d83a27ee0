import { useState } from 'react'
import { useStrings } from '#renderer/app/strings'
import styles from './Behind.module.css'
import type { Table } from './table'
import { useCells } from './useCells'

interface Props {
  /** What the table shows, its caption. */
  caption: string
  /** Made only once it is asked for. */
  table: () => Table
}

/** The table behind a picture, closed until it is asked for. */
export function Behind({ caption, table }: Props) {
  const t = useStrings()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.behind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t('progress.tableOf', { picture: caption })}>{t('progress.table')}</summary>
      {isOpen && <Rows caption={caption} table={table()} />}
    </details>
  )
}

function Rows({ caption, table: { columns, rows } }: { caption: string; table: Table }) {
  const t = useStrings()
  const words = useCells()
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={t('progress.tableOf', { picture: caption })}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, kind }) => (
              <th key={title} scope="col" data-kind={kind}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, n) => (
                <td key={columns[n]!.title} data-kind={columns[n]!.kind}>
                  {words(cell, columns[n]!.kind)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
