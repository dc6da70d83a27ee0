import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Event } from '#core/study/events'
import { saveBackup } from '#main/exchange/backup/save'
import { assetId } from '#main/formats/images'
import { checkData } from '#main/services/check'
import { openLog } from '#main/storage/log'
import { bundle } from '#scripts/lib/bundle.mjs'
import { at } from '#scripts/lib/root.mjs'

/** A restore that is killed at any moment leaves a folder that opens, and done again is whole. */
const KILLS = 12
const EVENTS = 9_000
let dir: string
let file: string
let restorer: string

const logOf = (data: string, device: string) =>
  openLog({
    ...{ dir: join(data, 'log'), device, rollover: () => 4 },
    ports: { now: () => Date.now(), zone: () => 0 },
  })

beforeAll(async () => {
  restorer = (await bundle(at('tests/durability/restorer.ts'))).href
  dir = await mkdtemp(join(tmpdir(), 'lectern-restore-kill-'))
  const old = join(dir, 'old')
  const log = await logOf(old, 'oldone00')
  const put = (n: number) => ({ kind: 'put', of: 'note', ref: `n${n}`, set: { n } }) as const
  for (let n = 0; n < EVENTS; n += 450) await log.append(Array.from({ length: 450 }, (_, i) => put(n + i)))
  // Of another history, which comes into segments of the folder's own device.
  const imported = (n: number): Event => ({
    ...{ id: `anki:g:0:${n}`, at: n, day: '2020-01-01', kind: 'reset', card: `c${n}` },
  })
  await log.bring(Array.from({ length: EVENTS }, (_, n) => imported(n)))
  await log.close()
  await mkdir(join(old, 'media'))
  for (let n = 0; n < 40; n++) {
    const bytes = Buffer.alloc(50_000, `sound ${n}`)
    await writeFile(join(old, 'media', assetId(bytes)), bytes)
  }
  file = join(dir, 'all.zip')
  await saveBackup({ data: old, file, version: '1', at: 0 })
}, 120_000)
afterAll(() => rm(dir, { recursive: true, force: true }))

/** Restores into a folder in a process of its own; killed so long after it began, unless it was over. */
async function run(data: string, killAfter?: number): Promise<'killed' | 'done'> {
  const script = `import(${JSON.stringify(restorer)}).then((w) => w.restore(${JSON.stringify(data)}, ${JSON.stringify(file)}))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_, signal) => resolve(signal)),
  )
  await new Promise<void>((resolve) => {
    child.stdout.once('data', () => resolve())
    child.on('close', () => resolve())
  })
  if (killAfter !== undefined) {
    await Promise.race([sleep(killAfter), ended])
    child.kill('SIGKILL')
  }
  return (await ended) === 'SIGKILL' ? 'killed' : 'done'
}

it(`killed ${KILLS} times it has torn nothing, and done again all is there once`, {
  timeout: 300_000,
}, async () => {
  const data = join(dir, 'new')
  let cut = 0
  let last = 0
  for (let kill = 0; kill < KILLS; kill++) {
    await run(data, 20 + kill * 25)
    const log = await logOf(data, 'reader00')
    const { events } = (await log.read())!
    expect(log.problems).toEqual([])
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
    expect(events.length).toBeGreaterThanOrEqual(last)
    if (events.length < 2 * EVENTS) cut += 1
    last = events.length
    await log.close()
  }
  // Else nothing was tested: it was killed in the middle.
  expect(cut).toBeGreaterThan(0)
  expect(await run(data)).toBe('done')
  const found: unknown[] = []
  const checked = await checkData(data, (finding) => found.push(finding))
  expect(found).toEqual([])
  expect(checked).toMatchObject({ events: 2 * EVENTS, problems: 0 })
})
