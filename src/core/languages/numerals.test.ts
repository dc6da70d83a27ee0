import { describe, expect, it } from 'vitest'
import { languageNumbers } from './numerals'

describe('figures in a language’s own writing', () => {
  it.each([
    ['de', '1.200,5', '1,200.5'],
    ['ru', '1\u00a0200,5', '1,200.5'],
    ['zh', '1,200.5', '1,200.5'],
    ['ar', '١٬٢٠٠٫٥', '1,200.5'],
  ])('%s: %s is %s, and back again', (language, written, plain) => {
    const numbers = languageNumbers(language)
    expect(numbers.plain(written)).toBe(plain)
    expect(numbers.write(plain, written)).toBe(written)
  })
})
