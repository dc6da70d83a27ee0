import type { Trial } from '#core/fitting/trial'
import type { StudyDay, UtcMs } from '#core/study/events'
import type { Change } from './facts'
import type { Job, JobId } from './jobs'

/** A comparison of newly fitted weights with those that held, on the newest quarter of all reviews. */
export interface ParametersTrial extends Omit<Trial, 'weights'> {
  at: UtcMs
  day: StudyDay
}

/** The weights by which memory is foretold. */
export interface Parameters {
  /** The default ones, or some fitted to the reader's own answers. */
  holding: 'default' | 'own'
  weights: readonly number[]
  /** When they were taken up; null for the default ones that held from the beginning. */
  since: StudyDay | null
  /** Long-term reviews they were fitted to; 0 for the default ones. */
  trainedOn: number
  /** Long-term reviews there are now, and how many it takes to try. */
  reviews: number
  least: number
  /** The last time own ones were tried. */
  trial: ParametersTrial | null
  /** Lectern tries by itself: at most once a month, when there are a quarter more reviews. */
  automatic: boolean
  /** The trial under way. */
  running: JobId | null
  /** What `parameters.back` can lead to. */
  back: ('default' | 'before')[]
}

export interface ParametersApi {
  'parameters.get': (input: Record<string, never>) => Parameters
  /**
   * Fits weights to the reader's own answers, as a job, and takes them up if they foretell the newest answers better.
   * Its one item has the events, if it wrote any, and `error` in words where it could not be done. Due days stay.
   */
  'parameters.fit': (input: Record<string, never>) => Job
  /**
   * Takes up the default weights again, and tries no others by itself any more; or takes up those that held before.
   * Due days stay.
   */
  'parameters.back': (input: { to: 'default' | 'before' }) => Change
  'parameters.setAutomatic': (input: { automatic: boolean }) => Change
}
