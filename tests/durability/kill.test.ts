import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sweepTemporaries } from '#main/storage/durable'
import { bundle } from '#scripts/lib/bundle.mjs'
import { at } from '#scripts/lib/root.mjs'
import { openTestLog, page, pageNumber } from './writer'

const KILLS = 200
let writer: string
let dir: string

beforeAll(async () => {
  writer = (await bundle(at('tests/durability/writer.ts'))).href
})
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kill-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/** Runs a writer, kills it a moment after its first acknowledgement; gives all it acknowledged. */
async function killed(how: 'durably' | 'plainly', delay: number): Promise<string[]> {
  const script = `import(${JSON.stringify(writer)}).then((w) => w.write(${JSON.stringify(dir)}, '${how}'))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_, signal) => resolve(signal)),
  )
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      resolve()
    })
    child.on('close', () => resolve())
  })
  await sleep(delay)
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  return said.split('\n').slice(0, -1)
}

const of = (what: string, acknowledged: string[]): string[] =>
  acknowledged.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1))

/** What a kill did to the page: nothing, or what this says. */
async function harm(acknowledged: string[]): Promise<string | null> {
  const text = await readFile(join(dir, 'page'), 'utf8')
  if (text !== page(pageNumber(text))) return 'torn'
  return pageNumber(text) < Math.max(0, ...of('page', acknowledged).map(Number)) ? 'lost' : null
}

describe('a process killed while it writes', () => {
  it(`has torn nothing and lost nothing it acknowledged, ${KILLS} times`, { timeout: 600_000 }, async () => {
    const events: string[] = []
    let pages = 0
    let unfinished = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await killed('durably', (kill * 7) % 31)
      expect(await harm(acknowledged)).toBeNull()
      pages += of('page', acknowledged).length
      events.push(...of('event', acknowledged))
      const names = await readdir(dir, { recursive: true })
      unfinished += names.filter((name) => name.endsWith('.tmp')).length
      await sweepTemporaries(dir)
    }
    const log = await openTestLog(dir)
    const { events: kept } = (await log.read())!
    await log.close()
    expect(log.problems).toEqual([])
    const ids = kept.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(events.filter((id) => !ids.includes(id))).toEqual([])
    // Else nothing was tested: they wrote, and were killed in the middle of it.
    expect(Math.min(pages, events.length)).toBeGreaterThan(KILLS / 2)
    expect(unfinished).toBeGreaterThan(0)
    expect((await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('tears the file when it writes plainly: the same check can fail', { timeout: 600_000 }, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      if (await harm(await killed('plainly', (kill * 7) % 31))) return
      await rm(join(dir, 'page'))
    }
    expect.fail(`${KILLS} kills tore nothing`)
  })
})
