import type { NoteView } from '#contract/facts'
import type { AnswerType, Fact } from '#core/facts/fact'
import type { Place, SectionId } from '#core/text/document'
import { fold } from '#core/text/fold'
import { sectionOf } from '#core/text/section-of'
import { type Study, spanOf } from '#renderer/reader/marks/spots'
import { isBefore } from '#renderer/text/geography'

/** What a row of the panel is about: a fact as the text gives it, or a card of the reader's. */
export type Row = { id: string; isKey: boolean; salience: number; place: Place | null } & (
  | { state: 'new' | 'dropped'; fact: Fact }
  /** A card of another fact asks the same; `title` where that is of another text. */
  | { state: 'known'; fact: Fact; title: string | undefined }
  /** With the fact it was made of, where that is among those looked at. */
  | { state: 'kept'; note: NoteView; fact: Fact | undefined }
)

/** Names what a row is marked as in the text. */
export const spotKey = (row: Row): string => {
  const fact = row.state === 'kept' ? row.note.fact : row.fact.id
  return fact === undefined ? `note ${row.id}` : `fact ${fact}`
}

/** A row's question and its answer. */
export const wordsOf = (row: Row): { prompt: string; answer: string; type: AnswerType } =>
  row.state === 'kept' ? row.note : { ...row.fact, prompt: row.fact.forms[0].prompt }

/** Whether two rows look the same; they are made anew whenever anything of the text's study changes. */
export function isSameRow(a: Row, b: Row): boolean {
  if (a.isKey !== b.isKey) return false
  if (a.state === 'kept' || b.state === 'kept') {
    return a.state === 'kept' && b.state === 'kept' && a.note === b.note && a.fact === b.fact
  }
  if (a.state === 'known' && b.state === 'known' && a.title !== b.title) return false
  return a.state === b.state && a.fact === b.fact
}

const placeOf = (note: NoteView): Place | null => (note.at?.answer ?? note.at)?.from ?? null

/**
 * The rows of some sections in reading order: for each fact its card when there is one, and the cards of the
 * reader's own making. A question that two sections ask in the same words is there once.
 */
export function rowsOf(study: Study, sections: readonly SectionId[]): Row[] {
  const dropped = new Set(study.dropped)
  const keys = new Set(study.facts.flatMap(({ key }) => key))
  const known = new Map(study.known.map((one) => [one.fact, one]))
  const kept = new Set(study.notes.map(({ fact }) => fact))
  const facts = study.facts.flatMap((section) => section.facts)
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const rows: Row[] = facts
    .filter((fact) => !kept.has(fact.id))
    .map((fact) => {
      const { id, salience } = fact
      const row = { id, isKey: keys.has(id), salience, place: spanOf(fact).from, fact }
      if (dropped.has(id)) return { ...row, state: 'dropped' }
      const twin = known.get(id)
      return twin ? { ...row, state: 'known', title: twin.title } : { ...row, state: 'new' }
    })
  for (const note of study.notes) {
    const place = placeOf(note)
    if (place && !sections.includes(sectionOf(place))) continue
    const id = note.fact ?? ''
    const fact = byId.get(id)
    rows.push({
      ...{ id: note.id, isKey: keys.has(id), salience: fact?.salience ?? 0 },
      ...{ place, state: 'kept', note, fact },
    })
  }
  return once(rows.sort(inOrder))
}

function inOrder(a: Row, b: Row): number {
  if (!a.place || !b.place) return Number(!a.place) - Number(!b.place)
  return isBefore(a.place, b.place) ? -1 : Number(isBefore(b.place, a.place))
}

/** Without what asks the same, in the same words, as a row before it. */
function once(rows: readonly Row[]): Row[] {
  const asked = new Set<string>()
  return rows.filter((row) => {
    if (row.state !== 'new') return true
    const { prompt, answer } = wordsOf(row)
    const key = `${fold(prompt).text}\n${fold(answer).text}`
    return !asked.has(key) && asked.add(key)
  })
}
