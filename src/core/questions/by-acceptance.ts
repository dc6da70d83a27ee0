import type { Candidate } from '#core/candidates/candidates'
import type { Form } from '#core/facts/fact'
import { type Damping, pick } from '#core/facts/pick'
import { acceptanceFeatures, aroundOf } from '#core/ranking/acceptance'
import type { Ranking } from '#core/ranking/model'
import type { Trees } from '#core/ranking/trees'
import { mean, type Worth } from '#core/ranking/worth'
import { holds } from '#core/wording/gates'
import { shareSaid, wordsOf } from '#core/wording/given-away'
import { looselyReady, prepare, type Ready } from '#core/wording/prepare'
import type { Survey } from './input'
import { mostOf, type Picked } from './picked'

/**
 * The best that a teacher would take, by what was learned from judgements, whether they stand by themselves or may need
 * the text; none that the title answers, which stands above them.
 */
export function byAcceptance(
  candidates: readonly Candidate[],
  context: Survey,
  { ranking, worth, acceptance, full }: Judges,
  most: number,
): Picked[] {
  const { sentences } = context
  const around = aroundOf(sentences, context.title, ranking.words)
  const titled = wordsOf(context.title)
  const isNew = ({ fine }: Candidate) => /^list\/|\/nationality$/.test(fine)
  const isList = ({ fine }: Candidate) => fine.startsWith('list/')
  const phrases = candidates
    .filter((candidate) => candidate.phrase && !isList(candidate))
    .sort((a, b) => worth.get(b)!.logit - worth.get(a)!.logit)
    .slice(0, most * PHRASES)
  const judge = (candidate: Candidate, made: Ready | null): (Picked & Taken)[] => {
    if (!made) return []
    const { logit, about } = worth.get(candidate)!
    const takenOf = (form: Form): number =>
      isNew(candidate)
        ? UNJUDGED
        : mean(acceptance, acceptanceFeatures({ ...made, forms: [form] }, logit, around))
    const { ready, taken } = bestFirst(made, takenOf)
    const score = 1 / (1 + Math.exp(-logit - ACCEPTANCE * taken))
    const { sentence, span } = candidate
    const alike = Math.min(mostOf(candidate, sentences), isProtagonist(candidate) ? PROTAGONIST : ALIKE)
    return [{ ready, score, taken, sentence: sentence.index, span, answer: about, most: alike }]
  }
  const isProtagonist = ({ group }: Candidate) => (group?.mentions ?? 0) > sentences.length * EVERYWHERE
  const isTold = ({ text }: Candidate) =>
    holds(context.title, text) || shareSaid(titled, text) > (text.includes(' ') ? TITLED : 0)
  /** A nation that is spoken of again and again is no news. */
  const isKnown = ({ fine, text }: Candidate) =>
    fine === 'name/nationality' && sentences.filter(({ said }) => said.includes(text)).length > 2
  const asked = [...context.pool.candidates, ...candidates.filter(isList), ...phrases].filter(
    (candidate) => !isTold(candidate) && !isKnown(candidate),
  )
  const readyOf = (candidate: Candidate): Ready | null =>
    prepare(candidate, context) ?? (candidate.phrase ? null : looselyReady(candidate, context))
  const judged = asked.flatMap((candidate) => judge(candidate, readyOf(candidate)))
  const sure = pick(
    judged.filter(({ taken }) => taken >= SURE),
    most,
    DAMPING,
  )
  // A text of talk has few sentences that stand by themselves.
  const wanted = full ? most : Math.min(most, FEW)
  // Of these the ones that are nearest to sure come first, whatever they are worth.
  const fair = judged
    .filter(({ taken, ready }) => taken >= (isVague(ready.candidate) ? FAIR_PHRASE : full ? FAIR : FAIR_FEW))
    .map((one) => ({ ...one, score: 1 / (1 + Math.exp(-one.taken)) }))
  const known = new Set(sure.map(({ ready }) => ready.candidate))
  return [
    ...sure,
    ...pick(
      fair.filter(({ ready }) => !known.has(ready.candidate)),
      wanted - sure.length,
      DAMPING,
      sure,
    ),
  ]
}

/** The wordings with the one first that is likeliest taken, a question before a blank as good, and how likely that is. */
function bestFirst(ready: Ready, takenOf: (form: Form) => number): { ready: Ready; taken: number } {
  const judged = ready.forms.map((form) => ({ form, taken: takenOf(form) }))
  const best = judged.reduce((a, b) => (b.taken > a.taken + AS_GOOD ? b : a))
  const others = ready.forms.filter((form) => form !== best.form)
  return { ready: { ...ready, forms: [best.form, ...others] }, taken: best.taken }
}

const isVague = ({ phrase, fine }: Candidate): boolean => phrase !== undefined && !fine.startsWith('list/')

export interface Judges {
  ranking: Ranking
  worth: ReadonlyMap<Candidate, Worth>
  acceptance: readonly Trees[]
  /** Whether those come after them that are only fair. */
  full: boolean
}

interface Taken {
  /** Log-odds that a teacher would take the question. */
  taken: number
}

/**
 * From here on a question is asked: of those of texts that it was not learned from, judges took about four in five.
 * Where there are few, and where all are wanted, others come after them: fair ones only.
 */
const SURE = 0.7
/** What is thought of kinds of which too few were judged: fair, and not sure. */
const UNJUDGED = 0.3
const FAIR = -1.1
/** Of what no name, number or date is, fewer are fair. */
const FAIR_PHRASE = 0.3
const FEW = 3
const FAIR_FEW = 0.2
/** Differences smaller than this tell nothing. */
const AS_GOOD = 0.1
/** How much these count beside what a fact is worth. */
const ACCEPTANCE = 1
/** How many phrases are worded for each fact that is wanted. */
const PHRASES = 2
const DAMPING: Damping = { sentence: 0.8, answer: 0.4 }
/** So much of a longer answer in the title gives it away. */
const TITLED = 0.5
/** Times that an answer is asked for: oftener it could be guessed, soonest what most of the text is about. */
const ALIKE = 3
const PROTAGONIST = 1
const EVERYWHERE = 0.2
