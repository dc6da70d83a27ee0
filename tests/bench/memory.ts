import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NoteView } from '#contract/facts'
import { allCards } from '#core/memory/cards'
import { type Memory, memoryProjection } from '#core/memory/memory'
import { queueOf } from '#core/memory/queue'
import { type Activity, activityProjection } from '#core/progress/activity'
import { memoryMap } from '#core/progress/map'
import { briefOf } from '#core/study/brief'
import { addDays } from '#core/study/day'
import type { Event, EventBody, Grade } from '#core/study/events'
import { foldContent } from '#core/study/fold'
import { type Note, noteIdOf } from '#core/study/notes'
import { refold, toSnapshot } from '#core/study/projection'
import { effective } from '#core/study/undo'
import { type ProgressDeps, progressHandlers } from '#main/learning/progress'
import { type ContentStore, openContent } from '#main/storage/content'
import { hold } from '#main/storage/held'
import { openLog } from '#main/storage/log'
import { openSnapshots } from '#main/storage/snapshots'

const CARDS = 10_000
const FEW = 10_000
const MANY = 100_000
const RUNS = 15
const APPENDS = 2_000
const FOLD_GOAL = 250
const GROWTH_GOAL = 12
const APPEND_GOAL = 1.3

const FIRST_DAY = '2025-01-01'
const TODAY = addDays(FIRST_DAY, 366)
const START = Date.UTC(2025, 0, 1, 8)

const reading = (n: number): string => `r${(n * 0x9e3779b1).toString(16).padStart(16, '0').slice(0, 16)}`
const noteId = (n: number): string =>
  noteIdOf(reading(n % 50), (n * 2_654_435_761).toString(36).padStart(10, 'x'))
const cardId = (n: number): string => `${noteId(n)}:0`

function answer(i: number): EventBody {
  const grade = ([3, 3, 4, 1, 3, 2, 3] as const satisfies readonly Grade[])[i % 7]!
  return {
    kind: 'answer',
    // Prime to the number of cards: each comes round in turn, and neighbours are far apart.
    card: cardId((i * 7919) % CARDS),
    form: 'flashcard',
    mode: 'due',
    correct: grade > 1,
    grade,
    ms: 4200,
    due: addDays(FIRST_DAY, 30 + (i % 400)),
  }
}

/** A year of answers as the log gives them back: parsed, so that no string has been looked up before. */
function log(count: number): Event[] {
  const events = Array.from({ length: count }, (_, i) => {
    const day = Math.floor((i * 365) / count)
    return { id: `benchdev-${i + 1}`, at: START + i * 300_000, day: addDays(FIRST_DAY, day), ...answer(i) }
  })
  return JSON.parse(JSON.stringify(events)) as Event[]
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

const verdict = (value: number, goal: number): string =>
  value <= goal ? `within the goal of ${goal}` : `OVER the goal of ${goal}`

function measureFolds(): void {
  const few: number[] = []
  const many: number[] = []
  const alone: number[] = []
  const activity: number[] = []
  for (let i = 0; i < RUNS; i += 1) {
    const [a, b, c, d] = [log(FEW), log(MANY), log(MANY), log(MANY)]
    few.push(timed(() => refold(memoryProjection, a)))
    many.push(timed(() => refold(memoryProjection, b)))
    alone.push(timed(() => effective(c)))
    activity.push(timed(() => refold(activityProjection, d)))
  }
  const [small, large] = [median(few), median(many)]
  console.log(
    `fold: ${small.toFixed(1)} ms for ${FEW} answers, ${large.toFixed(1)} ms for ${MANY} ` +
      `(${verdict(large, FOLD_GOAL)}), ${(large / small).toFixed(1)} times (${verdict(large / small, GROWTH_GOAL)})`,
  )
  console.log(`of which ordering and undo: ${median(alone).toFixed(1)} ms`)
  console.log(`activity of ${MANY} answers: ${median(activity).toFixed(1)} ms`)
}

interface Opened {
  content: ContentStore
  close: () => Promise<void>
}

async function open(dir: string): Promise<Opened> {
  let now = START + 400 * 86_400_000
  const ports = { now: () => (now += 60_000), zone: () => 60 }
  const log = await openLog({ dir: join(dir, 'log'), device: 'benchdev', ports, rollover: () => 4 })
  const snapshots = await openSnapshots(join(dir, 'snapshots'))
  const held = [hold(memoryProjection), hold(activityProjection)]
  const content = await openContent(log, snapshots, console.error, held)
  return {
    content,
    async close() {
      await content.close()
      await log.close()
    },
  }
}

async function timedAppend({ content }: Opened, body: EventBody): Promise<number> {
  const from = performance.now()
  await content.append([body])
  return performance.now() - from
}

/** An answer as the reader gives it: answered when it is on disk and in every state. */
async function measureAppends(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  try {
    const none = await open(join(root, 'none'))
    const many = await open(join(root, 'many'))
    for (let i = 0; i < MANY; i += 500) {
      await many.content.append(Array.from({ length: 500 }, (_, k) => answer(i + k)))
    }
    const times: [number[], number[]] = [[], []]
    for (let i = 0; i < APPENDS; i += 1) {
      times[0].push(await timedAppend(none, answer(i)))
      times[1].push(await timedAppend(many, answer(i)))
    }
    const [a, b] = [median(times[0]), median(times[1])]
    console.log(
      `answer: ${a.toFixed(2)} ms at 0, ${b.toFixed(2)} ms at ${MANY}: ${(b / a).toFixed(2)} times ` +
        `(${verdict(b / a, APPEND_GOAL)})`,
    )
    const [last] = await many.content.append([answer(1)])
    const from = performance.now()
    await many.content.undo(last!.id)
    console.log(`undoing an answer at ${MANY}: ${(performance.now() - from).toFixed(0)} ms`)
    await none.close()
    await many.close()
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const note = (n: number): Note => ({
  id: noteId(n),
  reading: reading(n % 50),
  kind: 'what',
  prompt: `What is said of ${n}?`,
  answer: `That it is number ${n}`,
  accepts: [],
  type: 'phrase',
  choices: [],
  tags: [],
  addedAt: START + n,
})

const SECTION = { id: 's', title: 'All', characters: 120_000 }

/** 300 cards in 20,000 words: three sentences with notes in every second of 200 paragraphs. */
function placed(n: number): NoteView {
  const block = `s.${2 * Math.floor(n / 3)}`
  const at = (n % 3) * 200
  const quote = 'x'.repeat(150)
  const [from, to] = [
    { block, at },
    { block, at: at + 150 },
  ]
  return {
    ...note(n),
    source: { text: 't', from, to, quote: { exact: quote, prefix: '', suffix: '' } },
    at: { section: 's', from, to, answer: null },
    orphan: false,
  }
}

function progressOf(memory: Memory, activity: Activity, notes: Note[]) {
  const briefs = notes.map(briefOf)
  const deps: ProgressDeps = {
    content: {
      content: foldContent([]),
      readingTime: { days: new Map(), readings: new Map(), pace: new Map() },
    },
    memory: () => memory,
    activity: () => activity,
    notes: { briefs: () => briefs, ofReading: async () => [] },
    readings: { list: async () => [] },
    places: { get: async () => null },
    texts: { open: async () => ({ document: { sections: [SECTION] } }) },
    quizzes: { list: () => [] },
    exam: () => null,
    today: () => TODAY,
  }
  return progressHandlers(deps)
}

function measureQuestions(): void {
  const folded = refold(memoryProjection, log(MANY))
  const memory = folded.state
  const activity = refold(activityProjection, log(MANY)).state
  const notes = Array.from({ length: CARDS }, (_, n) => note(n))
  const views = Array.from({ length: 300 }, (_, n) => placed(n))
  const days = Array.from({ length: 30 }, (_, n) => n)
  const options = { newPerDay: 20, reviewsPerDay: 9_999 }
  const progress = progressOf(memory, activity, notes)
  const cards = allCards(notes.map(briefOf))
  const queues: number[] = []
  const overviews: number[] = []
  const maps: number[] = []
  const snapshots: number[] = []
  let size = 0
  for (let i = 0; i < RUNS; i += 1) {
    queues.push(timed(() => queueOf({ cards, memory, day: TODAY, options })))
    overviews.push(timed(() => progress['progress.overview']({})))
    const quoted = views.map(({ id, at, source }) => ({
      id,
      at: at!,
      quote: source!.quote.exact,
      cards: [`${id}:0`],
    }))
    maps.push(timed(() => memoryMap(quoted, [SECTION], memory, TODAY, days)))
    snapshots.push(
      timed(() => {
        size = JSON.stringify(toSnapshot(memoryProjection, folded)).length
      }),
    )
  }
  console.log(`queue of ${CARDS} cards, asked again: ${median(queues).toFixed(1)} ms`)
  console.log(`overview of ${CARDS} cards after ${MANY} answers: ${median(overviews).toFixed(1)} ms`)
  console.log(`memory map of 300 cards on 30 days: ${median(maps).toFixed(1)} ms`)
  console.log(`snapshot of ${CARDS} cards: ${median(snapshots).toFixed(1)} ms, ${Math.round(size / 1000)} kB`)
}

/** What memory costs a learner of some years: folding a log, one more answer, and what the screens ask for. */
export default async function memory(): Promise<void> {
  measureFolds()
  measureQuestions()
  await measureAppends()
}
