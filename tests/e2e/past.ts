import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { In, Method, Out } from '#contract/api'
import type { NoteId } from '#core/study/notes'
import { blockText } from '#core/text/blocks'
import type { Place } from '#core/text/document'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { systemPorts } from '#main/shells/ports'

const DAY = 86_400_000
const LEARNED = resolve('tests/fixtures/texts/salt-road.md')
export const LEARNED_TITLE = 'The Salt Road'

export interface Past {
  call: <M extends Method>(method: M, input: In<M>) => Promise<Out<M>>
  /** Hands over a file's bytes, as a window does. */
  upload: (name: string, bytes: Uint8Array) => Promise<{ upload: string }>
  asset: App['asset']
  /** Brings a text in, or the bytes of a file, and gives its id. */
  bring: (name: string, content: string | Uint8Array) => Promise<string>
  /** Lives on another day, counted back from now. */
  goTo: (daysAgo: number) => void
}

/** Does things in a data folder on earlier days, by the app itself on a clock of its own. */
export async function inThePast(data: string, what: (past: Past) => Promise<void>): Promise<void> {
  let ago = 0
  const app = await createApp({
    data,
    resources: resolve('resources'),
    ports: { ...systemPorts(() => {}), now: () => Date.now() - ago * DAY },
    version: '0',
    shell: 'host',
  })
  const call: Past['call'] = async (method, input) => {
    const reply = await app.dispatch(method, input)
    if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`)
    return reply.value as never
  }
  const upload: Past['upload'] = (name, bytes) =>
    app.uploads.put(
      name,
      (async function* () {
        yield bytes
      })(),
    )
  const bring: Past['bring'] = async (name, content) => {
    const ended = new Promise<string>((done, fail) => {
      const stop = app.events.subscribe((event) => {
        if (event.type !== 'job' || event.job.state === 'running') return
        stop()
        const brought = event.job.items[0]?.id
        if (brought) done(brought)
        else fail(new Error(`${name} did not come in`))
      })
    })
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    await call('imports.start', { sources: [await upload(name, bytes)] })
    return ended
  }
  try {
    await what({
      call,
      upload,
      asset: app.asset,
      bring,
      goTo: (days) => {
        ago = days
      },
    })
  } finally {
    await app.close()
  }
}

/** Where words stand in a text, and how far they go. */
export async function stretch(past: Past, id: string, words: string): Promise<{ from: Place; to: Place }> {
  const { sections } = await past.call('reading.open', { id })
  for (const { id: section } of sections) {
    const { blocks } = await past.call('reading.section', { id, section })
    for (const block of blocks) {
      const at = blockText(block).indexOf(words)
      if (at >= 0) return { from: { block: block.id, at }, to: { block: block.id, at: at + words.length } }
    }
  }
  throw new Error(`“${words}” is not in the text`)
}

/** What was made a card of, how many days ago it was answered, and how well; never, where nothing is said. */
const CARDS: readonly [words: string, daysAgo?: number, grade?: 1 | 2 | 3 | 4][] = [
  ['1214', 9, 4],
  ['forty baskets', 9, 4],
  ['twelve days', 9, 1],
  ['youngest child', 6, 3],
  ['nine', 6, 3],
  ['a fresh egg floats', 3, 4],
  ['three hundred and twelve', 9, 3],
  ['nine hundred tons', 9, 2],
  ['1502', 2, 1],
  ['eighty-four miles', 3, 3],
  ['one hundred and sixty times', 3, 4],
  ['Eleven', 9, 1],
  ['sixty-two', 6, 2],
  ['Paul Reuter', 3, 2],
  ['1774'],
  ['1868', 1, 4],
  ['Twenty-six'],
  ['1987', 1, 3],
]

/** The exam is so many days from now. */
export const EXAM = 20

/** A text brought nine days ago and learned since: some of it is sure by now, some all but gone. */
export async function learnBefore(data: string): Promise<void> {
  const text = await readFile(LEARNED, 'utf8')
  await inThePast(data, async (past) => {
    past.goTo(10)
    const id = await past.bring('salt-road.md', text)
    const made: { note: NoteId; daysAgo: number; grade: 1 | 2 | 3 | 4 }[] = []
    for (const [words, daysAgo, grade] of CARDS) {
      const { note } = await past.call('notes.make', { id, ...(await stretch(past, id, words)) })
      if (daysAgo && grade) made.push({ note, daysAgo, grade })
    }
    for (const { note, daysAgo, grade } of made.sort((a, b) => b.daysAgo - a.daysAgo)) {
      past.goTo(daysAgo)
      await past.call('study.answer', { card: `${note}:0`, mode: 'due', grade, ms: 7_000 })
    }
    past.goTo(0)
    const { today } = await past.call('progress.overview', {})
    const exam = new Date(Date.parse(today) + EXAM * DAY)
    await past.call('study.setExam', { day: exam.toISOString().slice(0, 10) })
    past.goTo(2)
    const from = { block: 's1.0', at: 0 }
    await past.call('reading.read', { id, from, to: { block: 's2.1', at: 0 }, ms: 540_000 })
    await past.call('reading.place', { id, place: { block: 's2.1', at: 0 }, progress: 0.42 })
  })
}
