import type { Candidate } from '#core/candidates/candidates'
import { isList } from '#core/candidates/lists'
import type { Form } from '#core/facts/fact'
import { type Damping, pick } from '#core/facts/pick'
import { demonymOf } from '#core/naming/gazetteer'
import { type Around, acceptanceFeatures, aroundOf, type FaultTrees, takenBy } from '#core/ranking/acceptance'
import type { Ranking } from '#core/ranking/model'
import type { Order, Worth } from '#core/ranking/worth'
import { holds } from '#core/wording/gates'
import { givesAway, isToldByCity, shareSaid, wordsOf } from '#core/wording/given-away'
import { looselyReady, prepare, type Ready, toldReady } from '#core/wording/prepare'
import { asksRole } from '#core/wording/role'
import { choicesOf } from './choices-of'
import type { Survey } from './input'
import { mostOf, type Picked } from './picked'

export interface Judges {
  ranking: Ranking
  worth: ReadonlyMap<Candidate, Worth>
  acceptance: readonly FaultTrees[]
  order: TakenOrder
}

/** The orders that ask what a teacher would take; in all but the first others come after it. */
export type TakenOrder = 'study' | keyof typeof FAIR

export const isTaken = (order: Order): order is TakenOrder => order === 'study' || order in FAIR

/** A question with the log-odds that a teacher would take it. */
interface Judged extends Picked {
  taken: number
}

/**
 * The best that a teacher would take, by what was learned from judgements, whether they stand by themselves or may need
 * the text; none that the title answers, which stands above them. Those that are only fair come after the sure ones,
 * whatever they are worth.
 */
export function byAcceptance(
  candidates: readonly Candidate[],
  context: Survey,
  judges: Judges,
  most: number,
): Picked[] {
  const { order } = judges
  const around = aroundOf(context.sentences, context.title, judges.ranking.words)
  const judged = askedOf(candidates, context, judges.worth, most).flatMap((candidate) =>
    judge(candidate, context, judges, around),
  )
  const sure = pick(
    judged.filter(({ ready, taken }) => isSure(ready, taken, context)),
    most,
    DAMPING,
  )
  const known = new Set(sure.map(({ ready }) => ready.candidate))
  const least = Math.min(1, ...sure.map(({ score }) => score))
  const fair = judged
    .filter(({ ready, taken }) => !known.has(ready.candidate) && isFair(ready, taken, context, order))
    .map((one) => ({ ...one, score: least * chanceOf(one.taken) }))
  // A text of talk has few sentences that stand by themselves; of no text is it good to ask nothing.
  const wanted = order === 'study' ? Math.min(most, Math.max(FEW, Math.ceil(most * FEW_OF))) : most
  return [...sure, ...pick(fair, wanted - sure.length, DAMPING, sure)]
}

/**
 * What may be asked for at all: names, numbers and dates, lists, and the worthiest phrases; not what the title, a city of
 * its own or the rest of the text tells, nor continents, of which there are too few to choose among.
 */
function askedOf(
  candidates: readonly Candidate[],
  { pool, title }: Survey,
  worth: Judges['worth'],
  most: number,
): Candidate[] {
  const titled = wordsOf(title)
  const isTold = ({ text, type }: Candidate) =>
    holds(title, text) || givesAway(title, text, type) || (!text.includes(' ') && shareSaid(titled, text) > 0)
  const phrases = candidates
    .filter(isPhrase)
    .sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
    .slice(0, most * PHRASES)
  // A title tells its country too: "French roads" France, and a city's history the country the city is in.
  const isPlaced = ({ type, fine, text, sentence }: Candidate) =>
    type === 'place' &&
    (fine === 'place/continent' ||
      isToldByCity(text, sentence.said) ||
      isToldByCity(text, title) ||
      holds(title, demonymOf(text) ?? ''))
  return [...pool.candidates, ...candidates.filter(isList), ...phrases].filter(
    (candidate) => !isTold(candidate) && !isPlaced(candidate) && !isYearLed(candidate),
  )
}

/** "1863 Emancipation Proclamation": the name alone would be right as well, and wrong ones differ by their year alone. */
const isYearLed = ({ type, text }: Candidate): boolean =>
  type !== 'date' && type !== 'number' && /^(?:1\d|20)\d\d ['’“"]?\p{L}/u.test(text)

/** A candidate with its likeliest wording first, by itself or after the sentence before; nothing where none is sound. */
function judge(
  candidate: Candidate,
  context: Survey,
  { worth, acceptance }: Judges,
  around: Around,
): Judged[] {
  const { sentences } = context
  const { logit, about } = worth.get(candidate)!
  const takenOf = (ready: Ready, form: Form): number =>
    form.kind === 'definition'
      ? DEFINED
      : asksRole(form)
        ? ROLE
        : isList(candidate)
          ? UNJUDGED
          : takenBy(acceptance, acceptanceFeatures({ ...ready, forms: [form] }, logit, around))
  const alone = prepare(candidate, context) ?? (isPhrase(candidate) ? null : looselyReady(candidate, context))
  const told = candidate.phrase ? null : toldReady(candidate, context)
  // What a stranger understands by itself is shorter, and as good.
  const weightOf = ({ ready, taken }: { ready: Ready; taken: number }): number =>
    taken - (ready.told && alone && !alone.close ? AS_GOOD : 0)
  const [best] = [alone, told]
    .flatMap((ready) => (ready ? [bestFirst(ready, takenOf)] : []))
    .sort((a, b) => weightOf(b) - weightOf(a))
  if (!best) return []
  const isProtagonist = (candidate.group?.mentions ?? 0) > sentences.length * EVERYWHERE
  return [
    {
      ...best,
      score: chanceOf(logit + ACCEPTANCE * best.taken),
      sentence: candidate.sentence.index,
      span: candidate.span,
      answer: about,
      ...(isPerson(candidate) && { recallOnly: true as const }),
      most: Math.min(mostOf(candidate, sentences), isProtagonist ? PROTAGONIST : ALIKE),
    },
  ]
}

/**
 * Other people of a text are seldom in doubt for somebody who has any idea of the time, the country or the office: of wrong
 * people that were offered judges refused one in four sets, of other wrong answers one in sixteen.
 */
const isPerson = ({ type }: Candidate): boolean => type === 'person'

const hasChoices = (ready: Ready, context: Survey): boolean =>
  !isPerson(ready.candidate) && choicesOf(ready, context).length > 0

/**
 * Whether it is taken surely enough: the surer, the less ways there are to ask it. What is a blank only and has no choices
 * is worth least to whoever learns. `less` is how much less will do where there are choices; these are looked for only
 * where they decide, for they take the longest.
 */
function isSure(ready: Ready, taken: number, context: Survey, less = 0): boolean {
  const { candidate, forms } = ready
  const isAsked = forms.some(({ kind }) => kind !== 'cloze') || GOOD_BLANKS.has(candidate.type)
  const least = SURE + (isAsked ? 0 : WITHOUT_QUESTION)
  const leastWithout = least + (forms[0].kind === 'who' ? WHO_WITHOUT_CHOICES : WITHOUT_CHOICES)
  return taken >= leastWithout || (taken >= least - less && hasChoices(ready, context))
}

/** The wordings with the one first that is likeliest taken, a question before a blank as good, and how likely that is. */
function bestFirst(
  ready: Ready,
  takenOf: (ready: Ready, form: Form) => number,
): { ready: Ready; taken: number } {
  const judged = ready.forms.map((form) => ({ form, taken: takenOf(ready, form) }))
  // A question before a blank that is as good, but for "which" and "what".
  const best = judged.reduce((a, b) =>
    b.taken > a.taken + (DOUBTFUL.has(a.form.kind) ? 0 : AS_GOOD) ? b : a,
  )
  const others = ready.forms.filter((form) => form !== best.form)
  return { ready: { ...ready, forms: [best.form, ...others] }, taken: best.taken }
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** What no name, number or date is, nor a list of things. */
const isPhrase = (candidate: Candidate): boolean => candidate.phrase !== undefined && !isList(candidate)

/** Whether it comes after what is sure, in an order. */
function isFair(ready: Ready, taken: number, context: Survey, order: TakenOrder): boolean {
  if (order !== 'study') return taken >= FAIR[order][isPhrase(ready.candidate) ? 'phrase' : 'name']
  return taken >= SURE - LESS && isSure(ready, taken, context, LESS)
}

/**
 * From here on a question is asked: of what is offered so of edited texts that it was not learned from, judges took four
 * in five, choices and all. Where there are few, and where all are wanted, others come after them: fair ones only.
 */
const SURE = 0.8
const WITHOUT_QUESTION = 0.4
const WITHOUT_CHOICES = 0.4
/** People have no choices anyway; of such questions from here on judges took four in five. */
const WHO_WITHOUT_CHOICES = 0.2
/** Types whose blanks judges took as often as questions: 17 of 18. */
const GOOD_BLANKS: ReadonlySet<string> = new Set(['money', 'percent'])
/** Kinds of questions that judges took less often than what was learned from them says. */
const DOUBTFUL: ReadonlySet<string> = new Set(['which', 'what'])
/** What is thought of a term asked for by its meaning, of which few were judged: whoever made them took 28 of 33 unseen. */
const DEFINED = 1
/** What is thought of a person asked for by what they are: of twelve such two judges took 12 and 11. */
const ROLE = 1.3
/** What is thought of lists, of which too few were judged: fair, and not sure. */
const UNJUDGED = 0.3
/** What is fair: of names, numbers and dates more than of phrases. Of what is asked so from 0.3 on judges took one in two. */
const FAIR = {
  more: { name: 0.3, phrase: 0.3 },
  full: { name: -1.6, phrase: -0.05 },
}
/** So many are asked where fewer are sure and others nearly so. */
const FEW = 3
/** The share of what a text could be asked for at most that it should be asked for: about one for each hundred words. */
const FEW_OF = 0.15
/** How much less sure those may be that are added to fewer, where there are choices to know the answer by. */
const LESS = 0.3
/** Differences smaller than this tell nothing. */
const AS_GOOD = 0.2
/** How much these count beside what a fact is worth. */
const ACCEPTANCE = 1
/** How many phrases are worded for each fact that is wanted. */
const PHRASES = 2
const DAMPING: Damping = { sentence: 0.8, answer: 0.4 }
/** Times that an answer is asked for: oftener it could be guessed, soonest what most of the text is about. */
const ALIKE = 2
const PROTAGONIST = 1
const EVERYWHERE = 0.2
