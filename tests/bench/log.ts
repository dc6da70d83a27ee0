import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EventBody } from '#core/study/events'
import { type ContentStore, openContent } from '#main/storage/content'
import { type Log, openLog } from '#main/storage/log'
import { openSnapshots } from '#main/storage/snapshots'

const EVENTS = 100_000
/** Some five segments of answers, so that both logs are met at every filling of their open one. */
const APPENDS = 2_000
const STARTS = 60
const APPEND_GOAL = 1.3
const START_GOAL = 1.5

const place = { block: '12.40', at: 120 }

/** A year of study in one log: mostly answers, some reading, a library and notes that grow slowly. */
function body(i: number): EventBody {
  if (i % 1000 === 0) {
    const set = { title: `Reading ${i}`, language: 'en', format: 'epub', text: `text${i}`, words: 4000 + i }
    return { kind: 'put', of: 'reading', ref: `reading${i}`, set }
  }
  if (i % 200 === 1) {
    const fields = { front: `What is said of ${i}?`, back: `That it is number ${i}` }
    return { kind: 'put', of: 'note', ref: `note${i}`, set: { kind: 'basic', fields, tags: [] } }
  }
  if (i % 20 === 2) {
    return {
      kind: 'read',
      reading: `reading${i - (i % 1000)}`,
      text: 't',
      from: place,
      to: place,
      ms: 30_000,
    }
  }
  return answer(i)
}

const answer = (i: number): EventBody => ({
  kind: 'answer',
  card: `note${i % 500}:0`,
  form: 'typed',
  mode: 'due',
  correct: i % 7 !== 0,
  grade: i % 7 === 0 ? 1 : 3,
  given: 'a short typed answer',
  ms: 4200,
  due: '2026-03-14',
})

interface Opened {
  log: Log
  content: ContentStore
}

async function open(dir: string): Promise<Opened> {
  let now = Date.UTC(2026, 0, 1)
  const ports = { now: () => (now += 60_000), zone: () => 60 }
  const log = await openLog({ dir: join(dir, 'log'), device: 'benchdev', ports, rollover: () => 4 })
  const snapshots = await openSnapshots(join(dir, 'snapshots'))
  return { log, content: await openContent(log, snapshots, console.error) }
}

async function close({ log, content }: Opened): Promise<void> {
  await content.close()
  await log.close()
}

async function fill(dir: string, count: number): Promise<void> {
  const opened = await open(dir)
  for (let i = 0; i < count; i += 500) {
    await opened.content.append(Array.from({ length: 500 }, (_, k) => body(i + k)))
  }
  await close(opened)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!

async function measureOpening(dir: string): Promise<number> {
  let opened: Opened | null = null
  const ms = await timed(async () => {
    opened = await open(dir)
  })
  await close(opened!)
  return ms
}

/** What a start costs as the reader meets it: a process of its own, from nothing to the content. */
function measureStart(dir: string): Promise<number> {
  const script = `import(${JSON.stringify(import.meta.url)}).then((bench) => bench.start(${JSON.stringify(dir)}))`
  return timed(() => promisify(execFile)(process.execPath, ['-e', script]))
}

/** For the process that `measureStart` makes. */
export async function start(dir: string): Promise<void> {
  await close(await open(dir))
}

function line(what: string, none: number[], many: number[], goal: number): void {
  const [a, b] = [median(none), median(many)]
  const ratio = b / a
  const verdict = ratio <= goal ? 'within' : 'OVER'
  console.log(
    `${what}: ${a.toFixed(2)} ms at 0 events, ${b.toFixed(2)} ms at ${EVENTS.toLocaleString('en')}: ` +
      `${ratio.toFixed(2)} times (${verdict} the goal of ${goal})`,
  )
}

/** Whether an answer and a start cost the same in an empty log and after 100,000 events, in one run. */
export default async function log(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  try {
    const [none, many] = [join(root, 'none'), join(root, 'many')]
    await fill(none, 0)
    await fill(many, EVENTS)

    const starts: [number[], number[]] = [[], []]
    const openings: [number[], number[]] = [[], []]
    for (let i = 0; i < STARTS; i += 1) {
      starts[0].push(await measureStart(none))
      starts[1].push(await measureStart(many))
      openings[0].push(await measureOpening(none))
      openings[1].push(await measureOpening(many))
    }
    line('start', ...starts, START_GOAL)
    const [a, b] = openings.map(median)
    console.log(`of which opening the log and its content: ${a!.toFixed(2)} ms and ${b!.toFixed(2)} ms`)

    const appends: [number[], number[]] = [[], []]
    const [small, large] = [await open(none), await open(many)]
    for (let i = 0; i < APPENDS; i += 1) {
      appends[0].push(await timed(() => small.content.append([answer(i)])))
      appends[1].push(await timed(() => large.content.append([answer(i)])))
    }
    line('answer', ...appends, APPEND_GOAL)
    await close(small)
    await close(large)

    await rm(join(many, 'snapshots'), { recursive: true })
    console.log(`opening without a snapshot: ${(await measureOpening(many)).toFixed(0)} ms`)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
