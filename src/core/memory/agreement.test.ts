import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays } from '#core/study/day'
import type { Event, Grade } from '#core/study/events'
import { refold } from '#core/study/projection'
import { DEFAULT_WEIGHTS } from './fsrs'
import { memoryProjection } from './memory'

interface Answer {
  days: number
  grade: Grade
}

/** The log of many cards, each with a history, under some weights. */
function logOf(histories: readonly (readonly Answer[])[], weights?: readonly number[]): Event[] {
  const events: Event[] = []
  const head = (day: string) => ({ id: `a-${events.length + 1}`, at: events.length + 1, day })
  if (weights) {
    const said = { w: [...weights], model: 'fsrs-6', trainedOn: 5000, logLoss: 0.3 }
    events.push({ ...head('2020-01-01'), kind: 'params', ...said })
  }
  for (const [n, history] of histories.entries()) {
    let day = '2020-01-01'
    for (const { days, grade } of history) {
      day = addDays(day, days)
      const said = { form: 'typed', mode: 'due', correct: grade > 1, ms: 900 } as const
      events.push({ ...head(day), kind: 'answer', card: `${n}:0`, grade, ...said })
    }
  }
  return events
}

describe('a table of histories, made by the published formulas', () => {
  const table = JSON.parse(readFileSync('tests/fixtures/memory/histories.json', 'utf8')) as (Answer & {
    s: number
    d: number
  })[][]

  it('is what memory makes of them, answer by answer', () => {
    expect(table).toHaveLength(50)
    for (const history of table) {
      for (const [n, { s, d }] of history.entries()) {
        const known = refold(memoryProjection, logOf([history.slice(0, n + 1)])).state.get('0:0')!
        expect(Math.abs(known.stability / s - 1)).toBeLessThan(1e-6)
        expect(Math.abs(known.difficulty / d - 1)).toBeLessThan(1e-6)
      }
    }
  })

  it('begins with single answers, whose states can be worked out by hand', () => {
    // Stability: the weight of the grade. Difficulty: 6.4133 + 1 - e^(0.8334 (grade - 1)), and 1 at least.
    const byHand = [
      [0.212, 7.4133 - 1],
      [1.2931, 7.4133 - 2.30113],
      [2.3065, 7.4133 - 5.29519],
      [8.2956, 1],
    ] as const
    for (const [n, [s, d]] of byHand.entries()) {
      expect(table[n]![0]!.s).toBe(s)
      expect(table[n]![0]!.d).toBeCloseTo(d, 4)
    }
  })
})

/** Machine code that is not there for every computer. */
const binding = await import('@open-spaced-repetition/binding').catch(() => null)

// Skipped only where the machine code of the reference cannot be loaded: there is nothing to compare with then.
describe.skipIf(!binding)('10,000 histories by chance', () => {
  const { FSRSBinding, BindingMemoryState } = binding ?? ({} as NonNullable<typeof binding>)
  let seed = 11
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  /** Gaps from none to two years, short ones more often. */
  const daysOf = (n: number) => (n === 0 || random() < 0.25 ? 0 : Math.floor(Math.exp(random() * 6.6)))
  const histories = (count: number): Answer[][] =>
    Array.from({ length: count }, () =>
      Array.from({ length: 1 + Math.floor(random() * 14) }, (_, n) => ({
        days: daysOf(n),
        grade: (1 + Math.floor(random() * 4)) as Grade,
      })),
    )

  function theirs(fsrs: InstanceType<typeof FSRSBinding>, history: readonly Answer[]) {
    let state: InstanceType<typeof BindingMemoryState> | null = null
    for (const { days, grade } of history) {
      const next = fsrs.nextStates(state, 0.9, days)
      const { stability, difficulty } = [next.again, next.hard, next.good, next.easy][grade - 1]!.memory
      state = new BindingMemoryState(stability, difficulty)
    }
    return state!
  }

  it.each([
    ['the usual weights', DEFAULT_WEIGHTS],
    ['weights of one’s own', DEFAULT_WEIGHTS.map((weight, n) => weight * (n % 2 === 0 ? 0.85 : 1.15))],
  ])('come to the states of fsrs-rs under %s, within 1e-4', { timeout: 120_000 }, (_, weights) => {
    const all = histories(5000)
    const fsrs = new FSRSBinding([...weights])
    const memory = refold(memoryProjection, logOf(all, weights)).state
    expect(memory.weights).toEqual(weights)
    let worst = 0
    for (const [n, history] of all.entries()) {
      const known = memory.get(`${n}:0`)!
      const { stability, difficulty } = theirs(fsrs, history)
      worst = Math.max(
        worst,
        Math.abs(known.stability / stability - 1),
        Math.abs(known.difficulty / difficulty - 1),
      )
    }
    expect(worst).toBeLessThan(1e-4)
    expect(worst).toBeGreaterThan(0)
  })
})
