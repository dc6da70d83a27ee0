import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import type { Block } from '#core/text/document'
import { parseFile } from '#main/formats/index'
import { makePdf, type PdfParts, type Text, widthOf } from '#tests/fixtures/pdfs/make-pdf'
import { jpegOf, pictureObject } from '#tests/fixtures/pdfs/picture'
import { below, PROSE, setAll, setIn } from '#tests/fixtures/pdfs/set'

const { harbour, keeper, museum, clock } = PROSE

const read = (parts: PdfParts) => parseFile({ name: 'made.pdf', bytes: makePdf(parts) })
const blocksOf = async (parts: PdfParts): Promise<Block[]> =>
  (await read(parts)).sections.flatMap(({ blocks }) => blocks)
const texts = async (parts: PdfParts) => (await blocksOf(parts)).map(blockText)
const kinds = async (parts: PdfParts) =>
  (await blocksOf(parts)).map((block) => [block.kind, blockText(block)])
const page = (...texts: (Text | Text[])[]): Text[] => texts.flat()

const WHOLE = { x: 50, y: 500, width: 300 }
const LEFT = { x: 40, y: 500, width: 150 }
const RIGHT = { x: 210, y: 500, width: 150 }

describe('the paragraphs of a page', () => {
  it('told by space between them', async () => {
    const pages = [page(setAll([harbour, keeper, museum], WHOLE, 8))]
    expect(await texts({ pages })).toEqual([harbour, keeper, museum])
  })

  it('told by first lines that stand in, and by nothing else', async () => {
    const pages = [page(setAll([harbour, keeper, museum], { ...WHOLE, indent: 14 }))]
    expect(await texts({ pages })).toEqual([harbour, keeper, museum])
  })

  it('in two columns', async () => {
    const pages = [page(setAll([harbour, keeper], LEFT, 8), setAll([museum, clock], RIGHT, 8))]
    expect(await texts({ pages })).toEqual([harbour, keeper, museum, clock])
  })

  it('in two columns whose lines are not level, written line by line across both', async () => {
    const left = setAll([harbour, keeper], LEFT, 8)
    const right = setAll([museum, clock], { ...RIGHT, y: 495 }, 8)
    const pages = [page([...left, ...right].sort((a, b) => b.y - a.y))]
    expect(await texts({ pages })).toEqual([harbour, keeper, museum, clock])
  })

  it('in three columns', async () => {
    const column = (n: number) => ({ x: 30 + n * 122, y: 500, width: 104 })
    const pages = [page(setIn(harbour, column(0)), setIn(keeper, column(1)), setIn(museum, column(2)))]
    expect(await texts({ pages })).toEqual([harbour, keeper, museum])
  })

  it('under a title across two columns, with a note across both below', async () => {
    const title = { text: 'A winter on foot', x: 110, y: 520, size: 20 }
    const last = 'Set for the town in the year after, and handed out at the quay to whoever came by that day.'
    const columns = page(setAll([harbour], { ...LEFT, y: 480 }), setAll([museum], { ...RIGHT, y: 480 }))
    const pages = [page(title, columns, setIn(last, { ...WHOLE, y: below(columns, 30) }))]
    expect(await kinds({ pages, info: { Title: 'Crossings' } })).toEqual([
      ['heading', 'A winter on foot'],
      ['paragraph', harbour],
      ['paragraph', museum],
      ['paragraph', last],
    ])
  })

  it('of printed contents, an entry each, without the points that lead to its page', async () => {
    const dots = '. '.repeat(30)
    const pages = [
      page(
        setAll([`The ice ${dots}1`, `The green book ${dots}4`, `Afterwards ${'.'.repeat(60)} 12`], WHOLE),
        setIn(harbour, { ...WHOLE, y: 400 }),
      ),
    ]
    expect(await texts({ pages })).toEqual(['The ice … 1', 'The green book … 4', 'Afterwards … 12', harbour])
  })

  it('that go on in the next column and on the next page', async () => {
    const lines = setIn(`${harbour} ${keeper}`, LEFT)
    const half = Math.ceil(lines.length / 2)
    const moved = lines.slice(half).map((line) => ({ ...line, x: RIGHT.x, y: line.y + half * 12 }))
    const long = setIn(`${museum} ${clock}`, WHOLE)
    const over = long.slice(5).map((line) => ({ ...line, y: line.y + 60 }))
    expect(await texts({ pages: [page(lines.slice(0, half), moved)] })).toEqual([`${harbour} ${keeper}`])
    expect(await texts({ pages: [long.slice(0, 5), over] })).toEqual([`${museum} ${clock}`])
  })

  it('that begin with a letter set over several lines', async () => {
    const [cap, rest] = [harbour[0]!, harbour.slice(1)]
    const beside = setIn(rest, { ...WHOLE, x: 74, width: 276 }).slice(0, 2)
    const used = beside.map(({ text }) => text).join(' ')
    const after = setIn(rest.slice(used.length + 1), { ...WHOLE, y: 476 })
    const pages = [
      page(
        { text: cap, x: 50, y: 487, size: 32 },
        beside,
        after,
        setIn(keeper, { ...WHOLE, y: below(after), indent: 14 }),
      ),
    ]
    expect(await texts({ pages })).toEqual([harbour, keeper])
  })

  it('whose words are parted at the ends of lines', async () => {
    const parted =
      'The well-known lighthouse keepers remem\u00adbered everything about the lighthouse. A light\u00adhouse was their self-\u00adportrait, and the remem\u00adbered winters were their Anglo-\u00adNorse saga of snow.'
    const set = setIn(parted, { ...WHOLE, width: 92 })
    const lines = set.map(({ text }) => text)
    expect(lines.filter((line) => line.endsWith('-')).length).toBeGreaterThan(1)
    expect(await texts({ pages: [set] })).toEqual([parted.replaceAll('\u00ad', '')])
  })
})

describe('what a page holds beside its text', () => {
  const chapter = (n: number) =>
    page(
      { text: n % 2 === 0 ? 'A Winter on Foot' : 'Crossings', x: 150, y: 535, size: 9 },
      { text: `${n + 7}`, x: n % 2 === 0 ? 50 : 340, y: 535, size: 9 },
      setAll([[harbour, keeper, museum, clock][n % 4]!], WHOLE),
      { text: `– ${n + 7} –`, x: 190, y: 20, size: 9 },
    )

  it('running heads and feet, odd and even, and page numbers are gone', async () => {
    const pages = [0, 1, 2, 3, 4, 5].map(chapter)
    expect(await texts({ pages })).toEqual([harbour, keeper, museum, clock, harbour, keeper])
  })

  it('the pages are told as they are called', async () => {
    const catalog = '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 1 >>] >>'
    const pages = [harbour, keeper, museum].map((text) => setIn(text, WHOLE))
    const blocks = await blocksOf({ pages, catalog })
    expect(blocks.map((block) => block.page)).toEqual(['i', 'ii', '1'])
  })

  it('notes at its foot are notes, led to by their numbers', async () => {
    const start = 'The ferry stayed in the harbour that year'
    const raised = { text: '1', x: 50 + widthOf(start), y: 504, size: 6 }
    const body = page(
      { text: start, x: 50, y: 500 },
      raised,
      { text: 'and nobody', x: 50 + widthOf(`${start}1 `), y: 500 },
      { text: 'minded it much, for the ice held until the first days of March.', x: 50, y: 488 },
      setIn(keeper, { ...WHOLE, y: 470 }),
    )
    const note = setIn('1 It was built in the town, of larch, and is still afloat on the lake behind it.', {
      ...WHOLE,
      y: 60,
      size: 8,
      leading: 10,
    })
    const over = setIn(museum, WHOLE)
    const blocks = await blocksOf({ pages: [page(body, note), over] })
    expect(blocks.map((block) => [block.kind, blockText(block)])).toEqual([
      [
        'paragraph',
        'The ferry stayed in the harbour that year1 and nobody minded it much, for the ice held until the first days of March.',
      ],
      ['paragraph', keeper],
      ['footnote', 'It was built in the town, of larch, and is still afloat on the lake behind it.'],
      ['paragraph', museum],
    ])
    const [first, , foot] = blocks
    expect(foot).toMatchObject({ marker: '1', page: '1' })
    expect('runs' in first! ? first.runs.filter(({ to }) => to) : []).toEqual([
      { text: '1', marks: ['sup'], to: { note: foot!.id } },
    ])
  })

  it('lists are lists, with what stands under an item', async () => {
    const items = [
      'a sledge with iron runners, as long as a man is tall, and a rope of hemp to pull it by',
      'lamp oil',
      'four sacks of flour',
    ]
    let y = 470
    const set = items.flatMap((item) => {
      const lines = setIn(`• ${item}`, { x: 62, y, width: 280, hang: 8 })
      y -= lines.length * 12
      return lines
    })
    const pages = [page(setIn('They took along:', WHOLE), set, setIn(museum, { ...WHOLE, y: y - 14 }))]
    expect(await kinds({ pages })).toEqual([
      ['paragraph', 'They took along:'],
      ...items.map((item) => ['listItem', item]),
      ['paragraph', museum],
    ])
  })

  it('tables are tables, row by row', async () => {
    const rows = [
      ['Month', 'Crossings', 'Sledges'],
      ['January', '112', '40'],
      ['February', '203', '88'],
      ['March', '85', '21'],
    ]
    const cells = rows.flatMap((row, r) => row.map((text, c) => ({ text, x: 60 + c * 90, y: 380 - r * 14 })))
    const pages = [page(setIn(harbour, WHOLE), cells, setIn(keeper, { ...WHOLE, y: 300 }))]
    expect(await kinds({ pages })).toEqual([
      ['paragraph', harbour],
      ['table', rows.map((row) => row.join('\t')).join('\n')],
      ['paragraph', keeper],
    ])
  })

  it('headings are told by size and weight, and have levels', async () => {
    const pages = [
      page(
        { text: 'The frozen bay', x: 50, y: 520, size: 18 },
        { text: 'How it began', x: 50, y: 490, size: 13, font: 'bold' },
        setIn(harbour, { ...WHOLE, y: 470 }),
        { text: 'The green book', x: 50, y: 385, font: 'bold' },
        setIn(keeper, { ...WHOLE, y: 370 }),
      ),
    ]
    const blocks = await blocksOf({ pages, info: { Title: 'Crossings' } })
    expect(blocks.map((block) => (block.kind === 'heading' ? block.level : blockText(block)))).toEqual([
      1,
      2,
      harbour,
      3,
      keeper,
    ])
  })

  it('stamps aslant and lines up the margin are left out; what is said twice at one place counts once', async () => {
    const lines = setIn(harbour, WHOLE)
    const pages = [
      page(
        { text: 'DRAFT COPY', x: 120, y: 200, size: 48, turn: 45 },
        { text: 'arXiv 1234', x: 20, y: 200, turn: 90 },
        lines,
        lines.map((line) => ({ ...line, x: line.x + 0.3 })),
      ),
    ]
    expect(await texts({ pages })).toEqual([harbour])
  })

  it('text that runs another way is read after the rest, where it is more than a line', async () => {
    const side = setIn(museum, { x: 0, y: 0, width: 180 }).map((line, n) => ({
      ...line,
      x: 330 + n * 12,
      y: 100,
      turn: 90,
    }))
    const labels = [100, 200, 300].map((x): Text => ({ text: 'Sledges', x, y: 200, turn: 90 }))
    const prose = setAll([harbour, keeper], WHOLE, 8)
    expect(await texts({ pages: [page(prose, side)] })).toEqual([harbour, keeper, museum])
    expect(await texts({ pages: [page(prose, labels)] })).toEqual([harbour, keeper])
  })

  it('signs of a font of signs are these signs', async () => {
    const mark = { text: '4', x: 50, y: 380, font: 'symbol' } as const
    const pages = [page(setIn(harbour, WHOLE), mark, { text: 'paid in full', x: 64, y: 380 })]
    expect((await texts({ pages })).at(-1)).toBe('paid in full')
    expect((await blocksOf({ pages })).at(-1)).toMatchObject({ kind: 'listItem', marker: '✔' })
  })

  it('marks set by themselves stand on the letter before them, wherever the next one begins', async () => {
    const letters = (...hex: string[]) => hex.map((code) => `<${code}>`)
    const [ka, sign, ta] = letters('41', '42', '43')
    const content = `BT /marked 20 Tf 1 0 0 1 50 300 Tm ${ka} Tj 14 0 Td ${sign} Tj -1 0 Td ${ta} Tj ET`
    const map = '3 beginbfchar <41> <0915> <42> <093F> <43> <0924> endbfchar'
    const unicode = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${map} endcmap`
    const objects = [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /FirstChar 65 /Widths [650 0 650] /ToUnicode 1001 0 R >>',
      `<< /Length ${unicode.length} >>\nstream\n${unicode}\nendstream`,
    ]
    const resources = '/Font << /plain 10 0 R /marked 1000 0 R >>'
    // Of a scrap the text is taken as it is drawn, glyph by glyph.
    const page = '/CropBox [40 290 160 320]'
    expect(await texts({ pages: [[]], page, content, objects, resources })).toEqual(['\u0915\u093f\u0924'])
  })

  it('a note upon the page is read where it is shown, and not where it is hidden', async () => {
    const note = (words: string, flags: number) =>
      `<< /Type /Annot /Subtype /FreeText /Rect [50 300 250 320] /Contents (${words}) /F ${flags} >>`
    const annots = [note('Seen by all', 4), note('Kept back', 2), note('Only in print', 4 | 32)]
    const pages = [setIn(harbour, WHOLE)]
    expect(await texts({ pages, page: `/Annots [${annots.join(' ')}]` })).toEqual([harbour, 'Seen by all'])
  })

  it('bullets with nothing to them are left out', async () => {
    const pages = [page(setIn(harbour, WHOLE), { text: '• • •', x: 50, y: 380 })]
    expect(await texts({ pages })).toEqual([harbour])
  })

  it('a page cut to a scrap has the words beyond it', async () => {
    const pages = [setIn(keeper, WHOLE)]
    expect(await texts({ pages, page: '/CropBox [100 490 160 500]' })).toEqual([keeper])
  })

  it('what a scan is read as is taken, though it is not drawn', async () => {
    const pages = [setIn(keeper, WHOLE).map((line): Text => ({ ...line, hidden: true }))]
    expect(await texts({ pages })).toEqual([keeper])
  })

  it('captions are captions', async () => {
    const pages = [
      page(
        setIn(harbour, WHOLE),
        setIn('Figure 3. The ferry in the ice, seen from the quay.', { ...WHOLE, y: 380 }),
      ),
    ]
    expect((await kinds({ pages }))[1]).toEqual([
      'caption',
      'Figure 3. The ferry in the ice, seen from the quay.',
    ])
  })
})

describe('what a PDF says about itself', () => {
  it('title, writers and date, where they are plausible', async () => {
    const pages = [page({ text: 'The frozen bay', x: 50, y: 520, size: 18 }, setIn(harbour, WHOLE))]
    const about = { Author: 'Ada Marsh; Bo Lind', CreationDate: 'D:20110405120000' }
    expect((await read({ pages, info: { ...about, Title: 'Winter, told twice' } })).metadata).toEqual({
      title: 'Winter, told twice',
      authors: [{ full: 'Ada Marsh' }, { full: 'Bo Lind' }],
      byline: 'Ada Marsh, Bo Lind',
      published: '2011-04-05',
      language: 'en',
    })
    const poor = { Title: 'Microsoft Word - winter_v3.doc', Author: 'user' }
    expect((await read({ pages, info: poor })).metadata).toEqual({ title: 'The frozen bay', language: 'en' })
  })

  it('its outline is its contents', async () => {
    const part = (title: string, text: string) =>
      page({ text: title, x: 50, y: 520, size: 16 }, setIn(text, WHOLE))
    const pages = [part('The ice', harbour), part('The book', keeper), setIn(museum, WHOLE)]
    const { toc, sections } = await read({
      pages,
      outline: [
        ['The ice', 0],
        ['The book', 1],
        ['Afterwards', 2],
      ],
    })
    const blocks = sections.flatMap((section) => section.blocks)
    expect(toc.map(({ title, block }) => [title, blockText(blocks.find(({ id }) => id === block)!)])).toEqual(
      [
        ['The ice', 'The ice'],
        ['The book', 'The book'],
        ['Afterwards', museum],
      ],
    )
  })
})

describe('a title', () => {
  const title = { text: 'The frozen bay', x: 50, y: 540, size: 18 }
  const part = (text: string, prose: string) => page({ text, x: 50, y: 520, size: 14 }, setIn(prose, WHOLE))

  it('stands above the text and not in it again', async () => {
    const pages = [[title, ...part('The ice', harbour)], part('The book', keeper)]
    const { metadata } = await read({ pages })
    expect(metadata.title).toBe('The frozen bay')
    expect(await texts({ pages })).toEqual(['The ice', harbour, 'The book', keeper])
  })

  it('that is the heading of a first chapter stays, and so does one with nothing under it', async () => {
    const pages = [part('The ice', harbour), part('The book', keeper)]
    expect(await texts({ pages })).toEqual(['The ice', harbour, 'The book', keeper])
    expect(await texts({ pages: [[title]] })).toEqual(['The frozen bay'])
  })
})

describe('a PDF that names no title', () => {
  it('has the largest heading of its first page, though later ones are larger', async () => {
    const pages = [
      page({ text: 'The Winter on Foot', x: 90, y: 540, size: 14 }, setIn(harbour, WHOLE)),
      page({ text: 'Contents', x: 50, y: 540, size: 22 }, setIn(museum, WHOLE)),
    ]
    expect((await read({ pages })).metadata.title).toBe('The Winter on Foot')
  })
})

describe('a PDF without text', () => {
  const scan = (width: number, height: number) => pictureObject(jpegOf(width, height), width, height)

  it('that is scanned shows its pages, and is said to have no text', async () => {
    const objects = [scan(1200, 1600), scan(1201, 1600), scan(90, 90)]
    const parsed = await read({ pages: [[], []], objects })
    const blocks = parsed.sections.flatMap((section) => section.blocks)
    expect([parsed.format, parsed.words, parsed.assets.length]).toEqual(['pdf', 0, 2])
    expect(blocks).toMatchObject([
      { kind: 'figure', page: '1', width: 1200, height: 1600 },
      { kind: 'figure', page: '2', width: 1201, height: 1600 },
    ])
    expect(parsed.warnings).toEqual([
      expect.stringMatching(/^There is no text in this PDF: .* can be looked at/),
    ])
  })

  it('and without a picture that can be shown is taken all the same, and said to be so', async () => {
    const parsed = await read({ pages: [[]], content: '50 50 100 100 re f' })
    expect([parsed.format, parsed.words]).toEqual(['pdf', 0])
    expect(parsed.warnings).toEqual([expect.stringMatching(/^There is no text in this PDF, and/)])
  })
})
