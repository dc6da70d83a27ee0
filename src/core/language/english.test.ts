import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from './english'
import type { Analysis } from './types'

const bytes = new Uint8Array(readFileSync('resources/models/english/model.bin'))
const english = loadEnglish(bytes)

/** "word<head:relation" of the tokens with one of the relations. */
function arcs({ tokens }: Analysis, ...relations: string[]): string[] {
  return tokens
    .filter(({ dep }) => relations.includes(dep))
    .map(({ text, head, dep }) => `${text}<${tokens[head]?.text ?? 'ROOT'}:${dep}`)
}

const named = (sentence: string): string[] => {
  const { tokens, names } = english.analyse(sentence)
  return names.map(
    ({ from, to, type }) => `${type}: ${sentence.slice(tokens[from]!.start, tokens[to - 1]!.end)}`,
  )
}

describe('sentences analysed with the shipped model', () => {
  it.each([
    ['The old king signed the treaty in Vienna.', ['king<signed:nsubj', 'treaty<signed:obj']],
    ['Marie Curie discovered two new elements.', ['Marie<discovered:nsubj', 'elements<discovered:obj']],
    ['The bridge was built by Roman soldiers.', ['bridge<built:nsubj:pass', 'soldiers<built:obl:agent']],
    [
      'Farmers in the valley grow rice and sell fruit.',
      ['Farmers<grow:nsubj', 'rice<grow:obj', 'fruit<sell:obj'],
    ],
    ['The teacher gave him a book.', ['teacher<gave:nsubj', 'him<gave:iobj', 'book<gave:obj']],
    [
      'The man who wrote the letter left the city.',
      ['man<left:nsubj', 'who<wrote:nsubj', 'letter<wrote:obj', 'city<left:obj'],
    ],
    ['Berlin is the capital of Germany.', ['Berlin<capital:nsubj']],
    ['Most plants cannot survive the winter.', ['plants<survive:nsubj', 'winter<survive:obj']],
    ['The minister said that prices had fallen.', ['minister<said:nsubj', 'prices<fallen:nsubj']],
    ['In 1969, two astronauts walked on the moon.', ['astronauts<walked:nsubj']],
    [
      'The council, which met in June, rejected the plan.',
      ['council<rejected:nsubj', 'which<met:nsubj', 'plan<rejected:obj'],
    ],
    ['The company will sell its factories.', ['company<sell:nsubj', 'factories<sell:obj']],
  ])('%s', (sentence, expected) => {
    expect(arcs(english.analyse(sentence), 'nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent')).toEqual(
      expected,
    )
  })

  it('tells parts of speech, forms, numbers and lemmas', () => {
    const { tokens } = english.analyse("The children weren't singing the songs he had written.")
    expect(tokens.map(({ text, pos, lemma, form, number }) => [text, pos, lemma, form ?? number])).toEqual([
      ['The', 'DET', 'the', undefined],
      ['children', 'NOUN', 'child', 'plur'],
      ['were', 'AUX', 'be', 'past'],
      ["n't", 'PART', 'not', undefined],
      ['singing', 'VERB', 'sing', 'gerund'],
      ['the', 'DET', 'the', undefined],
      ['songs', 'NOUN', 'song', 'plur'],
      ['he', 'PRON', 'he', 'sing'],
      ['had', 'AUX', 'have', 'past'],
      ['written', 'VERB', 'write', 'pastPart'],
      ['.', 'PUNCT', '.', undefined],
    ])
  })

  it('finds names and times', () => {
    expect(named('Angela Merkel met Emmanuel Macron in Paris on Monday.')).toEqual([
      'person: Angela Merkel',
      'person: Emmanuel Macron',
      'place: Paris',
      'time: Monday',
    ])
    expect(named('The University of Oxford was founded in the 12th century.')).toContain(
      'organisation: University of Oxford',
    )
  })

  it('gives places in the text it was given', () => {
    const sentence = '  Rivers — like  the Nile — flow.'
    for (const { text, start, end } of english.analyse(sentence).tokens) {
      expect(sentence.slice(start, end)).toBe(text)
    }
  })

  it('has one root and heads within the sentence', () => {
    const { tokens } = english.analyse('Yes, no; "maybe" (or not) — 3 % of it!')
    expect(tokens.filter(({ head, dep }) => head === -1 && dep === 'root')).toHaveLength(1)
    for (const { head } of tokens) expect(head).toBeLessThan(tokens.length)
  })

  it('answers the same again, and nothing to nothing', () => {
    const sentence = 'Time flies like an arrow.'
    expect(english.analyse(sentence)).toEqual(english.analyse(sentence))
    expect(english.analyse(' ')).toEqual({ tokens: [], names: [] })
  })
})

describe('a model file that is not whole', () => {
  it('is refused when it is something else', () => {
    expect(() => loadEnglish(new Uint8Array(100))).toThrow('not a language model')
    expect(() => loadEnglish(new Uint8Array(3))).toThrow('too short')
  })

  it('is refused when a byte is wrong or the end is missing', () => {
    const wrong = bytes.slice()
    wrong[wrong.length >> 1]! ^= 1
    expect(() => loadEnglish(wrong)).toThrow('damaged')
    expect(() => loadEnglish(bytes.subarray(0, bytes.length - 10))).toThrow('damaged')
  })

  it('is refused when it is of another version', () => {
    const later = bytes.slice()
    later[4] = 9
    expect(() => loadEnglish(later)).toThrow('version 9')
  })
})
