import type { Candidate } from '#core/candidates/candidates'
import { hasMainClause } from '#core/clauses/clause'
import type { Form } from '#core/facts/fact'
import type { ReadSentence } from '#core/sentences/sentence'
import { takesPosition } from '#core/sentences/stance'
import type { Elsewhere } from './ambiguity'
import { isPinned } from './clarity'
import { askedForms, bestOf, formsOf, looseForms } from './forms'
import { faultOf, holds, isEmptyAnswer } from './gates'
import { isToldByTitle } from './given-away'
import { spoken } from './spoken'
import { toldBlank, toldQuestion } from './told'
import { furtherForms } from './wordings'

/** What is known of a whole text when its facts are made. */
export interface Context {
  title: string
  sentences: readonly ReadSentence[]
  elsewhere: Elsewhere
  /** The year the text came out, or else the latest it names. */
  latest: number
  /** The whole text takes a position. */
  opinion: boolean
}

/** A candidate with the wordings that pass the gates. */
export interface Ready {
  candidate: Candidate
  forms: [Form, ...Form[]]
  attributed: boolean
  /** Its questions need what the sentence before says. */
  withBefore: boolean
  /** Only a close reader of the text can answer it. */
  close: boolean
  /** Its sentence has no main clause. */
  fragment: boolean
  /** The sentence before is said before each of its wordings. */
  told?: true
}

/** What holds at all times was so at no one time. */
const TIMELESS = /\b(?:always|never|often|usually|still)\b/

/** Whether so much of a text is about a name that what it always does tells nothing. */
const isProtagonist = ({ group }: Candidate, { length }: readonly ReadSentence[]): boolean =>
  (group?.mentions ?? 0) > Math.max(3, length * 0.2)

/** Words of a question that names nothing but still says enough by itself, asked for a number or for a name or term. */
const LONG = 10
const LONG_NAME = 13

/** Whether a stranger can tell what a question is about; a text of opinions is asked for what it names only. */
const isAnchored = ({ kind, prompt }: Form, { type, fine, sentence }: Candidate, opinion: boolean): boolean =>
  isPinned(prompt) ||
  kind === 'definition' ||
  sentence.speaker !== undefined ||
  (kind === 'which' && /\/\p{Lu}/u.test(fine)) ||
  (!opinion &&
    prompt.split(/\s+/).length >= (/^(?:number|date|money|percent)$/.test(type) ? LONG : LONG_NAME))

/** Whether a candidate may not be asked for, however it is worded. */
export function isRefused(
  { text, fine, sentence }: Candidate,
  attributed: boolean,
  { title, latest }: Context,
): boolean {
  if (isEmptyAnswer(text) || (fine === 'year' && Number(text) > latest)) return true
  if (isToldByTitle(text, title, sentence.said, latest)) return true
  // The title stands before an attributed question.
  return attributed && holds(title, text) && sentence.analysis !== undefined
}

/** Whether it has to be told whose word a question is; "According to Ada Stone, …" tells it itself. */
export const takesSides = ({ sentence }: Candidate, { opinion }: Context): boolean =>
  sentence.speaker === undefined &&
  // What somebody says they did is told of them: "I" is no more in it.
  (opinion || takesPosition(sentence.said)) &&
  !sentence.said.startsWith('According to ')

/** The wordings of a candidate that a stranger to the text can understand; null when there is none. */
export function prepare(candidate: Candidate, context: Context): Ready | null {
  const { opinion, elsewhere, sentences } = context
  const { text, type, listed, sentence } = candidate
  const attributed = takesSides(candidate, context)
  if (listed || isRefused(candidate, attributed, context)) return null
  if (sentence.analysis && !hasMainClause(sentence.analysis.tokens)) return null
  if ((type === 'date' || (opinion && isProtagonist(candidate, sentences))) && TIMELESS.test(sentence.said))
    return null
  if (type === 'term' && opinion && !/[\s-]/.test(text)) return null
  const good = bestOf(
    formsOf(candidate).filter(
      (form) => isAnchored(form, candidate, opinion) && !elsewhere.answers(form.prompt, text, sentence.index),
    ),
  )
  const [first, ...others] = spoken(good, sentence.speaker)
  const { withBefore } = sentence
  return first
    ? { candidate, forms: [first, ...others], attributed, withBefore, close: false, fragment: false }
    : null
}

/**
 * The wordings of a candidate that are sound, though a stranger to the text may not know what they are about, or one of
 * two names is asked for beside the other; null when there is none.
 */
export function looselyReady(candidate: Candidate, context: Context): Ready | null {
  const { elsewhere } = context
  const { text, sentence } = candidate
  const attributed = takesSides(candidate, context)
  if (candidate.listed > 2 || isRefused(candidate, attributed, context)) return null
  if (!sentence.analysis || !hasMainClause(sentence.analysis.tokens)) return null
  const good = bestOf(
    looseForms(candidate).filter(({ prompt }) => !elsewhere.answers(prompt, text, sentence.index)),
  )
  const [first, ...others] = spoken(good, sentence.speaker)
  const { withBefore } = sentence
  return first
    ? { candidate, forms: [first, ...others], attributed, withBefore, close: true, fragment: false }
    : null
}

/** The question and the blank of a candidate after the sentence before it, which tells a stranger what they are about; null where there are none. */
export function toldReady(candidate: Candidate, context: Context): Ready | null {
  const { elsewhere, sentences } = context
  const { text, sentence, listed } = candidate
  const attributed = takesSides(candidate, context)
  if (listed || isRefused(candidate, attributed, context)) return null
  const prompt = toldBlank(candidate, sentences)
  if (prompt === undefined || elsewhere.answers(prompt, text, sentence.index)) return null
  const withBefore = sentence.withBefore || sentences[sentence.index - 1]?.block === sentence.block
  const blank: Form = { kind: 'cloze', prompt }
  const question = toldQuestion(candidate, sentences, askedForms(candidate))
  const forms: [Form, ...Form[]] =
    question && !elsewhere.answers(question.prompt, text, sentence.index) ? [question, blank] : [blank]
  return { candidate, forms, attributed, withBefore, close: false, fragment: false, told: true }
}

/** What is wrong with a question for a stranger only. */
const MILD: ReadonlySet<string | undefined> = new Set([undefined, 'passing'])

/** The best wording of a candidate that a close reader can answer; null when there is none. */
export function furtherReady(candidate: Candidate, context: Context): Ready | null {
  const { elsewhere, sentences } = context
  const { text, type, sentence } = candidate
  const attributed = takesSides(candidate, context)
  if (sentence.speaker !== undefined || isRefused(candidate, attributed, context)) return null
  const last = sentences[sentence.index - 1]
  const before = last?.block === sentence.block ? last : undefined
  const fragment = sentence.analysis !== undefined && !hasMainClause(sentence.analysis.tokens)
  const found = furtherForms(candidate, before).find(
    ({ form }) =>
      MILD.has(faultOf({ ...form, answer: text, type })) &&
      !elsewhere.answers(form.prompt, text, sentence.index),
  )
  return found
    ? {
        candidate,
        forms: [found.form],
        attributed,
        withBefore: found.withBefore,
        close: true,
        fragment,
      }
    : null
}
