import { expect, test } from 'vitest'
import type { Block, Section } from './document'
import { indexText, makeRange } from './places'

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', runs: [{ text }] })
const sections: Section[] = [
  { id: 's1', title: '', blocks: [paragraph('s1.0', 'One two.'), { id: 's1.1', kind: 'rule' }] },
  { id: 's2', title: '', blocks: [paragraph('s2.0', 'Three 😀 four.')] },
]
const index = indexText(sections)

test('the end of a block and the start of the next are two places', () => {
  expect(index.offset({ block: 's1.0', at: 8 })).toBe(8)
  expect(index.offset({ block: 's1.1', at: 0 })).toBe(9)
  expect(index.offset({ block: 's2.0', at: 0 })).toBe(10)
  expect([8, 9, 10].map(index.place)).toEqual([
    { block: 's1.0', at: 8 },
    { block: 's1.1', at: 0 },
    { block: 's2.0', at: 0 },
  ])
})

test('progress counts the characters of blocks only', () => {
  expect(index.total).toBe(22)
  expect(index.progress({ block: 's1.0', at: 0 })).toBe(0)
  expect(index.progress({ block: 's2.0', at: 3 })).toBe(11 / 22)
  expect(index.progress({ block: 's2.0', at: 14 })).toBe(1)
})

test('text between places, their order and their section', () => {
  expect(index.textBetween({ block: 's1.0', at: 4 }, { block: 's2.0', at: 5 })).toBe('two.\n\nThree')
  expect(index.compare({ block: 's2.0', at: 0 }, { block: 's1.0', at: 7 })).toBeGreaterThan(0)
  expect(index.sectionOf('s2.0')).toBe('s2')
  expect(index.sectionOf('s9.0')).toBeUndefined()
})

test('a place of another text is told apart, not taken for one of this', () => {
  expect(index.has({ block: 's9.0', at: 0 })).toBe(false)
  expect(index.has({ block: 's1.0', at: 9 })).toBe(false)
  expect(index.has({ block: 's1.0', at: 8 })).toBe(true)
  expect(() => index.offset({ block: 's9.0', at: 0 })).toThrow(RangeError)
})

test('an empty text has no progress and no places', () => {
  const empty = indexText([{ id: 's1', title: '', blocks: [] }])
  expect(empty.total).toBe(0)
  expect(() => empty.place(0)).toThrow(RangeError)
})

test('a range is put in order and quotes what it holds', () => {
  const range = makeRange(index, 't', { block: 's2.0', at: 5 }, { block: 's1.0', at: 4 })
  expect(range.from).toEqual({ block: 's1.0', at: 4 })
  expect(range.quote).toEqual({ exact: 'two.\n\nThree', prefix: 'One ', suffix: ' 😀 four.' })
})

test('no half of a character is left in a range or its context', () => {
  const inside = makeRange(index, 't', { block: 's2.0', at: 7 }, { block: 's2.0', at: 7 })
  expect(inside.quote.exact).toBe('😀')
  const faces = indexText([
    { id: 's1', title: '', blocks: [paragraph('s1.0', `${'😀'.repeat(20)}x${'😀'.repeat(20)}`)] },
  ])
  const { quote } = makeRange(faces, 't', { block: 's1.0', at: 39 }, { block: 's1.0', at: 42 })
  expect(quote.exact).toBe('😀x😀')
  expect(quote.prefix).toBe('😀'.repeat(16))
  const odd = makeRange(faces, 't', { block: 's1.0', at: 41 }, { block: 's1.0', at: 41 }).quote
  expect(odd.prefix).toBe(`${'😀'.repeat(15)}x`)
})
