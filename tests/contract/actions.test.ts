import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import type { CardChange } from '#contract/cards'
import type { Change } from '#contract/facts'
import type { Job, JobId } from '#contract/jobs'
import type { LibraryChange } from '#contract/library'
import { adoptedProjection } from '#core/fitting/adopted'
import { seeded } from '#core/fitting/random'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import { memoryProjection } from '#core/memory/memory'
import { activityProjection } from '#core/progress/activity'
import { confidenceProjection } from '#core/progress/confidence'
import type { Event, Segment } from '#core/study/events'
import { contentProjection } from '#core/study/fold'
import { type Projection, refold } from '#core/study/projection'
import { quizzesProjection } from '#core/study/quizzes'
import { readingTimeProjection } from '#core/study/reading-time'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { schemas } from '#main/rpc/schemas'
import { study } from '#tests/bench/learners/learner'
import { eventsOf, writeLog } from '#tests/bench/learners/log'
import { makePdf } from '#tests/fixtures/pdfs/make-pdf'
import { openSite } from '#tests/fixtures/web/site'

/** docs/actions.md, held to its word: each action is performed and taken back, and nothing is left of it. */
let data: string
let app: App
const now = Date.parse('2026-03-01T20:00:00Z')
const id = 'builtin-digest'
let ids = 0

async function ask<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
  return reply.value as Out<M>
}

const PROJECTIONS: Projection<unknown>[] = [
  contentProjection as Projection<unknown>,
  readingTimeProjection as Projection<unknown>,
  memoryProjection as Projection<unknown>,
  activityProjection as Projection<unknown>,
  quizzesProjection as Projection<unknown>,
  confidenceProjection as Projection<unknown>,
  adoptedProjection as Projection<unknown>,
]

async function events(): Promise<Event[]> {
  const log = join(data, 'log')
  const found: Event[] = []
  for (const device of await readdir(log)) {
    for (const file of (await readdir(join(log, device))).sort()) {
      found.push(...(JSON.parse(await readFile(join(log, device, file), 'utf8')) as Segment).events)
    }
  }
  return found
}

/** Everything the app can answer about what a reader did. */
const QUERIES = [
  ['library.list', {}],
  ['library.titles', {}],
  ['library.browse', { offset: 0, limit: 100, all: true }],
  ['library.facets', {}],
  ['library.details', { id }],
  ['library.today', {}],
  ['library.removed', {}],
  ['reading.open', { id }],
  ['facts.states', { id }],
  ['facts.standing', { id, section: 's1' }],
  ['facts.silences', { id }],
  ['reports.list', {}],
  ['notes.list', { reading: id }],
  ['marks.list', { id }],
  ['marks.pen', {}],
  ['notebook.list', {}],
  ['notebook.rows', { from: 0, count: 100 }],
  ['notebook.text', { as: 'annotations' }],
  ['cards.browse', { query: '', offset: 0, limit: 100 }],
  ['cards.browse', { query: 'is:deleted', offset: 0, limit: 100 }],
  ['cards.names', {}],
  ['decks.list', {}],
  ['study.today', {}],
  ['study.queue', {}],
  ['study.practice', { reading: id }],
  ['study.options', {}],
  ['study.exam', {}],
  ['quiz.list', {}],
  ['progress.overview', {}],
  ['progress.readings', {}],
  ['progress.map', { id, days: [0, 7, 30] }],
  ['progress.section', { id, section: 's1' }],
  ['progress.strength', {}],
  ['progress.scores', {}],
  ['progress.curves', {}],
  ['progress.calibration', {}],
  ['progress.retention', { months: 3 }],
  ['progress.score', { reading: id }],
  ['parameters.get', {}],
  ['settings.get', {}],
] as const

/** Of a text or the app itself, or of what a `QUERIES` answer names. */
const UNCHANGING: Method[] = [
  'app.info',
  'app.openLink',
  'app.showFile',
  'library.ids',
  'jobs.list',
  'jobs.cancel',
  'imports.reports',
  'imports.report',
  'reading.section',
  'reading.around',
  'reading.find',
  'search.all',
  'search.reading',
  'facts.section',
  'notes.draft',
  'notes.preview',
  'study.judge',
  'notes.stale',
  'cards.ids',
  'cards.detail',
  'cards.history',
  'quiz.get',
  'quiz.key',
  'reports.save',
  'progress.save',
  'notebook.save',
  'exchange.exportCards',
  'exchange.exportText',
  'exchange.table',
  'exchange.letGo',
  'backup.save',
  'backup.list',
  'backup.look',
]

async function state(): Promise<string> {
  const parts: unknown[] = []
  for (const [method, input] of QUERIES) {
    const reply = await app.dispatch(method, input)
    parts.push([method, reply.ok ? reply.value : reply.code])
  }
  for (const quiz of await ask('quiz.list', {})) parts.push(await ask('quiz.get', { id: quiz.id }))
  const all = await events()
  for (const projection of PROJECTIONS) {
    parts.push(projection.name, projection.toJSON(refold(projection, all).state))
  }
  return JSON.stringify(parts, null, 1)
}

let section = ''
let fresh: string[] = []
let mark = ''
let note = ''
let silent = ''
let quiz = ''
let deck = ''
/** A question of another quiz that asks about several facts at once. */
let together = { id: '', item: 0, parts: 0 }
const span = { from: { block: 's1.1', at: 4 }, to: { block: 's1.1', at: 20 } }

/** Fits parameters to the answers of another device and waits until they hold. */
async function fitted(): Promise<Change> {
  const { id: job } = await ask('parameters.fit', {})
  const item = async () => (await ask('jobs.list', {})).find((one) => one.id === job)!.items[0]!
  await expect.poll(async () => (await item()).state).toBe('done')
  return { events: (await item()).events! }
}

/** Cards out of a table, brought in. */
async function cardsBrought(): Promise<Job> {
  const text = 'front,back,deck\nWhat falls?,the ebb,Sea\n'
  const { id: job } = await ask('exchange.importCards', { source: { text } })
  const found = async () => (await ask('jobs.list', {})).find((one) => one.id === job)!
  await expect.poll(async () => (await found()).state).toBe('done')
  return found()
}

/**
 * What nothing takes back: one deletes files, and writes nothing to the log; the other brings back what was there, and
 * its own tests say that it undoes nothing.
 */
const FINAL: Method[] = ['library.purge', 'backup.restore']

type Restore = () => Promise<unknown>
/** Each returns what to undo, or how the same method takes it back. */
const PERFORM: Partial<Record<Method, () => Promise<Change | Restore>>> = {
  'imports.start': async () => {
    const site = await openSite({ '/ebb': { type: 'text/plain', body: 'The ebb bares the flats.' } })
    const { id: job } = await ask('imports.start', {
      sources: [{ text: '# Tides\n\nThe sea rises twice a day.' }, { address: `${site.home}/ebb` }],
    })
    const items = async () => (await ask('jobs.list', {})).find((one) => one.id === job)!
    await expect.poll(async () => (await items()).state).toBe('done')
    await site.close()
    expect((await items()).items.map(({ state }) => state)).toEqual(['done', 'done'])
    return { events: (await items()).items.flatMap((item) => item.events ?? []) }
  },
  'imports.unlock': async () => {
    const ended = async (job: JobId) => {
      const found = async () => (await ask('jobs.list', {})).find((one) => one.id === job)!
      await expect.poll(async () => (await found()).state).toBe('done')
      return (await found()).items
    }
    const pages = [[{ text: 'The sea falls twice a day.', x: 60, y: 500 }]]
    async function* body() {
      yield makePdf({ pages, password: 'ebb' })
    }
    const source = await app.uploads.put('locked.pdf', body())
    const { id: job } = await ask('imports.start', { sources: [source] })
    expect(await ended(job)).toMatchObject([{ state: 'failed', locked: true }])
    const { id: again } = await ask('imports.unlock', { id: job, item: 0, password: 'ebb' })
    return { events: (await ended(again)).flatMap((item) => item.events ?? []) }
  },
  'library.change': async () => {
    const changes: LibraryChange[] = [
      { tags: { add: ['paper'] } },
      { collections: { add: ['Exam'] } },
      { details: { title: 'A Digest of Mine', series: 'Papers', number: '2' } },
      { state: 'finished' },
    ]
    const done: (Change & { count: number })[] = []
    for (const change of changes) done.push(await ask('library.change', { ids: [id], change }))
    for (const { events, count } of done) expect([events.length, count]).toEqual([1, 1])
    return { events: done.flatMap(({ events }) => events) }
  },
  'library.rename': async () => {
    const tag = await ask('library.rename', { of: 'tag', name: 'old', to: 'new' })
    const shelf = await ask('library.rename', { of: 'collection', name: 'Shelf', to: null })
    return { events: [...tag.events, ...shelf.events] }
  },
  'library.arrange': async () => {
    const back = await ask('library.restore', { ids: ['builtin-guide'] })
    const moved = await ask('library.arrange', { id, collection: 'Shelf', by: 1 })
    return { events: [...back.events, ...moved.events] }
  },
  'library.cover': () => ask('library.cover', { id, cover: 'none' }),
  'library.remove': () => ask('library.remove', { ids: [id], keepNotes: true }),
  'library.restore': () => ask('library.restore', { ids: ['builtin-guide'] }),
  'reading.place': async () => {
    await ask('reading.place', { id, place: { block: 's1.2', at: 3 }, progress: 0.4 })
    return () => ask('reading.place', { id, place: { block: 's1.1', at: 0 }, progress: 0.1, furthest: 0.1 })
  },
  'reading.read': () => ask('reading.read', { id, ...span, ms: 60_000 }),
  'facts.keep': () => ask('facts.keep', { id, section, facts: fresh }),
  'facts.drop': () => ask('facts.drop', { id, facts: fresh.slice(0, 2) }),
  'facts.silence': async () => {
    const { facts } = await ask('facts.section', { id, section })
    return ask('facts.silence', { id, answer: facts[0]!.answer })
  },
  'facts.unsilence': () => ask('facts.unsilence', { id, answer: silent }),
  'facts.askMore': () => ask('facts.askMore', { id, more: true }),
  'reports.make': async () => {
    const [kept, fact] = [{ note }, { reading: id, section, fact: fresh[0]! }]
    const one = await ask('reports.make', { of: kept, reason: 'wrong' })
    const two = await ask('reports.make', { of: fact, reason: 'other', words: 'Who asks?', keep: true })
    const three = await ask('reports.make', { of: { quiz, item: 1 }, reason: 'choices' })
    return { events: [...one.events, ...two.events, ...three.events] }
  },
  'reports.takeBack': async () => {
    const [one, two] = await ask('reports.list', {})
    const back = await ask('reports.takeBack', { id: one!.id })
    const other = await ask('reports.takeBack', { id: two!.id })
    expect([back.events.length, other.events.length].sort()).toEqual([1, 2])
    return { events: [...back.events, ...other.events] }
  },
  'notes.make': () => ask('notes.make', { id, ...span }),
  'notes.edit': () => ask('notes.edit', { note, edit: { prompt: 'Whose digest is this?', hint: 'A paper' } }),
  'notes.remove': () => ask('notes.remove', { notes: [note] }),
  'notes.add': () => ask('notes.add', { edit: { form: 'cloze', prompt: '{{c1::A}} and {{c2::B}}' } }),
  'notes.keepStale': () => ask('notes.keepStale', { note }),
  'notes.takeSentence': () => ask('notes.takeSentence', { note, ...span }),
  'cards.change': async () => {
    const cards = [`${note}:0`]
    const changes: CardChange[] = [
      { tags: { add: ['paper'] } },
      { deck },
      { suspended: true },
      { buried: true },
      { flag: 2 },
      { due: 60 },
      { reset: true },
      { deleted: true },
      { deleted: false },
    ]
    const done: Change[] = [await ask('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 900 })]
    for (const change of changes) done.push(await ask('cards.change', { cards, change }))
    for (const { events } of done) expect(events).toHaveLength(1)
    return { events: done.flatMap(({ events }) => events) }
  },
  'decks.make': () => ask('decks.make', { name: 'Papers' }),
  'decks.rename': () => ask('decks.rename', { deck, name: 'Of mine' }),
  'decks.remove': () => ask('decks.remove', { deck }),
  'decks.setOptions': () => ask('decks.setOptions', { deck, options: { newPerDay: 3 } }),
  'library.replace': async () => {
    const { id: job } = await ask('imports.start', { sources: [{ text: 'A digest, made anew.' }] })
    const items = async () => (await ask('jobs.list', {})).find((one) => one.id === job)!
    await expect.poll(async () => (await items()).state).toBe('done')
    const [brought] = (await items()).items
    const { events } = await ask('library.replace', { id, by: brought!.id! })
    return { events: [...(brought!.events ?? []), ...events] }
  },
  'marks.make': async () => {
    const one = await ask('marks.make', { id, ...span, colour: 'blue' })
    const two = await ask('marks.make', { id, ...span, kind: 'bookmark' })
    return { events: [...one.events, ...two.events] }
  },
  'marks.edit': () =>
    ask('marks.edit', { mark, colour: 'rose', style: 'strike', note: 'Look this up', tags: ['later'] }),
  'marks.remove': () => ask('marks.remove', { mark }),
  'notebook.import': () => {
    const selector = { type: 'TextQuoteSelector', exact: 'words of a text that is not here' }
    const annotation = { id: 'urn:uuid:1', type: 'Annotation', target: { source: 'elsewhere', selector } }
    return ask('notebook.import', { source: { text: JSON.stringify(annotation) } })
  },
  'exchange.importCards': async () => ({ events: (await cardsBrought()).items[0]!.events! }),
  // What is left is to bring again what was taken back.
  'exchange.takeBack': async () => {
    const { id: job, items } = await cardsBrought()
    const { events } = await ask('exchange.takeBack', { job })
    await ask('study.undo', { events })
    return { events: items[0]!.events! }
  },
  'study.answer': async () => {
    const due = await ask('study.answer', { card: `${note}:0`, mode: 'due', grade: 1, ms: 4_000 })
    const practised = await ask('study.answer', { card: `${note}:0`, mode: 'practice', grade: 3, ms: 2_000 })
    return { events: [...due.events, ...practised.events] }
  },
  'study.card': async () => {
    const one = await ask('study.card', { card: `${note}:0`, suspended: true })
    const two = await ask('study.card', { card: `${note}:0`, buried: true })
    const three = await ask('study.card', { card: `${note}:0`, flag: 3 })
    return { events: [...one.events, ...two.events, ...three.events] }
  },
  'study.more': async () => {
    const limited = await ask('study.setOptions', { newPerDay: 1 })
    const more = await ask('study.more', {})
    return { events: [...limited.events, ...more.events] }
  },
  // The answer of the quiz put the card into its steps, so it is due today.
  'study.postpone': () => ask('study.postpone', { days: 3 }),
  'study.advance': async () => {
    const later = await ask('study.postpone', { days: 3 })
    const advanced = await ask('study.advance', { cards: 1 })
    expect(advanced.events).toHaveLength(1)
    return { events: [...later.events, ...advanced.events] }
  },
  'study.setOptions': () => ask('study.setOptions', { newPerDay: 3, retention: 0.95 }),
  'study.setExam': () => ask('study.setExam', { day: '2026-04-01' }),
  'study.undo': async () => {
    const { events } = await ask('marks.make', { id, ...span, colour: 'green' })
    return ask('study.undo', { events })
  },
  'quiz.start': () => ask('quiz.start', { kind: 'before', readings: [id], count: 5 }),
  'quiz.answer': async () => {
    const one = await ask('quiz.answer', { id: quiz, item: 1, given: 'no idea', ms: 3_000 })
    const { parts, ...of } = together
    const given = Array.from({ length: parts }, () => 'no idea')
    const all = await ask('quiz.answer', { ...of, given, ms: 9_000 })
    expect(all.events).toHaveLength(parts)
    return { events: [...one.events, ...all.events] }
  },
  'quiz.overrule': () => ask('quiz.overrule', { id: quiz, item: 0, correct: true }),
  'quiz.remove': () => ask('quiz.remove', { id: quiz }),
  'parameters.fit': async () => {
    const { events } = await fitted()
    expect(events).toHaveLength(2)
    return { events }
  },
  'parameters.back': async () => {
    const { events } = await fitted()
    const back = await ask('parameters.back', { to: 'default' })
    return { events: [...events, ...back.events] }
  },
  'parameters.setAutomatic': () => ask('parameters.setAutomatic', { automatic: false }),
  'settings.set': async () => {
    await ask('settings.set', { theme: 'dark' })
    return () => ask('settings.set', { theme: 'system' })
  },
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-actions-'))
  const ports = {
    now: () => now,
    zone: () => 60,
    randomId: (length: number) => (ids++).toString(36).padStart(length, '0'),
    log: () => {},
  }
  const weights = DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight * 4 : weight))
  const studied = study({ weights, noise: 0 }, { answers: 3_000, newPerDay: 15 }, seeded(3))
  const lived = { device: 'phone', first: '2025-06-01', cardOf: (n: number) => `elsewhere${n}:0` }
  await writeLog(join(data, 'log'), lived.device, eventsOf(studied, lived))
  app = await createApp({ data, resources: 'resources', ports, version: '1', shell: 'host' })
  section = (await ask('reading.open', { id })).sections[0]!.id
  const { facts } = await ask('facts.section', { id, section })
  const [first, second, third, fourth, ...rest] = facts
  fresh = rest.map((fact) => fact.id)
  silent = fourth!.answer
  const kept = [first, second, third, fourth].map((fact) => fact!.id)
  const { notes } = await ask('facts.keep', { id, section, facts: kept })
  await ask('facts.silence', { id, answer: silent })
  note = notes[0]!
  mark = (await ask('marks.make', { id, ...span, colour: 'amber' })).mark
  quiz = (await ask('quiz.start', { kind: 'learn', readings: [id], notes })).id
  await ask('quiz.answer', { id: quiz, item: 0, given: 'nothing like it', ms: 2_000 })
  const before = await ask('quiz.start', { kind: 'before', readings: [id] })
  const item = before.items.findIndex(({ parts }) => parts !== undefined)
  together = { id: before.id, item, parts: before.items[item]!.parts!.length }
  deck = (await ask('decks.make', { name: 'Mine' })).deck
  await ask('reading.place', { id, place: { block: 's1.1', at: 0 }, progress: 0.1 })
  const both = [id, 'builtin-guide']
  await ask('library.change', { ids: both, change: { tags: { add: ['old'] } } })
  await ask('library.change', { ids: both, change: { collections: { add: ['Shelf'] } } })
  await ask('library.remove', { ids: ['builtin-guide'] })
  for (const fact of fresh.slice(-2))
    await ask('reports.make', {
      of: { reading: id, section, fact },
      reason: 'trivial',
      keep: fact === fresh.at(-1)!,
    })
})

afterAll(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

const table = [
  ...(await readFile('docs/actions.md', 'utf8')).matchAll(/^\| `([\w.]+)` \|.*\| (undo|itself) \|$/gm),
].map(([, method, back]) => ({ method: method as Method, back }))

describe('docs/actions.md', () => {
  it('lists every method that changes something', () => {
    const known = [
      ...QUERIES.map(([method]) => method),
      ...UNCHANGING,
      ...FINAL,
      ...table.map(({ method }) => method),
    ]
    expect([...new Set(known)].sort()).toEqual(Object.keys(schemas).sort())
  })

  it.each(table)('$method leaves nothing behind once it is taken back', async ({ method, back }) => {
    const before = await state()
    const done = await PERFORM[method]!()
    // An undo undoes the highlight made just before it, so all is as it was; its own undo brings that back.
    if (method !== 'study.undo') expect(await state()).not.toBe(before)
    if (typeof done === 'function') {
      expect(back).toBe('itself')
      await done()
    } else {
      expect(back).toBe('undo')
      const { events } = method === 'study.undo' ? await ask('study.undo', done) : done
      await ask('study.undo', { events })
    }
    expect(await state()).toBe(before)
  })
})
