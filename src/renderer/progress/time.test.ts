import { expect, it } from 'vitest'
import { minutesOfTime, timeOver } from './time'

const on = (day: string, minutes: number) => ({
  ...{ day, answers: 1, right: 1, studyMs: minutes * 60_000, readMs: 30_000 },
})
/** A Tuesday. */
const TODAY = '2026-03-10'

it('has the last thirty days, today last, and the empty ones too', () => {
  const spells = timeOver(TODAY, [on('2026-02-08', 9), on('2026-02-09', 1), on('2026-03-10', 2)], 'days')
  expect(spells).toHaveLength(30)
  expect(spells[0]).toEqual({ day: '2026-02-09', studyMs: 60_000, readMs: 30_000, answers: 1 })
  expect(spells.at(-1)).toMatchObject({ day: TODAY, studyMs: 120_000 })
  expect(spells.slice(1, -1).every(({ answers }) => answers === 0)).toBe(true)
})

it('adds up weeks from Monday', () => {
  const spells = timeOver(TODAY, [on('2026-03-08', 1), on('2026-03-09', 2), on('2026-03-10', 3)], 'weeks')
  expect(spells).toHaveLength(26)
  expect(spells.slice(-2).map(({ day, studyMs }) => [day, studyMs / 60_000])).toEqual([
    ['2026-03-02', 1],
    ['2026-03-09', 5],
  ])
})

it('adds up months, over the turn of a year', () => {
  const spells = timeOver(TODAY, [on('2025-04-01', 1), on('2025-12-31', 2), on('2026-03-01', 3)], 'months')
  expect(spells).toHaveLength(12)
  expect(spells[0]).toMatchObject({ day: '2025-04-01', answers: 1 })
  expect(spells[8]).toMatchObject({ day: '2025-12-01', answers: 1 })
  expect(spells.at(-1)).toMatchObject({ day: '2026-03-01', answers: 1 })
})

it('never says no time of some', () => {
  expect([0, 1, 89_000, 91_000].map(minutesOfTime)).toEqual([0, 1, 1, 2])
})
