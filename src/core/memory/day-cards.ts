import { dayNumber } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import { type CardId, noteOf } from '#core/study/notes'
import { chanceOf } from './chance'
import { type CardList, type KnownCards, knownCards, NEVER } from './known-cards'
import { Numbered } from './numbered'
import type { Order, QueueOptions } from './queue'
import { Ranking } from './ranking'
import type { Memory } from './remembered'
import { isAgain, readyAt } from './steps'

/** In what order the cards of a day are asked. */
interface Asked {
  order: Order | undefined
  places: QueueOptions['places'] | undefined
}

/** What a card is on a day; nothing when it is not to be asked. */
const NOTHING = 0
const REVIEW = 1
const FRESH = 2
const STEP = 3
type Kind = typeof NOTHING | typeof REVIEW | typeof FRESH | typeof STEP

/** The cards of a list that may be asked on a day, limits aside, each kind in its order. */
export class DayCards {
  readonly decks: Numbered
  readonly groups: Numbered
  readonly fresh: Ranking
  /** In their steps, or forgotten today: by when they are ready. */
  readonly steps: Ranking
  private readonly review: Ranking
  /** The number of the day by which reviews are ranked, where a plan says so. */
  private end: number | undefined
  private readonly kinds: Uint8Array
  private readonly today: number

  constructor(
    private readonly cards: CardList,
    readonly index: KnownCards,
    private now: Memory,
    readonly day: StudyDay,
    readonly asked: Asked,
  ) {
    const { length } = cards
    const today = dayNumber(day)
    this.today = today
    this.decks = new Numbered(length, (n) => cards.at(n)!.deck)
    this.groups = new Numbered(length, (n) => cards.at(n)!.group)
    this.kinds = new Uint8Array(length)
    const places: [number[], number[], number[], number[]] = [[], [], [], []]
    for (let n = 0; n < length; n += 1) {
      const due = index.due[n]!
      // Most of very many are not.
      if (due > today && due !== NEVER) continue
      const kind = this.kindOf(n)
      this.kinds[n] = kind
      places[kind].push(n)
    }
    this.review = new Ranking(places[REVIEW], (n) => this.rankOfDue(n))
    this.fresh = new Ranking(places[FRESH], (n) => this.rankOfNew(n))
    this.steps = new Ranking(places[STEP], (n) => readyAt(index.memory(n)!))
  }

  private kindOf(n: number): Kind {
    const { index, day, today } = this
    const due = index.due[n]!
    if (due > today && due !== NEVER) return NOTHING
    const { suspended, buried } = this.cards.at(n)!
    if (suspended || buried) return NOTHING
    if (due === NEVER) return FRESH
    return index.last(n) === today && isAgain(index.memory(n)!, day) ? STEP : REVIEW
  }

  /** Behind a plan by what is lost least when they wait until its end. */
  private rankOfDue(n: number): number {
    const { index, end, asked, today } = this
    if (end !== undefined) return index.recall(n, end)! - index.recall(n, today)!
    if (asked.order === 'due') return index.due[n]!
    return this.rankOfAny(n) ?? index.recall(n, today)!
  }

  private rankOfNew(n: number): number {
    return this.rankOfAny(n) ?? this.cards.at(n)!.addedAt
  }

  /** By orders that do not ask what is known of a card. */
  private rankOfAny(n: number): number | undefined {
    const { order, places } = this.asked
    if (order === 'reading') return places?.get(noteOf(this.cards.at(n)!.card))
    return order === 'random' ? chanceOf(this.cards.at(n)!.card + this.day) : undefined
  }

  get due(): number {
    return this.review.length
  }

  /** @param end the number of the day on which a plan ends, for one to be ranked by */
  reviews(end: number | undefined): Ranking {
    if (end !== this.end) this.review.anew()
    this.end = end
    return this.review
  }

  /** Takes up another state of memory; false, and nothing changed, when too much may have changed since the last. */
  follow(memory: Memory): boolean {
    const changed = memory.cards.changedSince(this.now.cards)
    if (!changed) return false
    this.now = memory
    for (const card of changed) this.look(card)
    return true
  }

  private look(card: CardId): void {
    const n = this.index.place(card)
    if (n === undefined) return
    this.listOf(this.kinds[n]!)?.remove(n)
    const kind = this.kindOf(n)
    this.kinds[n] = kind
    this.listOf(kind)?.add(n)
  }

  private listOf(kind: number): Ranking | undefined {
    return [undefined, this.review, this.fresh, this.steps][kind]
  }
}

const found = new WeakMap<CardList, DayCards>()

/** The cards of a day, and their order; quick for a list, which must not change, asked about again and again. */
export function dayCards(cards: CardList, memory: Memory, day: StudyDay, asked: Asked): DayCards {
  const index = knownCards(cards, memory)
  const before = found.get(cards)
  const isSame =
    before?.index === index &&
    before.day === day &&
    before.asked.order === asked.order &&
    before.asked.places === asked.places
  if (isSame && before.follow(memory)) return before
  const made = new DayCards(cards, index, memory, day, asked)
  found.set(cards, made)
  return made
}
