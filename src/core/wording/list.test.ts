import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { wordingsOf } from '#core/questions/test-forms'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

test('a list at the end of its sentence is asked for as one', () => {
  const made = wordingsOf(
    english,
    'In 1921, Ada Stone sold the mill and taught weaving in Norway, Sweden and Denmark.',
  )
  expect(made.get('Norway, Sweden and Denmark')).toEqual([
    { kind: 'list', prompt: 'In 1921, Ada Stone sold the mill and taught weaving in which three places?' },
  ])
})

test('what somebody is, is no list', () => {
  const made = wordingsOf(english, 'Ada Stone of Hull was a weaver, a dyer and a painter of looms.')
  expect([...made.values()].flat().filter(({ kind }) => kind === 'list')).toEqual([])
})

test('what "including" opens needs no noun', () => {
  const made = wordingsOf(
    english,
    'Ada Stone bought the tools of the old mill of Hull, including combs, wheels, looms and shears.',
  )
  expect(made.get('combs, wheels, looms and shears')).toEqual([
    { kind: 'list', prompt: 'Ada Stone bought the tools of the old mill of Hull, including which four?' },
  ])
})

test('examples are asked for by what they are examples of', () => {
  const made = wordingsOf(
    english,
    'In the face of various non-traditional Norwegian wool dangers such as sea storms, moths, and loom fires, Ada Stone has always been committed to cats.',
  )
  expect([...made.values()].flat().filter(({ kind }) => kind === 'list')).toEqual([
    { kind: 'list', prompt: 'Which three non-traditional Norwegian wool dangers does the text name?' },
  ])
})

test('examples of what one word says are not asked for so', () => {
  const made = wordingsOf(english, 'Ada Stone of Hull bought tools such as combs, wheels and shears.')
  expect([...made.values()].flat().filter(({ prompt }) => prompt.startsWith('Which three'))).toEqual([])
})

test('a list of which hardly anything is said is not asked for', () => {
  const made = wordingsOf(english, 'In 1921, Ada Stone wove wool, linen, and silk.')
  expect([...made.values()].flat().filter(({ kind }) => kind === 'list')).toEqual([])
})
