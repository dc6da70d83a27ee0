import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPool } from './pool'
import type { Runner } from './runner'

/** A worker that does what the file's name says. */
const FAKE = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ input }) => {
  const { name } = input
  if (name === 'crash') process.exit(3)
  if (name === 'throw') setTimeout(() => { throw new TypeError('out of the blue') })
  if (name === 'hang') for (;;) {}
  if (name === 'refuse') parentPort.postMessage({ ok: false, name: 'ImportError', message: 'No text here.' })
  if (name === 'break') parentPort.postMessage({ ok: false, name: 'RangeError', message: 'bad' })
  if (name === 'eat') { const all = []; for (;;) all.push(new Array(1e5).fill({ some: 'thing' }).map((x) => ({ ...x }))) }
  if (name === 'silent') { parentPort.postMessage({ done: 0, within: 50 }); for (;;) {} }
  if (name === 'swell') { const all = []; for (;;) all.push(new Uint8Array(1e7).fill(1)) }
  if (name === 'tell') parentPort.postMessage({ done: 0.5 })
  if (name === 'thread' || name === 'tell') parentPort.postMessage({ ok: true, value: threadId })
})
`

let folder: string
let entry: URL
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-pool-'))
  entry = pathToFileURL(join(folder, 'worker.mjs'))
  await writeFile(entry, FAKE)
})
afterAll(() => rm(folder, { recursive: true }))

const bytes = new Uint8Array()
const parse = (pool: Runner, name: string, signal?: AbortSignal): Promise<unknown> =>
  pool.run('parse', { name, bytes }, signal)

describe('the pool of workers', () => {
  it('uses one worker again rather than start another', async () => {
    const pool = createPool(entry)
    const first = await parse(pool, 'thread')
    expect(await parse(pool, 'thread')).toBe(first)
    await pool.close()
  })

  it('starts one ahead of the first task where it is told to, and uses that one', async () => {
    const told = join(folder, 'ahead')
    const loud = join(folder, 'loud.mjs')
    await writeFile(
      loud,
      `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(told)}, '')\n${FAKE}`,
    )
    const pool = createPool(pathToFileURL(loud), { ahead: 0 })
    await vi.waitFor(() => access(told), 10_000)
    await rm(told)
    await parse(pool, 'thread')
    await expect(access(told)).rejects.toThrow()
    await pool.close()
  })

  it('never runs more at once than its size, and finishes all', async () => {
    const pool = createPool(entry, { size: 2 })
    const threads = await Promise.all(Array.from({ length: 20 }, () => parse(pool, 'thread')))
    expect(threads).toHaveLength(20)
    expect(new Set(threads).size).toBeLessThanOrEqual(2)
    await pool.close()
  })

  it('tells how far a task is, before its answer', async () => {
    const pool = createPool(entry)
    const told: number[] = []
    await pool.run('parse', { name: 'tell', bytes }, undefined, (done) => told.push(done))
    expect(told).toEqual([0.5])
    expect(await parse(pool, 'tell')).toBeTypeOf('number')
    await pool.close()
  })

  it('gives up a task that does not give word again when it said it would', async () => {
    const pool = createPool(entry, { timeLimit: 60_000 })
    await expect(parse(pool, 'silent')).rejects.toThrow('took too long')
    expect(await parse(pool, 'thread')).toBeTypeOf('number')
    await pool.close()
  })

  it('gives up a task that lets the process grow beyond its heap: what is unpacked is no heap', async () => {
    const pool = createPool(entry, { memory: 200 })
    await expect(parse(pool, 'swell')).rejects.toThrow('needs more memory')
    expect(process.memoryUsage.rss()).toBeLessThan(1024 ** 3)
    await pool.close()
  })

  it('keeps the words meant for the reader, and the names of other errors', async () => {
    const pool = createPool(entry)
    await expect(parse(pool, 'refuse')).rejects.toMatchObject({
      name: 'ImportError',
      message: 'No text here.',
    })
    await expect(parse(pool, 'break')).rejects.toMatchObject({ name: 'RangeError' })
    await pool.close()
  })

  it.each(['crash', 'throw'])('fails only the task of a worker that does %s', async (name) => {
    const pool = createPool(entry, { size: 1 })
    const broken = parse(pool, name)
    const after = parse(pool, 'thread')
    await expect(broken).rejects.toThrow()
    expect(await after).toBeTypeOf('number')
    await pool.close()
  })

  it('gives up a task that takes too long', async () => {
    const pool = createPool(entry, { size: 1, timeLimit: 200 })
    await expect(parse(pool, 'hang')).rejects.toThrow('took too long')
    await pool.close()
  })

  it('gives up a task that eats all memory, without taking the process along', async () => {
    const pool = createPool(entry, { memory: 32 })
    await expect(parse(pool, 'eat')).rejects.toThrow('more memory')
    await pool.close()
  })

  it('cancels a running task at once and one in the queue before it starts', async () => {
    const pool = createPool(entry, { size: 1 })
    const abort = new AbortController()
    const running = parse(pool, 'hang', abort.signal)
    const queued = parse(pool, 'hang', abort.signal)
    abort.abort(new Error('cancelled'))
    await expect(running).rejects.toThrow('cancelled')
    await expect(queued).rejects.toThrow('cancelled')
    expect(await parse(pool, 'thread')).toBeTypeOf('number')
    await pool.close()
  })

  it('rejects what is running and what comes after when it is closed', async () => {
    const pool = createPool(entry, { size: 1 })
    const running = parse(pool, 'hang')
    const queued = parse(pool, 'thread')
    const outcomes = Promise.allSettled([running, queued])
    await pool.close()
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(parse(pool, 'thread')).rejects.toThrow('closed')
  })
})
