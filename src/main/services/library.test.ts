import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { checkData } from './check'

/** What a reader sees of their library over days, through the whole app on a clock of the test's own. */
let data: string
let app: App
let now = 0
async function start() {
  const ports = {
    now: () => now,
    zone: () => 120,
    randomId: (length: number) =>
      Math.random()
        .toString(36)
        .slice(2, 2 + length)
        .padEnd(length, '0'),
    log: () => {},
  }
  app = await createApp({ data, resources: 'resources', ports, version: '1', shell: 'host' })
}
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-library-'))
  now = Date.parse('2026-03-01T20:00:00Z')
  await start()
})
afterEach(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

async function ask<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as Out<M>
}

/** Brings a text in, and gives its id. */
async function bring(text: string): Promise<string> {
  const job = await ask('imports.start', { sources: [{ text }] })
  const item = async () => (await ask('jobs.list', {})).find((one) => one.id === job.id)?.items[0]
  await expect.poll(async () => (await item())?.state).toBe('done')
  return (await item())!.id!
}

const digest = 'builtin-digest'
const place = { block: 's1.0', at: 0 }

test('titles are those of the list, in its order, and say no more than is chosen by', async () => {
  const id = await bring('# Tides\n\nThe sea comes and goes twice a day.\n')
  const titles = await ask('library.titles', {})
  const list = await ask('library.list', {})
  expect(titles.map((one) => one.title)).toEqual(list.map((item) => item.title))
  const { words, addedAt } = list.find((item) => item.id === id)!
  expect(titles[0]).toEqual({ id, title: 'Tides', words, progress: 0, addedAt })
})

describe('today', () => {
  it('counts what was read since four in the morning, local time', async () => {
    await ask('reading.read', { id: digest, from: place, to: place, ms: 60_000 })
    now = Date.parse('2026-03-02T01:59:00Z')
    await ask('reading.read', { id: digest, from: place, to: place, ms: 30_000 })
    expect((await ask('library.today', {})).readMs).toBe(90_000)
    now = Date.parse('2026-03-02T02:00:00Z')
    expect((await ask('library.today', {})).readMs).toBe(0)
  })

  it('follows the hour at which the reader says a day begins', async () => {
    await ask('settings.set', { rollover: 0 })
    await ask('reading.read', { id: digest, from: place, to: place, ms: 60_000 })
    now = Date.parse('2026-03-01T22:00:00Z')
    expect((await ask('library.today', {})).readMs).toBe(0)
  })

  it('offers what was left open last and is not finished', async () => {
    const leave = async (id: string, progress: number) => {
      now += 1_000
      await ask('reading.place', { id, place, progress })
      return (await ask('library.today', {})).resume?.id ?? null
    }
    expect((await ask('library.today', {})).resume).toBeNull()
    expect(await leave(digest, 0.2)).toBe(digest)
    expect(await leave('builtin-guide', 0.1)).toBe('builtin-guide')
    expect(await leave('builtin-guide', 0.99)).toBe(digest)
    expect(await leave(digest, 1)).toBeNull()
  })
})

describe('how far a text is read', () => {
  const leave = (progress: number) => ask('reading.place', { id: digest, place, progress })
  const item = async () => (await ask('library.list', {})).find(({ id }) => id === digest)!

  it('is the furthest place reached: who goes back to the top has finished it all the same', async () => {
    await leave(0.5)
    expect(await item()).toMatchObject({ progress: 0.5, furthest: 0.5, state: 'reading' })
    await leave(1)
    await leave(0.02)
    expect(await item()).toMatchObject({ progress: 0.02, furthest: 1, state: 'finished' })
    expect((await ask('progress.readings', {}))[0]).toMatchObject({ id: digest, read: 1 })
    expect((await ask('library.today', {})).resume).toBeNull()
    await app.close()
    await start()
    expect(await item()).toMatchObject({ progress: 0.02, furthest: 1, state: 'finished' })
  })
})

describe('removed texts', () => {
  const titles = async () => (await ask('library.removed', {})).map(({ title }) => title)

  /** Brings a text with a card in, and removes it a day later. */
  async function remove(title: string, keepNotes = false): Promise<string> {
    const id = await bring(`# ${title}\n\nThe sea rises twice a day.`)
    const { sections } = await ask('reading.open', { id })
    const { blocks } = await ask('reading.section', { id, section: sections[0]!.id })
    const { id: block } = blocks.find(({ kind }) => kind === 'paragraph')!
    await ask('notes.make', { id, from: { block, at: 4 }, to: { block, at: 7 } })
    now += 86_400_000
    await ask('library.remove', { ids: [id], keepNotes })
    return id
  }

  it('are listed, the last removed first, with the cards that went with them', async () => {
    expect(await ask('library.removed', {})).toEqual([])
    const tides = await remove('Tides')
    await remove('Waves', true)
    expect(await titles()).toEqual(['Waves', 'Tides'])
    expect((await ask('library.removed', {}))[1]).toEqual({
      id: tides,
      title: 'Tides',
      removedAt: now - 86_400_000,
      cards: 1,
      builtIn: false,
    })
    expect((await ask('library.removed', {}))[0]?.cards).toBe(0)
  })

  it('come back as they were, with their cards, at any later start', async () => {
    const id = await remove('Tides')
    expect((await ask('study.today', {})).fresh).toBe(0)
    await app.close()
    await start()
    const { events } = await ask('library.restore', { ids: [id] })
    expect(await titles()).toEqual([])
    expect((await ask('library.list', {}))[0]).toMatchObject({ id, title: 'Tides' })
    expect((await ask('study.today', {})).fresh).toBe(1)
    expect((await ask('reading.open', { id })).reading.title).toBe('Tides')
    await ask('study.undo', { events })
    expect(await titles()).toEqual(['Tides'])
  })

  it('of the app’s own come back too, and the data folder is as sound as before', async () => {
    await ask('library.remove', { ids: [digest] })
    expect((await ask('library.removed', {})).map(({ id, builtIn }) => [id, builtIn])).toEqual([
      [digest, true],
    ])
    await ask('library.restore', { ids: [digest] })
    expect((await ask('library.list', {})).map(({ id }) => id)).toContain(digest)
    await app.close()
    expect((await checkData(data, () => {})).problems).toBe(0)
    await start()
  })

  it('whose files are gone cannot come back by themselves, and say how they do', async () => {
    const id = await remove('Tides')
    await rm(join(data, 'readings', id), { recursive: true })
    expect(await titles()).toEqual([])
    await expect(ask('library.restore', { ids: [id] })).rejects.toThrow('Add it once more')
  })

  it('are deleted for good with all their files; added again, they are back with their cards', async () => {
    const id = await remove('Tides')
    expect(await ask('library.purge', { ids: [id] })).toEqual({ count: 1 })
    expect(await readdir(join(data, 'readings'))).not.toContain(id)
    expect(await titles()).toEqual([])
    await app.close()
    expect((await checkData(data, () => {})).problems).toBe(0)
    await start()
    expect(await titles()).toEqual([])
    await bring('# Tides\n\nThe sea rises twice a day.')
    expect((await ask('library.list', {}))[0]).toMatchObject({ id, cards: 1 })
    await expect(ask('library.purge', { ids: [id] })).rejects.toThrow('not among the removed')
    expect((await ask('reading.open', { id })).reading.title).toBe('Tides')
  })

  it('of the app’s own have no files to delete', async () => {
    await ask('library.remove', { ids: [digest] })
    expect(await ask('library.purge', { ids: [digest] })).toEqual({ count: 0 })
    await ask('library.restore', { ids: [digest] })
    expect((await ask('reading.open', { id: digest })).sections.length).toBeGreaterThan(0)
  })

  it('are none of those that are there', async () => {
    await expect(ask('library.restore', { ids: [digest] })).rejects.toThrow('not among the removed')
  })
})

describe('the readings that ship with the app', () => {
  const shown = async () => (await ask('library.list', {})).map(({ id }) => id)

  it('can be removed for good, and brought back by an undo', async () => {
    const removed = await ask('library.remove', { ids: [digest] })
    expect(await shown()).toEqual(['builtin-guide'])
    await app.close()
    await start()
    expect(await shown()).toEqual(['builtin-guide'])
    await ask('study.undo', removed)
    expect(await shown()).toEqual([digest, 'builtin-guide'])
  })

  it('stand behind the reader’s own, without a day on which they were added', async () => {
    const items = await ask('library.list', {})
    expect(items.map(({ builtIn, addedAt }) => [builtIn, addedAt])).toEqual([
      [true, undefined],
      [true, undefined],
    ])
  })
})
