import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import { addDays } from '#core/study/day'
import type { Event, EventBody, Segment } from '#core/study/events'

/** How long the reader has been at it when the measuring begins, in days. */
const DAYS = 900
const FIRST = '2024-01-01'
const START = Date.UTC(2024, 0, 1, 8)
const DAY = 86_400_000
/** When the measuring begins: the evening of the last day. */
export const END = START + DAYS * DAY

const SEGMENT_EVENTS = 500
const SEGMENT_BYTES = 64_000

const noteOf = (n: number) => `r${n % 50}.fact${n.toString(36).padStart(8, '0')}`

/** A fact as it is kept out of a text: about half a kilobyte. */
function noteBody(n: number): EventBody {
  const exact =
    `In the account of number ${n} it is told at some length that the works were begun in the spring of a year ` +
    'that nobody wrote down and ended when the river rose.'
  const block = `s${n % 40}.${n % 97}`
  const set = {
    ...{ reading: `r${n % 50}`, kind: 'what', prompt: `What was begun in the account of number ${n}?` },
    ...{
      answer: 'The works',
      accepts: [],
      type: 'term',
      choices: ['The bridge', 'The mill', 'The wall'],
      tags: [],
    },
    source: {
      text: 'f3a1c09be24d7786aa10c5d2e9b4f617',
      from: { block, at: (n % 7) * 400 },
      to: { block, at: (n % 7) * 400 + exact.length },
      quote: { exact, prefix: 'as was said before. ', suffix: ' Of this no more' },
    },
    ...{ span: { start: 50, end: 59 }, fact: `fact${n}`, addedAt: START + n },
  }
  return { kind: 'put', of: 'note', ref: noteOf(n), set }
}

/** The n-th of many answers: every card in turn, right six times of seven, due again some months later. */
function answerBody(n: number, cards: number, day: number): EventBody {
  const grade = n % 7 === 0 ? 1 : n % 5 === 0 ? 4 : 3
  const due = addDays(FIRST, day + 60 + ((n * 7919) % 120))
  const card = `${noteOf(n % cards)}:0`
  return {
    kind: 'answer',
    card,
    form: 'typed',
    mode: 'due',
    correct: grade > 1,
    ms: 4200,
    given: 'the works',
    grade,
    due,
  }
}

/** Answers after which one is taken back. */
const UNDO_EVERY = 500
/** Answers after which weights are adopted. */
const ADOPTED_AFTER = 5_000
const PARAMS: EventBody = {
  kind: 'params',
  w: DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight * 1.1 : weight)),
  model: 'fsrs-6',
  trainedOn: ADOPTED_AFTER,
  logLoss: 0.31,
}

/**
 * Writes a log of notes with a card each and so many answers to them, as a device would have over the years: some taken
 * back, and with weights of one's own.
 */
export async function fill(data: string, answers: number, cards: number): Promise<void> {
  const folder = join(data, 'log', 'benchdev')
  await mkdir(folder, { recursive: true })
  let events: Event[] = []
  let bytes = 0
  let seq = 0
  let n = 0
  async function seal(): Promise<void> {
    seq += 1
    const segment: Segment = { v: 1, device: 'benchdev', seq, tz: 0, rollover: 4, events }
    await writeFile(join(folder, `${seq}.json`), JSON.stringify(segment))
    events = []
    bytes = 0
  }
  async function add(at: number, day: number, body: EventBody): Promise<void> {
    n += 1
    const event: Event = { id: `benchdev-${n}`, at, day: addDays(FIRST, day), ...body }
    const size = JSON.stringify(event).length + 1
    if (events.length === SEGMENT_EVENTS || bytes + size > SEGMENT_BYTES) await seal()
    events.push(event)
    bytes += size
  }
  for (let i = 0; i < cards; i += 1) await add(START + i, 0, noteBody(i))
  for (let i = 0; i < answers; i += 1) {
    const at = START + cards + Math.floor((i * (DAYS - 1) * DAY) / answers) + i
    const day = Math.floor((at - START) / DAY)
    await add(at, day, answerBody(i, cards, day))
    if (i % UNDO_EVERY === UNDO_EVERY - 1) await add(at, day, { kind: 'undo', target: `benchdev-${n}` })
    if (i === ADOPTED_AFTER) await add(at, day, PARAMS)
  }
  if (events.length > 0) await seal()
}
