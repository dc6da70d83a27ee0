import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backlogOf } from '#core/memory/backlog'
import { allCards, saidCards } from '#core/memory/cards'
import { chanceOf } from '#core/memory/chance'
import { type CardMemory, type Memory, memoryProjection } from '#core/memory/memory'
import {
  type Limits,
  ORDERS,
  type Queue,
  type QueueOptions,
  queueOf,
  type StudyCard,
} from '#core/memory/queue'
import { readingOrder } from '#core/memory/reading-order'
import { recallOn } from '#core/memory/schedule'
import { isAgain, readyAt } from '#core/memory/steps'
import { briefOf } from '#core/study/brief'
import { addDays, dayNumber } from '#core/study/day'
import type { Event, Grade, StudyDay } from '#core/study/events'
import { foldContent } from '#core/study/fold'
import { type Note, noteOf } from '#core/study/notes'
import { refold } from '#core/study/projection'
import { proceed, recent } from '#core/study/recent'

/** What a day has left, sorted anew out of all cards by nothing but sorting: what `queueOf` has to be equal to. */
function sortedQueue(
  cards: readonly StudyCard[],
  memory: Memory,
  day: StudyDay,
  now: number,
  options: QueueOptions,
): Queue {
  const of = (card: StudyCard): CardMemory => memory.get(card.card)!
  const there = cards.filter(({ suspended, buried }) => !suspended && !buried)
  const fresh = there.filter(({ card }) => !memory.get(card))
  const due = there.filter(({ card }) => (memory.get(card)?.due ?? '9999-12-31') <= day)
  const steps = due.filter((card) => isAgain(of(card), day))
  const review = due.filter((card) => !isAgain(of(card), day))

  const plan = backlogOf(memory, day, review.length, options.reviewsPerDay!)
  const { order, places } = options
  const any = ({ card }: StudyCard): number | null =>
    order === 'reading' ? places!.get(noteOf(card))! : order === 'random' ? chanceOf(card + day) : null
  const dueRank = (card: StudyCard): number => {
    const today = recallOn(of(card), day)
    if (plan) return recallOn(of(card), addDays(day, plan.days)) - today
    return order === 'due' ? dayNumber(of(card).due) : (any(card) ?? today)
  }
  const by = (some: readonly StudyCard[], rank: (card: StudyCard) => number) => {
    const ranks = new Map(some.map((card) => [card, rank(card)]))
    return [...some].sort((a, b) => ranks.get(a)! - ranks.get(b)!)
  }

  const groups = new Set<string>()
  const asked = memory.askedOn(day)
  const pass = (some: readonly StudyCard[], limit: keyof Limits, done: readonly string[], most: number) => {
    let left = most
    const decks = new Map<string, number>()
    const home = (deck: string) => options.home?.(deck, limit) ?? deck
    const ofDeck = (deck: string) =>
      decks.get(home(deck)) ?? options.deck!(deck)[limit] ?? Number.POSITIVE_INFINITY
    for (const id of done) {
      const card = cards.find(({ card }) => card === id)
      if (card?.deck !== undefined) decks.set(home(card.deck), ofDeck(card.deck) - 1)
    }
    const [within, beyond]: [string[], string[]] = [[], []]
    for (const { card, deck, group } of some) {
      if (group !== undefined && groups.has(group)) continue
      if (left <= 0 || (deck !== undefined && ofDeck(deck) <= 0)) {
        beyond.push(card)
        continue
      }
      left -= 1
      if (deck !== undefined) decks.set(home(deck), ofDeck(deck) - 1)
      if (group !== undefined) groups.add(group)
      within.push(card)
    }
    return { within, beyond }
  }
  for (const id of [...asked.introduced, ...asked.reviews]) {
    const group = cards.find(({ card }) => card === id)?.group
    if (group !== undefined) groups.add(group)
  }
  const { introduced, reviews } = memory.on(day)
  const { reviewsPerDay: besides, newPerDay: newBesides } = options.more!
  const reviewsLeft = (plan?.cards ?? options.reviewsPerDay!) + besides! - reviews
  const passed = pass(by(review, dueRank), 'reviewsPerDay', asked.reviews, reviewsLeft)
  const newLeft = options.newPerDay! + newBesides! - introduced
  const unseen = pass(
    by(fresh, (card) => any(card) ?? card.addedAt),
    'newPerDay',
    asked.introduced,
    newLeft,
  )
  const waiting = by(steps, (card) => readyAt(of(card)))
  const ready = waiting.filter((card) => readyAt(of(card)) <= now)
  const again = waiting.slice(ready.length)
  const isTimed = again[0] && of(again[0]).wait !== undefined
  return {
    ready: ready.map(({ card }) => card),
    review: passed.within,
    fresh: unseen.within,
    again: again.map(({ card }) => card),
    held: { review: passed.beyond, fresh: unseen.beyond },
    ...(isTimed && { until: readyAt(of(again[0]!)) }),
    ...(plan && { plan }),
  }
}

const NOTES = 260
/** Some asked both ways, some of one sentence, in a few texts and decks. */
const notes = Array.from({ length: NOTES }, (_, n) => {
  const block = `1.${Math.floor(n / 8)}`
  const at = (n % 8) * 10
  const quote = { exact: 'x'.repeat(10), prefix: '', suffix: '' }
  const source = { text: 't', from: { block, at }, to: { block, at: at + (n % 9 === 0 ? 12 : 10) }, quote }
  return briefOf({
    ...{ id: `r${n % 3}.f${n}`, reading: `r${n % 3}`, kind: 'what', prompt: 'What?', answer: 'That' },
    ...{ accepts: [], type: 'term', choices: [], tags: [], addedAt: (n * 7) % 50 },
    ...(n % 5 > 0 && { source }),
    ...(n % 11 === 0 && { shape: 'reversed' as const }),
    ...(n % 4 === 0 && { deck: `d${n % 3}` }),
  } as Note)
})
const ids = [...allCards(notes)].map(({ card }) => card)
const places = readingOrder(notes)

const card = fc.nat(ids.length - 1)
const answers = (many: number) =>
  fc.array(
    fc.record({
      card,
      grade: fc.constantFrom<Grade[]>(1, 2, 3, 3, 4),
      due: fc.integer({ min: -3, max: 5 }),
      wait: fc.constantFrom(undefined, undefined, 1, 10),
      isDue: fc.boolean(),
    }),
    { minLength: 1, maxLength: many, size: 'max' },
  )
/** To every card: more than are looked up one by one. */
const toAll = fc.constantFrom<Grade[]>(1, 3).map((grade) => ({
  answers: ids.map((_, card) => ({ card, grade, due: (card % 7) - 2, wait: undefined, isDue: true })),
}))
const step = fc.oneof(
  { weight: 1, arbitrary: toAll },
  { weight: 12, arbitrary: answers(3).map((answers) => ({ answers })) },
  { weight: 2, arbitrary: answers(300).map((answers) => ({ answers })) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }).map((back) => ({ back })) },
  { weight: 2, arbitrary: fc.record({ move: card, to: fc.integer({ min: -1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ anew: card }) },
  { weight: 1, arbitrary: fc.record({ set: card, as: fc.constantFrom('suspended', 'buried') }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).map((days) => ({ days })) },
  {
    weight: 2,
    arbitrary: fc.record({
      order: fc.constantFrom(undefined, ...ORDERS),
      newPerDay: fc.constantFrom(0, 5, 9_999),
      reviewsPerDay: fc.constantFrom(1, 20, 80, 9_999),
      ofDeck: fc.constantFrom(undefined, 1, 10),
      besides: fc.constantFrom(0, 0, 7),
    }),
  },
)

it('the queue, kept in order answer by answer, is the one that sorting all cards anew would give', () => {
  let [steps, plans, undos] = [0, 0, 0]
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }), (all) => {
      let n = 0
      let day: StudyDay = '2026-03-01'
      let held = recent(refold(memoryProjection, []))
      let options: QueueOptions = { newPerDay: 9_999, reviewsPerDay: 9_999, deck: () => ({}) }
      let besides = 0
      const said: Event[] = []
      const log: Event[] = []
      const head = () => {
        n += 1
        return { id: `a-${n}`, at: n * 30_000, day }
      }
      const add = (events: Event[]) => {
        const next = proceed(memoryProjection, held, events, 40)
        log.push(...events)
        if (next && events.some(({ kind }) => kind === 'undo')) undos += 1
        held = next ?? recent(refold(memoryProjection, log))
      }
      for (const one of all) {
        if ('answers' in one) {
          add(
            one.answers.map(({ card, grade, due, wait, isDue }): Event => {
              const mode = isDue ? 'due' : 'quiz'
              const asked = { kind: 'answer', card: ids[card]!, form: 'typed', mode, ms: 9 } as const
              const step = wait === undefined ? {} : { step: 0, wait }
              return { ...head(), ...asked, correct: grade > 1, grade, due: addDays(day, due), ...step }
            }),
          )
        } else if ('back' in one) {
          const target = log.at(-one.back)
          if (target) add([{ ...head(), kind: 'undo', target: target.id }])
        } else if ('move' in one) {
          add([{ ...head(), kind: 'due', card: ids[one.move]!, due: addDays(day, one.to) }])
        } else if ('anew' in one) {
          add([{ ...head(), kind: 'reset', card: ids[one.anew]! }])
        } else if ('set' in one) {
          const set = one.as === 'suspended' ? { suspended: true } : { buried: day }
          said.push({ ...head(), kind: 'put', of: 'card', ref: ids[one.set]!, set })
        } else if ('days' in one) {
          day = addDays(day, one.days)
        } else {
          const { order, newPerDay, reviewsPerDay, ofDeck, besides: more } = one
          const deck = (id: string) =>
            id === 'd0' ? {} : { newPerDay: ofDeck && ofDeck + 1, reviewsPerDay: ofDeck }
          const home = (id: string) => (id === 'd2' ? 'd1' : id)
          options = { newPerDay, reviewsPerDay, deck, home, ...(order && { order }), places }
          besides = more
        }
        const memory = held.now.state
        const cards = saidCards(allCards(notes), foldContent(said), day, memory)
        const now = n * 30_000 + 60_000
        const limits = { ...options, more: { newPerDay: besides, reviewsPerDay: besides } }
        const queue = queueOf({ cards, memory, day, now, options: limits })
        expect(queue).toEqual(sortedQueue([...cards], memory, day, now, limits))
        steps += 1
        if (queue.plan) plans += 1
      }
    }),
    { numRuns: 60, seed: 20260301 },
  )
  // Else little was tested.
  expect([steps > 500, plans > 50, undos > 50]).toEqual([true, true, true])
}, 120_000)
