import { expect, test } from 'vitest'
import type { MarkView } from '#contract/marks'
import { fakeFact, fakeMark, fakeNote } from './fake-facts'
import { byBlock, type Study, spotsAt, spotsOf } from './spots'

const facts = [
  fakeFact('a', 's1.2', 4, 10),
  fakeFact('b', 's1.2', 31, 40),
  fakeFact('c', 's1.10', 0, 5),
  fakeFact('d', 's1.10', 50, 60),
]
const study: Study = {
  facts: [{ facts, key: ['a', 'b', 'c'] }],
  dropped: [],
  known: [],
  notes: [],
}
const page = new Set(['s1'])
const painted = ({ marks = [], ...given }: Partial<Study> & { marks?: readonly MarkView[] }, all = false) =>
  spotsOf({ ...study, ...given }, marks, page, all).map((spot) =>
    spot.kind === 'mark' ? `${spot.key} mark` : `${spot.key} ${spot.layer}`,
  )

test('only the key facts are marked unless all are asked for', () => {
  expect(painted({})).toEqual(['fact a fact', 'fact b fact', 'fact c fact'])
  expect(painted({}, true)).toHaveLength(4)
})

test('a fact that is kept is marked as such under the same key, wherever its note now stands', () => {
  expect(painted({ notes: [fakeNote('r.d', 's1.10', 50, 60, 'd')] })).toEqual([
    'fact a fact',
    'fact b fact',
    'fact c fact',
    'fact d fact-kept',
  ])
})

test('a card comes with the fact it was made of, one of the reader’s own with none', () => {
  const notes = [fakeNote('r.d', 's1.10', 50, 60, 'd'), fakeNote('n1', 's1.10', 61, 63)]
  const cards = spotsOf({ ...study, notes }, [], page, false).filter(({ kind }) => kind === 'note')
  expect(cards.map((spot) => spot.kind === 'note' && spot.fact)).toEqual([facts[3], undefined])
})

test('a dropped fact is not marked, not even among all', () => {
  expect(painted({ dropped: ['b'] }, true)).toEqual(['fact a fact', 'fact c fact', 'fact d fact'])
  expect(painted({ known: [{ fact: 'b', note: 'r2.x' }] }, true)).not.toContain('fact b fact')
})

test("the reader's own cards and highlights are marked in reading order, orphans nowhere", () => {
  const notes = [fakeNote('n1', 's1.10', 3, 4), fakeNote('n2', null)]
  const { at: _, ...orphan } = fakeMark('m2', 's1.3', 0, 9)
  const marks = [fakeMark('m1', 's1.2', 0, 70), orphan]
  expect(painted({ notes, marks })).toEqual([
    'm1 mark',
    'fact a fact',
    'fact b fact',
    'fact c fact',
    'note n1 fact-kept',
  ])
})

test('what is not on the page is not marked', () => {
  const notes = [fakeNote('n1', 's2.0'), fakeNote('n2', 's1.0')]
  expect(painted({ facts: [], notes })).toEqual(['note n2 fact-kept'])
})

test('of two marks at a place the inner one comes first, and of two equal ones the question', () => {
  const marks = [fakeMark('m1', 's1.2', 0, 70), fakeMark('m2', 's1.2', 4, 10)]
  const spots = spotsOf(study, marks, page, false)
  const at = (offset: number) => spotsAt(spots, { block: 's1.2', at: offset }).map(({ key }) => key)
  expect(at(5)).toEqual(['fact a', 'm2', 'm1'])
  expect(at(10)).toEqual(['fact a', 'm2', 'm1'])
  expect(at(20)).toEqual(['m1'])
  expect(at(71)).toEqual([])
  expect(spotsAt(spots, { block: 's1.20', at: 5 })).toEqual([])
})

test('marks are given to the block that they begin in', () => {
  const blocks = byBlock(spotsOf(study, [], page, false))
  expect([...blocks].map(([id, spots]) => [id, spots.length])).toEqual([
    ['s1.2', 2],
    ['s1.10', 1],
  ])
})

test('a bookmark is at no place that a tap means', () => {
  const bookmark = { ...fakeMark('m1', 's1.3', 0, 9), kind: 'bookmark' as const }
  const spots = spotsOf(study, [bookmark], page, false)
  expect(spots.map(({ key }) => key)).toContain('m1')
  expect(spotsAt(spots, { block: 's1.3', at: 4 })).toEqual([])
})
