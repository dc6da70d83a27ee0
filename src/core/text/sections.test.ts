import { describe, expect, test } from 'vitest'
import { blockText } from './blocks'
import type { DraftBlock } from './document'
import { cutSections } from './sections'
import { countWords } from './words'

const words = (n: number, ending = '.') => Array.from({ length: n }, () => 'word').join(' ') + ending
const p = (n: number): DraftBlock => ({ kind: 'paragraph', runs: [{ text: words(n) }] })
const h = (level: 1 | 2 | 3, text: string): DraftBlock => ({ kind: 'heading', level, runs: [{ text }] })
const item = (n: number): DraftBlock => ({ kind: 'listItem', depth: 0, runs: [{ text: words(n) }] })
const many = (count: number, block: DraftBlock) => Array.from({ length: count }, () => block)

const cut = (...drafts: DraftBlock[]) => cutSections(drafts, 'en').sections
const titles = (...drafts: DraftBlock[]) => cut(...drafts).map((section) => section.title)
const sizes = (...drafts: DraftBlock[]) =>
  cut(...drafts).map(({ blocks }) =>
    blocks.reduce((sum, block) => sum + (block.kind === 'heading' ? 0 : countWords(blockText(block))), 0),
  )

test('nothing makes one empty section', () => {
  expect(cutSections([], 'en')).toEqual({ sections: [{ id: 's1', title: '', blocks: [] }], toc: [] })
})

test('a text of very many headings has them all in its contents', () => {
  const { toc } = cutSections(many(200_000, h(2, 'One')), 'en')
  expect(toc).toHaveLength(200_000)
  expect(toc[0]!.level).toBe(1)
})

describe('headings', () => {
  test('the title of an article makes no section by itself', () => {
    expect(titles(h(1, 'Title'), p(300))).toEqual(['Title'])
    expect(titles(h(1, 'Title'), p(5), h(2, 'One'), p(600), h(2, 'Two'), p(600))).toEqual(['One', 'Two'])
  })

  test('an opening long enough to be read is a section', () => {
    expect(titles(h(1, 'Title'), p(500), h(2, 'One'), p(600))).toEqual(['Title', 'One'])
  })

  test('a short first chapter is not taken for a title page', () => {
    const rest = [h(1, 'Two'), p(900), h(1, 'Three'), p(900)]
    expect(titles(h(1, 'One'), p(50), ...rest)).toEqual(['One', 'Two', 'Three'])
  })

  test('many small headings do not cut a short text to pieces', () => {
    const faq = Array.from({ length: 8 }, (_, n) => [h(2, `Q${n}`), p(100)]).flat()
    expect(titles(h(1, 'Questions'), ...faq)).toEqual(['Questions'])
  })

  test('in a long text small headings are where it is cut', () => {
    const fables = Array.from({ length: 60 }, (_, n) => [h(2, `Fable ${n}`), p(100)]).flat()
    const sections = cut(...fables)
    expect(sections.length).toBe(3)
    expect(sections.every((section) => section.title.startsWith('Fable'))).toBe(true)
  })

  test('a part goes with its first chapter', () => {
    const chapters = (...names: string[]) => names.flatMap((name) => [h(2, name), p(2000)])
    const drafts = [h(1, 'Part I'), ...chapters('One', 'Two'), h(1, 'Part II'), ...chapters('Three', 'Four')]
    expect(titles(...drafts)).toEqual(['One', 'Two', 'Three', 'Four'])
  })

  test('a last heading without text does not hang alone', () => {
    expect(titles(h(1, 'One'), p(900), h(1, 'Two'), p(900), h(1, 'The End'))).toEqual(['One', 'Two'])
  })

  test('a long chapter is cut at its own headings, its neighbours are not', () => {
    const long = [h(1, 'Long'), p(1500), h(2, 'Inner'), p(1500)]
    const short = [h(1, 'Short'), p(600), h(2, 'Small'), p(600)]
    expect(titles(...long, ...short)).toEqual(['Long', 'Inner', 'Short'])
  })
})

describe('length', () => {
  test('a long stretch is cut evenly, and what follows has no title', () => {
    const drafts = [h(1, 'Chapter'), ...many(52, p(100))]
    expect(titles(...drafts)).toEqual(['Chapter', '', ''])
    for (const size of sizes(...drafts)) {
      expect(size).toBeGreaterThanOrEqual(1500)
      expect(size).toBeLessThanOrEqual(2500)
    }
  })

  test('no scrap is left at the end', () => {
    expect(sizes(...many(27, p(100)))).toEqual([1400, 1300])
    expect(sizes(p(2400), p(300))).toEqual([2700])
  })

  test('a paragraph too long for a section is not cut', () => {
    expect(sizes(p(6000), p(1000))).toEqual([6000, 1000])
  })

  test('no cut parts a heading and its text, a figure and its caption, or a list', () => {
    const figure: DraftBlock = { kind: 'figure', asset: 'a', alt: '' }
    const caption: DraftBlock = { kind: 'caption', runs: [{ text: 'A caption.' }] }
    const firsts = (...middle: DraftBlock[]) =>
      cut(...many(18, p(100)), ...middle, ...many(18, p(100))).map(({ blocks }) => blocks[0]!.kind)
    expect(firsts(figure, caption)).toEqual(['paragraph', 'figure'])
    const list = cut(...many(18, p(100)), ...many(3, item(60)), ...many(18, p(100)))
    const parted = list.map(({ blocks }, n) => [list[n - 1]?.blocks.at(-1)?.kind, blocks[0]!.kind])
    expect(parted).toHaveLength(2)
    expect(parted).not.toContainEqual(['listItem', 'listItem'])
    expect(firsts(h(2, 'Here'))).toEqual(['paragraph', 'heading'])
  })

  test('a list longer than a section is cut all the same', () => {
    expect(sizes(...many(60, item(100)))).toEqual([2000, 2000, 2000])
  })

  test('the language says what a word is', () => {
    const chinese: DraftBlock = { kind: 'paragraph', runs: [{ text: '我喜欢读书。'.repeat(100) }] }
    expect(cutSections(many(12, chinese), 'zh').sections.length).toBeGreaterThan(1)
  })
})

test('ids count from one and from nought, and nothing is lost or changed', () => {
  const drafts = [h(1, 'A'), p(600), h(1, 'B'), p(600)]
  const sections = cut(...drafts)
  expect(sections.map((s) => s.blocks.map((b) => b.id))).toEqual([
    ['s1.0', 's1.1'],
    ['s2.0', 's2.1'],
  ])
  expect(sections.flatMap((s) => s.blocks).map(({ id: _, ...draft }) => draft)).toEqual(drafts)
})

test('the contents hold every heading that says something, the outermost at level one', () => {
  const { toc } = cutSections([h(2, ' A\n b '), p(5), h(3, 'C'), h(2, ''), p(5)], 'en')
  expect(toc).toEqual([
    { title: 'A b', level: 1, block: 's1.0' },
    { title: 'C', level: 2, block: 's1.2' },
  ])
})

test('links to anchors lead to blocks, in tables too; those that lead nowhere become text', () => {
  const { sections } = cutSections(
    [
      {
        kind: 'paragraph',
        runs: [
          { text: '1', to: { note: '#n1' } },
          { text: 'lost', marks: ['strong'], to: { block: '#gone' } },
          { text: 'web', to: { url: '#n1' } },
          { text: 'id', to: { block: 'n1' } },
        ],
      },
      { kind: 'table', rows: [[{ head: true, runs: [{ text: 'see', to: { block: '#n1' } }] }]] },
      { kind: 'footnote', anchor: 'n1', runs: [{ text: 'Note.' }] },
      { kind: 'footnote', anchor: 'n1', runs: [{ text: 'Again.' }] },
    ],
    'en',
  )
  const [paragraph, table] = sections[0]!.blocks
  expect(paragraph).toMatchObject({
    runs: [
      { text: '1', to: { note: 's1.2' } },
      { text: 'lost', marks: ['strong'] },
      { to: { url: '#n1' } },
      { text: 'id' },
    ],
  })
  expect(paragraph!.kind === 'paragraph' && paragraph!.runs.map((run) => 'to' in run)).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(table).toMatchObject({ rows: [[{ head: true, runs: [{ text: 'see', to: { block: 's1.2' } }] }]] })
})
