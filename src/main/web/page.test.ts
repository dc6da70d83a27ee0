import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { blockText } from '#core/text/blocks'
import { parseFile } from '#main/formats/index'
import { inlineRunner } from '#main/jobs/inline-runner'
import { DOT } from '#tests/fixtures/books/make-book'
import { encoderFor } from '#tests/fixtures/pages/encode'
import { makePage, PARAGRAPHS } from '#tests/fixtures/pages/made-page'
import { openSite, type Said, type Site } from '#tests/fixtures/web/site'
import { createFetchText, LIMITS } from './page'
import type { Resolve } from './visit'

let sites: Site[] = []
afterEach(async () => {
  for (const site of sites) await site.close()
  sites = []
})
async function serve(said: Record<string, Said>): Promise<Site> {
  const site = await openSite(said)
  sites.push(site)
  return site
}

const html = (body: string | Uint8Array, headers?: Record<string, string>): Said => ({
  type: 'text/html; charset=utf-8',
  body,
  ...(headers && { headers }),
})
const to =
  (location: string, status = 302): Said =>
  (_, answer) =>
    void answer.writeHead(status, { location }).end()
const png: Said = { type: 'image/png', body: DOT }
const here: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]

interface Given {
  resolve?: Resolve
  limits?: Partial<typeof LIMITS>
  signal?: AbortSignal
  tell?: (done: number) => void
}
const fetchText = (address: string, { resolve = here, limits, signal, tell = () => {} }: Given = {}) =>
  createFetchText({ runner: inlineRunner, resolve, limits: { ...LIMITS, ...limits } })(
    address,
    signal ?? new AbortController().signal,
    tell,
  )
const read = async (address: string, given: Given = {}) => {
  const file = await fetchText(address, given)
  const text = await parseFile(file)
  return { file, ...text, words: text.sections.flatMap(({ blocks }) => blocks.map(blockText)).join('\n') }
}
const paths = (site: Site) => site.asked.map(({ url }) => url)
const figure = (src: string) => `<figure><img ${src} alt="A plate"></figure>`

describe('a page at an address', () => {
  it('comes as its article with its pictures in one file, with where it stood', async () => {
    const inside = [
      figure('src="/plate.png"'),
      figure('src="dial.png?w=1&amp;h=2"'),
      figure('srcset="small.png 300w, wide.png 1200w, huge.png 4000w"'),
      '<p>See <a href="../more">more of it</a>.</p>',
    ].join('')
    const foot = '<img src="/of-the-foot.png" alt="">'
    const site = await serve({
      '/harbour/quay-nine.html': html(makePage({ inside }).replace('</footer>', `${foot}</footer>`)),
      '/plate.png': png,
      '/harbour/dial.png?w=1&h=2': { type: 'application/octet-stream', body: DOT },
      '/harbour/wide.png': png,
    })
    const shares: number[] = []
    const text = await read(`${site.home}/harbour/quay-nine.html#middle`, {
      tell: (done) => shares.push(done),
    })
    expect(text.file.name).toBe('quay-nine.mhtml')
    expect(text.metadata).toMatchObject({
      title: 'The last number at Quay Nine',
      byline: 'Jonna Vik',
      published: '2024-05-17',
      publisher: 'The Tarnholm Ledger',
      identifier: `127001${site.port}harbourquayninehtml`,
      source: `${site.home}/harbour/quay-nine.html`,
    })
    expect(text.words).toContain(PARAGRAPHS[0])
    expect(text.assets).toHaveLength(1)
    expect(
      text.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'figure'),
    ).toHaveLength(3)
    expect(text.warnings).toEqual([])
    expect(JSON.stringify(text.sections)).toContain(`{"url":"${site.home}/more"}`)
    expect(paths(site).slice(1).sort()).toEqual([
      '/harbour/dial.png?w=1&h=2',
      '/harbour/wide.png',
      '/plate.png',
    ])
    expect(shares).toEqual([1 / 3, 2 / 3, 1])
  })

  it('is asked for without cookies, referrer, language or version', async () => {
    const site = await serve({
      '/a': html(makePage({ inside: figure('src="/b.png"') }), { 'set-cookie': 'who=me' }),
      '/b.png': png,
    })
    await fetchText(`${site.home}/a`)
    expect(site.asked).toHaveLength(2)
    for (const { headers } of site.asked) {
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ])
      expect(headers['user-agent']).not.toMatch(/\d\.\d+\.\d/)
    }
  })

  it('keeps going without a picture that fails, hangs, is too large or is none, and says so', async () => {
    const names = ['gone', 'hangs', 'large', 'words', 'good']
    const site = await serve({
      '/a': html(makePage({ inside: names.map((name) => figure(`src="/${name}.png"`)).join('') })),
      '/hangs.png': () => {},
      '/large.png': { type: 'image/png', body: Buffer.concat([DOT, Buffer.alloc(5_000)]) },
      '/words.png': { type: 'image/png', body: '<h1>Not here</h1>' },
      '/good.png': png,
    })
    const limits = { answerMs: 300, picture: { bytes: 4_000, ms: 300 } }
    const text = await read(`${site.home}/a`, { limits })
    expect(text.assets).toHaveLength(1)
    expect(text.warnings).toEqual(['4 pictures are on the network and were left out.'])
  })

  it('takes so many pictures and no more', async () => {
    const inside = Array.from({ length: 8 }, (_, n) => figure(`src="/${n}.png"`)).join('')
    const site = await serve({ '/a': html(makePage({ inside })) })
    await fetchText(`${site.home}/a`, { limits: { pictures: 5 } })
    expect(site.asked).toHaveLength(6)
  })

  it.each([
    ['what its header says', 'text/html; charset=windows-1251', ''],
    ['its header rather than itself', 'text/html; charset="windows-1251"', '<meta charset="koi8-r">'],
    ['itself, where its header says nothing', 'text/html', '<meta charset="windows-1251">'],
  ])('is read in the encoding of %s', async (_, type, head) => {
    const words = 'Весы у причала мерили телеги и грузовики. '.repeat(8).trim()
    const page = `<!doctype html><html><head>${head}<title>a</title></head><body><article><p>${words}</p></article></body></html>`
    const site = await serve({ '/a': { type, body: encoderFor('windows-1251')(page) } })
    expect((await read(`${site.home}/a`)).words).toContain(words)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is unpacked (%s)', async (how, pack) => {
    const site = await serve({ '/a': html(pack(makePage()), { 'content-encoding': how }) })
    expect((await read(`${site.home}/a`)).words).toContain(PARAGRAPHS[0])
  })

  it('is where redirects lead, and its pictures are found from there', async () => {
    const site = await serve({
      '/short': to('/b', 301),
      '/b': to('deep/page', 307),
      '/deep/page': html(makePage({ inside: figure('src="p.png"') })),
      '/deep/p.png': png,
    })
    const { file, assets } = await read(`${site.home}/short`)
    expect([file.name, assets.length]).toEqual(['page.mhtml', 1])
  })

  it('that names no site has its own as its publisher', async () => {
    const page = makePage().replace(/<meta property="og:site_name"[^>]*>/, '')
    const site = await serve({ '/a': html(page) })
    const { metadata } = await read(`http://www.ledger.example:${site.port}/a`)
    expect(metadata).toMatchObject({ publisher: 'ledger.example', byline: 'Jonna Vik' })
  })

  it('finds its pictures from the base it sets', async () => {
    const head = '<base href="/pictures/">'
    const site = await serve({
      '/a/b': html(makePage({ head, inside: figure('src="p.png"') })),
      '/pictures/p.png': png,
    })
    expect((await read(`${site.home}/a/b`)).assets).toHaveLength(1)
  })
})

describe('other kinds', () => {
  it('come as they are, plain text in the encoding it is said to have', async () => {
    const words = 'Привет, мир. '.repeat(20)
    const site = await serve({
      '/note.txt': { type: 'text/plain; charset=koi8-r', body: encoderFor('koi8-r')(words) },
      '/README.md': { type: 'text/plain', body: '# The gauge\n\nIt was painted.\n' },
      '/book.epub?dl=1': { type: 'application/octet-stream', body: 'PK' },
      '/paper': { type: 'application/pdf', body: '%PDF-1.4' },
    })
    expect((await read(`${site.home}/note.txt`)).words).toContain(words.trim())
    expect((await read(`${site.home}/README.md`)).metadata.title).toBe('The gauge')
    expect((await fetchText(`${site.home}/book.epub?dl=1`)).name).toBe('book.epub')
    expect((await fetchText(`${site.home}/paper`)).name).toBe('paper.pdf')
  })

  it.each(['image/png', 'application/json', 'video/mp4', 'application/octet-stream'])(
    'are refused by name before they are fetched: %s',
    async (type) => {
      const site = await serve({
        '/a': (_, answer) => void answer.writeHead(200, { 'content-type': type }).write('x'),
      })
      await expect(fetchText(`${site.home}/a`)).rejects.toThrow(`something else (${type})`)
    },
  )
})

describe('what an address may lead to', () => {
  it.each([
    ['ftp://ledger.example/a', 'not the address of a web page'],
    ['file:///etc/hosts', 'not the address of a web page'],
    ['two words', 'not the address of a web page'],
    ['http://me:secret@ledger.example/', 'a name or a password'],
  ])('is not %s', async (address, why) => {
    const resolve = vi.fn(here)
    await expect(fetchText(address, { resolve })).rejects.toThrow(why)
    expect(resolve).not.toHaveBeenCalled()
  })

  it.each([
    ['file:///etc/hosts', 'http:// or https://'],
    ['data:text/html,hello', 'http:// or https://'],
    ['http://me:secret@ledger.example/', 'a name or a password'],
    ['http://inner.example/', 'not on the internet'],
    ['http://127.0.0.1:9/', 'not on the internet'],
    ['http://2130706433/', 'not on the internet'],
    ['http://[::1]/', 'not on the internet'],
    ['http://[::ffff:127.0.0.1]/', 'not on the internet'],
  ])('is not %s after a redirect', async (location, why) => {
    const site = await serve({ '/a': to(location) })
    await expect(fetchText(`http://ledger.example:${site.port}/a`)).rejects.toThrow(why)
    expect(site.asked).toHaveLength(1)
  })

  it('is this machine or its network for no picture but those of the site that was typed', async () => {
    const inner = await serve({ '/a.png': png })
    const addresses = [
      `${inner.home}/a.png`,
      `http://localhost:${inner.port}/a.png`,
      `http://router.example:${inner.port}/a.png`,
      // The same name at another port is another site.
      `http://ledger.example:${inner.port}/a.png`,
      'file:///a.png',
      `http://me:secret@ledger.example/a.png`,
      '/round.png',
      '/own.png',
    ]
    const site = await serve({
      '/a': html(makePage({ inside: addresses.map((one) => figure(`src="${one}"`)).join('') })),
      '/round.png': to(`${inner.home}/a.png`),
      '/own.png': png,
    })
    const text = await read(`http://ledger.example:${site.port}/a`)
    expect(text.assets).toHaveLength(1)
    expect(paths(site).sort()).toEqual(['/a', '/own.png', '/round.png'])
    expect(inner.asked).toEqual([])
  })

  it('is looked up once: a name that leads elsewhere later does not lead there', async () => {
    const site = await serve({ '/a': html(makePage({ inside: figure('src="/own.png"') })), '/own.png': png })
    const resolve = vi.fn(here)
    await fetchText(`http://ledger.example:${site.port}/a`, { resolve })
    expect(resolve).toHaveBeenCalledTimes(1)
    expect(site.asked).toHaveLength(2)
  })
})

describe('what fails is told in words', () => {
  it.each([
    [401, 'sign in'],
    [403, 'does not give this page to Lectern'],
    [404, 'There is no such page on 127.0.0.1'],
    [410, 'no longer'],
    [429, 'asked too often'],
    [503, 'trouble of its own'],
    [418, 'did not give this page (418)'],
    [304, 'did not give this page (304)'],
  ])('%i', async (status, words) => {
    const site = await serve({ '/a': (_, answer) => void answer.writeHead(status).end() })
    await expect(fetchText(`${site.home}/a`)).rejects.toThrow(words)
  })

  it.each([
    ['ENOTFOUND', 'No site is called ledger.example, or this computer is offline.'],
    ['EAI_AGAIN', 'This computer seems to be offline.'],
  ])('%s', async (code, words) => {
    const resolve: Resolve = () => Promise.reject(Object.assign(new Error(code), { code }))
    await expect(fetchText('http://ledger.example/a', { resolve })).rejects.toThrow(words)
  })

  it('nobody there, broken off, and no HTTP', async () => {
    const site = await serve({
      '/broken': (request) => void request.socket.destroy(),
      '/half': (_, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('half')
        setImmediate(() => answer.destroy())
      },
      '/other': (request) => void request.socket.end('SSH-2.0-harbour\r\n\r\n'),
      '/unpackable': html('no gzip at all', { 'content-encoding': 'gzip' }),
    })
    await expect(fetchText(`${site.home}/broken`)).rejects.toThrow('broke off')
    await expect(fetchText(`${site.home}/half`)).rejects.toThrow('broke off')
    await expect(fetchText(`${site.home}/other`)).rejects.toThrow('in a way that Lectern understands')
    await expect(fetchText(`${site.home}/unpackable`)).rejects.toThrow('in a way that Lectern understands')
    await site.close()
    await expect(fetchText(`${site.home}/a`)).rejects.toThrow('does not answer')
  })

  it('round in circles', async () => {
    const site = await serve({ '/a': to('/b'), '/b': to('/a') })
    await expect(fetchText(`${site.home}/a`)).rejects.toThrow('never to a page')
    expect(site.asked.length).toBeLessThan(12)
  })

  it('too large: by what it says, by what comes, and by what it unpacks to', async () => {
    const much = 'a'.repeat(200_000)
    const site = await serve({
      '/said': (_, answer) =>
        void answer.writeHead(200, { 'content-type': 'text/html', 'content-length': '200000' }).write('a'),
      '/endless': (_, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html' })
        const more = () => void (answer.destroyed || answer.write(much, more))
        more()
      },
      '/packed': html(gzipSync(much), { 'content-encoding': 'gzip' }),
    })
    const limits = { page: { bytes: 100_000, ms: 60_000 } }
    for (const path of ['/said', '/endless', '/packed'])
      await expect(fetchText(site.home + path, { limits })).rejects.toThrow('larger than Lectern fetches')
  })

  it('too slow: to answer, to go on, and to say where a name leads', async () => {
    const site = await serve({
      '/silent': () => {},
      '/slow': (_, answer) => void answer.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
      '/packed': (_, answer) =>
        void answer
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .write(gzipSync('<p>').subarray(0, 12)),
    })
    const limits = { answerMs: 200, page: { bytes: 1_000, ms: 200 } }
    for (const path of ['/silent', '/slow', '/packed'])
      await expect(fetchText(site.home + path, { limits })).rejects.toThrow('took too long')
    const never: Resolve = () => new Promise(() => {})
    await expect(fetchText('http://ledger.example/', { limits, resolve: never })).rejects.toThrow(
      'took too long',
    )
  })

  it('a page without words', async () => {
    const site = await serve({
      '/a': html('<!doctype html><html><body><script>draw()</script></body></html>'),
    })
    await expect(fetchText(`${site.home}/a`)).rejects.toThrow('There is no text on this page.')
  })

  it('stops when it is told to, in the page and among its pictures', async () => {
    const stop = new AbortController()
    const site = await serve({
      '/page': (_, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
        stop.abort(new Error('stopped'))
      },
    })
    await expect(fetchText(`${site.home}/page`, { signal: stop.signal })).rejects.toThrow('stopped')
    const again = new AbortController()
    const pictured = await serve({
      '/a': html(makePage({ inside: figure('src="/p.png"') })),
      '/p.png': () => again.abort(new Error('stopped')),
    })
    await expect(fetchText(`${pictured.home}/a`, { signal: again.signal })).rejects.toThrow('stopped')
  })
})
