import { join } from 'node:path'
import type { Handlers } from '#contract/api'
import type { LearningCurve } from '#contract/progress'
import type { QuizSummary } from '#contract/study'
import { knownOf } from '#core/memory/cards'
import type { Memory } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import type { Activity } from '#core/progress/activity'
import { learnedOver } from '#core/progress/learned'
import { type Belief, beliefOf, scoreOf } from '#core/progress/score'
import { strengthOf } from '#core/progress/strength'
import type { Brief } from '#core/study/brief'
import type { StudyDay } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import { DeniedError } from '#main/errors'
import { durableWrite } from '#main/storage/durable'
import type { Readings } from '#main/texts/readings'

export interface PicturesDeps {
  memory: () => Memory
  activity: () => Activity
  /** Those in study. */
  notes: { briefs: () => readonly Brief[] }
  readings: Pick<Readings, 'list'>
  quizzes: { list: () => QuizSummary[] }
  /** The data folder, which pictures are saved to. */
  data: string
  today: () => StudyDay
}

type PictureHandlers = Pick<
  Handlers,
  'progress.strength' | 'progress.scores' | 'progress.curves' | 'progress.save'
>

const MOST_SCORES = 12
const MOST_CURVES = 24
/** The first bytes of a PNG. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const finished = (taken: readonly QuizSummary[]): LearningCurve['quizzes'] =>
  taken
    .filter(({ items, answered }) => items > 0 && answered >= items)
    .sort((a, b) => a.at - b.at)
    .map(({ day, right, items }) => ({ day, right, items }))

/** What of a reading is learned. */
interface Learned {
  id: ReadingId
  title: string
  own: Brief[]
  /** When one of its notes was last answered. */
  at: number
}

function bytesOf(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64')
  if (!bytes.subarray(0, PNG.length).equals(PNG)) throw new DeniedError('This is no picture.')
  return bytes
}

/** The pictures of what is known: how firmly, what it would score, and how it came to that. */
export function pictureHandlers(deps: PicturesDeps): PictureHandlers {
  const { memory, activity, notes, quizzes, data, today } = deps

  const known = (some: readonly Brief[]) => knownOf(some, memory())

  /** The readings with something learned, the one last at work in first. */
  async function learned(most: number): Promise<Learned[]> {
    const { notes: answered } = activity()
    const found = new Map<ReadingId, Learned>()
    for (const { reading } of await deps.readings.list())
      found.set(reading.id, { id: reading.id, title: reading.title, own: [], at: 0 })
    for (const note of notes.briefs()) {
      const of = note.reading === undefined ? undefined : found.get(note.reading)
      if (!of) continue
      of.own.push(note)
      of.at = Math.max(of.at, answered.get(note.id)?.at ?? 0)
    }
    return [...found.values()]
      .filter(({ at }) => at > 0)
      .sort((a, b) => b.at - a.at)
      .slice(0, most)
  }

  const scoreIn = (some: readonly Brief[], belief: Belief) =>
    scoreOf(
      known(some).map((card) => recallOn(card, today())),
      belief,
    )

  function curveOf(some: readonly Brief[]): Pick<LearningCurve, 'cards' | 'days'> {
    const { notes: answered } = activity()
    const held = memory()
    let cards = 0
    const days = learnedOver(
      some.map((note) => {
        cards += note.cards.length
        return [
          answered.get(note.id)?.first ?? '',
          note.cards.filter((card) => held.get(card)).length,
        ] as const
      }),
    )
    // What was brought in with its state has no first day here.
    return { cards, days: days.filter(({ day }) => day !== '') }
  }

  return {
    'progress.strength': () => ({ today: today(), ...strengthOf(known(notes.briefs()), today()) }),

    async 'progress.scores'() {
      const belief = beliefOf(memory().outcomes)
      const readings = (await learned(MOST_SCORES)).map(({ id, title, own }) => ({
        id,
        title,
        ...scoreIn(own, belief),
      }))
      return { whole: scoreIn(notes.briefs(), belief), readings: readings.filter(({ of }) => of > 0) }
    },

    async 'progress.curves'() {
      const taken = quizzes.list()
      const readings = (await learned(MOST_CURVES)).map(({ id, title, own }) => ({
        id,
        title,
        ...curveOf(own),
        quizzes: finished(taken.filter(({ readings }) => readings.some((reading) => reading.id === id))),
      }))
      return {
        today: today(),
        whole: { ...curveOf(notes.briefs()), quizzes: finished(taken) },
        readings: readings.filter(({ days }) => days.length > 0),
      }
    },

    async 'progress.save'({ name, as, content }) {
      const file = join(data, `${name}-${today()}.${as}`)
      await durableWrite(file, as === 'png' ? bytesOf(content) : content)
      return { file }
    },
  }
}
