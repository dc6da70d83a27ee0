import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { BLANK } from '#core/text/blank'
import type { Section } from '#core/text/document'
import { factId, generate, inReadingOrder } from './index'
import { JUDGEMENTS, PLAIN } from './test-judgements'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

const sections = (...paragraphs: string[]): Section[] => [
  {
    id: 's1',
    title: '',
    blocks: paragraphs.map((text, n) => ({ id: `s1.${n}`, kind: 'paragraph' as const, runs: [{ text }] })),
  },
]
const made = (paragraphs: string[], more: Partial<Parameters<typeof generate>[0]> = {}) =>
  generate({
    text: 't',
    sections: sections(...paragraphs),
    title: 'Old Stones',
    english,
    ...more,
  })

const BRIDGE = [
  'Tom Bell built the bridge of Cork in 1901. He moved to Oslo in March 1902. The city of Leeds paid 40,000 pounds for the bridge.',
  'In 1950, Clara Stone painted the bridge for the Museum of Hull. Ann Frost and Sam Pike carried the painting to Norway on 4 May 1951.',
  'The storm of 1962 broke seven windows of the Queen’s Hotel. Nobody from Sweden saw the storm because the ferry was late.',
]

describe('every fact of a text', () => {
  const facts = made(BRIDGE)

  test('has its answer where it says, in a sentence of the text', () => {
    expect(facts.length).toBeGreaterThan(8)
    for (const { source, span, answer } of facts) {
      expect(source.quote.exact.slice(span.start, span.end)).toBe(answer)
      const block = BRIDGE[Number(source.from.block.split('.')[1])]!
      expect(block.slice(source.from.at, source.to.at)).toBe(source.quote.exact)
    }
  })

  test('has one blank in a cloze and none in a question, and never its answer', () => {
    for (const { forms, answer } of facts)
      for (const { kind, prompt } of forms) {
        expect(prompt.split(BLANK).length).toBe(kind === 'cloze' ? 2 : 1)
        if (kind !== 'cloze') expect(prompt).toMatch(/\?$/)
        expect(prompt.toLowerCase()).not.toContain(answer.toLowerCase())
      }
  })

  test('has three wrong answers or none, and no two the same question', () => {
    for (const { distractors } of facts) expect([0, 3, 4, 5]).toContain(distractors.length)
    const prompts = facts.flatMap(({ forms }) => forms.map(({ prompt }) => prompt))
    expect(new Set(prompts).size).toBe(prompts.length)
  })

  test('has an id of its sentence and its place, the same whatever stands around it', () => {
    const again = made(['The ferry was late again in the year of the storm.', ...BRIDGE])
    expect(again.map(({ id }) => id)).toEqual(expect.arrayContaining(facts.slice(0, 5).map(({ id }) => id)))
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
  })
})

describe('questions', () => {
  const facts = made(BRIDGE)
  const prompts = facts.map(({ forms }) => forms[0].prompt)

  test('are asked with question words where the sentence is plain', () => {
    expect(prompts).toContain('Who painted the bridge for the Museum of Hull in 1950?')
    expect(prompts).toContain('Who built the bridge of Cork in 1901?')
  })

  test('say whom a pronoun means, and show the sentence that tells', () => {
    const fact = facts.find(({ answer }) => answer === 'Oslo')!
    expect(fact.forms[0].prompt).toBe('To which city did Tom Bell move in March 1902?')
    expect(fact.source.quote.exact).toBe(
      'Tom Bell built the bridge of Cork in 1901. He moved to Oslo in March 1902.',
    )
  })

  test('do not ask for one of a list', () => {
    expect(facts.map(({ answer }) => answer)).not.toContain('Ann Frost')
    expect(facts.map(({ answer }) => answer)).toContain('Ann Frost and Sam Pike')
  })

  test('are blanks only without a model of the language', () => {
    const { english: _, ...rest } = {
      ...{ text: 't', sections: sections(...BRIDGE), title: '' },
      english,
    }
    const kinds = generate(rest).flatMap(({ forms }) => forms.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(['cloze']))
  })
})

describe('what a strict teacher would refuse', () => {
  const answers = (...text: string[]) => made(text).map(({ answer }) => answer)
  const prompts = (...text: string[]) => made(text).flatMap(({ forms }) => forms.map(({ prompt }) => prompt))

  test('one member of a list by itself', () => {
    expect(
      answers('In 1950, the Museum of Hull taught weaving, printing and Navajo pottery in Cork.'),
    ).not.toContain('Navajo')
  })

  test('a part of verbs that share their object', () => {
    expect(
      prompts('In 1950, Tom Bell painted the hall, and mended or replaced 40 windows of Cork.'),
    ).not.toContain('Tom Bell replaced ____ windows of Cork.')
  })

  test('a time that only the day of writing tells', () => {
    expect(answers('Tom Bell built the bridge of Cork in the past year.')).toEqual([])
  })

  test('a kind of thing that is not sure', () => {
    const asked = prompts(
      'The old ferry reached Karrow in 1868 with forty mules.',
      'Karrow sang in 1869 with joy.',
    )
    expect(asked.filter((prompt) => /^(?:Who|Which)/.test(prompt))).toEqual([])
  })
})

describe('true or false', () => {
  test('is never asked of a judgement', () => {
    expect(made([...JUDGEMENTS]).filter(({ trueFalse }) => trueFalse)).toEqual([])
    for (const one of JUDGEMENTS) expect(made([one]).filter(({ trueFalse }) => trueFalse)).toEqual([])
  })

  test('is asked of plain facts with something to put in the place of the answer', () => {
    const facts = made([...PLAIN]).filter(({ trueFalse }) => trueFalse)
    expect(facts.length).toBeGreaterThan(4)
    for (const { distractors } of facts) expect(distractors.length).toBeGreaterThanOrEqual(3)
  })
})

describe('a text that takes a position', () => {
  test('is asked about as what it says', () => {
    const facts = made([...JUDGEMENTS.slice(0, 14), 'The bridge over the Tagus opened in 1966.'])
    expect(facts.length).toBeGreaterThan(3)
    expect(facts.every(({ attributed }) => attributed)).toBe(true)
  })

  test('is not asked for what its title names, which will stand before the question', () => {
    const facts = made(['The magnificent port of Mombasa has 4,000 workers.'], { title: 'Mombasa today' })
    expect(facts.map(({ answer }) => answer)).toEqual(['4,000'])
  })
})

describe('what may not be', () => {
  test('a year after the text came out, in question or choice', () => {
    const facts = made(['The bridge over the Tagus opened in 2019.'], { published: '2020-02-01' })
    for (const { distractors } of facts)
      for (const one of distractors) expect(Number(one) || 0).toBeLessThanOrEqual(2020)
    expect(
      made(['The port of Leith stood empty by 2050.'], { published: '2020' }).map(({ answer }) => answer),
    ).not.toContain('2050')
  })

  test('questions that another sentence answers otherwise', () => {
    const facts = made([
      'Ada Marsh won the Baltic Cup in Turku.',
      'In 1988, Eve Stone won the Baltic Cup in Turku.',
    ])
    expect(facts.map(({ answer }) => answer)).not.toContain('Ada Marsh')
  })

  test('questions of nothing: an empty text has none', () => {
    expect(made([])).toEqual([])
    expect(made(['Yes.', 'Share this article'])).toEqual([])
  })
})

test('reading order is that of the answers', () => {
  const facts = inReadingOrder(made(BRIDGE), sections(...BRIDGE))
  const places = facts.map(
    ({ source, span }) => Number(source.from.block.split('.')[1]) * 1000 + source.from.at + span.start,
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('an id is short and tells sentence and place apart', () => {
  const id = factId('Ada won.', { start: 0, end: 3 })
  expect(id).toMatch(/^[0-9a-z]{6,13}$/)
  expect(factId('Ada won.', { start: 0, end: 3 })).toBe(id)
  expect(factId('Ada won.', { start: 0, end: 2 })).not.toBe(id)
  expect(factId('Eve won.', { start: 0, end: 3 })).not.toBe(id)
})

describe('what somebody says of themselves', () => {
  const TALK = [
    'When did you begin to weave?',
    'We began to weave in a mill of Leeds in 1981.',
    'How many looms do you have?',
    'We bought 40 looms in Norway, and our brother bought 25 looms in Hull.',
    'Is it hard work?',
    'I have never thought so since my years in Oslo.',
  ]
  const facts = made(TALK, { title: 'An interview with Ada Stone' })

  test('is asked about as a quotation with who said it, and by a blank only', () => {
    const prompts = facts.flatMap(({ forms }) => forms.map(({ prompt }) => prompt))
    expect(prompts).toContain('Ada Stone: “We began to weave in a mill of ____ in 1981.”')
    for (const { forms, source, span, answer } of facts) {
      expect(forms.map(({ kind }) => kind)).toEqual(['cloze'])
      expect(source.quote.exact.slice(span.start, span.end)).toBe(answer)
    }
  })

  test('is told of them by name where they did it alone', () => {
    const told = made(['When did you come?', 'I came to Leeds in 1981.', ...TALK], {
      title: 'An interview with Ada Stone',
    })
    const prompts = told.flatMap(({ forms }) => forms.map(({ prompt }) => prompt))
    expect(prompts).toContain('In which year did Ada Stone come to Leeds?')
    for (const { trueFalse } of told) expect(trueFalse).toBe(false)
  })

  test('is never made true or false, nor said to be the text’s opinion', () => {
    for (const { trueFalse, attributed } of facts) expect([trueFalse, attributed]).toEqual([false, false])
  })
})

test('a sentence that says whose word it is needs no other', () => {
  const facts = made([
    'According to Ada Stone, the bridge of Cork must be painted red in 1950 by the Museum of Hull.',
  ])
  expect(facts.length).toBeGreaterThan(0)
  for (const { attributed } of facts) expect(attributed).toBe(false)
})
