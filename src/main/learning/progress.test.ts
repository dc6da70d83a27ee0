import { describe, expect, it } from 'vitest'
import type { NoteView } from '#contract/facts'
import type { QuizSummary } from '#contract/study'
import { memoryProjection } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import { activityProjection } from '#core/progress/activity'
import { briefOf } from '#core/study/brief'
import type { Event, EventBody, StudyDay } from '#core/study/events'
import { foldContent } from '#core/study/fold'
import type { Note } from '#core/study/notes'
import { refold } from '#core/study/projection'
import { readingTimeProjection } from '#core/study/reading-time'
import type { Known } from '#main/texts/readings'
import { progressHandlers } from './progress'

const TODAY = '2026-03-10'
const place = { block: 's.0', at: 0 }

let n = 0
function event(day: StudyDay, body: EventBody): Event {
  n += 1
  return { id: `a-${n}`, at: n * 1000, day, ...body }
}
const answer = (day: StudyDay, card: string, grade: 1 | 3, due: StudyDay): Event =>
  event(day, {
    kind: 'answer',
    card,
    form: 'flashcard',
    mode: 'due',
    correct: grade > 1,
    grade,
    ms: 2000,
    due,
  })
const read = (day: StudyDay, reading: string, ms: number): Event =>
  event(day, { kind: 'read', reading, text: 't', from: place, to: place, ms })

const note = (id: string, reading: string, addedAt = 0): Note => ({
  id,
  reading,
  kind: 'what',
  prompt: 'What pulls the sea?',
  answer: 'The moon',
  accepts: [],
  type: 'phrase',
  choices: [],
  tags: [],
  source: {
    text: 't',
    from: place,
    to: { ...place, at: 17 },
    quote: { exact: 'It pulls the sea.', prefix: '', suffix: '' },
  },
  addedAt,
})
const quiz = (id: string, reading: string, at: number, answered: number): QuizSummary => ({
  id,
  at,
  day: TODAY,
  kind: 'learn',
  readings: [{ id: reading, title: '' }],
  items: 2,
  answered,
  right: 1,
})

interface World {
  events?: Event[]
  notes?: Note[]
  views?: NoteView[]
  quizzes?: QuizSummary[]
  places?: Record<string, { progress: number; at: number }>
}

/** The handlers over a log and what other services would say; readings are `moon` and `tide`. */
function open({ events = [], notes = [], views = [], quizzes = [], places = {} }: World) {
  const memory = refold(memoryProjection, events).state
  const readings = ['moon', 'tide'].map(
    (id) => ({ reading: { id, title: id.toUpperCase() }, builtIn: false, removed: false }) as Known,
  )
  const range = { text: 't', from: place, to: place, quote: { exact: '', prefix: '', suffix: '' } }
  const handlers = progressHandlers({
    content: {
      content: foldContent(events),
      readingTime: refold(readingTimeProjection, events).state,
    },
    memory: () => memory,
    activity: () => refold(activityProjection, events).state,
    notes: {
      briefs: () => notes.map(briefOf),
      ofReading: async (id) => views.filter(({ reading }) => reading === id),
    },
    readings: { list: async () => readings },
    places: { get: async (id) => (places[id] ? { v: 1, range, ...places[id] } : null) },
    texts: {
      open: async () => ({
        document: {
          sections: [
            { id: 's', title: 'One', characters: 30 },
            { id: 't', title: 'Two', characters: 10 },
          ],
        },
      }),
    },
    quizzes: { list: () => quizzes },
    exam: () => '2026-04-01',
    today: () => TODAY,
  })
  return { handlers, memory }
}

describe('the overview', () => {
  const events = [
    read('2026-03-01', 'moon', 60_000),
    answer('2026-03-02', 'a:0', 3, '2026-03-08'),
    answer('2026-03-02', 'b:0', 1, '2026-03-02'),
    answer('2026-03-02', 'b:0', 3, '2026-03-12'),
    answer('2026-03-02', 'gone:0', 3, '2026-03-05'),
    answer(TODAY, 'c:0', 1, TODAY),
    event(TODAY, { kind: 'put', of: 'card', ref: 'd:0', set: { suspended: true } }),
    answer(TODAY, 'd:0', 1, TODAY),
    event(TODAY, { kind: 'put', of: 'card', ref: 'e:0', set: { buried: TODAY } }),
    answer(TODAY, 'e:0', 1, TODAY),
  ]
  const notes = ['a', 'b', 'c', 'd', 'e', 'new'].map((id) => note(id, 'moon'))
  const { handlers, memory } = open({ events, notes })
  const overview = handlers['progress.overview']({})

  it('counts what is due of the notes in study, and the days on which the rest comes due', async () => {
    const { due, forecast, today } = await overview
    expect([today, due]).toEqual([TODAY, 2])
    expect(forecast).toHaveLength(30)
    expect(forecast.slice(0, 3)).toEqual([
      { day: '2026-03-10', due: 2 },
      { day: '2026-03-11', due: 1 },
      { day: '2026-03-12', due: 1 },
    ])
  })

  it('tells every day with anything on it, in order, and the sums', async () => {
    const { days, totals } = await overview
    expect(days).toEqual([
      { day: '2026-03-01', answers: 0, right: 0, studyMs: 0, readMs: 60_000 },
      { day: '2026-03-02', answers: 4, right: 3, studyMs: 8000, readMs: 0 },
      { day: TODAY, answers: 3, right: 0, studyMs: 6000, readMs: 0 },
    ])
    expect(totals).toEqual({ cards: 6, answers: 7, right: 3, studyMs: 14_000, readMs: 60_000 })
  })

  it('means recall over the cards in study that were ever answered', async () => {
    const known = ['a:0', 'b:0', 'c:0', 'd:0', 'e:0'].map((card) => recallOn(memory.get(card)!, TODAY))
    expect((await overview).recall).toBeCloseTo(known.reduce((a, b) => a + b) / 5, 12)
  })

  it('is calm with nothing', async () => {
    const none = await open({}).handlers['progress.overview']({})
    expect(none).toMatchObject({
      due: 0,
      days: [],
      totals: { cards: 0, answers: 0, right: 0, studyMs: 0, readMs: 0 },
      recall: null,
    })
    expect(none.forecast.every(({ due }) => due === 0)).toBe(true)
  })

  it('shows the last year, and sums up all of them', async () => {
    const events = Array.from({ length: 400 }, (_, i) =>
      read(new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10), 'moon', 1000),
    )
    const { days, totals } = await open({ events }).handlers['progress.overview']({})
    expect(days).toHaveLength(366)
    expect(days.at(-1)?.day).toBe('2025-02-03')
    expect(totals.readMs).toBe(400_000)
  })
})

describe('progress by reading', () => {
  it('tells how far a reading is read, what of it is learned and how its quizzes went', async () => {
    const events = [
      read('2026-03-01', 'moon', 5000),
      answer('2026-03-02', 'a:0', 3, '2026-03-08'),
      answer('2026-03-02', 'other:0', 3, '2026-03-08'),
    ]
    const quizzes = [quiz('late', 'moon', 9, 2), quiz('open', 'moon', 8, 1), quiz('early', 'moon', 7, 2)]
    const { handlers, memory } = open({
      events,
      quizzes,
      notes: [note('a', 'moon'), note('b', 'moon')],
      places: { moon: { progress: 0.4, at: 1 } },
    })
    const [moon, ...rest] = await handlers['progress.readings']({})
    expect(rest).toEqual([])
    expect(moon).toEqual({
      id: 'moon',
      title: 'MOON',
      read: 0.4,
      readMs: 5000,
      cards: 2,
      learned: 1,
      due: 1,
      recall: recallOn(memory.get('a:0')!, TODAY),
      quizzes: [quizzes[2], quizzes[0]],
    })
  })

  it.each<[string, World]>([
    ['an answer', { events: [answer(TODAY, 'n:0', 3, TODAY)] }],
    ['a kept note', { notes: [note('m', 'moon', 10), note('n', 'tide', 1e9)] }],
    ['a quiz', { quizzes: [quiz('q', 'tide', 1e9, 0)] }],
    ['opening it', { places: { moon: { progress: 1, at: 10 }, tide: { progress: 0, at: 1e9 } } }],
  ])('begins with the reading of the newest activity, be it %s', async (_, world) => {
    const places = { moon: { progress: 1, at: 10 }, tide: { progress: 0, at: 5 } }
    const notes = [note('n', 'tide')]
    const found = await open({ places, notes, ...world }).handlers['progress.readings']({})
    expect(found.map(({ id }) => id)).toEqual(['tide', 'moon'])
  })

  it('leaves out readings in which nothing was done', async () => {
    expect(await open({}).handlers['progress.readings']({})).toEqual([])
    const time = { events: [read(TODAY, 'tide', 1000)] }
    expect(await open(time).handlers['progress.readings']({})).toMatchObject([{ id: 'tide', read: 0 }])
  })
})

describe('a section as it is remembered', () => {
  it('has its own sentences with the chance of today, and nothing of other sections', async () => {
    const at = (block: string, section = 's') => ({
      ...{ section, answer: null },
      from: { block, at: 0 },
      to: { block, at: 17 },
    })
    const view = (id: string, where: NoteView['at']): NoteView => ({
      ...{ ...note(id, 'moon'), orphan: false },
      ...(where && { at: where }),
    })
    const { handlers, memory } = open({
      events: [answer('2026-03-02', 'a:0', 3, '2026-03-08')],
      views: [view('a', at('s.0')), view('b', at('s.1')), view('c', at('t.0', 't')), view('gone', undefined)],
    })
    const found = await handlers['progress.section']({ id: 'moon', section: 's' })
    expect(found.map(({ notes, cards, fresh }) => [notes, cards, fresh])).toEqual([
      [['a'], 1, 0],
      [['b'], 1, 1],
    ])
    expect(found[0]).toMatchObject({ recall: [recallOn(memory.get('a:0')!, TODAY)], bands: [2] })
    expect(found[1]).toMatchObject({ recall: [], bands: [0] })
  })
})

describe('the memory map of a reading', () => {
  it('has the notes that have a place, the sections with their sizes, and the exam', async () => {
    const view = (id: string, more: Partial<NoteView>): NoteView => ({
      ...note(id, 'moon'),
      orphan: false,
      ...more,
    })
    const at = { section: 's', from: place, to: { ...place, at: 17 }, answer: null }
    const { handlers, memory } = open({
      events: [answer('2026-03-02', 'a:0', 3, '2026-03-08')],
      views: [view('a', { at }), view('orphan', { orphan: true }), view('b', { at, reading: 'tide' })],
    })
    const map = await handlers['progress.map']({ id: 'moon', days: [0, 30] })
    const recall = [recallOn(memory.get('a:0')!, TODAY), recallOn(memory.get('a:0')!, '2026-04-09')]
    expect(map).toMatchObject({ today: TODAY, exam: '2026-04-01' })
    expect(map.sentences).toMatchObject([
      {
        section: 's',
        from: place,
        to: { ...place, at: 17 },
        quote: 'It pulls the sea.',
        notes: ['a'],
        cards: 1,
        fresh: 0,
        lastSeen: '2026-03-02',
        recall,
      },
    ])
    expect(map.sections.map(({ section, size, cards }) => [section, size, cards])).toEqual([
      ['s', 0.75, 1],
      ['t', 0.25, 0],
    ])
  })
})
