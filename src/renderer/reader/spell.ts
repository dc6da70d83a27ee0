import type { Place } from '#core/text/document'

/** Without a sign of life for this long, the reader has left. */
export const IDLE_MS = 120_000
/** Shorter spells are glances, not reading. */
export const SHORTEST_MS = 30_000
/**
 * Faster than this nobody reads: a page was turned over. About 1,000 words a minute, which Rayner and others hold
 * impossible with understanding (2016, Psychol. Sci. Public Interest 17, 4). Characters a millisecond.
 */
const FASTEST = 6_000 / 60_000

/** Stretches read from their first word to their last, and how long that took. */
interface Passed {
  characters: number
  ms: number
}

export interface Spell {
  from: Place
  to: Place
  ms: number
  /** Left out when nothing was read to its end. */
  passed?: Passed
}

interface Open {
  from: Place
  to: Place
  /** When the last sign of life came. */
  last: number
  /** Time counted and not yet handed out, and all of the spell. */
  ms: number
  whole: number
  passed: Passed
  /** What is being read: where it begins, and the time spent on it. Null when that would say nothing of the pace. */
  step: { offset: number; ms: number } | null
}

const opened = (at: number, place: Place, offset: number): Open => ({
  from: place,
  to: place,
  last: at,
  ms: 0,
  whole: 0,
  passed: { characters: 0, ms: 0 },
  step: { offset, ms: 0 },
})

/**
 * Counts reading time. Invariant: the time counted never exceeds the time passed between the first and the last sign
 * of life, and a gap of IDLE_MS or more adds nothing and ends the spell. A long spell is handed out in parts.
 */
export class SpellCounter {
  #open: Open | null = null
  /** Milliseconds counted in all, of glances too. */
  counted = 0

  /**
   * A sign of life (a scroll, a key, a page).
   * @param at when, in milliseconds
   * @param place what is then in sight
   * @param offset the characters of the text before that
   * @returns what was left of a spell which this sign shows to have ended long ago
   */
  sign(at: number, place: Place, offset: number): Spell | null {
    const open = this.#open
    if (!open || at - open.last >= IDLE_MS) {
      this.#open = opened(at, place, offset)
      return open && partOf(open)
    }
    this.#count(open, at)
    if (open.step && offset !== open.step.offset) pass(open, offset)
    open.step ??= { offset, ms: 0 }
    open.to = place
    return null
  }

  /** The next place is not reached by reading. */
  jump(): void {
    if (this.#open) this.#open.step = null
  }

  /** What there is to write down so far, up to the last sign of life; null while it may still be a glance. */
  cut(): Spell | null {
    const open = this.#open
    const part = open && partOf(open)
    if (open && part) {
      open.from = open.to
      open.ms = 0
      open.passed = { characters: 0, ms: 0 }
    }
    return part
  }

  /** Ends the spell, which is a sign of life itself; null when nothing of it is left that is worth keeping. */
  end(at: number): Spell | null {
    const open = this.#open
    if (!open) return null
    this.#count(open, at)
    this.#open = null
    return partOf(open)
  }

  #count(open: Open, at: number): void {
    const gap = at - open.last
    open.last = at
    if (gap <= 0 || gap >= IDLE_MS) return
    this.counted += gap
    open.ms += gap
    open.whole += gap
    if (open.step) open.step.ms += gap
  }
}

/** The reader has gone on from what they were reading; back, or too fast for reading, says nothing. */
function pass(open: Open, offset: number): void {
  const step = open.step!
  const characters = offset - step.offset
  if (characters > 0 && characters <= step.ms * FASTEST) {
    open.passed.characters += characters
    open.passed.ms += step.ms
  }
  open.step = { offset, ms: 0 }
}

function partOf({ from, to, ms, whole, passed }: Open): Spell | null {
  if (whole < SHORTEST_MS || ms === 0) return null
  return { from, to, ms, ...(passed.characters > 0 && { passed }) }
}
