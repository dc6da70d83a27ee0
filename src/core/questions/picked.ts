import type { Candidate } from '#core/candidates/candidates'
import type { Scored } from '#core/facts/pick'
import type { ReadSentence } from '#core/sentences/sentence'
import type { Ready } from '#core/wording/prepare'

/** How often one answer is asked for at most, and one term. */
const MOST_ALIKE = 4
const MOST_TERM = 2
/** Sentences of a long text for each time that one answer may be asked for. */
const PER_ANSWER = 6

/** A candidate chosen, with its wordings and how much it is worth. */
export interface Picked extends Scored {
  ready: Ready
  /** Whether it is asked without wrong answers to choose among, also where some could be found. */
  recallOnly?: true
}

/** How often an answer is asked for at most. */
export const mostOf = ({ type }: Candidate, { length }: readonly ReadSentence[]): number =>
  type === 'term' ? MOST_TERM : Math.max(MOST_ALIKE, Math.ceil(length / PER_ANSWER))
