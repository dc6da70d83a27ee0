import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseFile } from '#main/formats/index'
import { chromium } from '#tests/e2e/processes'
import { theBook } from './reader/book'
import { type BenchPage, openPage } from './reader/chromium'
import { serveEpubjs } from './reader/epubjs'
import * as theirs from './reader/theirs'

const ROUNDS = 3
const FIRST_PAGE = 800
const WHOLE = 2_500
const MANY = 200
const LONG_TASK = 50
const MEMORY = 400

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
/** Most memory that a process had at once, in MB; only Linux tells it. */
function mostMemory(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return undefined
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1024
}
const ms = (time: number) => `${time.toFixed(0)} ms`

/** Drops a book on the window; how long until words of it can be read, and until it is in the library. */
async function dropBook(name: string, base64: string): Promise<{ page: number; whole: number }> {
  const binary = atob(base64)
  const data = new DataTransfer()
  data.items.add(new File([Uint8Array.from(binary, (letter) => letter.charCodeAt(0))], name))
  const start = performance.now()
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  const until = async (isTrue: () => boolean) => {
    while (!isTrue()) {
      if (performance.now() - start > 120_000) throw new Error('the book did not come in within two minutes')
      await new Promise((done) => setTimeout(done, 5))
    }
    return performance.now() - start
  }
  // A book's first page may be a picture.
  const page = await until(() => document.querySelector('[data-block]') !== null)
  // The status of an import goes when there is nothing more to say of it.
  const whole = await until(() => document.querySelector('[role="progressbar"]') === null)
  return { page, whole }
}

/** Drops so many small files on the window at once; milliseconds until all have come in. */
async function dropMany(count: number): Promise<number> {
  const data = new DataTransfer()
  for (let n = 0; n < count; n++) {
    const words = `# Note ${n} of the keeper\n\nOn day ${n} the lamp was lit at dusk and burned till dawn.\n`
    data.items.add(new File([words], `${n}.md`))
  }
  const start = performance.now()
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  // Not all text of the page: to look at that often would be a task of its own.
  while (!document.querySelector('section[aria-live]')?.textContent.includes(`${count} texts came in`)) {
    if (performance.now() - start > 120_000) throw new Error('the files did not come in within two minutes')
    await new Promise((done) => setTimeout(done, 50))
  }
  const whole = performance.now() - start
  // What is told at the end is drawn as well.
  await new Promise((done) => setTimeout(done, 1_000))
  return whole
}

/** Bringing a long book in: unpacked and parsed by itself, and dropped on the window; beside epub.js opening it. */
export default async function importing([folder]: string[]): Promise<void> {
  if (!chromium) throw new Error('This measurement needs Chromium (LECTERN_CHROMIUM).')
  const book = await theBook(folder)
  const parsing: number[] = []
  const busy: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    await parseFile({ name: book.name, bytes: book.bytes })
    const { user, system } = process.cpuUsage(cpu)
    parsing.push(performance.now() - start)
    busy.push((user + system) / 1000)
  }
  console.log(`${book.title}; unpacked and parsed: ${ms(median(parsing))} (${ms(median(busy))} of processor)`)

  const pages: number[] = []
  const wholes: number[] = []
  const most: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const { page, whole, memory } = await inWindow(chromium, async (window, pid) => ({
      ...(await window.run(dropBook, book.name, Buffer.from(book.bytes).toString('base64'))),
      memory: mostMemory(pid),
    }))
    pages.push(page)
    wholes.push(whole)
    if (memory !== undefined) most.push(memory)
  }
  const verdict = (value: number, goal: number, unit: string) =>
    `${value.toFixed(0)} ${unit} (${value <= goal ? 'within' : 'OVER'} the goal of ${goal})`
  console.log(`dropped to first page: ${verdict(median(pages), FIRST_PAGE, 'ms')}`)
  console.log(`dropped to in the library: ${verdict(median(wholes), WHOLE, 'ms')}`)
  if (most.length > 0)
    console.log(`most memory of the process that keeps it: ${verdict(Math.max(...most), MEMORY, 'MB')}`)
  await inWindow(chromium, async (page) => {
    let whole = 0
    const tasks = await page.longTasks(LONG_TASK, async () => {
      whole = await page.run(dropMany, MANY)
    })
    const over = tasks.length === 0 ? 'none' : tasks.map(ms).join(', ')
    console.log(`${MANY} small files: ${ms(whole)}; tasks of the window over ${LONG_TASK} ms: ${over}`)
  })
  await beside(chromium, book.bytes).catch((error: Error) =>
    console.log(`epub.js was not measured: ${error.message}`),
  )
}

/** Does something in a new window of the app on an empty library. */
async function inWindow<T>(
  browser: string,
  work: (page: BenchPage, pid: number | undefined) => Promise<T>,
): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const main = spawn(process.execPath, ['out/main/cli.js', 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => main.once('exit', done))
  const line = await new Promise<string>((done) => createInterface({ input: main.stdout }).once('line', done))
  const page = await openPage(browser, (JSON.parse(line) as { url: string }).url, { paced: true })
  try {
    await new Promise((done) => setTimeout(done, 1_000))
    return await work(page, main.pid)
  } finally {
    await page.close()
    main.kill()
    await ended
    await rm(data, { recursive: true, force: true })
  }
}

async function beside(browser: string, bytes: Uint8Array): Promise<void> {
  const server = await serveEpubjs(bytes)
  const page = await openPage(browser, server.url, { paced: true })
  try {
    const times: number[] = []
    for (let n = 0; n < ROUNDS; n++) times.push(await page.run(theirs.openBook))
    console.log(`epub.js, opening it to a first page: ${ms(median(times))}`)
  } finally {
    await page.close()
    server.close()
  }
}
