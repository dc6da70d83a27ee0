import type { Candidate } from '#core/candidates/candidates'
import { type Damping, pick } from '#core/facts/pick'
import type { Order, Worth } from '#core/ranking/worth'
import { clarityOf } from '#core/wording/clarity'
import { furtherReady, prepare, type Ready } from '#core/wording/prepare'
import type { Survey } from './input'
import { mostOf, type Picked } from './picked'

/** The orders that are generous: they ask for more than is good to learn. */
type WideOrder = Exclude<Order, 'study' | 'full'>

/** The best by what was learned. Wordings are made for those only that have a chance. */
export function byRanking(
  candidates: readonly Candidate[],
  context: Survey,
  { worth, order }: { worth: ReadonlyMap<Candidate, Worth>; order: WideOrder },
  most: number,
): Picked[] {
  const ranked = [...candidates].sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
  const scored = ranked.slice(0, most * CHANCES + CHANCES_LEAST).flatMap((candidate): Picked[] => {
    const ready = prepare(candidate, context) ?? furtherReady(candidate, context)
    if (!ready) return []
    const { sentence, span } = candidate
    const { logit, about } = worth.get(candidate)!
    const clarity = CLARITY[order] * clarityOf(candidate, ready.forms[0]) - doubtOf(ready) * CLOSE[order]
    const score = 1 / (1 + Math.exp(-logit - clarity))
    return [
      {
        ready,
        score,
        sentence: sentence.index,
        span,
        answer: about,
        most: mostOf(candidate, context.sentences),
      },
    ]
  })
  return pick(scored, most, DAMPING[order])
}

/** How many candidates are worded for each fact that is wanted, and how many more. */
const CHANCES = 2
const CHANCES_LEAST = 48
/** How much the clarity of a question counts, in log-odds. */
const CLARITY: Record<WideOrder, number> = { key: 0.3, details: 0, blend: 0.5 }
/** How many reasons there are to put a question after the others; a fragment is the worst. */
const doubtOf = ({ close, fragment }: Ready): number => (fragment ? 3 : close ? 1 : 0)
/** What each costs, in log-odds. */
const CLOSE: Record<WideOrder, number> = { key: 1, details: 0, blend: 0.6 }
const DAMPING: Record<WideOrder, Damping> = {
  key: { sentence: 0.9, answer: 0.05 },
  details: { sentence: 0.85, answer: 0.6 },
  blend: { sentence: 0.72, answer: 0.45 },
}
