import { type Candidate, findCandidates } from '#core/candidates/candidates'
import { hearText } from '#core/candidates/hear'
import { OPEN_ABOVE, OPEN_BELOW } from '#core/choices/figure-limits'
import { lifeOf } from '#core/choices/life'
import { createPool } from '#core/choices/pool'
import type { Fact, Form } from '#core/facts/fact'
import { factId } from '#core/facts/ids'
import { statementOf } from '#core/facts/statement'
import { sameThing } from '#core/naming/gazetteer'
import type { ReadSentence } from '#core/sentences/sentence'
import { isOpinion, isPlain } from '#core/sentences/stance'
import type { TextId } from '#core/text/document'
import { indexText, makeRange } from '#core/text/places'
import { elsewhere } from '#core/wording/ambiguity'
import { faultOf, promptKey } from '#core/wording/gates'
import type { Ready } from '#core/wording/prepare'
import { isTaken } from './by-acceptance'
import { choicesOf } from './choices-of'
import { choose } from './choose'
import type { Input, Survey } from './input'

/** Facts for each hundred words, at most. */
const DENSITY = 8.5
const LEAST = 12

/** The latest year a wrong choice may name. */
function latestYear(published: string | undefined, sentences: readonly ReadSentence[]): number {
  const year = Number(published?.slice(0, 4))
  if (year > 0) return year
  const years = sentences.flatMap(({ text }) => text.match(/\b(?:1\d{3}|20\d{2})\b/g) ?? []).map(Number)
  return Math.max(0, ...years)
}

/** Facts of an English text, best first: sentences, what could be asked in them, its wordings, and what passes the gates. */
export function generate(input: Input): Fact[] {
  const { context, candidates } = survey(input)
  const { sentences } = context
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  const most = Math.max(LEAST, Math.ceil((words * DENSITY) / 100))
  const picked = choose(candidates, context, input, most)

  const asked = new Set<string>()
  return picked.flatMap(({ ready, score, recallOnly }) => {
    const [first, ...others] = ready.forms.filter(({ prompt }) => !asked.has(promptKey(prompt)))
    if (!first) return []
    for (const { prompt } of [first, ...others]) asked.add(promptKey(prompt))
    const distractors = recallOnly ? [] : choicesOf(ready, context)
    return [factOf({ ...ready, forms: [first, ...others] }, distractors, score, context, input.text)]
  })
}

/** A text read, with all that could be asked of it. */
export function survey(input: Input): { context: Survey; candidates: Candidate[] } {
  const { sections, title, published, english, pronouns, order = 'study' } = input
  const heard = hearText(sections, {
    title,
    // The ranking learned from quotations: told of whoever said it, key facts were met less often.
    quoting: !isTaken(order),
    ...(pronouns && { pronouns }),
    ...(english && { english }),
    ...(published !== undefined && { published }),
  })
  const { sentences } = heard
  const candidates = findCandidates(heard, title)
  // What the parse alone holds together is too much to choose from by hand, and too vague for wrong answers.
  const plain = candidates.filter(({ phrase }) => !phrase)
  const latest = latestYear(published, sentences)
  const context: Survey = {
    ...{ title, sentences, elsewhere: elsewhere(sentences), index: indexText(sections) },
    pool: createPool(plain, { latest, title, life: lifeOf(title, sentences) }),
    latest,
    opinion: isOpinion(sentences.map((sentence) => sentence.text)),
  }
  return { context, candidates }
}

function factOf(ready: Ready, distractors: string[], salience: number, context: Survey, id: TextId): Fact {
  const { candidate, forms, attributed, withBefore } = ready
  const { sentence, origin, text, type } = candidate
  const { index, sentences } = context
  const before = sentences[sentence.index - 1]
  const from = withBefore && before ? before.at : sentence.at
  const place = (at: number) => ({ block: sentence.block, at })
  const source = makeRange(index, id, place(from), place(sentence.at + sentence.text.length))
  const shift = sentence.at - from
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
    trueFalse: distractors.length > 0 && canBeFalse(forms, distractors[0]!, candidate),
    salience,
  }
}

/** Other names that are right: the fullest the text gives, and shorter ones that mean nothing else. */
function acceptsOf({ group, text, fine }: Candidate): string[] {
  if (!group || fine === 'term') return []
  return [...new Set([group.name, ...group.accepts])].filter((name) => !sameThing(name, text))
}

/** Whether the sentence with a wrong value is plainly false and reads as a sentence by itself. */
function canBeFalse(forms: readonly Form[], value: string, { sentence, span, type }: Candidate): boolean {
  const before = sentence.said.slice(0, span.start)
  // "Over 400" may be as true as "over 100".
  if (OPEN_ABOVE.test(before) || OPEN_BELOW.test(before)) return false
  const cloze = forms.find(({ kind }) => kind === 'cloze')
  if (!cloze || sentence.speaker !== undefined || !isPlain(sentence.text)) return false
  const prompt = statementOf(cloze.prompt, value)
  return !faultOf({ kind: 'true-false', prompt, answer: value, type })
}
