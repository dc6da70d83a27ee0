import { describe, expect, test } from 'vitest'
import { fold } from './fold'

test.each([
  ['Plain ASCII, as it is.', 'plain ascii, as it is.'],
  ['“It’s” ‹so› «too»', '"it\'s" \'so\' "too"'],
  ['1914–1918 — a−b', '1914-1918 - a-b'],
  ['a\u00a0b \t\n c', 'a b c'],
  ['a \u00ad b', 'a b'],
  ['Café cafe\u0301', 'cafe cafe'],
  ['Straße STRASSE ẞ', 'strasse strasse ss'],
  ['İstanbul', 'istanbul'],
  ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
  ['ﬁnd ﬂow', 'find flow'],
  ['co\u00adop\u200berate', 'cooperate'],
  ['½ … ①', '1⁄2 ... 1'],
  ['か\u3099 が', 'が が'],
  ['\u1100\u1161\u11a8 각', '각 각'],
  ['हिन्दी', 'हिन्दी'],
  ['\u0958लम \u0915\u093cलम कलम', 'कलम कलम कलम'],
  ['\u0928\u093c \u0929 न', 'न न न'],
  ['مدرسة مدرسه', 'مدرسه مدرسه'],
  ['\u0623 \u0625 \u0622 \u0671 \u0627', '\u0627 \u0627 \u0627 \u0627 \u0627'],
  ['\u0627\u0654 \ufe83', '\u0627 \u0627'],
  ['على علي \ufef0', 'علي علي ي'],
  ['𝐀 😀', 'a 😀'],
  ['\u0301x', 'x'],
  ['´ ¨', '´ ¨'],
  ['\ud800x', '\ud800x'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text).text).toBe(folded)
})

test('case can be kept', () => {
  expect(fold('Ça “VA”', true).text).toBe('Ca "VA"')
})

describe('offsets lead back to the original', () => {
  const stretch = (text: string, wanted: string) => {
    const folded = fold(text)
    const at = folded.text.indexOf(wanted)
    return text.slice(folded.start(at), folded.end(at + wanted.length))
  }
  test.each([
    ['the e\u0301cole is', 'ecole', 'e\u0301cole'],
    ['cafe\u0301 x', 'cafe', 'cafe\u0301'],
    ['a   b', 'a b', 'a   b'],
    ['x  abc', 'abc', 'abc'],
    ['abc  x', 'abc', 'abc'],
    ['\u00adabc\u00ad', 'abc', 'abc'],
    ['ab\u00adc', 'abc', 'ab\u00adc'],
    ['a क\u093cलम b', 'कलम', 'क\u093cलम'],
    ['große x', 'gros', 'groß'],
    ['oﬃce', 'ice', 'ﬃce'],
    ['İİ next', 'next', 'next'],
    ['😀 é 😀 b', '😀 b', '😀 b'],
    ['\ufdfa end', 'end', 'end'],
    [`${'ﬃ'.repeat(40)} end`, 'end', 'end'],
  ])('%j holds %j', (text, wanted, original) => {
    expect(stretch(text, wanted)).toBe(original)
  })
})

test('folding what is folded changes nothing', () => {
  for (const text of ['Ünï “Çödé” — ﬁne  ½ ´', 'ΣΑΣ İ ẞ 각 が', '\u0958ा مدرسة إلى', 'a \u00ad\u0301 b'])
    expect(fold(fold(text).text).text).toBe(fold(text).text)
})

test('printed English folds as it does beside signs that are folded one by one', () => {
  const text = 'He said: “It’s ‘here’ – or there — ” $%&/()=?`~^_|{}[]<>#*+;:,.-'
  for (const matchCase of [false, true]) {
    const slow = fold(`${text}é`, matchCase)
    const fast = fold(text, matchCase)
    expect(`${fast.text}e`).toBe(slow.text)
    for (let at = 0; at <= text.length; at++) expect([fast.start(at), fast.end(at)]).toEqual([at, at])
  }
})
