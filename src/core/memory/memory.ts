import { addDays, dayNumber, daysBetween } from '#core/study/day'
import type { Event, Grade, StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { compareStamps } from '#core/study/order'
import type { Projection } from '#core/study/projection'
import { areWeights, DEFAULT_RETENTION, type Fsrs, fsrsOf, LONGEST } from './fsrs'
import { fromJSON, toJSON } from './memory-json'
import { OutcomeSums } from './outcomes'
import { type CardMemory, type DayCount, type Due, decayOf, Memory } from './remembered'
import { isLapse } from './schedule'

export { type CardMemory, Memory } from './remembered'

type Answer = Event & { kind: 'answer'; card: CardId; grade: Grade }
type Seed = Event & { kind: 'seed' }
type OfCard = Answer | Seed | (Event & { kind: 'due' | 'reset' })
type Counted = OfCard | (Event & { kind: 'params' })

const isDay = (day: unknown): day is StudyDay => typeof day === 'string' && !Number.isNaN(dayNumber(day))

/** A log may come from a newer version or a damaged file: what is not understood is passed over. */
export function counts(event: Event): event is Counted {
  switch (event.kind) {
    case 'answer': {
      const { card, grade, mode } = event
      const graded = grade === 1 || grade === 2 || grade === 3 || grade === 4
      return graded && typeof card === 'string' && mode !== 'practice' && isDay(event.day)
    }
    case 'seed':
      return typeof event.card === 'string' && isDay(event.day) && event.s > 0 && Number.isFinite(event.d)
    case 'due':
      return typeof event.card === 'string' && isDay(event.due)
    case 'reset':
      return typeof event.card === 'string'
    case 'params':
      return areWeights(event.w)
    default:
      return false
  }
}

type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** Every field is there from the beginning: objects of one shape are quicker. */
const unanswered = (decay: number | undefined): Draft<CardMemory> => ({
  ...{ stability: 0, difficulty: 0, decay, last: '', due: '' },
  ...{ reps: 0, lapses: 0, grade: 1, at: 0, step: undefined, wait: undefined },
})

const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : undefined

/** Takes an answer into a card, in place: a log holds many of one card. */
function take(card: Draft<CardMemory>, answer: Answer, fsrs: Fsrs, outcomes: OutcomeSums): void {
  const { grade, day, due, at, step, wait } = answer
  const before = card.stability > 0 ? card : null
  // A traveller's day can come after the next one.
  const days = before ? Math.max(0, daysBetween(before.last, day)) : 0
  if (before && days > 0) outcomes.add(day, days, fsrs.recallAfter(days, before.stability), grade > 1)
  if (before && isLapse(before, grade, day)) card.lapses += 1
  const { stability, difficulty } = fsrs.nextState(before, days, grade)
  card.stability = stability
  card.difficulty = difficulty
  card.last = day
  card.reps += 1
  card.grade = grade
  card.at = at
  card.due = typeof due === 'string' ? due : ''
  waiting(card, step, wait)
}

function waiting(card: Draft<CardMemory>, step?: number, wait?: number): void {
  card.step = Number.isInteger(step) ? amount(step) : undefined
  card.wait = amount(wait)
}

/** A card as it was found: what it took to come there is not known, so its counts stay. */
function seed(card: Draft<CardMemory>, { s, d, day, at }: Seed): void {
  card.stability = Math.min(Math.max(s, 0.001), LONGEST)
  card.difficulty = Math.min(Math.max(d, 1), 10)
  card.last = day
  card.grade = 3
  card.at = at
  card.due = ''
  waiting(card)
}

/** The due day that the last answer carries, else the one that follows from it: only the last of many is looked at. */
function settle(card: Draft<CardMemory>, fsrs: Fsrs): void {
  if (isDay(card.due)) return
  const { grade, last, stability } = card
  card.due = grade === 1 ? last : addDays(last, fsrs.intervalOf(stability, DEFAULT_RETENTION))
}

/** The counts of days as further answers change them. */
class Days {
  readonly changed = new Map<StudyDay, Draft<DayCount>>()
  latest: { day: StudyDay; introduced: CardId[]; reviews: CardId[] }

  constructor(private readonly memory: Memory) {
    const { day, introduced, reviews } = memory.latest
    this.latest = { day, introduced: [...introduced], reviews: [...reviews] }
  }

  count(before: CardMemory | null, { card, day, mode }: Answer): void {
    const what = !before ? 'introduced' : mode === 'due' && before.last < day ? 'reviews' : null
    const count = this.changed.get(day) ?? { ...this.memory.on(day) }
    this.changed.set(day, count)
    if (day > this.latest.day) this.latest = { day, introduced: [], reviews: [] }
    if (!what) return
    count[what] += 1
    if (day === this.latest.day) this.latest[what].push(card)
  }
}

/** How many cards are due on the days on which that changed; null for none. */
function duesAfter(memory: Memory, cards: ReadonlyMap<CardId, CardMemory | null>): Map<number, Due | null> {
  const changed = new Map<number, number>()
  const add = (card: CardMemory | null | undefined, n: number) => {
    if (!card) return
    const day = dayNumber(card.due)
    changed.set(day, (changed.get(day) ?? memory.dueOn(day)) + n)
  }
  for (const [id, card] of cards) {
    add(memory.get(id), -1)
    add(card, 1)
  }
  return new Map([...changed].map(([day, cards]) => [day, cards > 0 ? { cards } : null]))
}

/** The weights that hold after some events; null when what is folded already was folded under others. */
function weightsAfter(memory: Memory, events: readonly Counted[]): readonly number[] | null {
  const newest = events.findLast((event) => event.kind === 'params')
  if (!newest) return memory.weights
  const own = fsrsOf(newest.w).weights
  if (own.every((weight, n) => weight === memory.weights[n])) return memory.weights
  return memory.last === null ? own : null
}

function apply(memory: Memory, events: readonly Event[]): Memory | null {
  const counted = events.filter(counts)
  const first = counted[0]
  if (!first) return memory
  let last = memory.last
  if (last && compareStamps(first, last) < 0) return null
  const weights = weightsAfter(memory, counted)
  if (!weights) return null
  const fsrs = fsrsOf(weights)
  const decay = decayOf(fsrs)
  const cards = new Map<CardId, Draft<CardMemory> | null>()
  const days = new Days(memory)
  const outcomes = new OutcomeSums(memory.outcomes)
  for (const event of counted) {
    last = event
    if (event.kind === 'params') continue
    const { card } = event
    const changed = cards.get(card)
    const before = changed === undefined ? (memory.get(card) ?? null) : changed
    if (event.kind === 'reset') {
      cards.set(card, null)
      continue
    }
    if (!before && event.kind === 'due') continue
    const draft = changed ?? (before ? { ...before } : unanswered(decay))
    if (draft !== changed) cards.set(card, draft)
    if (event.kind === 'due') {
      draft.due = event.due
      waiting(draft)
    } else if (event.kind === 'seed') seed(draft, event)
    else {
      days.count(before, event)
      take(draft, event, fsrs, outcomes)
    }
  }
  for (const card of cards.values()) if (card) settle(card, fsrs)
  const dues = duesAfter(memory, cards)
  const stamp = last && { at: last.at, id: last.id }
  return new Memory(
    memory.cards.with(cards),
    memory.days.with(days.changed),
    memory.dues.with(dues),
    { ...days.latest },
    stamp,
    weights,
    memory.outcomes.with(outcomes.changed),
  )
}

/**
 * Folds graded answers into what FSRS-6 knows of each card. An answer counts unless it was practice; days are
 * those of the events. The due day an answer carries stands until the next answer or `due`, since how it was
 * chosen (by chance, by another version) cannot be replayed. A `reset` makes a card new, a `seed` gives one the
 * state in which it was found. All is folded under the last `params`: newer ones ask for the whole log again.
 */
export const memoryProjection: Projection<Memory> = {
  name: 'memory',
  version: 3,
  empty: () => Memory.empty,
  apply,
  toJSON,
  fromJSON,
}
