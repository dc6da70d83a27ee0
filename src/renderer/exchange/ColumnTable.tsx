import type { CardColumn, TableView } from '#contract/exchange'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { COLUMNS } from './columns'
import styles from './TableSheet.module.css'

interface Props {
  view: Pick<TableView, 'head' | 'columns' | 'first'>
  onColumn: (at: number, holds: CardColumn | null) => void
}

/** The first rows of a table, with what each column holds above it. */
export function ColumnTable({ view: { head, columns, first }, onColumn }: Props) {
  const t = useStrings()
  if (columns.length === 0) return null
  return (
    <section className={styles.ground} data-scroll="" aria-label={t('cardTable.columns')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((holds, at) => (
              <th key={`${at}`} scope="col" data-holds={holds ?? 'none'}>
                <select
                  className={`${controls.input} ${controls.select}`}
                  aria-label={t('cardTable.holds', { number: at + 1, name: head?.[at]?.trim() || 'none' })}
                  value={holds ?? 'none'}
                  onChange={({ target }) =>
                    onColumn(at, COLUMNS.find((column) => column === target.value) ?? null)
                  }
                >
                  <option value="none">{t('cardTable.holds.none')}</option>
                  {COLUMNS.map((column) => (
                    <option key={column} value={column}>
                      {t(`cardTable.holds.${column}`)}
                    </option>
                  ))}
                </select>
                {head && <span dir="auto">{head[at]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((cells, n) => (
            <tr key={`${n}`}>
              {cells.map((cell, at) => (
                <td key={`${at}`} data-holds={columns[at] ?? 'none'} dir="auto">
                  <div>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
