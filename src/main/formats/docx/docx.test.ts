import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { parseFile } from '#main/formats/index'
import { DOT } from '#tests/fixtures/books/make-book'
import { type DocxParts, item, makeDocx, para, picture, relation, run } from '#tests/fixtures/books/make-docx'

const read = (parts: DocxParts, name = 'harbour.docx') => parseFile({ name, bytes: makeDocx(parts) })
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
    const blocks = await blocksOf({ body })
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

  it('is called after its first heading, else its file, and speaks as its styles say', async () => {
    const properties = '<dc:title>Microsoft Word - draft 3.docx</dc:title>'
    const headed = await read({ body: para('The harbour', 'Title') + para('It opens.'), properties })
    expect(headed.metadata).toMatchObject({ title: 'The harbour', language: 'en-GB' })
    expect((await read({ body: para('It opens at dawn.') }, 'the_harbour.docx')).metadata.title).toBe(
      'The harbour',
    )
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
