import { describe, expect, it } from 'vitest'
import { tokenise } from './tokenise'

const words = (text: string): string =>
  tokenise(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')

describe('cutting a sentence into words', () => {
  it.each([
    ["They don't know.", "They do n't know ."],
    ['She can’t, and he won’t.', 'She ca n’t , and he wo n’t .'],
    [
      "I'm sure we've seen what they'll do, and she'd go.",
      "I 'm sure we 've seen what they 'll do , and she 'd go .",
    ],
    ['We cannot wait.', 'We can not wait .'],
    ["The city's walls and the farmers' fields", "The city 's walls and the farmers ' fields"],
    ["O'Neill met D'Angelo.", "O'Neill met D'Angelo ."],
  ])('cuts contractions and possessives apart: %s', (text, cut) => {
    expect(words(text)).toBe(cut)
  })

  it.each([
    ['a long-term, state-owned plan', 'a long - term , state - owned plan'],
    ['Ze\u00adbora’s gov\u00adernment \u00ad fell', 'Ze\u00adbora ’s gov\u00adernment fell'],
    ['non-avian dinosaurs re-entered', 'non-avian dinosaurs re-entered'],
    ['the 1990–1995 war — and after', 'the 1990 – 1995 war — and after'],
  ])('cuts hyphened compounds apart, but not prefixes: %s', (text, cut) => {
    expect(words(text)).toBe(cut)
  })

  it.each([
    ['It cost $5.3 million, or 12%.', 'It cost $ 5.3 million , or 12 % .'],
    ['At 7:30 a.m. on 1/2/2003', 'At 7:30 a.m. on 1/2/2003'],
    ['3,141,592 people in the 1990s, the 21st century', '3,141,592 people in the 1990s , the 21st century'],
    ['It weighs 5kg.', 'It weighs 5 kg .'],
  ])('keeps numbers whole and takes their units off: %s', (text, cut) => {
    expect(words(text)).toBe(cut)
  })

  it.each([
    ['Mr. Bell left the U.S. in Jan. 1901.', 'Mr. Bell left the U.S. in Jan. 1901 .'],
    ['J. R. R. Tolkien wrote, e.g., letters.', 'J. R. R. Tolkien wrote , e.g. , letters .'],
    ['She said no. He sat.', 'She said no . He sat .'],
    ['AT&T has a page at https://example.org/a?b=1.', 'AT&T has a page at https://example.org/a?b=1 .'],
  ])('knows the full stop of an abbreviation from that of a sentence: %s', (text, cut) => {
    expect(words(text)).toBe(cut)
  })

  it('takes quotes and brackets off, curly ones too', () => {
    expect(words("“Stop,” he said (twice): 'no'...")).toBe("“ Stop , ” he said ( twice ) : ' no ' ...")
  })

  it('covers every character but white space exactly once, whatever the text', () => {
    const odd = "a\u00a0b\t😀x—y ́ z…\u200bq  “”’s ’ 5’ \ud800 n't 's -- ¿Qué?"
    const spans = tokenise(odd)
    let at = 0
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(at)
      expect(end).toBeGreaterThan(start)
      at = end
    }
    const covered = spans.map(({ start, end }) => odd.slice(start, end)).join('')
    expect(covered.replace(/[\s\u200b\ud800]/g, '')).toBe(odd.replace(/[\s\u200b\ud800]/g, ''))
  })

  it('gives no words for a text of white space', () => {
    expect(tokenise(' \n\t ')).toEqual([])
  })
})
