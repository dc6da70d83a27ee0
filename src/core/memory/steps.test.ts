import { describe, expect, it } from 'vitest'
import type { Grade } from '#core/study/events'
import { stepAfter } from './steps'

const steps = { learning: [1, 10, 60], relearning: [10, 30] }
const after = (known: Parameters<typeof stepAfter>[0], grade: Grade) => stepAfter(known, grade, steps)

describe('the steps of a new card', () => {
  it('go on with good, stay with hard, begin anew with again, and end with easy', () => {
    expect(after(undefined, 1)).toEqual({ step: 0, wait: 1 })
    expect(after(undefined, 2)).toEqual({ step: 0, wait: 6 })
    expect(after(undefined, 3)).toEqual({ step: 1, wait: 10 })
    expect(after(undefined, 4)).toBeNull()
    expect(after({ step: 1, lapses: 0 }, 1)).toEqual({ step: 0, wait: 1 })
    expect(after({ step: 1, lapses: 0 }, 2)).toEqual({ step: 1, wait: 10 })
    expect(after({ step: 1, lapses: 0 }, 3)).toEqual({ step: 2, wait: 60 })
    expect(after({ step: 2, lapses: 0 }, 3)).toBeNull()
  })

  it('of one step alone wait half as long again when it was hard', () => {
    expect(stepAfter(undefined, 2, { learning: [10], relearning: [] })).toEqual({ step: 0, wait: 15 })
  })

  it('that are fewer than when it was answered last end with the last of them', () => {
    expect(after({ step: 7, lapses: 0 }, 2)).toEqual({ step: 2, wait: 60 })
    expect(after({ step: 7, lapses: 0 }, 3)).toBeNull()
  })
})

describe('the steps of a forgotten card', () => {
  it('begin when a card is missed that was in none', () => {
    expect(after({ step: undefined, lapses: 0 }, 1)).toEqual({ step: 0, wait: 10 })
    for (const grade of [2, 3, 4] as const) expect(after({ step: undefined, lapses: 3 }, grade)).toBeNull()
  })

  it('are its own', () => {
    expect(after({ step: 0, lapses: 1 }, 3)).toEqual({ step: 1, wait: 30 })
    expect(after({ step: 1, lapses: 1 }, 3)).toBeNull()
  })
})

it('without steps, days alone hold', () => {
  for (const grade of [1, 2, 3, 4] as const) {
    for (const known of [undefined, { step: undefined, lapses: 2 }, { step: 1, lapses: 2 }]) {
      expect(stepAfter(known, grade, { learning: [], relearning: [] })).toBeNull()
    }
  }
})
