import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { generate } from '#core/questions/generate'
import type { Section } from '#core/text/document'
import { ENTITY_FEATURES } from './entities'
import { FEATURES } from './features'
import { readRanking } from './model'
import type { Order } from './worth'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const ranking = readRanking(readFileSync('resources/models/ranking/ranking.json', 'utf8'), {
  details: FEATURES.length,
  entities: ENTITY_FEATURES.length,
})

const PARAGRAPHS = [
  'The Quarrel Bridge is a stone bridge over the river Ness in Inverlochan. The engineer Ada Marsh built the Quarrel Bridge between 1901 and 1904. It carries the road from Inverlochan to Dunmore.',
  'In 1938 a flood broke two of the seven arches of the Quarrel Bridge. The town of Inverlochan paid 40,000 pounds for new arches of red granite. Workers found a bronze sword under the third arch.',
  'The Quarrel Bridge was closed to cars in 1996. Since then cyclists and walkers cross the bridge between the two parts of the town.',
]
const sections: Section[] = [
  {
    id: 's',
    title: '',
    blocks: PARAGRAPHS.map((text, n) => ({ id: `s.${n}`, kind: 'paragraph' as const, runs: [{ text }] })),
  },
]
const input = { text: 't', sections, title: 'The Quarrel Bridge', english }
const made = (order: Order) => generate({ ...input, ranking, order })

describe('facts ranked by what was learned', () => {
  test('are put in the order asked for', () => {
    const place = (order: Order, word: string) => made(order).findIndex(({ answer }) => answer.includes(word))
    expect(place('key', 'Quarrel Bridge')).toBeLessThan(3)
    expect(made('details').map(({ answer }) => answer)).not.toEqual(made('key').map(({ answer }) => answer))
  })

  test('ask for more than names, numbers and dates', () => {
    const answers = made('details').map(({ answer }) => answer)
    expect(answers.some((answer) => /^\p{Ll}/u.test(answer))).toBe(true)
    const byHand = new Set(generate(input).map(({ answer }) => answer))
    expect(answers.some((answer) => !byHand.has(answer))).toBe(true)
  })

  test('stand where they say, never hold their answer, and do not overlap in a sentence', () => {
    for (const order of ['study', 'key', 'details', 'blend'] as const) {
      const facts = made(order)
      for (const { source, span, answer, forms } of facts) {
        expect(source.quote.exact.slice(span.start, span.end)).toBe(answer)
        for (const { prompt } of forms) expect(prompt.toLowerCase()).not.toContain(answer.toLowerCase())
      }
      const places = facts
        .map(
          ({ source, span }) =>
            [source.from.block, source.from.at + span.start, source.from.at + span.end] as const,
        )
        .sort((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1])
      places.forEach(([block, start], i) => {
        const before = places[i - 1]
        if (before?.[0] === block) expect(start).toBeGreaterThanOrEqual(before[2])
      })
    }
  })

  test('show the sentence before where only that tells what is meant', () => {
    const told = made('details').filter(({ forms }) => /\. It carries\b/.test(forms[0].prompt))
    expect(told.length).toBeGreaterThan(0)
    for (const { source } of told) expect(source.quote.exact).toContain('Ada Marsh')
    expect(made('details').some(({ forms }) => /^It /.test(forms[0].prompt))).toBe(false)
  })

  test('come out the same each time', () => {
    expect(made('blend')).toEqual(made('blend'))
  })
})
