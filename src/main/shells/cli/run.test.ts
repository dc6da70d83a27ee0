import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '#main/app'
import { systemPorts } from '#main/shells/ports'
import { openSnapshots, readSnapshot, snapshotFile } from '#main/storage/snapshots'
import { DOT } from '#tests/fixtures/books/make-book'
import { makePage } from '#tests/fixtures/pages/made-page'
import { openSite } from '#tests/fixtures/web/site'
import type { Io } from './io'
import { run } from './run'

let folder: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
  data = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Runs one command to its end; stops `serve` once it has printed a line. */
const lectern = (...argv: string[]) => lecternWhile(async () => {}, ...argv)

async function lecternWhile(serving: (line: string) => Promise<void>, ...argv: string[]) {
  let out = ''
  let err = ''
  let printed = () => {}
  const stop = new Promise<void>((resolve) => {
    printed = resolve
  })
  const io: Io = {
    out: (text) => {
      out += text
      serving(text).finally(printed)
    },
    err: (message) => {
      err += `${message}\n`
    },
    version: '1.2.3',
    resources: 'resources',
    renderer: folder,
    stop: () => stop,
  }
  const code = await run(argv, io)
  const lines = () =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { code, out, err, lines }
}

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const MOON = '# The Moon\n\nBy Ada Marsh\n\nThe moon is round.\n\nIt pulls the sea.\n'

describe('import', () => {
  it('takes cards from a table as it is told to read it', async () => {
    const table = await file('words.txt', 'Kapitel;Deutsch;Englisch\n1;die Ebbe;the ebb\n2;das Watt;\n')
    const told = ['--columns', 'tags,front,back', '--head', 'yes', '--deck', 'German']
    const { code, lines } = await lectern('import', table, ...told, '--data', data)
    expect(code).toBe(0)
    expect(lines()).toMatchObject([{ file: table, added: 1, warnings: ['Row 3 holds no card.'] }])
    const out = join(folder, 'out.csv')
    await lectern('export', 'csv', '--out', out, '--data', data)
    expect(await readFile(out, 'utf8')).toContain('die Ebbe,the ebb,,,,,1,German,')
  })

  it('fetches what is the address of a page, and says why where it cannot', async () => {
    const site = await openSite({ '/harbour/quay': { type: 'text/html', body: makePage() } })
    const [page, gone] = [`${site.home}/harbour/quay`, `${site.home}/cards.csv`]
    const { code, lines } = await lectern('import', page, gone, '--data', data)
    await site.close()
    expect(code).toBe(1)
    expect(lines()).toMatchObject([
      { file: page, title: 'The last number at Quay Nine', byline: 'Jonna Vik' },
      { file: gone, error: expect.stringContaining('There is no such page') },
    ])
  })

  it('prints a line a file, the refused one with its reason, and exits with 1 for it', async () => {
    const good = await file('moon.md', MOON)
    const bad = await file(
      'noise.bin',
      Uint8Array.from({ length: 400 }, (_, n) => (n * 37) % 256),
    )
    const missing = join(folder, 'missing.txt')
    const { code, lines } = await lectern('import', good, bad, missing, '--data', data)
    expect(code).toBe(1)
    const [first, second, third] = lines()
    expect(first).toMatchObject({
      file: good,
      title: 'The Moon',
      byline: 'Ada Marsh',
      published: null,
      language: 'en',
      sections: 1,
    })
    expect(Object.keys(first)).toEqual([
      'file',
      'id',
      'title',
      'byline',
      'published',
      'language',
      'sections',
      'words',
      'warnings',
    ])
    expect(second).toEqual({ file: bad, error: expect.stringMatching(/\.$/) })
    expect(third).toEqual({ file: missing, error: 'There is no such file.' })
  })

  it('gives the same bytes the same id, over processes and names', async () => {
    const one = await lectern('import', await file('one.md', MOON), '--data', data)
    const two = await lectern('import', await file('two.md', MOON), '--data', data)
    expect([one.code, two.code]).toEqual([0, 0])
    expect(two.lines()[0].id).toBe(one.lines()[0].id)
    expect((await lectern('list', '--data', data)).lines()).toHaveLength(1)
  })

  it('takes folders and archives, with a line for each file in them, and goes on after a bad one', async () => {
    await mkdir(join(folder, 'n', 'deep'), { recursive: true })
    await writeFile(join(folder, 'n', 'deep', 'moon.md'), MOON)
    await writeFile(join(folder, 'n', 'empty.txt'), '')
    await writeFile(join(folder, 'n', 'dot.png'), DOT)
    const zip = await file('more.zip', zipSync({ 'sun.md': strToU8(MOON.replaceAll('moon', 'sun')) }))
    const notes = join(folder, 'n')
    const { code, lines } = await lectern('import', notes, zip, '--data', data)
    expect(code).toBe(1)
    expect(lines()).toMatchObject([
      { file: join(notes, 'deep', 'moon.md'), title: 'The Moon' },
      { file: join(notes, 'empty.txt'), error: 'There is no text in this file.' },
      { file: join(notes, 'dot.png'), skipped: expect.stringContaining('picture') },
      { file: join(folder, 'more', 'sun.md'), title: 'The Moon', twin: expect.stringMatching(/^r/) },
    ])
  })
})

describe('text and list', () => {
  let id: string
  beforeEach(async () => {
    id = (await lectern('import', await file('moon.md', MOON), '--data', data)).lines()[0].id
  })

  it('prints blocks with a blank line between', async () => {
    const { code, out } = await lectern('text', id, '--data', data)
    expect(code).toBe(0)
    expect(out).toMatch(/The moon is round\.\n\nIt pulls the sea\.\n$/)
  })

  it('prints a document with its metadata', async () => {
    const [document] = (await lectern('text', id, '--data', data, '--json')).lines()
    expect(document).toMatchObject({
      id,
      title: 'The Moon',
      byline: 'Ada Marsh',
      dir: 'ltr',
      format: 'markdown',
    })
    expect(document.sections[0].blocks.at(-1)).toMatchObject({
      kind: 'paragraph',
      runs: [{ text: 'It pulls the sea.' }],
    })
  })

  it('says that there is no such text', async () => {
    const { code, out, err } = await lectern('text', 'r0', '--data', data)
    expect([code, out, err]).toEqual([1, '', 'There is no such text in the library.\n'])
  })

  it('lists the reader’s own, and with --all what ships too', async () => {
    expect((await lectern('list', '--data', data)).lines().map((item) => item.id)).toEqual([id])
    const all = (await lectern('list', '--data', data, '--all')).lines().map((item) => item.id)
    expect(all).toEqual([id, 'builtin-digest', 'builtin-guide'])
  })
})

describe('check', () => {
  let id: string
  beforeEach(async () => {
    id = (await lectern('import', await file('moon.md', MOON), '--data', data)).lines()[0].id
  })
  const check = async () => (await lectern('check', '--data', data)).lines()

  it('finds nothing wrong with what was just made, and changes nothing', async () => {
    const before = (await readdir(data, { recursive: true })).sort()
    const { code, lines } = await lectern('check', '--data', data)
    expect(code).toBe(0)
    expect(lines()).toEqual([{ ok: true, readings: 1, events: 1, problems: 0 }])
    expect((await readdir(data, { recursive: true })).sort()).toEqual(before)
  })

  it('finds a changed original', async () => {
    await writeFile(join(data, 'readings', id, 'original.md'), `${MOON}.`)
    expect(await check()).toMatchObject([
      { problem: 'The original is missing or changed.' },
      { ok: false, problems: 1 },
    ])
  })

  it('finds a text whose words are not those it was brought with', async () => {
    const [text] = (await readdir(join(data, 'readings', id))).filter((name) => !name.includes('.'))
    const section = join(data, 'readings', id, text!, 's1.json')
    await writeFile(section, (await readFile(section, 'utf8')).replace('round', 'square'))
    expect(await check()).toMatchObject([
      { problem: 'The sections are not those of this text.' },
      { ok: false },
    ])
    await rm(section)
    expect(await check()).toMatchObject([{ problem: expect.stringContaining('missing') }, { ok: false }])
  })

  it('finds a damaged log and a snapshot that says otherwise', async () => {
    const folder = join(data, 'snapshots')
    const snapshot = snapshotFile(folder, 'content')
    const { v, through, state } = readSnapshot(snapshot)!
    const { rows } = (state as { folded: { state: { reading: { rows: Uint8Array } } } }).folded.state.reading
    rows.set(Buffer.from('The Noon'), Buffer.from(rows).indexOf('The Moon'))
    await openSnapshots(folder).save('content', v, new Map(Object.entries(through)), state)
    expect(await check()).toMatchObject([
      { file: snapshot, problem: expect.stringContaining('not what the log') },
      {},
    ])
    const [device] = await readdir(join(data, 'log'))
    const segment = join(data, 'log', device!, '1.json')
    await writeFile(segment, '{"v":1')
    expect(await check()).toContainEqual({ file: segment, problem: 'This part of the log cannot be read.' })
    await access(segment)
  })

  it('finds settings, and a place in a text, that cannot be read', async () => {
    const files = [join(data, 'settings.json'), join(data, 'readings', id, 'place.laptop.json')]
    for (const torn of files) await writeFile(torn, '{')
    expect(await check()).toMatchObject([
      ...files.map((each) => ({ file: each })),
      { ok: false, problems: 2 },
    ])
  })

  it('takes no folder for an original', async () => {
    await rm(join(data, 'readings', id, 'original.md'))
    await mkdir(join(data, 'readings', id, 'original.md'))
    expect(await check()).toMatchObject([{ problem: 'The original is missing or changed.' }, { ok: false }])
  })

  it('does not call the remains of an import that was cut off damage, and the next start takes them up', async () => {
    const stray = join(data, 'readings', id)
    await rm(join(data, 'log'), { recursive: true })
    await rm(join(data, 'snapshots'), { recursive: true })
    expect(await check()).toEqual([
      { file: stray, note: expect.stringContaining('next start') },
      { ok: true, readings: 0, events: 0, problems: 0 },
    ])
    await writeFile(join(stray, 'original.md'), 'other')
    expect(await check()).toMatchObject([
      { problem: expect.stringContaining('does not know') },
      { ok: false },
    ])
    await writeFile(join(stray, 'original.md'), MOON)
    expect((await lectern('list', '--data', data)).lines()).toMatchObject([{ id, title: 'The Moon' }])
    expect(await check()).toEqual([{ ok: true, readings: 1, events: 1, problems: 0 }])
  })

  it('does not make a folder that is not there', async () => {
    const { code, err } = await lectern('check', '--data', join(folder, 'nowhere'))
    expect([code, err]).toEqual([1, 'There is no such data folder.\n'])
    await expect(access(join(folder, 'nowhere'))).rejects.toThrow()
  })
})

describe('serve', () => {
  it('prints one address and token, and stops when asked', async () => {
    const { code, lines } = await lectern('serve', '--data', data)
    expect(code).toBe(0)
    expect(lines()).toEqual([
      { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//), token: expect.any(String) },
    ])
  })
})

describe('the page of serve', () => {
  it('may not name files by their path', async () => {
    const path = await file('moon.md', MOON)
    let answer: unknown
    const ask = async (line: string) => {
      const { url, token } = JSON.parse(line) as { url: string; token: string }
      const response = await fetch(new URL('/rpc/imports.start', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ sources: [{ path }] }),
      })
      answer = await response.json()
    }
    await lecternWhile(ask, 'serve', '--data', data)
    expect(answer).toMatchObject({ ok: false, code: 'DENIED' })
  })
})

describe('a data folder in use', () => {
  it('lets no second command in, and says so', async () => {
    const app = await createApp({
      data,
      resources: 'resources',
      ports: systemPorts(() => {}),
      version: '1',
      shell: 'host',
    })
    const tries = [await lectern('list', '--data', data), await lectern('check', '--data', data)]
    await app.close()
    for (const { code, out, err } of tries) {
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain('in use by another Lectern')
    }
    expect((await lectern('list', '--data', data)).code).toBe(0)
  })
})

describe('a command that is not understood', () => {
  it('exits with 2 and says why, on standard error only', async () => {
    const { code, out, err } = await lectern('list')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--data')
  })

  it('has help and a version', async () => {
    expect((await lectern('--help')).out).toContain('lectern COMMAND')
    expect((await lectern('--version')).out).toBe('1.2.3\n')
  })
})
