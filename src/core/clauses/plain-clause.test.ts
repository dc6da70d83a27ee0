import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEnglish } from '#core/language/english'
import { plainClause } from './plain-clause'

const english = loadEnglish(readFileSync('resources/models/english/model.bin'))

function plain(text: string, answer: string) {
  const start = text.indexOf(answer)
  const span = { start, end: start + answer.length }
  return plainClause(text, span, english.analyse(text).tokens)
}

test.each([
  [
    'a side clause is told by itself',
    'When the Hull Mill was closed in 1950, the weavers went to Leeds.',
    '1950',
    'The Hull Mill was closed in 1950.',
  ],
  [
    'a further verb takes the subject along',
    'Ada Stone wove coats in Hull, a town on the coast, and sold the mill in 1921.',
    '1921',
    'Ada Stone sold the mill in 1921.',
  ],
  [
    'what befell a name is told with "was"',
    'The Cork Bridge, opened in 1921, crosses the river near the old mill.',
    '1921',
    'The Cork Bridge was opened in 1921.',
  ],
  [
    'what is said of a name after a comma is told of it',
    'The guild paid Tom Bell, who built the bridge of Cork in 1901.',
    '1901',
    'Tom Bell built the bridge of Cork in 1901.',
  ],
  [
    'what befell what a name is said to be, befell the name',
    'The Fair of Cork was a great market held on 7 October 1571, in the reign of nobody.',
    '7 October 1571',
    'The Fair of Cork was held on 7 October 1571.',
  ],
])('%s', (_, text, answer, said) => {
  const found = plain(text, answer)
  expect(found?.text).toBe(said)
  expect(said.slice(found!.span.start, found!.span.end)).toBe(answer)
  for (const { text: word, start, end } of found!.tokens)
    expect(said.slice(start, end).toLowerCase()).toBe(word.toLowerCase())
  expect(found!.tokens.filter(({ head }) => head < 0)).toHaveLength(1)
})

test.each([
  ['a condition', 'If the Hull Mill is sold in 1950, the weavers of Leeds will leave the town.', '1950'],
  ['somebody’s word', 'Ada Stone said that Tom Bell had built the bridge of Cork in 1901.', '1901'],
  [
    'a clause about two',
    'The guild paid Ada Stone and Tom Bell, who built the bridge of Cork in 1901.',
    '1901',
  ],
  ['a sentence that is plain already', 'Tom Bell built the bridge of Cork in 1901.', '1901'],
  ['a clause about a pronoun', 'Ada Stone wove coats in Hull before she sold the old mill in 1921.', '1921'],
])('nothing is taken out of %s', (_, text, answer) => {
  expect(plain(text, answer)).toBeNull()
})

test('a verb with an object is not what befell the name before it', () => {
  const trade =
    'In 1921, Norway opened regular trade with Iceland, set up or renewed offices with more than 12 towns, and slowly widened a network of shops.'
  expect(plain(trade, '12')?.text).not.toContain('Iceland was')
  expect(plain('Hull honoured Ada Stone, given a mill in 1921, and mourned Tom Bell.', '1921')?.text).toBe(
    'Ada Stone was given a mill in 1921.',
  )
})
