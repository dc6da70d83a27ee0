import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '#main/storage/log'
import { openBackup } from './open'
import { saveBackup } from './save'

let dir: string
let data: string
let file: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lectern-save-'))
  data = join(dir, 'data')
  file = join(dir, 'all.zip')
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const open = () =>
  openLog({
    ...{ dir: join(data, 'log'), device: 'aaaaaaaa', rollover: () => 4 },
    ports: { now: () => Date.UTC(2026, 2, 1), zone: () => 0 },
  })
const some = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ kind: 'reset', card: `card${n}` }) as const)
const save = (more: Partial<Parameters<typeof saveBackup>[0]> = {}) =>
  saveBackup({ data, file, version: '1', at: Date.UTC(2026, 2, 1), ...more })

async function eventsIn(zip: string): Promise<string[]> {
  const backup = openBackup(zip)
  const ids: string[] = []
  for await (const { events } of backup.segments()) ids.push(...events.map(({ id }) => id))
  expect(backup.problems()).toEqual([])
  backup.close()
  return ids
}

describe('saving a backup', () => {
  it('holds all that was acknowledged before, each once, while more is written', async () => {
    const log = await open()
    const before = (await log.append(some(1_200))).map(({ id }) => id)
    let isOver = false
    const writing = (async () => {
      while (!isOver) await log.append(some(3))
    })()
    await save()
    isOver = true
    await writing
    await log.close()
    const ids = await eventsIn(file)
    expect(ids.slice(0, before.length)).toEqual(before)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('stopped, or refused by the disk, leaves what was there before and nothing else', async () => {
    const log = await open()
    await log.append(some(1_200))
    await log.close()
    await mkdir(join(data, 'media'))
    await writeFile(join(data, 'media', '0123456789abcdef'), Buffer.alloc(2_000_000))
    await save()
    const whole = await eventsIn(file)
    const abort = new AbortController()
    const shares: number[] = []
    const progress = (share: number) => {
      shares.push(share)
      if (share > 0.5) abort.abort(new Error('enough'))
    }
    await expect(save({ signal: abort.signal, progress })).rejects.toThrow('enough')
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect((await readdir(dir)).sort()).toEqual(['all.zip', 'data'])
    expect(await eventsIn(file)).toEqual(whole)
    await mkdir(join(dir, 'taken'))
    await expect(save({ file: join(dir, 'taken') })).rejects.toThrow()
    expect((await readdir(dir)).sort()).toEqual(['all.zip', 'data', 'taken'])
  })

  it('takes a damaged part of the log along, and what is whole of it comes back', async () => {
    const log = await open()
    await log.append(some(3))
    await log.close()
    const text = JSON.stringify({
      v: 1,
      device: 'bbbbbbbb',
      seq: 1,
      tz: 0,
      rollover: 4,
      events: [
        { id: 'bbbbbbbb-1', at: 1, day: '2026-03-01', kind: 'reset', card: 'x' },
        { id: 'bbbbbbbb-2', at: 2, day: '2026-03-01', kind: 'reset', card: 'y' },
      ],
    })
    await mkdir(join(data, 'log', 'bbbbbbbb'))
    await writeFile(join(data, 'log', 'bbbbbbbb', '1.json.damaged-1'), text.slice(0, -20))
    await save()
    expect(await eventsIn(file)).toEqual(['aaaaaaaa-1', 'aaaaaaaa-2', 'aaaaaaaa-3', 'bbbbbbbb-1'])
  })
})
