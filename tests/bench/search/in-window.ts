import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { theBook } from '#tests/bench/reader/book'
import { type BenchPage, openPage } from '#tests/bench/reader/chromium'
import { inThePast } from '#tests/e2e/past'
import { chromium } from '#tests/e2e/processes'
import * as page from './window'

const REST_MS = 400
const READY_MS = 4_000
const GOAL = 100

/** A frequent word of a text: in War and Peace the one it is known by. */
const WORDS = { real: 'Pierre', madeUp: 'men' }

/** Finding in the window, in a book as long as War and Peace: from a key to all hits, and what blocks meanwhile. */
export async function measureInWindow(folder: string | undefined): Promise<void> {
  if (!chromium) {
    console.log('finding in the window was not measured: it needs Chromium (LECTERN_CHROMIUM)')
    return
  }
  const book = await theBook(folder)
  const words = book.title === 'War and Peace' ? WORDS.real : WORDS.madeUp
  const data = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  let id = ''
  await inThePast(data, async ({ bring }) => {
    id = await bring(book.name, book.bytes)
  })
  const main = spawn(process.execPath, ['out/main/cli.js', 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => main.once('exit', done))
  let window: BenchPage | null = null
  try {
    const line = await new Promise<string>((done) =>
      createInterface({ input: main.stdout }).once('line', done),
    )
    window = await openPage(chromium, (JSON.parse(line) as { url: string }).url)
    await window.run(page.openFind, id, READY_MS)
    await window.run(page.watchTasks)
    const keys = await window.run(page.typeFind, words, REST_MS)
    for (const [n, { known, settled, says }] of keys.entries())
      console.log(
        `  “${words.slice(0, n + 1)}”: ${says}, known after ${known.toFixed(0)} ms ` +
          `(${known <= GOAL ? 'within' : 'OVER'} the goal of ${GOAL}), drawn after ${settled.toFixed(0)} ms`,
      )
    const long = await window.run(page.longTasks)
    console.log(
      `  tasks over 50 ms in the window: ${long.length === 0 ? 'none' : `${long.map((ms) => ms.toFixed(0)).join(', ')} ms`}`,
    )
  } finally {
    await window?.close()
    main.kill()
    await ended
    await rm(data, { recursive: true, force: true })
  }
}
