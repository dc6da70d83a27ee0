import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayNumber } from '#core/study/day'
import type { Event } from '#core/study/events'
import { advance, refold } from '#core/study/projection'
import { knownCards, NEVER } from './known-cards'
import { memoryProjection } from './memory'

const CARDS = Array.from({ length: 400 }, (_, n) => `c${n}:0`)
const cards = CARDS.map((card, addedAt) => ({ card, addedAt, suspended: false, buried: false }))

it('follows memory through answers, resets and undos as if it had been asked about each card anew', () => {
  const step = fc.record({
    card: fc.nat(450),
    grade: fc.constantFrom(1, 3, 4),
    kind: fc.constantFrom('answer', 'reset'),
  })
  let followed = 0
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 300, size: 'max' }), { maxLength: 6 }), (batches) => {
      const list = [...cards]
      let n = 0
      let folded = refold(memoryProjection, [])
      for (const batch of batches) {
        const events = batch.map(({ card, grade, kind }): Event => {
          n += 1
          const head = { id: `a-${n}`, at: n, day: addDays('2026-03-01', n % 9), card: `c${card}:0` }
          if (kind === 'reset') return { ...head, kind: 'reset' }
          const said = { form: 'typed', mode: 'due', correct: grade > 1, ms: 9 } as const
          return { ...head, ...said, kind: 'answer', grade: grade as 1 }
        })
        const before = knownCards(list, folded.state)
        folded = advance(memoryProjection, folded, events)!
        const after = knownCards(list, folded.state)
        if (after === before && batch.length > 0) followed += 1
        for (const [at, { card }] of list.entries()) {
          const known = folded.state.get(card)
          expect(after.memory(at)).toEqual(known)
          expect(after.due[at]).toBe(known ? dayNumber(known.due) : NEVER)
        }
      }
    }),
    { numRuns: 40 },
  )
  expect(followed).toBeGreaterThan(10)
})
