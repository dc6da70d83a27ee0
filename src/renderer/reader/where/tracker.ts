import type { Place } from '#core/text/document'
import { type Spell, SpellCounter } from '#renderer/reader/spell'

interface Around {
  /** Milliseconds. */
  now: () => number
  /** The text cannot be seen. */
  isCovered: () => boolean
  write: (spell: Spell) => void
}

/** Turns what happens in the window into reading time: what is done while the text is covered is none. */
export class ReadingTracker {
  readonly #counter = new SpellCounter()
  #last: { place: Place; offset: number } | null = null
  #awaited: { counted: number; run: () => void } | null = null

  constructor(readonly around: Around) {}

  /** The reader has come to a place, with so many characters of the text before it. */
  settle = (place: Place, offset: number): void => {
    this.#last = { place, offset }
    this.stir()
  }

  /** Something was done in the window: a sign of life while the text is in sight, the end of the spell when not. */
  stir = (): void => {
    if (this.around.isCovered()) this.leave()
    else this.#sign()
  }

  /** The text is read aloud from here: somebody listens, whether or not they look. */
  follow = (place: Place, offset: number): void => {
    this.#last = { place, offset }
    this.#sign()
  }

  /** The next place is not reached by reading. */
  jump = (): void => this.#counter.jump()

  /** Writes down what was read so far. */
  write = (): void => this.#keep(this.#counter.cut())

  leave = (): void => {
    this.#keep(this.#counter.end(this.around.now()))
    this.#look()
  }

  /** Calls back at the sign of life by which so many milliseconds more are counted, and nobody who waited before. */
  after = (ms: number, run: () => void): void => {
    this.#awaited = { counted: this.#counter.counted + ms, run }
  }

  /** Calls nobody back. */
  forget = (): void => {
    this.#awaited = null
  }

  #sign(): void {
    if (this.#last) this.#keep(this.#counter.sign(this.around.now(), this.#last.place, this.#last.offset))
    this.#look()
  }

  #look(): void {
    const awaited = this.#awaited
    if (!awaited || this.#counter.counted < awaited.counted) return
    this.forget()
    awaited.run()
  }

  #keep(spell: Spell | null): void {
    if (spell) this.around.write(spell)
  }
}
