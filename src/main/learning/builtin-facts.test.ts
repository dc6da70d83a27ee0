import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { grade } from '#core/grading/grade'
import { described } from '#core/ranking/describe'
import { BLANK } from '#core/text/blank'
import { blockText } from '#core/text/blocks'
import type { Section } from '#core/text/document'
import { fold } from '#core/text/fold'
import { createBuiltIns } from '#main/texts/builtin'
import { builtInFacts } from './builtin-facts'

const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, runs: [{ text }] })
const MOON: Section[] = [
  {
    id: 's1',
    title: '',
    blocks: [
      paragraph('s1.0', 'It is high. The moon pulls the sea.'),
      paragraph('s1.1', 'Twice a day, twice.'),
    ],
  },
]
const MOON_FACT = {
  salience: 1,
  sentence: 'The moon pulls the sea.',
  answer: 'moon',
  accepts: [],
  type: 'term',
  forms: [{ kind: 'what', prompt: 'What pulls the sea?' }],
  distractors: [],
  attributed: false,
  trueFalse: false,
}

describe('the facts written for a reading', () => {
  let resources: string
  beforeEach(async () => {
    resources = await mkdtemp(join(tmpdir(), 'lectern-facts-'))
    await mkdir(join(resources, 'readings'))
  })
  afterEach(() => rm(resources, { recursive: true, force: true }))
  const load = async (...facts: object[]) => {
    await writeFile(join(resources, 'readings', 'moon.facts.json'), JSON.stringify({ facts }))
    return builtInFacts(resources, 'builtin-moon', 't', MOON)
  }

  it('are found in its text, in reading order, the ones to learn first by how much they matter', async () => {
    const day = { ...MOON_FACT, key: true, sentence: 'Twice a day, twice.', answer: 'a day' }
    const first = { ...day, salience: 3, answer: ', twice' }
    const found = await load(first, day, MOON_FACT)
    expect(found?.facts.map(({ answer }) => answer)).toEqual(['moon', 'a day', ', twice'])
    expect(found?.facts[0]).toMatchObject({
      section: 's1',
      source: { text: 't', from: { block: 's1.0', at: 12 }, to: { block: 's1.0', at: 35 } },
      span: { start: 4, end: 8 },
    })
    expect(found?.key).toEqual([found?.facts[2]?.id, found?.facts[1]?.id])
  })

  it('are none where nobody wrote any', async () => {
    expect(await builtInFacts(resources, 'builtin-moon', 't', MOON)).toBeNull()
    expect(await builtInFacts(resources, 'r0123456789abcdef', 't', MOON)).toBeNull()
    expect(await builtInFacts(resources, 'builtin-../../x', 't', MOON)).toBeNull()
  })

  it('are refused by name when the text has changed under them', async () => {
    await expect(load({ ...MOON_FACT, sentence: 'The moon is big.' })).rejects.toThrow('The moon is big.')
    await expect(load({ ...MOON_FACT, answer: 'sun' })).rejects.toThrow(/“The moon pulls the sea.” .*sun/)
    const twice = { ...MOON_FACT, sentence: 'Twice a day, twice.', answer: 'ice' }
    await expect(load(twice)).rejects.toThrow('more than once')
  })
})

/** What every question of the digest has to keep to. */
describe('the facts of the digest', async () => {
  const builtIn = await createBuiltIns('resources').get('builtin-digest')
  const { sections, text } = builtIn!.parsed
  const { facts, key } = (await builtInFacts('resources', 'builtin-digest', text, sections))!
  const blocks = new Map(
    sections.flatMap(({ blocks }) => blocks).map((block) => [block.id, blockText(block)]),
  )
  const has = (within: string, words: string) => {
    const bare = (value: string) =>
      ` ${fold(value)
        .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `
    return bare(within).includes(bare(words))
  }

  it('are 27, each with an id of its own', () => {
    expect(facts).toHaveLength(27)
    expect(new Set(facts.map(({ id }) => id)).size).toBe(27)
  })

  it('have ten to learn first, at most two a paragraph and from at least six', () => {
    const paragraphs = key.map((id) => facts.find((fact) => fact.id === id)!.source.from.block)
    expect(new Set(key).size).toBe(10)
    expect(new Set(paragraphs).size).toBeGreaterThanOrEqual(6)
    for (const one of paragraphs)
      expect(paragraphs.filter((other) => other === one).length).toBeLessThanOrEqual(2)
  })

  it.each(facts)('stand where they say: $answer', ({ source, span, answer }) => {
    expect(source.from.block).toBe(source.to.block)
    expect(blocks.get(source.from.block)!.slice(source.from.at, source.to.at)).toBe(source.quote.exact)
    expect(source.quote.exact.slice(span.start, span.end)).toBe(answer)
  })

  it.each(facts)(
    'ask for $answer in whole questions that do not give it away',
    ({ answer, accepts, forms }) => {
      expect(forms[0].kind).not.toBe('cloze')
      for (const { kind, prompt } of forms) {
        for (const words of [answer, ...accepts]) expect(has(prompt, words)).toBe(false)
        expect(prompt.split(BLANK)).toHaveLength(kind === 'cloze' ? 2 : 1)
        expect(prompt).toMatch(kind === 'cloze' ? /^[A-Z_].*[.”]$/ : /^[A-Z].*\?$/)
        expect(prompt).not.toMatch(/^(He|She|It|They|This|That|These|Those|There)\b/)
        expect(prompt.split(' ').length).toBeLessThanOrEqual(40)
      }
    },
  )

  it.each(facts)('offer beside $answer only what is wrong and not in its sentence', (fact) => {
    const { answer, accepts, distractors, source, trueFalse } = fact
    if (distractors.length > 0) expect(distractors.length).toBeGreaterThanOrEqual(3)
    if (trueFalse) expect(distractors.length).toBeGreaterThanOrEqual(3)
    expect(new Set(distractors).size).toBe(distractors.length)
    for (const wrong of distractors) {
      expect(has(source.quote.exact, wrong)).toBe(false)
      for (const right of [answer, ...accepts]) expect(has(right, wrong) || has(wrong, right)).toBe(false)
    }
  })

  it.each(facts)('grade their own answers right and the choices beside $answer wrong', (fact) => {
    for (const right of [fact.answer, ...fact.accepts]) expect(grade(right, fact).verdict).toBe('right')
    for (const wrong of fact.distractors) expect(grade(wrong, fact).verdict).toBe('wrong')
  })

  it('are neither mostly easy nor mostly hard, and some of each', () => {
    const { title, language } = builtIn!.parsed.metadata
    const told = sections.flatMap((section) =>
      described(
        facts.filter((fact) => fact.section === section.id),
        section,
        { title, language },
      ),
    )
    for (const level of ['easy', 'medium', 'hard']) {
      const share = told.filter(({ difficulty }) => difficulty === level).length / told.length
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(0.7)
    }
  })

  it('ask each question once', () => {
    const prompts = facts.flatMap(({ forms }) => forms.map(({ prompt }) => prompt))
    expect(new Set(prompts).size).toBe(prompts.length)
  })
})
