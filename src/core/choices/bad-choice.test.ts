import { describe, expect, test } from 'vitest'
import { isBadChoice } from './bad-choice'

describe('a wrong choice is refused', () => {
  const sentence = 'Mozart moved from Salzburg to Vienna in 1781.'
  test.each([
    ['the answer itself', 'vienna'],
    ['longer by a word', 'New Vienna'],
    ['of another surface', '1785'],
    ['in the sentence', 'Salzburg'],
    ['empty', ' '],
  ])('%s', (_, choice) => {
    expect(isBadChoice(choice, 'Vienna', sentence)).toBe(true)
  })

  test('unless it is another of its kind', () => {
    expect(isBadChoice('Prague', 'Vienna', sentence)).toBe(false)
  })
})
