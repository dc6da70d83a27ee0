import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { survey } from '#core/questions/generate'
import { ENTITY_FEATURES, entitiesOf, entityRows } from './entities'
import { FEATURES, featuresOf } from './features'
import { FELLOW_FEATURES, fellowRows } from './fellows'
import { MENTION_FEATURES, mentionRow, whichMention } from './mentions'
import { viewText } from './view'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const TEXT =
  'Ada Marsh built the old stone bridge of Inverlochan in 1904. Ada Marsh also built a mill beside the river.'
const blocks = [{ id: 's.0', kind: 'paragraph' as const, runs: [{ text: TEXT }] }]
const sections = [{ id: 's', title: '', blocks }]
const { candidates, context } = survey({ text: 't', sections, title: 'Bridges', english })
const view = viewText(context.sentences, candidates, 'Bridges', new Map())
const rows = candidates.map((candidate) => featuresOf(candidate, view))

test('a stretch is told from those that it holds and those that hold it', () => {
  const fellows = fellowRows(candidates, rows, view)
  const of = (answer: string, feature: string) => {
    const i = candidates.findIndex(({ text }) => text === answer)
    return fellows[i]![FELLOW_FEATURES.indexOf(feature)]!
  }
  expect(of('Inverlochan', 'around')).toBeGreaterThan(of('old stone bridge of Inverlochan', 'around'))
  expect(of('old stone bridge of Inverlochan', 'inside')).toBeGreaterThan(of('Inverlochan', 'inside'))
  expect(of('old stone bridge of Inverlochan', 'plain-inside')).toBe(1)
  for (const row of fellows) {
    expect(row).toHaveLength(FELLOW_FEATURES.length)
    expect(row.every(Number.isFinite)).toBe(true)
  }
})

test('a mention knows its thing and which one of its mentions it is', () => {
  const of = entitiesOf(candidates, view)
  const entities = [...new Set(of.values())]
  const which = whichMention(entities)
  const people = candidates.filter(({ text }) => text === 'Ada Marsh')
  expect(people.map((person) => which.get(person))).toEqual([0, 1])
  const entity = of.get(people[0]!)!
  const row = entityRows(entities, view)[entities.indexOf(entity)]!
  const own = mentionRow(people[0]!, rows[candidates.indexOf(people[0]!)]!, { entity, row, which: 0 })
  expect(own).toHaveLength(MENTION_FEATURES.length)
  expect(own.slice(0, ENTITY_FEATURES.length)).toEqual(row)
  const alone = mentionRow(people[0]!, rows[0]!, undefined)
  expect(alone.slice(ENTITY_FEATURES.length, ENTITY_FEATURES.length + FEATURES.length)).toEqual(rows[0])
})
