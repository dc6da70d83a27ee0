import { expect, test } from 'vitest'
import type { Candidate } from '#core/candidates/candidates'
import { amountOf, isLeftOver, isReckoned, limitsOf } from './figure-limits'

/** What is in brackets is asked for. */
function asked(marked: string): Candidate {
  const start = marked.indexOf('[')
  const said = marked.replace(/[[\]]/g, '')
  const text = marked.slice(start + 1, marked.indexOf(']'))
  const span = { start, end: start + text.length }
  const sentence = { text: said, said } as Candidate['sentence']
  return { ...{ text, name: text, sentence, span, origin: span, listed: 0 }, type: 'number', fine: 'number' }
}

test.each([
  ['a part is less than its whole', 'They lost [20] of the 31 looms.', { most: 30 }],
  ['a part of them is less than all', 'It had 31 weavers — [20] of them Danes.', { most: 30 }],
  ['a whole is more than its part', 'They lost 20 of the [31] looms.', { least: 21 }],
  ['all are more than a part of them', 'It had [31] weavers — 20 of them Danes.', { least: 21 }],
  ['the first of a range is the less', 'It has between [20] and 31 looms.', { most: 30 }],
  ['the second of a range is the greater', 'It has between 20 and [31] looms.', { least: 21 }],
  ['the fifth is one of five or more', 'She was the fifth of [nine] children.', { least: 5 }],
  ['a week has seven days', 'It sails on [five] days a week.', { most: 7 }],
  ['a year is no amount', 'It had [31] looms as of 2010.', {}],
  ['what is joined is no whole', 'A mill of [31] looms and a yard of 20 boats.', {}],
])('%s', (_, marked, limits) => {
  const open = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }
  expect(limitsOf(asked(marked))).toEqual({ ...open, ...limits })
})

test('what a share and another figure give away is reckoned out, and a set phrase is no count', () => {
  expect(isReckoned(asked('It holds [192] of 300 looms, just under two-thirds.'))).toBe(true)
  expect(isReckoned(asked('He knows a thing or [two] about looms.'))).toBe(true)
  expect(isReckoned(asked('It holds [192] looms.'))).toBe(false)
  expect(isReckoned(asked('It sold [eight] of the 31 looms at the third fair.'))).toBe(false)
})

test('shares that make up a hundred tell one another', () => {
  const share = (marked: string) => isLeftOver({ ...asked(marked), type: 'percent' })
  expect(share('Of its cloth [60%] is wool and 40% silk.')).toBe(true)
  expect(share('Its cloth is 62 percent wool, 17.5 percent silk and [20 percent] cotton.')).toBe(true)
  expect(share('Its cloth is [60%] wool and 30% silk.')).toBe(false)
  expect(share('Its cloth is [100%] wool.')).toBe(false)
  expect(isLeftOver(asked('It sold [60%] of its wool and 40% of its silk.'))).toBe(false)
})

test('figures and words are read, measures are not', () => {
  expect(['1,200', '$40', 'seven', '3 million'].map(amountOf)).toEqual([1200, 40, 7, Number.NaN])
})
