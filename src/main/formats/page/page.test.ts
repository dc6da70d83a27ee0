import { describe, expect, it } from 'vitest'
import { NO_PICTURE } from '#core/text/assets'
import { blockText } from '#core/text/blocks'
import { type ParsedFile, parseFile } from '#main/formats/index'
import { DOT } from '#tests/fixtures/books/make-book'
import { DATA_DOT, makePage, PARAGRAPHS } from '#tests/fixtures/pages/made-page'

const bytes = (source: string) => new TextEncoder().encode(source)
const read = (source: string, name = 'page.html') => parseFile({ name, bytes: bytes(source) })
const blocksOf = ({ sections }: ParsedFile) => sections.flatMap(({ blocks }) => blocks)
const textOf = (parsed: ParsedFile) => blocksOf(parsed).map(blockText)
const kindsOf = (parsed: ParsedFile) => blocksOf(parsed).map(({ kind }) => kind)
const runsOf = (parsed: ParsedFile) =>
  blocksOf(parsed).flatMap((block) => ('runs' in block ? block.runs : []))

describe('a saved page', () => {
  it('is its article: every paragraph, and nothing of menus, notices, other articles and the foot', async () => {
    const parsed = await read(makePage())
    expect(textOf(parsed)).toEqual(PARAGRAPHS)
    expect(parsed).toMatchObject({ format: 'page', dir: 'ltr', warnings: [] })
  })

  it.each([
    ['ja', '橋守', '佐々木かおり', '2017年9月30日', '橋を守る役目は代々、中村家の者が務めた。'],
    ['ru', 'Мост и его строители', 'Пётр Ёжиков', '30 сентября 2017', 'Мост построил инженер Семёнов. '],
    ['ar', 'مكتبة وادي النخيل', 'سلمى الحدّاد', '٣٠ سبتمبر ٢٠١٧', 'كانت المكتبة تضم مخطوطات كثيرة. '],
  ])('says title, writer and day once in %s, too', async (language, title, writer, day, sentence) => {
    const text = sentence.repeat(20).trim()
    const parsed = await read(
      `<!doctype html><html lang="${language}"><head><title>${title}</title><meta name="author" content="${writer}">` +
        `<meta property="article:published_time" content="2017-09-30"></head><body><article><h1>${title}</h1>` +
        `<p>${writer}</p><p>${day}</p><p>${text}</p><p>${text}</p></article></body></html>`,
    )
    expect(parsed.metadata).toMatchObject({ title, byline: writer, published: '2017-09-30' })
    expect(textOf(parsed)).toEqual([text, text])
  })

  it.each([
    ['ar', 'مكتبة وادي النخيل', ' - صحيفة الواحة', 'القاعة الكبرى', 'كانت المكتبة تضم مخطوطات كثيرة. '],
    ['ru', 'Мост и его строители', ' | Речная газета', 'Опоры', 'Мост построил инженер Семёнов. '],
    ['zh', '港口的旧灯塔', '_海边报', '守塔人', '这座灯塔是一百年前建成的，守塔人每晚点灯。'],
    ['en', 'The bridge and its builders', ' | The River News', 'The piers', 'Tegner built the bridge. '],
  ])('says its title once in %s also where its parts have headings as large', async (...of) => {
    const [language, title, site, part, sentence] = of
    const text = sentence.repeat(20).trim()
    for (const [named, stands] of [
      [title, title],
      [title + site, title],
    ]) {
      const parsed = await read(
        `<!doctype html><html lang="${language}"><head><title>${named}</title></head><body><article>` +
          `<h1>${stands}</h1><p>${text}</p><h2>${part}</h2><p>${text}</p></article></body></html>`,
      )
      expect(textOf(parsed)).toEqual([text, part, text])
    }
  })

  it('keeps a first heading that has a word of the title only', async () => {
    const text = 'كانت المكتبة تضم مخطوطات كثيرة. '.repeat(20).trim()
    const parsed = await read(
      '<!doctype html><html lang="ar"><head><title>مكتبة وادي النخيل ومخطوطاتها القديمة</title></head><body><article>' +
        `<h2>مكتبة</h2><p>${text}</p><h2>القاعة</h2><p>${text}</p></article></body></html>`,
    )
    expect(textOf(parsed)).toEqual(['مكتبة', text, 'القاعة', text])
  })

  it('tells title, writer, date, newspaper and language', async () => {
    expect((await read(makePage())).metadata).toEqual({
      title: 'The last number at Quay Nine',
      byline: 'Jonna Vik',
      authors: [{ full: 'Jonna Vik' }],
      published: '2024-05-17',
      publisher: 'The Tarnholm Ledger',
      language: 'en-GB',
    })
  })

  it('is told these by JSON-LD too', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Weighed at Quay Nine',
      author: [
        { '@type': 'Person', name: 'Ann Lee' },
        { '@type': 'Person', name: 'Bo Lind' },
      ],
      datePublished: '2023-02-01T08:00:00Z',
      publisher: { '@type': 'Organization', name: 'Harbour Wire' },
    }
    const { metadata } = await read(
      makePage({ head: `<script type="application/ld+json">${JSON.stringify(data)}</script>` }),
    )
    expect(metadata).toMatchObject({
      title: 'Weighed at Quay Nine',
      byline: 'Ann Lee, Bo Lind',
      published: '2023-02-01',
      publisher: 'Harbour Wire',
    })
  })

  it('is told by its content, whatever the file is called', async () => {
    for (const name of ['page.txt', 'page.pdf', 'page', 'notes.md', 'book.epub'])
      expect((await read(makePage(), name)).format).toBe('page')
  })

  it('keeps headings, lists, tables, quotations and code', async () => {
    const inside =
      '<h2>The slips</h2><ul><li>Coal, by the cart.</li><li>Herring.</li></ul><blockquote>Back in five minutes.</blockquote>' +
      '<table><caption>Weights</caption><tr><th>Year</th><th>Tonnes</th></tr><tr><td>1961</td><td>412</td></tr></table>' +
      '<pre><code>dial = 6.04</code></pre>'
    const kinds = kindsOf(await read(makePage({ inside })))
    for (const kind of ['heading', 'listItem', 'quote', 'table', 'code', 'caption'])
      expect(kinds).toContain(kind)
  })

  it('keeps pictures that came in the file, and of others what they show and their captions; none is fetched', async () => {
    const inside =
      `<figure><img src="${DATA_DOT}" alt="The dial"><figcaption>The dial, cleaned.</figcaption></figure>` +
      '<figure><img src="https://pictures.example/plate.jpg" alt="The iron plate"><figcaption>The plate.</figcaption></figure>' +
      '<p><img src="https://count.example/dot.gif" width="1" height="1" alt="">Words beside a dot that counts readers.</p>'
    const parsed = await read(makePage({ inside }))
    const figures = blocksOf(parsed).filter((block) => block.kind === 'figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['The dial', 'The iron plate'])
    const [{ id, bytes } = { id: '', bytes: DOT }, ...others] = parsed.assets
    expect([bytes.length, others]).toEqual([DOT.length, []])
    expect(figures.map(({ asset }) => asset)).toEqual([id, NO_PICTURE])
    expect(textOf(parsed)).toEqual(expect.arrayContaining(['The dial, cleaned.', 'The plate.']))
    expect(parsed.warnings).toEqual(['One picture is on the network and was left out.'])
    expect(JSON.stringify(blocksOf(parsed))).not.toContain('pictures.example')
  })

  it('keeps a large picture written out in the file without letting it slow the search for the article', async () => {
    const large = new Uint8Array(6_000_000)
    large.set(DOT)
    const src = `data:image/png;base64,${Buffer.from(large).toString('base64')}`
    const parsed = await read(makePage({ inside: `<p><img src="${src}" alt="Large"></p>` }))
    expect(parsed.assets[0]?.bytes.length).toBe(6_000_000)
    expect(textOf(parsed).filter((text) => text !== '')).toEqual(PARAGRAPHS)
  })

  it('leads notes to their text and puts back those outside of the article', async () => {
    const inside = '<p>It weighed an elephant once.<sup id="r1"><a href="#n1">1</a></sup></p>'
    const source = makePage({ inside }).replace(
      '<footer>',
      '<footer><div class="footer-notes"><p id="n1">The circus paid two crowns. <a href="#r1">↩</a></p></div>',
    )
    const parsed = await read(source)
    const blocks = blocksOf(parsed)
    const note = blocks.find(({ kind }) => kind === 'footnote')
    expect(note && blockText(note)).toBe('The circus paid two crowns.')
    expect(runsOf(parsed).find(({ to }) => to)?.to).toEqual({ note: note!.id })
  })

  it('completes relative links by where it stood on the web, and drops those that lead nowhere', async () => {
    const inside =
      '<p><a href="../weather">Weather</a> and <a href="#gone">gone</a> and <a href="tel:1">call</a>.</p>'
    const links = runsOf(await read(makePage({ inside }))).filter(({ to }) => to)
    expect(links).toEqual([{ text: 'Weather', to: { url: 'https://ledger.example/weather' } }])
  })

  it('is set from right to left in Arabic, and where it says so', async () => {
    expect((await read(makePage({ html: 'lang="ar"' }))).dir).toBe('rtl')
    expect((await read(makePage({ html: 'dir="rtl"' }))).dir).toBe('rtl')
  })

  it('without an article gives all of its words but its frame, and says so', async () => {
    const source =
      '<!doctype html><html><head><title>Tides</title></head><body><nav>Menu</nav><script>x()</script>' +
      '<table hidden><tr><td>never</td></tr></table><footer>Imprint</footer></body></html>'
    await expect(read(source)).rejects.toThrow('There is no text on this page.')
    const rows = '<div>High water at six.</div>'.repeat(13_000)
    const parsed = await read(source.replace('<footer>', `${rows}<footer>`))
    expect(parsed.metadata.title).toBe('Tides')
    expect(new Set(textOf(parsed))).toEqual(new Set(['High water at six.']))
    expect(parsed.warnings).toEqual([expect.stringContaining('No article could be told apart')])
  })

  it('reads without html, head and body, as HTML allows', async () => {
    const parsed = await read(`<title>Bare</title>${PARAGRAPHS.map((text) => `<p>${text}`).join('\n')}`)
    expect(parsed.metadata.title).toBe('Bare')
    expect(textOf(parsed)).toEqual(PARAGRAPHS)
  })
})

describe('a stretch of a page from the clipboard', () => {
  it('is taken whole: also what would be no article', async () => {
    const parsed = await read(
      '<meta charset="utf-8"><p class="comment">Short <b>words</b>.</p><ul><li>One</li></ul>',
    )
    expect(kindsOf(parsed)).toEqual(['paragraph', 'listItem'])
    expect(runsOf(parsed)[1]).toEqual({ text: 'words', marks: ['strong'] })
    expect(parsed.warnings).toEqual([])
  })

  it('is known by its marks within the page that Windows puts around it', async () => {
    const parsed = await read(
      '<html><body>\n<!--StartFragment--><nav>Kept</nav><!--EndFragment-->\n</body></html>',
      'Pasted text.txt',
    )
    expect(parsed.format).toBe('page')
    expect(textOf(parsed)).toEqual(['Kept'])
  })
})

describe('a page saved with its pictures in one file (MHTML)', () => {
  const message = (html: string, head = '') =>
    [
      'From: <Saved by a browser>',
      'Snapshot-Content-Location: https://ledger.example/harbour/quay-nine',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part--9"',
      '',
      '',
      '------Part--9',
      `Content-Type: text/html${head}`,
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://ledger.example/harbour/quay-nine',
      '',
      html,
      '------Part--9',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://ledger.example/img/dot.png',
      '',
      Buffer.from(DOT).toString('base64'),
      '------Part--9--',
      '',
    ].join('\r\n')
  const quoted = (html: string) =>
    [...bytes(html)]
      .map((byte) =>
        byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      )
      .join('')

  it('gives pictures that only the sources of a picture name', async () => {
    const sources = '<source srcset="/img/dot.png 400w"><img alt="Dot">'
    const html = quoted(makePage({ inside: `<p>A dot: <picture>${sources}</picture> here.</p>` }))
    expect((await read(message(html), 'quay.mhtml')).assets).toHaveLength(1)
  })

  it('gives the article and the pictures that came along, by their addresses', async () => {
    const html = quoted(makePage({ inside: '<p>A dot: <img src="/img/dot.png" alt="Dot"> “here”.</p>' }))
    const parsed = await read(message(html), 'quay.mhtml')
    expect(textOf(parsed)).toContain('A dot:  “here”.')
    expect(parsed.assets).toHaveLength(1)
    expect(parsed.warnings).toEqual([])
    expect(parsed.metadata.title).toBe('The last number at Quay Nine')
  })

  it('is refused in words when no page is in it', async () => {
    await expect(read(message('x').replace('text/html\r\n', 'text/css\r\n'), 'a.mht')).rejects.toThrow(
      'no page is in it',
    )
  })
})
