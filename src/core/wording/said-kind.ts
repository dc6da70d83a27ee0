import type { Candidate } from '#core/candidates/candidates'
import type { Stretch } from '#core/clauses/clause'
import type { Token } from '#core/language/types'
import { isDemonym } from '#core/naming/gazetteer'
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

/** "the cruise ship, Freewinds," after which nothing or a comma comes: where a name stands beside its noun, its mark between them. */
const isApart = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens[from - 1]?.text === ',' &&
  /^[.,]$/.test(tokens[to]?.text ?? '.') &&
  tokens[from]!.dep === 'appos' &&
  tokens[tokens[from]!.head]?.end === tokens[from - 1]!.start

/** The name of a person or thing with what stands right before it and says what it is; null where nothing does. */
export function saidKind({ text, tokens }: Said, answer: Stretch, candidate: Candidate): Told | null {
  const last = isApart(tokens, answer) ? answer.from - 2 : answer.from - 1
  const noun = tokens[last]
  if (!isName(candidate) || candidate.fine.startsWith('pair/') || !/^\p{Lu}/u.test(candidate.text))
    return null
  if (noun?.pos !== 'NOUN' || noun.number === 'plur' || !/^\p{Ll}/u.test(noun.text)) return null
  let from = last
  while (from > 0 && (BEFORE.test(tokens[from - 1]!.pos) || isOneWord(tokens, from))) from--
  const before = tokens[from - 1]
  if (before && /^(?:PRON|PART|NUM|VERB|PUNCT|X)$/.test(before.pos)) return null
  if (before?.pos === 'DET' && !/^(?:the|an?)$/i.test(before.text)) return null
  const words = tokens.slice(from, last + 1)
  if (words.length > LONGEST || words.some((word) => VAGUE.test(word.text))) return null
  if ((candidate.type === 'person') !== isPersonNoun(noun.text.toLowerCase())) return null
  const kind = text.slice(words[0]!.start, noun.end)
  const keeps = from > 0 || words[0]!.pos === 'PROPN' || isDemonym(words[0]!.text)
  const small = keeps ? kind : kind.charAt(0).toLowerCase() + kind.slice(1)
  return {
    answer: { from, to: answer.to },
    candidate: { ...candidate, asking: { kind: 'which', words: `which ${small}` } },
  }
}
