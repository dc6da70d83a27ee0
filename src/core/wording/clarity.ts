import type { Candidate } from '#core/candidates/candidates'
import type { Form } from '#core/facts/fact'
import { ENGLISH_FUNCTION_WORDS, MONTHS } from '#core/sentences/lexicon'

/** "the match", "this trend": things that only those who read the sentences before can tell. */
const DEFINITE =
  /\b[Tt]he (?:game|match|film|movie|book|novel|album|song|show|episode|company|organisation|organization|team|group|club|party|author|writer|study|report|paper|article|event|attack|accident|incident|man|woman|boy|girl|couple|two|three|latter|former|country|city|town|village|region|area|building|site|house|ship|boat|plane|case|trial|vote|election|law|bill|agreement|deal|project|program|programme|decision|move|family|child|children|king|queen|president|minister|government|army|war|battle|church|school|university|film|result|results|process|system|method|model|theory|problem|issue|situation|period|time|year|day|month|week|season|award|prize|position|place|process|animal|animals|species|samples?|participants|patients|first half|second half)\b(?! (?:of|that|which|who|in|between|at|from|for|where|on|to)\b)/g
const POINTING = /\b(?:this|these|such|those)\s+\p{L}/gu
const PASSING =
  /\b(?:yesterday|today|tomorrow|tonight|currently|recently|now|(?:this|next|last|past) (?:week|month|year|decade|season))\b/i
const NAMES = /(?<![.!?:]\s|^)\b\p{Lu}[\p{L}\p{M}]+|\b\d[\d,.]*/gu

/** Words that a question has to have so that a stranger to the text knows what it is about. */
const ENOUGH = 4

/** Names and numbers in a question, beside its own first word. */
const anchors = (prompt: string): string[] => {
  const found = new Set(
    (prompt.replace(/^\S+\s/, ' ').match(NAMES) ?? []).map((word) => word.replace(/[.,]+$/, '')),
  )
  return [...found].filter((word) => !ENGLISH_FUNCTION_WORDS.has(word.toLowerCase()))
}

/** How many names and numbers a question has, beside its own first word. */
export const anchorsIn = (prompt: string): number => anchors(prompt).length

/** How often a question points at what only those who read the sentences before can tell. */
export const pointersIn = (prompt: string): number =>
  (prompt.match(DEFINITE)?.length ?? 0) + (prompt.match(POINTING)?.length ?? 0)

const MONTH = new RegExp(`^(?:${MONTHS.join('|')})$`)

/** Whether something beside a time pins down what a question is about: a name or a number. */
export const isPinned = (prompt: string): boolean =>
  anchors(prompt).some((word) => !isYear(word) && !MONTH.test(word))

const isYear = (word: string): boolean => /^(?:1\d{3}|20\d{2})$/.test(word)

/** A question shorter than this that names nothing could be about anything. */
const SHORT = 10

const length = (prompt: string): number => prompt.split(/\s+/).length

/**
 * How well a stranger to the text would know what a question asks, in the units of salience: what it names speaks for it,
 * what it only points at against it, and so does length. About -1.5 to 1.
 */
export function clarityOf({ sentence, span, type }: Candidate, { kind, prompt }: Form): number {
  const found = anchors(prompt)
  const named = found.length
  const onlyYears = type !== 'date' && found.every(isYear)
  const pointed = (prompt.match(DEFINITE)?.length ?? 0) * 0.3 + (prompt.match(POINTING)?.length ?? 0) * 0.4
  const after = sentence.said.slice(span.end)
  // A name before a noun ("the Murray archive") is asked for less plainly than one by itself.
  const modifies =
    type !== 'number' && /^(?: \p{Ll}{3,}(?:s|ion|ment|ity|er|or|al|ive|ure|ing)?\b)/u.test(after)
  const compound =
    modifies &&
    sentence.analysis?.tokens.some((token) => token.start === span.end + 1 && token.pos === 'NOUN')
  const words = length(prompt)
  return (
    (named === 0 ? (words < SHORT ? -1 : -0.5) : onlyYears ? -0.3 : Math.min(named, ENOUGH) * 0.09) -
    pointed -
    (PASSING.test(prompt) ? 0.35 : 0) -
    (compound ? 0.25 : 0) -
    (words > 34 ? 0.4 : words > 26 ? 0.15 : 0) +
    (kind === 'cloze' ? 0 : 0.4)
  )
}
