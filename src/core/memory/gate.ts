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
    const left = deck === undefined ? undefined : this.allowance(deck)
    if (deck !== undefined && left !== undefined) this.decks.set(deck, left - 1)
  }

  private allowance(deck: DeckId): number | undefined {
    return this.decks.get(deck) ?? this.ofDeck(deck)
  }

  /** Those that may be asked, and those that the limits keep back; relatives of the first are in neither. */
  pass(cards: readonly Gated[]): { within: CardId[]; beyond: CardId[] } {
    const within: CardId[] = []
    const beyond: CardId[] = []
    for (const { card, deck, group } of cards) {
      if (group !== undefined && this.groups.has(group)) continue
      const left = deck === undefined ? undefined : this.allowance(deck)
      if (this.left <= 0 || (left ?? 1) <= 0) {
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
