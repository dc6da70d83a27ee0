import { describe, expect, it } from 'vitest'
import type { Event, Grade, StudyDay } from '#core/study/events'
import { refold } from '#core/study/projection'
import { memoryProjection } from './memory'
import { order, type QueueOptions, queueOf, type StudyCard } from './queue'
import { recallOn } from './schedule'

const TODAY = '2026-03-10'
const answer = (n: number, card: string, day: StudyDay, grade: Grade, due = TODAY): Event => ({
  id: `a-${n}`,
  at: n,
  day,
  kind: 'answer',
  card,
  form: 'flashcard',
  mode: 'due',
  correct: grade > 1,
  grade,
  ms: 900,
  due,
})
const card = (id: string, more: Partial<StudyCard> = {}): StudyCard => ({
  card: id,
  addedAt: 0,
  suspended: false,
  buried: false,
  ...more,
})
const options = { newPerDay: 20, reviewsPerDay: 200 }
const queue = (cards: StudyCard[], events: Event[], limits: QueueOptions = options, day = TODAY, now = 0) =>
  queueOf({ cards, memory: refold(memoryProjection, events).state, day, now, options: limits })

describe('what is to be asked', () => {
  const met = [
    answer(1, 'strong', '2026-03-01', 4),
    answer(2, 'weak', '2026-03-01', 2),
    answer(3, 'later', '2026-03-01', 3, '2026-03-11'),
  ]
  const cards = [
    card('late', { addedAt: 9 }),
    card('strong'),
    card('later'),
    card('early', { addedAt: 5 }),
    card('weak'),
  ]

  it('is what is due, least remembered first, and then what is new, oldest first', () => {
    const whole = queue(cards, met)
    expect(whole).toEqual({
      ready: [],
      again: [],
      review: ['weak', 'strong'],
      fresh: ['early', 'late'],
      held: { review: [], fresh: [] },
    })
    expect(order(whole)).toEqual(['weak', 'strong', 'early', 'late'])
  })

  it('keeps what was due before today', () => {
    expect(queue(cards, met, options, '2027-03-10').review).toEqual(['weak', 'later', 'strong'])
  })

  it('leaves out what is suspended or buried, met or not', () => {
    const off = [
      card('strong', { suspended: true }),
      card('weak', { buried: true }),
      card('new', { suspended: true }),
    ]
    expect(order(queue(off, met))).toEqual([])
  })

  it('keeps the order of notes made at one moment', () => {
    expect(queue([card('b'), card('a'), card('c')], []).fresh).toEqual(['b', 'a', 'c'])
  })
})

describe('the limits of a day', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id) => card(id))

  it('count the new cards already met today', () => {
    const met = [answer(1, 'a', TODAY, 3, '2026-03-20')]
    expect(queue(cards, met, { ...options, newPerDay: 3 }).fresh).toEqual(['b', 'c'])
    expect(queue(cards, met, { ...options, newPerDay: 0 }).fresh).toEqual([])
    expect(queue(cards, met, { ...options, newPerDay: 3 }, '2026-03-11').fresh).toEqual(['b', 'c', 'd'])
  })

  it('count the reviews already done today, and a card asked twice once', () => {
    const met = cards.map(({ card }, i) => answer(i, card, '2026-03-01', 3))
    const done = [answer(10, 'a', TODAY, 1), answer(11, 'a', TODAY, 3, '2026-03-12')]
    expect(queue(cards, [...met, ...done], { ...options, reviewsPerDay: 3 }).review).toHaveLength(2)
  })

  it('do not hold for what was forgotten today', () => {
    const met = [answer(1, 'a', TODAY, 1), answer(2, 'b', TODAY, 1)]
    expect(queue(cards, met, { newPerDay: 0, reviewsPerDay: 0 })).toEqual({
      ready: [],
      again: ['a', 'b'],
      review: [],
      fresh: [],
      held: { review: [], fresh: ['c', 'd'] },
    })
  })

  it('keep back what is beyond them, in the order it would be asked', () => {
    const met = [
      answer(1, 'a', '2026-03-01', 3),
      answer(2, 'b', '2026-03-01', 2),
      answer(3, 'c', '2026-03-01', 4),
    ]
    expect(queue([...cards, card('e')], met, { newPerDay: 1, reviewsPerDay: 2 })).toEqual({
      ready: [],
      again: [],
      review: ['b', 'a'],
      fresh: ['d'],
      held: { review: ['c'], fresh: ['e'] },
    })
  })
})

describe('what was forgotten today', () => {
  const cards = [card('a'), card('b'), card('c')]

  it('comes back after all else, the one that has waited longest first', () => {
    const met = [
      answer(1, 'a', TODAY, 1),
      answer(2, 'b', TODAY, 1),
      answer(3, 'c', '2026-03-01', 3),
      answer(4, 'a', TODAY, 1),
    ].sort((a, b) => a.at - b.at)
    expect(order(queue([...cards, card('new')], met))).toEqual(['c', 'new', 'b', 'a'])
  })

  it('is asked at once only when nothing else is left', () => {
    expect(order(queue([card('a')], [answer(1, 'a', TODAY, 1)]))).toEqual(['a'])
  })

  it('is done with once it is known', () => {
    const met = [answer(1, 'a', TODAY, 1), answer(2, 'a', TODAY, 3, '2026-03-11')]
    expect(order(queue([card('a')], met))).toEqual([])
  })

  it('is a review like any other the next day', () => {
    expect(queue(cards, [answer(1, 'a', '2026-03-09', 1, '2026-03-09')])).toMatchObject({
      again: [],
      review: ['a'],
    })
  })
})

describe('cards in their steps', () => {
  const minute = 60_000
  const inStep = (n: number, id: string, wait: number, day = TODAY) => ({
    ...answer(n, id, day, 3, day),
    ...{ step: 1, wait },
  })
  const cards = [card('a'), card('b'), card('c'), card('new')]

  it('come first once they have waited, and otherwise after all else, the next one first', () => {
    const met = [inStep(1, 'a', 10), inStep(2, 'b', 1), answer(3, 'c', '2026-03-01', 3)]
    const at = (now: number) => order(queue(cards, met, options, TODAY, now))
    expect(at(0)).toEqual(['c', 'new', 'b', 'a'])
    expect(at(5 * minute)).toEqual(['b', 'c', 'new', 'a'])
    expect(at(20 * minute)).toEqual(['b', 'a', 'c', 'new'])
  })

  it('say until when the order holds', () => {
    const met = [inStep(1, 'a', 10), inStep(2, 'b', 1)]
    const until = (now: number) => queue(cards, met, options, TODAY, now).until
    const [b, a] = [until(0)!, until(5 * minute)!]
    expect(a - b).toBe(9 * minute - 1)
    expect(until(b - 1)).toBe(b)
    expect(until(b)).toBe(a)
    expect(until(a)).toBeUndefined()
  })

  it('are reviews like any other the next day', () => {
    expect(queue(cards, [inStep(1, 'a', 10, '2026-03-09')])).toMatchObject({ ready: [], review: ['a'] })
  })
})

describe('relatives', () => {
  const cards = [card('a', { group: 'g' }), card('b', { group: 'g' }), card('c'), card('d', { group: 'g' })]
  const met = [answer(1, 'a', '2026-03-01', 3), answer(2, 'b', '2026-03-02', 3)]

  it('are asked one a day, and the others are not held back by a limit', () => {
    expect(queue(cards, met)).toMatchObject({ review: ['a'], fresh: ['c'], held: { review: [], fresh: [] } })
  })

  it('wait for tomorrow when one was asked today, though it is suspended since', () => {
    const asked = [...met, answer(3, 'a', TODAY, 3, '2026-03-20')]
    expect(queue(cards, asked)).toMatchObject({ review: [], fresh: ['c'] })
    const gone = cards.map((one) => (one.card === 'a' ? { ...one, suspended: true } : one))
    expect(queue(gone, asked).review).toEqual([])
    expect(queue(cards, asked, options, '2026-03-11').review).toEqual(['b'])
  })

  it('do not keep a card from its own steps', () => {
    expect(queue(cards, [...met, answer(3, 'a', TODAY, 1)]).again).toEqual(['a'])
  })
})

describe('the limits of a deck', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id, n) => card(id, { deck: n < 3 ? 'one' : 'two' }))
  const deck = (id: string) => (id === 'one' ? { newPerDay: 2, reviewsPerDay: 1 } : {})

  it('hold for its own cards, besides those of all', () => {
    expect(queue(cards, [], { ...options, deck })).toMatchObject({
      fresh: ['a', 'b', 'd'],
      held: { fresh: ['c'] },
    })
    expect(queue(cards, [], { ...options, newPerDay: 1, deck }).fresh).toEqual(['a'])
  })

  it('are shared by those it holds for', () => {
    const shared = { deck: () => ({ newPerDay: 3 }), home: () => 'all' }
    expect(queue(cards, [], { ...options, ...shared })).toMatchObject({
      fresh: ['a', 'b', 'c'],
      held: { fresh: ['d'] },
    })
    expect(queue(cards, [answer(1, 'd', TODAY, 3, '2026-03-20')], { ...options, ...shared }).fresh).toEqual([
      ...['a', 'b'],
    ])
  })

  it('count what was asked of it today', () => {
    const met = cards.map(({ card }, n) => answer(n, card, '2026-03-01', 3))
    const done = answer(10, 'a', TODAY, 3, '2026-03-20')
    expect(queue(cards, [...met, done], { ...options, deck })).toMatchObject({
      review: ['d'],
      held: { review: ['b', 'c'] },
    })
    expect(queue(cards, [answer(1, 'a', TODAY, 3, '2026-03-20')], { ...options, deck }).fresh).toEqual([
      'b',
      'd',
    ])
  })
})

describe('the order of a day', () => {
  const cards = ['a', 'b', 'c'].map((id) => card(id))
  const met = [
    answer(1, 'a', '2026-03-01', 4, '2026-03-08'),
    answer(2, 'b', '2026-03-01', 2, '2026-03-09'),
    answer(3, 'c', '2026-03-01', 3, '2026-03-05'),
  ]

  it('is by what is least remembered, what is longest due, or as one reads', () => {
    expect(queue(cards, met).review).toEqual(['b', 'c', 'a'])
    expect(queue(cards, met, { ...options, order: 'due' }).review).toEqual(['c', 'a', 'b'])
    const read = met.map((event, n) => ({ ...event, card: `${cards[n]!.card}:0` }))
    const own = cards.map((one) => card(`${one.card}:0`))
    const places = new Map([...'cba'].map((id, n) => [id, n]))
    const reading: QueueOptions = { ...options, order: 'reading', places }
    expect(queue(own, read, reading).review).toEqual(['c:0', 'b:0', 'a:0'])
    expect(queue(own, [], reading).fresh).toEqual(['c:0', 'b:0', 'a:0'])
  })

  it('by chance is another each day and the same all day', () => {
    const many = Array.from({ length: 40 }, (_, n) => card(`card${n}`))
    const random = (day: string) => queue(many, [], { newPerDay: 40, order: 'random' }, day).fresh
    expect(random(TODAY)).toEqual(random(TODAY))
    expect(random('2026-03-11')).not.toEqual(random(TODAY))
    expect(new Set(random(TODAY)).size).toBe(40)
  })
})

describe('what has piled up', () => {
  const cards = Array.from({ length: 12 }, (_, n) => card(`card${n}`))
  const met = cards.map(({ card }, n) => answer(n, card, '2026-02-20', ((n % 4) + 1) as Grade, '2026-02-25'))

  it('has a plan, a share for today, and first what would be forgotten most by waiting', () => {
    const { plan, review, held } = queue(cards, met, { reviewsPerDay: 5 })
    expect(plan).toEqual({ away: 18, cards: 4, days: 3 })
    expect(review).toHaveLength(4)
    expect(held.review).toHaveLength(8)
    const memory = refold(memoryProjection, met).state
    const loss = (id: string) => recallOn(memory.get(id)!, TODAY) - recallOn(memory.get(id)!, '2026-03-13')
    const order = [...review, ...held.review].map(loss)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(new Set(order).size).toBeGreaterThan(2)
  })

  it('has the same plan all day, and lets in what is asked for besides', () => {
    const done = [...met, answer(20, 'card0', TODAY, 3, '2026-03-20')]
    expect(queue(cards, done, { reviewsPerDay: 5 })).toMatchObject({ plan: { cards: 4, days: 3 } })
    expect(queue(cards, done, { reviewsPerDay: 5 }).review).toHaveLength(3)
    expect(queue(cards, done, { reviewsPerDay: 5, more: { reviewsPerDay: 2 } }).review).toHaveLength(5)
  })

  it('is no backlog while two days hold it', () => {
    expect(queue(cards, met, { reviewsPerDay: 6 })).not.toHaveProperty('plan')
  })
})
