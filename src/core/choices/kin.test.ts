import { expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import { kinOf, kinPairs, namesLike } from './kin'

/** What is in brackets is asked for. */
function asked(marked: string): Candidate {
  const start = marked.indexOf('[')
  const said = marked.replace(/[[\]]/g, '')
  const text = marked.slice(start + 1, marked.indexOf(']'))
  const sentence = { text: said, said } as Candidate['sentence']
  return {
    ...{ text, name: text, sentence, listed: 0 as const, type: 'name' as const, fine: 'name' },
    ...{ span: { start, end: start + text.length }, origin: { start, end: start + text.length } },
  }
}

test('a name has those of its list, the nearest first', () => {
  expect(kinOf(asked('The ship was named after [Jupiter].')).slice(0, 2)).toEqual(['Venus', 'Saturn'])
})

test('a name of no list has none', () => {
  expect(kinOf(asked('The ship was named after [Zorbo].'))).toEqual([])
})

test('what never was may never have been for others as well', () => {
  expect(kinOf(asked('The probe never reached [Jupiter].'))).toEqual([])
})

test('case and article have to be those of the list', () => {
  expect(kinOf(asked('The firm of [MARS] closed.'))).toEqual([])
  // A river has an article, a person of its name has none.
  expect(kinOf(asked('They met [Hudson] at noon.'))).toEqual([])
  expect(kinOf(asked('They swam in the [Hudson] at noon.'))).toContain('Potomac')
})

test('names that need an article have it where the sentence has none', () => {
  const offers = kinOf(asked('It stood until [World War II].'))
  expect(offers).toContain('World War I')
  expect(offers).toContain('the Korean War')
  expect(kinOf(asked('It stood until [the Korean War].'))).toContain('the Vietnam War')
})

test('a name of several things is taken for one only where the sentence says so', () => {
  expect(kinOf(asked('[Ford] spoke to the crowd.'))).toEqual([])
  expect(kinOf(asked('[Ford] sold more cars.'))).toContain('Chrysler')
})

test('a pair has pairs of the list that both are from', () => {
  const pairs = kinPairs(asked('Goods came by the [Rhine and Elbe].'))
  expect(pairs).toContain('Danube and Rhône')
  expect(pairs.join()).not.toMatch(/Rhine|Elbe/)
  expect(kinPairs(asked('Goods came by the [Rhine and Nile].'))).toEqual([])
})

test('names are like the nearest of their list', () => {
  expect(namesLike('Jupiter').slice(0, 2)).toEqual(['Venus', 'Saturn'])
  expect(namesLike('Zorbish')).toEqual([])
})
