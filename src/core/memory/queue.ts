import { dayNumber } from '#core/study/day'
import type { StudyDay, UtcMs } from '#core/study/events'
import type { CardId, DeckId } from '#core/study/notes'
import { backlogOf, type Plan } from './backlog'
import { chanceOf } from './chance'
import { Gate } from './gate'
import { type CardList, type KnownCards, knownCards, NEVER } from './known-cards'
import type { CardMemory, Memory } from './remembered'

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
  /** Of a deck by itself. */
  deck?: (deck: DeckId) => Limits
  order?: Order
  /** Where a card stands among all, for the order of reading; asked for once a card. */
  place?: (card: CardId) => number
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

const MINUTE = 60_000
const UNLIMITED = Number.POSITIVE_INFINITY

/** In its steps on this day, or forgotten on it and not answered right since. */
export const isAgain = ({ grade, last, due, step }: CardMemory, day: StudyDay): boolean =>
  last === day && due <= day && (step !== undefined || grade === 1)

const AFTER_ALL = 2 ** 50

/** When it may be asked again; without a wait, after all that has one. */
const readyAt = ({ at, wait }: CardMemory): UtcMs => at + (wait === undefined ? AFTER_ALL : wait * MINUTE)

/** The lowest rank first. New cards mostly stand so already, and there can be very many. */
function ranked<T>(cards: readonly T[], rank: (card: T) => number): readonly T[] {
  const ranks = Float64Array.from(cards, rank)
  if (ranks.every((one, n) => n === 0 || ranks[n - 1]! <= one)) return cards
  const order = Uint32Array.from(cards.keys()).sort((a, b) => ranks[a]! - ranks[b]! || a - b)
  return Array.from(order, (n) => cards[n]!)
}

/** A card that is due, at its place in the list. */
interface DueCard {
  n: number
  card: StudyCard
}

interface Step {
  card: CardId
  known: CardMemory
}

/** How due cards are ranked on a day; those behind a plan by what is lost least when they wait until its end. */
function rankOf(index: KnownCards, day: StudyDay, { order, place }: QueueOptions, plan: Plan | null) {
  const today = dayNumber(day)
  const end = plan && today + plan.days
  return ({ n, card }: DueCard): number => {
    if (end) return index.recall(n, end)! - index.recall(n, today)!
    if (order === 'due') return index.due[n]!
    if (order === 'reading' && place) return place(card.card)
    return order === 'random' ? chanceOf(card.card + day) : index.recall(n, today)!
  }
}

function rankOfNew(day: StudyDay, { order, place }: QueueOptions) {
  return ({ card, addedAt }: StudyCard): number => {
    if (order === 'reading' && place) return place(card)
    return order === 'random' ? chanceOf(card + day) : addedAt
  }
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
  const { index, review, fresh, steps, gates } = sorted(cards, memory, day, options)
  const plan = backlogOf(memory, day, review.length, options.reviewsPerDay ?? UNLIMITED)
  if (plan) gates.review.left = plan.cards + (options.more?.reviewsPerDay ?? 0) - memory.on(day).reviews
  const due = gates.review.pass(ranked(review, rankOf(index, day, options, plan)).map(({ card }) => card))
  const unseen = gates.fresh.pass(ranked(fresh, rankOfNew(day, options)))
  const waiting = ranked(steps, ({ known }) => readyAt(known))
  const firstLater = waiting.findIndex(({ known }) => readyAt(known) > now)
  const ready = firstLater < 0 ? waiting.length : firstLater
  const next = waiting[ready]
  return {
    ready: waiting.slice(0, ready).map(({ card }) => card),
    review: due.within,
    fresh: unseen.within,
    again: waiting.slice(ready).map(({ card }) => card),
    held: { review: due.beyond, fresh: unseen.beyond },
    ...(next?.known.wait !== undefined && { until: readyAt(next.known) }),
    ...(plan && { plan }),
  }
}

/** The cards that may be asked on a day, by what they are, and the gates that know what was asked already. */
function sorted(cards: CardList, memory: Memory, day: StudyDay, options: QueueOptions) {
  const review: DueCard[] = []
  const fresh: StudyCard[] = []
  const steps: Step[] = []
  const groups = new Set<string>()
  const { introduced, reviews } = memory.on(day)
  const { deck, more } = options
  const left = (of: keyof Limits) => (options[of] ?? UNLIMITED) + (more?.[of] ?? 0)
  const gates = {
    fresh: new Gate(left('newPerDay') - introduced, (id) => deck?.(id).newPerDay, groups),
    review: new Gate(left('reviewsPerDay') - reviews, (id) => deck?.(id).reviewsPerDay, groups),
  }
  const index = knownCards(cards, memory)
  const { introduced: met, reviews: done } = memory.askedOn(day)
  for (const [gate, asked] of [[gates.fresh, met] as const, [gates.review, done] as const]) {
    for (const id of asked) {
      const n = index.place(id)
      const card = n === undefined ? undefined : cards.at(n)
      gate.count(card?.deck)
      if (card?.group !== undefined) groups.add(card.group)
    }
  }
  const today = dayNumber(day)
  for (let n = 0; n < cards.length; n += 1) {
    const due = index.due[n]!
    if (due > today && due !== NEVER) continue
    const card = cards.at(n)!
    if (card.suspended || card.buried) continue
    if (due === NEVER) fresh.push(card)
    else if (index.last(n) !== today) review.push({ n, card })
    else {
      const known = index.memory(n)!
      if (isAgain(known, day)) steps.push({ card: card.card, known })
      else review.push({ n, card })
    }
  }
  return { index, review, fresh, steps, gates }
}

/** The order to ask in: what still waits comes back before its time only when nothing else is left. */
export const order = ({
  ready,
  review,
  fresh,
  again,
}: Pick<Queue, 'ready' | 'review' | 'fresh' | 'again'>): CardId[] => [...ready, ...review, ...fresh, ...again]
