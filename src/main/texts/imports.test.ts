import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppEvent } from '#contract/api'
import type { Address, Job, Source } from '#contract/jobs'
import { assetAddress } from '#core/text/assets'
import { PlainError } from '#main/errors'
import { createJobs } from '#main/jobs/jobs'
import { DOT } from '#tests/fixtures/books/make-book'
import { makePage } from '#tests/fixtures/pages/made-page'
import { openReports } from './import-reports'
import type { Importer } from './importer'
import { createImports, type ImportDeps } from './imports'
import { openServices } from './test-texts'
import { openUploads, type Uploads } from './uploads'

let data: string
let brought: string
let uploads: Uploads
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-imports-'))
  brought = join(data, 'brought')
  await mkdir(brought)
  let n = 0
  uploads = await openUploads(join(data, 'incoming'), () => `u${++n}`)
})
afterEach(() => rm(data, { recursive: true, force: true }))

/** The imports on a data folder, with what comes of a job once it has ended. */
async function open({ importer, ...more }: Partial<ImportDeps> = {}) {
  const services = await openServices(join(data, 'data'))
  const ended = new Map<string, (job: Job) => void>()
  const changes: AppEvent[] = []
  const seen: ((job: Job) => void)[] = []
  let n = 0
  const jobs = createJobs(
    (job) => {
      for (const look of seen) look(job)
      if (job.state !== 'running') ended.get(job.id)?.(job)
    },
    () => `job${++n}`,
    () => {},
  )
  const imports = createImports({
    jobs,
    importer: importer ?? services.importer,
    uploads,
    reports: await openReports(data, services.readings, () => {}),
    fetchText: () => Promise.reject(new Error('offline')),
    bringHanded: () => Promise.reject(new Error('nothing came along')),
    emit: (event) => void changes.push(event),
    ports: { now: () => 1000 + n, log: () => {} },
    acceptPaths: true,
    ...more,
  })
  const run = async (...sources: (Source | Address)[]): Promise<Job> => {
    const { id } = await imports.handlers['imports.start']({ sources })
    return new Promise((done) => ended.set(id, done))
  }
  return { ...services, imports, run, jobs, changes, seen }
}

const write = async (path: string, content: string | Uint8Array) => {
  await mkdir(join(brought, path, '..'), { recursive: true })
  await writeFile(join(brought, path), content)
}
const note = (n: number) => `# Note ${n}\n\nThe ${n}th lamp on the mole was lit at dusk.\n`
const states = (job: Job) => job.items.map(({ name, state }) => `${name} ${state}`)

describe('a folder', () => {
  it('comes in text by text, in order, and goes on after a bad one', async () => {
    await write('n/2.md', note(2))
    await write('n/10.md', note(10))
    await write('n/empty.txt', '')
    await write('n/deep/a.txt', 'The tide turned at noon.')
    await write('n/cover.png', DOT)
    await write('n/.DS_Store', 'x')
    const { run, readings } = await open()
    const job = await run({ path: join(brought, 'n') })
    expect(job.state).toBe('done')
    expect(states(job)).toEqual([
      'n/2.md done',
      'n/10.md done',
      'n/deep/a.txt done',
      'n/empty.txt failed',
      'n/cover.png skipped',
    ])
    expect(job.items[3]?.error).toBe('There is no text in this file.')
    expect(job.items[4]?.error).toContain('This is a picture.')
    expect(await readings.list()).toHaveLength(3)
  })

  it('is never left by a link, and an empty one is said to be', async () => {
    await write('out/secret.txt', 'Not of this folder.')
    await write('n/a.txt', 'Of this folder.')
    await symlink(join(brought, 'out'), join(brought, 'n/elsewhere'))
    await symlink(join(brought, 'out/secret.txt'), join(brought, 'n/secret.txt'))
    await symlink(join(brought, 'n'), join(brought, 'n/round'))
    await mkdir(join(brought, 'none'))
    const { run } = await open()
    expect(states(await run({ path: join(brought, 'n') }))).toEqual(['n/a.txt done'])
    const empty = await run({ path: join(brought, 'none') })
    expect(empty.items).toMatchObject([{ state: 'failed', error: 'There is no text in this folder.' }])
  })

  it('stops where it is when it is told to; what came in stays', async () => {
    for (const n of [1, 2, 3]) await write(`n/${n}.md`, note(n))
    let job = ''
    const seen: string[] = []
    const { run, jobs } = await open({
      importer: async ({ name }) => {
        seen.push(name)
        if (seen.length === 2) jobs.cancel(job)
        return { state: 'done', id: name, title: name, events: [], warnings: [] }
      },
    })
    const ended = run({ path: join(brought, 'n') })
    job = 'job1'
    const { state, items } = await ended
    expect([state, seen]).toEqual(['cancelled', ['1.md', '2.md']])
    expect(items.map((item) => item.state)).toEqual(['done', 'done', 'waiting'])
  })
})

describe('what is at an address', () => {
  const address = 'https://ledger.example/harbour/note.md'
  const fetched = { name: 'note.md', bytes: strToU8(note(7)) }

  it('comes in as a file does, under its address, and is named so in the report', async () => {
    const { run, imports, readings } = await open({
      fetchText: async (asked, _, tell) => {
        tell(0.5)
        expect(asked).toBe(address)
        return fetched
      },
    })
    const job = await run({ address })
    expect(job.items).toMatchObject([{ name: address, state: 'done', title: 'Note 7' }])
    expect((await readings.list()).map(({ reading }) => reading.file)).toEqual(['note.md'])
    expect(await imports.handlers['imports.reports']({})).toMatchObject([
      { from: address, counts: { new: 1 } },
    ])
  })

  it('is told of in words where it cannot be had, and the rest goes on', async () => {
    const { run } = await open({ fetchText: () => Promise.reject(new PlainError('No site is called so.')) })
    const { state, items } = await run({ address }, { text: 'The tide turned at noon.' })
    expect(state).toBe('done')
    expect(items).toMatchObject([{ state: 'failed', error: 'No site is called so.' }, { state: 'done' }])
  })

  it('keeps no other text waiting while it is fetched, and is given up when it is told to stop', async () => {
    let asked = () => {}
    const isAsked = new Promise<void>((done) => (asked = done))
    const { run, jobs } = await open({
      fetchText: (_, signal) => {
        asked()
        return new Promise((__, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
      },
    })
    const slow = run({ address })
    await isAsked
    expect(states(await run({ text: 'The tide turned at noon.' }))).toEqual(['Pasted text.txt done'])
    jobs.cancel('job1')
    const { state, items } = await slow
    expect([state, items[0]?.state, items[0]?.error]).toEqual(['cancelled', 'waiting', undefined])
  })
})

describe('a ZIP archive', () => {
  it('is a folder of texts, also inside a folder; one in an archive is not unpacked', async () => {
    const inner = zipSync({ 'c.txt': strToU8('Inside of two.') })
    const zip = zipSync({ 'a.md': strToU8(note(1)), 'deep/b.md': strToU8(note(2)), 'more.zip': inner })
    await write('n/notes.zip', zip)
    const { run } = await open()
    const job = await run({ path: join(brought, 'n') })
    expect(states(job)).toEqual(['notes/a.md done', 'notes/deep/b.md done', 'notes/more.zip failed'])
    expect(job.items[2]?.error).toContain('a ZIP archive inside of another')
  })

  it.each([
    ['absolute', '/etc/cron.d/evil.txt'],
    ['of a drive', 'C:\\windows\\evil.txt'],
    ['of the network', '\\\\server\\share\\evil.txt'],
    ['leading upwards (zip slip)', '../../evil.txt'],
  ])('with a name that is %s writes nowhere but in the library', async (_, name) => {
    await write('a.zip', zipSync({ [name]: strToU8('Words of an archive.') }))
    const { run } = await open()
    const { items } = await run({ path: join(brought, 'a.zip') })
    expect(items).toMatchObject([{ state: 'done', name: expect.stringMatching(/^a\/[\w./]*evil\.txt$/) }])
    expect(items[0]?.name).not.toContain('..')
  })

  it('that would unpack to far too much is refused in a sentence', async () => {
    await write('bomb.zip', zipSync({ 'a.txt': new Uint8Array(16 * 1024 * 1024) }, { level: 9 }))
    const { run } = await open()
    expect((await run({ path: join(brought, 'bomb.zip') })).items).toMatchObject([
      { name: 'bomb.zip', state: 'failed', error: expect.stringContaining('unpack to far more') },
    ])
  })
})

describe('a text that says how it begins', () => {
  const picture = { id: '0123456789abcdef', type: 'image/png', bytes: DOT }
  const beginning = { title: 'Ferries', language: 'en', dir: 'ltr', blocks: [] } as const
  const address = assetAddress('r1', picture.id)
  /** Says so, and waits until the window has heard something. */
  const saying =
    (heard: () => Promise<unknown>): Importer =>
    async ({ name }, _, tell) => {
      tell?.(0.1, { id: 'r1', beginning: { ...beginning, blocks: [] }, pictures: [picture] })
      await heard()
      if (name === 'broken.md') throw new PlainError('It breaks off.')
      return { state: 'done', id: 'r1', title: 'Ferries', events: [], warnings: [], begun: ['s1.0'] }
    }

  it.each(['whole.md', 'broken.md'])('is shown while it comes in alone, and not after: %s', async (name) => {
    await write(name, note(1))
    const asked: unknown[] = []
    const { run, seen, imports } = await open({
      importer: saying(() => vi.waitUntil(() => asked.length > 0)),
    })
    seen.push(({ items: [item] }) => {
      if (item?.begins) asked.push(item.begins, imports.picture(address))
    })
    const { items } = await run({ path: join(brought, name) })
    expect(asked.slice(0, 2)).toEqual([{ id: 'r1', beginning }, picture])
    expect(items[0]?.begins).toBeUndefined()
    expect(items[0]?.begun).toEqual(name === 'whole.md' ? ['s1.0'] : undefined)
    expect(imports.picture(address)).toBeUndefined()
  })

  it('is not shown before it is there where it comes with others', async () => {
    await write('n/a.md', note(1))
    await write('n/b.md', note(2))
    const shares: unknown[] = []
    const { run, seen } = await open({ importer: saying(() => vi.waitUntil(() => shares.length > 0)) })
    const shown: unknown[] = []
    seen.push(({ items }) => {
      shares.push(...items.flatMap(({ done }) => done ?? []))
      shown.push(...items.flatMap(({ begins }) => begins ?? []))
    })
    expect(states(await run({ path: join(brought, 'n') }))).toEqual(['n/a.md done', 'n/b.md done'])
    expect(shown).toEqual([])
  })
})

describe('a page saved with its folder', () => {
  const picture = '<figure><img src="./Quay%20Nine_files/dot.png" alt="A dot"></figure>'
  const page = makePage({ inside: picture })
  const savePage = async () => {
    await write('Quay Nine.html', page)
    await write('Quay Nine_files/dot.png', DOT)
    await write('Quay Nine_files/ads.js', 'act()')
  }

  it('is one text with its pictures, by a path and as files dropped together', async () => {
    await savePage()
    const { run, store, readings } = await open()
    const job = await run({ path: join(brought, 'Quay Nine.html') })
    expect(job.items).toMatchObject([{ state: 'done', title: 'The last number at Quay Nine', warnings: [] }])
    const { reading } = await readings.get(job.items[0]!.id!)
    const document = await store.document(reading.id, reading.text)
    expect(Object.values(document?.assets ?? {})).toEqual(['image/png'])
    const original = Buffer.from((await store.original(reading))!)
    expect(original.includes(page)).toBe(true)
    expect(original.includes('act()')).toBe(false)

    const handed = async (within: string, content: string | Uint8Array) => ({
      ...(await uploads.put(
        within.split('/').at(-1)!,
        (async function* () {
          yield Buffer.from(content as Uint8Array)
        })(),
      )),
      within,
    })
    const again = await run(
      await handed('Quay Nine_files/dot.png', DOT),
      await handed('Quay Nine.html', page),
      { name: 'Quay Nine_files/ads.js' },
    )
    expect(again.items).toMatchObject([{ state: 'exists', id: reading.id }])
  })

  it('comes in without what is missing of its folder, and says so', async () => {
    await write('Quay Nine.html', page)
    await write('Quay Nine_files/ads.js', 'act()')
    const { run } = await open()
    const { items } = await run({ path: join(brought, 'Quay Nine.html') })
    expect(items).toMatchObject([{ state: 'done', warnings: [expect.stringContaining('picture')] }])
  })
})

it('takes pasted HTML as what it says, and as plain words where it says no more', async () => {
  const { run, readings } = await open()
  const rich = await run({ text: 'The ferry', html: '<h2>The ferry</h2><ul><li>Odd days</li></ul>' })
  expect((await readings.get(rich.items[0]!.id!)).reading).toMatchObject({
    format: 'page',
    title: 'The ferry',
  })
  const plain = await run({ text: 'let moon = 1 in code', html: '<pre><b>let</b> moon = 1</pre>' })
  expect((await readings.get(plain.items[0]!.id!)).reading.format).toBe('text')
})

it('takes two files of one name that came from different places', async () => {
  const { run } = await open()
  const put = (words: string) =>
    uploads.put(
      'index.txt',
      (async function* () {
        yield Buffer.from(words)
      })(),
    )
  expect(states(await run(await put('The first.'), await put('The second.')))).toEqual([
    'index.txt done',
    'index.txt done',
  ])
})

describe('what came of an import', () => {
  it('is kept with a reason for each file, over a restart', async () => {
    await write('n/a.md', note(1))
    await write('n/b.md', note(1))
    await write('n/c.pdb', 'x')
    await write('n/empty.txt', '')
    const { run } = await open()
    await run({ path: join(brought, 'n') })
    const { imports } = await open()
    const [report] = await imports.handlers['imports.reports']({})
    expect(report).toMatchObject({
      from: 'n',
      counts: { new: 1, known: 1, refused: 1, skipped: 1, left: 0 },
    })
    const { lines } = await imports.handlers['imports.report']({ id: report!.id })
    expect(lines.map(({ name, outcome, why }) => [name, outcome, why])).toEqual([
      ['n/a.md', 'new', undefined],
      ['n/b.md', 'known', undefined],
      ['n/empty.txt', 'refused', 'There is no text in this file.'],
      ['n/c.pdb', 'skipped', 'This is no kind of file that Lectern reads.'],
    ])
  })

  it('asks about another text of the same book as long as both are there', async () => {
    const book = (words: string) => `# The Lamp\n\nBy Ines Aalto\n\n${words}\n`
    await write('a.md', book('It was lit at dusk.'))
    await write('b.md', book('It was lit at dusk, and put out at dawn.'))
    const { run, imports, content } = await open()
    const first = await run({ path: join(brought, 'a.md') })
    const { id } = await run({ path: join(brought, 'b.md') })
    const line = async () => (await imports.handlers['imports.report']({ id })).lines[0]
    expect(await line()).toMatchObject({ twin: { id: first.items[0]!.id, title: 'The Lamp' } })
    await content.append([{ kind: 'del', of: 'reading', ref: first.items[0]!.id! }])
    expect(await line()).toMatchObject({ title: 'The Lamp', id: expect.any(String) })
    expect(await line()).not.toHaveProperty('twin')
  })

  it('is forgotten after fifty more, and asked for is then said to be', async () => {
    const { readings } = await open()
    const reports = await openReports(data, readings, () => {})
    const counts = { new: 1, known: 0, refused: 0, skipped: 0, left: 0 }
    for (let n = 0; n <= 50; n++) await reports.add({ id: `j${n}`, at: n, from: 'a', counts, lines: [] })
    expect(await reports.handlers['imports.reports']({})).toHaveLength(50)
    await expect(reports.handlers['imports.report']({ id: 'j0' })).rejects.toThrow('no longer kept')
  })

  it('tells the window of many texts now and then only, and always of the last', async () => {
    for (let n = 0; n < 20; n++) await write(`n/${n}.md`, note(n))
    const { run, changes, readings } = await open()
    await run({ path: join(brought, 'n') })
    expect(changes.filter(({ type }) => type === 'changed').length).toBeLessThan(10)
    expect(changes.at(-1)).toEqual({ type: 'changed', topics: ['library', 'reading', 'marks'] })
    expect(await readings.list()).toHaveLength(20)
  })
})

describe('a text that was handed on', () => {
  const list = (more: object = {}) =>
    JSON.stringify({ format: 'lectern-text', version: 1, text: 'text/lamp.md', cards: 'cards.apkg', ...more })
  const handed = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  const FILES = { 'lectern.json': list(), 'text/lamp.md': note(1), 'cards.apkg': 'cards' }

  it('comes in with what was made of it, out of an archive and out of the folder it was unpacked to', async () => {
    const came: [string, string][] = []
    const { run } = await open({
      bringHanded: async ({ cards }, reading) => {
        came.push([new TextDecoder().decode(cards), reading])
        return { handed: { notes: 3, marks: 0 }, events: ['e9'], warnings: ['One card was left out.'] }
      },
    })
    await write('lamp.zip', handed(FILES))
    for (const [path, text] of Object.entries(FILES)) await write(`lamp/${path}`, text)
    const [zip, folder] = [
      await run({ path: join(brought, 'lamp.zip') }),
      await run({ path: join(brought, 'lamp') }),
    ]
    expect(zip.items).toMatchObject([
      { state: 'done', title: 'Note 1', handed: { notes: 3 }, warnings: ['One card was left out.'] },
    ])
    expect(zip.items[0]!.events).toHaveLength(2)
    expect(folder.items).toMatchObject([{ state: 'exists', handed: { notes: 3 }, events: ['e9'] }])
    expect(came).toEqual(Array(2).fill(['cards', zip.items[0]!.id]))
  })

  it('comes in also where the rest is no good, and says so', async () => {
    const { run, readings } = await open({
      bringHanded: () => Promise.reject(new PlainError('It is damaged.')),
    })
    await write('lamp.zip', handed(FILES))
    const { items } = await run({ path: join(brought, 'lamp.zip') })
    expect(items).toMatchObject([{ state: 'done', warnings: [expect.any(String), 'It is damaged.'] }])
    expect(items[0]).not.toHaveProperty('handed')
    expect(await readings.list()).toHaveLength(1)
  })

  it.each([
    ['another list', { 'lectern.json': '{"format":"else"}' }],
    ['a list that is none', { 'lectern.json': 'x'.repeat(70_000) }],
    ['a list that names a file which is not there', { 'lectern.json': list({ text: '../etc/lamp.md' }) }],
  ])('is a folder like any other with %s', async (_, other) => {
    const { run } = await open()
    await write('lamp.zip', handed({ ...FILES, ...other }))
    expect(states(await run({ path: join(brought, 'lamp.zip') }))).toEqual([
      'lamp/text/lamp.md done',
      'lamp/cards.apkg skipped',
      'lamp/lectern.json skipped',
    ])
  })

  it('is refused when it is of a later version', async () => {
    const { run } = await open()
    await write('lamp.zip', handed({ ...FILES, 'lectern.json': list({ version: 2 }) }))
    const { items } = await run({ path: join(brought, 'lamp.zip') })
    expect(items[0]).toMatchObject({ state: 'failed', error: expect.stringContaining('newer version') })
  })
})

const failing = (code: string) => Object.assign(new Error(`${code}: /home/ann/x`), { code })

it.each([
  ['ENOSPC', 'The disk is full.'],
  ['EROFS', 'Lectern may not write to its data folder.'],
  ['EACCES', 'Lectern may not write to its data folder.'],
  ['EIO', 'This file could not be read.'],
])('what fails with %s is told as “%s”', async (code, words) => {
  const { run } = await open({ importer: () => Promise.reject(failing(code)) })
  const { items } = await run({ text: 'The moon is round.' })
  expect(items[0]?.error).toContain(words)
  expect(items[0]?.error).not.toContain('/home')
})
