import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '#contract/app'
import { openContent } from './content'
import { openDevice } from './device'
import { openLog } from './log'
import { type Migration, migrate } from './migrations'
import { openSnapshots } from './snapshots'

const NOW = Date.UTC(2026, 2, 1, 12)
const FIXTURES = join(process.cwd(), 'tests', 'fixtures', 'data')
let root: string
let dir: string
let problems: Problem[]
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'migrate-'))
  dir = join(root, 'data')
  problems = []
})
afterEach(() => rm(root, { recursive: true, force: true }))

const report = (problem: Problem) => void problems.push(problem)
const run = (migrations?: Migration[]) =>
  migrate(dir, { now: NOW, report, ...(migrations ? { migrations } : {}) })
const version = async () => JSON.parse(await readFile(join(dir, 'version.json'), 'utf8')).version
const fixture = (name: string) => cp(join(FIXTURES, name), dir, { recursive: true })

/** Two later formats, as one day there may be: the second fails as long as `broken` says so. */
function later(ran: number[], broken = () => false): Migration[] {
  return [
    {
      to: 2,
      run: async (folder) => {
        ran.push(2)
        await writeFile(join(folder, 'settings.json'), '{"theme":"sepia"}')
      },
    },
    {
      to: 3,
      run: async () => {
        ran.push(3)
        if (broken()) throw new Error('no luck')
      },
    },
  ]
}

describe('a data folder', () => {
  it('begins at the newest version, without a step or a backup', async () => {
    const ran: number[] = []
    expect(await run(later(ran))).toEqual({ from: 3, to: 3 })
    expect([ran, await version(), await readdir(dir)]).toEqual([[], 3, ['version.json']])
  })

  it('of version 1 is read by this version as it is', async () => {
    await fixture('v1')
    expect(await run()).toEqual({ from: 1, to: 1 })
    const device = await openDevice(dir, () => 'newnewne', report)
    const ports = { now: () => NOW, zone: () => 0 }
    const log = await openLog({ dir: join(dir, 'log'), device, ports, rollover: () => 4 })
    const store = await openContent(log, await openSnapshots(join(dir, 'snapshots')), () => {})
    expect(store.content.reading.get('r1')).toMatchObject({ alive: true, fields: { title: 'On Memory' } })
    expect(store.content.note.get('n1')?.alive).toBe(false)
    expect(store.readingTime.days).toEqual(new Map([['2026-01-05', 42_000]]))
    const [next] = await store.append([{ kind: 'reset', card: 'n1:0' }])
    expect(next?.id).toBe('k3x9a0zz-8')
    expect(problems).toEqual([])
    await store.close()
    await log.close()
  })

  it('of version 1 goes through every later step in order, backed up as it was', async () => {
    await fixture('v1')
    const ran: number[] = []
    expect(await run(later(ran))).toEqual({ from: 1, to: 3 })
    expect([ran, await version()]).toEqual([[2, 3], 3])
    const backup = join(dir, 'backups', '2026-03-01T120000-before-version-3')
    expect(JSON.parse(await readFile(join(backup, 'version.json'), 'utf8'))).toEqual({ version: 1 })
    expect(JSON.parse(await readFile(join(backup, 'settings.json'), 'utf8'))).toEqual({ theme: 'dark' })
    expect(await readdir(join(backup, 'log', 'k3x9a0zz'))).toEqual(['1.json'])
    expect(await run(later(ran))).toEqual({ from: 3, to: 3 })
    expect(ran).toEqual([2, 3])
  })

  it('goes on after the last step that was finished', async () => {
    await fixture('v1')
    const ran: number[] = []
    await expect(run(later(ran, () => true))).rejects.toThrow('no luck')
    expect(await version()).toBe(2)
    await migrate(dir, { now: NOW + 60_000, report, migrations: later(ran) })
    expect([ran, await version()]).toEqual([[2, 3, 3], 3])
  })

  it('of a newer version is refused in plain words and left as it is', async () => {
    await fixture('v1')
    await writeFile(join(dir, 'version.json'), '{"version":7}')
    const before = await readdir(dir, { recursive: true })
    await expect(run()).rejects.toThrow(/newer version of Lectern.*Nothing was changed/)
    expect(await readdir(dir, { recursive: true })).toEqual(before)
  })

  it('whose version is lost is taken for the oldest', async () => {
    await fixture('v1')
    await writeFile(join(dir, 'version.json'), '{"ver')
    const ran: number[] = []
    await run(later(ran))
    expect([ran, problems.length, await version()]).toEqual([[2, 3], 1, 3])
  })
})
