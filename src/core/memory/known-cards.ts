import type { CardId } from '#core/study/notes'
import type { StudyCard } from './queue'
import type { CardMemory, Memory } from './remembered'

/** The due day of a card never answered. */
export const NEVER = 2 ** 31 - 1

/**
 * What memory knows of a list of cards, by their places in it. To look up a hundred thousand cards after every answer
 * would take longer than all else, and an answer changes one of them.
 */
export class KnownCards {
  private readonly known: (CardMemory | undefined)[]
  /** The numbers of the due days; `NEVER` without one. */
  readonly due: Int32Array
  private now: Memory
  private places: Map<CardId, number> | undefined

  constructor(
    readonly cards: readonly StudyCard[],
    memory: Memory,
  ) {
    this.now = memory
    this.known = new Array(cards.length)
    this.due = new Int32Array(cards.length)
    for (let n = 0; n < cards.length; n += 1) this.look(n, cards[n]!.card)
  }

  private look(n: number, card: CardId): void {
    this.known[n] = undefined
    this.due[n] = this.now.dueOf(card) ?? NEVER
  }

  /** What is known of the card at a place; made when it is first asked for, since most cards are not due. */
  memory(n: number): CardMemory | undefined {
    if (this.due[n] === NEVER) return undefined
    this.known[n] ??= this.now.get(this.cards[n]!.card)
    return this.known[n]
  }

  private placeOf(card: CardId): number | undefined {
    if (!this.places) {
      this.places = new Map()
      for (let n = 0; n < this.cards.length; n += 1) this.places.set(this.cards[n]!.card, n)
    }
    return this.places.get(card)
  }

  find(card: CardId): StudyCard | undefined {
    const n = this.placeOf(card)
    return n === undefined ? undefined : this.cards[n]
  }

  /** Takes up another state of memory; false, and nothing changed, when too much may have changed since the last. */
  follow(memory: Memory): boolean {
    const changed = memory.cards.changedSince(this.now.cards)
    if (!changed) return false
    this.now = memory
    for (const card of changed) {
      const n = this.placeOf(card)
      if (n !== undefined) this.look(n, card)
    }
    return true
  }
}

const found = new WeakMap<readonly StudyCard[], KnownCards>()

/** What memory knows of a list of cards, which must not change; quick for a list asked about again and again. */
export function knownCards(cards: readonly StudyCard[], memory: Memory): KnownCards {
  const before = found.get(cards)
  if (before?.follow(memory)) return before
  const made = new KnownCards(cards, memory)
  found.set(cards, made)
  return made
}
