import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSnapshots } from './snapshots'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snapshots-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const through = new Map([['constructor', { seq: 3, count: 7 }]])

it('gives back what was kept, and again after a restart', async () => {
  const snapshots = await openSnapshots(dir)
  expect(await snapshots.load('a', 1)).toBeNull()
  await snapshots.save('a', 1, through, { deep: [1] })
  const again = await openSnapshots(dir)
  expect(await again.load('a', 1)).toEqual({ through, state: { deep: [1] } })
})

it('makes no folder until there is something to keep', async () => {
  const snapshots = await openSnapshots(join(dir, 'snapshots'))
  expect(await snapshots.load('a', 1)).toBeNull()
  expect(await readdir(dir)).toEqual([])
})

it('does not give a state to another version of what made it', async () => {
  const snapshots = await openSnapshots(dir)
  await snapshots.save('a', 1, through, {})
  expect(await (await openSnapshots(dir)).load('a', 2)).toBeNull()
})

it.each(['{"v":1,', '{"v":1,"through":{"a":{"seq":"1"}},"state":1}', '{"v":1,"through":null}', '[]'])(
  'sets a damaged one aside and takes a new one: %s',
  async (text) => {
    await writeFile(join(dir, 'a.json'), text)
    const snapshots = await openSnapshots(dir)
    expect(await snapshots.load('a', 1)).toBeNull()
    expect(snapshots.problems[0]).toMatchObject({ file: join(dir, 'a.json'), recovered: 'rebuilt' })
    await snapshots.save('a', 1, through, {})
    expect((await readdir(dir)).sort()).toEqual(['a.json', 'a.json.damaged-1'])
  },
)
