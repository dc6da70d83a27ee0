import { expect, test } from 'vitest'
import { trimmed, wholeWords } from './selection'

const blocks = [
  { id: 's1.0', text: 'Tide tables ' },
  { id: 's1.1', text: '   ' },
  { id: 's1.2', text: ' of the harbour' },
]

test('white space around a selection is left out, over the ends of blocks too', () => {
  expect(trimmed([blocks[0]!], 4, 12)).toEqual({
    from: { block: 's1.0', at: 5 },
    to: { block: 's1.0', at: 11 },
  })
  expect(trimmed(blocks, 11, 3)).toEqual({ from: { block: 's1.2', at: 1 }, to: { block: 's1.2', at: 3 } })
  expect(trimmed(blocks, 0, 1)).toEqual({ from: { block: 's1.0', at: 0 }, to: { block: 's1.0', at: 11 } })
})

test('a selection over blocks keeps both its ends', () => {
  expect(trimmed(blocks, 5, 7)).toEqual({ from: { block: 's1.0', at: 5 }, to: { block: 's1.2', at: 7 } })
})

test('a selection of white space is none', () => {
  expect(trimmed([blocks[1]!], 0, 3)).toBeNull()
  expect(trimmed([blocks[0]!], 4, 4)).toBeNull()
  expect(trimmed([], 0, 0)).toBeNull()
})

const words = (text: string, start: number, end: number) => {
  const [first, last] = wholeWords(text, start, end)
  return text.slice(first, last)
}

test('half a word stands for the whole one, with what is inside it', () => {
  expect(words('a lighthouse keeper', 5, 9)).toBe('lighthouse')
  expect(words('a lighthouse keeper', 3, 16)).toBe('lighthouse keeper')
  expect(words('the keeper’s lamp', 4, 7)).toBe('keeper’s')
  expect(words('a twenty-first lamp', 10, 12)).toBe('twenty-first')
  expect(words('in 1884, at dawn', 4, 5)).toBe('1884')
  expect(words('𝔏𝔞𝔪𝔭 oil', 2, 4)).toBe('𝔏𝔞𝔪𝔭')
})

test('what is whole already stays as it is, and a quote or a dash outside a word is not taken in', () => {
  expect(words('“lamp” oil', 1, 5)).toBe('lamp')
  expect(words('oil - lamp', 0, 3)).toBe('oil')
  expect(words('lamp', 0, 4)).toBe('lamp')
})

test('scripts without spaces are taken as they were selected', () => {
  expect(words('港口的灯塔很亮', 3, 5)).toBe('灯塔')
})
