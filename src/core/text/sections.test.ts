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
  const sections = [{ id: 's1', title: '', blocks: [] }]
  expect(cutSections([], 'en')).toEqual({ sections, toc: [], sizes: [{ words: 0, characters: 0 }] })
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

describe('a table of contents', () => {
  /** A block that an entry of the contents leads to, by its anchor. */
  const at = (anchor: string, draft: DraftBlock): DraftBlock => ({ ...draft, anchor })
  const entry = (level: number, title: string, to: string) => ({ level, title, to: `#${to}` })
  const cutBy = (toc: { level: number; title: string; to: string }[], ...drafts: DraftBlock[]) =>
    cutSections(drafts, 'en', toc)

  test('makes the sections and the contents, whatever the headings say', () => {
    const toc = [entry(1, 'One', 'a'), entry(1, 'Two', 'b')]
    const drafts = [at('a', p(600)), h(1, 'Not one'), p(20), h(1, 'Nor this'), p(20), at('b', p(600))]
    const { sections, toc: made } = cutBy(toc, ...drafts)
    expect(sections.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['One', 5],
      ['Two', 1],
    ])
    expect(made).toEqual([
      { level: 1, title: 'One', block: 's1.0' },
      { level: 1, title: 'Two', block: 's2.0' },
    ])
  })

  test('a chapter with a bare number is named after its part', () => {
    const toc = [
      entry(1, 'The Sea', 'a'),
      entry(2, 'I', 'b'),
      entry(2, '2.', 'c'),
      entry(1, 'Land', 'd'),
      entry(2, 'Hills', 'e'),
    ]
    const drafts = [
      at('a', h(1, 'The Sea')),
      at('b', p(1500)),
      at('c', p(1500)),
      at('d', h(1, 'Land')),
      at('e', p(1500)),
    ]
    expect(cutBy(toc, ...drafts).sections.map(({ title }) => title)).toEqual([
      'The Sea · I',
      'The Sea · 2.',
      'Land',
    ])
  })

  test('a page that only names a part goes with its first chapter, in the middle of the book too', () => {
    const part = (n: string) => [at(`p${n}`, h(1, `Part ${n}`)), p(10), at(n, p(2000))]
    const toc = ['1', '2', '3'].flatMap((n) => [entry(1, `Part ${n}`, `p${n}`), entry(2, `Chapter ${n}`, n)])
    const { sections } = cutBy(toc, ...['1', '2', '3'].flatMap(part))
    expect(sections.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['Part 1', 3],
      ['Part 2', 3],
      ['Part 3', 3],
    ])
  })

  test('where it names too little, a long part follows its headings', () => {
    const chapters = ['One', 'Two', 'Three'].flatMap((name) => [h(2, name), p(1500)])
    const toc = [entry(1, 'Foreword', 'a'), entry(1, 'The book', 'b')]
    const drafts = [at('a', p(600)), at('b', h(1, 'The book')), ...chapters]
    expect(cutBy(toc, ...drafts).sections.map(({ title }) => title)).toEqual([
      'Foreword',
      'One',
      'Two',
      'Three',
    ])
  })

  test('where it cuts too small, the size decides', () => {
    const entries = Array.from({ length: 60 }, (_, n) => entry(1, `Day ${n}`, `d${n}`))
    const days = entries.map(({ to }) => at(to.slice(1), p(50)))
    const { sections, toc } = cutBy(entries, ...days)
    expect(sections.length).toBe(2)
    expect(toc).toHaveLength(60)
  })

  test('entries that lead nowhere are left out, and headings serve where all do', () => {
    const toc = [entry(1, 'Gone', 'nowhere')]
    expect(cutBy(toc, h(1, 'Real'), p(50)).toc).toEqual([{ level: 1, title: 'Real', block: 's1.0' }])
  })

  test('that leads to one place only gives way to headings', () => {
    const { toc } = cutBy([entry(1, 'Start', 'a')], at('a', p(20)), h(1, 'One'), p(20), h(1, 'Two'), p(20))
    expect(toc.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(cutBy([entry(1, 'Start', 'a')], at('a', p(20))).toc).toMatchObject([{ title: 'Start' }])
  })

  test('every section has its size', () => {
    const { sizes } = cutBy([entry(1, 'One', 'a'), entry(1, 'Two', 'b')], at('a', p(600)), at('b', p(700)))
    expect(sizes.map(({ words }) => words)).toEqual([600, 700])
    expect(sizes[0]!.characters).toBe(blockText(p(600)).length)
  })
})
