import { deserialize, serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { fit } from './lookup'
import { parseQuery, wantedOf } from './query'
import { allWords, buildIndex, readIndex } from './reading-index'

const SECTIONS = [
  { id: 's1', blocks: ['The lamp was lit. The lamp went out.', 'Keepers slept.'] },
  { id: 's2', blocks: ['A keeper, an oil lamp;', 'lit windows'] },
  { id: 's3', blocks: ['灯塔守望者'] },
]
const index = readIndex(buildIndex({ text: 't1', sections: SECTIONS }), 't1')!

/** The sections that fit a row of words. */
const where = (row: string, open = false) =>
  [...fit(index, { rows: [{ words: row.split(' '), open }] })].flatMap((value, n) =>
    value > 0 ? index.sections[n]! : [],
  )

test.each([
  ['lamp', false, ['s1', 's2']],
  ['keeper', false, ['s2']],
  ['keeper', true, ['s1', 's2']],
  ['lam', false, []],
  ['lam', true, ['s1', 's2']],
  ['zebra', true, []],
  ['the lamp', false, ['s1']],
  ['lamp was lit', false, ['s1']],
  ['lamp lit', false, []],
  ['out keepers', false, []],
  ['oil la', true, ['s2']],
  ['灯塔 塔守', false, ['s3']],
  ['灯塔 守望', false, []],
  ['守', true, ['s3']],
])('%j (open: %j) is in %j', (row, open, sections) => expect(where(row, open)).toEqual(sections))

test('a word is found by how others write it', () => {
  const blocks = ['ذهب إلى مدرسة الجزيرة', '\u0915\u093cलम और ज़मीन']
  const own = readIndex(buildIndex({ text: 't', sections: [{ id: 's1', blocks }] }), 't')!
  for (const word of ['مدرسه', 'مدرسة', 'الي', 'إلى', '\u0958लम', 'कलम', 'जमीन']) {
    const { rows } = wantedOf(parseQuery(word)[0]!)
    expect([word, fit(own, { rows })[0]! > 0]).toEqual([word, true])
  }
})

test('an index made when words were found otherwise is none', () => {
  const made = deserialize(buildIndex({ text: 't', sections: SECTIONS })) as { v: number }
  expect(readIndex(serialize(made), 't')).not.toBeNull()
  expect(readIndex(serialize({ ...made, v: 1 }), 't')).toBeNull()
})

test('a word as asked counts for more than one that begins so, and more of it for more', () => {
  const of = (sections: string[][]) =>
    fit(
      readIndex(
        buildIndex({ text: 't', sections: sections.map((blocks, n) => ({ id: `s${n}`, blocks })) }),
        't',
      )!,
      { rows: [{ words: ['sea'], open: true }] },
    )
  const [exact = 0, begun = 0, twice = 0] = of([['sea x'], ['seaside x'], ['sea sea']])
  expect(exact).toBeGreaterThan(begun)
  expect(begun).toBeGreaterThan(0)
  expect(twice).toBeGreaterThan(exact)
})

test('many positions and sections come back as they were laid out', () => {
  const long = Array.from({ length: 300 }, (_, n) => (n % 130 === 7 ? 'needle' : `hay${n}`)).join(' ')
  const sections = Array.from({ length: 200 }, (_, n) => ({
    id: `s${n}`,
    blocks: n % 150 === 3 ? [long] : ['hay'],
  }))
  const big = readIndex(buildIndex({ text: 't', sections }), 't')!
  const found = [...fit(big, { rows: [{ words: ['hay136', 'needle', 'hay138'], open: false }] })]
  expect(found.flatMap((value, n) => (value > 0 ? n : []))).toEqual([3, 153])
  expect(allWords(big)).toContain('needle')
})

test('an index of nothing, of another text, or torn is none to be used', () => {
  const bytes = buildIndex({ text: 't1', sections: SECTIONS })
  expect(readIndex(bytes, 't2')).toBeNull()
  expect(readIndex(bytes.slice(0, bytes.length - 40), 't1')).toBeNull()
  expect(readIndex(new TextEncoder().encode('{}'), 't1')).toBeNull()
  const empty = readIndex(buildIndex({ text: 't', sections: [] }), 't')!
  expect(allWords(empty)).toEqual([])
  expect([...fit(empty, { rows: [{ words: ['a'], open: true }] })]).toEqual([])
})
