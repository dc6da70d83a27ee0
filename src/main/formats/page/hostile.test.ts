import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { ImportError } from '#main/formats/format'
import { type ParsedFile, parseFile } from '#main/formats/index'
import { type Canary, openCanary } from '#tests/fixtures/canary'
import { makePage, PARAGRAPHS } from '#tests/fixtures/pages/made-page'

const bytes = (source: string) => new TextEncoder().encode(source)
const read = (source: string, name = 'page.html') => parseFile({ name, bytes: bytes(source) })
const textOf = ({ sections }: ParsedFile) =>
  sections.flatMap(({ blocks }) => blocks.map(blockText)).join('\n')
/** All that is kept of a page, as it goes to the disk. */
const kept = (parsed: ParsedFile) =>
  JSON.stringify([parsed.sections, parsed.toc, parsed.metadata, parsed.assets.map(({ type }) => type)])

let canary: Canary
let home = ''
beforeAll(async () => {
  canary = await openCanary()
  home = canary.home
})
afterAll(() => canary.close())

/** What was asked of the canary by the time that anything under way would have come. */
async function askedSoon(): Promise<readonly string[]> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return canary.asked
}

/** The article with something more in it: as a page, and as a stretch of one, which passes no search for an article. */
const bothWays = async (inside: string, head = ''): Promise<[string, ParsedFile][]> => [
  ['a page', await read(makePage({ inside, head }))],
  [
    'a stretch of one',
    await read(`<!--StartFragment-->${head}<p>${PARAGRAPHS[0]}</p>${inside}<!--EndFragment-->`),
  ],
]

const acted = globalThis as { acted?: unknown }

describe('a page that would run', () => {
  it.each([
    ['a script', '<script>globalThis.acted = 1</script><p>Quiet words here.</p>'],
    [
      'a script in a comment of old browsers',
      '<!--[if IE]><script>globalThis.acted = 1</script><![endif]--><p>Quiet words here.</p>',
    ],
    [
      'event handlers',
      '<p onclick="globalThis.acted = 1" onmouseover=\'globalThis.acted = 1\'>Quiet words here.</p><img src="x" onerror="globalThis.acted = 1">',
    ],
    [
      'a javascript: link',
      '<p>Quiet <a href="javascript:globalThis.acted=1">words</a> <a href=" java\nscript:globalThis.acted=1">here</a>.</p>',
    ],
    [
      'a data: link',
      '<p>Quiet <a href="data:text/html,<script>globalThis.acted=1</script>">words</a> here.</p>',
    ],
    [
      'a file: or vbscript: link',
      '<p>Quiet <a href="file:///etc/passwd">words</a> <a href="vbscript:acted">here</a>.</p>',
    ],
    [
      'a script in a drawing (SVG)',
      '<p>Quiet words here.</p><svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.acted = 1</script><path onload="globalThis.acted = 1" d="M0 0"/></svg>',
    ],
    [
      'a script in a drawing in a picture',
      `<p>Quiet words here.</p><img src="data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.acted=1"><script>globalThis.acted=1</script></svg>').toString('base64')}">`,
    ],
    [
      'a page in the page (srcdoc)',
      '<p>Quiet words here.</p><iframe srcdoc="&lt;script&gt;globalThis.acted=1&lt;/script&gt;"></iframe>',
    ],
    [
      'objects and applets',
      '<p>Quiet words here.</p><object data="x.swf"></object><embed src="acted.swf"><applet code="acted"></applet>',
    ],
    [
      'a form',
      '<p>Quiet words here.</p><form action="javascript:globalThis.acted=1"><input value="acted"><button formaction="javascript:globalThis.acted=1">Go</button></form>',
    ],
    [
      'markup hidden in markup that parsers read otherwise',
      '<p>Quiet words here.</p><math><mtext><table><mglyph><style><img src=x onerror="globalThis.acted=1"></style></mglyph></table></mtext></math><noscript><p title="</noscript><img src=x onerror=globalThis.acted=1>">',
    ],
  ])('%s keeps its words only', async (_, inside) => {
    for (const [, parsed] of await bothWays(inside)) {
      expect(textOf(parsed).replace(/\s+/g, ' ')).toContain('Quiet words here.')
      // As an address, a handler, a name of an element: in nothing that is kept.
      expect(kept(parsed)).not.toMatch(
        /globalThis|javascript:|vbscript:|file:|data:|srcdoc|onerror|onload|<script/i,
      )
      expect(parsed.assets).toEqual([])
      expect(acted.acted).toBeUndefined()
    }
  })

  it('shows markup that is written as text as the text it is', async () => {
    for (const [, parsed] of await bothWays('<p>Write &lt;script&gt;alert(1)&lt;/script&gt; like this.</p>'))
      expect(textOf(parsed)).toContain('Write <script>alert(1)</script> like this.')
  })

  it('holds nothing that a window would take for markup: all there is are blocks, runs and links to the web', async () => {
    const everything =
      '<h2 id="a" style="x">H</h2><p class="y"><b onclick="z">B</b> <a href="https://e.example/" target="_top">l</a></p><ul><li>i</li></ul>'
    const known = new Set(
      'id kind runs text marks to url block note level depth marker rows head lang dir anchor'.split(' '),
    )
    const namesIn = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(namesIn)
        : value && typeof value === 'object'
          ? Object.entries(value).flatMap(([name, inside]) => [name, ...namesIn(inside)])
          : []
    for (const [, { sections }] of await bothWays(everything))
      expect(namesIn(sections.map(({ blocks }) => blocks)).filter((name) => !known.has(name))).toEqual([])
  })
})

describe('a page that would fetch', () => {
  it.each([
    [
      'pictures',
      (at: string) =>
        `<img src="${at}/a.png" alt="A"><img srcset="${at}/b.png 2x"><picture><source srcset="${at}/c.webp"><img alt="C"></picture>`,
    ],
    [
      'styles (@import and url())',
      (at: string) =>
        `<style>@import "${at}/a.css"; p { background: url(${at}/b.png) }</style><link rel="stylesheet" href="${at}/c.css"><p style="background:url(${at}/d.png)">x</p>`,
    ],
    [
      'frames',
      (at: string) =>
        `<iframe src="${at}/a.html"></iframe><object data="${at}/b.html"></object><embed src="${at}/c">`,
    ],
    [
      'scripts, prefetches and pings',
      (at: string) =>
        `<script src="${at}/a.js"></script><link rel="prefetch" href="${at}/b"><link rel="preconnect" href="${at}"><a ping="${at}/c" href="${at}/d">link</a>`,
    ],
    [
      'sounds and films',
      (at: string) =>
        `<video src="${at}/a.mp4" poster="${at}/b.png" autoplay></video><audio src="${at}/c.mp3" autoplay></audio>`,
    ],
    [
      'drawings that point outside',
      (at: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${at}/a.png"/><use href="${at}/b.svg#x"/><path d="M0 0"/></svg>`,
    ],
    [
      'another page at once (meta refresh)',
      (at: string) => `<meta http-equiv="refresh" content="0;url=${at}/a">`,
    ],
    ['all from elsewhere (base)', (at: string) => `<base href="${at}/"><img src="a.png" alt="A">`],
  ])('%s fetches nothing', async (_, inside) => {
    for (const [, parsed] of await bothWays(inside(home), inside(home))) {
      expect(textOf(parsed)).toContain(PARAGRAPHS[0])
      // At most what stands for a picture that is not here.
      for (const asset of parsed.assets) expect(asset.bytes.length).toBe(8)
    }
    expect(await askedSoon()).toEqual([])
  })

  it('names no place on the web but in links a reader can see', async () => {
    const parsed = (
      await bothWays(`<img src="${home}/a.png" alt="A"><video src="${home}/b.mp4"></video>`)
    )[0]![1]
    expect(kept(parsed)).not.toContain(home)
  })
})

describe('a page that would take too much', () => {
  it('nested 5,000 deep is refused in words', async () => {
    await expect(read(`<!doctype html><body>${'<div>'.repeat(5000)}deep`)).rejects.toThrow('nested so deeply')
  })

  it('nested 1,000 deep is read', async () => {
    const source = `<!doctype html><body>${'<div>'.repeat(1000)}${PARAGRAPHS[0]}`
    expect(textOf(await read(source))).toBe(PARAGRAPHS[0])
  })

  it('with entities that grow (entity bomb) grows nothing', async () => {
    const bomb =
      '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
    const parsed = await read(`${bomb}<html><body><p>${PARAGRAPHS[0]} &c;&c;</p></body></html>`)
    expect(textOf(parsed)).toBe(`${PARAGRAPHS[0]} &c;&c;`)
  })

  it('of 100 MB is refused before it is read', async () => {
    const large = new Uint8Array(100 * 1024 * 1024).fill(0x61)
    large.set(bytes('<!doctype html><p>'))
    await expect(parseFile({ name: 'a.html', bytes: large })).rejects.toThrow('larger than 64 MB')
  })

  it('with more markup than any article is refused by itself', async () => {
    const source = `<!doctype html><p>${'word '.repeat(4_000_000)}`
    await expect(read(source)).rejects.toThrow(
      new ImportError('This web page holds more than Lectern reads as one text.'),
    )
  })

  it.each([
    ['comments that never end', `<!doctype html>${'<!-- '.repeat(100_000)}`],
    ['scripts that never end', `<!doctype html>${'<script>'.repeat(100_000)}`],
    ['tags that never end', `<!doctype html>${'<a href="'.repeat(100_000)}`],
    ['addresses that never end', `<!doctype html><p>${'data:image/png;base64,'.repeat(50_000)}`],
    ['signs that begin no tag', `<!doctype html><p>${'<'.repeat(100_000)}`],
    ['entities only', `<!doctype html><p>${'&amp;'.repeat(100_000)}`],
    ['elements only', `<!doctype html>${'<b></b>'.repeat(100_000)}`],
    ['white space only', `<!doctype html>${' \n'.repeat(500_000)}`],
  ])('of %s comes to an end', async (_, start) => {
    // The mark is in no encoding of old, so that what it is written in has to be guessed too.
    const source = Uint8Array.from([...Buffer.from(`${start} x`), 0xe9])
    try {
      expect((await parseFile({ name: 'a.html', bytes: source })).words).toBeGreaterThanOrEqual(0)
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError)
    }
  })
})

describe('a page that is not what it says', () => {
  it('with broken UTF-8 is read, and said to be damaged', async () => {
    const source = bytes(makePage())
    source.set([0xc3, 0x28], makePage().indexOf('atlases'))
    const parsed = await parseFile({ name: 'a.html', bytes: source })
    expect(parsed.warnings).toEqual([expect.stringContaining('damaged')])
  })

  it.each([
    ['%PDF-1.7\n<html>', 'This PDF is damaged'],
    ['\x89PNG\r\n\x1a\n<p>', 'This is a picture (PNG).'],
    ['PK\x03\x04\x14\0\0\0a.html<p>', 'This is a ZIP archive.'],
    ['MZ\x90\0<script>', 'This is a program.'],
  ])('renamed to .html is told by its first bytes: %j', async (start, message) => {
    const source = Uint8Array.from(Buffer.from(start, 'latin1'))
    await expect(parseFile({ name: 'a.html', bytes: source })).rejects.toThrow(message)
  })

  it('called .html and plain text is plain text', async () => {
    expect((await read('Two words: 3 < 4 and 5 > 4.', 'a.html')).format).toBe('text')
  })

  it('called .html and only a frame around others has no text, and says so', async () => {
    const frames = '<!doctype html><html><frameset><frame src="a.html"></frameset></html>'
    await expect(read(frames)).rejects.toThrow('There is no text on this page.')
  })
})
