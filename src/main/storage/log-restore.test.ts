import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { activityProjection } from '#core/progress/activity'
import type { Event, EventBody, Segment } from '#core/study/events'
import { foldContent } from '#core/study/fold'
import { refold } from '#core/study/projection'
import { readingTimeProjection } from '#core/study/reading-time'
import { openContent } from './content'
import { hold } from './held'
import { type Log, openLog } from './log'
import type { Restorable } from './log-restore'
import { openSnapshots } from './snapshots'

let dir: string
let now: number
const open: Log[] = []

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'restore-'))
  now = Date.UTC(2026, 2, 1, 12)
})
afterEach(async () => {
  for (const log of open.splice(0)) await log.close().catch(() => {})
  await rm(dir, { recursive: true, force: true })
})

async function start(at: string, device = 'aaaaaaaa'): Promise<Log> {
  const log = await openLog({
    dir: join(dir, at),
    device,
    ports: { now: () => now++, zone: () => 60 },
    rollover: () => 4,
  })
  open.push(log)
  return log
}

const all = async (log: Log): Promise<Event[]> => {
  const { events } = (await log.read())!
  return events.sort((a, b) => (a.id < b.id ? -1 : 1))
}
const idsOf = async (log: Log) => (await all(log)).map(({ id }) => id)
const put = (ref: string, set: Record<string, unknown> = {}): EventBody => ({
  kind: 'put',
  of: 'note',
  ref,
  set,
})
const puts = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => put(`note${from + n}`))

/** The segments of a log's folder as a backup has them. */
async function backupOf(at: string): Promise<() => AsyncIterable<Restorable>> {
  const found: Restorable[] = []
  for (const device of await readdir(join(dir, at))) {
    const names = await readdir(join(dir, at, device))
    const seqs = names.filter((name) => /^\d+\.json$/.test(name)).map((name) => Number.parseInt(name, 10))
    for (const seq of seqs.sort((a, b) => a - b)) {
      const segment = JSON.parse(await readFile(join(dir, at, device, `${seq}.json`), 'utf8')) as Segment
      found.push({ ...segment, whole: true })
    }
  }
  return async function* () {
    yield* structuredClone(found)
  }
}
const filesOf = async (at: string) => (await readdir(join(dir, at), { recursive: true })).sort()

describe('a log restored from a backup', () => {
  it('of another device is as it was, file by file, and twice is once', async () => {
    const old = await start('old', 'oldone00')
    for (let n = 0; n < 3; n++) await old.append(puts(n * 450, n * 450 + 450))
    const backup = await backupOf('old')
    const log = await start('new')
    await log.append(puts(5_000, 5_002))
    expect(await log.restore(backup)).toBe(1_350)
    const after = await filesOf('new')
    expect(after).toContain('oldone00/3.json')
    expect(await readFile(join(dir, 'new/oldone00/2.json'), 'utf8')).toBe(
      await readFile(join(dir, 'old/oldone00/2.json'), 'utf8'),
    )
    expect((await all(log)).length).toBe(1_352)
    expect(await log.restore(backup)).toBe(0)
    expect(await filesOf('new')).toEqual(after)
  })

  it('keeps what was made since, here and there', async () => {
    const old = await start('old', 'oldone00')
    await old.append(puts(0, 3))
    const log = await start('new')
    await log.restore(await backupOf('old'))
    const [mine] = await log.append([put('mine')])
    await old.append(puts(3, 6))
    expect(await log.restore(await backupOf('old'))).toBe(3)
    await old.append(puts(6, 600))
    expect(await log.restore(await backupOf('old'))).toBe(594)
    const ids = await idsOf(log)
    expect(ids).toHaveLength(601)
    expect(new Set(ids).size).toBe(601)
    expect(ids).toContain(mine!.id)
    await log.close()
    expect(await idsOf(await start('new'))).toEqual(ids)
  })

  it('fills what a damaged segment of its own has lost, and gives no number twice', async () => {
    const log = await start('new')
    await log.append(puts(0, 400))
    await log.append(puts(400, 800))
    await log.append(puts(800, 810))
    const whole = await all(log)
    const backup = await backupOf('new')
    await log.close()
    const file = join(dir, 'new/aaaaaaaa/1.json')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.slice(0, text.length / 2))
    const damaged = await start('new')
    expect((await all(damaged)).length).toBeLessThan(810)
    await damaged.restore(backup)
    expect(await all(damaged)).toEqual(whole)
    await damaged.close()
    const again = await start('new')
    const [next] = await again.append([put('next')])
    expect(next!.id).toBe('aaaaaaaa-811')
    expect((await idsOf(again)).length).toBe(811)
  })

  it('keeps both histories where one device has two under the same numbers, and its undos', async () => {
    const log = await start('new')
    const [first] = await log.append([put('shared')])
    await log.append([put('there', { by: 'backup' })])
    await log.append([{ kind: 'undo', target: 'aaaaaaaa-2' }])
    await log.append([{ kind: 'undo', target: first!.id }])
    const backup = await backupOf('new')
    await log.close()
    // The folder as it was copied before, and used on.
    const segment = JSON.parse(await readFile(join(dir, 'new/aaaaaaaa/1.json'), 'utf8')) as Segment
    segment.events.length = 1
    await writeFile(join(dir, 'new/aaaaaaaa/1.json'), JSON.stringify(segment))
    const copy = await start('new')
    await copy.append([put('here', { by: 'copy' })])
    expect(await copy.restore(backup)).toBe(3)
    const after = await all(copy)
    const [undo] = after.filter((event) => event.kind === 'undo' && event.target.startsWith('restored:'))
    const [there] = after.filter((event) => event.kind === 'put' && event.ref === 'there')
    expect(undo).toMatchObject({ id: 'aaaaaaaa-3', target: there!.id })
    expect(after.find(({ id }) => id === 'aaaaaaaa-2')).toMatchObject({ ref: 'here' })
    expect(after.find(({ id }) => id === 'aaaaaaaa-4')).toMatchObject({ target: first!.id })
    expect(await copy.restore(backup)).toBe(0)
    expect((await copy.append([put('more')]))[0]!.id).toBe('aaaaaaaa-5')
  })

  it('does not let go of what is appended meanwhile, under numbers of its own', async () => {
    const log = await start('new')
    await log.append(puts(0, 900))
    const backup = await backupOf('new')
    await log.close()
    await rm(join(dir, 'new'), { recursive: true })
    const empty = await start('new')
    const restoring = empty.restore(backup)
    const made = await Promise.all([1, 2, 3].map((n) => empty.append([put(`made${n}`)])))
    await restoring
    const ids = await idsOf(empty)
    expect(ids).toHaveLength(903)
    expect(new Set(ids).size).toBe(903)
    for (const [event] of made) expect(ids).toContain(event!.id)
  })

  it('stopped in the middle opens, and done again is whole', async () => {
    const old = await start('old', 'oldone00')
    for (let n = 0; n < 6; n++) await old.append(puts(n * 450, n * 450 + 450))
    const backup = await backupOf('old')
    const log = await start('new')
    const abort = new AbortController()
    const some = await log.restore(backup, { signal: abort.signal, progress: () => abort.abort() })
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(2_700)
    await log.close()
    const again = await start('new')
    expect((await all(again)).length).toBe(some)
    expect(await again.restore(backup)).toBe(2_700 - some)
    expect(await all(again)).toEqual(await all(old))
  })
})

describe('the states of a restored log', () => {
  const spell = (ms: number): EventBody => ({
    ...{ kind: 'read', reading: 'r', text: 't', ms },
    ...{ from: { block: 's1.1', at: 0 }, to: { block: 's1.1', at: 9 } },
  })
  const answer: EventBody = {
    kind: 'answer',
    card: 'a:0',
    form: 'cloze',
    mode: 'due',
    correct: true,
    grade: 3,
    ms: 7,
  }

  it('have it at once, after a restart, and after more came of the same device, and count nothing twice', async () => {
    const old = await start('old', 'oldone00')
    await old.append([spell(60_000), put('one'), answer])
    const openAll = async () => {
      const log = await start('new')
      const activity = hold(activityProjection)
      const content = await openContent(log, openSnapshots(join(dir, 'snapshots')), () => {}, [activity])
      /** As they are kept, and as the whole log amounts to. */
      const kept = () => [
        readingTimeProjection.toJSON(content.readingTime),
        [...activity.state.days],
        content.content.note.size,
      ]
      const folded = async () => {
        const events = await all(log)
        return [
          readingTimeProjection.toJSON(refold(readingTimeProjection, events).state),
          [...refold(activityProjection, events).state.days],
          foldContent(events).note.size,
        ]
      }
      return { log, content, kept, folded }
    }
    const app = await openAll()
    await app.content.append([spell(30_000), put('two')])
    await app.content.restore(await backupOf('old'))
    expect(app.kept()).toEqual(await app.folded())
    await app.content.close()
    await app.log.close()
    const next = await openAll()
    expect(next.kept()).toEqual(await next.folded())
    await old.append([spell(90_000), answer, put('three')])
    for (let n = 0; n < 2; n++) await old.append(puts(n * 450, n * 450 + 450))
    await next.content.restore(await backupOf('old'))
    await next.content.close()
    await next.log.close()
    const last = await openAll()
    expect(last.kept()).toEqual(await last.folded())
    expect(last.kept()[2]).toBe(903)
  })
})
