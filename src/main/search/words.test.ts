import { expect, test } from 'vitest'
import { fold } from '#core/text/fold'
import { parseQuery, wantedOf } from './query'
import { wordsOf } from './words'

const list = (text: string) => wordsOf(fold(text).text).map(({ word }) => word)

test.each([
  ['The cat’s naïve plan, 1914–18.', ['the', 'cat', 's', 'naive', 'plan', '1914', '18']],
  ['灯塔守', ['灯塔', '塔守', '守']],
  ['ABC灯塔 x', ['abc', '灯塔', '塔', 'x']],
  ['हिन्दी में', ['हिन्दी', 'में']],
  ['𠀀𠀁', ['𠀀𠀁', '𠀁']],
  ['…', []],
])('the words of %j', (text, words) => expect(list(text)).toEqual(words))

test('a word knows where it stands', () => {
  for (const { word, start, end } of wordsOf('old 灯塔 lamp'))
    expect('old 灯塔 lamp'.slice(start, end)).toBe(word)
})

test.each([
  [
    'lamp Rock',
    [
      ['lamp', true],
      ['rock', true],
    ],
  ],
  [
    'a lamp',
    [
      ['a', false],
      ['lamp', true],
    ],
  ],
  [
    '"the lamp" rock',
    [
      ['the lamp', false],
      ['rock', true],
    ],
  ],
  ['“the lam', [['the lam', true]]],
  ['of', [['of', false]]],
  ['well-kno', [['well kno', true]]],
  ['灯塔', [['灯塔', false]]],
  ['灯塔守', [['灯塔 塔守', false]]],
  ['灯', [['灯', true]]],
  ['""  — ', []],
])('%j asks for %j', (query, terms) => {
  expect(parseQuery(query).map(({ words, open }) => [words.join(' '), open])).toEqual(terms)
})

test.each([
  ['4300', ['4300', '4 300']],
  ['4,300', ['4 300', '4300']],
  ['1.234.567', ['1 234 567', '1234567']],
  ['123456', ['123456', '123 456']],
  ['4,30', ['4 30']],
  ['300', ['300']],
  ['a4300', ['a4300']],
])('%j is looked up as %j', (query, rows) => {
  expect(wantedOf(parseQuery(query)[0]!).rows.map(({ words }) => words.join(' '))).toEqual(rows)
})
