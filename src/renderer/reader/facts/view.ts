import type { AnswerType } from '#core/facts/fact'
import { fold } from '#core/text/fold'
import { type Row, wordsOf } from './rows'

/** Which rows of the panel are shown. */
export type Filter = 'key' | 'all' | 'kept'
/** Kinds of answers as a reader tells them apart, in the order they are offered. */
export const KINDS = ['person', 'place', 'organisation', 'date', 'number', 'term', 'other'] as const
export type Kind = (typeof KINDS)[number]
export type Order = 'text' | 'weight'

/** How the panel is looked at: it stays so while its text is open. */
export interface PanelView {
  filter: Filter
  kind: Kind | 'any'
  /** Rows have to hold these in their question or answer. */
  words: string
  order: Order
}

export const FIRST_VIEW: PanelView = { filter: 'key', kind: 'any', words: '', order: 'text' }

const KIND_OF: Partial<Record<AnswerType, Kind>> = {
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  date: 'date',
  number: 'number',
  money: 'number',
  percent: 'number',
  term: 'term',
}

export const kindOf = (row: Row): Kind => KIND_OF[wordsOf(row).type] ?? 'other'

/** Cards of the reader's own making are shown under every filter; what they dropped only among all. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  return rows.filter((row) => {
    if (filter === 'all') return true
    if (filter === 'kept') return row.state === 'kept'
    if (row.state === 'kept') return row.isKey || row.note.fact === undefined
    return row.isKey && row.state !== 'dropped'
  })
}

/** What the words looked for are to be in, folded once for each fact and card: there can be thousands. */
const folded = new WeakMap<object, string>()

function textOf(row: Row): string {
  const of = row.state === 'kept' ? row.note : row.fact
  const { prompt, answer } = wordsOf(row)
  const text = folded.get(of) ?? fold(`${prompt} ${answer}`).text
  folded.set(of, text)
  return text
}

/** The rows that hold all the words given, each anywhere in the question or the answer; case and accents aside. */
export function holding(rows: readonly Row[], words: string): Row[] {
  const wanted = fold(words).text.split(' ').filter(Boolean)
  if (wanted.length === 0) return [...rows]
  return rows.filter((row) => wanted.every((word) => textOf(row).includes(word)))
}

/** How many rows there are of each kind that has any, in the order of `KINDS`. */
export function kindsIn(rows: readonly Row[]): { kind: Kind; count: number }[] {
  const counts = new Map<Kind, number>()
  for (const row of rows) counts.set(kindOf(row), (counts.get(kindOf(row)) ?? 0) + 1)
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [{ kind, count }]
  })
}

/** The rows as they are looked at; by weight the key facts first, and what matters more before what matters less. */
export function viewed(rows: readonly Row[], { kind, order }: Pick<PanelView, 'kind' | 'order'>): Row[] {
  const own = rows.filter((row) => kind === 'any' || kindOf(row) === kind)
  return order === 'text'
    ? own
    : own.sort((a, b) => Number(b.isKey) - Number(a.isKey) || b.salience - a.salience)
}
