import type { Place } from '#core/text/document'

/** Without a sign of life for this long, the reader has left. */
export const IDLE_MS = 120_000
/** Shorter spells are glances, not reading. */
export const SHORTEST_MS = 30_000

export interface Spell {
  from: Place
  to: Place
  ms: number
}

interface Open extends Spell {
  last: number
}

/**
 * Counts reading time. Invariant: the time counted never exceeds the time passed between the first and the
 * last sign of life, and a gap of IDLE_MS or more adds nothing.
 */
export class SpellCounter {
  #open: Open | null = null

  /** A sign of life (a scroll, a key, a page) at a time in milliseconds, with the place then in sight. */
  sign(at: number, place: Place): void {
    if (!this.#open) {
      this.#open = { from: place, to: place, ms: 0, last: at }
      return
    }
    const gap = at - this.#open.last
    if (gap > 0 && gap < IDLE_MS) this.#open.ms += gap
    this.#open.last = at
    this.#open.to = place
  }

  /** Ends the spell; null when there was none worth keeping. */
  end(at: number): Spell | null {
    const open = this.#open
    if (!open) return null
    this.sign(at, open.to)
    this.#open = null
    return open.ms >= SHORTEST_MS ? { from: open.from, to: open.to, ms: open.ms } : null
  }
}
