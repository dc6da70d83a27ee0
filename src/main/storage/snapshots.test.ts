import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LaterBytes } from '#core/study/pack'
import { openSnapshots, snapshotFile } from './snapshots'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snapshots-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const through = new Map([['constructor', { seq: 3, count: 7 }]])
const numbers = {
  deep: [1],
  of: { some: new Float64Array([1.5, Number.NaN]), none: new Uint8Array(), odd: new Uint8Array([1, 2, 3]) },
}

it('gives back what was kept, and again after a restart', async () => {
  const snapshots = openSnapshots(dir)
  expect(await snapshots.load('a', 1)).toBeNull()
  await snapshots.save('a', 1, through, numbers)
  expect(await openSnapshots(dir).load('a', 1)).toEqual({ through, state: numbers })
})

const words = new TextEncoder().encode('many words, read one by one')
const wordsIn = (state: unknown, from: number, to: number) =>
  new TextDecoder().decode((state as { words: LaterBytes }).words.read(from, to))

it('reads later what is to be read later, also of a file that is another by then, or gone', async () => {
  await openSnapshots(dir).save('a', 1, through, { n: 1, words: LaterBytes.of(words) })
  const snapshots = openSnapshots(dir)
  const { state } = (await snapshots.load('a', 1))!
  expect(wordsIn(state, 5, 10)).toBe('words')
  await snapshots.save('a', 1, through, { words: LaterBytes.of(words.slice().reverse()) })
  expect(wordsIn(state, 0, words.length)).toBe('many words, read one by one')
  expect(wordsIn((await snapshots.load('a', 1))!.state, 0, 3)).toBe('eno')
  expect(snapshots.problems).toEqual([])
})

it('tells once when what is read later is damaged or cannot be read, and sets the file aside', async () => {
  const file = snapshotFile(dir, 'a')
  for (const how of ['damaged', 'gone', 'short'] as const) {
    await openSnapshots(dir).save('a', 1, through, { words: LaterBytes.of(words) })
    const snapshots = openSnapshots(dir)
    const told: string[] = []
    snapshots.onSpoilt((name) => told.push(name))
    const { state } = (await snapshots.load('a', 1))!
    if (how === 'damaged') {
      ;(state as { words: LaterBytes }).words.spoilt()
      ;(state as { words: LaterBytes }).words.spoilt()
      // The rest stays readable until all is made anew.
      await expect.poll(() => readdir(dir)).not.toContain('a.snapshot')
      expect(wordsIn(state, 0, 4)).toBe('many')
    } else {
      await (how === 'gone' ? rm(file) : truncate(file, (await stat(file)).size - 1))
      expect(() => wordsIn(state, 0, words.length)).toThrow()
      expect(() => wordsIn(state, 0, words.length)).toThrow()
    }
    expect(told).toEqual(['a'])
    await expect.poll(() => snapshots.problems.length).toBe(how === 'gone' ? 0 : 1)
  }
})

it('sets one aside of which less is there than is to be read later', async () => {
  await openSnapshots(dir).save('a', 1, through, { words: LaterBytes.of(words) })
  await truncate(snapshotFile(dir, 'a'), (await stat(snapshotFile(dir, 'a'))).size - 1)
  const snapshots = openSnapshots(dir)
  expect(await snapshots.load('a', 1)).toBeNull()
  expect(snapshots.problems).toHaveLength(1)
})

it('passes over what an earlier version kept in another form, without a word', async () => {
  await writeFile(snapshotFile(dir, 'a'), 'LECTERN\n................{}')
  const snapshots = openSnapshots(dir)
  expect(await snapshots.load('a', 1)).toBeNull()
  expect(snapshots.problems).toEqual([])
})

it('makes no folder until there is something to keep', async () => {
  const snapshots = openSnapshots(join(dir, 'snapshots'))
  expect(await snapshots.load('a', 1)).toBeNull()
  expect(await readdir(dir)).toEqual([])
})

it('does not give a state to another version of what made it', async () => {
  await openSnapshots(dir).save('a', 1, through, {})
  const snapshots = openSnapshots(dir)
  expect(await snapshots.load('a', 2)).toBeNull()
  expect(snapshots.problems).toEqual([])
})

it('lets go of what an earlier version kept', async () => {
  await writeFile(join(dir, 'a.json'), '{"v":1}')
  await openSnapshots(dir).save('a', 1, through, {})
  expect(await readdir(dir)).toEqual(['a.snapshot'])
})

it('sets one aside of which any byte is another, or missing', async () => {
  const file = snapshotFile(dir, 'a')
  await openSnapshots(dir).save('a', 1, through, numbers)
  const whole = await readFile(file)
  const spoilt = [whole.subarray(0, -1), whole.subarray(0, 10), Buffer.alloc(0), Buffer.from('{"v":1,')]
  for (const n of whole.keys()) {
    const other = Buffer.from(whole)
    other[n]! ^= 4
    spoilt.push(other)
  }
  for (const bytes of spoilt) {
    await writeFile(file, bytes)
    const snapshots = openSnapshots(dir)
    expect(await snapshots.load('a', 1)).toBeNull()
    expect(snapshots.problems[0]).toMatchObject({ file, recovered: 'rebuilt' })
  }
  await openSnapshots(dir).save('a', 1, through, numbers)
  expect(await openSnapshots(dir).load('a', 1)).toEqual({ through, state: numbers })
})

it.each([[{ a: { seq: '1', count: 2 } }], [{ a: null }]])(
  'sets one aside whose place in the log is none: %j',
  async (places) => {
    await openSnapshots(dir).save('a', 1, new Map(Object.entries(places)) as never, {})
    const snapshots = openSnapshots(dir)
    expect(await snapshots.load('a', 1)).toBeNull()
    expect((await readdir(dir)).sort()).toEqual(['a.snapshot.damaged-1'])
  },
)
