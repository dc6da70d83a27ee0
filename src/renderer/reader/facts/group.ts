import type { NoteView, SectionFacts } from '#contract/facts'
import type { OpenReading } from '#contract/reading'
import type { CardView } from '#contract/study'
import type { Fact } from '#core/questions/fact'
import type { NoteId } from '#core/study/notes'
import type { Place, SectionId } from '#core/text/document'
import { type Study, settledIn, spanOf } from '#renderer/reader/marks/spots'
import { isBefore, sectionOf } from '#renderer/text/geography'

/** What a row of the panel is about: a fact as the text gives it, or a card of the reader's. */
export type Row = { id: string; isKey: boolean; place: Place | null } & (
  | { state: 'new' | 'dropped'; fact: Fact }
  | { state: 'kept'; note: NoteView }
)

export type Filter = 'key' | 'all' | 'kept'

export interface Group {
  /** Which entry of the TOC its rows stand under: -1 before the first or without a TOC; null is orphans. */
  entry: number | null
  section: SectionId
  rows: Row[]
}

const placeOf = (note: NoteView): Place | null => (note.at?.answer ?? note.at)?.from ?? null

/**
 * The rows of some sections in reading order: for each fact its card when there is one, and the cards of the
 * reader's own making.
 */
export function rowsOf(study: Study, sections: readonly SectionId[]): Row[] {
  const dropped = new Set(study.dropped)
  const keys = new Set(study.facts.flatMap(({ key }) => key))
  const kept = new Set(study.notes.map(({ fact }) => fact))
  const rows: Row[] = study.facts
    .flatMap(({ facts }) => facts)
    .filter((fact) => !kept.has(fact.id))
    .map((fact) => ({
      id: fact.id,
      isKey: keys.has(fact.id),
      place: spanOf(fact).from,
      state: dropped.has(fact.id) ? 'dropped' : 'new',
      fact,
    }))
  for (const note of study.notes) {
    const place = placeOf(note)
    if (place && !sections.includes(sectionOf(place))) continue
    rows.push({ id: note.id, isKey: keys.has(note.fact ?? ''), place, state: 'kept', note })
  }
  return rows.sort(inOrder)
}

function inOrder(a: Row, b: Row): number {
  if (!a.place || !b.place) return Number(!a.place) - Number(!b.place)
  return isBefore(a.place, b.place) ? -1 : Number(isBefore(b.place, a.place))
}

/** Cards of the reader's own making are shown under every filter; what they dropped only among all. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  return rows.filter((row) => {
    if (filter === 'all') return true
    if (filter === 'kept') return row.state === 'kept'
    return row.state === 'kept' ? row.isKey || row.note.fact === undefined : row.isKey && row.state === 'new'
  })
}

/** Rows in reading order under the headings of the text that they stand below, orphans last by themselves. */
export function grouped({ toc }: Pick<OpenReading, 'toc'>, rows: readonly Row[]): Group[] {
  const groups: Group[] = []
  let heading = -1
  for (const row of rows) {
    const { place } = row
    const section = place ? sectionOf(place) : ''
    while (place && toc[heading + 1] && !isBefore(place, { block: toc[heading + 1]!.block, at: 0 })) heading++
    const entry = place ? heading : null
    const last = groups.at(-1)
    if (last && last.entry === entry && last.section === section) last.rows.push(row)
    else groups.push({ entry, section, rows: [row] })
  }
  return groups
}

/** The facts of a section that could still be learned, of those asked for in the order of the text. */
export function fresh({ facts, key }: SectionFacts, study: Study, wanted: 'key' | 'all'): Fact[] {
  const settled = settledIn(study)
  return facts.filter(({ id }) => !settled.has(id) && (wanted === 'all' || key.includes(id)))
}

/** The notes whose cards are out of study until the reader takes that back. */
export const suspendedNotes = (
  cards: readonly { note: Pick<NoteView, 'id'>; suspended: CardView['suspended'] }[],
): ReadonlySet<NoteId> => new Set(cards.filter(({ suspended }) => suspended).map(({ note }) => note.id))
