import type { CardView } from '#contract/study'
import type { Grade, StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import type { Attempt } from './attempt'

/** One card put behind: graded, or chosen rightly, which is no grade. */
export interface Done {
  turn: number
  card: CardId
  grade?: Grade
  ms: number
  /** When the card comes again, once that is saved. */
  due?: StudyDay
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
  /** How the card in hand is asked, and what the reader has said so far. */
  attempt: Attempt
  /** Counts what was shown, so that a card that comes back at once is shown anew. */
  turn: number
  /** What is known to come, `card` among it. */
  queue: CardView[]
  /** How many are left in all; the queue may be only the first of them. */
  left: number
  /** What was done in this sitting, in its order. */
  done: Done[]
  /** The reader goes on beyond the minutes they had set themselves. */
  beyond: boolean
}

/** What outlives a change of screen, as JSON. */
export interface Kept extends Pick<Session, 'open' | 'attempt' | 'done' | 'beyond'> {
  card: CardId | null
  /** What is left of a round of practice. */
  round: CardId[]
}

/** A card to be put behind: graded, chosen rightly, or put aside unanswered. */
export interface Turn {
  n: number
  card: CardView
  how: Grade | 'recognised' | 'aside'
  ms: number
}

export const startSession = (mode: Session['mode']): Session => ({
  mode,
  ready: false,
  card: null,
  open: false,
  attempt: {},
  turn: 0,
  queue: [],
  left: 0,
  done: [],
  beyond: false,
})

/** Whether a card was chosen rightly and is still to be asked without choices. */
export function isRecognised(done: readonly Done[], card: CardId): boolean {
  const last = done.findLast((one) => one.card === card)
  return last !== undefined && last.grade === undefined
}

/** Whether a card in hand was answered meanwhile, in another window: it is due once more today, but not now. */
const isAnswered = (before: CardView, now: CardView): boolean =>
  before.state !== 'again' && now.state === 'again'

/**
 * Main says what there is to do. The card in hand stays in hand as long as it is still to be done, so that
 * nothing changes under the reader's eyes.
 *
 * @param kept where an earlier sitting on this screen left off; heeded the first time only
 */
export function heard(session: Session, cards: readonly CardView[], left: number, kept?: Kept): Session {
  const first = !session.ready
  const done = first && kept ? kept.done : session.done
  const queue =
    session.mode === 'due'
      ? recognisedLast(cards, done)
      : inRound(cards, first ? kept?.round : session.queue.map(idOf))
  const wanted = first ? kept?.card : session.card?.card
  const found = queue.find(({ card }) => card === wanted)
  const { card: held } = session
  const same = held && found && isAnswered(held, found) ? undefined : found
  const card = same ?? queue[0] ?? null
  const before = first ? { open: kept?.open === true, attempt: kept?.attempt ?? {} } : session
  const start = first ? 1 + Math.max(-1, ...done.map(({ turn }) => turn)) : session.turn
  return {
    ...session,
    ready: true,
    queue,
    card,
    done,
    left: session.mode === 'due' ? left : queue.length,
    open: same !== undefined && before.open,
    attempt: same ? before.attempt : {},
    turn: same || first ? start : start + 1,
    beyond: first && kept ? kept.beyond : session.beyond,
  }
}

export const reveal = (session: Session): Session => ({ ...session, open: session.card !== null })

export const attempted = (session: Session, more: Attempt): Session => ({
  ...session,
  attempt: { ...session.attempt, ...more },
})

/** Puts the card in hand behind. What comes again today is put after all else. */
export function passed(session: Session, turn: Turn): Session {
  const { card } = turn
  const rest = session.queue.filter((other) => other.card !== card.card)
  const stays = staysToday(session, turn)
  const again: CardView =
    session.mode === 'due' && typeof turn.how === 'number' ? { ...card, state: 'again' } : card
  const queue = stays ? [...rest, again] : rest
  return {
    ...session,
    queue,
    card: queue[0] ?? null,
    open: false,
    attempt: {},
    turn: session.turn + 1,
    left: Math.max(0, session.left - (stays ? 0 : 1)),
    done: turn.how === 'aside' ? session.done : [...session.done, doneOf(turn)],
  }
}

/** What was put behind is saved, and main has said when it comes again. */
export const dated = (session: Session, n: number, due: StudyDay): Session => ({
  ...session,
  done: session.done.map((one) => (one.turn === n ? { ...one, due } : one)),
})

/**
 * Takes a turn back: that very card is in hand again.
 *
 * @param shown what was shown of it, as when its grade could not be saved; else it is asked anew
 */
export function returned(session: Session, turn: Turn, shown?: Attempt): Session {
  const { card, n } = turn
  const queue = [card, ...session.queue.filter((other) => other.card !== card.card)]
  return {
    ...session,
    queue,
    card,
    open: shown !== undefined,
    attempt: shown ?? {},
    turn: session.turn + 1,
    left: session.left + (staysToday(session, turn) ? 0 : 1),
    done: session.done.filter((one) => one.turn !== n),
  }
}

/** What to remember of a session while another screen is shown. */
export const keep = ({ card, open, attempt, done, beyond, mode, queue }: Session): Kept => ({
  ...{ card: card?.card ?? null, open, attempt, done, beyond },
  round: mode === 'practice' ? queue.map(idOf) : [],
})

/** Reads what `keep` gave; null for anything else, as other screens and older windows leave in the same place. */
export function keptFrom(state: unknown): Kept | null {
  const { card, open, attempt, done, beyond, round } = (state ?? {}) as Partial<Kept>
  const valid =
    (card === null || typeof card === 'string') &&
    typeof open === 'boolean' &&
    typeof beyond === 'boolean' &&
    typeof attempt === 'object' &&
    attempt !== null &&
    Array.isArray(round) &&
    Array.isArray(done)
  return valid ? { card, open, attempt, done, beyond, round } : null
}

const idOf = ({ card }: CardView): CardId => card

const doneOf = ({ n, card, how, ms }: Turn): Done => ({
  ...{ turn: n, card: card.card, ms },
  ...(typeof how === 'number' && { grade: how }),
})

/** Whether a card comes again today after a turn. */
function staysToday({ mode }: Session, { card, how }: Turn): boolean {
  if (typeof how !== 'number') return how === 'recognised'
  if (mode === 'practice') return how === 1
  return card.waits[how - 1] !== null || card.intervals[how - 1]! <= 0
}

/** Cards that were chosen rightly come without choices after all else. */
function recognisedLast(cards: readonly CardView[], done: readonly Done[]): CardView[] {
  const isLater = ({ card }: CardView) => isRecognised(done, card)
  return [...cards.filter((card) => !isLater(card)), ...cards.filter(isLater)]
}

/** The cards of a round in its order, as they are now; all of them where no round was begun. */
function inRound(cards: readonly CardView[], round: readonly CardId[] | undefined): CardView[] {
  if (!round) return [...cards]
  const now = new Map(cards.map((card) => [card.card, card]))
  return round.flatMap((id) => now.get(id) ?? [])
}
