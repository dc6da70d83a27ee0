import { describe, expect, test } from 'vitest'
import { datedFrom, pastYear, withFullName, withoutConnective, withPerson } from './rewrite'
import { edited, originOf } from './sentence'

describe('what ties a sentence to the one before it', () => {
  test.each([
    ['However, the bridge fell.', 'The bridge fell.'],
    ['In addition, Cork has a port.', 'Cork has a port.'],
    ['But Cork has a port.', 'Cork has a port.'],
    ['Tuesday, May 5, 2015 The bridge fell.', 'The bridge fell.'],
    ['LONDON — The bridge fell.', 'The bridge fell.'],
    ['3. The bridge fell.', 'The bridge fell.'],
    ['3.5 bridges fell.', '3.5 bridges fell.'],
    ['Sofia has a port.', 'Sofia has a port.'],
  ])('goes: %s', (text, expected) => {
    expect(edited(text, withoutConnective(text))).toBe(expected)
  })
})

describe('the past year', () => {
  const dated = (text: string, published?: string) => edited(text, pastYear(text, published))

  test('is the year before in a text of January', () => {
    expect(dated('In the past year, Cork grew.', '2024-01-21')).toBe('In 2023, Cork grew.')
  })

  test('stays as it is where it may be two years, or none is known', () => {
    expect(dated('In the past year, Cork grew.', '2024-06-01')).toBe('In the past year, Cork grew.')
    expect(dated('In the past year, Cork grew.')).toBe('In the past year, Cork grew.')
  })
})

describe('times that count from the day of publication', () => {
  const dated = (text: string, published?: string) => edited(text, datedFrom(text, published))

  test.each([
    ['Last August, Cork won.', '2024-01-21', 'In August 2023, Cork won.'],
    ['Cork won last March.', '2024-06-01', 'Cork won in March 2024.'],
    ['Last year, Cork won.', '2024-01', 'In 2023, Cork won.'],
    ['Cork lost this year.', '2024', 'Cork lost in 2024.'],
  ])('%s (%s)', (text, published, expected) => {
    expect(dated(text, published)).toBe(expected)
  })

  test.each([
    ['Cork won last March.', undefined],
    ['Cork won last March.', '2024'],
    ['“Cork won last year,” said Ada.', '2024-01-21'],
    ['It was the best of this year.', '2024-01-21'],
    ['Cork won last August 2020.', '2024-01-21'],
  ])('stay where it is not sure what they mean: %s', (text, published) => {
    expect(dated(text, published)).toBe(text)
  })
})

describe('a pronoun at the beginning', () => {
  const named = (text: string, before: string, persons: string[]) =>
    edited(text, withPerson(text, before, persons))

  test('becomes the only person of the sentence before', () => {
    expect(named('She moved to Cork.', 'Ada Marsh was born in Leeds.', ['Ada Marsh'])).toBe(
      'Ada Marsh moved to Cork.',
    )
    expect(named('Her father died.', 'Ada Marsh left.', ['Ada Marsh', 'Ada Marsh'])).toBe(
      'Ada Marsh’s father died.',
    )
  })

  test('stays where it could be somebody else', () => {
    expect(named('She moved.', 'Ada met Eve.', ['Ada', 'Eve'])).toBe('She moved.')
    expect(named('He moved.', 'Tom met the king.', ['Tom'])).toBe('He moved.')
    expect(named('He moved.', 'It rained.', [])).toBe('He moved.')
  })
})

describe('"the forum"', () => {
  const names = [{ name: 'Third Baltic Forum', head: 'Forum' }]
  const full = (text: string, of = names) => edited(text, withFullName(text, of))

  test('becomes the one name that can be meant', () => {
    expect(full('All speakers of the forum left.')).toBe('All speakers of the Third Baltic Forum left.')
  })

  test.each([
    'All speakers of the forum of arts left.',
    'The Third Baltic Forum was the forum.',
    'All speakers left.',
  ])('stays: %s', (text) => {
    expect(full(text)).toBe(text)
  })

  test('stays where two can be meant', () => {
    expect(full('The forum ended.', [...names, { name: 'Arctic Forum', head: 'Forum' }])).toBe(
      'The forum ended.',
    )
  })
})

describe('a place in the edited sentence', () => {
  const text = 'However, she left Cork.'
  const edits = [
    { start: 0, end: 10, words: 'S' },
    { start: 18, end: 22, words: 'the port of Cork' },
  ]

  test('is found in the original', () => {
    expect(edited(text, edits)).toBe('She left the port of Cork.')
    expect(originOf({ start: 4, end: 8 }, edits)).toEqual({ start: 13, end: 17 })
  })

  test('is none where words were put in', () => {
    expect(originOf({ start: 21, end: 25 }, edits)).toBeNull()
    expect(originOf({ start: 0, end: 3 }, edits)).toBeNull()
  })
})
