import { expect, test } from 'vitest'
import type { SectionInfo } from '#contract/reading'
import type { SectionHits } from '#core/text/find-hits'
import { firstFrom } from './firstFrom'

const SECTIONS = ['s1', 's2', 's10'].map((id): SectionInfo => ({ id, title: '', words: 0, characters: 100 }))
const FOUND: SectionHits[] = [
  { section: 's1', spans: [0, 4, 6, 4, 3, 0, 2, 50] },
  { section: 's10', spans: [0, 9, 10, 9] },
]

test.each([
  [null, 0],
  [{ block: 's1.0', at: 0 }, 0],
  [{ block: 's1.0', at: 4 }, 0],
  [{ block: 's1.0', at: 5 }, 1],
  [{ block: 's2.0', at: 0 }, 2],
  [{ block: 's10.0', at: 3 }, 2],
  [{ block: 's10.0', at: 50 }, 0],
])('from %j on the first hit is number %i', (place, n) => {
  expect(firstFrom(SECTIONS, FOUND, place)).toBe(n)
})

test('where nothing was found there is no first hit', () => {
  expect(firstFrom(SECTIONS, [], null)).toBe(-1)
})
