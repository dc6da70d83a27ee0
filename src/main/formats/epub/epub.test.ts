import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import type { Block } from '#core/text/document'
import { type ParsedFile, parseFile } from '#main/formats/index'
import { type BookParts, DOT, makeBook } from '#tests/fixtures/books/make-book'

const read = (parts: BookParts, name = 'book.epub') => parseFile({ name, bytes: makeBook(parts) })
const blocksOf = (parsed: ParsedFile): Block[] => parsed.sections.flatMap(({ blocks }) => blocks)
const texts = (parsed: ParsedFile) => blocksOf(parsed).map(blockText)
const withText = (parsed: ParsedFile, text: string) =>
  blocksOf(parsed).find((block) => blockText(block).includes(text))!

const idOf = async (identifier: string) =>
  (await read({ chapters: { 'a.xhtml': '<p>Hello there.</p>' }, metadata: identifier })).metadata.identifier

describe('the identifier of a book', () => {
  it('is that which its package names, however an ISBN or a UUID is written', async () => {
    const isbn = (written: string) =>
      idOf(`<dc:identifier>another-one</dc:identifier><dc:identifier id="id">${written}</dc:identifier>`)
    for (const written of ['urn:isbn:978-3-16-148410-0', 'ISBN 9783161484100', '978 3 16 148410 0'])
      expect(await isbn(written)).toBe('9783161484100')
    expect(await idOf('<dc:identifier>urn:uuid:A1B2-c3d4e5</dc:identifier>')).toBe('a1b2c3d4e5')
  })

  it.each([
    '',
    'none',
    'unknown',
    'BookId',
    'uuid_id',
    'urn:uuid:00000000-0000-0000-0000-000000000000',
    '12',
    '1234567890',
  ])('is none where %j is all it says', async (said) => {
    expect(await idOf(`<dc:identifier id="id">${said}</dc:identifier>`)).toBeUndefined()
  })

  it('is none where several are given and none is named', async () => {
    const two =
      '<dc:identifier id="a">first-of-all</dc:identifier><dc:identifier id="b">second-one</dc:identifier>'
    expect(await idOf(two)).toBeUndefined()
  })
})

describe('a book', () => {
  it('is read in the order of its spine, whatever the files are called', async () => {
    const parsed = await read({ chapters: { 'z.xhtml': '<p>First.</p>', 'a.xhtml': '<p>Second.</p>' } })
    expect(texts(parsed)).toEqual(['First.', 'Second.'])
    expect(parsed).toMatchObject({ format: 'epub', warnings: [], words: 2, assets: [], dir: 'ltr' })
  })

  it('tells title, writers, date, publisher, language and series (EPUB 3)', async () => {
    const metadata =
      '<dc:title id="t2">Volume One</dc:title><dc:title id="t1">The Long Road</dc:title>' +
      '<meta refines="#t1" property="title-type">main</meta>' +
      '<dc:creator id="a">Ada Marsh</dc:creator><meta refines="#a" property="file-as">Marsh, Ada</meta>' +
      '<meta refines="#a" property="role">aut</meta><dc:creator>Bo Lind</dc:creator>' +
      '<dc:creator id="c">Cy Translator</dc:creator><meta refines="#c" property="role">trl</meta>' +
      '<dc:date>2011-04-05T12:00:00Z</dc:date><dc:publisher>Hill &amp; Dale</dc:publisher><dc:language>en-gb</dc:language>' +
      '<meta property="belongs-to-collection" id="s">Roads</meta>' +
      '<meta refines="#s" property="collection-type">series</meta><meta refines="#s" property="group-position">2</meta>'
    expect((await read({ chapters: { 'a.xhtml': '<p>Hello there.</p>' }, metadata })).metadata).toEqual({
      title: 'The Long Road',
      authors: [{ given: 'Ada', family: 'Marsh', full: 'Ada Marsh' }, { full: 'Bo Lind' }],
      byline: 'Ada Marsh and Bo Lind',
      published: '2011-04-05',
      publisher: 'Hill & Dale',
      language: 'en-GB',
      series: 'Roads, 2',
    })
  })

  it('tells the same as EPUB 2 writes it, and as Calibre writes series', async () => {
    const metadata =
      '<dc:creator opf:role="aut" opf:file-as="Marsh, Ada">Ada Marsh</dc:creator>' +
      '<dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1999</dc:date>' +
      '<meta name="calibre:series" content="Roads"/><meta name="calibre:series_index" content="3.0"/>'
    expect((await read({ chapters: { 'a.xhtml': '<p>Hello there.</p>' }, metadata })).metadata).toMatchObject(
      {
        authors: [{ given: 'Ada', family: 'Marsh', full: 'Ada Marsh' }],
        published: '1999',
        series: 'Roads, 3',
      },
    )
  })

  it('takes a date, a language or a title that is none for none', async () => {
    const metadata = '<dc:title> </dc:title><dc:date>0101-01-01</dc:date><dc:language>english!</dc:language>'
    const { metadata: found } = await read(
      { chapters: { 'a.xhtml': '<p>The ship left the harbour at dawn.</p>' }, metadata },
      'my_book.epub',
    )
    expect(found).toEqual({ title: 'My book', language: 'en' })
  })

  it('cuts its sections at the contents it has itself, nested as they are', async () => {
    const text = `<p>${'word '.repeat(900)}</p>`
    const parsed = await read({
      chapters: {
        'one.xhtml': `<h2>1</h2>${text}`,
        'two.xhtml': `<h2>2</h2>${text}<h2 id="three">3</h2>${text}`,
      },
      nav:
        '<ol><li><span>Part</span><ol><li><a href="one.xhtml">First</a></li><li><a href="two.xhtml">Second</a></li>' +
        '<li><a href="two.xhtml#three"> Third </a></li></ol></li><li><a href="http://example.org/">Out</a></li></ol>',
    })
    expect(parsed.sections.map(({ title }) => title)).toEqual(['First', 'Second', 'Third'])
    expect(parsed.toc.map(({ title, level }) => [level, title])).toEqual([
      [1, 'Part'],
      [2, 'First'],
      [2, 'Second'],
      [2, 'Third'],
    ])
    expect(parsed.toc[3]!.block).toBe(withText(parsed, '3').id)
  })

  it('finds the contents of EPUB 2 (NCX)', async () => {
    const ncx =
      '<ncx><navMap><navPoint><navLabel><text>Begin</text></navLabel><content src="a.xhtml"/>' +
      '<navPoint><navLabel><text>Within</text></navLabel><content src="a.xhtml#x"/></navPoint></navPoint></navMap>' +
      '<pageList><pageTarget value="7"><navLabel><text>7</text></navLabel><content src="a.xhtml#x"/></pageTarget></pageList></ncx>'
    const parsed = await read({
      chapters: { 'a.xhtml': '<h1>Begin</h1><p>Some text.</p><h2 id="x">Within</h2><p>More text.</p>' },
      manifest: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
      spine: 'toc="ncx"',
      files: { 'OEBPS/toc.ncx': ncx },
    })
    expect(parsed.toc).toEqual([
      { level: 1, title: 'Begin', block: 's1.0' },
      { level: 2, title: 'Within', block: 's1.2' },
    ])
    expect(blocksOf(parsed).map(({ page }) => page)).toEqual([undefined, undefined, '7', '7'])
  })

  it('finds where printed pages begin by its list of pages (EPUB 3)', async () => {
    const parsed = await read({
      chapters: { 'a.xhtml': '<p>Before.</p><p id="x">Nine.</p><p>Still.</p>', 'b.xhtml': '<p>Ten.</p>' },
      nav:
        '<ol><li><a href="a.xhtml">A</a></li></ol></nav><nav epub:type="page-list"><ol>' +
        '<li><a href="a.xhtml#x">ix</a></li><li><a href="b.xhtml">10</a></li></ol>',
    })
    expect(blocksOf(parsed).map(({ page }) => page)).toEqual([undefined, 'ix', 'ix', '10'])
  })

  it('leads links to blocks, in other files too, and keeps none that leads nowhere or acts', async () => {
    const parsed = await read({
      chapters: {
        'a.xhtml':
          '<p><a href="b.xhtml#far">far</a> <a href="b.xhtml">file</a> <a href="#gone">here</a> <a href="c.xhtml">no</a> ' +
          '<a href="https://example.org/x">web</a> <a href="javascript:alert(1)">run</a> <a href="data:text/html,x">data</a> ' +
          '<a href="file:///etc/passwd">disk</a> <a href="mailto:a@example.org">mail</a></p>',
        'b.xhtml': '<p>Start.</p><div id="far"><p>End.</p></div>',
      },
    })
    const [first] = blocksOf(parsed)
    const links = 'runs' in first! ? first.runs.filter(({ to }) => to).map(({ text, to }) => [text, to]) : []
    expect(links).toEqual([
      ['far', { block: 's1.2' }],
      ['file', { block: 's1.1' }],
      // A place the file does not have is still in that file.
      ['here', { block: 's1.0' }],
      ['web', { url: 'https://example.org/x' }],
      ['mail', { url: 'mailto:a@example.org' }],
    ])
  })

  it('makes notes of notes, told by their markup or by how they look, and drops the ways back', async () => {
    const parsed = await read({
      chapters: {
        'a.xhtml':
          '<p>Said<a epub:type="noteref" href="notes.xhtml#n1">1</a> and done<sup><a href="notes.xhtml#n2">2</a></sup>.</p>' +
          '<aside epub:type="footnote" id="n0"><p>An aside.</p></aside>',
        'notes.xhtml':
          '<section epub:type="endnotes"><ol><li id="n1"><p>One. <a href="a.xhtml" role="doc-backlink">back</a></p></li>' +
          '<li id="n2"><p>Two. <a href="a.xhtml">↩︎</a></p></li></ol></section>',
      },
    })
    const blocks = blocksOf(parsed)
    expect(blocks.map((block) => [block.kind, blockText(block)])).toEqual([
      ['paragraph', 'Said1 and done2.'],
      ['footnote', 'An aside.'],
      ['footnote', 'One.'],
      ['footnote', 'Two.'],
    ])
    expect(blocks[2]).toMatchObject({ marker: '1.' })
    const [said] = blocks
    expect('runs' in said! ? said.runs.flatMap(({ to }) => to ?? []) : []).toEqual([
      { note: 's1.2' },
      { note: 's1.3' },
    ])
  })

  it('says on each block which printed page it begins on', async () => {
    const parsed = await read({
      chapters: {
        'a.xhtml':
          '<p>Before.</p><span epub:type="pagebreak" id="p12" title="12"/><p>On twelve <span role="doc-pagebreak" aria-label="Page 13"/> and thirteen.</p>' +
          '<div epub:type="pagebreak" id="page_14"></div><p>On fourteen.</p>',
        'b.xhtml': '<p>Still.</p>',
      },
    })
    expect(blocksOf(parsed).map(({ page }) => page)).toEqual([undefined, '12', '14', '14'])
    expect(texts(parsed)[1]).toBe('On twelve and thirteen.')
  })

  it('keeps pictures once, by what they are, with their size, and knows its cover', async () => {
    const parsed = await read({
      chapters: {
        'a.xhtml':
          '<figure><img src="pic.jpg" alt="A  dot"/><figcaption>What it is</figcaption></figure>' +
          '<p>In the <img src="./pic.jpg" alt="dot"/> line.</p><svg xmlns="http://www.w3.org/2000/svg"><image href="pic.jpg"/></svg>',
      },
      manifest: '<item id="pic" href="pic.jpg" media-type="image/jpeg" properties="cover-image"/>',
      files: { 'OEBPS/pic.jpg': DOT },
    })
    expect(parsed.assets).toMatchObject([{ type: 'image/png', width: 1, height: 1 }])
    const { id } = parsed.assets[0]!
    expect(id).toMatch(/^[0-9a-f]{16}$/)
    expect(parsed.cover).toBe(id)
    expect(parsed.warnings).toEqual([])
    expect(blocksOf(parsed)).toMatchObject([
      { kind: 'figure', asset: id, alt: 'A dot', width: 1, height: 1 },
      { kind: 'caption', runs: [{ text: 'What it is' }] },
      {
        kind: 'paragraph',
        runs: [{ text: 'In the ' }, { text: '', asset: id, alt: 'dot' }, { text: ' line.' }],
      },
      { kind: 'figure', asset: id },
    ])
  })

  it('finds a cover as EPUB 2 names it, by its metadata or its guide', async () => {
    const files = {
      'OEBPS/pic.png': DOT,
      'OEBPS/cover.xhtml': '<html><body><img src="pic.png"/></body></html>',
    }
    const manifest = '<item id="pic" href="pic.png" media-type="image/png"/>'
    const chapters = { 'a.xhtml': '<p>Text.</p>' }
    const named = await read({ chapters, manifest, files, metadata: '<meta name="cover" content="pic"/>' })
    expect(named.cover).toBe(named.assets[0]!.id)
    const guide =
      '<item id="cov" href="cover.xhtml" media-type="application/xhtml+xml"/><guide><reference type="cover" href="cover.xhtml"/></guide>'
    expect((await read({ chapters, manifest: manifest + guide, files })).cover).toBe(named.cover)
    expect(await read({ chapters, manifest, files })).not.toHaveProperty('cover')
  })

  it('of pictures only is taken, and said to have no text', async () => {
    const parsed = await read({
      chapters: { 'a.xhtml': '<img src="pic.png" alt=""/>' },
      files: { 'OEBPS/pic.png': DOT },
    })
    expect(parsed.words).toBe(0)
    expect(blocksOf(parsed)).toMatchObject([{ kind: 'figure' }])
    expect(parsed.warnings).toEqual([expect.stringMatching(/^There is no text in this book/)])
  })

  it('with fixed pages gives its words and says so', async () => {
    const parsed = await read({
      chapters: { 'a.xhtml': '<div>Words on a page.</div>' },
      metadata: '<meta property="rendition:layout">pre-paginated</meta>',
    })
    expect(texts(parsed)).toEqual(['Words on a page.'])
    expect(parsed.warnings).toEqual([expect.stringMatching(/^This book has a fixed layout/)])
  })

  it('in Arabic reads from right to left, and says where a part does not', async () => {
    const parsed = await read({
      chapters: {
        'a.xhtml': '<p>مرحبا</p><p dir="ltr" lang="en">Hello <span lang="fr">monde</span> and <b>all</b></p>',
      },
      metadata: '<dc:language>ar</dc:language>',
      html: 'xml:lang="ar" dir="rtl"',
      spine: 'page-progression-direction="rtl"',
    })
    expect(parsed.dir).toBe('rtl')
    const [first, second] = blocksOf(parsed)
    expect(first).not.toHaveProperty('lang')
    expect(first).not.toHaveProperty('dir')
    expect(second).toMatchObject({ lang: 'en', dir: 'ltr' })
    expect('runs' in second! ? second.runs : []).toEqual([
      { text: 'Hello ' },
      { text: 'monde', lang: 'fr' },
      { text: ' and ' },
      { text: 'all', marks: ['strong'] },
    ])
  })

  it('in Japanese that turns its pages from right to left is still set from left to right', async () => {
    const parsed = await read({
      chapters: { 'a.xhtml': '<p>これは本です。</p>' },
      metadata: '<dc:language>ja</dc:language>',
      spine: 'page-progression-direction="rtl"',
    })
    expect(parsed.dir).toBe('ltr')
  })

  it('reads what stands in for a file that is no text, and leaves a file out that nothing stands in for', async () => {
    const parsed = await read({
      chapters: { 'a.xhtml': '<p>Shown.</p>' },
      manifest:
        '<item id="x" href="x.json" media-type="application/json" fallback="y"/><item id="y" href="y.xhtml" media-type="application/xhtml+xml"/>' +
        '<item id="u" href="u.bin" media-type="application/octet-stream" fallback="v"/><item id="v" href="v.bin" media-type="x/y" fallback="u"/>' +
        '</manifest><spine><itemref idref="x"/><itemref idref="u"/></spine><manifest>',
      files: { 'OEBPS/y.xhtml': '<html><body><p>Instead.</p></body></html>', 'OEBPS/x.json': '{}' },
    })
    expect(texts(parsed)).toEqual(['Instead.'])
    expect(parsed.warnings).toEqual(['One part of this book could not be read and was left out.'])
  })

  it('whose files are named otherwise in its archive is read all the same', async () => {
    const parsed = await read({
      chapters: { 'Caf\u00e9.xhtml': '' },
      files: {
        'OEBPS/Caf\u00e9.xhtml': null,
        'OEBPS/cafe\u0301.XHTML': '<html><body><p>Found.</p></body></html>',
      },
    })
    expect(texts(parsed)).toEqual(['Found.'])
  })

  it('in another encoding is read as it says', async () => {
    const latin = Uint8Array.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>caf\xe9</p></body></html>',
      (c) => c.charCodeAt(0),
    )
    expect(texts(await read({ chapters: { 'a.xhtml': '' }, files: { 'OEBPS/a.xhtml': latin } }))).toEqual([
      'café',
    ])
    const utf16 = new Uint8Array(Buffer.from('\ufeff<html><body><p>über</p></body></html>', 'utf16le'))
    expect(texts(await read({ chapters: { 'a.xhtml': '' }, files: { 'OEBPS/a.xhtml': utf16 } }))).toEqual([
      'über',
    ])
  })
})
