import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { StudyOptions, StudyToday } from '#contract/study'
import { DEFAULT_RETENTION } from '#core/memory/fsrs'
import { ORDERS } from '#core/memory/queue'
import { daysBetween } from '#core/study/day'
import type { EventBody, StudyDay } from '#core/study/events'
import type { Entity } from '#core/study/fold'
import type { DeckId } from '#core/study/notes'
import type { ContentStore } from '#main/storage/content'
import { writeChange } from './change'
import { deckTree } from './deck-tree'

type OptionHandlers = Pick<Handlers, 'study.options' | 'study.setOptions' | 'study.exam' | 'study.setExam'>

/** How many cards a day asks for, at most. */
export type Limits = Pick<StudyOptions, 'newPerDay' | 'reviewsPerDay'>

/** What a deck has of its own. */
export interface DeckOptions {
  retention?: number | undefined
  newPerDay?: number | undefined
  reviewsPerDay?: number | undefined
}

export interface Options {
  handlers: OptionHandlers
  options: () => StudyOptions
  /** Of a deck, or of the nearest it lies within that has one; what none of them has is as for all. */
  ofDeck: (deck: DeckId) => DeckOptions
  /** The deck whose option holds for a deck: those within it that have none of their own share its limit. */
  homeOf: (deck: DeckId, option: keyof DeckOptions) => DeckId
  /** What was let in besides the limits, today. */
  more: () => Limits
  /** Lets in a day's worth more of what is held back, for today only. */
  raise: (held: StudyToday['held']) => Promise<Change>
  exam: () => StudyDay | null
}

const NONE: DeckOptions = {}
/** The options and the plan that hold for all readings. */
const REF = 'study'

const limit = (most: number, usual: number) => z.number().int().min(0).max(most).catch(usual)
/** Minutes, up to a week. */
const steps = (usual: number[]) => z.array(z.number().int().min(1).max(10_080)).max(10).catch(usual)
const retention = z.number().min(0.7).max(0.97)
/** What is absent, damaged or out of bounds is as usual. */
const fields = z.object({
  retention: retention.catch(DEFAULT_RETENTION),
  newPerDay: limit(9_999, 20),
  reviewsPerDay: limit(9_999, 200),
  learningSteps: steps([1, 10]),
  relearningSteps: steps([10]),
  easyDays: z.array(z.number().min(0).max(1)).length(7).catch([1, 1, 1, 1, 1, 1, 1]),
  order: z.enum(ORDERS).catch('retrievability'),
  typing: z.boolean().catch(false),
  confidence: z.boolean().catch(false),
  sitting: limit(600, 0),
})
/** Of a deck: what is absent or not understood is as it is for all. */
const deckFields = z.object({
  retention: retention.optional().catch(undefined),
  newPerDay: z.number().int().min(0).max(9_999).optional().catch(undefined),
  reviewsPerDay: z.number().int().min(0).max(9_999).optional().catch(undefined),
})
/** An entity that has not changed is the same object: each is read once. */
const decks = new WeakMap<Entity, DeckOptions>()
/** What was let in besides the limits, on the one day it names. */
const letIn = z.object({ day: z.iso.date(), newPerDay: limit(99_999, 0), reviewsPerDay: limit(99_999, 0) })
const plan = z.object({ day: z.iso.date().nullable() })

/** How the reader wants to study: kept in the log, so it goes where their cards go. */
export function createOptions(
  content: Pick<ContentStore, 'content' | 'append'>,
  today: () => StudyDay,
  emit: (event: AppEvent) => void,
): Options {
  let read: { of: Entity | undefined; options: StudyOptions } | undefined
  function options(): StudyOptions {
    const of = content.content.options.get(REF)
    if (!read || read.of !== of) read = { of, options: fields.parse({ ...of?.fields }) }
    return read.options
  }

  function own(deck: DeckId): DeckOptions {
    const entity = content.content.deck.get(deck)
    if (!entity?.alive) return NONE
    const known = decks.get(entity) ?? deckFields.parse({ ...entity.fields })
    decks.set(entity, known)
    return known
  }

  function homeOf(deck: DeckId, option: keyof DeckOptions): DeckId {
    const has = (one: DeckId) => own(one)[option] !== undefined
    return has(deck) ? deck : (deckTree(content.content).around(deck).find(has) ?? deck)
  }

  function ofDeck(deck: DeckId): DeckOptions {
    if (deckTree(content.content).around(deck).length === 0) return own(deck)
    const of = (option: keyof DeckOptions) => own(homeOf(deck, option))[option]
    return {
      retention: of('retention'),
      newPerDay: of('newPerDay'),
      reviewsPerDay: of('reviewsPerDay'),
    }
  }

  const exam = () => {
    const entity = content.content.plan.get(REF)
    return plan.safeParse({ ...entity?.fields }).data?.day ?? null
  }

  const write = (body: EventBody): Promise<Change> => writeChange(content, emit, [body], ['study'])

  /** Of another day, or damaged: nothing. */
  function more(): Limits {
    const known = letIn.safeParse(content.content.options.get(REF)?.fields.more).data
    return known?.day === today() ? known : { newPerDay: 0, reviewsPerDay: 0 }
  }

  async function raise({ due, fresh }: StudyToday['held']): Promise<Change> {
    const newPerDay = Math.min(fresh, options().newPerDay)
    const reviewsPerDay = Math.min(due, options().reviewsPerDay)
    if (newPerDay + reviewsPerDay === 0) return { events: [] }
    const now = more()
    const besides = {
      day: today(),
      newPerDay: now.newPerDay + newPerDay,
      reviewsPerDay: now.reviewsPerDay + reviewsPerDay,
    }
    return write({ kind: 'put', of: 'options', ref: REF, set: { more: besides } })
  }

  return {
    options,
    ofDeck,
    homeOf,
    more,
    raise,
    exam,
    handlers: {
      'study.options': () => options(),
      'study.setOptions': (set) => write({ kind: 'put', of: 'options', ref: REF, set: { ...set } }),
      'study.exam': () => {
        const day = exam()
        const days = day === null ? -1 : daysBetween(today(), day)
        return { day, days: days < 0 ? null : days }
      },
      'study.setExam': (set) => write({ kind: 'put', of: 'plan', ref: REF, set: { ...set } }),
    },
  }
}
