import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { In, Method, Out } from '#contract/api'
import { addDays } from '#core/study/day'
import type { Event, EventBody, Segment } from '#core/study/events'
import { createApp } from '#main/app'
import { systemPorts } from '#main/shells/ports'

const SIZES = [1_000, 10_000, 100_000]
const GOAL = 100
const PAGE = 50
const DEVICE = 'benchdev'
const FIRST = '2025-01-01'

const WORDS = 'the keeper of the lamp counted every ship before the fog came in from the sea'.split(' ')
const words = (n: number, count: number): string =>
  Array.from({ length: count }, (_, w) => WORDS[(n * 7 + w * 5) % WORDS.length]).join(' ')

/** A note with what most have, and for each second one an answer. */
function bodies(n: number): EventBody[] {
  const note = {
    ...{ kind: 'what', prompt: `What is it, number ${n}, that ${words(n, 9)}?`, answer: words(n, 3) },
    ...{ accepts: [], type: 'phrase', choices: [], tags: n % 3 === 0 ? [`tag::${n % 70}`] : [] },
    ...{ comment: words(n + 3, 12), addedAt: Date.UTC(2025, 0, 1) + n * 60_000 },
  }
  const put: EventBody = { kind: 'put', of: 'note', ref: `n${n}`, set: note }
  if (n % 2 === 0) return [put]
  const due = addDays(FIRST, n % 900)
  const answer = { card: `n${n}:0`, form: 'flashcard', mode: 'due', correct: true, grade: 3, ms: 3_000, due }
  return [put, { kind: 'answer', ...answer } as EventBody]
}

async function write(data: string, count: number): Promise<void> {
  const folder = join(data, 'log', DEVICE)
  await mkdir(folder, { recursive: true })
  await writeFile(join(data, 'device.json'), JSON.stringify({ device: DEVICE }))
  let events: Event[] = []
  let seq = 1
  let id = 1
  const seal = async () => {
    const segment: Segment = { v: 1, device: DEVICE, seq, tz: 0, rollover: 4, events }
    await writeFile(join(folder, `${seq++}.json`), JSON.stringify(segment))
    events = []
  }
  for (let n = 0; n < count; n++) {
    for (const body of bodies(n)) {
      const at = Date.UTC(2025, 0, 1, 8) + id * 1_000
      events.push({ id: `${DEVICE}-${id++}`, at, day: FIRST, ...body })
    }
    if (events.length > 140) await seal()
  }
  await seal()
}

type Ask = <M extends Method>(method: M, input: In<M>) => Promise<Out<M>>

async function measure(name: string, goal: number, work: (round: number) => Promise<unknown>, rounds = 7) {
  const times: number[] = []
  for (let n = 0; n < rounds; n++) {
    const from = performance.now()
    await work(n)
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  const [middle, most] = [times[rounds >> 1]!, times.at(-1)!]
  const verdict = middle <= goal ? `within the goal of ${goal}` : `OVER the goal of ${goal}`
  console.log(
    `  ${name.padEnd(48)} ${middle.toFixed(1).padStart(8)} ms, at most ${most.toFixed(1)}; ${verdict}`,
  )
}

async function rounds(ask: Ask): Promise<void> {
  const page = (query: string, more: Partial<In<'cards.browse'>> = {}) =>
    ask('cards.browse', { query, offset: 0, limit: PAGE, ...more })
  const from = performance.now()
  const { found } = await page('')
  console.log(` ${found} cards; first look after a start ${(performance.now() - from).toFixed(0)} ms`)
  await page('fog')
  await measure('words, new ones each time', GOAL, (n) => page(`number ${n}1`))
  await measure('what is due', GOAL, (n) => page(`is:due -flag:${n}`))
  await measure('memory and tag', GOAL, (n) => page(`prop:r<0.${n + 1} or tag:tag::${n}`))
  await measure('by due day', GOAL, (n) => page(`-flag:${n}`, { sort: 'due' }))
  await measure('by question', GOAL, (n) => page(`-flag:${n}`, { sort: 'question' }))
  await measure('further rows of a list', GOAL, (n) => page('', { offset: 500 * n }))
  await measure('a card edited, then the list anew', 2 * GOAL, async (n) => {
    await ask('cards.change', { cards: [`n${n}:0`], change: { tags: { add: ['new'] } } })
    await page('number')
  })
  await measure('a card flagged, then the list anew', 2 * GOAL, async (n) => {
    await ask('cards.change', { cards: [`n${n}:0`], change: { flag: 2 } })
    await page('is:due')
  })
  await measure('a card and all there is to say of it', GOAL, (n) => ask('cards.detail', { card: `n${n}:0` }))
}

/** Browsing cards: the first rows of any query within a tenth of a second, of 100,000 cards too. */
export default async function cards(): Promise<void> {
  for (const size of SIZES) {
    const data = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
    await write(data, size)
    const app = await createApp({
      ...{ data, resources: 'resources', ports: systemPorts(() => {}), version: '1', shell: 'host' },
    })
    const ask: Ask = async (method, input) => {
      const reply = await app.dispatch(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
      return reply.value as never
    }
    try {
      await rounds(ask)
    } finally {
      await app.close()
      await rm(data, { recursive: true, force: true })
    }
  }
}
