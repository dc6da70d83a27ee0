import type { CardId, DeckId } from '#core/study/notes'

interface Gated {
  card: CardId
  deck?: DeckId | undefined
  group?: string | undefined
}

/** Lets cards through as long as neither their deck's limit nor that of all is reached, and no relative went before. */
export class Gate {
  private readonly decks = new Map<DeckId, number>()

  /**
   * @param left how many of all decks
   * @param ofDeck how many of a deck by itself in a whole day; undefined for any number
   * @param groups those of which a card was asked; gets those of the cards let through
   */
  constructor(
    public left: number,
    private readonly ofDeck: (deck: DeckId) => number | undefined,
    private readonly groups: Set<string>,
  ) {}

  /** Takes a card that was asked already off its deck's allowance. */
  count(deck: DeckId | undefined): void {
    if (deck !== undefined) this.decks.set(deck, this.allowance(deck) - 1)
  }

  private allowance(deck: DeckId): number {
    let left = this.decks.get(deck)
    if (left === undefined) {
      left = this.ofDeck(deck) ?? Number.POSITIVE_INFINITY
      this.decks.set(deck, left)
    }
    return left
  }

  /** Those that may be asked, and those that the limits keep back; relatives of the first are in neither. */
  pass(cards: readonly Gated[]): { within: CardId[]; beyond: CardId[] } {
    const within: CardId[] = []
    const beyond: CardId[] = []
    for (const { card, deck, group } of cards) {
      if (group !== undefined && this.groups.has(group)) continue
      if (this.left <= 0 || (deck !== undefined && this.allowance(deck) <= 0)) {
        beyond.push(card)
        continue
      }
      this.left -= 1
      this.count(deck)
      if (group !== undefined) this.groups.add(group)
      within.push(card)
    }
    return { within, beyond }
  }
}
