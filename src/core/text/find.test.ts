import { expect, test } from 'vitest'
import { blockText } from './blocks'
import type { Block, Section } from './document'
import { find } from './find'
import { aroundHit } from './find-context'
import { countHits, hitAt, placedHit } from './find-hits'

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', runs: [{ text }] })
const sectionOf = (...texts: string[]): Section => ({
  id: 's1',
  title: '',
  blocks: texts.map((text, n) => paragraph(`s1.${n}`, text)),
})
const hitsIn = (sections: Section[], query: string, options = {}) =>
  find(sections, query, options).flatMap((hits) =>
    Array.from({ length: countHits([hits]) }, (_, n) => placedHit(hits, n)),
  )
/** The first hit with the words around it. */
const around = (text: string, query: string) => {
  const section = sectionOf(text)
  const hit = hitAt(find([section], query), 0)!
  return aroundHit(blockText(section.blocks[0]!), hit.from.at, hit.to.at)
}
const spans = (text: string, query: string, options = {}) =>
  hitsIn([sectionOf(text)], query, options).map(({ from, to }) => text.slice(from.at, to.at))

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
  [
    '4,300 4.300 4’300 4\u202f300 4300 4;300 43,00',
    '4300',
    ['4,300', '4.300', '4’300', '4\u202f300', '4300'],
  ],
  ['In ’98 1998 (ﬁrst) 1,234,567 b', '(first) 1234567', ['(ﬁrst) 1,234,567']],
  ['1234567 and 1234,567', '1.234.567', ['1234567', '1234,567']],
  ['430,0 300 4,30', '4,30', ['4,30']],
])('in %j, %j finds %j', (text, query, found) => {
  expect(spans(text, query)).toEqual(found)
})

test('case and whole words matter when asked', () => {
  expect(spans('Rose rose', 'rose', { matchCase: true })).toEqual(['rose'])
  expect(spans('cats cat concat cat’s', 'cat', { wholeWord: true })).toEqual(['cat', 'cat'])
  expect(spans('xaa aa', 'aa', { wholeWord: true })).toEqual(['aa'])
  expect(spans('14,300 4,300 4,3001', '4300', { wholeWord: true })).toEqual(['4,300'])
  expect(spans('été t', 't', { wholeWord: true })).toEqual(['t'])
})

test('hits come in reading order with their section and block, as many as asked', () => {
  const second: Section = { id: 's2', title: '', blocks: [paragraph('s2.0', 'sea')] }
  const sections = [sectionOf('the sea', 'no', 'sea sea'), second]
  expect(
    hitsIn(sections, 'sea').map((hit) => [hit.section, hit.from.block, hit.from.at, hit.before]),
  ).toEqual([
    ['s1', 's1.0', 4, 4],
    ['s1', 's1.2', 0, 9],
    ['s1', 's1.2', 4, 13],
    ['s2', 's2.0', 0, 0],
  ])
  expect(countHits(find(sections, 'sea', { limit: 2 }))).toBe(2)
  expect(hitAt(find(sections, 'sea'), 3)).toMatchObject({ section: 's2', from: { block: 's2.0', at: 0 } })
  expect(hitAt(find(sections, 'sea'), 4)).toBeUndefined()
})

test('the context is one line, cut between words', () => {
  const text = `An opening that is long enough to be cut away, then a\nsmall needle\tin a great stack of hay that goes on and on`
  const hit = around(text, 'needle')
  expect(hit.before).toBe('enough to be cut away, then a small ')
  expect(hit.match).toBe('needle')
  expect(hit.after).toBe(' in a great stack of hay that goes on')
})

test('context without spaces is cut, but not through a character', () => {
  const hit = around(`a${'😀'.repeat(30)}x${'😀'.repeat(30)}`, 'x')
  expect(hit.before).toBe('😀'.repeat(20))
  const odd = around(`${'😀'.repeat(30)}yx`, 'x')
  expect(odd.before).toBe(`${'😀'.repeat(19)}y`)
})

test('a hit does not run over the end of a block', () => {
  expect(find([sectionOf('one', 'two')], 'one two')).toEqual([])
})
