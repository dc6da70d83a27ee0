import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acquireLock, type Lock } from './lock'

/** What happens, once, between a starter's look at the lock and its try to take it. */
const meanwhile = vi.hoisted(() => ({ next: null as (() => Promise<void>) | null }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const link: typeof real.link = async (from, to) => {
    const happens = meanwhile.next
    meanwhile.next = null
    await happens?.()
    await real.link(from, to)
  }
  return { ...real, link }
})

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const acquire = (data = 'data') => acquireLock(join(dir, data), join(dir, 'cache'))
async function acquired(data?: string): Promise<Lock> {
  const lock = await acquire(data)
  if (!('release' in lock)) throw new Error(`held by ${lock.heldBy}`)
  return lock
}
async function lockFile(): Promise<string> {
  const [name] = await readdir(join(dir, 'cache', 'locks'))
  return join(dir, 'cache', 'locks', name!)
}
async function change(record: Record<string, unknown>): Promise<void> {
  const file = await lockFile()
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...record }))
}

describe('the lock of a data folder', () => {
  it('is held until it is released, and then free again', async () => {
    const lock = await acquired()
    expect(await acquire()).toEqual({ heldBy: process.pid })
    await lock.release()
    await (await acquired()).release()
    await acquired()
  })

  it('passes on where its holder listens', async () => {
    const lock = await acquired()
    await lock.announce('http://127.0.0.1:4711/')
    expect(await acquire()).toEqual({ heldBy: process.pid, address: 'http://127.0.0.1:4711/' })
  })

  it('goes to exactly one of many that ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => acquire()))
    expect(answers.filter((answer) => 'release' in answer)).toHaveLength(1)
  })

  it('is not taken by one so slow that its turn has come and gone', async () => {
    const first = await acquired()
    await first.release()
    meanwhile.next = async () => {
      // The number the slow one is about to make is made, given up and cleared away by the next.
      await (await acquired()).release()
      await acquired()
    }
    expect(await acquire()).toEqual({ heldBy: process.pid })
    expect(await readdir(join(dir, 'cache', 'locks'))).toHaveLength(1)
  })

  it('is never with two at once, however they come and go', async () => {
    let holders = 0
    let most = 0
    const comeAndGo = async () => {
      for (let i = 0; i < 40; i += 1) {
        const lock = await acquire()
        if (!('release' in lock)) continue
        holders += 1
        most = Math.max(most, holders)
        await new Promise((resolve) => setImmediate(resolve))
        holders -= 1
        await lock.release()
      }
    }
    await Promise.all(Array.from({ length: 12 }, comeAndGo))
    expect(most).toBe(1)
  })

  it('is one for each folder, whatever name it is reached by, and leaves nothing in it', async () => {
    await acquired('data')
    await acquired('other')
    await symlink(join(dir, 'data'), join(dir, 'alias'))
    expect(await acquire('alias')).toEqual({ heldBy: process.pid })
    expect(await readdir(join(dir, 'data'))).toEqual([])
  })

  it('is taken over from a process that is gone', async () => {
    await acquired()
    await change({ pid: 2 ** 22 + 1 })
    await acquired()
    expect(await readdir(join(dir, 'cache', 'locks'))).toHaveLength(1)
  })

  it.runIf(process.platform === 'linux')(
    'is taken over when its process id has come round again',
    async () => {
      await acquired()
      await change({ started: 'another-boot:1' })
      await acquired()
    },
  )

  it('is taken over when a power cut left it empty', async () => {
    await acquired()
    await writeFile(await lockFile(), '')
    await acquired()
  })
})
