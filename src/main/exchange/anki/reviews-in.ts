import { DEFAULT_RETENTION, DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import type { Grade } from '#core/study/events'
import type { AnkiCard, AnkiReview } from './collection'
import type { Draft } from './draft'

/** Named as in Anki's table of reviews. */
const TYPE = { learn: 0, review: 1, relearn: 2, filtered: 3, manual: 4, rescheduled: 5 } as const
const DAY_MS = 24 * 60 * 60 * 1000
const LONGEST_ANSWER = DAY_MS

/** A card of Anki's and what it is called here. */
export interface CardIn {
  card: string
  /** `anki:<guid>:<number>`, with which its events begin. */
  name: string
  from: AnkiCard
  /** Oldest first. */
  reviews: readonly AnkiReview[]
}

/** Days until the next answer that a row of Anki's gave; what it gives in seconds is within the day. */
const daysOf = ({ ivl }: AnkiReview): number => Math.max(0, ivl)

/**
 * One row of the table of reviews. Answers out of turn that moved nothing (type 3 without an ease) are practice; rows
 * without an answer moved the due day, or with no ease made the card new. Null for what is none of these.
 */
function fromReview({ card, name }: CardIn, review: AnkiReview): Draft | null {
  const { id: at, ease, time, type, factor } = review
  const id = `${name}:${at}`
  if (type === TYPE.manual || type === TYPE.rescheduled || ease === 0) {
    if (type < TYPE.manual) return null
    if (type === TYPE.manual && factor === 0) return { id, at, body: { kind: 'reset', card } }
    return { id, at, body: { kind: 'due', card, due: '' }, due: { from: 'event', days: daysOf(review) } }
  }
  if (!Number.isInteger(ease) || ease < 1 || ease > 4 || type < 0 || type > 3) return null
  const ms = Math.min(Math.max(0, time), LONGEST_ANSWER)
  const answer = { kind: 'answer', card, form: 'flashcard', correct: ease > 1, ms } as const
  if (type === TYPE.filtered && factor === 0) return { id, at, body: { ...answer, mode: 'practice' } }
  return {
    id,
    at,
    body: { ...answer, mode: 'due', grade: ease as Grade },
    due: { from: 'event', days: daysOf(review) },
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** What FSRS knows of a card, out of the column `data`; null where it is not there. */
function stateIn({ data }: AnkiCard): { s: number; d: number; lrt?: number } | null {
  try {
    const { s, d, lrt } = JSON.parse(data) as Record<string, unknown>
    if (!isNumber(s) || !isNumber(d) || s <= 0) return null
    return { s, d, ...(isNumber(lrt) && lrt > 0 && { lrt }) }
  } catch {
    return null
  }
}

/**
 * What SM-2 amounts to in FSRS-6: the interval is taken for the stability, and the ease that gives the same growth of
 * it gives the difficulty (fsrs-rs, `memory_state_from_sm2`).
 *
 * @param ivl days, at least one
 * @param ease the factor, 2.5 at first
 */
export function stateFromSm2(ivl: number, ease: number): { s: number; d: number } {
  const [w8, w9, w10] = DEFAULT_WEIGHTS.slice(8, 11) as [number, number, number]
  const growth = Math.exp(w8) * ivl ** -w9 * Math.expm1((1 - DEFAULT_RETENTION) * w10)
  return { s: ivl, d: Math.min(Math.max(11 - (ease - 1) / growth, 1), 10) }
}

const isReviewed = ({ type, ivl }: AnkiCard): boolean => (type === 2 || type === 3) && ivl > 0

/** Whether answers are missing before the first that is there, so that they alone would give another state. */
function isCutShort(reviews: readonly AnkiReview[]): boolean {
  const first = reviews.find(({ type, ease, factor }) => ease > 0 && (type !== TYPE.filtered || factor !== 0))
  return first === undefined || (first.type !== TYPE.learn && first.type !== TYPE.filtered)
}

/** The state of a card whose answers do not tell it, when it was last answered. */
function seedOf({ card, name, from, reviews }: CardIn, start: number, now: number): Draft | null {
  const state = stateIn(from)
  if (!isReviewed(from) && !state) return null
  const { s, d } = state ?? stateFromSm2(from.ivl, from.factor > 0 ? from.factor / 1000 : 2.5)
  const last = reviews.at(-1)?.id
  const answered = start + (dueOf(from) - from.ivl) * DAY_MS
  const found = last !== undefined ? last + 1 : state?.lrt ? state.lrt * 1000 : answered
  const at = Math.min(Math.max(found, 1), now)
  const model = state ? 'FSRS-6' : 'SM-2'
  return { id: `${name}:seed:${found}`, at, body: { kind: 'seed', card, s, d, model } }
}

/** A card in a filtered deck keeps there the due day it had before. */
const dueOf = ({ due, odue, odid }: AnkiCard): number => (odid !== 0 && odue !== 0 ? odue : due)

/** Due days in days, those of cards being learned in seconds since the epoch. */
const isInDays = (card: AnkiCard): boolean => dueOf(card) < 1_000_000

/**
 * The due day of a card as the card says it. Its last answer is given it where that tells the same within a day, since
 * where a day begins is not known to the hour here; else it was moved without a row.
 */
function dueDraft(of: CardIn, drafts: readonly Draft[], start: number, now: number): Draft | null {
  const { card, name, from } = of
  if (from.type === 0 || !isInDays(from)) return null
  const due = { from: 'start', days: dueOf(from) } as const
  const isPractice = ({ body }: Draft) => body.kind === 'answer' && body.mode === 'practice'
  const last = drafts.findLast((draft) => !isPractice(draft))
  if (last?.due && Math.abs(Math.floor((last.at - start) / DAY_MS) + last.due.days - due.days) <= 1) {
    last.due = due
    return null
  }
  const at = Math.min(Math.max((drafts.at(-1)?.at ?? 0) + 1, from.mod * 1000), now)
  return { id: `${name}:due:${due.days}`, at, body: { kind: 'due', card, due: '' }, due }
}

/** What the reader of Anki did with a card beside answering it. */
function setDraft({ card, name, from }: CardIn, now: number): Draft | null {
  const flag = from.flags & 7
  const suspended = from.queue === -1
  const buried = from.queue === -2 || from.queue === -3
  if (!flag && !suspended && !buried) return null
  const set = { ...(suspended && { suspended }), ...(flag > 0 && { flag }) }
  return {
    id: `${name}:card:${from.mod}`,
    at: Math.min(Math.max(1, from.mod * 1000), now),
    body: { kind: 'put', of: 'card', ref: card, set },
    ...(buried && { buried }),
  }
}

/**
 * The events of one card. Reviews that lie in the future, as a clock set wrong once left them, are left out: all
 * that comes later would have to wait for them.
 *
 * @param start where the days of the package begin, milliseconds since the epoch
 */
export function cardDrafts(of: CardIn, start: number, now: number): { drafts: Draft[]; odd: number } {
  const past = of.reviews.filter(({ id }) => id > 0 && id <= now)
  const reviews = past.flatMap((review) => fromReview(of, review) ?? [])
  const seed = of.from.type !== 0 && isCutShort(past) ? seedOf({ ...of, reviews: past }, start, now) : null
  const drafts = seed ? [...reviews, seed] : reviews
  const rest = [dueDraft(of, drafts, start, now), setDraft(of, now)].filter((draft) => draft !== null)
  return { drafts: [...drafts, ...rest], odd: of.reviews.length - reviews.length }
}
