import type { Analysis, Token } from '#core/language/types'
import { isPersonWord } from '#core/sentences/pronouns'
import type { ReadSentence } from '#core/sentences/sentence'
import type { Span } from '#core/text/segment'
import { pointsAhead } from './cataphora'
import type { Gender } from './gender'

/** The first "he" or "she" of a sentence that stands for somebody named before the sentence. */
export interface Pronoun {
  is: Gender
  /** "his": a name takes an "’s" in its place. */
  owns: boolean
  /** Its place among the tokens. */
  token: number
  /** Nothing that says something stands before it. */
  opens: boolean
}

const GENDERS: Record<string, Gender> = { he: 'he', his: 'he', she: 'she', her: 'she' }
const ANY = /\b(?:he|his|she|her)\b/i
const OTHERS = /^(?:him|himself|hers|herself)$/i

/** Whether a word is "he" or "she", as a subject or an owner. */
export const pronounOf = (word: string): Gender | undefined => GENDERS[word.toLowerCase()]

/** Whether a token could be what the pronoun stands for, or begins what does. */
const couldBe = ({ pos, lemma, text }: Token): boolean =>
  (pos === 'NOUN' && isPersonWord(lemma)) || /^who(?:ever)?$/i.test(text)

/** A pronoun after more tokens than these mostly means something of its own sentence. */
const LATE = 9

const isSubject = ({ dep }: Token): boolean => /^nsubj/.test(dep)

/** Whether a quotation goes on before or after a sentence. */
const isWithinQuote = (said: string): boolean =>
  (said.match(/"/g)?.length ?? 0) % 2 === 1 ||
  (said.match(/“/g)?.length ?? 0) !== (said.match(/”/g)?.length ?? 0)

/**
 * The first "he" or "she" outside quotation marks, where nothing in the sentence before it could be what it means
 * nor the subject after it, and it is a subject or an owner; `names` are the names of the sentence.
 */
export function pronounIn(
  { said, analysis }: Pick<ReadSentence, 'said'> & { analysis?: Analysis },
  names: readonly { span: Span; type: string }[],
): Pronoun | undefined {
  if (!analysis || !ANY.test(said) || isWithinQuote(said)) return undefined
  const { tokens } = analysis
  let quoted = false
  let opens = true
  for (const [at, token] of tokens.entries()) {
    if (/^[“"]$|^``$/.test(token.text)) quoted = token.text === '"' ? !quoted : true
    else if (token.text === '”') quoted = false
    if (quoted) return undefined
    if (OTHERS.test(token.text)) return undefined
    const is = pronounOf(token.text)
    if (!is) {
      if (/^(?:NOUN|PROPN|VERB|NUM)$/.test(token.pos)) opens = false
      continue
    }
    const owns = /^his$/i.test(token.text) || /^nmod:poss/.test(token.dep)
    if (!owns && !isSubject(token)) return undefined
    const before = tokens.slice(0, at)
    if (before.some((one) => couldBe(one) || isSubject(one))) return undefined
    // "Come and see his house", and what comes late in a sentence.
    if (!opens && (at > LATE || before[0]!.form === 'base')) return undefined
    const rival = ({ span, type }: { span: Span; type: string }) =>
      span.start < token.start && /^(?:person|name)$/.test(type)
    // "He’s a weaver": a name with an "’s" would own what comes next, and nobody writes "Bell’d".
    if (/^[’'](?:s|d|ll)$/.test(tokens[at + 1]?.text ?? '')) return undefined
    if (names.some(rival) || pointsAhead(said, tokens, at, is, names)) return undefined
    return { is, owns, token: at, opens }
  }
  return undefined
}
