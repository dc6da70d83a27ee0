import type { Candidate } from '#core/candidates/candidates'
import type { Stretch } from '#core/clauses/clause'
import type { Token } from '#core/language/types'
import { type Asked, isPersonNoun } from './wh'
import type { Said } from './write'

/** A name with the words before it that say what it is, and how these ask for it: "the writer Ada Stone", "which writer". */
export interface Told {
  answer: Stretch
  candidate: Asked
}

const BEFORE = /^(?:ADJ|NOUN|PROPN)$/
/** What is said of many, or of who is asked for among them, names nothing. */
const VAGUE =
  /^(?:other|same|own|first|second|last|next|late|then|former|current|new|only|alleged|so-called|fellow|word|words|term|name|part|year|month|day|group|member|number|kind|type|sort)$/i
const LONGEST = 5

const isName = ({ type }: Candidate): boolean => /^(?:person|place|organisation|event|work|name)$/.test(type)

/** Whether a token is written on to the one before it: a hyphen, or the word after one. */
const isOneWord = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.end === tokens[at]!.start

/** The name of a person or thing with what stands right before it and says what it is; null where nothing does. */
export function saidKind({ text, tokens }: Said, answer: Stretch, candidate: Candidate): Told | null {
  const noun = tokens[answer.from - 1]
  if (!isName(candidate) || candidate.fine.startsWith('pair/') || !/^\p{Lu}/u.test(candidate.text))
    return null
  if (noun?.pos !== 'NOUN' || noun.number === 'plur' || !/^\p{Ll}/u.test(noun.text)) return null
  let from = answer.from - 1
  while (from > 0 && (BEFORE.test(tokens[from - 1]!.pos) || isOneWord(tokens, from))) from--
  const before = tokens[from - 1]
  if (before && /^(?:PRON|PART|NUM|VERB|PUNCT|X)$/.test(before.pos)) return null
  if (before?.pos === 'DET' && !/^(?:the|an?)$/i.test(before.text)) return null
  const words = tokens.slice(from, answer.from)
  if (words.length > LONGEST || words.some((word) => VAGUE.test(word.text))) return null
  if ((candidate.type === 'person') !== isPersonNoun(noun.text.toLowerCase())) return null
  const kind = text.slice(words[0]!.start, noun.end)
  const small = from === 0 && words[0]!.pos !== 'PROPN' ? kind.charAt(0).toLowerCase() + kind.slice(1) : kind
  return {
    answer: { from, to: answer.to },
    candidate: { ...candidate, asking: { kind: 'which', words: `which ${small}` } },
  }
}
