import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventBody, Segment } from '#core/study/events'
import { Numbering } from '#core/study/numbering'
import { type Log, openLog, type Through } from './log'
import { SEGMENT_BYTES, SEGMENT_EVENTS } from './segments'

let dir: string
let now: number
let tz: number
let rollover: number
const open: Log[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'log-'))
  now = Date.UTC(2026, 2, 1, 12)
  tz = 60
  rollover = 4
})
afterEach(async () => {
  for (const log of open.splice(0)) await log.close().catch(() => {})
  await rm(dir, { recursive: true, force: true })
})

async function start(device = 'aaaaaaaa'): Promise<Log> {
  const ports = { now: () => now, zone: () => tz }
  const log = await openLog({ dir, device, ports, rollover: () => rollover })
  open.push(log)
  return log
}

const put = (ref: string, set: Record<string, unknown> = {}): EventBody => ({
  kind: 'put',
  of: 'note',
  ref,
  set,
})
const puts = (count: number): EventBody[] => Array.from({ length: count }, (_, i) => put(`${i}`))
const ids = async (log: Log, after?: Through) => (await log.read(after))?.events.map(({ id }) => id) ?? null
const files = async (device = 'aaaaaaaa') => (await readdir(join(dir, device))).sort()
const segment = async (seq: number): Promise<Segment> =>
  JSON.parse(await readFile(join(dir, 'aaaaaaaa', `${seq}.json`), 'utf8'))
/** Makes the next writes of segment `seq` fail: a folder is where the file should go. */
const block = (seq: number) => mkdir(join(dir, 'aaaaaaaa', `${seq}.json`, 'x'), { recursive: true })
const unblock = (seq: number) => rm(join(dir, 'aaaaaaaa', `${seq}.json`), { recursive: true })

describe('appending', () => {
  it('is on disk, under its own number, day and clock, when it resolves', async () => {
    const log = await start()
    const [event] = await log.append([put('a', { title: 'A' })])
    expect(event).toEqual({ id: 'aaaaaaaa-1', at: now, day: '2026-03-01', ...put('a', { title: 'A' }) })
    expect(await segment(1)).toEqual({
      v: 1,
      device: 'aaaaaaaa',
      seq: 1,
      tz: 60,
      rollover: 4,
      events: [event],
    })
  })

  it('goes on counting after a restart', async () => {
    const first = await start()
    await first.append(puts(3))
    await first.close()
    const [event] = await (await start()).append([put('d')])
    expect(event?.id).toBe('aaaaaaaa-4')
    expect((await segment(1)).events).toHaveLength(4)
  })

  it('puts a later event after an earlier one when the clock is put back, and counts the day by the clock', async () => {
    const log = await start()
    const [before] = await log.append([put('a')])
    now -= 48 * 3_600_000
    const [after] = await log.append([put('a')])
    expect(after?.at).toBe(before!.at + 1)
    expect(after?.day).toBe('2026-02-27')
    await log.close()
    const [restarted] = await (await start()).append([put('a')])
    expect(restarted?.at).toBe(before!.at + 2)
  })

  it('shares one write among those that came during another', async () => {
    const log = await start()
    const all = await Promise.all(Array.from({ length: 20 }, (_, i) => log.append([put(`${i}`)])))
    expect(all.flat().map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `aaaaaaaa-${i + 1}`))
    expect((await segment(1)).events).toEqual(all.flat())
  })

  it('gives back exactly what JSON keeps, whatever becomes of the caller’s objects', async () => {
    const log = await start()
    const set: Record<string, unknown> = { when: new Date(0), gone: undefined, list: [1] }
    const append = log.append([put('a', set)])
    set.list = 'changed'
    const [event] = await append
    expect(event).toEqual((await segment(1)).events[0])
    expect(event).toMatchObject({ set: { when: '1970-01-01T00:00:00.000Z', list: [1] } })
  })

  it('does not let a body choose its own id, time or day', async () => {
    const log = await start()
    const [event] = await log.append([Object.assign(put('a'), { id: 'b-9', at: 1, day: 'x' })])
    expect(event).toMatchObject({ id: 'aaaaaaaa-1', at: now, day: '2026-03-01' })
  })

  it('refuses after close what it took before', async () => {
    const log = await start()
    const pending = log.append([put('a')])
    await log.close()
    expect(await pending).toHaveLength(1)
    expect((await segment(1)).events).toHaveLength(1)
    await expect(log.append([put('b')])).rejects.toThrow('closed')
  })
})

describe('segments', () => {
  it('are sealed at their number of events', async () => {
    const log = await start()
    await log.append(puts(SEGMENT_EVENTS - 1))
    await log.append([put('last')])
    await log.append([put('next')])
    expect((await segment(1)).events).toHaveLength(SEGMENT_EVENTS)
    expect((await segment(2)).events).toHaveLength(1)
  })

  it('are sealed at their size, counted in bytes', async () => {
    const log = await start()
    for (let i = 0; i < 8; i += 1) await log.append([put(`${i}`, { text: 'ä'.repeat(5_000) })])
    expect(await files()).toEqual(['1.json', '2.json'])
    expect(JSON.stringify((await segment(1)).events).length).toBeLessThan(SEGMENT_BYTES)
    expect((await segment(1)).events).toHaveLength(6)
  })

  it('hold one event too large for any', async () => {
    const log = await start()
    await log.append([put('a'), put('big', { text: 'x'.repeat(2 * SEGMENT_BYTES) }), put('b')])
    expect(await Promise.all([1, 2, 3].map(async (seq) => (await segment(seq)).events.length))).toEqual([
      1, 1, 1,
    ])
  })

  it('are sealed when the time zone or the rollover hour changes', async () => {
    const log = await start()
    await log.append([put('a')])
    tz = 120
    await log.append([put('b')])
    rollover = 3
    await log.append([put('c')])
    expect(
      await Promise.all(
        [1, 2, 3].map(async (seq) => [(await segment(seq)).tz, (await segment(seq)).rollover]),
      ),
    ).toEqual([
      [60, 4],
      [120, 4],
      [120, 3],
    ])
  })

  it('take a large batch whole, over as many as it needs', async () => {
    const log = await start()
    await log.append([put('first')])
    await log.append(puts(1_200))
    expect(await files()).toEqual(['1.json', '2.json', '3.json', '4.json'])
    expect(await ids(log)).toHaveLength(1_201)
  })

  it('are not read when a log is opened, but for this device’s last', async () => {
    const first = await start()
    await first.append(puts(1_100))
    await first.close()
    await writeFile(join(dir, 'aaaaaaaa', '1.json'), 'never read')
    const log = await start()
    expect(log.problems).toEqual([])
    expect(log.position).toEqual({ seq: 3, count: 100 })
  })
})

describe('a failed write', () => {
  it('rejects exactly its batch, and nothing of it ever comes back', async () => {
    const log = await start()
    await log.append(puts(SEGMENT_EVENTS))
    await block(2)
    const failing = [log.append([put('x')]), log.append([put('y')]), log.append([put('z')])]
    for (const each of failing) await expect(each).rejects.toThrow()
    await unblock(2)
    const [event] = await log.append([put('after')])
    expect(event?.id).toBe(`aaaaaaaa-${SEGMENT_EVENTS + 1}`)
    await log.close()
    const all = (await (await start()).read())!.events
    expect(all.filter((each) => 'ref' in each && ['x', 'y', 'z'].includes(each.ref))).toEqual([])
    expect(all).toHaveLength(SEGMENT_EVENTS + 1)
  })

  it('takes back the segments of its batch that were written before it failed', async () => {
    const log = await start()
    await log.append([put('first')])
    await block(3)
    await expect(log.append(puts(1_200))).rejects.toThrow()
    expect(await ids(log)).toEqual(['aaaaaaaa-1'])
    // Segment 2 was on disk already; only what stood in the way of 3 is left.
    await unblock(3)
    await log.append([put('after')])
    await log.close()
    expect(await ids(await start())).toEqual(['aaaaaaaa-1', 'aaaaaaaa-2'])
  })

  it('has what it left behind removed before anything else is written, should it not go at once', async () => {
    const log = await start()
    await log.append([put('first')])
    await block(4)
    await expect(log.append(puts(1_200))).rejects.toThrow()
    const left: Segment = { ...(await segment(1)), seq: 3 }
    await writeFile(join(dir, 'aaaaaaaa', '3.json'), JSON.stringify(left))
    await unblock(4)
    await log.append([put('after')])
    expect(await files()).toEqual(['1.json'])
    expect(await ids(log)).toEqual(['aaaaaaaa-1', 'aaaaaaaa-2'])
  })

  it('that cannot be stringified touches nobody else’s', async () => {
    const log = await start()
    const loop: Record<string, unknown> = {}
    loop.loop = loop
    const good = log.append([put('a')])
    await expect(log.append([put('b', loop)])).rejects.toThrow(TypeError)
    expect(await good).toHaveLength(1)
  })
})

describe('damage', () => {
  const damage = (seq: number, device = 'aaaaaaaa') =>
    writeFile(join(dir, device, `${seq}.json`), '{"v":1,"ev')

  it('of a segment is set aside and named, and the rest is read', async () => {
    const first = await start()
    await first.append(puts(1_100))
    await first.close()
    await damage(2)
    const log = await start()
    expect(await ids(log)).toHaveLength(600)
    expect(log.problems).toEqual([
      {
        file: join(dir, 'aaaaaaaa', '2.json'),
        setAside: join(dir, 'aaaaaaaa', '2.json.damaged-1'),
        recovered: 'nothing',
      },
    ])
    expect(await ids(log)).toHaveLength(600)
    expect(log.problems).toHaveLength(1)
  })

  it('of one in the middle costs a fold of the whole log no more than what it held', async () => {
    const answer = {
      kind: 'answer',
      card: 'c:0',
      form: 'typed',
      mode: 'practice',
      correct: true,
      ms: 1,
    } as const
    const first = await start()
    await first.append(Array.from({ length: 1_100 }, () => answer))
    await first.close()
    const file = join(dir, 'aaaaaaaa', '2.json')
    const cut = (await readFile(file, 'utf8')).slice(0, -80)
    await writeFile(file, cut)
    const log = await start()
    const kinds: string[] = []
    const scan = log.view().scan(new Numbering())
    let next = await scan.next()
    for (; !next.done; next = await scan.next()) kinds.push(...next.value.map(({ kind }) => kind))
    const through = next.value
    // What is saved, and the last segment, which is held, come as they are.
    const plain = (await segment(1)).events.map(() => 'plain')
    expect(kinds).toEqual([...plain, ...new Array(1_099 - plain.length).fill('answer')])
    expect(through).toEqual(new Map([['aaaaaaaa', log.position]]))
    expect(log.problems).toEqual([{ file, setAside: `${file}.damaged-1`, recovered: 'part' }])
    expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe(cut)
  })

  it('of the last segment never has an id or a segment number used again', async () => {
    const first = await start()
    await first.append(puts(SEGMENT_EVENTS + 20))
    await first.close()
    await damage(2)
    for (const seq of [3, 4]) {
      const log = await start()
      const [event] = await log.append([put('after')])
      expect(Number(event!.id.split('-')[1])).toBeGreaterThan(SEGMENT_EVENTS * (seq - 1))
      expect(log.position).toEqual({ seq, count: 1 })
      await log.close()
      await damage(seq)
    }
    expect(await files()).toEqual(['1.json', '2.json.damaged-1', '3.json.damaged-1', '4.json'])
  })

  it('of a segment cut short loses no event that is still whole, and no id is used again', async () => {
    const first = await start()
    await first.append(puts(4))
    await first.close()
    const cut = (await readFile(join(dir, 'aaaaaaaa', '1.json'), 'utf8')).slice(0, -80)
    await writeFile(join(dir, 'aaaaaaaa', '1.json'), cut)
    for (const found of [1, 0]) {
      const log = await start()
      expect(await ids(log)).toEqual(['aaaaaaaa-1', 'aaaaaaaa-2', 'aaaaaaaa-3'])
      expect(log.problems).toHaveLength(found)
      expect(log.position).toBeNull()
      await log.close()
    }
    const log = await start()
    const [event] = await log.append([put('after')])
    expect([event?.id, log.position]).toEqual([`aaaaaaaa-${SEGMENT_EVENTS + 3 + 1}`, { seq: 2, count: 1 }])
    expect(await files()).toEqual(['1.json', '1.json.damaged-1', '2.json'])
    expect(await readFile(join(dir, 'aaaaaaaa', '1.json.damaged-1'), 'utf8')).toBe(cut)
  })

  it('of the only segment leaves room for all it may have held', async () => {
    const first = await start()
    await first.append(puts(3))
    await first.close()
    await damage(1)
    const [event] = await (await start()).append([put('after')])
    expect(event?.id).toBe(`aaaaaaaa-${SEGMENT_EVENTS + 1}`)
  })

  it.each([
    ['another device', { device: 'bbbbbbbb' }],
    ['another number', { seq: 9 }],
    [
      'an event without a time',
      { events: [{ id: 'aaaaaaaa-1', day: '2026-01-01', kind: 'reset', card: 'c' }] },
    ],
  ])('includes a segment that says it is of %s', async (_, change) => {
    const first = await start()
    await first.append([put('a')])
    await first.close()
    await writeFile(join(dir, 'aaaaaaaa', '1.json'), JSON.stringify({ ...(await segment(1)), ...change }))
    const log = await start()
    expect(log.problems).toHaveLength(1)
    expect(await ids(log)).toEqual([])
  })

  it('is not what a segment is called that may not be read', async () => {
    const first = await start()
    await first.append([put('a')])
    await first.close()
    await rm(join(dir, 'aaaaaaaa', '1.json'))
    await block(1)
    await expect(start()).rejects.toMatchObject({ code: 'EISDIR' })
  })
})

describe('reading', () => {
  it('goes over all devices, and on from a place in each', async () => {
    const other = await start('bbbbbbbb')
    await other.append(puts(2))
    await other.close()
    const log = await start()
    await log.append(puts(SEGMENT_EVENTS))
    const { events, through } = (await log.read())!
    expect(events).toHaveLength(SEGMENT_EVENTS + 2)
    await log.append([put('c'), put('d')])
    expect(await ids(log, through)).toEqual(['aaaaaaaa-501', 'aaaaaaaa-502'])
    expect((await log.read(through))!.through).toEqual(
      new Map([
        ['aaaaaaaa', { seq: 2, count: 2 }],
        ['bbbbbbbb', { seq: 1, count: 2 }],
      ]),
    )
  })

  it('says so when it does not reach as far as it is asked to go on from', async () => {
    const log = await start()
    await log.append(puts(3))
    expect(await ids(log, new Map([['aaaaaaaa', { seq: 1, count: 4 }]]))).toBeNull()
    expect(await ids(log, new Map([['aaaaaaaa', { seq: 2, count: 0 }]]))).toBeNull()
    expect(await ids(log, new Map([['bbbbbbbb', { seq: 1, count: 1 }]]))).toBeNull()
    expect(await ids(log, new Map([['aaaaaaaa', { seq: 1, count: 3 }]]))).toEqual([])
  })

  it('passes over folders and files that are no segments', async () => {
    await mkdir(join(dir, '__proto__'))
    await mkdir(join(dir, 'constructor'))
    await writeFile(join(dir, 'README'), '')
    await writeFile(join(dir, 'constructor', '0.json'), '')
    await writeFile(join(dir, 'constructor', '1.json.bak'), '')
    const log = await start()
    expect(await ids(log)).toEqual([])
    expect(log.problems).toEqual([])
  })
})
