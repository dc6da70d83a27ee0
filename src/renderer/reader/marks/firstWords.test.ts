import { expect, test } from 'vitest'
import { firstWords } from './firstWords'

const TEXT = 'The harbour master wrote down the height of the water twice on every single day of that year.'
const words = (blocks: string[], at: number) => {
  const all = blocks.map((text, n) => ({ id: `s1.${n}`, text }))
  const found = firstWords(all, at)
  const text = all.find(({ id }) => id === found?.from.block)?.text
  return found && `${found.from.block} ${text!.slice(found.from.at, found.to.at)}`
}

test('whole words from the place on, no more than a line', () => {
  expect(words([TEXT], 4)).toBe('s1.0 harbour master wrote down the height of the water twice on')
  expect(words([TEXT], 3)).toBe('s1.0 harbour master wrote down the height of the water twice on')
  expect(words([TEXT], 85)).toBe('s1.0 at year.')
})

test('of the next block where this one holds no more, and none where there are none', () => {
  expect(words([TEXT, '', '  Low water.'], TEXT.length)).toBe('s1.2 Low water.')
  expect(words(['', ' '], 0)).toBeNull()
})

test('one long word, or writing without spaces, is cut between characters', () => {
  const long = '𠮷'.repeat(60)
  expect(words([long], 0)).toBe(`s1.0 ${'𠮷'.repeat(32)}`)
  expect(words([`x${long}`], 0)).toBe(`s1.0 x${'𠮷'.repeat(31)}`)
})
