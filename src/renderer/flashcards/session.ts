import type { CardView } from '#contract/study'
import type { Grade } from '#core/study/events'
import type { CardId } from '#core/study/notes'

/** What was done in one sitting. */
export interface Tally {
  answers: number
  /** Those not graded "again". */
  right: number
  ms: number
}

/**
 * One sitting with flashcards. Due cards come from main, which knows the order; a round of practice is walked
 * here, and what was not known comes back at its end.
 */
export interface Session {
  mode: 'due' | 'practice'
  /** Main has said what there is to do. */
  ready: boolean
  card: CardView | null
  /** The answer is shown. */
  open: boolean
  /** Counts what was shown, so that a card that comes back at once is shown anew. */
  turn: number
  /** What is known to come, `card` among it. */
  queue: CardView[]
  /** How many are left in all; the queue may be only the first of them. */
  left: number
  tally: Tally
}

/** What outlives a change of screen, as JSON. */
export interface Kept {
  card: CardId | null
  open: boolean
  tally: Tally
  /** What is left of a round of practice. */
  round: CardId[]
}

/** One card put behind, and how; `grade` is absent for one put aside unanswered. */
export interface Turn {
  card: CardView
  grade?: Grade
  ms: number
}

const NOTHING: Tally = { answers: 0, right: 0, ms: 0 }

export const startSession = (mode: Session['mode']): Session => ({
  mode,
  ready: false,
  card: null,
  open: false,
  turn: 0,
  queue: [],
  left: 0,
  tally: NOTHING,
})

/**
 * Main says what there is to do. The card in hand stays in hand as long as it is still to be done, so that
 * nothing changes under the reader's eyes.
 *
 * @param kept where an earlier sitting on this screen left off; heeded the first time only
 */
export function heard(session: Session, cards: readonly CardView[], left: number, kept?: Kept): Session {
  const first = !session.ready
  const queue =
    session.mode === 'due' ? [...cards] : inRound(cards, first ? kept?.round : session.queue.map(idOf))
  const wanted = first ? kept?.card : session.card?.card
  const same = queue.find(({ card }) => card === wanted)
  const card = same ?? queue[0] ?? null
  return {
    ...session,
    ready: true,
    queue,
    card,
    left: session.mode === 'due' ? left : queue.length,
    open: same !== undefined && (first ? kept?.open === true : session.open),
    turn: same || first ? session.turn : session.turn + 1,
    tally: first && kept ? kept.tally : session.tally,
  }
}

export const reveal = (session: Session): Session => ({ ...session, open: session.card !== null })

/** Puts the card in hand behind: graded, or aside. What was forgotten comes back after all else. */
export function passed(session: Session, { card, grade, ms }: Turn): Session {
  const rest = session.queue.filter((other) => other.card !== card.card)
  const queue = grade === 1 ? [...rest, card] : rest
  return {
    ...session,
    queue,
    card: queue[0] ?? null,
    open: false,
    turn: session.turn + 1,
    left: Math.max(0, session.left - (grade === 1 ? 0 : 1)),
    tally: grade === undefined ? session.tally : add(session.tally, grade, ms, 1),
  }
}

/**
 * Takes a turn back: that very card is in hand again.
 *
 * @param open with its answer shown, as when its grade could not be saved
 */
export function returned(session: Session, { card, grade, ms }: Turn, open: boolean): Session {
  const queue = [card, ...session.queue.filter((other) => other.card !== card.card)]
  return {
    ...session,
    queue,
    card,
    open,
    turn: session.turn + 1,
    left: session.left + (grade === 1 ? 0 : 1),
    tally: grade === undefined ? session.tally : add(session.tally, grade, ms, -1),
  }
}

/** What to remember of a session while another screen is shown. */
export const keep = ({ card, open, tally, mode, queue }: Session): Kept => ({
  card: card?.card ?? null,
  open,
  tally,
  round: mode === 'practice' ? queue.map(idOf) : [],
})

/** Reads what `keep` gave; null for anything else, as other screens and older windows leave in the same place. */
export function keptFrom(state: unknown): Kept | null {
  const { card, open, tally, round } = (state ?? {}) as Partial<Kept>
  const valid =
    (card === null || typeof card === 'string') &&
    typeof open === 'boolean' &&
    Array.isArray(round) &&
    [tally?.answers, tally?.right, tally?.ms].every(Number.isFinite)
  return valid ? { card, open, tally: tally!, round } : null
}

const idOf = ({ card }: CardView): CardId => card

/** The cards of a round in its order, as they are now; all of them where no round was begun. */
function inRound(cards: readonly CardView[], round: readonly CardId[] | undefined): CardView[] {
  if (!round) return [...cards]
  const now = new Map(cards.map((card) => [card.card, card]))
  return round.flatMap((id) => now.get(id) ?? [])
}

const add = (tally: Tally, grade: Grade, ms: number, sign: 1 | -1): Tally => ({
  answers: tally.answers + sign,
  right: tally.right + (grade > 1 ? sign : 0),
  ms: tally.ms + sign * ms,
})
