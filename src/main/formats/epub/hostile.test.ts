import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { ImportError } from '#main/formats/format'
import { type ParsedFile, parseFile } from '#main/formats/index'
import { type BookParts, DOT, makeBook } from '#tests/fixtures/books/make-book'

const read = (bytes: Uint8Array) => parseFile({ name: 'book.epub', bytes })
const readParts = (parts: BookParts) => read(makeBook(parts))
const textOf = (parsed: ParsedFile) =>
  parsed.sections.flatMap(({ blocks }) => blocks.map(blockText)).join('\n')
/** All that is kept of a book, as it goes to the disk. */
const kept = (parsed: ParsedFile) =>
  JSON.stringify([parsed.sections, parsed.toc, parsed.metadata, parsed.assets.map(({ type }) => type)])

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await read(bytes)
  } catch (error) {
    if (error instanceof ImportError) return error.message
    throw error
  }
  return 'taken'
}

const good: BookParts = { chapters: { 'a.xhtml': '<p>Good words.</p>' } }

/** Changes numbers in the archive's list: `field` is an offset in each entry of it. */
function forge(bytes: Uint8Array, field: number, value: number, name: string): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === name)
      view.setUint32(at + field, value, true)
  }
  return copy
}

describe('an archive that would', () => {
  it('write outside of its folder (zip slip) writes nowhere: its names are only looked up', async () => {
    const parsed = await readParts({
      ...good,
      files: {
        '../../../evil.sh': 'rm',
        '/etc/cron.d/evil': 'x',
        '..\\..\\evil.bat': 'x',
        'C:\\evil.txt': 'x',
      },
    })
    expect(textOf(parsed)).toBe('Good words.')
    expect(kept(parsed)).not.toContain('evil')
  })

  it('unpack a thousandfold (zip bomb) is refused before it is unpacked', async () => {
    const bomb = makeBook({ ...good, files: { 'OEBPS/bomb.xhtml': new Uint8Array(40 * 1024 * 1024) } })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toMatch(/would unpack to far more than a book holds/)
  })

  it('unpack to more than it declares gives no more than that', async () => {
    const book = makeBook({ chapters: { 'a.xhtml': `<p>${'word '.repeat(1000)}</p>` } })
    expect(await refusal(forge(book, 24, 100, 'OEBPS/a.xhtml'))).toMatch(
      /“OEBPS\/a\.xhtml” in it cannot be unpacked/,
    )
  })

  it('declare a gigabyte is refused', async () => {
    expect(await refusal(forge(makeBook(good), 24, 1024 ** 3, 'OEBPS/a.xhtml'))).toMatch(
      /would unpack to far more/,
    )
  })

  it('share its packed bytes among its files is refused', async () => {
    const book = makeBook({
      ...good,
      files: { 'x.bin': Uint8Array.from({ length: 50_000 }, (_, n) => (n * n * 7) % 251) },
    })
    expect(await refusal(forge(book, 20, 2 ** 30, 'x.bin'))).toMatch(/would unpack to far more/)
  })

  it('hold a hundred thousand files is refused by their number', async () => {
    const files: Record<string, Uint8Array> = {}
    for (let n = 0; n < 60_000; n++) files[`f${n}`] = new Uint8Array(0)
    const many = zipSync(
      { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...files },
      { level: 0 },
    )
    expect(await refusal(many)).toMatch(/would unpack to far more/)
  })

  it('end too early is called damaged', async () => {
    const book = makeBook(good)
    for (const part of [0.3, 0.6, 0.95])
      expect(await refusal(book.subarray(0, book.length * part))).toMatch(/^This file is damaged/)
  })

  it('point outside of itself is called damaged', async () => {
    const book = makeBook(good)
    expect(await refusal(forge(book, 42, 2 ** 31, 'OEBPS/a.xhtml'))).toMatch(/cannot be unpacked/)
    expect(await refusal(forge(book, 42, 2 ** 31, 'META-INF/container.xml'))).toMatch(/cannot be unpacked/)
  })

  it('be cut anywhere or have any byte changed never crashes the reader', async () => {
    const book = makeBook({
      chapters: { 'a.xhtml': '<p>Some <b>words</b> here.</p>' },
      nav: '<ol><li><a href="a.xhtml">A</a></li></ol>',
    })
    for (let n = 0; n < book.length; n += 7) {
      const changed = book.slice()
      changed[n] = (changed[n]! + 85) % 256
      expect(['taken', 'refused']).toContain((await refusal(changed)) === 'taken' ? 'taken' : 'refused')
    }
  })

  it('hold something else under the name of a book is read as what it is, or named', async () => {
    expect(await refusal(zipSync({ 'readme.txt': strToU8('hi') }))).toMatch(/not an EPUB book/)
    expect(await refusal(strToU8('%PDF-1.7'))).toMatch(/^This PDF is damaged/)
    expect((await read(strToU8('Just a plain text under this name.'))).format).toBe('text')
  })
})

describe('a book whose', () => {
  it('mimetype is another is read all the same, as other readers do', async () => {
    expect(textOf(await readParts({ ...good, files: { mimetype: 'application/zip' } }))).toBe('Good words.')
    expect(textOf(await readParts({ ...good, files: { mimetype: null } }))).toBe('Good words.')
  })

  it('container is missing or leads nowhere is looked through for its package, else refused', async () => {
    const files = {
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="../../x.opf"/></rootfiles></container>',
    }
    expect(textOf(await readParts({ ...good, files }))).toBe('Good words.')
    expect(await refusal(makeBook({ ...good, files: { ...files, 'OEBPS/book.opf': null } }))).toMatch(
      /package document/,
    )
    expect(await refusal(makeBook({ ...good, files: { 'OEBPS/book.opf': '<package/>' } }))).toMatch(
      /package document/,
    )
  })

  it('text is encrypted is refused by the name of the lock; hidden fonts lock nothing', async () => {
    const encryption = (algorithm: string, path: string) =>
      `<encryption><enc:EncryptedData xmlns:enc="e"><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData>` +
      `<enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`
    const aes = encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/a.xhtml')
    const locked = async (files: Record<string, string>) =>
      await refusal(makeBook({ ...good, files: { 'META-INF/encryption.xml': aes, ...files } }))
    expect(await locked({})).toMatch(/locked with copy protection \(DRM\)/)
    expect(await locked({ 'META-INF/rights.xml': '' })).toMatch(/locked with Adobe DRM/)
    expect(await locked({ 'META-INF/license.lcpl': '{}' })).toMatch(/locked with Readium LCP/)
    expect(await locked({ 'META-INF/sinf.xml': '' })).toMatch(/locked with Apple FairPlay/)
    const fonts = encryption('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf')
    expect(textOf(await readParts({ ...good, files: { 'META-INF/encryption.xml': fonts } }))).toBe(
      'Good words.',
    )
  })

  it('files are locked with a password is refused as that', async () => {
    const book = makeBook(good).slice()
    const view = new DataView(book.buffer)
    for (let at = 0; at + 46 < book.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(await refusal(book)).toMatch(/locked with a password/)
  })

  it('scripts, handlers, frames and forms would act keeps their words at most', async () => {
    const parsed = await readParts({
      chapters: {
        'a.xhtml':
          '<script>alert("run")</script><p onclick="alert(1)" style="background:url(http://evil.example/x)">Words <img src="x" onerror="alert(2)"/></p>' +
          '<iframe src="http://evil.example/" srcdoc="&lt;script&gt;alert(3)&lt;/script&gt;"></iframe><object data="evil.swf"><p>Instead.</p></object>' +
          '<embed src="evil.swf"/><form action="http://evil.example/"><input value="secret"/><button formaction="javascript:alert(4)">Send</button></form>' +
          '<base href="http://evil.example/"/><meta http-equiv="refresh" content="0;url=http://evil.example/"/><style>@import url(http://evil.example/);</style>' +
          '<math><mi href="javascript:alert(5)" onclick="alert(6)">x</mi><annotation-xml encoding="text/html"><script>alert(7)</script></annotation-xml></math>',
      },
    })
    expect(textOf(parsed)).toBe('Words\nInstead.\nSend\nx')
    expect(kept(parsed)).not.toMatch(/alert|evil|javascript|onclick|secret/)
  })

  it('pictures are on the network are left out and said to be; nothing is fetched', async () => {
    const parsed = await readParts({
      chapters: {
        'a.xhtml':
          '<p>Words.</p><img src="https://evil.example/beacon.png"/><img src="//evil.example/b.png"/>',
      },
    })
    expect(kept(parsed)).not.toContain('evil')
    expect(parsed.warnings).toEqual(['2 pictures are on the network and were left out.'])
  })

  it('pictures are none are left out: other files under their names, drawings that act', async () => {
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`
    const acting = [
      '<script>alert(1)</script>',
      '<rect onload="alert(1)"/>',
      '<a href="javascript:alert(1)"><text>x</text></a>',
      '<image href="http://evil.example/x.png"/>',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
      '<style>@import url(http://evil.example/)</style>',
      '<rect style="fill:url(http://evil.example/#a)"/>',
      '<use href="other.svg#x"/>',
      '<animate attributeName="href" to="javascript:alert(1)"/>',
    ]
    const files: Record<string, string> = Object.fromEntries(
      acting.map((inside, n) => [`OEBPS/${n}.svg`, svg(inside)]),
    )
    files['OEBPS/page.png'] = '<html><script>alert(1)</script></html>'
    files['OEBPS/entity.svg'] = `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('')}`
    files['OEBPS/good.svg'] = svg('<rect width="9" height="9" fill="url(#a)"/>')
    const images = Object.keys(files).map((path) => `<img src="${path.slice(6)}"/>`)
    const parsed = await readParts({ chapters: { 'a.xhtml': `<p>Words.</p>${images.join('')}` }, files })
    expect(parsed.assets.map(({ type }) => type)).toEqual(['image/svg+xml'])
    expect(parsed.warnings).toEqual([`${acting.length + 2} pictures could not be shown and were left out.`])
    const drawn = await readParts({ chapters: { 'a.xhtml': `<p>Words.</p>${svg(acting[0]!)}` } })
    expect(drawn.assets).toEqual([])
  })

  it('entities would grow a billionfold leaves them as written', async () => {
    const doctype =
      '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>'
    const parsed = await readParts({
      chapters: {
        'a.xhtml': `<?xml version="1.0"?>${doctype}<html><body><p>Say &c; and &d; now.</p></body></html>`,
      },
    })
    expect(textOf(parsed)).toBe('Say &c; and &d; now.')
  })

  it('elements are nested forty thousand deep is refused, or read without that part', async () => {
    const deep = (name: string, n: number) => `${`<${name}>`.repeat(n)}Deep.${`</${name}>`.repeat(n)}`
    for (const name of ['div', 'blockquote', 'span', 'ul', 'table', 'math', 'svg']) {
      const bottomless = { 'a.xhtml': deep(name, 40_000) }
      expect(textOf(await readParts({ chapters: { ...bottomless, 'b.xhtml': '<p>Kept.</p>' } }))).toBe(
        'Kept.',
      )
      expect(await refusal(makeBook({ chapters: bottomless }))).toMatch(/nested so deeply/)
    }
    expect(textOf(await readParts({ chapters: { 'a.xhtml': deep('div', 1_500) } }))).toBe('Deep.')
  })

  it('contents are nested without end, lead in circles or are huge are cut down to what a book has', async () => {
    const nested = `${'<ol><li><a href="a.xhtml">In</a>'.repeat(5_000)}${'</li></ol>'.repeat(5_000)}`
    expect((await readParts({ ...good, nav: nested })).toc.length).toBeGreaterThan(0)
    const huge = `<ol>${Array.from({ length: 30_000 }, (_, n) => `<li><a href="a.xhtml">Again ${n}</a></li>`).join('')}</ol>`
    expect((await readParts({ ...good, nav: huge })).toc.length).toBe(20_000)
    const circle = await readParts({
      chapters: { 'nav.xhtml': '<p><a href="nav.xhtml">Me</a></p>' },
      nav: '<ol><li><a href="nav.xhtml">Me</a></li></ol>',
    })
    expect(circle.toc.length).toBeLessThanOrEqual(1)
  })

  it('addresses are absolute, escaped or climb out of it stay inside', async () => {
    const parsed = await readParts({
      chapters: {
        'a.xhtml':
          '<p>Words.</p><img src="/../../OEBPS/pic.png"/><img src="%2e%2e/%2e%2e/OEBPS/p%69c.png"/><img src="..\\pic.png"/><img src="\\\\server\\share\\x.png"/>',
      },
      files: { 'OEBPS/pic.png': DOT },
    })
    expect(parsed.assets).toHaveLength(1)
    expect(parsed.warnings).toEqual(['2 pictures could not be shown and were left out.'])
  })

  it('one part is damaged is read without it', async () => {
    const book = makeBook({
      chapters: { 'a.xhtml': '<p>Kept.</p>', 'b.xhtml': `<p>${'lost '.repeat(500)}</p>` },
    })
    const parsed = await read(forge(book, 24, 10, 'OEBPS/b.xhtml'))
    expect(textOf(parsed)).toBe('Kept.')
    expect(parsed.warnings).toEqual(['One part of this book could not be read and was left out.'])
  })

  it('markup is broken is read as far as it goes', async () => {
    const broken = '<p>One <b>two <i>three</b> four<p>five</div></span><table><tr><td>six<p>seven'
    expect(textOf(await readParts({ chapters: { 'a.xhtml': broken } })).replace(/\s+/g, ' ')).toBe(
      'One two three four five six seven',
    )
  })
})
