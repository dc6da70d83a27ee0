import type { DeckId } from '#core/study/notes'
import type { Numbered } from './numbered'

/** How many of a deck may still be asked. */
interface Allowance {
  left: number
}

/** Lets cards through as long as neither their deck's limit nor that of all is reached, and no relative went before. */
export class Gate {
  /** By the numbers of the decks; those that share a limit have one. */
  private readonly allowances: Allowance[] = []
  /** By the decks whose limits hold. */
  private readonly homes = new Map<DeckId, Allowance>()

  /**
   * @param left how many of all decks
   * @param ofDeck how many of a deck in a whole day, undefined for any number; and the deck whose limit that is
   * @param decks of the cards by their places, and the groups of those that tell of each other
   * @param asked the groups of which a card was asked; gets those of the cards let through
   */
  constructor(
    public left: number,
    private readonly ofDeck: {
      most: (deck: DeckId) => number | undefined
      home: (deck: DeckId) => DeckId
    },
    private readonly decks: Numbered,
    private readonly groups: Numbered,
    private readonly asked: Set<number>,
  ) {}

  /** Takes a card that was asked already off its deck's allowance. */
  count(place: number): void {
    const deck = this.decks.at(place)
    if (deck > 0) this.allowance(deck).left -= 1
  }

  private allowance(deck: number): Allowance {
    const known = this.allowances[deck]
    if (known) return known
    const name = this.decks.word(deck)
    const home = this.ofDeck.home(name)
    const allowance = this.homes.get(home) ?? { left: this.ofDeck.most(name) ?? Number.POSITIVE_INFINITY }
    this.homes.set(home, allowance)
    this.allowances[deck] = allowance
    return allowance
  }

  /** Those that may be asked, and those that the limits keep back; relatives of the first are in neither. */
  pass(places: Int32Array): { within: Int32Array; beyond: Int32Array } {
    const { decks, groups, asked } = this
    const within = new Int32Array(places.length)
    const beyond = new Int32Array(places.length)
    let [left, passed, kept] = [this.left, 0, 0]
    for (let n = 0; n < places.length; n += 1) {
      const place = places[n]!
      const group = groups.at(place)
      if (group > 0 && asked.has(group)) continue
      const deck = decks.at(place)
      const allowance = deck > 0 ? this.allowance(deck) : undefined
      if (left <= 0 || (allowance && allowance.left <= 0)) {
        beyond[kept] = place
        kept += 1
        continue
      }
      left -= 1
      if (allowance) allowance.left -= 1
      if (group > 0) asked.add(group)
      within[passed] = place
      passed += 1
    }
    this.left = left
    return { within: within.subarray(0, passed), beyond: beyond.subarray(0, kept) }
  }
}
