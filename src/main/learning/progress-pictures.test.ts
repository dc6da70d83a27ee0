import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QuizSummary } from '#contract/study'
import { memoryProjection } from '#core/memory/memory'
import { activityProjection } from '#core/progress/activity'
import { briefOf } from '#core/study/brief'
import type { Event, StudyDay } from '#core/study/events'
import type { Note } from '#core/study/notes'
import { refold } from '#core/study/projection'
import type { Known } from '#main/texts/readings'
import { pictureHandlers } from './progress-pictures'

const TODAY = '2026-03-10'

let n = 0
function answer(day: StudyDay, card: string, grade: 1 | 3): Event {
  n += 1
  const what = { kind: 'answer', form: 'flashcard', mode: 'due', correct: grade > 1, ms: 2000 } as const
  return { id: `a-${n}`, at: n * 1000, day, card, grade, ...what }
}
const note = (id: string, reading?: string, shape?: 'reversed'): Note => ({
  ...{
    id,
    kind: 'what',
    prompt: 'What?',
    answer: 'That',
    accepts: [],
    type: 'phrase',
    choices: [],
    tags: [],
  },
  ...{ addedAt: 0, ...(reading !== undefined && { reading }), ...(shape && { shape }) },
})
const quiz = (id: string, answered: number): QuizSummary => ({
  ...{ id, at: 1, day: '2026-03-02', kind: 'learn', readings: [{ id: 'moon', title: '' }] },
  ...{ items: 4, answered, right: 3 },
})

let data = ''
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-pictures-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

function open(events: Event[], notes: Note[], quizzes: QuizSummary[] = []) {
  const memory = refold(memoryProjection, events).state
  const activity = refold(activityProjection, events).state
  const readings = ['moon', 'tide', 'wind'].map(
    (id) => ({ reading: { id, title: id.toUpperCase() }, builtIn: false, removed: false }) as Known,
  )
  return pictureHandlers({
    ...{
      memory: () => memory,
      activity: () => activity,
      notes: { briefs: () => notes.map(briefOf) },
      today: () => TODAY,
    },
    ...{ readings: { list: async () => readings }, quizzes: { list: () => quizzes }, data },
  })
}

const calls = () =>
  open(
    [
      answer('2026-03-01', 'a:0', 3),
      answer('2026-03-03', 'b:0', 3),
      answer('2026-03-03', 'b:1', 3),
      answer('2026-03-04', 'own:0', 3),
      answer('2026-03-05', 't:0', 1),
    ],
    [note('a', 'moon'), note('b', 'moon', 'reversed'), note('new', 'moon'), note('own'), note('t', 'tide')],
    [quiz('q', 4), quiz('open', 2)],
  )

describe('the pictures', () => {
  it('count the cards that were ever answered, and no others', async () => {
    const { cards, recall } = await calls()['progress.strength']({})
    expect(cards).toBe(5)
    expect(recall.bins.reduce((sum, bin) => sum + bin.cards, 0)).toBe(5)
  })

  it('say what would be known of all, and of each reading, the last one at work in first', async () => {
    const { whole, readings } = await calls()['progress.scores']({})
    expect(whole.of).toBe(5)
    expect(readings.map(({ id, title, of }) => [id, title, of])).toEqual([
      ['tide', 'TIDE', 1],
      ['moon', 'MOON', 3],
    ])
    for (const { low, expected, high, of } of [whole, ...readings]) {
      expect(low).toBeLessThanOrEqual(expected)
      expect(expected).toBeLessThanOrEqual(high)
      expect(high).toBeLessThanOrEqual(of)
    }
  })

  it('tell how a reading was learned, and of its finished quizzes', async () => {
    const { readings, whole } = await calls()['progress.curves']({})
    expect(readings[1]).toEqual({
      id: 'moon',
      title: 'MOON',
      cards: 4,
      days: [
        { day: '2026-03-01', learned: 1 },
        { day: '2026-03-03', learned: 3 },
      ],
      quizzes: [{ day: '2026-03-02', right: 3, items: 4 }],
    })
    expect(whole).toMatchObject({
      cards: 6,
      days: [{ learned: 1 }, { learned: 3 }, { learned: 4 }, { learned: 5 }],
    })
  })

  it('are saved beside the reader’s data under their name and the day', async () => {
    const { file } = await calls()['progress.save']({ name: 'recall', as: 'csv', content: 'a,b\r\n' })
    expect(file).toBe(join(data, `recall-${TODAY}.csv`))
    expect(await readFile(file, 'utf8')).toBe('a,b\r\n')
  })

  it('are not saved as a picture when they are none', async () => {
    const content = Buffer.from('<script>').toString('base64')
    await expect(calls()['progress.save']({ name: 'recall', as: 'png', content })).rejects.toThrow(
      'no picture',
    )
  })
})
