import type { Clause, Stretch } from '#core/clauses/clause'
import type { Token } from '#core/language/types'
import { isDemonym } from '#core/naming/gazetteer'
import { genderNamed } from '#core/naming/gender'

/** A sentence's tokens with what is needed to write parts of it. */
export interface Said {
  text: string
  tokens: readonly Token[]
}

/** A stretch of tokens as the sentence writes it. */
export const write = ({ text, tokens }: Said, { from, to }: Stretch): string =>
  from >= to ? '' : text.slice(tokens[from]!.start, tokens[to - 1]!.end)

/** "New Zealand" */
const BEGINS_NAME = /^(?:New|North|South|East|West|Central|Great|Old|Upper|Lower|United)$/

/** Whether a word at the beginning of a sentence keeps its capital elsewhere. */
const keepsCapital = ({ pos, text }: Token, tokens: readonly Token[]): boolean =>
  pos === 'PROPN' ||
  // "Gertrude Bell", whatever the analysis takes her for.
  (genderNamed(text) !== undefined && /^\p{Lu}/u.test(tokens[1]?.text ?? '')) ||
  (BEGINS_NAME.test(text) && /^\p{Lu}/u.test(tokens[1]?.text ?? '')) ||
  text === 'I' ||
  /^\p{Lu}{2}|^\p{Lu}\p{Ll}*\p{Lu}/u.test(text) ||
  isDemonym(text) ||
  tokens.some((other) => other.start > 0 && other.text === text)

/** A phrase from the beginning of a sentence as it reads elsewhere: small unless it begins with a name. */
export function writeSmall(said: Said, stretch: Stretch): string {
  const words = write(said, stretch)
  return stretch.from > 0 || keepsCapital(said.tokens[stretch.from]!, said.tokens)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1)
}

/** Adverbs that only make sense after the sentence before. */
export const ADDS = /^(?:also|then|thus|therefore|finally|instead|meanwhile|later|subsequently|however) /

/** Adverbs of praise, which a question does not take over. */
const PRAISE =
  /\b(?:solemnly|firmly|actively|proactively|vigorously|continuously|successfully|resolutely|steadily)\s+/g

/** Words made into a question: a capital, one space between them, no mark but the last. */
export const finish = (words: readonly (string | undefined)[]): string => {
  const line = words
    .filter((word): word is string => word !== undefined && word !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(PRAISE, '')
    .replace(/\s+(?=[,;]|['’]s\b)/g, '')
    .replace(/[\s,;:.–—-]+$/, '')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}?`
}

const LONG_FRONT = 5
/** A rest with more words than this, or with a clause in it, would part a fronted phrase from its verb. */
const LONG_REST = 9

/** Whether a fronted phrase can stand at the end: it is short, and nothing there could take it for its own. */
function movesToEnd({ tokens }: Said, { front, rest }: Clause): boolean {
  if (!front || front.to - front.from > LONG_FRONT || tokens[front.from]!.pos !== 'ADP') return false
  const words = tokens.slice(rest.from, rest.to)
  return (
    words.length <= LONG_REST &&
    words.every(({ pos, text }) => pos !== 'SCONJ' && pos !== 'VERB' && pos !== 'AUX' && !/^[,(]$/.test(text))
  )
}

/** A question with its clause's fronted phrase: at the end when it can stand there, else in front with its comma. */
export function withFront(said: Said, clause: Clause, words: string[]): string {
  const { front } = clause
  if (!front) return finish(words)
  if (movesToEnd(said, clause)) return finish([...words, writeSmall(said, front)])
  return finish([`${write(said, front)},`, ...words])
}
