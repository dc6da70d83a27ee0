import { expect, it } from 'vitest'
import { memoryProjection } from '#core/memory/memory'
import type { StudyCard } from '#core/memory/queue'
import type { Event, StudyDay } from '#core/study/events'
import { refold } from '#core/study/projection'
import { forecast } from './forecast'

const TODAY = '2026-02-27'
const due = (n: number, day: StudyDay): Event => ({
  id: `a-${n}`,
  at: n,
  day: '2026-02-01',
  kind: 'answer',
  card: `c${n}`,
  form: 'typed',
  mode: 'due',
  correct: true,
  grade: 3,
  ms: 900,
  due: day,
})
const card = (n: number, more: Partial<StudyCard> = {}): StudyCard => ({
  card: `c${n}`,
  addedAt: 0,
  suspended: false,
  buried: false,
  ...more,
})
const counts = (cards: StudyCard[], days = 4) => {
  const dues = ['2026-02-20', TODAY, '2026-02-28', '2026-03-01', '2026-03-20']
  const memory = refold(
    memoryProjection,
    dues.map((day, n) => due(n, day)),
  ).state
  return forecast(cards, memory, TODAY, days)
}

it('what is overdue is due today, and what comes after the last day is not told', () => {
  expect(counts([0, 1, 2, 3, 4].map((n) => card(n)))).toEqual([
    { day: '2026-02-27', due: 2 },
    { day: '2026-02-28', due: 1 },
    { day: '2026-03-01', due: 1 },
    { day: '2026-03-02', due: 0 },
  ])
})

it('a buried card is due tomorrow at the soonest, a suspended or new one never', () => {
  const cards = [card(0, { buried: true }), card(1, { suspended: true }), card(3, { buried: true }), card(9)]
  expect(counts(cards).map(({ due }) => due)).toEqual([0, 1, 1, 0])
})
