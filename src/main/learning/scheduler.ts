import type { StudyOptions } from '#contract/study'
import type { CardMemory, Memory } from '#core/memory/memory'
import { isLapse, isLeechAt, type Outcome, outcomes } from '#core/memory/schedule'
import { relativesOf } from '#core/memory/siblings'
import { briefOf } from '#core/study/brief'
import { dayNumber } from '#core/study/day'
import type { EventBody, Grade, StudyDay } from '#core/study/events'
import { type CardId, deckOf, type Note, noteOf } from '#core/study/notes'
import type { Notes } from './notes'
import type { Options } from './study-options'

export interface SchedulerDeps {
  notes: Pick<Notes, 'briefs' | 'find'>
  memory: () => Memory
  options: () => StudyOptions
  ofDeck: Options['ofDeck']
  today: () => StudyDay
  /** The study day so many minutes from now. */
  dayIn: (minutes: number) => StudyDay
}

/** What an answer of the schedule says, and what is written along with it. */
interface Scheduled {
  fields: { grade: Grade; due: StudyDay; step?: number; wait?: number }
  /** Suspends the card where this answer made it a leech; in the same change, so one undo takes both back. */
  leech: EventBody[]
}

export interface Scheduler {
  /** What each grade would do to a card now. */
  outcomes: (card: CardId) => [Outcome, Outcome, Outcome, Outcome]
  /**
   * @param known the card before the answer
   * @param inQuiz a right answer of a quiz takes a card out of its steps: it is not asked again the same day
   */
  answer: (card: CardId, grade: Grade, known: CardMemory | undefined, inQuiz?: boolean) => Scheduled
}

const NO_STEPS = { learning: [], relearning: [] }

/** Says when a card comes due by an answer, out of memory, the reader's options and what else is due. */
export function createScheduler({ notes, memory, options, ofDeck, today, dayIn }: SchedulerDeps): Scheduler {
  /** The days on which the cards it should not come together with are due. */
  function apartFrom(note: Note, card: CardId): Set<number> {
    const days = new Set<number>()
    for (const one of relativesOf(notes.briefs()).notes(briefOf(note))) {
      for (const other of one.cards) {
        const known = other === card ? undefined : memory().get(other)
        if (known) days.add(dayNumber(known.due))
      }
    }
    return days
  }

  function of(card: CardId, known: CardMemory | undefined, hasSteps: boolean) {
    const note = notes.find(noteOf(card))
    const { retention, learningSteps, relearningSteps, easyDays } = options()
    return outcomes(card, known, today(), {
      fsrs: memory().fsrs,
      retention: (note && ofDeck(deckOf(note)).retention) ?? retention,
      steps: hasSteps ? { learning: learningSteps, relearning: relearningSteps } : NO_STEPS,
      easy: easyDays,
      apart: note ? apartFrom(note, card) : new Set(),
      load: (day) => memory().dueOn(day),
      dayIn,
    })
  }

  return {
    outcomes: (card) => of(card, memory().get(card), true),

    answer(card, grade, known, inQuiz = false) {
      const { due, step, wait } = of(card, known, !inQuiz || grade === 1)[grade - 1]!
      const fields = { grade, due, ...(step !== undefined && { step }), ...(wait !== undefined && { wait }) }
      const isLeech = known && isLapse(known, grade, today()) && isLeechAt(known.lapses + 1)
      const set = { suspended: true, leech: true }
      return { fields, leech: isLeech ? [{ kind: 'put', of: 'card', ref: card, set }] : [] }
    },
  }
}
