import { expect, test } from 'vitest'
import type { MarkView } from '#contract/marks'
import type { MapSentence } from '#contract/progress'
import { fakeFact, fakeMark, fakeNote } from '#renderer/reader/marks/fake-facts'
import { type Study, spotsOf } from '#renderer/reader/marks/spots'
import { endOfSection, freshIn, rememberedIn, rememberedWords, together } from './remembered'

const sentence = (block: string, notes: string[], more: Partial<MapSentence> = {}): MapSentence => ({
  ...{ section: 's1', from: { block, at: 0 }, to: { block, at: 70 }, quote: `Of ${block}.` },
  ...{ notes, cards: notes.length, fresh: notes.length, recall: [], bands: [0] },
  ...more,
})
const facts = [fakeFact('a', 's1.2', 4, 10), fakeFact('b', 's1.2', 31, 40), fakeFact('c', 's1.9', 0, 5)]
const study: Study = {
  ...{ facts: [{ facts, key: ['a', 'b', 'c'] }], dropped: [], known: [], notes: [] },
}
const spotsFor = ({ marks = [], ...given }: Partial<Study> & { marks?: MarkView[] }) =>
  spotsOf({ ...study, ...given }, marks, new Set(['s1']), false)
/** The catalogue's ids with what is put into them. */
const say = (id: string, values: object = {}) => `${id} ${Object.values(values).join(' ')}`

test('a sentence stands once, however many facts it has, beside the first of them; highlights are nothing to remember', () => {
  const spots = spotsFor({ marks: [fakeMark('m', 's1.2', 0, 3)] })
  const found = rememberedIn(spots, [])
  expect(found.map(({ at, facts, cards }) => [at.block, at.at, facts, cards])).toEqual([
    ['s1.2', 4, 2, 0],
    ['s1.9', 0, 1, 0],
  ])
  expect(found[0]?.quote).toContain('forty-one ships')
})

test('cards bring their memory to the sentence, beside its facts that are not learned', () => {
  const notes = [fakeNote('r.a', 's1.2', 4, 10, 'a')]
  const spots = spotsFor({ notes })
  const end = spots.find(({ kind }) => kind === 'fact')
  const to = end?.kind === 'fact' ? end.fact.source.to : { block: '', at: 0 }
  const [first] = rememberedIn(spots, [
    sentence('s1.2', ['r.a'], { to, fresh: 0, recall: [0.83], bands: [3] }),
  ])
  expect(first).toMatchObject({ facts: 1, cards: 1, fresh: 0, recall: 0.83, band: 3 })
  expect(first?.spots.map(({ kind }) => kind)).toEqual(['note', 'fact'])
})

test('a card whose memory is not known yet shows nothing', () => {
  const notes = [fakeNote('n', 's1.5', 0, 4)]
  expect(rememberedIn(spotsFor({ facts: [], notes }), [])).toEqual([])
})

test('sentences of one line are summed by card, and shown by the weakest that was answered', () => {
  const one = { ...rememberedIn(spotsFor({}), [])[0]!, facts: 0 }
  const sum = together([
    { ...one, cards: 3, fresh: 0, recall: 0.9, band: 4 },
    { ...one, cards: 1, fresh: 0, recall: 0.5, band: 1 },
    { ...one, cards: 2, fresh: 2, recall: 0, band: 0 },
    { ...one, facts: 1 },
  ])
  expect(sum).toMatchObject({ cards: 6, fresh: 2, facts: 1, band: 1 })
  expect(sum.recall).toBeCloseTo(0.8)
  expect(together([{ ...one, cards: 1, fresh: 1 }]).band).toBe(0)
})

test('words say what is learned, what was never asked and what is in no card, and only that', () => {
  const none = { spots: [], quote: '', facts: 0, cards: 0, fresh: 0, recall: 0, band: 0 as const }
  expect(rememberedWords(say, { ...none, cards: 3, fresh: 1, recall: 0.826, facts: 1 })).toBe(
    'memory.learned 2 83; memory.fresh 1; memory.facts 1',
  )
  expect(rememberedWords(say, { ...none, facts: 2 })).toBe('memory.facts 2')
})

test('key facts that are learned, dropped or asked elsewhere are not to be learned any more', () => {
  const notes = [fakeNote('r.a', 's1.2', 4, 10, 'a')]
  const left = freshIn({ ...study, notes, dropped: ['b'] })
  expect(left.get('s1')?.map(({ id }) => id)).toEqual(['c'])
  expect(freshIn({ ...study, dropped: ['a', 'b', 'c'] }).size).toBe(0)
})

test('a section ends with its facts, with its cards, or with both, and else with nothing', () => {
  const learned = [
    sentence('s1.1', ['a', 'b', 'c'], { fresh: 0, recall: [0.9], bands: [4] }),
    sentence('s1.2', ['d']),
  ]
  expect(endOfSection(say, { fresh: facts, sentences: [] })).toEqual({
    words: 'memory.endFacts 3',
    count: 3,
  })
  expect(endOfSection(say, { fresh: [], sentences: learned })).toEqual({
    words: 'memory.endCards 4 3 yes 0',
    count: 4,
  })
  expect(endOfSection(say, { fresh: facts, sentences: learned })).toEqual({
    words: 'memory.endCards 4 3 yes 3',
    count: 7,
  })
  expect(endOfSection(say, { fresh: [], sentences: [sentence('s1.1', ['a'])] })?.words).toBe(
    'memory.endCards 1 0 no 0',
  )
  expect(endOfSection(say, { fresh: [], sentences: [] })).toBeNull()
})

test('a quiz at a section’s end is a short one, however much there is', () => {
  const notes = Array.from({ length: 40 }, (_, n) => `n${n}`)
  expect(endOfSection(say, { fresh: [], sentences: [sentence('s1.1', notes)] })?.count).toBe(10)
})
