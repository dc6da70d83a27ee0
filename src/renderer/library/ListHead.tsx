import { ArrowDown, ArrowUp } from 'lucide-react'
import type { LibraryQuery, LibrarySort } from '#contract/library'
import type { LibraryView } from '#contract/settings'
import { useStrings } from '#renderer/app/strings'
import styles from './TextList.module.css'
import { isDescendingAtFirst } from './useView'

const COLUMNS: readonly (readonly [LibrarySort, keyof typeof styles])[] = [
  ['title', 'title'],
  ['author', 'author'],
  ['progress', 'read'],
  ['memory', 'memory'],
  ['length', 'length'],
  ['added', 'added'],
]

/** How high it is, in CSS pixels. */
export const HEAD = 33

interface Props {
  query: LibraryQuery
  set: (patch: Partial<LibraryView>) => void
}

/** The heads of the columns: a press puts the texts in their order, a second one the other way round. */
export function ListHead({ query, set }: Props) {
  const t = useStrings()
  const { sort = 'recent' } = query
  const descending = query.descending ?? isDescendingAtFirst(sort)
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.heads}>
        <th scope="col" className={styles.check}>
          <span className="visually-hidden">{t('library.column.chosen')}</span>
        </th>
        {COLUMNS.map(([by, name]) => (
          <th
            key={by}
            scope="col"
            className={styles[name]}
            aria-sort={sort === by ? (descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              tabIndex={-1}
              onClick={() =>
                set({ sort: by, descending: sort === by ? !descending : isDescendingAtFirst(by) })
              }
            >
              {t(`library.column.${by as 'title'}`)}
              {sort === by &&
                (descending ? (
                  <ArrowDown size={13} aria-hidden="true" />
                ) : (
                  <ArrowUp size={13} aria-hidden="true" />
                ))}
            </button>
          </th>
        ))}
        <th scope="col" className={styles.more}>
          <span className="visually-hidden">{t('library.column.more')}</span>
        </th>
      </tr>
    </thead>
  )
}
