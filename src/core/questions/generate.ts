import type { English } from '#core/language/types'
import type { Section, TextId } from '#core/text/document'
import { indexText, makeRange, type TextIndex } from '#core/text/places'
import { type Elsewhere, elsewhere } from './ambiguity'
import { type Candidate, findCandidates } from './candidates'
import { clarityOf, isPinned } from './clarity'
import { hasMainClause } from './clause'
import { createPool, distractorsFor, type Pool } from './distractors'
import type { Fact, Form } from './fact'
import { formsOf } from './forms'
import { faultOf, holds, isEmptyAnswer, promptKey } from './gates'
import { sameThing } from './gazetteer'
import { hearText } from './hear'
import { factId } from './ids'
import { contentWords } from './lexicon'
import { pick } from './pick'
import { centrality, salienceOf } from './rank'
import type { ReadSentence } from './sentence'
import { isOpinion, isPlain, takesPosition } from './stance'
import { statementOf } from './statement'

export interface Input {
  text: TextId
  sections: Section[]
  /** BCP 47. */
  language: string
  title: string
  /** ISO date, as exact as known. */
  published?: string
  /** For English texts: question words need it, everything else gets better by it. */
  english?: English
}

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

/** What is known of a whole text when its facts are made. */
interface Context {
  input: Input
  english: boolean
  sentences: readonly ReadSentence[]
  elsewhere: Elsewhere
  index: TextIndex
  pool: Pool
  /** The whole text takes a position. */
  opinion: boolean
}

/** A candidate with the wordings that pass the gates. */
interface Ready {
  candidate: Candidate
  forms: [Form, ...Form[]]
  attributed: boolean
}

/** Facts of a text, best first: sentences, what could be asked in them, its wordings, and what passes the gates. */
export function generate(input: Input): Fact[] {
  const { sections, language, title, published } = input
  const english = /^en\b/i.test(language)
  const heard = hearText(sections, {
    ...{ code: language, isEnglish: english },
    ...(input.english && { english: input.english }),
    ...(published !== undefined && { published }),
  })
  const { sentences } = heard
  const candidates = findCandidates(heard, title)
  const context: Context = {
    ...{ input, english, sentences, elsewhere: elsewhere(sentences), index: indexText(sections) },
    pool: createPool(candidates, latestYear(published, sentences)),
    opinion: english && isOpinion(sentences.map((sentence) => sentence.text)),
  }
  const central = centrality(sentences)
  const titled = new Set(contentWords(title))
  const scored = candidates.flatMap((candidate) => {
    const ready = prepare(candidate, context)
    if (!ready) return []
    const { sentence, span, name } = candidate
    const around = { central: central[sentence.index]!, title: titled, sentences: sentences.length }
    const score = salienceOf(candidate, around) + clarityOf(candidate, ready.forms[0])
    const most =
      candidate.type === 'term' ? MOST_TERM : Math.max(MOST_ALIKE, Math.ceil(sentences.length / PER_ANSWER))
    return score < WORTH
      ? []
      : [{ ready, score, sentence: sentence.index, span, answer: name.toLowerCase(), most }]
  })
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  const picked = pick(scored, Math.max(LEAST, Math.ceil((words * DENSITY) / 100)))

  const asked = new Set<string>()
  return fewTerms(picked).flatMap(({ ready, score }) => {
    const [first, ...others] = ready.forms.filter(({ prompt }) => !asked.has(promptKey(prompt)))
    if (!first) return []
    for (const { prompt } of [first, ...others]) asked.add(promptKey(prompt))
    return [factOf({ ...ready, forms: [first, ...others] }, score, context)]
  })
}

/** Terms for each fact of another kind, at most: names, numbers and dates are surer questions. */
const TERMS = 1 / 3
const TERMS_LEAST = 4

/** Picked facts without the terms that would be too many of them, the best kept. */
function fewTerms<T extends { ready: Ready }>(picked: readonly T[]): T[] {
  const isTerm = ({ ready }: T): boolean => ready.candidate.fine === 'term'
  let left = Math.max(TERMS_LEAST, Math.floor(picked.filter((one) => !isTerm(one)).length * TERMS))
  return picked.filter((one) => !isTerm(one) || left-- > 0)
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
const isAnchored = ({ kind, prompt }: Form, { type, fine }: Candidate, opinion: boolean): boolean =>
  isPinned(prompt) ||
  (kind === 'which' && /\/\p{Lu}/u.test(fine)) ||
  (!opinion &&
    prompt.split(/\s+/).length >= (/^(?:number|date|money|percent)$/.test(type) ? LONG : LONG_NAME))

/** The wordings of a candidate that pass the gates; null when there is none. */
function prepare(
  candidate: Candidate,
  { input, english, opinion, pool, elsewhere, sentences }: Context,
): Ready | null {
  const { text, type, fine, listed, sentence } = candidate
  if (listed || isEmptyAnswer(text)) return null
  if (sentence.analysis && !hasMainClause(sentence.analysis.tokens)) return null
  if ((type === 'date' || (opinion && isProtagonist(candidate, sentences))) && TIMELESS.test(sentence.said))
    return null
  if (type === 'term' && opinion && !/[\s-]/.test(text)) return null
  if (fine === 'year' && Number(text) > pool.latest) return null
  const attributed = opinion || (english && takesPosition(sentence.text))
  // The title stands before an attributed question.
  if (attributed && holds(input.title, text)) return null
  const good = formsOf(candidate).filter(
    (form) =>
      (!english || isAnchored(form, candidate, opinion)) &&
      !faultOf({ ...form, answer: text, type, english }) &&
      !elsewhere.answers(form.prompt, text, sentence.index),
  )
  const [first, ...others] = good
  return first ? { candidate, forms: [first, ...others], attributed } : null
}

function factOf({ candidate, forms, attributed }: Ready, salience: number, context: Context): Fact {
  const { sentence, origin, group, text, type } = candidate
  const { input, index, pool, sentences, english } = context
  const before = sentences[sentence.index - 1]
  const from = sentence.withBefore && before ? before.at : sentence.at
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
