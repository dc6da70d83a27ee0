import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { ENTITY_FEATURES } from '#core/ranking/entities'
import { FEATURES } from '#core/ranking/features'
import { readRanking } from '#core/ranking/model'
import type { Order } from '#core/ranking/worth'
import { generate } from './generate'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const ranking = readRanking(readFileSync('resources/models/ranking/ranking.json', 'utf8'), {
  details: FEATURES.length,
  entities: ENTITY_FEATURES.length,
})

const TEXT = [
  'Ada Stone wove the first coats of Hull in 1921, when the mill by the harbour still had forty looms.',
  'The weaver Tom Bell, a friend of Clara Frost, sold the mill to the town of Leeds in 1934.',
  'Cloth was sent to Norway until the Northern Guild of Weavers closed its halls in 1950.',
  'Near the old Rosdale Bridge, Sam Pike kept a shop for combs and shears that Eve Marsh had painted.',
].join(' ')

/** The facts offered where everything is as likely taken, in log-odds: a fault as unlikely. */
const offered = (taken: number, title = 'Old Cloth', order: Order = 'study', text = TEXT) =>
  generate({
    ...{ text: 't', title, english, ranking, order, acceptance: [{ base: -taken, trees: [] }] },
    sections: [{ id: 's', title: '', blocks: [{ id: 's.0', kind: 'paragraph', runs: [{ text }] }] }],
  })

const isBare = ({ forms, distractors }: ReturnType<typeof generate>[number]): boolean =>
  distractors.length === 0 && forms.every(({ kind }) => kind === 'cloze')

test('what is a blank only and has no choices has to be surer than what can be asked in more ways', () => {
  expect(offered(3).some(isBare)).toBe(true)
  expect(offered(1.2).length).toBeGreaterThan(2)
  expect(offered(1.2).some(isBare)).toBe(false)
})

test('nothing is offered that nobody would take', () => {
  expect(offered(-3)).toEqual([])
})

test('what is as likely taken as not is asked only where more is wanted, and what is not likely in full only', () => {
  const counts = (taken: number) =>
    (['study', 'more', 'full'] as const).map((order) => offered(taken, 'Old Cloth', order).length)
  const [study, more] = counts(0.35)
  expect(study).toBe(0)
  expect(more).toBeGreaterThan(4)
  expect(counts(-0.5)).toEqual([0, 0, expect.any(Number)])
  expect(counts(-0.5)[2]).toBeGreaterThan(4)
  const sure = offered(3).map(({ id }) => id)
  expect(offered(3, 'Old Cloth', 'more').map(({ id }) => id)).toEqual(expect.arrayContaining(sure))
})

test('a name with its year before it is not asked for: the name alone would be right as well', () => {
  const answers = (name: string) =>
    offered(3, 'Old Cloth', 'full', `${TEXT} In Leeds the ${name} ended the rule of the guild.`).map(
      ({ answer }) => answer,
    )
  expect(answers('Great Weaving Act')).toContain('Great Weaving Act')
  expect(answers('1921 Weaving Act')).not.toContain('1921 Weaving Act')
})

test('people are asked for from memory', () => {
  const people = offered(3).filter(({ type }) => type === 'person')
  expect(people.length).toBeGreaterThan(1)
  expect(people.every(({ distractors }) => distractors.length === 0)).toBe(true)
})

test('a country is not asked for where the title tells it', () => {
  const answers = (title: string) => offered(3, title).map(({ answer }) => answer)
  expect(answers('Old Cloth')).toContain('Norway')
  expect(answers('The Norwegian Cloth')).not.toContain('Norway')
})
