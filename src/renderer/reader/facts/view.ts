import type { AnswerType, Difficulty } from '#core/facts/fact'
import { fold } from '#core/text/fold'
import { type Row, wordsOf } from './rows'

/** Which rows of the panel are shown. */
export type Filter = 'key' | 'all' | 'kept'
/** Kinds of answers as a reader tells them apart, in the order they are offered. */
export const KINDS = ['person', 'place', 'organisation', 'date', 'number', 'term', 'other'] as const
export type Kind = (typeof KINDS)[number]
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const satisfies readonly Difficulty[]
export type Order = 'text' | 'weight'

/** How the panel is looked at: it stays so while its text is open. */
export interface PanelView {
  filter: Filter
  kind: Kind | 'any'
  difficulty: Difficulty | 'any'
  /** Rows have to hold these in their question or answer. */
  words: string
  order: Order
}

export const FIRST_VIEW: PanelView = {
  ...{ filter: 'key', kind: 'any', difficulty: 'any', words: '', order: 'text' },
}

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

/** How hard a row is; undefined for a card of the reader's own, and where its fact is not among those looked at. */
export const difficultyOf = (row: Row): Difficulty | undefined => row.fact?.difficulty

export interface Count<T extends string> {
  value: T
  count: number
}

/** How many rows there are of each value that has any, in the order of `values`. */
function countsIn<T extends string>(
  rows: readonly Row[],
  values: readonly T[],
  of: (row: Row) => T | undefined,
): Count<T>[] {
  const counts = new Map<T, number>()
  for (const row of rows) {
    const value = of(row)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return values.flatMap((value) => {
    const count = counts.get(value)
    return count === undefined ? [] : [{ value, count }]
  })
}

/** The kinds of answers and the difficulties among rows, each counted among those that the other lets through. */
export function choicesIn(rows: readonly Row[], view: Pick<PanelView, 'kind' | 'difficulty'>) {
  const ofKind = rows.filter((row) => isOfKind(row, view))
  const asHard = rows.filter((row) => isAsHard(row, view))
  return {
    kinds: { all: asHard.length, each: countsIn(asHard, KINDS, kindOf) },
    difficulties: { all: ofKind.length, each: countsIn(ofKind, DIFFICULTIES, difficultyOf) },
  }
}

const isOfKind = (row: Row, { kind }: Pick<PanelView, 'kind'>): boolean =>
  kind === 'any' || kindOf(row) === kind

const isAsHard = (row: Row, { difficulty }: Pick<PanelView, 'difficulty'>): boolean =>
  difficulty === 'any' || difficultyOf(row) === difficulty

/** Whether a view leaves rows out by what they are like. */
export const isNarrowed = ({ words, kind, difficulty }: PanelView): boolean =>
  words !== '' || kind !== 'any' || difficulty !== 'any'

/** The rows as they are looked at; by weight the key facts first, and what matters more before what matters less. */
export function viewed(rows: readonly Row[], view: Pick<PanelView, 'kind' | 'difficulty' | 'order'>): Row[] {
  const own = rows.filter((row) => isOfKind(row, view) && isAsHard(row, view))
  return view.order === 'text'
    ? own
    : own.sort((a, b) => Number(b.isKey) - Number(a.isKey) || b.salience - a.salience)
}
