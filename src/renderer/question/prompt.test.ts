import { describe, expect, test } from 'vitest'
import { briefly, lengthOf, pieces, saysItAll } from './prompt'
import { spent } from './spent'

describe('questions', () => {
  test('a blank parts a question, also at its ends', () => {
    expect(pieces('The ____ opened in ____')).toEqual([
      { at: 0, words: 'The ' },
      { at: 8, words: ' opened in ' },
      { at: 23, words: '' },
    ])
    expect(pieces('Who?')).toEqual([{ at: 0, words: 'Who?' }])
  })

  test('a filled blank that is the sentence says it all, whatever the white space', () => {
    expect(saysItAll('It opened  in ____.', '1931', 'It opened in\n1931.')).toBe(true)
    expect(saysItAll('It opened in ____.', '1931', 'It was late. It opened in 1931.')).toBe(false)
    expect(saysItAll('It opened in 1931.', '1931', 'It opened in 1931.')).toBe(false)
  })

  test('long questions are set smaller', () => {
    expect(['x', 'x'.repeat(141), 'x'.repeat(421)].map(lengthOf)).toEqual(['short', 'long', 'huge'])
  })
})

test('time spent is whole, never negative, and no more than a minute', () => {
  expect(spent(100, 1600.4)).toBe(1500)
  expect(spent(100, 50)).toBe(0)
  expect(spent(0, 9e9)).toBe(60_000)
})

test('a question is named by its first whole words, its blanks as dots', () => {
  expect(briefly('It was built in ____.')).toBe('It was built in ….')
  const long = briefly(`Who ${'carried the salt over the hills '.repeat(5)}?`)
  expect(long).toBe('Who carried the salt over the hills carried the salt over the hills …')
})
