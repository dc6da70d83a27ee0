import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'

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

const digest = 'builtin-digest'
const place = { block: 's1.0', at: 0 }

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
    expect(await item()).toMatchObject({ progress: 0.5, furthest: 0.5, finished: false })
    await leave(1)
    await leave(0.02)
    expect(await item()).toMatchObject({ progress: 0.02, furthest: 1, finished: true })
    expect((await ask('progress.readings', {}))[0]).toMatchObject({ id: digest, read: 1 })
    expect((await ask('library.today', {})).resume).toBeNull()
    await app.close()
    await start()
    expect(await item()).toMatchObject({ progress: 0.02, furthest: 1, finished: true })
  })
})

describe('the readings that ship with the app', () => {
  const shown = async () => (await ask('library.list', {})).map(({ id }) => id)

  it('can be removed for good, and brought back by an undo', async () => {
    const removed = await ask('library.remove', { id: digest })
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
