import type { Token } from '#core/language/types'
import { MONTHS } from '#core/sentences/lexicon'
import { isFiniteVerb } from './finite'

/** What a clause begins with before its subject: its end, exclusive and without a comma, and where the subject begins. */
export interface Front {
  end: number
  subject: number
}

const FRONT = /^(?:ADP|SCONJ|ADV|VERB|ADJ)$/
const TIME =
  /^(?:\d{1,4}(?:st|nd|rd|th|s)?|early|late|mid|summer|spring|autumn|fall|winter|century|minute|end|beginning|year|of|the|same)$/
const LINK = /^(?:In|On|During|By|Since|After|Before|Until|At)$/

const isTime = ({ text }: Token): boolean => TIME.test(text) || (MONTHS as readonly string[]).includes(text)

/** "In the 1960s Ada lived …": a time without a comma after it. */
function afterTime(tokens: readonly Token[]): Front | undefined {
  if (!LINK.test(tokens[0]!.text)) return undefined
  let at = 1
  while (
    at < tokens.length &&
    (isTime(tokens[at]!) || (tokens[at]!.text === ',' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '')))
  )
    at++
  const [last, next] = [tokens[at - 1]!, tokens[at]]
  if (next?.text === 'the' || last.text === 'the')
    return tokens[at - 2] && last.text === 'the' && /\d|century|minute/.test(tokens[at - 2]!.text)
      ? { end: at - 1, subject: at - 1 }
      : undefined
  const timed = tokens
    .slice(1, at)
    .some(({ text }) => /\d|century/.test(text) || (MONTHS as readonly string[]).includes(text))
  if (
    !timed ||
    /^(?:of|early|late|mid)$/.test(last.text) ||
    !next ||
    !/^(?:PROPN|DET|NOUN|ADJ|NUM|PRON)$/.test(next.pos)
  )
    return undefined
  return { end: at, subject: at }
}

/** "According to Ada Stone the mill …": whose word it is, without a comma after it. */
function afterAccording(tokens: readonly Token[]): Front | undefined {
  if (tokens[0]!.text !== 'According' || tokens[1]?.text !== 'to') return undefined
  const { head, dep } = tokens[0]!
  if (dep !== 'case' || !tokens[head] || tokens[head].dep === 'root') return undefined
  let end = head + 1
  while (/^(?:flat|case)$/.test(tokens[end]?.dep ?? '') && tokens[end]!.head === head) end++
  const next = tokens[end]
  return next && /^(?:PROPN|DET|NOUN|ADJ|NUM|ADV)$/.test(next.pos) ? { end, subject: end } : undefined
}

/** What stands before the subject of a sentence: a phrase or a clause up to its comma, or a time; undefined where nothing does. */
export function afterFront(tokens: readonly Token[]): Front | undefined {
  const first = tokens[0]!
  // "January 21, 2024, Ada won"; another name before a comma is the subject itself.
  if (!FRONT.test(first.pos) && !(MONTHS as readonly string[]).includes(first.text)) return undefined
  const isClause = first.pos === 'SCONJ'
  let verbs = 0
  for (let i = 1; i < tokens.length - 2; i++) {
    if (tokens[i]!.text === ',') {
      // "January 21, 2024," and "Paris, France," go on.
      if (/^\d{4}$/.test(tokens[i + 1]!.text) || tokens[i + 1]!.pos === 'CCONJ') continue
      if (isClause && verbs === 0) continue
      return { end: i, subject: i + 1 }
    }
    if (isFiniteVerb(tokens[i]!) && (!isClause || ++verbs > 2)) break
  }
  return afterTime(tokens) ?? afterAccording(tokens)
}
