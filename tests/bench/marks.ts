import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { In, Method, Out } from '#contract/api'
import { MARK_COLOURS, MARK_STYLES } from '#core/study/marks'
import { indexText } from '#core/text/places'
import { createApp } from '#main/app'
import { systemPorts } from '#main/shells/ports'

/** Marks in the book that is read, and in how many other texts how many: of a beginner, and of many years. */
const SIZES = [
  { inBook: 500, texts: 1, each: 60 },
  { inBook: 5_000, texts: 60, each: 250 },
]
const ROUNDS = 40

const WORDS = 'the keeper of the lamp counted every ship before the fog came in from the sea'.split(' ')

/** A book of forty chapters, some 120,000 words. */
function book(name: string, chapters: number): string {
  const sentence = (n: number) =>
    Array.from({ length: 12 }, (_, w) => WORDS[(n * 7 + w * 5) % WORDS.length]).join(' ')
  const paragraph = (n: number) =>
    Array.from({ length: 5 }, (_, s) => `${name} ${n} ${s} ${sentence(n + s)}.`).join(' ')
  const parts = Array.from({ length: chapters }, (_, c) => {
    const text = Array.from({ length: 40 }, (_, p) => paragraph(c * 40 + p)).join('\n\n')
    return `## Chapter ${c + 1}\n\n${text}`
  })
  return `# ${name}\n\n${parts.join('\n\n')}\n`
}

type Ask = <M extends Method>(method: M, input: In<M>) => Promise<Out<M>>

async function bring(ask: Ask, text: string): Promise<string> {
  const { id } = await ask('imports.start', { sources: [{ text }] })
  for (;;) {
    const job = (await ask('jobs.list', {})).find((one) => one.id === id)!
    if (job.state !== 'running') return job.items[0]!.id!
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Marks spread over a text, as a file of annotations: taken in at once, they are written as quickly as may be. */
async function mark(ask: Ask, id: string, count: number): Promise<void> {
  const { sections, reading } = await ask('reading.open', { id })
  const index = indexText(
    await Promise.all(sections.map((one) => ask('reading.section', { id, section: one.id }))),
  )
  const items = Array.from({ length: count }, (_, n) => {
    const start = Math.floor((n * (index.text.length - 80)) / count)
    const [from, to] = [index.place(start), index.place(start + 20 + (n % 40))]
    const exact = index.textBetween(from, to)
    const body = n % 3 === 0 ? [{ purpose: 'commenting', value: `Note ${n} on the lamp` }] : []
    return {
      id: `urn:lectern:mark:m${reading.id.slice(1, 7)}${n}`,
      body: n % 10 === 0 ? [...body, { purpose: 'tagging', value: `tag ${n % 70}` }] : body,
      target: {
        source: { id: `urn:lectern:reading:${id}` },
        styleClass: `${MARK_COLOURS[n % 4]} ${MARK_STYLES[n % 3]}`,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          {
            type: 'lectern:PlaceSelector',
            'lectern:text': reading.text,
            'lectern:from': from,
            'lectern:to': to,
          },
        ],
      },
    }
  })
  const report = await ask('notebook.import', { source: { text: JSON.stringify(items) } })
  if (report.orphans > 0) throw new Error(`${report.orphans} marks found no place`)
}

/** Prints how long something takes, and how much of it is work of this process: the rest is the disk and other programs. */
async function measure(what: string, run: (n: number) => Promise<unknown>, rounds = ROUNDS): Promise<void> {
  const times: number[] = []
  const worked: number[] = []
  for (let n = 0; n < rounds; n++) {
    const start = performance.now()
    const before = process.cpuUsage()
    await run(n)
    const { user, system } = process.cpuUsage(before)
    times.push(performance.now() - start)
    worked.push((user + system) / 1000)
  }
  const at = (all: number[], share: number) =>
    all
      .toSorted((a, b) => a - b)
      [Math.min(rounds - 1, Math.floor(share * rounds))]!.toFixed(1)
      .padStart(7)
  const all = `median ${at(times, 0.5)} ms  p95 ${at(times, 0.95)} ms`
  console.log(`  ${what.padEnd(48)} ${all}  work ${at(worked, 0.5)} ms`)
}

/** What the reader and the notebook ask for while a book has 5,000 marks and all texts together 20,000. */
async function rounds(ask: Ask, id: string): Promise<void> {
  const { sections } = await ask('reading.open', { id })
  const section = sections[Math.floor(sections.length / 2)]!.id
  const place = { block: `${section}.3`, at: 4 }
  const stretch = { from: place, to: { ...place, at: 30 } }
  const last: string[] = []
  // A change makes what was worked out stale, so each of these includes working it out anew.
  await measure('make a highlight, then the marks of its section', async () => {
    const { mark: made } = await ask('marks.make', { id, ...stretch })
    last.push(made)
    await ask('marks.list', { id, section })
  })
  await measure('edit its note, then the marks of its section', async (n) => {
    await ask('marks.edit', { mark: last[n]!, note: `Edited ${n}` })
    await ask('marks.list', { id, section })
  })
  await measure('edit its note, then the notebook and 90 rows', async (n) => {
    await ask('marks.edit', { mark: last[n]!, note: `Again ${n}` })
    await ask('notebook.list', {})
    for (const from of [0, 30, 60]) await ask('notebook.rows', { from, count: 30 })
  })
  await measure('scroll: 30 further rows', (n) => ask('notebook.rows', { from: n * 90, count: 30 }))
  await measure('search, a new word each time', (n) => ask('notebook.list', { query: `lamp ${n}` }))
  await measure('all marks of the book', () => ask('marks.list', { id }))
  await measure(
    'undo an edit',
    async (n) => {
      await ask('study.undo', await ask('marks.edit', { mark: last[n]!, colour: 'rose' }))
    },
    8,
  )
}

export default async function marks(): Promise<void> {
  for (const { inBook, texts, each } of SIZES) {
    const data = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
    const app = await createApp({
      ...{ data, resources: 'resources', ports: systemPorts(() => {}), version: '1', shell: 'host' },
    })
    const ask: Ask = async (method, input) => {
      const reply = await app.dispatch(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
      return reply.value as never
    }
    try {
      const big = await bring(ask, book('The Lamp', 40))
      await mark(ask, big, inBook)
      for (let n = 0; n < texts; n++) await mark(ask, await bring(ask, book(`Text ${n}`, 2)), each)
      const { total } = await ask('notebook.list', {})
      console.log(` ${total} marks in ${texts + 1} texts`)
      await rounds(ask, big)
    } finally {
      await app.close()
      await rm(data, { recursive: true, force: true })
    }
  }
}
