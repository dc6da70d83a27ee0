import type { Handlers } from '#contract/api'
import type { NoteView } from '#contract/facts'
import type { DayOfStudy, Overview, ReadingProgress } from '#contract/progress'
import type { QuizSummary } from '#contract/study'
import { knownOf, studyCards } from '#core/memory/cards'
import type { Memory } from '#core/memory/memory'
import type { Activity } from '#core/progress/activity'
import { forecast } from '#core/progress/forecast'
import { type MappedNote, memoryMap, type SizedSection } from '#core/progress/map'
import { meanRecall } from '#core/progress/recall'
import type { Brief } from '#core/study/brief'
import type { StudyDay } from '#core/study/events'
import { cardsOf } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import type { ContentStore } from '#main/storage/content'
import { furthestOf, type Places } from '#main/texts/places'
import type { Known, Readings } from '#main/texts/readings'

export interface ProgressDeps {
  content: Pick<ContentStore, 'content' | 'readingTime'>
  memory: () => Memory
  activity: () => Activity
  notes: {
    /** Those in study: alive, and their reading not in the trash unless they were to stay. */
    briefs: () => readonly Brief[]
    ofReading: (reading: ReadingId) => Promise<NoteView[]>
  }
  readings: Pick<Readings, 'list'>
  places: Pick<Places, 'get'>
  texts: { open: (id: ReadingId) => Promise<{ document: { sections: readonly SizedSection[] } }> }
  quizzes: { list: () => QuizSummary[] }
  exam: () => StudyDay | null
  today: () => StudyDay
}

type ProgressHandlers = Pick<
  Handlers,
  'progress.overview' | 'progress.readings' | 'progress.map' | 'progress.section'
>

const FORECAST_DAYS = 30
/** A year, in a calendar that may have a leap day. */
const DAYS = 366

const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

function byReadingOf(notes: readonly Brief[]): Map<ReadingId | undefined, Brief[]> {
  const byReading = new Map<ReadingId | undefined, Brief[]>()
  for (const note of notes) {
    const own = byReading.get(note.reading)
    if (own) own.push(note)
    else byReading.set(note.reading, [note])
  }
  return byReading
}

/** The notes that have a place in the text. */
const placedOf = (notes: readonly NoteView[]): MappedNote[] =>
  notes.flatMap((note) =>
    note.at && note.source
      ? [{ id: note.id, at: note.at, quote: note.source.quote.exact, cards: cardsOf(note) }]
      : [],
  )

/** Every picture of progress, out of what the log was folded into. */
export function progressHandlers(deps: ProgressDeps): ProgressHandlers {
  const { content, notes, quizzes, today } = deps

  const known = (some: readonly Brief[]) => knownOf(some, deps.memory())

  /** How many of the notes' cards are due on a day, as the queue would count them without its limits. */
  const forecastOf = (some: readonly Brief[], days: number) =>
    forecast(studyCards(some, content.content, today()), deps.memory(), today(), days)

  function days(): DayOfStudy[] {
    const { days: studied } = deps.activity()
    const read = content.readingTime.days
    const all = new Set([...[...studied].map(([day]) => day), ...read.keys()])
    return [...all].sort().map((day) => {
      const { answers, right, ms } = studied.get(day) ?? { answers: 0, right: 0, ms: 0 }
      return { day, answers, right, studyMs: ms, readMs: read.get(day) ?? 0 }
    })
  }

  function overview(): Overview {
    const all = notes.briefs()
    const whole = days()
    const next = forecastOf(all, FORECAST_DAYS)
    return {
      today: today(),
      due: next[0]!.due,
      forecast: next,
      days: whole.slice(-DAYS),
      totals: {
        cards: sum(all.map(({ cards }) => cards.length)),
        answers: sum(whole.map(({ answers }) => answers)),
        right: sum(whole.map(({ right }) => right)),
        studyMs: sum(whole.map(({ studyMs }) => studyMs)),
        readMs: sum(whole.map(({ readMs }) => readMs)),
      },
      recall: meanRecall(known(all), today()),
    }
  }

  /** The progress of a reading, and when anything was last done in it: 0 for never. */
  async function progressOf(
    { reading: { id, title } }: Known,
    own: readonly Brief[],
    taken: readonly QuizSummary[],
  ): Promise<{ at: number; progress: ReadingProgress }> {
    const place = await deps.places.get(id)
    const { notes: answered } = deps.activity()
    const learned = known(own)
    const moments = [
      place?.at ?? 0,
      ...own.map((note) => Math.max(note.addedAt, answered.get(note.id)?.at ?? 0)),
      ...taken.map(({ at }) => at),
    ]
    const readMs = content.readingTime.readings.get(id) ?? 0
    return {
      // Reading time without a place is of another device: something was done, there is no saying when.
      at: moments.reduce((newest, at) => Math.max(newest, at), readMs > 0 ? 1 : 0),
      progress: {
        id,
        title,
        read: furthestOf(place),
        readMs,
        cards: sum(own.map(({ cards }) => cards.length)),
        learned: learned.length,
        due: forecastOf(own, 1)[0]!.due,
        recall: meanRecall(learned, today()),
        quizzes: taken.filter(({ items, answered }) => answered >= items).sort((a, b) => a.at - b.at),
      },
    }
  }

  return {
    'progress.overview': overview,

    async 'progress.readings'() {
      const byReading = byReadingOf(notes.briefs())
      const taken = quizzes.list()
      const found: { at: number; progress: ReadingProgress }[] = []
      for (const one of await deps.readings.list()) {
        const { id } = one.reading
        const own = taken.filter(({ readings }) => readings.some((reading) => reading.id === id))
        found.push(await progressOf(one, byReading.get(id) ?? [], own))
      }
      return found
        .filter(({ at }) => at > 0)
        .sort((a, b) => b.at - a.at)
        .map(({ progress }) => progress)
    },

    async 'progress.map'({ id, days }) {
      const { document } = await deps.texts.open(id)
      const placed = placedOf(await notes.ofReading(id))
      const map = memoryMap(placed, document.sections, deps.memory(), today(), days)
      return { today: today(), exam: deps.exam(), ...map }
    },

    async 'progress.section'({ id, section }) {
      const own = placedOf(await notes.ofReading(id)).filter(({ at }) => at.section === section)
      const { document } = await deps.texts.open(id)
      const sections = document.sections.filter((one) => one.id === section)
      return memoryMap(own, sections, deps.memory(), today(), [0]).sentences
    },
  }
}
