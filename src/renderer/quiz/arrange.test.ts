import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moved, nextOpen, placesOf, put } from './arrange'

describe('an order', () => {
  test('is changed by moving one thing, the others closing up', () => {
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 0, 7)).toEqual(['b', 'a'])
  })

  test('is handed in as the place of each, in the order they were given', () => {
    expect(placesOf([2, 0, 1])).toEqual(['2', '3', '1'])
    expect(placesOf([0, 1, 2])).toEqual(['1', '2', '3'])
  })
})

describe('answers put into rows', () => {
  test('stand in one row only, and come out of it when given again', () => {
    expect(put([null, null, null], 1, 2)).toEqual([null, 2, null])
    expect(put([null, 2, null], 0, 2)).toEqual([2, null, null])
    expect(put([2, 1, null], 0, 1)).toEqual([1, null, null])
    expect(put([2, null, null], 0, 2)).toEqual([null, null, null])
  })

  test('are never in two rows, whatever is pressed', () => {
    const presses = fc.array(fc.tuple(fc.nat(3), fc.nat(3)))
    fc.assert(
      fc.property(presses, (all) => {
        let rows: readonly (number | null)[] = [null, null, null, null]
        for (const [at, answer] of all) rows = put(rows, at, answer)
        const used = rows.filter((one) => one !== null)
        expect(new Set(used).size).toBe(used.length)
        expect(rows).toHaveLength(4)
      }),
    )
  })

  test('go on to the next row that has none, and to the first ones at last', () => {
    expect(nextOpen([1, null, null], 0)).toBe(1)
    expect(nextOpen([null, 1, 2], 2)).toBe(0)
    expect(nextOpen([null, 1, 2], 0)).toBe(0)
    expect(nextOpen([0, 1, 2], 1)).toBeNull()
  })
})
