import type { Ranking } from '#core/ranking/model'
import { indexText, makeRange } from '#core/text/places'
import { acceptanceFeatures } from './acceptance'
import { elsewhere } from './ambiguity'
import { type Candidate, findCandidates } from './candidates'
import { clarityOf } from './clarity'
import { createPool, distractorsFor } from './distractors'
import type { Fact, Form } from './fact'
import { faultOf, holds, promptKey } from './gates'
import { sameThing } from './gazetteer'
import { hearText } from './hear'
import { factId } from './ids'
import { contentWords } from './lexicon'
import { type Damping, pick, type Scored } from './pick'
import { type Context, furtherReady, type Input, prepare, type Ready } from './prepare'
import { centrality, salienceOf } from './rank'
import type { ReadSentence } from './sentence'
import { isOpinion, isPlain } from './stance'
import { statementOf } from './statement'
import { mean, type Order, type Worth, worthOf } from './worth'

/** Facts for each hundred words, at most. */
const DENSITY = 8.5
const LEAST = 12
/** How often one answer is asked for at most, and one term. */
const MOST_ALIKE = 4
const MOST_TERM = 2
/** Sentences of a long text for each time that one answer may be asked for. */
const PER_ANSWER = 6
/** Below this a fact is not worth asking, in the units of salience and clarity. */
const WORTH = 0.55

/** The latest year a wrong choice may name. */
function latestYear(published: string | undefined, sentences: readonly ReadSentence[]): number {
  const year = Number(published?.slice(0, 4))
  if (year > 0) return year
  const years = sentences.flatMap(({ text }) => text.match(/\b(?:1\d{3}|20\d{2})\b/g) ?? []).map(Number)
  return Math.max(0, ...years)
}

/** Facts of a text, best first: sentences, what could be asked in them, its wordings, and what passes the gates. */
export function generate(input: Input): Fact[] {
  const { context, candidates } = survey(input)
  const { sentences } = context
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  const most = Math.max(LEAST, Math.ceil((words * DENSITY) / 100))
  const picked =
    input.ranking && context.pool.candidates.length > 0 && sentences.every(({ analysis }) => analysis)
      ? byRanking(candidates, context, input.ranking, most)
      : byHand(context, most)

  const asked = new Set<string>()
  return picked.flatMap(({ ready, score }) => {
    const [first, ...others] = ready.forms.filter(({ prompt }) => !asked.has(promptKey(prompt)))
    if (!first) return []
    for (const { prompt } of [first, ...others]) asked.add(promptKey(prompt))
    return [factOf({ ...ready, forms: [first, ...others] }, score, context)]
  })
}

/** A text read, with all that could be asked of it. */
export function survey(input: Input): { context: Context; candidates: Candidate[] } {
  const { sections, language, title, published } = input
  const english = /^en\b/i.test(language)
  const heard = hearText(sections, {
    ...{ code: language, isEnglish: english },
    ...(input.english && { english: input.english }),
    ...(published !== undefined && { published }),
  })
  const { sentences } = heard
  const candidates = findCandidates(heard, title)
  // What the parse alone holds together is too much to choose from by hand, and too vague for wrong answers.
  const plain = candidates.filter(({ phrase }) => !phrase)
  const context: Context = {
    ...{ input, english, sentences, elsewhere: elsewhere(sentences), index: indexText(sections) },
    pool: createPool(plain, latestYear(published, sentences)),
    opinion: english && isOpinion(sentences.map((sentence) => sentence.text)),
  }
  return { context, candidates }
}

interface Picked extends Scored {
  ready: Ready
}

/** How often an answer is asked for at most. */
const mostOf = ({ type }: Candidate, { length }: readonly ReadSentence[]): number =>
  type === 'term' ? MOST_TERM : Math.max(MOST_ALIKE, Math.ceil(length / PER_ANSWER))

/** The best by a plain sum of what is known of them: for texts nothing was learned for. */
function byHand(context: Context, most: number): Picked[] {
  const { input, sentences, pool } = context
  const central = centrality(sentences)
  const titled = new Set(contentWords(input.title))
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
  context: Context,
  ranking: Ranking,
  most: number,
): Picked[] {
  const { input, sentences } = context
  const { title, order = 'study' } = input
  const worth = worthOf(candidates, sentences, title, ranking, order)
  if (order === 'study') return byAcceptance(candidates, context, ranking, worth, most)
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
  context: Context,
  ranking: Ranking,
  worth: ReadonlyMap<Candidate, Worth>,
  most: number,
): Picked[] {
  const { input, sentences } = context
  const { acceptance = [] } = input
  const title = new Set(contentWords(input.title))
  const phrases = candidates
    .filter(({ phrase }) => phrase)
    .sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
    .slice(0, most * CHANCES)
  const scored = [...context.pool.candidates, ...phrases].flatMap((candidate): (Picked & Taken)[] => {
    const ready = holds(input.title, candidate.text) ? null : prepare(candidate, context)
    if (!ready) return []
    const { logit, about } = worth.get(candidate)!
    const around = { words: ranking.words, title, sentences: sentences.length, worth: logit }
    const taken = acceptance.length > 0 ? mean(acceptance, acceptanceFeatures(ready, around)) : 0
    const score = 1 / (1 + Math.exp(-logit - ACCEPTANCE * taken))
    const { sentence, span } = candidate
    const alike = mostOf(candidate, sentences)
    return [{ ready, score, taken, sentence: sentence.index, span, answer: about, most: alike }]
  })
  const good = pick(
    scored.filter(({ taken }) => taken >= TAKEN),
    most,
    DAMPING.study,
  )
  return good.length < FEW ? pick(scored, FEW, DAMPING.study) : good
}

interface Taken {
  /** Log-odds that a teacher would take the question. */
  taken: number
}

/** Below these it is not asked, unless there would be fewer questions than a few. */
const TAKEN = -0.3
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

function factOf(
  { candidate, forms, attributed, withBefore }: Ready,
  salience: number,
  context: Context,
): Fact {
  const { sentence, origin, group, text, type } = candidate
  const { input, index, pool, sentences, english } = context
  const before = sentences[sentence.index - 1]
  const from = withBefore && before ? before.at : sentence.at
  const place = (at: number) => ({ block: sentence.block, at })
  const source = makeRange(index, input.text, place(from), place(sentence.at + sentence.text.length))
  const shift = sentence.at - from
  // Elsewhere than in English nothing tells of what kind a name is.
  const choices = english || !group
  const distractors = choices ? distractorsFor(candidate, `${source.quote.exact} ${sentence.said}`, pool) : []
  return {
    id: factId(sentence.text, origin),
    section: sentence.section,
    source,
    span: { start: origin.start + shift, end: origin.end + shift },
    answer: text,
    accepts: acceptsOf(candidate),
    type,
    forms,
    distractors,
    attributed,
    trueFalse: english && distractors.length > 0 && canBeFalse(forms, distractors[0]!, candidate),
    salience,
  }
}

/** Other names that are right: the fullest the text gives, and shorter ones that mean nothing else. */
function acceptsOf({ group, text, fine }: Candidate): string[] {
  if (!group || fine === 'term') return []
  return [...new Set([group.name, ...group.accepts])].filter((name) => !sameThing(name, text))
}

/** Whether the sentence with a wrong value is plainly false and reads as a sentence by itself. */
function canBeFalse(forms: readonly Form[], value: string, { sentence, type }: Candidate): boolean {
  const cloze = forms.find(({ kind }) => kind === 'cloze')
  if (!cloze || !isPlain(sentence.text)) return false
  const prompt = statementOf(cloze.prompt, value)
  return !faultOf({ kind: 'true-false', prompt, answer: value, type, english: true })
}
