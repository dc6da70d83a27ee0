import type { Candidate } from '#core/candidates/candidates'
import { type Damping, pick, type Scored } from '#core/facts/pick'
import { acceptanceFeatures } from '#core/ranking/acceptance'
import type { Ranking } from '#core/ranking/model'
import { centrality, salienceOf } from '#core/ranking/rank'
import type { Trees } from '#core/ranking/trees'
import { mean, type Order, type Worth, worthOf } from '#core/ranking/worth'
import { contentWords } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { clarityOf } from '#core/wording/clarity'
import { holds } from '#core/wording/gates'
import { isHalfSaid, wordsOf } from '#core/wording/given-away'
import { furtherReady, prepare, type Ready } from '#core/wording/prepare'
import type { Learned, Survey } from './input'

/** How often one answer is asked for at most, and one term. */
const MOST_ALIKE = 4
const MOST_TERM = 2
/** Sentences of a long text for each time that one answer may be asked for. */
const PER_ANSWER = 6
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
  const { ranking } = learned
  const isRead = context.pool.candidates.length > 0 && context.sentences.every(({ analysis }) => analysis)
  return ranking && isRead
    ? byRanking(candidates, context, { ...learned, ranking }, most)
    : byHand(context, most)
}

/** A candidate chosen, with its wordings and how much it is worth. */
export interface Picked extends Scored {
  ready: Ready
}

/** How often an answer is asked for at most. */
const mostOf = ({ type }: Candidate, { length }: readonly ReadSentence[]): number =>
  type === 'term' ? MOST_TERM : Math.max(MOST_ALIKE, Math.ceil(length / PER_ANSWER))

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

/** The best by what was learned. Wordings are made for those only that have a chance. */
function byRanking(
  candidates: readonly Candidate[],
  context: Survey,
  { ranking, order = 'study', acceptance = [] }: Learned & { ranking: Ranking },
  most: number,
): Picked[] {
  const { title, sentences } = context
  const worth = worthOf(candidates, sentences, title, ranking, order)
  if (order === 'study') return byAcceptance(candidates, context, { ranking, worth, acceptance }, most)
  const ranked = [...candidates].sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
  const scored = ranked.slice(0, most * CHANCES + CHANCES_LEAST).flatMap((candidate): Picked[] => {
    const ready = prepare(candidate, context) ?? furtherReady(candidate, context)
    if (!ready) return []
    const { sentence, span } = candidate
    const { logit, about } = worth.get(candidate)!
    const clarity = CLARITY[order] * clarityOf(candidate, ready.forms[0]) - doubtOf(ready) * CLOSE[order]
    const score = 1 / (1 + Math.exp(-logit - clarity))
    return [
      { ready, score, sentence: sentence.index, span, answer: about, most: mostOf(candidate, sentences) },
    ]
  })
  return pick(scored, most, DAMPING[order])
}

/**
 * The best that a teacher would take. Only questions that stand by themselves, and none that the title answers, which
 * stands above them.
 */
function byAcceptance(
  candidates: readonly Candidate[],
  context: Survey,
  { ranking, worth, acceptance }: Judges,
  most: number,
): Picked[] {
  const { sentences } = context
  const title = new Set(contentWords(context.title))
  const titled = wordsOf(context.title)
  const phrases = candidates
    .filter(({ phrase }) => phrase)
    .sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
    .slice(0, most * CHANCES)
  const judge = (candidate: Candidate, ready: Ready | null): (Picked & Taken)[] => {
    if (!ready) return []
    const { logit, about } = worth.get(candidate)!
    const around = { words: ranking.words, title, sentences: sentences.length, worth: logit }
    const taken = acceptance.length > 0 ? mean(acceptance, acceptanceFeatures(ready, around)) : 0
    const score = 1 / (1 + Math.exp(-logit - ACCEPTANCE * taken))
    const { sentence, span } = candidate
    const alike = mostOf(candidate, sentences)
    return [{ ready, score, taken, sentence: sentence.index, span, answer: about, most: alike }]
  }
  const isTold = ({ text }: Candidate) => holds(context.title, text) || isHalfSaid(titled, text)
  const asked = [...context.pool.candidates, ...phrases].filter((candidate) => !isTold(candidate))
  const alone = asked.flatMap((candidate) => judge(candidate, prepare(candidate, context)))
  const good = pick(alone.filter(isTaken), most, DAMPING.study)
  if (good.length >= FEW) return good
  // A text of talk has few sentences that stand by themselves.
  const close = asked.flatMap((candidate) => judge(candidate, furtherReady(candidate, context)))
  const others = [...alone, ...close.filter(isTaken)]
  return pick(others, FEW, DAMPING.study)
}

const isTaken = ({ taken, ready }: Picked & Taken): boolean =>
  taken >= (ready.candidate.phrase ? TAKEN_PHRASE : TAKEN)

interface Judges {
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
/** How many candidates are worded for each fact that is wanted, and how many more. */
const CHANCES = 2
const CHANCES_LEAST = 48
/** How much the clarity of a question counts, in log-odds. */
const CLARITY: Record<Exclude<Order, 'study'>, number> = { key: 0.3, details: 0, blend: 0.5 }
/** How many reasons there are to put a question after the others; a fragment is the worst. */
const doubtOf = ({ close, fragment }: Ready): number => (fragment ? 3 : close ? 1 : 0)
/** What each costs, in log-odds. */
const CLOSE: Record<Exclude<Order, 'study'>, number> = { key: 1, details: 0, blend: 0.6 }
const DAMPING: Record<Order, Damping> = {
  study: { sentence: 0.8, answer: 0.5 },
  key: { sentence: 0.9, answer: 0.05 },
  details: { sentence: 0.85, answer: 0.6 },
  blend: { sentence: 0.72, answer: 0.45 },
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
