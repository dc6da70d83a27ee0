import { cp, mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Event, EventBody } from '#core/study/events'
import { foldContent, plainContent } from '#core/study/fold'
import type { Projection } from '#core/study/projection'
import { type ContentStore, openContent } from './content'
import { type Held, hold } from './held'
import { type Log, openLog } from './log'
import { openSnapshots, readSnapshot, snapshotFile } from './snapshots'

let dir: string
let said: string[]
/** The titles there were each time what was damaged was whole again. */
let healed: unknown[][]
let reads: number
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'content-'))
  said = []
  healed = []
  reads = 0
})
afterEach(() => rm(dir, { recursive: true, force: true }))

interface Opened {
  log: Log
  store: ContentStore
  close: () => Promise<void>
}

async function start(more: Held<unknown>[] = []): Promise<Opened> {
  let now = Date.UTC(2026, 2, 1, 12)
  const ports = { now: () => (now += 1_000), zone: () => 0 }
  const log = await openLog({ dir: join(dir, 'log'), device: 'aaaaaaaa', ports, rollover: () => 4 })
  const counted: Log = {
    ...log,
    get position() {
      return log.position
    },
    view() {
      reads += 1
      return log.view()
    },
  }
  const snapshots = await openSnapshots(join(dir, 'snapshots'))
  const say = (message: string) => said.push(message)
  const store = await openContent(counted, snapshots, say, more, undefined, () => {
    healed.push([...store.content.reading.values()].map(({ fields }) => fields.title))
  })
  const close = async () => {
    await store.close()
    await log.close()
  }
  return { log, store, close }
}

/** Writes the snapshot of the content anew, whole, with something else in it. */
async function respoil(other: { v?: number; state?: unknown }): Promise<void> {
  const { v, through, state } = {
    ...readSnapshot(snapshotFile(join(dir, 'snapshots'), 'content'))!,
    ...other,
  }
  await openSnapshots(join(dir, 'snapshots')).save('content', v, new Map(Object.entries(through)), state)
}

const put = (ref: string, title: string): EventBody => ({ kind: 'put', of: 'reading', ref, set: { title } })
const place = { block: '0.0', at: 0 }
const read = (ms: number): EventBody => ({
  kind: 'read',
  reading: 'r',
  text: 't',
  from: place,
  to: place,
  ms,
})
const title = (store: ContentStore, ref = 'r') => store.content.reading.get(ref)?.fields.title
const isCurrent = async ({ log, store }: Opened) =>
  expect(plainContent(store.content)).toEqual(plainContent(foldContent((await log.read())!.events)))

describe('the content', () => {
  it('has an event when its append resolves, and not before', async () => {
    const { store, close } = await start()
    const append = store.append([put('r', 'A')])
    expect(title(store)).toBeUndefined()
    await append
    expect(title(store)).toBe('A')
    await close()
  })

  it('does not have an event that was refused', async () => {
    const { store, close } = await start()
    await mkdir(join(dir, 'log', 'aaaaaaaa', '1.json', 'x'), { recursive: true })
    await expect(store.append([put('r', 'A')])).rejects.toThrow()
    expect(store.content.reading.size).toBe(0)
    await rm(join(dir, 'log', 'aaaaaaaa', '1.json'), { recursive: true })
    await close()
  })

  it('goes back by undo, also of what an earlier session did, and forth by undoing that', async () => {
    const first = await start()
    const [a] = await first.store.append([put('r', 'A'), read(1_000)])
    const [b] = await first.store.append([put('r', 'B')])
    await first.close()
    const second = await start()
    const undo = await second.store.undo(b!.id)
    expect(title(second.store)).toBe('A')
    await second.store.undo(a!.id)
    expect(second.store.content.reading.get('r')?.alive).not.toBe(true)
    await second.store.undo(undo.id)
    expect(title(second.store)).toBe('B')
    await isCurrent(second)
    await second.close()
  })

  it('adds up reading time, and takes it back', async () => {
    const { store, close } = await start()
    const [spell] = await store.append([read(1_000)])
    await store.append([read(500)])
    expect(store.readingTime.days).toEqual(new Map([['2026-03-01', 1_500]]))
    await store.undo(spell!.id)
    expect(store.readingTime.readings).toEqual(new Map([['r', 500]]))
    await close()
  })

  it('comes out the same when appends and undos run into each other, with no spell counted twice', async () => {
    const opened = await start()
    const { store } = opened
    const work: Promise<unknown>[] = []
    for (let i = 0; i < 60; i += 1) {
      work.push(store.append([put(`${i % 7}`, `title ${i}`), read(10)]))
      if (i % 10 === 4) work.push(store.undo(`aaaaaaaa-${i + 1}`))
    }
    await Promise.all(work)
    await isCurrent(opened)
    const live = store.readingTime.readings.get('r')
    await opened.close()
    await rm(join(dir, 'snapshots'), { recursive: true })
    const again = await start()
    expect(live).toBeGreaterThan(500)
    expect(again.store.readingTime.readings.get('r')).toBe(live)
    await again.close()
  })

  it('takes back what was done since the start without reading the log again', async () => {
    const opened = await start()
    reads = 0
    const [a] = await opened.store.append([put('r', 'A')])
    await opened.store.append([put('r', 'B'), read(700)])
    const undone = await opened.store.undo(a!.id)
    await opened.store.undo(undone.id)
    expect(reads).toBe(0)
    await isCurrent(opened)
    await opened.close()
  })

  it('catches up when folding failed for once: the event was safe all along', async () => {
    const before = await start()
    const [a] = await before.store.append(Array.from({ length: 501 }, (_, i) => put('r', `${i}`)))
    await before.close()
    const opened = await start()
    const first = join(dir, 'log', 'aaaaaaaa', '1.json')
    const text = await readFile(first)
    await rm(first)
    await mkdir(first)
    await opened.store.undo(a!.id)
    expect(said).toHaveLength(1)
    await rm(first, { recursive: true })
    await writeFile(first, text)
    await opened.store.append([put('s', 'S')])
    await isCurrent(opened)
    await opened.close()
  })
})

describe('a start', () => {
  it('takes the snapshot and what came after it, without reading the whole log', async () => {
    const first = await start()
    await first.store.append([put('r', 'A'), read(700)])
    await first.close()
    // A session that was killed: its events are in the log and in no snapshot.
    const log = await openLog({
      dir: join(dir, 'log'),
      device: 'aaaaaaaa',
      ports: { now: () => Date.UTC(2026, 2, 2), zone: () => 0 },
      rollover: () => 4,
    })
    await log.append([put('s', 'S'), read(300)])
    await log.close()
    reads = 0
    const second = await start()
    expect(reads).toBe(0)
    expect([title(second.store), title(second.store, 's')]).toEqual(['A', 'S'])
    expect(second.store.readingTime.readings.get('r')).toBe(1_000)
    await second.close()
  })

  it.each([
    ['is absent', () => rm(join(dir, 'snapshots'), { recursive: true })],
    [
      'is torn',
      async () => {
        const file = snapshotFile(join(dir, 'snapshots'), 'content')
        await truncate(file, (await stat(file)).size - 8)
      },
    ],
    [
      'has a letter that is another',
      async () => {
        const file = snapshotFile(join(dir, 'snapshots'), 'content')
        const bytes = await readFile(file)
        bytes[bytes.lastIndexOf('A')] = 66
        await writeFile(file, bytes)
      },
    ],
    [
      'holds another shape than it should',
      async () => {
        const state = { folded: { targets: [], state: { reading: 1 } }, kept: null }
        await respoil({ state })
      },
    ],
    [
      'is of another version',
      async () => {
        await respoil({ v: 0 })
      },
    ],
  ])('folds the log when the snapshot %s', async (_, spoil) => {
    const first = await start()
    await first.store.append([put('r', 'A')])
    await first.close()
    await spoil()
    const second = await start()
    expect(reads).toBe(1 + 1)
    expect(title(second.store)).toBe('A')
    await second.close()
  })

  /** Spoils a word in a part of the snapshot that is read later. */
  async function damage(word: string): Promise<void> {
    const file = snapshotFile(join(dir, 'snapshots'), 'content')
    const bytes = await readFile(file)
    bytes[bytes.lastIndexOf(word)] = 66
    await writeFile(file, bytes)
  }

  it('folds the log once a part of the snapshot that is read later turns out damaged', async () => {
    const first = await start()
    const long = 'x'.repeat(2 ** 20)
    await first.store.append([put('r', 'Abelard'), put('s', 'Bertha'), put('t', long)])
    await first.close()
    await damage('Abelard')
    const second = await start()
    expect(title(second.store, 's')).toBe('Bertha')
    expect(() => title(second.store)).toThrow('damaged')
    expect(title(second.store, 's')).toBe('Bertha')
    expect(healed).toEqual([])
    await expect.poll(() => healed).toEqual([['Abelard', 'Bertha', long]])
    expect([title(second.store), title(second.store, 's')]).toEqual(['Abelard', 'Bertha'])
    await second.close()
    const third = await start()
    expect([title(third.store), title(third.store, 't')]).toEqual(['Abelard', long])
    await third.close()
  })

  it('acknowledges a change of something whose snapshot is damaged', async () => {
    const first = await start()
    await first.store.append([put('r', 'Abelard'), put('t', 'x'.repeat(2 ** 20))])
    await first.close()
    await damage('Abelard')
    const second = await start()
    await second.store.append([put('r', 'Aelred')])
    expect(title(second.store)).toBe('Aelred')
    await expect.poll(() => healed).toHaveLength(1)
    await second.close()
  })

  it('does not believe a snapshot that is ahead of the log', async () => {
    const first = await start()
    await first.store.append([put('r', 'A')])
    await cp(join(dir, 'log'), join(dir, 'older'), { recursive: true })
    await first.store.append([put('r', 'B')])
    await first.close()
    await rm(join(dir, 'log'), { recursive: true })
    await cp(join(dir, 'older'), join(dir, 'log'), { recursive: true })
    const second = await start()
    expect(title(second.store)).toBe('A')
    await second.close()
  })

  it('keeps snapshots while it runs, so that a kill costs little', async () => {
    const first = await start()
    for (let i = 0; i < 6; i += 1)
      await first.store.append(Array.from({ length: 100 }, () => put('r', `${i}`)))
    await expect
      .poll(() => readFile(snapshotFile(join(dir, 'snapshots'), 'reading-time'), 'utf8').catch(() => ''))
      .toContain('through')
    await first.close()
  })

  it('leaves a snapshot as it is when nothing of it changed, and is current all the same', async () => {
    const first = await start()
    await first.store.append([put('r', 'A')])
    await first.close()
    const file = snapshotFile(join(dir, 'snapshots'), 'reading-time')
    const kept = await readFile(file, 'utf8')
    const second = await start()
    await second.store.append([put('r', 'B')])
    await second.close()
    expect(await readFile(file, 'utf8')).toBe(kept)
    const third = await start()
    expect(title(third.store)).toBe('B')
    await third.store.append([read(500)])
    await third.close()
    expect(await readFile(file, 'utf8')).not.toBe(kept)
    const fourth = await start()
    await isCurrent(fourth)
    await fourth.close()
  })

  it('finds in a snapshot all that it says it goes through, whatever was under way when it was kept', async () => {
    const first = await start()
    const [a] = await first.store.append([put('r', 'A')])
    await Promise.all([
      first.store.append(Array.from({ length: 500 }, () => put('s', 'S'))),
      first.store.undo(a!.id),
    ])
    await expect
      .poll(() => readFile(snapshotFile(join(dir, 'snapshots'), 'reading-time'), 'utf8').catch(() => ''))
      .toContain('through')
    // As after a kill: what is on disk is all there is.
    await cp(join(dir, 'snapshots'), join(dir, 'kept'), { recursive: true })
    await first.close()
    await rm(join(dir, 'snapshots'), { recursive: true })
    await cp(join(dir, 'kept'), join(dir, 'snapshots'), { recursive: true })
    const second = await start()
    expect(title(second.store)).toBeUndefined()
    await isCurrent(second)
    await second.close()
  })
})

describe('a projection of another room', () => {
  const answers: Projection<number> = {
    name: 'answers',
    version: 1,
    empty: () => 0,
    apply: (count, events) => count + events.filter(({ kind }: Event) => kind === 'answer').length,
    toJSON: (count) => count,
    fromJSON: Number,
  }
  const answer: EventBody = { kind: 'answer', form: 'typed', mode: 'quiz', correct: true, ms: 1 }

  it('follows the same log, its undos and its snapshots', async () => {
    const held = hold(answers)
    const first = await start([held])
    const [one] = await first.store.append([answer, answer])
    expect(held.state).toBe(2)
    await first.store.undo(one!.id)
    expect(held.state).toBe(1)
    await first.close()
    reads = 0
    const again = hold(answers)
    const second = await start([again])
    expect([again.state, reads]).toEqual([1, 0])
    await second.close()
  })
})
