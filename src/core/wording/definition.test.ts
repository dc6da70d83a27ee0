import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'
import { askDefinition, namesItself } from './definition'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))
const span = { start: 0, end: 1 }

test('a term is asked for by what it means', () => {
  expect(askDefinition({ span, meaning: 'a loop that holds a thread' })).toEqual({
    kind: 'definition',
    prompt: 'What is the name for a loop that holds a thread?',
  })
  expect(askDefinition({ span, meaning: 'the edge of a cloth', verb: 'refers to' }).prompt).toBe(
    'Which term refers to the edge of a cloth?',
  )
  expect(askDefinition({ span, meaning: 'a single thread', field: 'In weaving' }).prompt).toBe(
    'In weaving, what is the name for a single thread?',
  )
})

test('a term that its meaning names is not asked for', () => {
  expect(namesItself('weaving that draws pictures', 'tapestry weaving')).toBe(true)
  expect(namesItself('a cloth that shows pictures', 'tapestry')).toBe(false)
  const asked = (sentence: string, term: string) =>
    wordingsOf(english, sentence)
      .get(term)
      ?.some(({ kind }) => kind === 'definition') ?? false
  expect(asked('Felting is the process by which fibres are felted with hot water.', 'Felting')).toBe(false)
  expect(asked('Felting is the process by which fibres are matted with hot water.', 'Felting')).toBe(true)
})

test('it needs no name to stand by itself, and comes before other questions', () => {
  const made = wordingsOf(english, 'A heddle is a loop of wire that holds one thread of the warp.')
  expect(made.get('heddle')?.[0]).toEqual({
    kind: 'definition',
    prompt: 'What is the name for a loop of wire that holds one thread of the warp?',
  })
})
