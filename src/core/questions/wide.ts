import type { Candidate } from '#core/candidates/candidates'
import { hasMainClause } from '#core/clauses/clause'
import { clozeOf, frameOf } from '#core/clauses/frame'
import { LEANING } from '#core/sentences/lexicon'
import { hasLoosePronoun } from '#core/sentences/pronouns'
import type { ReadSentence } from '#core/sentences/sentence'
import { shortBlank, shortLead } from '#core/wording/context'
import { faultOf, holds, promptLength } from '#core/wording/gates'
import { furtherReady, isRefused, prepare, type Ready, takesSides } from '#core/wording/prepare'
import type { Survey } from './input'

/**
 * The best wording there is of a candidate for whoever has just read the text closely: what a stranger understands, what
 * a close reader does, else the whole sentence with a gap. Null where even that asks nothing, tells its answer or leans
 * on what is not shown. English only.
 */
export function wideReady(candidate: Candidate, context: Survey): Ready | null {
  return prepare(candidate, context) ?? furtherReady(candidate, context) ?? gapReady(candidate, context)
}

/** Words of a gap's sentence with those before it, at most. */
const LONGEST = 60

/** What speaks against a gap even for a close reader; a part of the answer may stand beside it, all of it may not. */
const GRAVE: ReadonlySet<string | undefined> = new Set(['blank', 'short', 'bare'])

function gapReady(candidate: Candidate, context: Survey): Ready | null {
  const { text, type, fine, sentence } = candidate
  const { sentences, elsewhere } = context
  const attributed = takesSides(candidate, context)
  if (fine === 'reason' || isRefused(candidate, attributed, context)) return null
  const found = gapsOf(candidate, sentences).find(
    ({ prompt }) =>
      promptLength(prompt) <= LONGEST &&
      !GRAVE.has(faultOf({ kind: 'cloze', prompt, answer: '', type })) &&
      !holds(prompt, text) &&
      !leans(prompt, candidate) &&
      !elsewhere.answers(prompt, text, sentence.index),
  )
  if (!found) return null
  const { prompt, withBefore } = found
  const fragment = sentence.analysis !== undefined && !hasMainClause(sentence.analysis.tokens)
  return {
    ...{ candidate, forms: [{ kind: 'cloze', prompt }], attributed, withBefore, close: true, fragment },
  }
}

interface Gap {
  prompt: string
  withBefore: boolean
}

/** The gap in what is left of its sentence, in all of it, and after what stands before it, the least first. */
function gapsOf(candidate: Candidate, sentences: readonly ReadSentence[]): Gap[] {
  const { sentence, span } = candidate
  const { said, analysis, withBefore } = sentence
  const alone = [
    clozeOf(frameOf(said, span, analysis?.tokens)),
    ...shortBlank(candidate).map(({ prompt }) => prompt),
    ...shortBlank(candidate, LONGEST).map(({ prompt }) => prompt),
    clozeOf({ text: said, span }),
  ]
  return [
    ...alone.map((prompt) => ({ prompt: withoutLink(prompt), withBefore })),
    ...afterOthers(candidate, sentences),
  ]
}

/** How many sentences may stand before a gap's own. */
const MOST_BEFORE = 3

/** The gap after some of the sentences before its own: far enough back, what its pronouns mean is named. */
function afterOthers(candidate: Candidate, sentences: readonly ReadSentence[]): Gap[] {
  const { sentence, text } = candidate
  const found: Gap[] = []
  let lead = ''
  for (let n = 1; n <= MOST_BEFORE; n++) {
    const other = sentences[sentence.index - n]
    if (!other?.analysis || other.section !== sentence.section || holds(other.said, text)) break
    lead = `${shortLead(other) ?? other.said} ${lead}`.trim()
    const left = LONGEST - promptLength(lead)
    if (left <= 0) break
    const withBefore = sentences[sentence.index - 1]!.block === sentence.block
    for (const { prompt } of shortBlank(candidate, left))
      found.push({ prompt: withoutLink(`${lead} ${prompt}`), withBefore })
  }
  return found
}

/** Words that join a sentence to the one before and can go. */
const LINK = /^(?:And|But|So|Then|Or|Yet|Nor|Also|Thus|Still|However|Therefore|Now),? (?=\S)/

const withoutLink = (prompt: string): string => {
  const rest = prompt.replace(LINK, '')
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
}

/** Whoever speaks in a text, its close reader knows. */
const SPEAKER =
  /\b(?:I|[Ww]e|[Yy]ou|[Mm]e|us|[Mm]y|[Oo]ur|[Yy]our|mine|ours|yours|myself|ourselves|yourself)\b/g
const SPEAKS = /^(?:i|we|you|my|our|your|who|which|whose)$/

/** Whether a gap's sentence needs what stands before it. A name that opens it is one that its pronouns can mean. */
function leans(prompt: string, { type, sentence }: Candidate): boolean {
  const first = /[\p{L}\p{N}]+/u.exec(prompt.replaceAll('_', ' '))?.[0].toLowerCase() ?? ''
  const [opening] = sentence.analysis?.tokens ?? []
  const named = opening?.pos === 'PROPN' && prompt.startsWith(opening.text)
  const said = (named ? `The ${prompt}` : prompt).replace(SPEAKER, ' ')
  return (LEANING.has(first) && !SPEAKS.test(first)) || hasLoosePronoun(said, type)
}
