import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
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

it('gives what it read ahead, but nothing older than what was kept since', async () => {
  await openSnapshots(dir).save('a', 1, through, { n: 1 })
  const snapshots = openSnapshots(dir, ['a', 'none'])
  expect(await snapshots.load('none', 1)).toBeNull()
  expect(await snapshots.load('a', 1)).toEqual({ through, state: { n: 1 } })
  const other = openSnapshots(dir, ['a'])
  await other.save('a', 1, through, { n: 2 })
  expect(await other.load('a', 1)).toEqual({ through, state: { n: 2 } })
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
