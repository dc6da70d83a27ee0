import { describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { parseFile } from '#main/formats/index'
import { DOT } from '#tests/fixtures/books/make-book'
import { type DocxParts, makeDocx, para, picture, relation, run } from '#tests/fixtures/books/make-docx'
import { openCanary } from '#tests/fixtures/canary'

const read = (bytes: Uint8Array, name = 'evil.docx') => parseFile({ name, bytes })
const made = (parts: DocxParts) => read(makeDocx(parts))
const refusal = (bytes: Uint8Array, name?: string) =>
  read(bytes, name).then(
    () => 'taken',
    (error: Error) => `${error.name}: ${error.message}`,
  )
const QUIET = para('Quiet words.')
const part = (inside: string, before = '') =>
  `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`

describe('a Word document whose', () => {
  it('parts are all elsewhere fetches nothing and opens no file', async () => {
    const canary = await openCanary()
    const away = canary.home
    const parsed = await made({
      body: QUIET + para(picture('rA', 'The gauge', 'link') + picture('rB', '', 'link')),
      relations:
        relation('rA', 'image', `${away}/a.png`, 'External') +
        relation('rB', 'image', 'file:///etc/hostname', 'External') +
        relation('rT', 'attachedTemplate', `${away}/t.dotm`, 'External') +
        relation('rO', 'oleObject', `${away}/o.bin`, 'External'),
    })
    canary.close()
    expect(canary.asked).toEqual([])
    expect(parsed.assets).toEqual([])
    expect(parsed.warnings).toEqual(['2 pictures are on the network and were left out.'])
    expect(parsed.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'figure'])
  })

  it.each([
    'javascript:void(0)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ms-word:ofe|u|x',
    '\\\\server\\share',
  ])('link leads to %s keeps its words only', async (target) => {
    const link = `<w:hyperlink r:id="rL">${run('words of a link')}</w:hyperlink>`
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:act()"</w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' and of a field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const { sections } = await made({
      body: para(link + field),
      relations: relation('rL', 'hyperlink', target, 'External'),
    })
    expect(sections[0]?.blocks[0]).toMatchObject({ runs: [{ text: 'words of a link and of a field' }] })
    expect(JSON.stringify(sections)).not.toContain('url')
  })

  it('entities would grow a billionfold, or name a file, is refused', async () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
    const files = { 'word/document.xml': part(para('&b;&c;'), bomb) }
    expect(await refusal(makeDocx({ body: '', files }))).toContain('defines entities of its own')
    const notes = { 'word/footnotes.xml': `${bomb}<w:footnotes/>` }
    expect(await refusal(makeDocx({ body: QUIET, files: notes }))).toContain('defines entities of its own')
  })

  it('elements are nested without end is refused in words', async () => {
    const deep = `${'<w:ins>'.repeat(50_000)}${'</w:ins>'.repeat(50_000)}`
    expect(await refusal(makeDocx({ body: deep }))).toContain('nested so deeply')
    expect(await refusal(makeDocx({ body: QUIET, files: { 'word/styles.xml': deep } }))).toContain(
      'nested so deeply',
    )
  })

  it('files unpack a thousandfold, or climb out of it, is refused or read without them', async () => {
    const files = { 'word/media/a.png': new Uint8Array(8 * 1024 * 1024) }
    expect(await refusal(makeDocx({ body: QUIET, files }))).toContain('unpack to far more')
    const slip = await made({
      body: QUIET,
      files: { '../../evil.xml': '<x/>', '/etc/evil': 'x', 'C:\\evil': 'x' },
    })
    expect(slip.sections[0]?.blocks.map(blockText)).toEqual(['Quiet words.'])
  })

  it('pictures are something else are left out, and said to be', async () => {
    const parsed = await made({
      body: QUIET + para(picture('rP', 'A page') + picture('rQ', 'A dot')),
      relations: relation('rP', 'image', 'media/a.png') + relation('rQ', 'image', 'media/b.png'),
      files: { 'word/media/a.png': '<html><script>act()</script></html>', 'word/media/b.png': DOT },
    })
    expect(parsed.assets).toHaveLength(1)
    expect(parsed.warnings).toEqual(['One picture could not be shown and was left out.'])
  })

  it('text is markup shows it as the text it is', async () => {
    const { sections } = await made({
      body: para('&lt;img src=x onerror=act()&gt; &lt;ol&gt;&lt;li id="footnote-1"&gt;'),
    })
    expect(sections[0]?.blocks.map(blockText)).toEqual(['<img src=x onerror=act()> <ol><li id="footnote-1">'])
  })

  it('styles are given by itself for the page they become are not asked', async () => {
    const { sections } = await made({
      body: QUIET,
      files: { 'mammoth/style-map': 'p => script:fresh' },
    })
    expect(sections[0]?.blocks.map(blockText)).toEqual(['Quiet words.'])
  })

  it('text is missing, torn or locked is refused as that', async () => {
    const without = { 'word/document.xml': null }
    expect(await refusal(makeDocx({ body: '', files: without }))).toContain('part with its text is missing')
    const torn = { 'word/document.xml': '<w:document><w:body><w:p' }
    expect(await refusal(makeDocx({ body: '', files: torn }))).toMatch(/^ImportError: /)
    const whole = makeDocx({ body: QUIET })
    expect(await refusal(whole.subarray(0, whole.length - 40))).toContain('its end is missing')
    const locked = Buffer.from(
      `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${[...'EncryptedPackage'].join('\0')}`,
      'latin1',
    )
    expect(await refusal(locked)).toContain('locked with a password')
  })

  it('bytes are changed anywhere never crashes the reader', async () => {
    const whole = makeDocx({ body: QUIET + para('More.', 'H1') })
    for (let at = 0; at < whole.length; at += 397) {
      const changed = whole.slice()
      changed[at] = changed[at]! ^ 0xff
      expect(await refusal(changed)).toMatch(/^(?:taken|ImportError: )/)
    }
  })

  it('name is another’s is read as what it is, and another under its name is told', async () => {
    expect((await read(makeDocx({ body: QUIET }), 'a.txt')).format).toBe('docx')
    expect((await read(new TextEncoder().encode('Only words, no document.'), 'a.docx')).format).toBe('text')
    expect(await refusal(Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'a.docx')).toContain(
      'a picture (PNG)',
    )
  })
})
