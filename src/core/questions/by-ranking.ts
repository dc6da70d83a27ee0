import type { Candidate } from '#core/candidates/candidates'
import { type Damping, pick } from '#core/facts/pick'
import type { Order, Worth } from '#core/ranking/worth'
import type { TakenOrder } from './by-acceptance'
import type { Survey } from './input'
import { mostOf, type Picked } from './picked'
import { wideReady } from './wide'

/** The orders that are generous: they ask for more than is good to learn. */
type WideOrder = Exclude<Order, TakenOrder>

/** The best by what was learned. Wordings are made for those only that have a chance. */
export function byRanking(
  candidates: readonly Candidate[],
  context: Survey,
  { worth, order }: { worth: ReadonlyMap<Candidate, Worth>; order: WideOrder },
  most: number,
): Picked[] {
  const ranked = [...candidates].sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
  const scored = ranked.slice(0, most * CHANCES + CHANCES_LEAST).flatMap((candidate): Picked[] => {
    const ready = wideReady(candidate, context)
    if (!ready) return []
    const { sentence, span } = candidate
    const { logit, about } = worth.get(candidate)!
    const standing = ready.close ? 0 : STANDING[order]
    const score = 1 / (1 + Math.exp(-logit - standing))
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
/** How much it counts, in log-odds, that a stranger to the text would understand the question. */
const STANDING: Record<WideOrder, number> = { key: 0, details: 0.3, blend: 0.3 }
const DAMPING: Record<WideOrder, Damping> = {
  key: { sentence: 1, answer: 0.001 },
  details: { sentence: 0.85, answer: 0.8 },
  blend: { sentence: 0.85, answer: 0.4 },
}
