import { describe, expect, it } from 'vitest'
import type { Event, Grade, StudyDay } from '#core/study/events'
import { refold } from '#core/study/projection'
import { memoryProjection } from './memory'
import { order, queueOf, type StudyCard } from './queue'

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
const queue = (cards: StudyCard[], events: Event[], limits = options, day = TODAY) =>
  queueOf({ cards, memory: refold(memoryProjection, events).state, day, options: limits })

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
    expect(queue([...cards, card('e')], met, { newPerDay: 1, reviewsPerDay: 1 })).toEqual({
      again: [],
      review: ['b'],
      fresh: ['d'],
      held: { review: ['a', 'c'], fresh: ['e'] },
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
