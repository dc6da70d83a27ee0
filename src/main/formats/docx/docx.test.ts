import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { parseFile } from '#main/formats/index'
import { DOT } from '#tests/fixtures/books/make-book'
import { type DocxParts, item, makeDocx, para, picture, relation, run } from '#tests/fixtures/books/make-docx'

const read = (parts: DocxParts, name = 'harbour.docx') => parseFile({ name, bytes: makeDocx(parts) })
const said = (title: string) => `<dc:title>${title}</dc:title>`
const titled = async (parts: DocxParts, name?: string) => {
  const { metadata, sections } = await read(parts, name)
  return [metadata.title, ...sections.flatMap(({ blocks }) => blocks.map(blockText))]
}
const blocksOf = async (parts: DocxParts) => (await read(parts)).sections.flatMap(({ blocks }) => blocks)

describe('a Word document', () => {
  it('keeps headings, lists, quotations and tables, in order', async () => {
    const cell = (text: string, span = '') => `<w:tc><w:tcPr>${span}</w:tcPr>${para(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Boat')}${cell('Days')}</w:tr><w:tr>${cell('Both', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`
    const body =
      para('The harbour', 'H1') +
      para('It opens at dawn.') +
      para('Boats', 'H2') +
      item('Ferries', 1) +
      item('Small ones', 1, 1) +
      item('First', 2) +
      item('Second', 2) +
      para('Nobody saw it sink.', 'Quote') +
      table
    const blocks = await blocksOf({ body, properties: said('On the North Mole') })
    const told = blocks.map((block) => [
      block.kind,
      'level' in block ? block.level : 'depth' in block ? `${block.depth} ${block.marker}` : '',
      blockText(block),
    ])
    expect(told).toEqual([
      ['heading', 1, 'The harbour'],
      ['paragraph', '', 'It opens at dawn.'],
      ['heading', 2, 'Boats'],
      ['listItem', '1 •', 'Ferries'],
      ['listItem', '2 •', 'Small ones'],
      ['listItem', '1 1.', 'First'],
      ['listItem', '1 2.', 'Second'],
      ['quote', '', 'Nobody saw it sink.'],
      ['table', '', 'Boat\tDays\nBoth'],
    ])
    expect(blocks.at(-1)).toMatchObject({ rows: [[{}, {}], [{ colspan: 2 }]] })
  })

  it('keeps bold, italics, what is raised and lowered, and links', async () => {
    const link = `<w:hyperlink r:id="rL">${run('the tables')}</w:hyperlink>`
    const body = para(
      run('See ') +
        run('now', '<w:b/>') +
        run(' or ') +
        run('late', '<w:i/>') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run('n', '<w:vertAlign w:val="subscript"/>') +
        link,
    )
    const [block] = await blocksOf({
      body,
      relations: relation('rL', 'hyperlink', 'https://tide.example/t', 'External'),
    })
    expect(block).toMatchObject({
      runs: [
        { text: 'See ' },
        { text: 'now', marks: ['strong'] },
        { text: ' or ' },
        { text: 'late', marks: ['emphasis'] },
        { text: '2', marks: ['sup'] },
        { text: 'n', marks: ['sub'] },
        { text: 'the tables', to: { url: 'https://tide.example/t' } },
      ],
    })
  })

  it('keeps footnotes and endnotes, each led to from where it stands', async () => {
    const mark = (kind: 'footnote' | 'endnote') => `<w:r><w:${kind}Reference w:id="2"/></w:r>`
    const blocks = await blocksOf({
      body: para(run('The tide turned') + mark('footnote') + run(' at noon') + mark('endnote')),
      footnotes: `<w:footnote w:id="2">${para('By the old clock.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${para('See the almanac.')}</w:endnote>`,
    })
    expect(blocks.map((block) => [block.kind, blockText(block).trim()])).toEqual([
      ['paragraph', 'The tide turned1 at noon2'],
      ['footnote', 'By the old clock.'],
      ['footnote', 'See the almanac.'],
    ])
    const runs = 'runs' in blocks[0]! ? blocks[0].runs : []
    const notes = runs.flatMap(({ to }) => (to && 'note' in to ? to.note : []))
    expect(notes).toEqual([blocks[1]!.id, blocks[2]!.id])
  })

  it('keeps its pictures by what they are, with their words', async () => {
    const parsed = await read({
      body: para(picture('rP', 'A dot')) + para(picture('rP', 'The same dot')) + para('Two dots.'),
      relations: relation('rP', 'image', 'media/image1.png'),
      files: { 'word/media/image1.png': DOT },
    })
    expect(parsed.sections[0]?.blocks.map((block) => [block.kind, 'alt' in block && block.alt])).toEqual([
      ['figure', 'A dot'],
      ['figure', 'The same dot'],
      ['paragraph', false],
    ])
    expect(parsed.assets.map(({ type }) => type)).toEqual(['image/png'])
    expect(parsed.warnings).toEqual([])
  })

  it('says who wrote it, when, and in which language', async () => {
    const properties =
      '<dc:title>On the North Mole</dc:title><dc:creator>Ines Aalto; Per Lind</dc:creator>' +
      '<dcterms:created>2024-03-05T08:00:00Z</dcterms:created><dc:language>sv-SE</dc:language>'
    const parsed = await read({ body: para('Hamnen öppnar i gryningen.'), properties })
    expect(parsed.format).toBe('docx')
    expect(parsed.metadata).toMatchObject({
      title: 'On the North Mole',
      authors: [{ full: 'Ines Aalto' }, { full: 'Per Lind' }],
      published: '2024-03-05',
      language: 'sv-SE',
    })
  })

  it('speaks as its styles say, where its properties say nothing', async () => {
    expect((await read({ body: para('It opens at dawn.') })).metadata.language).toBe('en-GB')
  })

  it('is known by its parts, whatever it is called', async () => {
    expect((await read({ body: para('It opens at dawn.') }, 'report.bin')).format).toBe('docx')
  })

  it('says what of it could not come along', async () => {
    const parsed = await read({
      body: para(`${run('Thus ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`),
      files: { 'word/embeddings/sheet1.xlsx': 'PK', 'word/vbaProject.bin': 'macros' },
    })
    expect(parsed.warnings).toEqual([
      'A part that works only as a program was left out.',
      'One formula could not be read and was left out.',
      'Its macros were left out.',
    ])
  })

  it('says nothing of what its writer took out', async () => {
    const body = para(
      `${run('It opens ')}<w:del w:id="1">${run('never').replaceAll('w:t', 'w:delText')}</w:del>${run('at dawn.')}`,
    )
    expect((await blocksOf({ body })).map(blockText)).toEqual(['It opens at dawn.'])
  })
})

describe('the title of a Word document', () => {
  const text = para('It opens at dawn.')
  const part = para('The boats', 'H1') + para('There are two.')

  it('is what stands in the style Title at its head, whatever else it says, and is not said twice', async () => {
    const body = para('The harbour', 'Title') + text + part
    const told = ['The harbour', 'It opens at dawn.', 'The boats', 'There are two.']
    expect(await titled({ body })).toEqual(told)
    expect(await titled({ body, properties: said('Report, new form') })).toEqual(told)
  })

  it('goes on over paragraphs; a subtitle begins the text, in italics', async () => {
    const body =
      para('The harbour', 'Title') + para('in winter', 'Title') + para('A report', 'Subtitle') + text
    expect(await titled({ body })).toEqual(['The harbour in winter', 'A report', 'It opens at dawn.'])
    expect((await blocksOf({ body }))[0]).toMatchObject({
      kind: 'paragraph',
      runs: [{ text: 'A report', marks: ['emphasis'] }],
    })
  })

  it('stays in the text with the note on it, without its sign above it', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const body = para(run('The harbour') + mark, 'Title') + text
    const footnotes = `<w:footnote w:id="2">${para('Given as a talk.')}</w:footnote>`
    expect(await titled({ body, footnotes })).toEqual([
      'The harbour',
      'The harbour1',
      'It opens at dawn.',
      'Given as a talk.',
    ])
  })

  it('is that of its properties where each of its parts is in the style Title', async () => {
    const body = para('The boats', 'Title') + text + para('The lamp', 'Title') + text
    expect(await titled({ body, properties: said('The harbour') })).toEqual([
      'The harbour',
      'The boats',
      'It opens at dawn.',
      'The lamp',
      'It opens at dawn.',
    ])
  })

  it.each(['Microsoft Word - harbour.docx', 'Document1', 'Dokument 2', 'harbour_v3', 'harbour.doc', ''])(
    'is its first heading where the properties say %j',
    async (title) => {
      const body = para('The harbour', 'H1') + text + para('The boats', 'H2')
      expect((await titled({ body, properties: said(title) })).slice(0, 2)).toEqual([
        'The harbour',
        'It opens at dawn.',
      ])
    },
  )

  it('leaves the heading of a first chapter in the text, and the only words there are', async () => {
    const chapters = para('The harbour', 'H1') + text + part
    expect((await titled({ body: chapters })).slice(0, 3)).toEqual([
      'The harbour',
      'The harbour',
      'It opens at dawn.',
    ])
    const lone = para('The harbour', 'Title') + para(picture('rP', 'A dot'))
    const relations = relation('rP', 'image', 'media/image1.png')
    const only = await titled({ body: lone, relations, files: { 'word/media/image1.png': DOT } })
    expect(only.slice(0, 2)).toEqual(['The harbour', 'The harbour'])
  })

  it('is the name of its file where nothing else tells', async () => {
    expect((await titled({ body: text }, 'the_harbour.docx'))[0]).toBe('The harbour')
  })
})
