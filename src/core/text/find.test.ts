import { expect, test } from 'vitest'
import type { Block, Section } from './document'
import { find } from './find'

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', runs: [{ text }] })
const sectionOf = (...texts: string[]): Section => ({
  id: 's1',
  title: '',
  blocks: texts.map((text, n) => paragraph(`s1.${n}`, text)),
})
const spans = (text: string, query: string, options = {}) =>
  find([sectionOf(text)], query, options).map(({ from, to }) => text.slice(from.at, to.at))

test.each([
  ['The cat, the CAT', 'cat', ['cat', 'CAT']],
  ['It’s a “naïve” idea', '"naive"', ['“naïve”']],
  ['in 1914–18 or 1914-18', '1914-18', ['1914–18', '1914-18']],
  ['two \u00a0 words', ' two words ', ['two \u00a0 words']],
  ['Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
  ['an oﬃce', 'office', ['oﬃce']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['ß', 's', ['ß']],
  ['nothing here', 'absent', []],
  ['anything', '  ', []],
  ['a.c abc', 'a.c', ['a.c']],
])('in %j, %j finds %j', (text, query, found) => {
  expect(spans(text, query)).toEqual(found)
})

test('case and whole words matter when asked', () => {
  expect(spans('Rose rose', 'rose', { matchCase: true })).toEqual(['rose'])
  expect(spans('cats cat concat cat’s', 'cat', { wholeWord: true })).toEqual(['cat', 'cat'])
  expect(spans('xaa aa', 'aa', { wholeWord: true })).toEqual(['aa'])
  expect(spans('été t', 't', { wholeWord: true })).toEqual(['t'])
})

test('hits come in reading order with their section and block, as many as asked', () => {
  const second: Section = { id: 's2', title: '', blocks: [paragraph('s2.0', 'sea')] }
  const sections = [sectionOf('the sea', 'no', 'sea sea'), second]
  expect(find(sections, 'sea').map((hit) => [hit.section, hit.from.block, hit.from.at])).toEqual([
    ['s1', 's1.0', 4],
    ['s1', 's1.2', 0],
    ['s1', 's1.2', 4],
    ['s2', 's2.0', 0],
  ])
  expect(find(sections, 'sea', { limit: 2 })).toHaveLength(2)
})

test('the context is one line, cut between words', () => {
  const text = `An opening that is long enough to be cut away, then a\nsmall needle\tin a great stack of hay that goes on and on`
  const [hit] = find([sectionOf(text)], 'needle')
  expect(hit!.before).toBe('enough to be cut away, then a small ')
  expect(hit!.match).toBe('needle')
  expect(hit!.after).toBe(' in a great stack of hay that goes on')
})

test('context without spaces is cut, but not through a character', () => {
  const [hit] = find([sectionOf(`a${'😀'.repeat(30)}x${'😀'.repeat(30)}`)], 'x')
  expect(hit!.before).toBe('😀'.repeat(20))
  const [odd] = find([sectionOf(`${'😀'.repeat(30)}yx`)], 'x')
  expect(odd!.before).toBe(`${'😀'.repeat(19)}y`)
})

test('a hit does not run over the end of a block', () => {
  expect(find([sectionOf('one', 'two')], 'one two')).toEqual([])
})
