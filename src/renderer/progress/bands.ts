import type { Band, MapSentence } from '#contract/progress'

/** The bands from full to none, the order they are told in. */
export const BANDS: readonly Band[] = [4, 3, 2, 1, 0]

/** The band on one of the days asked for; what was never answered has none yet. */
export const bandAt = (one: { bands: readonly Band[] }, index: number): Band => one.bands[index] ?? 0

export interface Move {
  at: number
  from: Band
  to: Band
}

/** The sentences that change their band, and only those: what has to be painted anew. */
export function moves(shown: readonly Band[], next: readonly Band[]): Move[] {
  const found: Move[] = []
  for (const [at, to] of next.entries()) {
    const from = shown[at]
    if (from !== undefined && from !== to) found.push({ at, from, to })
  }
  return found
}

/** How many sentences are in each band on one of the days, by band. */
export function countBands(sentences: readonly MapSentence[], index: number): number[] {
  const counts = [0, 0, 0, 0, 0]
  for (const one of sentences) counts[bandAt(one, index)]! += 1
  return counts
}

export interface Outlook {
  /** Cards answered at least once. */
  learned: number
  /** Cards never answered. */
  fresh: number
  /** How many of those learned would be recalled on each of the days, on average. */
  expected: number[]
}

/** What the whole map comes to, a card counting once however many a sentence has. */
export function outlookOf(sentences: readonly MapSentence[], days: number): Outlook {
  const outlook: Outlook = { learned: 0, fresh: 0, expected: new Array(days).fill(0) }
  for (const { cards, fresh, recall } of sentences) {
    const learned = cards - fresh
    outlook.learned += learned
    outlook.fresh += fresh
    for (const [day, chance] of recall.entries()) outlook.expected[day]! += chance * learned
  }
  return outlook
}
