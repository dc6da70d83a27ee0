import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { StudyOptions, StudyToday } from '#contract/study'
import type { EventBody, StudyDay } from '#core/study/events'
import type { ContentStore } from '#main/storage/content'
import { writeChange } from './change'

type OptionHandlers = Pick<Handlers, 'study.options' | 'study.setOptions' | 'study.exam' | 'study.setExam'>

/** How many cards a day asks for, at most. */
export type Limits = Pick<StudyOptions, 'newPerDay' | 'reviewsPerDay'>

export interface Options {
  handlers: OptionHandlers
  options: () => StudyOptions
  /** The limits of today, with what was let in besides. */
  limits: () => Limits
  /** Lets in a day's worth more of what is held back, for today only. */
  raise: (held: StudyToday['held']) => Promise<Change>
  exam: () => StudyDay | null
}

/** The options and the plan that hold for all readings. */
const REF = 'study'

const limit = (most: number, usual: number) => z.number().int().min(0).max(most).catch(usual)
/** What is absent, damaged or out of bounds is as usual. */
const fields = z.object({
  retention: z.number().min(0.7).max(0.97).catch(0.9),
  newPerDay: limit(9_999, 20),
  reviewsPerDay: limit(9_999, 200),
})
/** What was let in besides the limits, on the one day it names. */
const besides = z.object({ day: z.iso.date(), newPerDay: limit(99_999, 0), reviewsPerDay: limit(99_999, 0) })
const plan = z.object({ day: z.iso.date().nullable() })

/** How the reader wants to study: kept in the log, so it goes where their cards go. */
export function createOptions(
  content: Pick<ContentStore, 'content' | 'append'>,
  today: () => StudyDay,
  emit: (event: AppEvent) => void,
): Options {
  const options = () => fields.parse({ ...content.content.options.get(REF)?.fields })
  const exam = () => {
    const entity = content.content.plan.get(REF)
    return plan.safeParse({ ...entity?.fields }).data?.day ?? null
  }

  const write = (body: EventBody): Promise<Change> => writeChange(content, emit, [body], ['study'])

  /** Of another day, or damaged: nothing. */
  function extra(): Limits {
    const known = besides.safeParse(content.content.options.get(REF)?.fields.more).data
    return known?.day === today() ? known : { newPerDay: 0, reviewsPerDay: 0 }
  }

  function limits(): Limits {
    const { newPerDay, reviewsPerDay } = options()
    const more = extra()
    return { newPerDay: newPerDay + more.newPerDay, reviewsPerDay: reviewsPerDay + more.reviewsPerDay }
  }

  async function raise({ due, fresh }: StudyToday['held']): Promise<Change> {
    const newPerDay = Math.min(fresh, options().newPerDay)
    const reviewsPerDay = Math.min(due, options().reviewsPerDay)
    if (newPerDay + reviewsPerDay === 0) return { events: [] }
    const now = extra()
    const more = {
      day: today(),
      newPerDay: now.newPerDay + newPerDay,
      reviewsPerDay: now.reviewsPerDay + reviewsPerDay,
    }
    return write({ kind: 'put', of: 'options', ref: REF, set: { more } })
  }

  return {
    options,
    limits,
    raise,
    exam,
    handlers: {
      'study.options': options,
      'study.setOptions': (set) => write({ kind: 'put', of: 'options', ref: REF, set: { ...set } }),
      'study.exam': () => ({ day: exam() }),
      'study.setExam': (set) => write({ kind: 'put', of: 'plan', ref: REF, set: { ...set } }),
    },
  }
}
