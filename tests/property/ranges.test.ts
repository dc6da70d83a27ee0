import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reanchor } from '#core/text/anchor'
import { blockText } from '#core/text/blocks'
import type { Block, DraftBlock, Section } from '#core/text/document'
import { find } from '#core/text/find'
import { countHits, hitAt } from '#core/text/find-hits'
import { fold } from '#core/text/fold'
import { indexText, makeRange, type TextIndex } from '#core/text/places'
import { cutSections } from '#core/text/sections'
import { sentences } from '#core/text/segment'
import { type Chance, chance, edit, type Letter, phrases, write } from './edits'

const SEED = 20240517

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', runs: [{ text }] })
const oneSection = (texts: readonly string[]): Section[] => [
  { id: 's1', title: '', blocks: texts.map((text, n) => paragraph(`s1.${n}`, text)) },
]
/** The hits of a query in a text of one block. */
const hitsIn = (text: string, query: string) => {
  const found = find(oneSection([text]), query)
  return Array.from({ length: countHits(found) }, (_, n) => hitAt(found, n)!)
}
const textOf = (letters: readonly Letter[]) => letters.map((letter) => letter.unit).join('')
const lay = (blocks: readonly Letter[][]): TextIndex => indexText(oneSection(blocks.map(textOf)))

/** The letters from one offset to another of a text laid end to end; the newlines between blocks are none. */
function lettersOf(blocks: readonly Letter[][]): (Letter | null)[] {
  return blocks.flatMap((block, n) => (n === 0 ? block : [null, ...block]))
}
const written = (letters: readonly (Letter | null)[]): number[] =>
  letters.flatMap((letter) => (letter && letter.unit.trim() !== '' ? [letter.id] : []))

type Outcome = 'right' | 'orphan' | 'wrong'

/** Re-anchors one range and judges the result by the identity of the letters it holds. */
function judge(
  before: readonly Letter[][],
  after: readonly Letter[][],
  random: Chance,
): { kept: boolean; outcome: Outcome } | null {
  const old = lettersOf(before)
  const from = random.below(old.length)
  const to = Math.min(old.length, from + 1 + random.below(random.below(8) === 0 ? 600 : 90))
  const wanted = written(old.slice(from, to))
  if (wanted.length === 0) return null
  const index = lay(before)
  const range = makeRange(index, 'old', index.place(from), index.place(to))

  const now = lettersOf(after)
  const first = now.findIndex((letter) => letter?.id === wanted[0])
  const kept = first >= 0 && written(now.slice(first)).slice(0, wanted.length).join() === wanted.join()

  const next = lay(after)
  const found = reanchor(range, next, 'new')
  if (!found) return { kept, outcome: 'orphan' }
  const landed = written(now.slice(next.offset(found.from), next.offset(found.to)))
  if (kept) return { kept, outcome: landed.join() === wanted.join() ? 'right' : 'wrong' }
  // The quote was edited: what is left of it must be most of what was found. Not all: a word may have been put
  // in that reads like one taken out.
  const known = new Set(wanted)
  const shared = landed.filter((id) => known.has(id)).length
  return { kept, outcome: shared > landed.length / 2 ? 'right' : 'wrong' }
}

// Phrases are repeated, paragraphs are not: a copy with the same 32 characters on both sides is the same to a
// quote. That such copies make an orphan while both stand is protected beside the code.
describe('ranges in a text that changes', () => {
  test('are found when their quote is still there, and never on another stretch', () => {
    const tally = { texts: 0, kept: 0, keptRight: 0, edited: 0, editedRight: 0, wrong: 0 }
    const wrongs: string[] = []
    for (let n = 0; n < 250; n++) {
      const random = chance(SEED + n)
      const pool = phrases(random, 30)
      const before = Array.from({ length: 8 + random.below(30) }, () => write(random, pool))
      let after: Letter[][] = before
      const edits = 1 + random.below(8)
      for (let e = 0; e < edits; e++) after = edit(after, random, pool)
      tally.texts++
      for (let r = 0; r < 40; r++) {
        const judged = judge(before, after, random)
        if (!judged) continue
        const right = judged.outcome === 'right' ? 1 : 0
        if (judged.kept) {
          tally.kept++
          tally.keptRight += right
        } else {
          tally.edited++
          tally.editedRight += right
        }
        if (judged.outcome === 'wrong') {
          tally.wrong++
          wrongs.push(`text ${n}, range ${r}, ${judged.kept ? 'kept' : 'edited'}`)
        }
      }
    }
    console.log('re-anchoring:', JSON.stringify({ ...tally, share: tally.keptRight / tally.kept }))
    expect(wrongs).toEqual([])
    expect(tally.kept).toBeGreaterThan(5000)
    expect(tally.keptRight / tally.kept).toBeGreaterThanOrEqual(0.99)
  })
})

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'A',
        'b',
        ' ',
        '  ',
        '\u00a0',
        'é',
        'e\u0301',
        'ß',
        'ﬁ',
        'İ',
        '’',
        '—',
        '😀',
        '\u00ad',
        'が',
        '\u3099',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('find', () => {
  /** The original cut into pieces that fold by themselves, each found by growing a prefix: slow and obvious. */
  function oracle(text: string, query: string): [number, number][] {
    const folded = fold(text)
    const wanted = fold(query).text.trim()
    const hits: [number, number][] = []
    if (wanted === '') return hits
    let free = 0
    for (let at = 0; at + wanted.length <= folded.text.length; at++) {
      if (!folded.text.startsWith(wanted, at)) continue
      const from = folded.start(at)
      if (from < free) continue
      free = folded.end(at + wanted.length)
      hits.push([from, free])
    }
    return hits
  }

  test('gives the hits of a search at every offset', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(4), (text, other, at, length) => {
        const from = text.length === 0 ? 0 : at % text.length
        for (const query of [other, text.slice(from, from + length + 1)])
          expect(hitsIn(text, query).map((hit) => [hit.from.at, hit.to.at])).toEqual(oracle(text, query))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('plain words are found where indexOf finds them', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 40 })
    fc.assert(
      fc.property(
        plain,
        fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3 }),
        (text, query) => {
          const wanted: number[] = []
          for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length))
            wanted.push(at)
          expect(hitsIn(text, query).map((hit) => hit.from.at)).toEqual(wanted)
        },
      ),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('what a hit holds folds to something that holds the query', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(5), (text, at, length) => {
        const from = text.length === 0 ? 0 : at % text.length
        const query = text.slice(from, from + length)
        for (const { from, to } of hitsIn(text, query))
          expect(fold(text.slice(from.at, to.at)).text).toContain(fold(query).text.trim())
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

describe('a text laid end to end', () => {
  test('offsets and places lead to each other', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), (texts) => {
        const index = indexText(oneSection(texts))
        for (let at = 0; at <= index.text.length; at++) expect(index.offset(index.place(at))).toBe(at)
        for (const [n, text] of texts.entries())
          for (let at = 0; at <= text.length; at++) {
            const place = { block: `s1.${n}`, at }
            expect(index.place(index.offset(place))).toEqual(place)
          }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('a range quotes what lies between its places and cuts no character', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (texts, a, b) => {
        const index = indexText(oneSection(texts))
        const size = index.text.length + 1
        const { from, to, quote } = makeRange(index, 't', index.place(a % size), index.place(b % size))
        expect(quote.exact).toBe(index.textBetween(from, to))
        expect(index.compare(from, to)).toBeLessThanOrEqual(0)
        const start = index.offset(from)
        expect(index.text.slice(0, start).endsWith(quote.prefix)).toBe(true)
        expect(index.text.slice(index.offset(to)).startsWith(quote.suffix)).toBe(true)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

test('sentences are in order, trimmed, and leave out only white space', () => {
  const parts = fc.constantFrom(
    'Mr. ',
    'Dr. Bell ',
    'said. ',
    '“Go!” ',
    'He left.',
    ' ',
    '\n',
    'U.S. ',
    '5. ',
    '” ',
    'ab',
    '…',
    '😀',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(parts, anyText)).map((list) => list.join('')),
      (text) => {
        let end = 0
        for (const span of sentences(text, 'en')) {
          expect(text.slice(end, span.start).trim()).toBe('')
          const sentence = text.slice(span.start, span.end)
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toBe('')
          end = span.end
        }
        expect(text.slice(end).trim()).toBe('')
      },
    ),
    { seed: SEED, numRuns: 500 },
  )
})

describe('sections', () => {
  const words = fc.integer({ min: 0, max: 900 }).map((n) => 'word '.repeat(n))
  const runs = words.map((text) => [{ text }])
  const draft: fc.Arbitrary<DraftBlock> = fc.oneof(
    { weight: 6, arbitrary: runs.map((r): DraftBlock => ({ kind: 'paragraph', runs: r })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), fc.constantFrom('', 'A', 'B c'))
        .map(([level, text]): DraftBlock => ({ kind: 'heading', level, runs: [{ text }] })),
    },
    { weight: 2, arbitrary: runs.map((r): DraftBlock => ({ kind: 'listItem', depth: 0, runs: r })) },
    fc.constantFrom<DraftBlock>(
      { kind: 'rule' },
      { kind: 'figure', asset: 'a', alt: '' },
      { kind: 'caption', runs: [{ text: 'Cap' }] },
    ),
    runs.map((r): DraftBlock => ({ kind: 'table', rows: [[{ runs: r }, { runs: [] }]] })),
  )

  test('hold every block once, in order, and part no heading from its text or caption from its figure', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 60 }), (drafts) => {
        const { sections, toc } = cutSections(drafts, 'en')
        const blocks = sections.flatMap((section) => section.blocks)
        expect(blocks.map(blockText)).toEqual(drafts.map(blockText))
        expect(blocks.map((block) => block.kind)).toEqual(drafts.map((block) => block.kind))
        expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length)
        for (const [n, section] of sections.entries()) {
          expect(section.id).toBe(`s${n + 1}`)
          const before = sections[n - 1]?.blocks.at(-1)
          if (before)
            expect([before.kind === 'heading', section.blocks[0]!.kind === 'caption']).toEqual([false, false])
        }
        expect(toc).toHaveLength(drafts.filter((d) => d.kind === 'heading' && blockText(d) !== '').length)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})
