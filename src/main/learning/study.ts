import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { CardView, StudyOptions, StudyToday } from '#contract/study'
import { cardState, studyCards } from '#core/memory/cards'
import type { Memory } from '#core/memory/memory'
import { order, type Queue, queueOf, type StudyCard } from '#core/memory/queue'
import { dueAfter, intervals, recallOn } from '#core/memory/schedule'
import type { EventBody, StudyDay } from '#core/study/events'
import { faceOf } from '#core/study/faces'
import { type CardId, noteOf } from '#core/study/notes'
import { type Ports, randomOf } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { writeChange } from './change'
import type { Notes } from './notes'
import type { Limits } from './study-options'

export interface StudyDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Notes
  memory: () => Memory
  options: () => StudyOptions
  /** The limits of today, with what was let in besides. */
  limits: () => Limits
  raise: (held: StudyToday['held']) => Promise<Change>
  today: () => StudyDay
  ports: Pick<Ports, 'randomId'>
  emit: (event: AppEvent) => void
}

type StudyHandlers = Pick<
  Handlers,
  'study.today' | 'study.more' | 'study.queue' | 'study.practice' | 'study.answer' | 'study.card'
>

/** A window shows one card at a time and asks again after each. */
const SHOWN = 50
/** What a card takes, question and answer, as nearly as anyone can say beforehand. */
const SECONDS_A_CARD = 20

export function studyHandlers(deps: StudyDeps): StudyHandlers {
  const { content, notes, memory, options, limits, today, ports, emit } = deps

  const studied = (reading: string | undefined): StudyCard[] =>
    studyCards(
      notes.all().filter((note) => reading === undefined || note.reading === reading),
      content.content,
      today(),
    )

  function queue(reading: string | undefined): Queue {
    const cards = studied(undefined)
    const whole = queueOf({ cards, memory: memory(), day: today(), options: limits() })
    if (reading === undefined) return whole
    // The limits hold for all readings together, so those of one are picked out of the whole day's queue.
    const own = new Set(studied(reading).map(({ card }) => card))
    const pick = (some: CardId[]) => some.filter((card) => own.has(card))
    return {
      again: pick(whole.again),
      review: pick(whole.review),
      fresh: pick(whole.fresh),
      held: { review: pick(whole.held.review), fresh: pick(whole.held.fresh) },
    }
  }

  const heldIn = ({ held }: Queue) => ({ due: held.review.length, fresh: held.fresh.length })

  async function views(cards: readonly CardId[]): Promise<CardView[]> {
    const byId = new Map(notes.all().map((note) => [note.id, note]))
    const chosen = cards.map((card) => byId.get(noteOf(card))!)
    const shown = await notes.views(chosen)
    const day = today()
    const { retention } = options()
    return cards.map((card, n): CardView => {
      const known = memory().get(card)
      return {
        card,
        note: shown[n]!,
        face: faceOf(shown[n]!, card),
        state: !known ? 'new' : known.grade === 1 && known.last === day ? 'again' : 'review',
        ...cardState(card, content.content, day),
        intervals: intervals(known, day, retention),
        ...(known && { due: known.due, lastSeen: known.last, recall: recallOn(known, day) }),
      }
    })
  }

  const write = (body: EventBody): Promise<Change> => writeChange(content, emit, [body], ['study', 'library'])

  return {
    'study.today'({ reading }) {
      const whole = queue(reading)
      const { again, review, fresh } = whole
      const cards = again.length + review.length + fresh.length
      return {
        due: again.length + review.length,
        fresh: fresh.length,
        minutes: Math.ceil((cards * SECONDS_A_CARD) / 60),
        held: heldIn(whole),
      }
    },

    'study.more': () => deps.raise(heldIn(queue(undefined))),

    async 'study.queue'({ reading }) {
      const due = queue(reading)
      const { again, review, fresh } = due
      return {
        cards: await views(order(due).slice(0, SHOWN)),
        left: { again: again.length, review: review.length, fresh: fresh.length },
      }
    },

    async 'study.practice'({ reading, notes: wanted }) {
      const chosen = wanted && new Set(wanted)
      const cards = studied(reading).filter(({ card }) => !chosen || chosen.has(noteOf(card)))
      const day = today()
      const recalls = new Map(
        cards.map(({ card }) => {
          const known = memory().get(card)
          return [card, known ? recallOn(known, day) : -1] as const
        }),
      )
      return views(cards.map(({ card }) => card).sort((a, b) => recalls.get(a)! - recalls.get(b)!))
    },

    async 'study.answer'({ card, mode, grade, ms }) {
      notes.get(noteOf(card))
      const answer = { kind: 'answer', card, form: 'flashcard', mode, correct: grade > 1, ms } as const
      if (mode === 'practice') return write(answer)
      const { retention } = options()
      const due = dueAfter(memory().get(card), grade, today(), { retention, random: randomOf(ports) })
      return { ...(await write({ ...answer, grade, due })), due }
    },

    async 'study.card'({ card, suspended, buried }) {
      notes.get(noteOf(card))
      const set = {
        ...(suspended !== undefined && { suspended }),
        // Buried until tomorrow: the day says for itself when it is over.
        ...(buried !== undefined && { buried: buried ? today() : '' }),
      }
      return write({ kind: 'put', of: 'card', ref: card, set })
    },
  }
}
