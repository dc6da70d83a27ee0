import { describe, expect, it } from 'vitest'
import { recallOn } from '#core/memory/schedule'
import type { Grade } from '#core/study/events'
import { bandOf, meanRecall } from './recall'

describe('bands', () => {
  it('begin exactly at their thresholds', () => {
    const bands = [1, 0.9, 0.8999, 0.8, 0.7999, 0.6, 0.5999, 0].map(bandOf)
    expect(bands).toEqual([4, 4, 3, 3, 2, 2, 1, 1])
  })
})

describe('mean recall', () => {
  const card = (stability: number) => ({ stability, last: '2026-03-01', grade: 3 as Grade })

  it('is that of all cards, each with the same weight', () => {
    const [weak, strong] = [card(2), card(50)]
    const day = '2026-03-08'
    expect(meanRecall([weak, strong], day)).toBeCloseTo((recallOn(weak, day) + recallOn(strong, day)) / 2, 12)
  })

  it('of nothing is not a number at all', () => {
    expect(meanRecall([], '2026-03-01')).toBeNull()
  })
})
