import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { acquireLock } from '#main/storage/lock'
import { bundle } from '#scripts/lib/bundle.mjs'
import { at } from '#scripts/lib/root.mjs'

let locker: string
let dir: string
let children: ChildProcess[]

beforeAll(async () => {
  locker = (await bundle(at('tests/durability/locker.ts'))).href
})
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lock-'))
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(dir, { recursive: true, force: true })
})

interface Starter {
  pid: number
  answer: string
  kill: () => Promise<void>
}

async function starter(moment: number): Promise<Starter> {
  const args = [join(dir, 'data'), join(dir, 'cache'), moment].map((arg) => JSON.stringify(arg)).join(', ')
  const script = `import(${JSON.stringify(locker)}).then((l) => l.tryLock(${args}))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const answer = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()))
    child.on('exit', () => reject(new Error('ended without an answer')))
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { pid: child.pid!, answer, kill }
}

it('gives the lock to exactly one of several that start at once, also over a dead holder', async () => {
  for (let round = 0; round < 12; round += 1) {
    // Later than any of them has booted, so that they do meet.
    const moment = Date.now() + 1_000
    const starters = await Promise.all([0, 1, 2].map(() => starter(moment)))
    const winners = starters.filter(({ answer }) => answer === 'mine')
    expect(winners).toHaveLength(1)
    for (const { answer } of starters) expect(['mine', `held ${winners[0]!.pid}`]).toContain(answer)
    // The next round finds a lock whose holder is gone without releasing it.
    for (const each of starters) await each.kill()
  }
  expect(await readdir(join(dir, 'cache', 'locks'))).toHaveLength(1)
})

it('tells who holds it and where they listen, and is free once they are killed', async () => {
  const holder = await starter(0)
  expect(holder.answer).toBe('mine')
  const mine = () => acquireLock(join(dir, 'data'), join(dir, 'cache'))
  expect(await mine()).toEqual({ heldBy: holder.pid, address: 'http://127.0.0.1:1/' })
  await holder.kill()
  expect(await mine()).toHaveProperty('release')
})
