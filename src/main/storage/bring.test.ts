import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Event, Segment } from '#core/study/events'
import { openContent } from './content'
import { type Log, openLog } from './log'
import { openSnapshots } from './snapshots'

let dir: string
let now: number
const open: Log[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bring-'))
  now = Date.UTC(2026, 2, 1, 12)
})
afterEach(async () => {
  for (const log of open.splice(0)) await log.close().catch(() => {})
  await rm(dir, { recursive: true, force: true })
})

async function start(device = 'aaaaaaaa'): Promise<Log> {
  const log = await openLog({
    dir: join(dir, 'log'),
    device,
    ports: { now: () => now, zone: () => 60 },
    rollover: () => 4,
  })
  open.push(log)
  return log
}

const brought = (n: number, at = Date.UTC(2019, 5, 1) + n): Event => ({
  ...{ id: `anki:g:0:${n}`, at, day: '2019-06-01' },
  ...{ kind: 'put', of: 'note', ref: `note${n}`, set: { n } },
})
const many = (count: number) => Array.from({ length: count }, (_, n) => brought(n))
const idsOf = (events: readonly Event[] | undefined) => events?.map(({ id }) => id)
const all = async (log: Log) => (await log.read())?.events ?? []
const segments = async (): Promise<Segment[]> => {
  const folder = join(dir, 'log', 'aaaaaaaa')
  const names = (await readdir(folder)).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))))
}

describe('what is brought', () => {
  it('keeps its ids, times and days, and comes once however often it is brought', async () => {
    const log = await start()
    expect(await log.bring(many(3))).toEqual(many(3))
    expect(await log.bring([...many(4), brought(3)])).toEqual([brought(3)])
    expect(await all(log)).toEqual(many(4))
    await log.close()
    const again = await start()
    expect(await again.bring(many(4))).toEqual([])
  })

  it('is left out when another device has it', async () => {
    const other = await start('bbbbbbbb')
    await other.bring(many(2))
    await other.close()
    const log = await start()
    expect(idsOf(await log.bring(many(3)))).toEqual(['anki:g:0:2'])
  })

  it('does not move the numbers or the clock of the device', async () => {
    const log = await start()
    await log.append([{ kind: 'reset', card: 'a:0' }])
    const far = Array.from({ length: 1_200 }, (_, n) => brought(n, Date.UTC(2199, 0, 1)))
    await log.bring(far)
    expect((await segments()).map(({ events, upTo }) => [events.length, upTo?.n])).toEqual([
      [1, undefined],
      [500, 1],
      [500, 1],
      [200, 1],
    ])
    await log.close()
    const [event] = await (await start()).append([{ kind: 'reset', card: 'b:0' }])
    expect(event).toMatchObject({ id: 'aaaaaaaa-2', at: now + 1 })
  })

  it('shares the log with what is appended meanwhile', async () => {
    const log = await start()
    const bringing = log.bring(many(5_000))
    const events = await Promise.all([1, 2, 3].map(() => log.append([{ kind: 'reset', card: 'a:0' }])))
    await bringing
    expect(idsOf(events.flat())).toEqual(['aaaaaaaa-1', 'aaaaaaaa-2', 'aaaaaaaa-3'])
    expect(new Set(idsOf(await all(log))).size).toBe(5_003)
  })

  it('must not be named like an event of a device', async () => {
    const log = await start()
    expect(() => log.bring([{ ...brought(1), id: 'aaaaaaaa-7' }])).toThrow(TypeError)
  })

  it('can be watched and stopped; what is written stays', async () => {
    const log = await start()
    const abort = new AbortController()
    const seen: number[] = []
    const progress = (done: number) => {
      seen.push(done)
      if (done >= 4_000) abort.abort()
    }
    const written = await log.bring(many(9_000), { signal: abort.signal, progress })
    expect(seen).toEqual([2_000, 4_000])
    expect(written).toHaveLength(4_000)
    expect(await log.bring(many(9_000))).toHaveLength(5_000)
  })

  it('stays out, all of a part, when the disk does not take it', async () => {
    const log = await start()
    await mkdir(join(dir, 'log', 'aaaaaaaa', '2.json', 'x'), { recursive: true })
    await expect(log.bring(many(900))).rejects.toThrow()
    expect(await all(log)).toEqual([])
    await rm(join(dir, 'log', 'aaaaaaaa', '2.json'), { recursive: true })
    expect(await log.bring(many(900))).toHaveLength(900)
  })
})

describe('the content', () => {
  it('has what was brought at once, after a restart, and not once it is taken back', async () => {
    const log = await start()
    const snapshots = await openSnapshots(join(dir, 'snapshots'))
    const content = await openContent(log, snapshots, () => {})
    await content.append([{ kind: 'put', of: 'note', ref: 'note1', set: { n: 'newer' } }])
    await content.bring(many(700))
    expect(content.content.note.size).toBe(700)
    expect(content.content.note.get('note1')?.fields.n).toBe('newer')
    expect(content.isNew('anki:g:0:3')).toBe(true)
    await content.undo('anki:g:0:3')
    expect(content.content.note.get('note3')).toBeUndefined()
    await content.close()
    await log.close()

    const next = await start()
    const later = await openContent(next, await openSnapshots(join(dir, 'snapshots')), () => {})
    expect(later.content.note.size).toBe(699)
    expect(await later.bring(many(700))).toEqual([])
    expect(later.content.note.get('note3')).toBeUndefined()
    await later.close()
  })
})
