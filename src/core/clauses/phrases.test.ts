import { describe, expect, test } from 'vitest'
import { tokensOf } from '#core/questions/test-tokens'
import { phrasesIn } from './phrases'
import { shorten } from './shorten'

const phrases = (line: string) => {
  const { text, tokens } = tokensOf(line)
  return phrasesIn(tokens).map(({ span, kind }) => `${text.slice(span.start, span.end)} (${kind})`)
}

describe('phrases of a parse', () => {
  test('are nouns with and without what stands before and after them', () => {
    const found = phrases(
      'Bell/PROPN/nsubj>1 built/VERB.past/root the/DET/det>4 old/ADJ/amod>4 bridge/NOUN/obj>1 of/ADP/case>6 Cork/PROPN/nmod>4',
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'bridge (noun)',
        'old bridge (noun)',
        'old bridge of Cork (noun)',
        'Cork (noun)',
      ]),
    )
  })

  test('are verbs with what they need, and words for how something is', () => {
    const found = phrases(
      'Bell/PROPN/nsubj>2 was/AUX.past/cop>2 ready/ADJ/root to/PART/mark>4 paint/VERB.base/advcl>2 it/PRON/obj>4',
    )
    expect(found).toEqual(
      expect.arrayContaining(['paint it (verb)', 'to paint it (verb)', 'ready (adjective)']),
    )
  })

  test('have no marks at their ends and no article before them', () => {
    const found = phrases(
      'The/DET/det>1 ferry/NOUN/nsubj>2 sank/VERB.past/root ~,/PUNCT/punct>2 late/ADV/advmod>2',
    )
    expect(found).toContain('ferry (noun)')
    for (const phrase of found) expect(phrase).not.toMatch(/^[Tt]he |^,|, \(/)
  })
})

describe('a long sentence is cut down', () => {
  const line =
    'Bell/PROPN/nsubj>8 ~,/PUNCT/punct>6 who/PRON/nsubj>5 had/AUX.past/aux>5 often/ADV/advmod>5 sailed/VERB.pastPart/acl:relcl>0 there/ADV/advmod>5 ~,/PUNCT/punct>5 built/VERB.past/root the/DET/det>10 pier/NOUN/obj>8 in/ADP/case>12 1901/NUM/obl>8 ~./PUNCT/punct>8'
  const { text, tokens } = tokensOf(line)
  const year = { start: text.indexOf('1901'), end: text.indexOf('1901') + 4 }

  test('by its side clauses, and tells where the answer stands then', () => {
    const short = shorten(text, tokens, year, 8)!
    expect(short.text).toBe('Bell built the pier in 1901.')
    expect(short.text.slice(short.span.start, short.span.end)).toBe('1901')
  })

  test('never by the part that has the answer, and not beyond what it needs', () => {
    const there = { start: text.indexOf('there'), end: text.indexOf('there') + 5 }
    expect(shorten(text, tokens, there, 11)?.text).toContain('who had often sailed there')
    expect(shorten(text, tokens, year, 3)).toBeNull()
  })
})
