import type { CardsBrought, TableAs, TableFault, TableView } from '#contract/exchange'
import { faceOf } from '#core/study/faces'
import { cardsOf } from '#core/study/notes'
import { pause } from '#main/search/pause'
import { freshNote, idOf } from './notes/bring'
import { holdCards } from './notes/columns'
import { noteIn, saidBy } from './notes/csv'
import { refuseMany } from './notes/file'
import type { LooseNote, LooseNotes } from './notes/loose'
import { openTable } from './notes/table-in'

/** What is shown of a table before it is taken in. */
const SHOWN = { rows: 5, cards: 5, faults: 20, cell: 200, words: 1_000 }

/** What taking notes in would do, note by note. */
interface Plan {
  add: (note: LooseNote) => void
  report: CardsBrought
}

function facesOf(one: LooseNote): TableView['cards'] {
  const note = freshNote(idOf(one), one, 0)
  const cut = (words: string) => words.slice(0, SHOWN.words)
  return cardsOf(note)
    .slice(0, SHOWN.cards)
    .map((card) => faceOf(note, card))
    .map(({ prompt, answer, hint }) => ({
      ...{ prompt: cut(prompt), answer: cut(answer) },
      ...(hint && { hint: cut(hint) }),
    }))
}

/** Looks at a table of cards as it would be taken in; of a long one, with pauses for others. */
export async function tableView(
  text: string,
  as: TableAs,
  planFor: (says: LooseNotes['says']) => Plan,
): Promise<TableView> {
  const table = openTable(text, as)
  const { separator, head, columns, known, rows } = table
  refuseMany(rows.length)
  const rest = pause()
  const plan = planFor(saidBy(table))
  const cards: TableView['cards'] = []
  const faults: TableFault[] = []
  for (const row of rows) {
    const note = noteIn(row, table)
    if ('why' in note) faults.push(note)
    else {
      plan.add(note)
      if (cards.length < SHOWN.cards) cards.push(...facesOf(note))
    }
    await rest()
  }
  const cells = (row: readonly string[]) => columns.map((_, at) => (row[at] ?? '').slice(0, SHOWN.cell))
  return {
    ...{ known, separator, columns, holdCards: holdCards(columns) },
    ...(head && { head: cells(head) }),
    first: rows.slice(0, SHOWN.rows).map((row) => cells(row.cells)),
    rows: rows.length,
    cards: cards.slice(0, SHOWN.cards),
    report: plan.report,
    faulty: faults.length,
    faults: faults.slice(0, SHOWN.faults),
  }
}
