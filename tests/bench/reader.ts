import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inThePast } from '#tests/e2e/past'
import { chromium } from '#tests/e2e/processes'
import { type Book, theBook } from './reader/book'
import { type BenchPage, openPage } from './reader/chromium'
import { serveEpubjs } from './reader/epubjs'
import * as ours from './reader/ours'
import * as theirs from './reader/theirs'

const HIGHLIGHTS = 200
const OPENINGS = 9
const VISITS = 40
const TURNS = 80
/** Of the longest section, so many times through its first pages. */
const ROUNDS = 5
const PAGES = 8
const REST_MS = 120
/** A place is kept once the reader has stayed at it: nobody leaves a section before. */
const STAY_MS = 500

interface Figures {
  opening: number[]
  visits: number[]
  turns: number[]
  borders: number[]
}

const at = (times: number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

/** Every so manyth of some, in an order that jumps about. */
const spread = <T>(all: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, n) => all[Math.floor(((n * 0.618034) % 1) * all.length)]!)

const split = (turns: ours.Turn[]) => ({
  turns: turns.filter(({ border }) => !border).map(({ ms }) => ms),
  borders: turns.filter(({ border }) => border).map(({ ms }) => ms),
})

/** Reading a long book: turning pages, opening it, going anywhere in it; beside epub.js, on the same book. */
export default async function reader([folder]: string[]): Promise<void> {
  if (!chromium) throw new Error('This measurement needs Chromium (LECTERN_CHROMIUM).')
  const book = await theBook(folder)
  console.log(`${book.title}; 1280 × 800; ${HIGHLIGHTS} highlights in the longest section`)
  const mine = await measureOurs(chromium, book)
  const other = await measureTheirs(chromium, book).catch((error: Error) => {
    console.log(`epub.js was not measured: ${error.message}`)
    return null
  })
  const line = (what: string, of: keyof Figures, share: number, goal: number) => {
    const [ms, beside] = [at(mine[of], share), other ? at(other[of], share) : Number.NaN]
    const verdict = ms <= goal ? 'within' : 'OVER'
    const theirMs = other ? `; epub.js ${beside.toFixed(1)} ms` : ''
    console.log(`${what}: ${ms.toFixed(1)} ms (${verdict} the goal of ${goal})${theirMs}`)
  }
  line('a page turn, median', 'turns', 0.5, 16)
  line('a page turn, p95', 'turns', 0.95, 19)
  line("over a section's border, p95", 'borders', 0.95, 60)
  line('opening from the library, median', 'opening', 0.5, 150)
  line('any section, median', 'visits', 0.5, 80)
}

async function measureOurs(browser: string, book: Book): Promise<Figures> {
  const data = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const { id, sections, longest } = await fill(data, book)
  const main = spawn(process.execPath, ['out/main/cli.js', 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => main.once('exit', done))
  let page: BenchPage | null = null
  try {
    const line = await new Promise<string>((done) =>
      createInterface({ input: main.stdout }).once('line', done),
    )
    page = await openPage(browser, (JSON.parse(line) as { url: string }).url)
    await page.run(ours.watchTasks)
    const opening: number[] = []
    for (let n = 0; n < OPENINGS; n++) opening.push(await page.run(ours.openBook, book.title))
    await tellTasks(page, 'opening')
    const visits = await page.run(ours.visit, id, spread(sections, VISITS), STAY_MS)
    await tellTasks(page, 'going to sections')

    await page.run(ours.visit, id, [sections[Math.floor(sections.length / 2)]!], 1_000)
    const turned = await page.run(ours.turnPages, TURNS, REST_MS)
    await tellTasks(page, 'turning pages')
    for (let n = 0; n < ROUNDS; n++) {
      // By way of another: an address gone to twice running leads nowhere new.
      await page.run(ours.visit, id, [sections[0]!, longest], 1_000)
      if (n === 0) console.log(`painted in the longest section: ${await page.run(ours.painted)}`)
      turned.push(...(await page.run(ours.turnPages, PAGES, REST_MS)))
    }
    await tellTasks(page, 'turning pages with highlights')
    await tellResizes(page)
    return { opening, visits, ...split(turned) }
  } finally {
    await page?.close()
    main.kill()
    await ended
    await rm(data, { recursive: true, force: true })
  }
}

async function tellTasks(page: BenchPage, what: string): Promise<void> {
  const long = await page.run(ours.longTasks)
  const times = long.map((ms) => ms.toFixed(0)).join(', ')
  console.log(`tasks over 50 ms while ${what}: ${long.length === 0 ? 'none' : `${times} ms`}`)
}

/** Whether other sizes of the window keep the first words. */
async function tellResizes(page: BenchPage): Promise<void> {
  await new Promise((done) => setTimeout(done, STAY_MS))
  const before = await page.run(ours.placeNow)
  let kept = 0
  const sizes = [1000, 700, 480, 1600, 1280] as const
  for (const width of sizes) {
    await page.resize(width, 800)
    await new Promise((done) => setTimeout(done, 500))
    if ((await page.run(ours.placeNow)) === before) kept++
  }
  console.log(`a resize keeps the same first word: ${kept} of ${sizes.length} sizes`)
  await tellTasks(page, 'resizing')
}

/** Brings the book in and marks words of its longest section. */
async function fill(data: string, book: Book) {
  let id = ''
  let sections: string[] = []
  let longest = ''
  await inThePast(data, async ({ call, bring }) => {
    id = await bring(book.name, book.bytes)
    await call('settings.set', { flow: 'paginated' })
    const open = await call('reading.open', { id })
    sections = open.sections.map((section) => section.id)
    const most = open.sections.reduce((a, b) => (b.characters > a.characters ? b : a))
    longest = most.id
    const { blocks } = await call('reading.section', { id, section: longest })
    const words = blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [
            ...block.runs
              .map((run) => run.text)
              .join('')
              .matchAll(/\p{L}{4,}/gu),
          ].map(({ index, 0: word }) => ({
            block: block.id,
            start: index,
            end: index + word.length,
          }))
        : [],
    )
    for (let n = 0; n < HIGHLIGHTS; n++) {
      const { block, start, end } = words[Math.floor((n * words.length) / HIGHLIGHTS)]!
      await call('marks.make', { id, from: { block, at: start }, to: { block, at: end }, colour: 'amber' })
    }
  })
  return { id, sections, longest }
}

async function measureTheirs(browser: string, book: Book): Promise<Figures> {
  const server = await serveEpubjs(book.bytes)
  let page: BenchPage | null = null
  try {
    page = await openPage(browser, server.url)
    const opening: number[] = []
    for (let n = 0; n < OPENINGS; n++) opening.push(await page.run(theirs.openBook))
    const files = await page.run(theirs.files)
    const visits = await page.run(theirs.visit, spread(files, VISITS), STAY_MS)
    await page.run(theirs.visit, [files[Math.floor(files.length / 2)]!], 1_000)
    await page.run(theirs.highlight, HIGHLIGHTS)
    const turned = await page.run(theirs.turnPages, TURNS, REST_MS)
    return { opening, visits, ...split(turned) }
  } finally {
    await page?.close()
    server.close()
  }
}
