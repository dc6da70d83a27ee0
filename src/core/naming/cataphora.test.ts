import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { pronounIn } from './pronoun'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

/** The pronoun that stands for somebody named before the sentence; `names` with their types. */
const leaning = (said: string, ...names: [string, string][]) => {
  const analysis = english.analyse(said)
  const found = pronounIn(
    { said, analysis },
    names.map(([name, type]) => {
      const start = said.indexOf(name)
      return { span: { start, end: start + name.length }, type }
    }),
  )
  return found && analysis.tokens[found.token]!.text
}

describe('a pronoun means the subject that comes after its phrase', () => {
  test.each([
    ['In his March 1903 address to the weavers, Bell praised the looms.', 'Bell', 'person'],
    [
      'In her book “A Mill Built in Hull: The Looms of a Town,” Ada Stone wrote of weavers.',
      'Ada Stone',
      'person',
    ],
    ['As her looms were sold, Mother Spindle left the town of the weavers.', 'Mother Spindle', 'person'],
    ['With her new loom, Zorba won the prize of the town.', 'Zorba', 'name'],
    ['While he was in Hull, Tom Bell sold forty looms.', 'Tom Bell', 'person'],
    [
      'In the camp at Haro, where she has lived since she was four, Miriam Tell, 20, had heard the news on a radio.',
      'Miriam Tell',
      'person',
    ],
    ['After his visit to the mill, the president signed a law.', 'mill', 'name'],
  ])('%s', (said, name, type) => {
    expect(leaning(said, [name, type])).toBeUndefined()
  })
})

describe('and somebody before where the subject cannot be meant', () => {
  test.each([
    ['In his absence, Norway sold the mill.', 'his', 'Norway', 'place'],
    ['In his view, Parliament was too slow.', 'his', 'Parliament', 'name'],
    ['In her youth, Tom Bell sold looms to Norway.', 'her', 'Tom Bell', 'person'],
    ['His brother, Tom Bell, moved to Oslo.', 'His', 'Tom Bell', 'person'],
    ['In 1903, his brother, Tom Bell, moved to Oslo.', 'his', 'Tom Bell', 'person'],
    ['In 1903 his brother Tom Bell moved to Oslo.', 'his', 'Tom Bell', 'person'],
    ['He sold the looms to Bell.', 'He', 'Bell', 'person'],
  ])('%s', (said, pronoun, name, type) => {
    expect(leaning(said, [name, type])).toBe(pronoun)
  })
})
