import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { In, Method, Out } from '#contract/api'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { durableWrite } from '#main/storage/durable'
import { END } from './fill'

/** How many cards are answered one after the other. */
const ANSWERS = 200
/** Half of the longest segment: an answer writes so much, more or less. */
const SEGMENT = ' '.repeat(32_000)

export interface Measured {
  /** Milliseconds from opening the data folder until the library and the first card are there. */
  usable: number
  /** The same from the start of the process. */
  started: number
  /** Milliseconds of processor time of all threads since the start of the process: less at the mercy of others. */
  cpu: number
  /** Megabytes held then, at most, counted by the system. */
  rss: number
  /** Milliseconds: from asking for the next cards to having them, and until an answer is on disk. */
  next: number[]
  answer: number[]
  /** The same of nothing but a durable write, made beside each answer: what the disk takes at that moment. */
  write: number[]
  /** Milliseconds of processor time of all threads that the next cards took, each. */
  nextCpu: number[]
  undo: number
}

async function ask<M extends Method>(app: App, method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
  return reply.value as Out<M>
}

async function timed<T>(work: () => Promise<T>): Promise<[ms: number, value: T]> {
  const from = performance.now()
  const value = await work()
  return [performance.now() - from, value]
}

/** Megabytes this process held at most. What Linux counts otherwise begins with what its parent held. */
function mostHeld(): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1000
  } catch {
    return process.resourceUsage().maxRSS / 1000
  }
}

/** Opens the whole app, with the worker that was built, on a data folder, in this process, and asks it what a window does. */
export async function measure(data: string, resources: string, answers = ANSWERS): Promise<Measured> {
  const from = performance.now()
  const ports = {
    now: () => Math.round(END + performance.now() - from),
    zone: () => 0,
    randomId: (length: number) => Math.random().toString(36).slice(2).padEnd(length, '0').slice(0, length),
    log: (message: string) => console.error(message),
  }
  const worker = pathToFileURL(resolve('out/main/worker.js'))
  const app = await createApp({ data, resources, ports, version: 'bench', shell: 'host', worker })
  await ask(app, 'library.list', {})
  await ask(app, 'study.today', {})
  let queue = await ask(app, 'study.queue', {})
  const usable = performance.now() - from
  const started = performance.now()
  const { user, system } = process.cpuUsage()
  const rss = mostHeld()
  await ask(app, 'study.setOptions', { newPerDay: 9_999, reviewsPerDay: 9_999 })
  queue = await ask(app, 'study.queue', {})
  const measured: Measured = {
    usable,
    started,
    cpu: (user + system) / 1000,
    rss,
    next: [],
    nextCpu: [],
    answer: [],
    write: [],
    undo: 0,
  }
  for (let n = 0; n < answers; n += 1) {
    const card = queue.cards[0]
    if (!card) break
    const grade = n % 5 === 0 ? 1 : 3
    const [ms] = await timed(() =>
      ask(app, 'study.answer', { card: card.card, mode: 'due', grade, ms: 4000 }),
    )
    measured.answer.push(ms)
    measured.write.push((await timed(() => durableWrite(join(data, 'write.bench'), SEGMENT)))[0])
    const before = process.cpuUsage()
    const [next, after] = await timed(() => ask(app, 'study.queue', {}))
    const spent = process.cpuUsage(before)
    measured.next.push(next)
    measured.nextCpu.push((spent.user + spent.system) / 1000)
    queue = after
  }
  const card = queue.cards[0]
  if (card) {
    const { events } = await ask(app, 'study.answer', { card: card.card, mode: 'due', grade: 3, ms: 4000 })
    measured.undo = (await timed(() => ask(app, 'study.undo', { events })))[0]
  }
  await app.close()
  return measured
}
