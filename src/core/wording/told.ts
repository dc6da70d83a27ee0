import type { Candidate } from '#core/candidates/candidates'
import { isList } from '#core/candidates/lists'
import { hasMainClause } from '#core/clauses/clause'
import { clozeOf, frameOf } from '#core/clauses/frame'
import type { Form } from '#core/facts/fact'
import { LEANING } from '#core/sentences/lexicon'
import { hasLoosePronoun } from '#core/sentences/pronouns'
import type { ReadSentence } from '#core/sentences/sentence'
import { faultOf, promptLength } from './gates'
import { givesAway } from './given-away'
import { lacksPart } from './lacking'
import { isSlight } from './slight'
import { standing } from './standing'
import { isAnonymous, isUnfit, leansAfter } from './unclear'
import { isTold, isWhole } from './whole'

/** Words of the sentence before, and of both together, at most. */
const LONGEST_BEFORE = 26
const LONGEST = 45

/** "…, hoping for rain.": what a sentence can go without. */
const TAIL = /, \p{Ll}+ing [^,“”"]*\.$/u

/** Both together may be longer than a question by itself. */
const MENDED: ReadonlySet<string | undefined> = new Set([undefined, 'long'])

/** Whether a sentence can be read by itself, so that another can lean on it. */
function stands({ said, analysis }: ReadSentence): boolean {
  if (!analysis || !hasMainClause(analysis.tokens)) return false
  const first = /[\p{L}\p{N}]+/u.exec(said)?.[0].toLowerCase() ?? ''
  return !LEANING.has(first) && !hasLoosePronoun(said, 'phrase')
}

/** Whether a sentence tells what the one after it leaves untold, and nothing hides what it is about itself. */
const isLead = (sentence: ReadSentence): boolean =>
  stands(sentence) &&
  !isUnfit(sentence) &&
  // "Our mills are:", "Hull wove wool – Leeds silk.", "“Let us go.”": no sentence that tells something, or hardly one.
  !/:| [–—-] |^["“'‘]/.test(sentence.said) &&
  !isAnonymous(sentence.said, sentence) &&
  promptLength(sentence.said) <= LONGEST_BEFORE

const POINTING = /^(?:the|this|these|that|those|such)$/i
const LINKS = /^(?:Additionally|Also|Besides|Furthermore|In addition|Moreover|Similarly|Likewise)\b/

/** Whether something of a sentence is only understood after the one before it: "The new owner", "This mill", "the mill". */
function leansOn({ text, said, analysis }: ReadSentence, before: ReadSentence): boolean {
  const first = /[\p{L}\p{N}]+/u.exec(said)?.[0].toLowerCase() ?? ''
  if (LEANING.has(first) || LINKS.test(text)) return true
  const tokens = analysis?.tokens ?? []
  const named = new Set(before.analysis?.tokens.flatMap(({ pos, lemma }) => (pos === 'NOUN' ? [lemma] : [])))
  return tokens.some(
    ({ dep, head, text: word }) =>
      dep === 'det' && POINTING.test(word) && tokens[head]?.pos === 'NOUN' && named.has(tokens[head].lemma),
  )
}

/** Whether a sentence points at something that the one before it does not name: "this plan" after no plan. */
function pointsBeyond({ analysis }: ReadSentence, before: ReadSentence): boolean {
  const tokens = analysis?.tokens ?? []
  const named = new Set(before.analysis?.tokens.map(({ lemma }) => lemma.toLowerCase()))
  return tokens.some(({ text, dep, head, pos }) => {
    if (!/^(?:this|these|those|such)$/i.test(text)) return false
    const noun = tokens[head]
    return dep === 'det' && noun?.pos === 'NOUN' ? !named.has(noun.lemma.toLowerCase()) : pos === 'PRON'
  })
}

/** What stands before a sentence and tells of it, and whether something of the sentence is only understood after it. */
interface Lead {
  before: ReadSentence
  leans: boolean
}

/** Found once a sentence, however many candidates it has; null where nothing before it tells of it. */
const leads = new WeakMap<ReadSentence, Lead | null>()

function leadOf(sentence: ReadSentence, sentences: readonly ReadSentence[]): Lead | null {
  const known = leads.get(sentence)
  if (known !== undefined) return known
  const found = findLead(sentence, sentences)
  leads.set(sentence, found)
  return found
}

function findLead(sentence: ReadSentence, sentences: readonly ReadSentence[]): Lead | null {
  const before = sentences[sentence.index - 1]
  const { analysis } = sentence
  if (!analysis || before?.section !== sentence.section || !hasMainClause(analysis.tokens)) return null
  // In talk, what stands before is often another's.
  if (sentences.some(({ speaker }) => speaker !== undefined)) return null
  if (isUnfit(sentence) || !isLead(before) || pointsBeyond(sentence, before)) return null
  const leans = leansOn(sentence, before)
  return leans || before.block === sentence.block ? { before, leans } : null
}

/** "What" after a whole sentence could be anything in it, and "that" is to be looked for there. */
const isPlainly = (question: string): boolean => !/^What\b|\b[Tt]hat \p{Ll}/u.test(question)

const LINK = /^(?:And|But|So|Then),? (?=\p{Lu})/u

/** Two sentences with a question about the second, at most so many words. */
const LONGEST_ASKED = 45

/**
 * The question of a candidate after the whole sentence before it: "Tom Bell bought the mill in 1921. To whom was the mill
 * sold?" Undefined where `blank` after it is no good either.
 */
export function toldQuestion(
  candidate: Candidate,
  sentences: readonly ReadSentence[],
  questions: readonly Form[],
): Form | undefined {
  const lead = leadOf(candidate.sentence, sentences)
  if (!lead || isList(candidate)) return undefined
  const { text, type } = candidate
  for (const { kind, prompt: asked } of questions) {
    const question = asked.replace(LINK, '')
    const prompt = `${lead.before.said} ${standing(question)}`
    if (promptLength(prompt) > LONGEST_ASKED || !MENDED.has(faultOf({ kind, prompt, answer: text, type })))
      continue
    if (leansAfter(question) || isSlight(question, candidate) || isTold(candidate, question)) continue
    if (lacksPart(question, candidate.sentence) || !isPlainly(question)) continue
    if (!givesAway(prompt, text, type)) return { kind, prompt }
  }
  return undefined
}

/**
 * The blank of a candidate after the whole sentence before it, which tells what its own leaves untold: "Tom Bell bought
 * the mill in 1921. The new owner sold it to ____." Undefined where that sentence does not stand by itself, tells the
 * answer, or both are too long.
 */
export function toldBlank(candidate: Candidate, sentences: readonly ReadSentence[]): string | undefined {
  const { sentence, span, text, type, fine, phrase } = candidate
  if (phrase || fine === 'reason') return undefined
  const lead = leadOf(sentence, sentences)
  if (!lead || !isWhole(candidate)) return undefined
  const { before, leans } = lead
  const blank = standing(clozeOf(frameOf(sentence.said, span, sentence.analysis?.tokens)))
  if (!leans && !isAnonymous(blank, sentence)) return undefined
  const prompt = [before.said, before.said.replace(TAIL, '.')]
    .map((said) => `${said} ${blank}`)
    .find((both) => promptLength(both) <= LONGEST)
  if (prompt === undefined || !MENDED.has(faultOf({ kind: 'cloze', prompt, answer: text, type })))
    return undefined
  if (leansAfter(blank) || isSlight(blank, candidate) || isTold(candidate, blank)) return undefined
  if (lacksPart(blank, sentence)) return undefined
  return givesAway(prompt, text, type) ? undefined : prompt
}
