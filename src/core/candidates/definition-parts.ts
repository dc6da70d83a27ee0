import { isFiniteVerb } from '#core/clauses/clause'
import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'
import { isGerund, isTerm, meaningOf, nounPhraseAt, RELATIVE } from './meaning'

/** A term where its sentence says what it means. */
export interface Definition {
  /** The term without its article, in what the sentence says. */
  span: Span
  /** As it reads after "the name for", or after the verb. */
  meaning: string
  /** "refers to", "means", where it was put so; absent where the sentence says what the thing is. */
  verb?: string
  /** "In music", where it holds there only. */
  field?: string
}

/** A sentence to be read from left to right. */
export interface Read {
  said: string
  tokens: readonly Token[]
  /** Where somebody or something with a name of its own stands. */
  named: readonly Span[]
}

/** A meaning this much shorter than its sentence is only the beginning of what was said. */
const CUT = 3

/** Whether a token is one of some words. */
export const isOne = (token: Token | undefined, words: RegExp): boolean =>
  token !== undefined && words.test(token.text)

/** Where tokens `from` to `to`, exclusive, stand. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
})

/** What a stretch of the sentence means, from a token on; null where it means nothing, or names somebody. */
export function meaningFrom(
  { said, tokens, named }: Read,
  from: number,
  end = said.length,
  fewest?: number,
): string | null {
  const { start } = tokens[from]!
  const meaning = meaningOf(said.slice(start, end), fewest)
  if (meaning === null) return null
  const until = start + meaning.length
  const inside = tokens.slice(from).filter((token) => token.start < until)
  // "a loom on which wool, …": cut before its verb.
  const led = inside.findIndex(({ text }) => RELATIVE.test(text))
  const isCut = until < end - CUT
  if (isCut && led >= 0 && !inside.slice(led).some(isFiniteVerb)) return null
  // "a loom that stands when wool, like silk, is woven": what was cut goes on with the clause.
  const goesOn = tokens.some(
    (token, i) => token.start > until && tokens[i - 1]?.text === ',' && isFiniteVerb(token),
  )
  if (isCut && led >= 0 && goesOn) return null
  return named.some((name) => name.start < until && name.end > start) ? null : meaning
}

/** "called", "known as", "referred to as" at a token: where the name after it begins; 0 where there is none. */
export function nameAfter(tokens: readonly Token[], at: number): number {
  if (isOne(tokens[at], /^(?:called|termed)$/)) return at + 1
  if (isOne(tokens[at], /^known$/) && isOne(tokens[at + 1], /^as$/)) return at + 2
  const refers =
    isOne(tokens[at], /^referred$/) && isOne(tokens[at + 1], /^to$/) && isOne(tokens[at + 2], /^as$/)
  return refers ? at + 3 : 0
}

/** The term that stands at `at`, after an article or a quotation mark, where nothing goes on with it. */
export function termAt(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  let from = at
  while (isOne(tokens[from], /^(?:an?|the|["“‘'])$/)) from++
  const quoted = isOne(tokens[from - 1], /^["“‘']$/)
  const act = tokens[from]
  const to = act && isGerund(act) ? from + 1 : (nounPhraseAt(tokens, from)?.to ?? from)
  if (to === from || !isTerm(tokens, from, to, false)) return null
  const closes = quoted ? /^["”’']$/ : /^[.,;)(]$|^(?:that|which|where|who)$/
  return isOne(tokens[to], closes) ? { from, to } : null
}
