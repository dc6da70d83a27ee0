import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import type { BackupSource } from '#contract/backup'
import type { ImportItem, JobId } from '#contract/jobs'
import type { Event, Segment } from '#core/study/events'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { sha256 } from '#main/texts/store'
import { ABOUT } from './about'

/** A folder saved to one file, and brought back into others. */
let dir: string
let clock: number
let ids: number
const apps: App[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lectern-backup-'))
  clock = Date.UTC(2026, 2, 1, 12)
  ids = 0
})
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
  await rm(dir, { recursive: true, force: true })
})

async function start(folder: string) {
  const ports = {
    now: () => clock++,
    zone: () => 60,
    randomId: (length: number) => `${folder}${ids++}`.slice(0, length).padStart(length, '0'),
    log: () => {},
  }
  const data = join(dir, folder)
  const app = await createApp({
    data,
    resources: 'resources',
    ports,
    version: '1.2.3',
    shell: 'host',
    acceptPaths: true,
  })
  apps.push(app)
  async function ask<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
    const reply = await app.dispatch(method, input)
    if (!reply.ok) throw new Error(reply.message)
    return reply.value as Out<M>
  }
  async function ended(id: JobId): Promise<ImportItem> {
    const found = async () => (await ask('jobs.list', {})).find((one) => one.id === id)!
    await expect.poll(async () => (await found()).state, { timeout: 10_000, interval: 5 }).not.toBe('running')
    return (await found()).items[0]!
  }
  const close = async () => {
    apps.splice(apps.indexOf(app), 1)
    await app.close()
  }
  const add = async (text: string) => {
    const item = await ended((await ask('imports.start', { sources: [{ text }] })).id)
    return item.id!
  }
  const save = async () => (await ended((await ask('backup.save', {})).id)).saved!
  const restore = async (source: BackupSource) => ended((await ask('backup.restore', { source })).id)
  return { app, data, ask, ended, close, add, save, restore }
}
type Started = Awaited<ReturnType<typeof start>>

const TIDES = '# Tides\n\nThe sea rises twice a day, and falls twice a day, as the moon goes round.'
const ROADS = '# Roads\n\nAll the old roads of the land lead to the one city that built them.'

async function eventsIn(data: string): Promise<Event[]> {
  const found: Event[] = []
  for (const name of await readdir(join(data, 'log'), { recursive: true })) {
    if (!name.endsWith('.json')) continue
    found.push(...(JSON.parse(await readFile(join(data, 'log', name), 'utf8')) as Segment).events)
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Texts, cards of one's own, answers, a mark, a place, a setting, a removed text. */
async function lived(app: Started): Promise<{ tides: string; roads: string; note: string }> {
  const tides = await app.add(TIDES)
  const roads = await app.add(ROADS)
  const { note } = await app.ask('notes.add', {
    edit: { form: 'typed', prompt: 'What rises twice a day?', answer: 'the sea' },
  })
  const card = `${note}:0`
  await app.ask('study.answer', { card, mode: 'due', grade: 3, ms: 2_000 })
  const again = await app.ask('study.answer', { card, mode: 'practice', grade: 3, ms: 900 })
  await app.ask('study.undo', { events: again.events })
  const { sections } = await app.ask('reading.open', { id: tides })
  const { blocks } = await app.ask('reading.section', { id: tides, section: sections[0]!.id })
  const block = blocks.at(-1)!.id
  await app.ask('marks.make', { id: tides, from: { block, at: 4 }, to: { block, at: 20 } })
  await app.ask('reading.place', { id: tides, place: { block, at: 8 }, progress: 0.4 })
  await app.ask('settings.set', { theme: 'dark' })
  await app.ask('library.remove', { ids: [roads] })
  return { tides, roads, note }
}

const seen = async ({ ask }: Started, tides: string) => ({
  library: (await ask('library.list', {})).map(({ id, title, furthest }) => ({ id, title, furthest })),
  removed: (await ask('library.removed', {})).map(({ id }) => id),
  text: (await ask('reading.open', { id: tides })).place,
  marks: await ask('marks.list', { id: tides }),
  cards: await ask('cards.ids', { query: '', offset: 0, limit: 100 }),
  theme: (await ask('settings.get', {})).theme,
})

describe('a backup', () => {
  it('brings everything into an empty folder, and once more changes nothing', async () => {
    const old = await start('old')
    const { tides, roads } = await lived(old)
    const saved = await old.save()
    expect(saved).toMatchObject({ texts: 1, cards: 1, answers: 1 })
    expect((await stat(saved.file)).size).toBe(saved.bytes)
    expect(await old.ask('backup.list', {})).toMatchObject([
      { name: 'lectern-backup-2026-03-01.zip', bytes: saved.bytes },
    ])

    const fresh = await start('fresh')
    const source = { path: saved.file }
    const view = await fresh.ask('backup.look', { source })
    expect(view).toMatchObject({ version: '1.2.3', texts: 1, cards: 1, answers: 1, problems: [] })
    expect(view.missing).toMatchObject({ texts: 1, cards: 1, answers: 1, files: 2 })
    expect(await eventsIn(fresh.data)).toEqual([])
    const item = await fresh.restore(source)
    expect(item).toMatchObject({ state: 'done', warnings: [], restored: { entries: view.missing.entries } })
    expect(await eventsIn(fresh.data)).toEqual(await eventsIn(old.data))
    expect(await seen(fresh, tides)).toEqual(await seen(old, tides))
    expect((await fresh.ask('library.removed', {})).map(({ id }) => id)).toEqual([roads])

    const before = await eventsIn(fresh.data)
    expect((await fresh.restore(source)).restored).toEqual({ entries: 0, files: 0 })
    expect((await fresh.ask('backup.look', { source })).missing).toEqual({
      ...{ texts: 0, cards: 0, answers: 0, entries: 0, files: 0 },
    })
    expect(await eventsIn(fresh.data)).toEqual(before)
    await fresh.close()
    const again = await start('fresh')
    expect(await seen(again, tides)).toEqual(await seen(old, tides))
  })

  it('undoes nothing of what was done since', async () => {
    const app = await start('old')
    const { tides, note } = await lived(app)
    const { file } = await app.save()
    await app.ask('notes.edit', { note, edit: { answer: 'the sea, of course' } })
    await app.ask('settings.set', { theme: 'sepia' })
    await app.ask('library.remove', { ids: [tides] })
    const added = await app.add('# New\n\nSomething that the backup has never heard of.')
    const before = await eventsIn(app.data)
    expect((await app.restore({ path: file })).restored).toEqual({ entries: 0, files: 0 })
    expect(await eventsIn(app.data)).toEqual(before)
    expect((await app.ask('library.list', {})).map(({ id }) => id)).toContain(added)
    expect((await app.ask('library.removed', {})).map(({ id }) => id)).toContain(tides)
    expect((await app.ask('settings.get', {})).theme).toBe('sepia')
  })

  it('fills a damaged folder: a part of the log cut short, an original gone, one that was changed', async () => {
    const old = await start('old')
    const { tides, roads, note } = await lived(old)
    const { file } = await old.save()
    const whole = await eventsIn(old.data)
    await old.close()
    const [device] = await readdir(join(old.data, 'log'))
    const segment = join(old.data, 'log', device!, '1.json')
    await truncate(segment, (await stat(segment)).size / 2)
    await rm(join(old.data, 'readings', tides), { recursive: true })
    await writeFile(join(old.data, 'readings', roads, 'original.txt'), 'not these words')
    await rm(join(old.data, 'snapshots'), { recursive: true })
    const app = await start('old')
    const view = await app.ask('backup.look', { source: { path: file } })
    expect(view.missing.entries).toBeGreaterThan(0)
    expect(view.missing.files).toBe(1)
    const { restored } = await app.restore({ path: file })
    expect(restored).toMatchObject({ files: 3 })
    const after = await eventsIn(app.data)
    for (const event of whole) expect(after).toContainEqual(event)
    const original = await readFile(join(app.data, 'readings', roads, 'original.txt'))
    expect(sha256(original).slice(0, 16)).toBe(roads.slice(1))
    expect(await app.ask('reading.open', { id: tides })).toMatchObject({ reading: { id: tides } })
    expect(await app.ask('cards.ids', { query: '', offset: 0, limit: 100 })).toEqual([`${note}:0`])
  })

  it('puts a log back together that was lost and begun anew under the same name', async () => {
    const old = await start('old')
    const { tides } = await lived(old)
    const { file } = await old.save()
    const whole = await eventsIn(old.data)
    const before = await seen(old, tides)
    await old.close()
    await rm(join(old.data, 'log'), { recursive: true })
    await rm(join(old.data, 'snapshots'), { recursive: true })
    const app = await start('old')
    await app.ask('notes.add', {
      edit: { form: 'typed', prompt: 'Made before it was noticed', answer: 'yes' },
    })
    const made = await eventsIn(app.data)
    await app.restore({ path: file })
    const after = await eventsIn(app.data)
    for (const event of made) expect(after).toContainEqual(event)
    expect(after).toHaveLength(made.length + whole.length)
    expect((await seen(app, tides)).cards).toHaveLength(before.cards.length + 1)
    expect((await app.restore({ path: file })).restored).toEqual({ entries: 0, files: 0 })
  })

  it('is made while the app is open, and again in another file', async () => {
    const app = await start('old')
    await lived(app)
    const first = await app.save()
    const second = await app.save()
    expect(second.file).toBe(join(app.data, 'lectern-backup-2026-03-01-2.zip'))
    expect(Object.keys(unzipSync(await readFile(second.file)))).toEqual(
      Object.keys(unzipSync(await readFile(first.file))),
    )
  })

  it('unpacked is a data folder', async () => {
    const old = await start('old')
    const { tides } = await lived(old)
    const { file } = await old.save()
    const files = unzipSync(await readFile(file))
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(join(dir, 'by-hand', path, '..'), { recursive: true })
      await writeFile(join(dir, 'by-hand', path), bytes)
    }
    const app = await start('by-hand')
    expect(await seen(app, tides)).toEqual(await seen(old, tides))
  })

  it('of which nothing is there is not made', async () => {
    const app = await start('old')
    const item = await app.ended((await app.ask('backup.save', {})).id)
    expect(item).toMatchObject({ state: 'failed', error: expect.stringContaining('nothing to back up') })
    expect((await readdir(app.data)).filter((name) => name.includes('zip'))).toEqual([])
  })
})

describe('a file that comes from anywhere', () => {
  /** A good one, its files changed, and what it says of itself put right or not. */
  async function forged(
    change: (files: Record<string, Uint8Array>, about: Record<string, unknown>) => void,
    isRight = true,
  ): Promise<string> {
    const old = await start('victim')
    await lived(old)
    const { file } = await old.save()
    await old.close()
    const files = unzipSync(await readFile(file))
    const about = JSON.parse(new TextDecoder().decode(files[ABOUT]))
    delete files[ABOUT]
    change(files, about)
    if (isRight)
      about.files = Object.fromEntries(
        Object.entries(files).map(([path, bytes]) => [path, { size: bytes.length, sha256: sha256(bytes) }]),
      )
    const made = join(dir, 'forged.zip')
    await writeFile(made, zipSync({ ...files, [ABOUT]: new TextEncoder().encode(JSON.stringify(about)) }))
    return made
  }
  const bytes = (value: unknown) =>
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
  const segmentOf = (files: Record<string, Uint8Array>) =>
    Object.keys(files).find((path) => path.startsWith('log/'))!

  it.each([
    ['a text', () => bytes('not a ZIP at all'), 'no backup of Lectern'],
    ['nothing', () => new Uint8Array(), 'no backup of Lectern'],
    ['another archive', () => zipSync({ 'book.txt': bytes('words') }), 'no backup of Lectern'],
    ['what says nothing of itself', () => zipSync({ [ABOUT]: bytes('{') }), 'cannot be read'],
    [
      'one of a newer Lectern',
      () => zipSync({ [ABOUT]: bytes({ format: 2, data: 1, more: [] }) }),
      'newer version of Lectern',
    ],
    [
      'one of a newer data folder',
      () => zipSync({ [ABOUT]: bytes({ format: 1, data: 2 }) }),
      'newer version of Lectern',
    ],
    [
      'a bomb',
      () => zipSync({ [ABOUT]: bytes('{}'), 'media/0123456789abcdef': new Uint8Array(30 * 1024 ** 2) }),
      'unpack to far more',
    ],
  ])('%s is refused in words', async (_, make, words) => {
    const file = join(dir, 'some.zip')
    await writeFile(file, make())
    const app = await start('fresh')
    await expect(app.ask('backup.look', { source: { path: file } })).rejects.toThrow(words)
    expect(await app.restore({ path: file })).toMatchObject({
      state: 'failed',
      error: expect.stringContaining(words),
    })
  })

  it('cut off anywhere is refused, and nothing of it comes in', async () => {
    const file = await forged(() => {})
    const { size } = await stat(file)
    const app = await start('fresh')
    for (const share of [0.9, 0.5, 0.01]) {
      await truncate(file, Math.floor(size * share))
      await expect(app.ask('backup.look', { source: { path: file } })).rejects.toThrow(/damaged|no backup/)
    }
    expect(await eventsIn(app.data)).toEqual([])
  })

  it('whose file is not what it says leaves that out, names it, and brings the rest', async () => {
    let path = ''
    const file = await forged((files) => {
      path = Object.keys(files).find((one) => one.includes('original.'))!
      files[path] = bytes('other words')
    }, false)
    const app = await start('fresh')
    const item = await app.restore({ path: file })
    expect(item.warnings).toEqual([`${path}: this file is damaged in the backup and was left out.`])
    expect(item.restored!.entries).toBeGreaterThan(0)
    expect((await app.ask('library.list', {})).some(({ title }) => title === 'Tides')).toBe(true)
  })

  it('puts nothing where it likes, and no text under the name of another', async () => {
    let original = ''
    const file = await forged((files) => {
      original = Object.keys(files).find((one) => one.includes('original.'))!
      files[original] = bytes('hostile words')
      for (const path of [
        '../evil.json',
        '/tmp/evil',
        'log/../../evil.json',
        'C:\\evil',
        'readings/../media/0',
        'device.json',
      ])
        files[path] = bytes('{"device":"evil"}')
      files['media/0123456789abcdef'] = bytes('not what its name says')
      files['readings/r0000000000000000/original.txt'] = bytes('nor this')
      files['readings/builtin-digest/place.a.json'] = bytes('[1')
    })
    const app = await start('fresh')
    const device = await readFile(join(app.data, 'device.json'), 'utf8')
    const item = await app.restore({ path: file })
    expect(item).toMatchObject({ state: 'done', restored: { entries: expect.any(Number) } })
    const all = [...(await readdir(dir, { recursive: true })), ...(await readdir('/tmp'))]
    expect(all.filter((name) => name.includes('evil'))).toEqual([])
    expect(all.filter((name) => name.startsWith('fresh/media'))).toEqual([])
    expect(all).not.toContain(`fresh/${original}`)
    expect(all).not.toContain('fresh/readings/r0000000000000000/original.txt')
    expect(await readFile(join(app.data, 'device.json'), 'utf8')).toBe(device)
  })

  it('brings no entry that is none, and the folder opens as before', async () => {
    const strange = [
      { kind: 'put', of: 'nothing', ref: 'x', set: {} },
      { kind: 'put', of: 'note', ref: 7, set: {} },
      { kind: 'put', of: 'note', ref: 'x', set: null },
      { kind: 'answer', card: 'a', form: 'cloze', mode: 'due', correct: 'yes', ms: 1 },
      { kind: 'params', w: 'all', model: 'm', trainedOn: 1, logLoss: 1 },
      { kind: '__proto__' },
    ].map((body, n) => ({ id: `evil0000-${n + 1}`, at: 1, day: '2026-01-01', ...body }))
    const late = { id: `evil0000-${10 ** 14}`, at: 9e15, day: 'today', kind: 'reset', card: 'x' }
    const file = await forged((files) => {
      files['log/evil0000/1.json'] = bytes({
        ...{ v: 1, device: 'evil0000', seq: 1, tz: 0, rollover: 4 },
        events: [...strange, late, { id: 'evil0000-9', at: 1, day: '2026-01-01', kind: 'reset', card: 'x' }],
      })
      files['log/evil0000/2.json'] = bytes('{"v":1,')
    })
    const app = await start('fresh')
    const item = await app.restore({ path: file })
    expect(item.warnings).toEqual([
      'log/evil0000/1.json: 7 of its entries are none that Lectern knows, and were left out.',
      'log/evil0000/2.json: nothing of this part of the log can be read.',
    ])
    expect((await eventsIn(app.data)).filter(({ id }) => id.startsWith('evil')).map(({ id }) => id)).toEqual([
      'evil0000-9',
    ])
    await app.close()
    const again = await start('fresh')
    expect((await again.ask('app.info', {})).problems).toEqual([])
    expect((await again.ask('library.list', {})).length).toBeGreaterThan(0)
  })

  it('whose log is torn gives the entries that are still whole', async () => {
    const file = await forged((files) => {
      const path = segmentOf(files)
      files[path] = files[path]!.subarray(0, files[path]!.length * 0.7)
    })
    const app = await start('fresh')
    const item = await app.restore({ path: file })
    expect(item.restored!.entries).toBeGreaterThan(1)
    expect(await eventsIn(app.data)).toHaveLength(item.restored!.entries)
  })

  it('handed over is kept until another is looked into, or it is restored', async () => {
    const file = await forged(() => {})
    const app = await start('fresh')
    const handOver = async () =>
      app.app.uploads.put(
        'backup.zip',
        (async function* () {
          yield await readFile(file)
        })(),
      )
    const [first, second] = [await handOver(), await handOver()]
    expect((await app.ask('backup.look', { source: first })).texts).toBe(1)
    await app.ask('backup.look', { source: second })
    await expect(app.ask('backup.look', { source: first })).rejects.toThrow('no longer here')
    const third = await handOver()
    expect((await app.ask('backup.look', { source: third })).missing.texts).toBe(1)
    expect((await app.restore(third)).restored!.files).toBeGreaterThan(1)
    expect(await readdir(join(app.data, '.incoming'))).toEqual([])
  })

  it('is no other file of this machine: only backups are named, and paths only where they may be', async () => {
    const app = await start('fresh')
    for (const saved of ['settings.json', '../forged.zip', 'lectern-backup-2026-01-01.zip/../x'])
      await expect(app.ask('backup.restore', { source: { saved } })).rejects.toThrow(
        'There is no such backup.',
      )
    await expect(app.ask('backup.look', { source: { path: dir } })).rejects.toThrow('folder')
    await expect(app.ask('backup.look', { source: { upload: 'none' } })).rejects.toThrow('no longer here')
  })
})
