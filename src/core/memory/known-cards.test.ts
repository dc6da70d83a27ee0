import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BriefsJson, briefOf, briefsFrom, briefsJson } from '#core/study/brief'
import { addDays, dayAt, dayNumber } from '#core/study/day'
import type { Event } from '#core/study/events'
import type { Note } from '#core/study/notes'
import { repacked } from '#core/study/pack'
import { advance, fromSnapshot, refold, toSnapshot } from '#core/study/projection'
import { WordList } from '#core/study/word-list'
import { allCards } from './cards'
import { knownCards, NEVER } from './known-cards'
import { memoryProjection } from './memory'
import { recallOn } from './schedule'

const LATER = dayNumber('2026-06-01')

const noteOf = (n: number) =>
  ({ id: `c${n}`, addedAt: n, ...(n % 3 === 0 && { shape: 'reversed' }) }) as unknown as Note
const briefs = Array.from({ length: 400 }, (_, n) => briefOf(noteOf(n)))
/** As a start finds them, and some that were made since. */
const [old, added] = [briefs.filter((_, n) => n % 5 > 0), briefs.filter((_, n) => n % 5 === 0)]
const ids = old.map(({ id }) => id)
const kept = briefsFrom(repacked(briefsJson(old)) as BriefsJson, WordList.of(ids)).filter(
  (one) => one !== null,
)
const notes = [...kept, ...added]

it('follows memory through answers, resets and undos as if it had been asked about each card anew', () => {
  const step = fc.record({
    card: fc.nat(899),
    grade: fc.constantFrom(1, 3, 4),
    kind: fc.constantFrom('answer', 'reset'),
  })
  let followed = 0
  fc.assert(
    fc.property(
      fc.array(fc.array(step, { maxLength: 300, size: 'max' }), { maxLength: 6 }),
      fc.nat(5),
      (batches, turn) => {
        const list = allCards([...notes])
        let n = 0
        let folded = refold(memoryProjection, [])
        for (const [at, batch] of batches.entries()) {
          // As a start finds it.
          if (at === turn)
            folded = fromSnapshot(memoryProjection, repacked(toSnapshot(memoryProjection, folded)))
          const events = batch.map(({ card, grade, kind }): Event => {
            n += 1
            const name = `c${card % 450}:${card < 450 ? 0 : 1}`
            const head = { id: `a-${n}`, at: n, day: addDays('2026-03-01', n % 9), card: name }
            if (kind === 'reset') return { ...head, kind: 'reset' }
            const said = { form: 'typed', mode: 'due', correct: grade > 1, ms: 9 } as const
            return { ...head, ...said, kind: 'answer', grade: grade as 1 }
          })
          const before = knownCards(list, folded.state)
          folded = advance(memoryProjection, folded, events)!
          const after = knownCards(list, folded.state)
          if (after === before && batch.length > 0) followed += 1
          const all = [...list]
          const told = all.map((_, at) => [after.memory(at), after.due[at], after.recall(at, LATER)])
          expect(told).toEqual(
            all.map(({ card }) => {
              const known = folded.state.get(card)
              return known
                ? [known, dayNumber(known.due), recallOn(known, dayAt(LATER))]
                : [undefined, NEVER, null]
            }),
          )
          expect(all.map(({ card }) => after.place(card))).toEqual(all.map((_, n) => n))
        }
      },
    ),
    { numRuns: 40 },
  )
  expect(followed).toBeGreaterThan(10)
})

it('follows memory also where many changes became part of its table', () => {
  const list = allCards([...notes])
  const all = [...list].map(({ card }) => card)
  let n = 0
  const answers = (cards: string[]) =>
    cards.map((card): Event => {
      n += 1
      const said = { form: 'typed', mode: 'due', correct: true, ms: 9, grade: 3 } as const
      return { id: `a-${n}`, at: n, day: addDays('2026-03-01', n % 9), kind: 'answer', card, ...said }
    })
  let folded = refold(memoryProjection, answers(all))
  const index = knownCards(list, folded.state)
  for (const some of [all.slice(0, 200), all.slice(150, 350), all.slice(100, 180)]) {
    folded = advance(memoryProjection, folded, answers(some))!
    expect(knownCards(list, folded.state)).toBe(index)
    expect(all.map((_, at) => index.memory(at))).toEqual(all.map((card) => folded.state.get(card)))
    expect(all.map((_, at) => index.due[at])).toEqual(
      all.map((card) => dayNumber(folded.state.get(card)!.due)),
    )
  }
  // A new card moves the rows, so that all are looked up anew.
  folded = advance(memoryProjection, folded, answers([...all.slice(0, 300), 'a new one:0']))!
  expect(knownCards(list, folded.state)).not.toBe(index)
})
