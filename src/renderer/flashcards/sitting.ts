import type { StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import type { Done, Session } from './session'

/** What was done in one sitting. */
export interface Tally {
  answers: number
  /** Those not graded "again". */
  right: number
  ms: number
}

export function tallyOf(done: readonly Done[]): Tally {
  const graded = done.filter(({ grade }) => grade !== undefined)
  return {
    answers: graded.length,
    right: graded.filter(({ grade }) => grade !== 1).length,
    ms: done.reduce((sum, { ms }) => sum + ms, 0),
  }
}

/** What became of the cards of a sitting, each counted once. */
export interface Outcome {
  /** Known when first asked. */
  remembered: number
  forgotten: number
  /** Those that come again tomorrow. */
  tomorrow: number
  /** Forgotten, or known only just when first asked; those forgotten most often first. */
  hard: CardId[]
}

/** @param tomorrow the study day after this one */
export function outcomeOf(done: readonly Done[], tomorrow: StudyDay | undefined): Outcome {
  const cards = new Map<CardId, Done[]>()
  for (const one of done)
    if (one.grade !== undefined) cards.set(one.card, [...(cards.get(one.card) ?? []), one])
  const all = [...cards.values()]
  const forgotten = all.filter(([first]) => first?.grade === 1).length
  const misses = (card: CardId) => cards.get(card)!.filter(({ grade }) => grade === 1).length
  return {
    remembered: all.length - forgotten,
    forgotten,
    tomorrow: all.filter((some) => some.at(-1)?.due === tomorrow && tomorrow !== undefined).length,
    hard: [...cards.keys()]
      .filter((card) => misses(card) > 0 || cards.get(card)![0]?.grade === 2)
      .sort((a, b) => misses(b) - misses(a)),
  }
}

/** Whether the minutes a reader had set themselves are over, between two cards. */
export function isGoalReached(
  { mode, open, attempt, card, beyond, done }: Session,
  minutes: number | undefined,
): boolean {
  const isBetween = card !== null && !open && attempt.given === undefined
  return (
    mode === 'due' &&
    minutes !== undefined &&
    minutes > 0 &&
    !beyond &&
    isBetween &&
    minutesOf(done) >= minutes
  )
}

/** Whole minutes of answering. */
export const minutesOf = (done: readonly Done[]): number => Math.floor(tallyOf(done).ms / 60_000)
