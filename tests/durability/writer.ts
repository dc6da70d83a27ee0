import { writeSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { durableWrite, sweepTemporaries } from '#main/storage/durable'
import { openLog } from '#main/storage/log'

/** Some 200 kB that tell whether they are whole, and which write they are of. */
export const page = (k: number): string => `${k}\n${String(k % 10).repeat(200_000)}\n${k}`
export const pageNumber = (text: string): number => Number(text.slice(0, text.indexOf('\n')))

export const DEVICE = 'aaaaaaaa'
const ports = { now: () => Date.now(), zone: () => 0 }
export const openTestLog = (dir: string) =>
  openLog({ dir: join(dir, 'log'), device: DEVICE, ports, rollover: () => 4 })

/** At once on the pipe: what was said before a kill has been said. */
const acknowledge = (what: string) => writeSync(1, `${what}\n`)

async function writePages(file: string, write: (file: string, data: string) => Promise<void>): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '0\n')
  for (let k = pageNumber(text) + 1; ; k += 1) {
    await write(file, page(k))
    acknowledge(`page ${k}`)
  }
}

async function appendEvents(dir: string): Promise<void> {
  const log = await openTestLog(dir)
  for (let i = 0; ; i += 1) {
    const appends = Array.from({ length: 1 + (i % 3) }, async () => {
      const [event] = await log.append([{ kind: 'reset', card: 'some card'.repeat(10) }])
      acknowledge(`event ${event!.id}`)
    })
    await Promise.all(appends)
  }
}

/** Writes into a folder until it is killed: with our storage, or plainly, for comparison. */
export async function write(dir: string, how: 'durably' | 'plainly'): Promise<void> {
  const file = join(dir, 'page')
  if (how === 'plainly') return writePages(file, writeFile)
  await sweepTemporaries(dir)
  await Promise.all([writePages(file, durableWrite), appendEvents(dir)])
}
