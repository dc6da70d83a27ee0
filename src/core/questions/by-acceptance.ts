import type { Candidate } from '#core/candidates/candidates'
import { type Damping, pick } from '#core/facts/pick'
import { acceptanceFeatures, aroundOf } from '#core/ranking/acceptance'
import type { Ranking } from '#core/ranking/model'
import type { Trees } from '#core/ranking/trees'
import { mean, type Worth } from '#core/ranking/worth'
import { holds } from '#core/wording/gates'
import { isHalfSaid, wordsOf } from '#core/wording/given-away'
import { looselyReady, prepare, type Ready } from '#core/wording/prepare'
import type { Survey } from './input'
import { mostOf, type Picked } from './picked'

/**
 * The best that a teacher would take. Only questions that stand by themselves, and none that the title answers, which
 * stands above them.
 */
export function byAcceptance(
  candidates: readonly Candidate[],
  context: Survey,
  { ranking, worth, acceptance }: Judges,
  most: number,
): Picked[] {
  const { sentences } = context
  const around = aroundOf(sentences, context.title, ranking.words)
  const titled = wordsOf(context.title)
  const phrases = candidates
    .filter(({ phrase }) => phrase)
    .sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
    .slice(0, most * PHRASES)
  const judge = (candidate: Candidate, ready: Ready | null): (Picked & Taken)[] => {
    if (!ready) return []
    const { logit, about } = worth.get(candidate)!
    const taken = acceptance.length > 0 ? mean(acceptance, acceptanceFeatures(ready, logit, around)) : 0
    const score = 1 / (1 + Math.exp(-logit - ACCEPTANCE * taken))
    const { sentence, span } = candidate
    const alike = mostOf(candidate, sentences)
    return [{ ready, score, taken, sentence: sentence.index, span, answer: about, most: alike }]
  }
  const isTold = ({ text }: Candidate) => holds(context.title, text) || isHalfSaid(titled, text)
  const asked = [...context.pool.candidates, ...phrases].filter((candidate) => !isTold(candidate))
  const readyOf = (candidate: Candidate): Ready | null =>
    prepare(candidate, context) ?? (candidate.phrase ? null : looselyReady(candidate, context))
  const judged = asked.flatMap((candidate) => judge(candidate, readyOf(candidate)))
  const good = pick(judged.filter(isTaken), most, DAMPING)
  // A text of talk has few sentences that stand by themselves.
  return good.length >= FEW ? good : pick(judged, FEW, DAMPING)
}

const isTaken = ({ taken, ready }: Picked & Taken): boolean =>
  taken >= (ready.candidate.phrase ? TAKEN_PHRASE : TAKEN)

export interface Judges {
  ranking: Ranking
  worth: ReadonlyMap<Candidate, Worth>
  acceptance: readonly Trees[]
}

interface Taken {
  /** Log-odds that a teacher would take the question. */
  taken: number
}

/**
 * Below these it is not asked, unless there would be fewer questions than a few: names, numbers and dates, and phrases,
 * of which judges took fewer whatever else spoke for them.
 */
const TAKEN = -0.3
const TAKEN_PHRASE = 0.3
const FEW = 6
/** How much these count beside what a fact is worth. */
const ACCEPTANCE = 1
/** How many phrases are worded for each fact that is wanted. */
const PHRASES = 2
const DAMPING: Damping = { sentence: 0.8, answer: 0.5 }
