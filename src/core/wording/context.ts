import type { Candidate } from '#core/candidates/candidates'
import { clozeOf, frameOf } from '#core/clauses/frame'
import { shorten } from '#core/clauses/shorten'
import type { Form } from '#core/facts/fact'
import type { ReadSentence } from '#core/sentences/sentence'
import { BLANK } from '#core/text/blank'
import { holds, promptLength } from './gates'

/** Words of a blank's sentence, of the sentence before it, and of both, at most. */
const LONGEST = 38
const LONGEST_BEFORE = 22
const NOTHING = { start: -1, end: -1 }

/** A sentence as it may stand before a blank: whole where it is short, else cut; undefined where that cannot be done. */
export const shortLead = ({ said, analysis }: ReadSentence): string | undefined =>
  promptLength(said) <= LONGEST_BEFORE
    ? said
    : shorten(said, analysis?.tokens ?? [], NOTHING, LONGEST_BEFORE)?.text

/** The blank of a candidate in a sentence cut down to what it cannot go without; none where that is still too long. */
export function shortBlank({ sentence, span }: Candidate, most = LONGEST): Form[] {
  const { said, analysis, words } = sentence
  if (!analysis) return []
  const frame =
    words.length <= most ? frameOf(said, span, analysis.tokens) : shorten(said, analysis.tokens, span, most)
  return frame ? [{ kind: 'cloze', prompt: clozeOf(frame) }] : []
}

/**
 * A blank after the sentence before it, which names what its own leaves unnamed: "Tom Bell was born in Cork. He built
 * ____." None where there is no sentence before, or it tells the answer.
 */
export function inContext(candidate: Candidate, before: ReadSentence | undefined): Form[] {
  if (!before?.analysis || holds(before.said, candidate.text)) return []
  const first = shortLead(before)
  if (first === undefined || first.includes(BLANK)) return []
  const most = LONGEST - promptLength(first)
  return shortBlank(candidate, most).map(({ prompt }) => ({ kind: 'cloze', prompt: `${first} ${prompt}` }))
}
