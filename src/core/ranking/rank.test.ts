import { describe, expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import { groupTerms, termsIn } from '#core/candidates/terms'
import { reasonIn } from '#core/candidates/why'
import type { Form } from '#core/facts/fact'
import { tokensOf } from '#core/questions/test-tokens'
import type { ReadSentence } from '#core/sentences/sentence'
import { elsewhere } from '#core/wording/ambiguity'
import { clarityOf } from '#core/wording/clarity'
import { centrality, salienceOf } from './rank'

const said = (text: string) => ({ text, said: text }) as ReadSentence

describe('salience', () => {
  const around = { central: 0.5, title: new Set<string>(), sentences: 40 }
  const candidate = (mentions: number, first: number, more: object = {}) =>
    ({
      ...{ text: 'Cork', name: 'Cork', type: 'place', fine: 'place', sentence: { index: first } },
      group: { mentions, first },
      ...more,
    }) as unknown as Candidate

  test('is more for what is named often, early or in the title', () => {
    const plain = salienceOf(candidate(2, 9), around)
    expect(salienceOf(candidate(5, 9), around)).toBeGreaterThan(plain)
    expect(salienceOf(candidate(2, 0), around)).toBeGreaterThan(plain)
    expect(salienceOf(candidate(2, 9), { ...around, title: new Set(['cork']) })).toBeGreaterThan(plain)
  })

  test('is less for what the text is full of', () => {
    expect(salienceOf(candidate(20, 9), around)).toBeLessThan(salienceOf(candidate(11, 9), around))
  })

  test('a sentence is central when the text comes back to its words', () => {
    const [a, b, c] = centrality([
      said('The bridge of Cork fell.'),
      said('The bridge was old.'),
      said('Rain came down.'),
    ])
    expect(a).toBeGreaterThan(c!)
    expect(b).toBeGreaterThan(c!)
  })
})

describe('clarity', () => {
  const candidate = { sentence: said(''), span: { start: 0, end: 0 }, type: 'person' } as unknown as Candidate
  const clarity = (prompt: string, kind: Form['kind'] = 'who') => clarityOf(candidate, { kind, prompt })

  test('comes from names and numbers in the question', () => {
    expect(clarity('Who built the bridge of Cork in 1901?')).toBeGreaterThan(
      clarity('Who built the bridge of stone in spring?'),
    )
    expect(clarity('Who sang well?')).toBeLessThan(
      clarity('Who sang so well that all of the people stayed until the morning?'),
    )
  })

  test('goes with what is only pointed at, and with length', () => {
    expect(clarity('Who won the match in Cork in 1901?')).toBeLessThan(
      clarity('Who won the Baltic Cup in Cork in 1901?'),
    )
    expect(clarity('Who won such praise in Cork in 1901?')).toBeLessThan(
      clarity('Who won great praise in Cork in 1901?'),
    )
    const long = `Who built the bridge of Cork in 1901 ${'and the road of stone '.repeat(6)}?`
    expect(clarity(long)).toBeLessThan(clarity('Who built the bridge of Cork in 1901?'))
  })

  test('is more in words than with a blank', () => {
    expect(clarity('Ada built the bridge of Cork in ____.', 'cloze')).toBeLessThan(
      clarity('When did Ada build the bridge of Cork?'),
    )
  })
})

describe('a question the text answers twice', () => {
  const text = [
    said('Ada won the Baltic Cup in Turku.'),
    said('In 1988 Eve won the Baltic Cup in Turku.'),
    said('It rained.'),
  ]
  const { answers } = elsewhere(text)

  test('is told by another sentence with all its words and another answer', () => {
    expect(answers('Who won the Baltic Cup in Turku?', 'Ada', 0)).toBe(true)
    expect(answers('In 1988, who won the Baltic Cup in Turku?', 'Eve', 1)).toBe(false)
  })

  test('is none when the answer is the same', () => {
    expect(
      elsewhere([text[0]!, said('Ada won the Baltic Cup in Turku again.')]).answers(
        'Who won the Baltic Cup in Turku?',
        'Ada',
        0,
      ),
    ).toBe(false)
  })
})

describe('terms', () => {
  const parsed = (line: string) => {
    const { text, tokens } = tokensOf(line)
    return { ...said(text), analysis: { tokens, names: [] } } as ReadSentence
  }
  const terms = (line: string) => {
    const sentence = parsed(line)
    return termsIn(sentence).map(({ span }) => sentence.said.slice(span.start, span.end))
  }

  test('are noun phrases without what does not belong to them', () => {
    expect(
      terms(
        'Several/ADJ/amod sea/NOUN/compound anemones/NOUN.plur/nsubj=anemone live/VERB.present/root there/ADV/advmod',
      ),
    ).toEqual(['sea anemones'])
    expect(
      terms(
        'They/PRON/nsubj want/VERB.present/root major/ADJ/amod ~-/PUNCT/punct ~power/NOUN/compound diplomacy/NOUN/obj',
      ),
    ).toEqual(['major-power diplomacy'])
  })

  test('are no vague nouns, no members of lists and no parts of a longer phrase', () => {
    expect(terms('That/PRON/nsubj was/AUX.past/cop a/DET/det good/ADJ/amod thing/NOUN/root')).toEqual([])
    expect(
      terms(
        'They/PRON/nsubj grow/VERB.present/root spring/NOUN/compound wheat/NOUN/obj and/CCONJ/cc rice/NOUN/conj',
      ),
    ).toEqual([])
  })

  test('are kept when the text comes back to them or its title has them', () => {
    const line = 'They/PRON/nsubj saw/VERB.past/root old/ADJ/amod anemones/NOUN.plur/obj=anemone'
    const once = [termsIn(parsed(line))]
    expect([...groupTerms(once, 'x').keys()]).toEqual([])
    expect([...groupTerms([...once, ...once], 'x').keys()]).toEqual(['old anemone'])
    expect([...groupTerms(once, 'The old anemone').keys()]).toEqual(['old anemone'])
  })

  test('are kept when a sentence says what they are, and never for an abstract head', () => {
    const line =
      'A/DET/det pan/NOUN/nsubj was/AUX.past/cop a/DET/det bed/NOUN/root of/ADP/case clay/NOUN/nmod'
    expect([...groupTerms([termsIn(parsed(line))], 'x').keys()]).toContain('pan')
    const vague = termsIn(parsed('They/PRON/nsubj saw/VERB.past/root shared/ADJ/amod progress/NOUN/obj'))
    expect([...groupTerms([vague, vague], 'x').keys()]).toEqual([])
  })
})

describe('a reason', () => {
  const reason = (text: string) => {
    const span = reasonIn(text)
    return span && text.slice(span.start, span.end)
  }

  test('is the short clause after "because" at the end', () => {
    expect(reason('The city closed the bridge because the river rose.')).toBe('the river rose')
  })

  test.each([
    'The city closed the bridge because of the river.',
    'Because the river rose, the city closed it.',
    'The city closed the bridge because the river rose, and many people left.',
    'The city closed the bridge because rain.',
  ])('is not in: %s', (text) => {
    expect(reason(text)).toBeNull()
  })
})
