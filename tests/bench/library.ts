import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { In, Method, Out } from '#contract/api'
import type { Event, Segment } from '#core/study/events'
import { createApp } from '#main/app'
import { assetId } from '#main/formats/images'
import { systemPorts } from '#main/shells/ports'
import { chromium } from '#tests/e2e/processes'
import { makePng } from '#tests/fixtures/png'
import * as page from './library/window'
import { openPage } from './reader/chromium'

const SIZES = [1, 100, 5_000]
const DEVICE = 'benchdev'
const FRAMES = 150
/** Pixels a frame: a fast flick of a wheel. */
const STEP = 240
const REST_MS = 150
const LONG_TASK = 50
const START = Date.UTC(2025, 0, 1)

const NAMES =
  'Amber Bell Crossing Dike Eel Ferry Grebe Harbour Inlet Jetty Keel Lamp Mast Net Oar Pier'.split(' ')
const name = (n: number) => NAMES[n % NAMES.length]!
/** Each letter of it finds fewer of the texts. */
const TYPED = 'amber 49'

/** A picture as large as covers are: 300 × 450 pixels of its own colour, as PNG. */
function picture(n: number): Uint8Array {
  const [width, height] = [300, 450] as const
  const lines = Buffer.alloc((width * 3 + 1) * height)
  for (let at = 0; at < lines.length; at++)
    lines[at] = at % (width * 3 + 1) === 0 ? 0 : (at * (7 + (n % 5)) + n * 31) & 0xff
  return makePng(width, height, 3, lines)
}

const COVERS = 8
const covers = Array.from({ length: COVERS }, (_, n) => picture(n))
const coverIds = covers.map(assetId)
const hex = (n: number, length: number) => n.toString(16).padStart(length, '0')

/** A reading as the log keeps it; two of three have a picture. */
function fieldsOf(n: number): Record<string, unknown> {
  const author = `${name(n * 3)} ${name(n * 7)}son ${n % 900}`
  return {
    ...{
      text: hex(n, 32),
      original: hex(n, 64),
      file: `${n}.epub`,
      title: `The ${name(n)} of ${name(n * 5)} ${n}`,
    },
    ...{ byline: author, authors: [{ full: author }], language: n % 9 === 0 ? 'de' : 'en', format: 'epub' },
    ...{ published: String(1800 + (n % 220)), modelVersion: 2, words: 500 + ((n * 977) % 90_000) },
    ...{ sections: 12, addedAt: START + n * 60_000, tags: n % 4 === 0 ? [`tag ${n % 40}`] : [] },
    ...(n % 5 === 0 && { series: `${name(n)} Shore, ${n % 7}` }),
    ...(n % 3 !== 0 && { ownCover: coverIds[n % COVERS] }),
  }
}

async function write(data: string, count: number): Promise<void> {
  const folder = join(data, 'log', DEVICE)
  await mkdir(folder, { recursive: true })
  await writeFile(join(data, 'device.json'), JSON.stringify({ device: DEVICE }))
  let events: Event[] = []
  let seq = 1
  const seal = async () => {
    const segment: Segment = { v: 1, device: DEVICE, seq, tz: 0, rollover: 4, events }
    await writeFile(join(folder, `${seq++}.json`), JSON.stringify(segment))
    events = []
  }
  for (let n = 0; n < count; n++) {
    const ref = `r${hex(n, 16)}`
    const body = { kind: 'put', of: 'reading', ref, set: fieldsOf(n) } as const
    events.push({ id: `${DEVICE}-${n + 1}`, at: START + n * 60_000, day: '2025-01-01', ...body })
    if (events.length === 100) await seal()
    if (n % 3 === 0) continue
    const own = join(data, 'readings', ref, 'covers')
    await mkdir(own, { recursive: true })
    await writeFile(join(own, coverIds[n % COVERS]!), covers[n % COVERS]!)
  }
  await seal()
}

const at = (times: number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

type Figures = Record<string, number>

/** The index in main: what the first look costs, and then each letter. */
async function inMain(data: string): Promise<Figures> {
  const app = await createApp({
    ...{ data, resources: 'resources', ports: systemPorts(() => {}), version: '1', shell: 'host' },
  })
  const ask = async <M extends Method>(method: M, input: In<M>): Promise<Out<M>> => {
    const reply = await app.dispatch(method, input)
    if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
    return reply.value as Out<M>
  }
  /** Milliseconds the processor worked: what others do on the machine does not count. */
  const timed = async (work: () => Promise<unknown>) => {
    const from = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  try {
    const first = await timed(() => ask('library.browse', { offset: 0, limit: 24 }))
    const letters: number[] = []
    for (let length = 1; length <= TYPED.length; length++)
      letters.push(
        await timed(() =>
          ask('library.browse', { words: TYPED.slice(0, length), sort: 'title', offset: 0, limit: 24 }),
        ),
      )
    const { items } = await ask('library.browse', { offset: 0, limit: 1 })
    const change = await timed(() =>
      ask('library.change', { ids: [items[0]!.id], change: { tags: { add: ['new'] } } }),
    )
    const again = await timed(() => ask('library.browse', { offset: 0, limit: 24 }))
    return {
      'main, work: first look': first,
      'main, work: a letter': at(letters, 0.5),
      'main, work: a change': change + again,
    }
  } finally {
    await app.close()
  }
}

/** The same in a window. */
async function inWindow(browser: string, data: string, count: number): Promise<Figures> {
  const main = spawn(process.execPath, ['out/main/cli.js', 'serve', '--data', data], {
    // The texts have no files, and whoever indexes them says so of each.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((done) => main.once('exit', done))
  let window: Awaited<ReturnType<typeof openPage>> | null = null
  try {
    const line = await new Promise<string>((done) =>
      createInterface({ input: main.stdout }).once('line', done),
    )
    window = await openPage(browser, (JSON.parse(line) as { url: string }).url)
    const figures: Figures = { 'window: first texts': await window.run(page.firstTexts) }
    if (count <= 3) return figures
    /** Does something, and prints what of it held the window up. */
    const watched = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      let done: T | undefined
      const long = await window!.longTasks(LONG_TASK, async () => {
        done = await work()
      })
      const over = long.length === 0 ? 'none' : long.map(Math.round).join(', ')
      console.log(`  ${count} texts, ${what}: tasks of more than ${LONG_TASK} ms of processor: ${over}`)
      return done!
    }
    for (const look of ['list', 'covers'] as const) {
      await window.run(page.showAs, look)
      const { times, drawn } = await watched(`${look}, scrolling`, () =>
        window!.run(page.scroll, FRAMES, STEP),
      )
      figures[`${look}: a frame of scrolling, median`] = at(times, 0.5)
      figures[`${look}: a frame of scrolling, p95`] = at(times, 0.95)
      figures[`${look}: texts drawn at once, most`] = drawn
      const letters = await watched(`${look}, filtering`, () => window!.run(page.filter, TYPED, REST_MS))
      figures[`${look}: a letter of the filter, median`] = at(letters, 0.5)
      figures[`${look}: a letter of the filter, most`] = at(letters, 1)
      figures[`${look}: all chosen`] = await watched(`${look}, choosing all`, () =>
        window!.run(page.chooseAll, count),
      )
    }
    return figures
  } finally {
    await window?.close()
    main.kill()
    await ended
  }
}

/** The library at 1, 100 and 5,000 texts: the first screen, scrolling, the filter and choosing all, each beside that of a hundred. */
export default async function library(): Promise<void> {
  const all = new Map<number, Figures>()
  for (const count of SIZES) {
    const data = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
    try {
      await write(data, count)
      const figures = await inMain(data)
      if (chromium) Object.assign(figures, await inWindow(chromium, data, count))
      all.set(count, figures)
    } finally {
      await rm(data, { recursive: true, force: true })
    }
  }
  if (!chromium) console.log('the window was not measured: it needs Chromium (LECTERN_CHROMIUM)')
  const names = Object.keys(all.get(SIZES.at(-1)!)!)
  for (const name of names) {
    const values = SIZES.map((count) => all.get(count)![name])
    const [, hundred, most] = values
    const ratio = hundred && most ? `; ${SIZES.at(-1)} to 100 as ${(most / hundred).toFixed(2)} to 1` : ''
    const shown = values.map((value) => value?.toFixed(1).padStart(8) ?? '       –').join(' ')
    console.log(`  ${name.padEnd(42)} ${shown}${ratio}`)
  }
}
