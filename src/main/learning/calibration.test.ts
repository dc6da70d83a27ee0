import { expect, it } from 'vitest'
import { type Memory, memoryProjection } from '#core/memory/memory'
import { confidenceProjection } from '#core/progress/confidence'
import { briefOf } from '#core/study/brief'
import { addDays } from '#core/study/day'
import type { Event, Grade } from '#core/study/events'
import type { Note } from '#core/study/notes'
import { refold } from '#core/study/projection'
import { calibrationHandlers } from './calibration'

const TODAY = '2026-03-20'
let n = 0
function answer(note: string, ago: number, grade: Grade, sure?: 1 | 2 | 3): Event {
  n += 1
  const what = {
    kind: 'answer',
    card: `${note}:0`,
    form: 'flashcard',
    mode: 'due',
    correct: grade > 1,
  } as const
  return { id: `a-${n}`, at: n, day: addDays(TODAY, -ago), ...what, grade, ms: 1, ...(sure && { sure }) }
}
const note = (id: string, reading?: string): Note => ({
  ...{
    id,
    kind: 'what',
    prompt: 'What?',
    answer: 'That',
    accepts: [],
    type: 'phrase',
    choices: [],
    tags: [],
  },
  ...{ addedAt: 0, ...(reading !== undefined && { reading }) },
})

function asked(events: Event[], notes: Note[]) {
  const memory: Memory = refold(memoryProjection, events).state
  const confidence = refold(confidenceProjection, events).state
  return calibrationHandlers({
    ...{ memory: () => memory, confidence: () => confidence, notes: { briefs: () => notes.map(briefOf) } },
    ...{ wanted: () => 0.85, today: () => TODAY },
  })
}

const events = [
  ...[answer('a', 100, 3), answer('b', 100, 3), answer('c', 100, 3)],
  ...[answer('a', 90, 3, 3), answer('b', 60, 1, 3), answer('c', 5, 3, 1)],
]
const calls = asked(events, [note('a', 'r'), note('b', 'r'), note('c', 's'), note('d', 'r')])

it('tells of true retention, of young cards and of mature ones', async () => {
  const view = await calls['progress.retention']({})
  expect(view.wanted).toBe(0.85)
  expect(view.young).toMatchObject({ answers: 1, right: 1, share: 1 })
  expect(view.mature).toMatchObject({ answers: 2, right: 1, share: 0.5 })
  expect(view.rested.reduce((sum, { answers }) => sum + answers, 0)).toBe(3)
})

it('counts only what was answered in so many months when it is asked to', async () => {
  const { whole } = await calls['progress.calibration']({ months: 0 })
  expect(whole).toMatchObject({ answers: 1, right: 1 })
  expect((await calls['progress.calibration']({})).whole).toMatchObject({ answers: 3, right: 2 })
})

it('tells how often the reader was right when they were sure', async () => {
  const { confidence, fits } = await calls['progress.calibration']({})
  expect(confidence.map(({ answers, right }) => [answers, right])).toEqual([
    [1, 1],
    [0, 0],
    [2, 1],
  ])
  expect(fits).toBe(null)
})

it('scores the cards of one reading or of all, and says which were never answered', async () => {
  const own = await calls['progress.score']({ reading: 'r' })
  expect(own).toMatchObject({ today: TODAY, of: 2, fresh: 1 })
  expect(own.expected).toBeGreaterThan(0)
  expect(own.expected).toBeLessThan(2)
  expect(own.low).toBeLessThanOrEqual(own.expected)
  expect(own.high).toBeLessThanOrEqual(2)
  expect(await calls['progress.score']({})).toMatchObject({ of: 3, fresh: 1 })
  expect(await calls['progress.score']({ reading: 'nowhere' })).toMatchObject({
    of: 0,
    fresh: 0,
    expected: 0,
  })
})
