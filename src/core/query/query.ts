import { FORM_KINDS } from '#core/facts/fact'
import { NOTE_FORMS } from '#core/study/note-forms'

export const STATES = [
  'due',
  'new',
  'suspended',
  'buried',
  'leech',
  'stale',
  'orphan',
  'flagged',
  'duplicate',
  'deleted',
] as const
/** What a card can be. */
export type CardIs = (typeof STATES)[number]

export const PROPS = ['s', 'd', 'r', 'reps', 'lapses', 'ivl'] as const
/** Stability in days, difficulty 1 to 10, chance of recall 0 to 1, answers, lapses, days between its last answer and its due day. */
export type CardProp = (typeof PROPS)[number]

export const OPS = ['<=', '>=', '!=', '<', '>', '='] as const
export type Op = (typeof OPS)[number]

/** How a card is made, and how its question asks. */
export const KINDS: ReadonlySet<string> = new Set<string>([...NOTE_FORMS, ...FORM_KINDS])

export const NAMED = ['reading', 'deck', 'tag'] as const
export type Named = (typeof NAMED)[number]

/** A query as it is understood. */
export type Query =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; of: Query[] }
  | { kind: 'not'; of: Query }
  /** Words that stand in a card. */
  | { kind: 'words'; text: string }
  | { kind: 'is'; state: CardIs }
  | { kind: 'flag'; flag: number }
  | { kind: Named; name: string }
  | { kind: 'kind'; is: string }
  | { kind: 'prop'; prop: CardProp; op: Op; value: number }
  /** In the last so many days, today among them. */
  | { kind: 'added' | 'answered'; days: number }
  /** The grade of the last answer, given in the last so many days. */
  | { kind: 'rated'; grade: number; days?: number }
  /** Days from today; fewer than none is overdue. */
  | { kind: 'due'; op: Op; days: number }

/** The names that stand before a colon. */
export const NAMES = [
  'is',
  'tag',
  'deck',
  'reading',
  'kind',
  'flag',
  'prop',
  'due',
  'added',
  'answered',
  'rated',
] as const

/** Whether a query asks somewhere for a state: some are costly to find out, and the deleted are not looked at otherwise. */
export function asksFor(query: Query, states: readonly CardIs[]): boolean {
  if (query.kind === 'is') return states.includes(query.state)
  if (query.kind === 'not') return asksFor(query.of, states)
  return (query.kind === 'and' || query.kind === 'or') && query.of.some((one) => asksFor(one, states))
}
