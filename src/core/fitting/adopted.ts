import { areWeights, DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import type { Event, StudyDay, UtcMs } from '#core/study/events'
import { compareStamps, type Stamp } from '#core/study/order'
import type { Projection } from '#core/study/projection'

/** Weights that were adopted at some time, or gone back to. */
export interface Adopted {
  at: UtcMs
  id: string
  day: StudyDay
  weights: readonly number[]
  /** Long-term reviews they were fitted to; 0 for the default ones. */
  trainedOn: number
  logLoss: number
}

const apply = (adopted: readonly Adopted[], events: readonly Event[]): readonly Adopted[] => {
  const more: Adopted[] = []
  for (const event of events) {
    if (event.kind !== 'params' || !areWeights(event.w)) continue
    const { at, id, day, w, trainedOn, logLoss } = event
    more.push({ at, id, day, weights: w, trainedOn, logLoss })
  }
  return more.length === 0 ? adopted : [...adopted, ...more].sort((a: Stamp, b: Stamp) => compareStamps(a, b))
}

/** Folds `params` events into all weights that ever held, the ones that hold last. */
export const adoptedProjection: Projection<readonly Adopted[]> = {
  name: 'parameters',
  version: 1,
  empty: () => [],
  apply,
  toJSON: (adopted) => adopted,
  fromJSON: (json) => {
    if (!Array.isArray(json)) throw new TypeError('not what parameters were kept as')
    return json as Adopted[]
  },
}

export const areDefault = (weights: readonly number[]): boolean =>
  weights.every((weight, n) => weight === DEFAULT_WEIGHTS[n])
