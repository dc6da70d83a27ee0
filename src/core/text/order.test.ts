import { expect, test } from 'vitest'
import { comparePlaces } from './order'

test('places are ordered by section, block and offset, as numbers', () => {
  const places = [
    { block: 's10.2', at: 0 },
    { block: 's2.10', at: 7 },
    { block: 's2.10', at: 3 },
    { block: 's2.9', at: 40 },
  ]
  expect(places.sort(comparePlaces)).toEqual([
    { block: 's2.9', at: 40 },
    { block: 's2.10', at: 3 },
    { block: 's2.10', at: 7 },
    { block: 's10.2', at: 0 },
  ])
})
