import { describe, expect, it } from 'vitest'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import type { Event } from '#core/study/events'
import { fromSnapshot, refold, toSnapshot } from '#core/study/projection'
import { adoptedProjection, areDefault } from './adopted'
import { isTimeToTry } from './when'

const own = DEFAULT_WEIGHTS.map((weight) => weight * 1.1)
const params = (at: number, w: unknown): Event =>
  ({
    id: `a-${at}`,
    at,
    day: '2026-03-01',
    kind: 'params',
    w,
    model: 'FSRS-6',
    trainedOn: 9,
    logLoss: 0.3,
  }) as Event

it('keeps all weights that ever held, the newest last, whatever order they come in', () => {
  const events = [params(2, [...DEFAULT_WEIGHTS]), params(1, own), params(3, [1, 2])]
  const folded = refold(adoptedProjection, events)
  expect(folded.state).toMatchObject([
    { at: 1, weights: own, trainedOn: 9, logLoss: 0.3 },
    { at: 2, weights: DEFAULT_WEIGHTS },
  ])
  expect(adoptedProjection.apply(refold(adoptedProjection, [events[0]!]).state, [events[1]!])).toEqual(
    folded.state,
  )
  const json = JSON.parse(JSON.stringify(toSnapshot(adoptedProjection, folded)))
  expect(fromSnapshot(adoptedProjection, json)).toEqual(folded)
  expect(folded.state.map(({ weights }) => areDefault(weights))).toEqual([false, true])
})

describe('when to try by itself', () => {
  const last = { day: '2026-03-01', reviews: 2_000 }
  it('is as soon as there are enough reviews', () => {
    expect(isTimeToTry(null, 999, '2026-03-01')).toBe(false)
    expect(isTimeToTry(null, 1_000, '2026-03-01')).toBe(true)
  })

  it('is then after a month with a quarter more', () => {
    expect(isTimeToTry(last, 9_000, '2026-03-30')).toBe(false)
    expect(isTimeToTry(last, 2_499, '2026-03-31')).toBe(false)
    expect(isTimeToTry(last, 2_500, '2026-03-31')).toBe(true)
  })
})
