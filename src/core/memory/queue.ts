import { dayNumber } from '#core/study/day'
import type { StudyDay, UtcMs } from '#core/study/events'
import type { CardId, DeckId, NoteId } from '#core/study/notes'
import { backlogOf, type Plan } from './backlog'
import { type DayCards, dayCards } from './day-cards'
import { Gate } from './gate'
import type { CardList } from './known-cards'
import type { Memory } from './remembered'
import { readyAt } from './steps'

/** A card that is in study, answered or not. */
export interface StudyCard {
  readonly card: CardId
  /** When its note was made. */
  readonly addedAt: UtcMs
  /** Left out until the reader takes it back. */
  readonly suspended: boolean
  /** Left out for this day. */
  readonly buried: boolean
  readonly deck?: DeckId | undefined
  /** The cards of a group tell of each other and are not asked on one day. */
  readonly group?: string | undefined
}

export const ORDERS = ['retrievability', 'due', 'reading', 'random'] as const
/** Due cards by what is least remembered, or longest due; or as they stand in the texts, or as a day's chance has it. */
export type Order = (typeof ORDERS)[number]

/** At most so many in a day; absent: no more bounds than those of all decks together. */
export interface Limits {
  newPerDay?: number | undefined
  reviewsPerDay?: number | undefined
}

export interface QueueOptions extends Limits {
  /** Of a deck. */
  deck?: (deck: DeckId) => Limits
  /** The deck whose limit holds for one, which all those share that it holds for; absent: its own. */
  home?: (deck: DeckId, limit: keyof Limits) => DeckId
  order?: Order
  /** Where a note stands among all, for the order of reading. */
  places?: ReadonlyMap<NoteId, number>
  /** What was let in besides, for this day only. */
  more?: Limits
}

/** What is left of a day, each list in the order to ask. */
export interface Queue {
  /** In their steps, and have waited long enough. */
  ready: CardId[]
  review: CardId[]
  /** Never answered. */
  fresh: CardId[]
  /** Forgotten today or still in their steps, the next to be ready first. */
  again: CardId[]
  /** When the first of these is ready; absent where none gets ready by waiting. */
  until?: UtcMs | undefined
  /** What the day's limits keep back of reviews and new cards, in the same order. */
  held: { review: CardId[]; fresh: CardId[] }
  /** How a pile of reviews is worked off, of which `review` is today's share. */
  plan?: Plan
}

const UNLIMITED = Number.POSITIVE_INFINITY

/** What lets new cards and reviews through, knowing what was asked on the day already. */
function gatesOf({ index, decks, groups, day }: DayCards, memory: Memory, options: QueueOptions) {
  const counts = memory.on(day)
  const { introduced, reviews } = memory.askedOn(day)
  const asked = new Set<number>()
  const gate = (limit: keyof Limits, done: number, cards: readonly CardId[]) => {
    const left = (options[limit] ?? UNLIMITED) + (options.more?.[limit] ?? 0) - done
    const ofDeck = {
      most: (deck: DeckId) => options.deck?.(deck)[limit],
      home: (deck: DeckId) => options.home?.(deck, limit) ?? deck,
    }
    const made = new Gate(left, ofDeck, decks, groups, asked)
    for (const card of cards) {
      const place = index.place(card)
      if (place === undefined) continue
      made.count(place)
      const group = groups.at(place)
      if (group > 0) asked.add(group)
    }
    return made
  }
  return {
    fresh: gate('newPerDay', counts.introduced, introduced),
    review: gate('reviewsPerDay', counts.reviews, reviews),
  }
}

function namesOf(cards: CardList, places: Int32Array): CardId[] {
  const names: CardId[] = new Array(places.length)
  for (let n = 0; n < places.length; n += 1) names[n] = cards.at(places[n]!)!.card
  return names
}

/**
 * What to ask on a day, within its limits: new cards and reviews already done that day count, cards in their steps
 * or forgotten today are not limited. Suspended and buried cards are left out, and so is, until tomorrow, every card
 * a relative of which was or will be asked today.
 *
 * @param now tells which cards have waited long enough
 */
export function queueOf({
  cards,
  memory,
  day,
  now = 0,
  options,
}: {
  cards: CardList
  memory: Memory
  day: StudyDay
  now?: UtcMs
  options: QueueOptions
}): Queue {
  const { order, places } = options
  const of = dayCards(cards, memory, day, { order, places })
  const gates = gatesOf(of, memory, options)
  const plan = backlogOf(memory, day, of.due, options.reviewsPerDay ?? UNLIMITED)
  if (plan) gates.review.left = plan.cards + (options.more?.reviewsPerDay ?? 0) - memory.on(day).reviews
  const due = gates.review.pass(of.reviews(plan ? dayNumber(day) + plan.days : undefined).places)
  const unseen = gates.fresh.pass(of.fresh.places)
  const steps = of.steps.places
  const readyOf = (place: number) => readyAt(of.index.memory(place)!)
  const firstLater = steps.findIndex((place) => readyOf(place) > now)
  const ready = firstLater < 0 ? steps.length : firstLater
  const next = ready < steps.length ? of.index.memory(steps[ready]!)! : undefined
  const named = (some: Int32Array) => namesOf(cards, some)
  return {
    ready: named(steps.subarray(0, ready)),
    review: named(due.within),
    fresh: named(unseen.within),
    again: named(steps.subarray(ready)),
    held: { review: named(due.beyond), fresh: named(unseen.beyond) },
    ...(next?.wait !== undefined && { until: readyAt(next) }),
    ...(plan && { plan }),
  }
}

/**
 * The order to ask in: what still waits comes back before its time only when nothing else is left.
 *
 * @param most no more than so many
 */
export function order(
  { ready, review, fresh, again }: Pick<Queue, 'ready' | 'review' | 'fresh' | 'again'>,
  most = UNLIMITED,
): CardId[] {
  const first: CardId[] = []
  for (const some of [ready, review, fresh, again]) {
    for (let n = 0; n < some.length && first.length < most; n += 1) first.push(some[n]!)
  }
  return first
}
