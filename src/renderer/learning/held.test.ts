import { expect, test } from 'vitest'
import { heldBack } from './held'

const limits = { newPerDay: 20, reviewsPerDay: 200 }

test('nothing is said where the limits hold nothing back', () => {
  expect(heldBack({ due: 40, fresh: 3, held: { due: 0, fresh: 0 } }, limits)).toBeNull()
})

test('what is asked is told beside all there is, due and new together', () => {
  expect(heldBack({ due: 180, fresh: 19, held: { due: 2_000, fresh: 28 } }, limits)).toEqual({
    asked: 199,
    all: 2_227,
    later: 'days',
  })
})

test('a limit of 0 brings nothing on any day', () => {
  const never = { newPerDay: 0, reviewsPerDay: 200 }
  expect(heldBack({ due: 5, fresh: 0, held: { due: 0, fresh: 8 } }, never)?.later).toBe('never')
  expect(heldBack({ due: 5, fresh: 0, held: { due: 1, fresh: 8 } }, never)?.later).toBe('days')
})
