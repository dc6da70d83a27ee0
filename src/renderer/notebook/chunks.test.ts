import { expect, test } from 'vitest'
import { CHUNK, chunksOf } from './chunks'

test('every row is in one chunk, and none holds rows of two texts', () => {
  const groups = [
    { reading: 'a', count: 2 * CHUNK + 1 },
    { reading: 'b', count: 1 },
    { reading: 'c', count: CHUNK },
  ]
  const chunks = chunksOf(groups)
  expect(chunks.map((own) => own.map(({ count }) => count))).toEqual([[CHUNK, CHUNK, 1], [1], [CHUNK]])
  const rows = chunks.flat().flatMap(({ from, count }) => Array.from({ length: count }, (_, n) => from + n))
  expect(rows).toEqual(Array.from({ length: 3 * CHUNK + 2 }, (_, n) => n))
  expect(chunks[0]!.map(({ first }) => first)).toEqual([1, CHUNK + 1, 2 * CHUNK + 1])
  expect(new Set(chunks.flat().map(({ id }) => id)).size).toBe(5)
})
