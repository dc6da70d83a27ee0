import { describe, expect, test } from 'vitest'
import { daysFrom } from './dated'
import { edited } from './sentence'

/** A sentence as it reads in a text that came out on Friday, July 21, 2017, or on another day. */
const read = (text: string, published = '2017-07-21') => edited(text, daysFrom(text, published))

describe('days and weeks told from the day the text came out', () => {
  test.each([
    ['The guild met on Tuesday in Hull.', 'The guild met on July 18, 2017 in Hull.'],
    ['On Friday, the guild met.', 'On July 21, 2017, the guild met.'],
    ['Yesterday the guild met.', 'On July 20, 2017 the guild met.'],
    ['The guild met last week.', 'The guild met in July 2017.'],
    ['The mill closed last month.', 'The mill closed in June 2017.'],
    ['This year’s fair was in Hull.', 'The 2017 fair was in Hull.'],
    ['Next year’s fair is in Cork.', 'The 2018 fair is in Cork.'],
  ])('%s', (text, said) => {
    expect(read(text)).toBe(said)
  })

  test.each([
    ['what is still to come', 'The guild will meet on Tuesday.'],
    ['what somebody said', 'Ada said, “We met on Tuesday.”'],
    ['a day with its date', 'The guild met on Tuesday, July 18.'],
    ['a part of the day', 'The guild met on Tuesday night.'],
    ['what another word leads to', 'The mill was open until last week.'],
  ])('not %s', (_, text) => {
    expect(read(text)).toBe(text)
  })

  test('a week that may have been in the month before stays', () => {
    expect(read('The guild met last week.', '2017-07-06')).toBe('The guild met last week.')
    expect(read('The guild met last week.', '2006-01-12')).toBe('The guild met in January 2006.')
  })

  test('only where the day is known', () => {
    expect(daysFrom('The guild met on Tuesday.', '2017-07')).toEqual([])
    expect(daysFrom('The guild met on Tuesday.', undefined)).toEqual([])
  })
})
