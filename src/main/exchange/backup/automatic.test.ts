import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#core/study/day'
import { openLog } from '#main/storage/log'
import { type Automatic, createAutomatic, kept } from './automatic'
import { openBackup } from './open'

let data: string
let day: string
let said: string[]
let automatic: Automatic

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-automatic-'))
  day = '2026-03-01'
  said = []
  const ports = { now: () => Date.UTC(2026, 2, 1), log: (message: string) => void said.push(message) }
  automatic = createAutomatic({ data, version: '1', today: () => day, ports })
})
afterEach(async () => {
  await automatic.close()
  await rm(data, { recursive: true, force: true })
})

const made = () => readdir(join(data, 'backups')).catch(() => [])

async function answerSomething(): Promise<void> {
  const ports = { now: () => Date.UTC(2026, 2, 1), zone: () => 0 }
  const log = await openLog({ dir: join(data, 'log'), device: 'aaaaaaaa', ports, rollover: () => 4 })
  await log.append([{ kind: 'reset', card: 'a:0' }])
  await log.close()
}
/** As if what is there were a day older. */
async function rest(): Promise<void> {
  const before = new Date(Date.now() - 86_400_000)
  for (const name of await made()) await utimes(join(data, 'backups', name), before, before)
}

describe('a backup made by itself', () => {
  it('holds the log and what is small, once a day, of a day on which something changed', async () => {
    expect(await automatic.run()).toBe(false)
    await answerSomething()
    await mkdir(join(data, 'media'))
    await writeFile(join(data, 'media', '0123456789abcdef'), 'a sound')
    expect(await automatic.run()).toBe(true)
    expect(await automatic.run()).toBe(false)
    day = '2026-03-02'
    expect(await automatic.run()).toBe(false)
    await rest()
    await answerSomething()
    expect(await automatic.run()).toBe(true)
    expect(await made()).toEqual(['2026-03-01.zip', '2026-03-02.zip'])
    const backup = openBackup(join(data, 'backups', '2026-03-02.zip'))
    expect(backup.parts.map(({ path }) => path)).toEqual(['log/aaaaaaaa/1.json'])
    backup.close()
    expect(said).toEqual([])
  })

  it('removes those that are thinned out, and nothing else', async () => {
    await mkdir(join(data, 'backups', '2026-01-01T000000-before-version-2'), { recursive: true })
    for (const name of ['2026-02-26.zip', '2026-02-27.zip', '2026-02-28.zip', 'mine.zip'])
      await writeFile(join(data, 'backups', name), '')
    await rest()
    await answerSomething()
    expect(await automatic.run()).toBe(true)
    expect(await made()).toEqual([
      ...['2026-01-01T000000-before-version-2', '2026-02-27.zip', '2026-02-28.zip', '2026-03-01.zip'],
      'mine.zip',
    ])
  })

  it('that cannot be made is told of, and harms nothing', async () => {
    await answerSomething()
    await writeFile(join(data, 'backups'), 'a file where the folder should be')
    expect(await automatic.run()).toBe(false)
    expect(said).toHaveLength(1)
  })
})

it('of two years of days there stay some days, weeks and months, whenever it is looked', () => {
  let days: string[] = []
  for (let n = 0; n < 730; n++) days = kept([...days, addDays('2024-01-01', n)])
  expect(days.sort()).toEqual([
    ...['2025-10-31', '2025-11-30', '2025-12-17', '2025-12-24', '2025-12-28', '2025-12-29', '2025-12-30'],
  ])
})
