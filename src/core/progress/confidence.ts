import type { Event } from '#core/study/events'
import type { Projection } from '#core/study/projection'
import { type Share, shareOf } from './share'

/** How sure a reader can say they are before they see the answer: 1 not, 2 rather, 3 quite. */
export const SURE = [1, 2, 3] as const
export type Sure = (typeof SURE)[number]

/** Of answers the reader said beforehand how sure they were of: how many, and how many were right. */
export type Confidence = Readonly<Record<Sure, Readonly<{ answers: number; right: number }>>>

const isSure = (sure: unknown): sure is Sure => sure === 1 || sure === 2 || sure === 3

function apply(confidence: Confidence, events: readonly Event[]): Confidence {
  let made = confidence
  for (const event of events) {
    if (event.kind !== 'answer' || !isSure(event.sure)) continue
    const { answers, right } = made[event.sure]
    const sums = { answers: answers + 1, right: right + (event.correct === true ? 1 : 0) }
    made = { ...made, [event.sure]: sums }
  }
  return made
}

const NONE = { answers: 0, right: 0 }

/** Folds `sure` of answers of every kind into how often the reader was right when they said so. */
export const confidenceProjection: Projection<Confidence> = {
  name: 'confidence',
  version: 1,
  empty: () => ({ 1: NONE, 2: NONE, 3: NONE }),
  apply,
  toJSON: (confidence) => SURE.map((sure) => [confidence[sure].answers, confidence[sure].right]),
  fromJSON: (json) => {
    const [one, two, three] = (json as [number, number][]).map(([answers, right]) => ({ answers, right }))
    if (!one || !two || !three) throw new TypeError('not what confidence was kept as')
    return { 1: one, 2: two, 3: three }
  },
}

/** The reader's own calibration: the true share of right answers by how sure they were, the least sure first. */
export const confidenceShares = (confidence: Confidence): ({ sure: Sure } & Share)[] =>
  SURE.map((sure) => ({ sure, ...shareOf(confidence[sure].answers, confidence[sure].right) }))
