import { expect, test } from 'vitest'
import { described } from './describe'
import { factIn, sectionOf } from './test-facts'

const section = sectionOf('The old ferry of Almeira crosses the bay.', 'It was built in the winter of 1907.')

test('facts are described in the order given, and stay as they were otherwise', () => {
  const facts = [factIn(section, '1907', { type: 'date' }), factIn(section, 'Almeira', { type: 'place' })]
  const told = described(facts, section, { title: 'The ferry of Almeira', language: 'en' })
  expect(told.map(({ why, difficulty, named }) => ({ why, difficulty, named }))).toEqual([
    { why: ['exact'], difficulty: 'hard', named: 1 },
    { why: ['titled', 'opening', 'name'], difficulty: 'medium', named: 1 },
  ])
  expect(told[0]).toMatchObject(facts[0]!)
})

test('the same facts are described alike each time', () => {
  const facts = [factIn(section, 'Almeira')]
  const about = { title: 'Ferries', language: 'en' }
  expect(described(facts, section, about)).toEqual(described(facts, section, about))
  expect(described([], sectionOf(), about)).toEqual([])
})
