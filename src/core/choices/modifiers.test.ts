import { describe, expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import { modifiedOtherwise } from './modifiers'

/** What is in brackets is asked for. */
function offers(marked: string, fine = 'phrase/noun'): string[] {
  const start = marked.indexOf('[')
  const said = marked.replace(/[[\]]/g, '')
  const text = marked.slice(start + 1, marked.indexOf(']'))
  const sentence = { text: said, said } as Candidate['sentence']
  const span = { start, end: start + text.length }
  return modifiedOtherwise({
    ...{ text, name: text, sentence, span, origin: span, listed: 0, type: 'term', fine },
  })
}

describe('a phrase with another word before its noun', () => {
  test.each([
    ['a word of a family', 'They camped on the [western coast].', 'northern coast'],
    ['a family that goes with the noun', 'The town won a [silver medal].', 'bronze medal'],
    [
      'a family that goes with a noun further on',
      'It was due to [credit market failures].',
      'stock market failures',
    ],
    ['what a nation is called, of what it made', 'The hall was full of [Swedish poems].', 'Danish poems'],
    ['half of a word of two nations', 'They live by the [Dutch-German border].', 'Belgian-German border'],
    ['a language', 'He printed [German-language papers].', 'French-language papers'],
    ['a direction before a name', 'The river rises in [southern Ohio].', 'northern Ohio'],
    ['what follows the noun stays', 'She left the [eastern shore of the lake].', 'western shore of the lake'],
  ])('%s', (_, marked, offer) => {
    expect(offers(marked)).toContain(offer)
  })

  test.each([
    ['a family that does not go with the noun', 'They painted a [silver lining].'],
    ['a season before what none has', 'They drank fresh [spring water].'],
    ['a reason', 'They left because of [northern winds].', 'reason'],
    ['a pair', 'They crossed [northern and southern fields].'],
    ['a word alone', 'They went [northern].'],
    ['a nation before what each has but one of', 'The fort fell to the [Swedish government].'],
    ['a nation before a name', 'He met [Swedish captain Nils Berg].'],
  ])('none for %s', (_, marked, fine?: string) => {
    expect(offers(marked, fine)).toEqual([])
  })

  test('never with a word that the sentence has', () => {
    expect(offers('[Swedish poems] lay by the Danish ones.')).not.toContain('Danish poems')
  })

  test('begins with the sound that the article wants', () => {
    const given = offers('It was a [steam engine] then.')
    expect(given).toContain('diesel engine')
    expect(given).not.toContain('electric engine')
  })
})
