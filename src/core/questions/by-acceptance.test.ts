import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { ENTITY_FEATURES } from '#core/ranking/entities'
import { FEATURES } from '#core/ranking/features'
import { readRanking } from '#core/ranking/model'
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
const offered = (taken: number, title = 'Old Cloth') =>
  generate({
    ...{ text: 't', title, english, ranking, acceptance: [{ base: -taken, trees: [] }] },
    sections: [{ id: 's', title: '', blocks: [{ id: 's.0', kind: 'paragraph', runs: [{ text: TEXT }] }] }],
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

test('a country is not asked for where the title tells it', () => {
  const answers = (title: string) => offered(3, title).map(({ answer }) => answer)
  expect(answers('Old Cloth')).toContain('Norway')
  expect(answers('The Norwegian Cloth')).not.toContain('Norway')
})
