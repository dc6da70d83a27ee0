import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './words'

test.each([
  ['', 0],
  [' \n\t— … ', 0],
  ['One two,three.', 3],
  ["don't mother-in-law rock’n’roll", 3],
  ["'quoted' -dash- end-", 3],
  ['a -- b - c', 3],
  ['1,000 and 3.14 in 2024.', 5],
  ['Zoë naïve éte\u0301 Привет мир', 5],
  ['𝐀𝐁 😀 x', 2],
  ['हिन्दी में', 2],
  ['한국어 단어', 2],
  ['lead\ud800', 1],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('scripts without spaces are cut into words, and stand beside others', () => {
  expect(countWords('我喜欢读书。', 'zh')).toBeGreaterThanOrEqual(3)
  expect(countWords('ฉันชอบอ่านหนังสือ', 'th')).toBeGreaterThanOrEqual(3)
  expect(countWords('JavaScriptは楽しい', 'ja')).toBeGreaterThanOrEqual(3)
  expect(countWords('𠀀 x', 'zh')).toBe(2)
})

test('a very long run without spaces is counted in pieces, none of which cuts a character in two', () => {
  const run = 'ผึ้งอยู่ในรัง'
  const once = countWords(run, 'th')
  const many = countWords(run.repeat(20_000), 'th')
  expect(Math.abs(many / (once * 20_000) - 1)).toBeLessThan(0.01)
  expect(countWords('𠀀'.repeat(3_000), 'zh')).toBe(countWords('𠀀'.repeat(1_000), 'zh') * 3)
})

test('a language no one knows is no reason to fail', () => {
  expect(countWords('我喜欢读书', 'not a tag!')).toBe(countWords('我喜欢读书'))
})

test('joining texts with a space adds their words', () => {
  const a = "It's 5,000 years"
  const b = 'old — 比较 well-known'
  expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b))
})

test('minutes are whole and at least one', () => {
  expect(readingMinutes(0)).toBe(1)
  expect(readingMinutes(238 * 3)).toBe(3)
  expect(readingMinutes(565_000)).toBe(2374)
  expect(readingMinutes(1190, 119)).toBe(10)
})
