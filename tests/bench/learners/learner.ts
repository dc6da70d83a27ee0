import { type Histories, laidOut } from '#core/fitting/histories'
import { DEFAULT_WEIGHTS, fsrsOf, type MemoryState } from '#core/memory/fsrs'
import type { Grade } from '#core/study/events'

/** Someone whose memory is FSRS-6 with weights of their own. */
export interface Learner {
  weights: readonly number[]
  /** How much cards differ beyond that: the deviation of the logarithm of what their stability is multiplied by. */
  noise: number
}

/** What a learner answered, and what the chance of recall truly was before each answer. */
export interface Studied extends Histories {
  truths: Float64Array
  /** The day of each answer; the first is 0. */
  days: Uint32Array
  /** The chance of recall of every card some days after the last one of study, as the app believes and as it is. */
  cardsAfter: (days: number) => { belief: number; truth: number }[]
}

export interface Schedule {
  /** How many answers to give in all. */
  answers: number
  newPerDay: number
}

/** A number of the standard normal distribution, by Box and Muller. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** A learner as far from the default weights as `sigma`: each weight times the exponential of a normal number. */
export function learner(sigma: number, noise: number, random: () => number): Learner {
  const drawn = DEFAULT_WEIGHTS.map((weight) => weight * Math.exp(sigma * normal(random)))
  return { weights: fsrsOf(drawn).weights, noise }
}

/** Shares of first grades, and of hard, good and easy among what was remembered: fsrs-rs's simulator. */
const FIRST = [0.24, 0.094, 0.495, 0.171] as const
const REMEMBERED = [0.224, 0.631, 0.145] as const
/** What was forgotten is asked again the same day until it is known, which it mostly is. */
const KNOWN_AGAIN = 0.9
const WANTED = 0.9

/** Which of some shares, which add up to 1, a number by chance falls into. */
function draw(shares: readonly number[], random: () => number): number {
  let left = random()
  for (const [n, share] of shares.entries()) {
    left -= share
    if (left < 0) return n
  }
  return shares.length - 1
}

interface Card {
  history: number
  ease: number
  /** As it is, and as the app believes under its default weights. */
  truth: MemoryState
  belief: MemoryState
  last: number
}

/** Lets a learner study day after day as the app asks under its default weights, until they gave enough answers. */
export function study(
  { weights, noise }: Learner,
  { answers, newPerDay }: Schedule,
  random: () => number,
): Studied {
  const [own, app] = [fsrsOf(weights), fsrsOf()]
  const given: { history: number; grade: number; gap: number }[] = []
  const chances: number[] = []
  const dates: number[] = []
  const lengths: number[] = []
  const due = new Map<number, Card[]>()
  const cards: Card[] = []
  let day = 0

  function answer(card: Card, grade: Grade, chance: number): void {
    const gap = day - card.last
    card.truth = own.nextState(card.truth, gap, grade)
    card.belief = app.nextState(card.belief, gap, grade)
    card.last = day
    given.push({ history: card.history, grade, gap })
    chances.push(chance)
    dates.push(day)
    lengths[card.history]! += 1
  }

  function learned(card: Card, grade: Grade): void {
    let last = grade
    while (last === 1) {
      last = random() < KNOWN_AGAIN ? 3 : 1
      answer(card, last, KNOWN_AGAIN)
    }
    const days = app.intervalOf(card.belief.stability, WANTED)
    const spread = days < 3 ? 0 : Math.max(1, Math.round(days * 0.05))
    const next = day + days - spread + Math.floor(random() * (2 * spread + 1))
    due.set(next, [...(due.get(next) ?? []), card])
  }

  for (; given.length < answers; day += 1) {
    for (const card of due.get(day) ?? []) {
      const chance = own.recallAfter(day - card.last, card.truth.stability * card.ease)
      const grade = random() < chance ? ((draw(REMEMBERED, random) + 2) as Grade) : 1
      answer(card, grade, chance)
      learned(card, grade)
    }
    due.delete(day)
    for (let n = 0; n < newPerDay; n += 1) {
      const grade = (draw(FIRST, random) + 1) as Grade
      const history = lengths.push(1) - 1
      const ease = noise > 0 ? Math.exp(noise * normal(random)) : 1
      const [truth, belief] = [own.nextState(null, 0, grade), app.nextState(null, 0, grade)]
      given.push({ history, grade, gap: 0 })
      chances.push(1)
      dates.push(day)
      const card = { history, ease, truth, belief, last: day }
      cards.push(card)
      learned(card, grade)
    }
  }
  const histories = laidOut(given, lengths)
  const truths = new Float64Array(chances.length)
  const days = new Uint32Array(chances.length)
  for (const [at, turn] of histories.turns.entries()) {
    truths[at] = chances[turn]!
    days[at] = dates[turn]!
  }
  const cardsAfter = (days: number) =>
    cards.map(({ belief, truth, ease, last }) => ({
      belief: app.recallAfter(day - 1 + days - last, belief.stability),
      truth: own.recallAfter(day - 1 + days - last, truth.stability * ease),
    }))
  return { ...histories, truths, days, cardsAfter }
}
