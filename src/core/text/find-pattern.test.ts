import { expect, test } from 'vitest'
import { findPattern, patternProblem } from './find-pattern'

test.each([
  ['(war', 'open', '('],
  ['a(b(c)', 'open', '('],
  ['war)', 'close', ')'],
  ['[a-z', 'class', '['],
  ['x[z-a]', 'range', 'z-a'],
  ['*war', 'repeat', '*'],
  ['a**', 'repeat', '*'],
  ['(+)', 'repeat', '+'],
  ['^*', 'repeat', '*'],
  ['\\b+', 'repeat', '+'],
  ['{2}', 'repeat', '{2}'],
  ['a{3,1}', 'order', '{3,1}'],
  ['a{x', 'brace', '{'],
  ['a}', 'brace', '}'],
  ['a]', 'brace', ']'],
  ['a\\', 'backslash', '\\'],
  ['\\ü', 'escape', '\\ü'],
  ['[\\-\\q]', 'escape', '\\q'],
  ['(?<x', 'group', '(?'],
  ['(?~a)', 'group', '(?'],
  ['\\p{Nonsense}', 'other', '\\p{Nonsense}'],
])('in %j the fault %j is at %j', (pattern, fault, meant) => {
  const found = patternProblem(pattern)!
  expect([found.fault, pattern.slice(found.at, found.at + found.length)]).toEqual([fault, meant])
})

test.each([
  '',
  'war|peace',
  '[\\w-]+',
  '(?<a>x)\\k<a>',
  'a{2,}?',
  '\\p{Lu}\\p{Ll}+',
  '(?<!x)y$',
  '[😀-😂]',
  '\\u{1F600}?',
])('there is nothing wrong with %j', (pattern) => expect(patternProblem(pattern)).toBeNull())

const input = { matchCase: false, wholeWord: false, limit: 100 }

test('hits stay within their block, and begin and end lines', () => {
  const texts = [['one two', 'two three'], ['Two\ntwo']]
  expect(findPattern({ ...input, pattern: 'two\\s*\\w*', texts })).toEqual([
    [0, 4, 7, 4, 1, 0, 9, 7],
    [0, 0, 7, 0],
  ])
  expect(findPattern({ ...input, pattern: '^two$', texts })).toEqual([[], [0, 0, 3, 0, 0, 4, 7, 4]])
})

test('an empty match is no hit; case and whole words matter when asked; there are no more than the limit', () => {
  const texts = [['aa Ab aab']]
  expect(findPattern({ ...input, pattern: 'x*', texts })).toEqual([[]])
  expect(findPattern({ ...input, matchCase: true, pattern: 'ab', texts })).toEqual([[0, 7, 9, 7]])
  expect(findPattern({ ...input, wholeWord: true, pattern: 'a+', texts })).toEqual([[0, 0, 2, 0]])
  expect(findPattern({ ...input, limit: 2, pattern: 'a', texts })).toEqual([[0, 0, 1, 0, 0, 1, 2, 1]])
})
