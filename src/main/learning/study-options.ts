import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { StudyOptions } from '#contract/study'
import type { EventBody, StudyDay } from '#core/study/events'
import type { ContentStore } from '#main/storage/content'
import { writeChange } from './change'

type OptionHandlers = Pick<Handlers, 'study.options' | 'study.setOptions' | 'study.exam' | 'study.setExam'>

export interface Options {
  handlers: OptionHandlers
  options: () => StudyOptions
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
const plan = z.object({ day: z.iso.date().nullable() })

/** How the reader wants to study: kept in the log, so it goes where their cards go. */
export function createOptions(
  content: Pick<ContentStore, 'content' | 'append'>,
  emit: (event: AppEvent) => void,
): Options {
  const options = () => fields.parse({ ...content.content.options.get(REF)?.fields })
  const exam = () => {
    const entity = content.content.plan.get(REF)
    return plan.safeParse({ ...entity?.fields }).data?.day ?? null
  }

  const write = (body: EventBody): Promise<Change> => writeChange(content, emit, [body], ['study'])

  return {
    options,
    exam,
    handlers: {
      'study.options': options,
      'study.setOptions': (set) => write({ kind: 'put', of: 'options', ref: REF, set: { ...set } }),
      'study.exam': () => ({ day: exam() }),
      'study.setExam': (set) => write({ kind: 'put', of: 'plan', ref: REF, set: { ...set } }),
    },
  }
}
