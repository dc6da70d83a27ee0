import type { Candidate } from '#core/candidates/candidates'
import { pick } from '#core/facts/pick'
import { centrality, salienceOf } from '#core/ranking/rank'
import { worthOf } from '#core/ranking/worth'
import { contentWords } from '#core/sentences/lexicon'
import { clarityOf } from '#core/wording/clarity'
import { prepare } from '#core/wording/prepare'
import { byAcceptance, isTaken } from './by-acceptance'
import { byRanking } from './by-ranking'
import type { Learned, Survey } from './input'
import { mostOf, type Picked } from './picked'

/** Below this a fact is not worth asking, in the units of salience and clarity. */
const WORTH = 0.55

/**
 * The candidates to ask for, at most so many, best first: by what was learned, where something was and every sentence
 * is analysed, else by hand-made weights.
 */
export function choose(
  candidates: readonly Candidate[],
  context: Survey,
  learned: Learned,
  most: number,
): Picked[] {
  const { ranking, order = 'study', acceptance = [] } = learned
  const isRead = context.pool.candidates.length > 0 && context.sentences.every(({ analysis }) => analysis)
  if (!ranking || !isRead) return byHand(context, most)
  const worth = worthOf(candidates, context.sentences, context.title, ranking, order)
  return isTaken(order)
    ? byAcceptance(candidates, context, { ranking, worth, acceptance, order }, most)
    : byRanking(candidates, context, { worth, order }, most)
}

/** The best by a plain sum of what is known of them: for texts nothing was learned for. */
function byHand(context: Survey, most: number): Picked[] {
  const { title, sentences, pool } = context
  const central = centrality(sentences)
  const titled = new Set(contentWords(title))
  const scored = pool.candidates.flatMap((candidate): Picked[] => {
    const ready = prepare(candidate, context)
    if (!ready) return []
    const { sentence, span, name } = candidate
    const around = { central: central[sentence.index]!, title: titled, sentences: sentences.length }
    const score = salienceOf(candidate, around) + clarityOf(candidate, ready.forms[0])
    const answer = name.toLowerCase()
    return score < WORTH
      ? []
      : [{ ready, score, sentence: sentence.index, span, answer, most: mostOf(candidate, sentences) }]
  })
  return fewTerms(pick(scored, most))
}

/** Terms for each fact of another kind, at most: names, numbers and dates are surer questions. */
const TERMS = 1 / 3
const TERMS_LEAST = 4

/** Picked facts without the terms that would be too many of them, the best kept. */
function fewTerms(picked: readonly Picked[]): Picked[] {
  const isTerm = ({ ready }: Picked): boolean => ready.candidate.fine === 'term'
  let left = Math.max(TERMS_LEAST, Math.floor(picked.filter((one) => !isTerm(one)).length * TERMS))
  return picked.filter((one) => !isTerm(one) || left-- > 0)
}
