import { type FormEvent, useState } from 'react'
import type { TableAs, TableView } from '#contract/exchange'
import { useAnswer } from '#renderer/app/client'
import { type StringId, useStrings } from '#renderer/app/strings'
import { Faces } from '#renderer/browser/Preview'
import { Toggle } from '#renderer/ui/Fields'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import { SelectEntry } from '#renderer/ui/SelectEntry'
import { SuggestEntry } from '#renderer/ui/SuggestEntry'
import { ColumnTable } from './ColumnTable'
import { columnSet } from './columns'
import styles from './TableSheet.module.css'
import type { AskedTable } from './useCardsImport'
import { useTable } from './useTable'

interface Props {
  asked: AskedTable
  /** How the table is to be read; null where it is not taken in. */
  onAnswer: (table: TableAs | null) => void
}

const SEPARATORS: readonly [sign: string, name: StringId][] = [
  ['\t', 'cardTable.separator.tab'],
  [';', 'cardTable.separator.semicolon'],
  [',', 'cardTable.separator.comma'],
  ['|', 'cardTable.separator.bar'],
]

/** Asks what the columns of a table hold, and shows what would come of it. Nothing is written before it is brought in. */
export function TableSheet({ asked, onAnswer }: Props) {
  const t = useStrings()
  const [as, setAs] = useState<TableAs>({})
  const [deck, setDeck] = useState('')
  const { view, isBusy, error } = useTable(asked, as)
  const { data: decks = [] } = useAnswer('decks.list', {})
  const own = decks.filter(({ kind, id }) => kind === 'own' && id !== 'own').map(({ name }) => name)
  // What is chosen shows at once, and what comes of it follows.
  const shown = {
    separator: as.separator ?? view.separator,
    head: as.head ?? view.head !== undefined,
    columns: as.columns ?? view.columns,
  }
  const coming = view.report.added + view.report.changed
  const isReady = !isBusy && error === undefined && coming > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    onAnswer({ ...shown, ...(deck.trim() && { deck: deck.trim() }) })
  }
  return (
    <Sheet title={t('cardTable.title')} isOpen wide onClose={() => onAnswer(null)}>
      <form className={styles.form} onSubmit={submit} aria-busy={isBusy}>
        <p role="status" className={styles.note}>
          {t('cardTable.of', { name: asked.name, rows: view.rows })}{' '}
          {error ?? (isBusy ? t('cardTable.looking') : <Sum view={view} />)}
        </p>
        <div className={styles.told}>
          <SelectEntry
            label={t('cardTable.separator')}
            value={shown.separator}
            // Other columns are others: what they hold is guessed anew.
            onChange={(separator) => setAs({ separator })}
            choices={SEPARATORS.map(([value, name]) => ({ value, label: t(name) }))}
          />
          <Toggle
            label={t('cardTable.head')}
            value={shown.head}
            onChange={(head) => setAs({ ...as, separator: shown.separator, head })}
          />
          <SuggestEntry
            label={t('cardTable.deck')}
            note={t('cardTable.deckNote')}
            value={deck}
            onChange={setDeck}
            names={own}
          />
        </div>
        <ColumnTable
          view={{ ...view, columns: shown.columns }}
          onColumn={(at, column) => setAs({ ...shown, columns: columnSet(shown.columns, at, column) })}
        />
        <Coming view={view} />
        <FormActions
          does={t('cardTable.bring', { count: coming })}
          isReady={isReady}
          onCancel={() => onAnswer(null)}
        />
      </form>
    </Sheet>
  )
}

/** What would come of the table, counted. */
function Sum({ view: { rows, holdCards, report, faulty } }: { view: TableView }) {
  const t = useStrings()
  if (rows === 0) return t('cardTable.empty')
  return holdCards ? t('cardTable.comes', { ...report, faulty }) : t('cardTable.choose')
}

/** The first cards that would come of the table, and the rows that hold none. */
function Coming({ view: { cards, faulty, faults, holdCards } }: { view: TableView }) {
  const t = useStrings()
  if (!holdCards) return null
  return (
    <section className={styles.coming} aria-label={t('cardTable.preview')}>
      <Faces faces={cards} />
      {faulty > 0 && (
        <>
          <p>{t('cardTable.faulty', { faulty })}</p>
          <ul className={styles.faults}>
            {faults.map(({ row, why }) => (
              <li key={row}>{t(`cardTable.fault.${why}`, { row })}</li>
            ))}
            {faulty > faults.length && (
              <li>{t('cardTable.faultsMore', { count: faulty - faults.length })}</li>
            )}
          </ul>
        </>
      )}
    </section>
  )
}
