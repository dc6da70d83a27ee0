import type { Token } from '#core/language/types'
import { contentWords, ENGLISH_FUNCTION_WORDS } from '#core/sentences/lexicon'
import { hasLoosePronoun, isPersonWord } from '#core/sentences/pronouns'
import { takesPosition } from '#core/sentences/stance'

/** Words about a thing that do not say what it is: "a problem that …", "an example of …". */
const SAYS_LITTLE =
  /^(?:example|problem|reason|result|source|factor|matter|question|issue|aspect|goal|aim|cause|effect|case|point|topic|challenge|sign|choice|step|key|basis|option|member|one|concern|focus|purpose|answer|outcome|consequence|lot|majority|way|thing|time|day|fact|rest|importance|priority|advantage|benefit|threat|danger|pleasure|joy|shame|hope|dream|success|failure|subject|victim|favou?rite|site|home|reminder|symbol|exception|attempt|feature|difference|opportunity|chance|task|job|idea|solution|contributor|product|characteristic|figure|section|chapter|author|paper|article|term|word|expression|opposite|backbone|heart|foundation|cornerstone)$/
/** Nouns that need no more than "of" to say what a thing is: "the study of …". */
const SORTS =
  /^(?:group|set|system|method|process|means|measure|collection|unit|art|act|study|science|practice|ability|movement|loss|lack|transfer|theory|series|sequence|combination|mixture|number|amount|rate|field|condition|state|layer|array|network|device|technique|procedure|ratio|sum|change|rise|fall|division|degree|extent|tendency|distribution|arrangement|pattern|instrument|branch|view|belief|point|line|distance|length|instance|poem|mass)$/
/** Nouns made of verbs, which "of" is enough for as well: "the sinking of …". */
const MADE_OF_VERB =
  /(?:tion|sion|(?<!ele|ce|docu|gar|seg|frag)ment|sis|ness|(?<!subst|inst|dist|appli|ambul|fin|rom|d|insur)ance|(?:abs|pres|occurr|emerg)ence|ity|(?<!build|paint|cloth|draw|dwell|th|spr|str|^k|^r|^w)ing|growth|failure|exposure|mixture|breakdown|shift|spread|flow|use|release|exchange|crease|decline|removal|arrival|survival)$/
/** Of these nothing that has a name of its own is one. */
const NAMELESS =
  /^(?:process|means|measure|art|act|study|science|practice|ability|movement|loss|lack|transfer|sequence|combination|mixture|number|amount|rate|field|condition|state|technique|procedure|ratio|sum|change|rise|fall|degree|tendency|branch|view|belief|distance|length|mass)$/
/** What leads to what is said of a noun. */
export const RELATIVE = /^(?:that|which|who|whose|where|when|whom)$/

/** "essential", "best": how good or great a thing is, is not what it is. */
const RANKS =
  /^(?:major|main|primary|principal|chief|key|common|new|recent|modern|classic|typical|another|further|wonderful)$/

/** How good or great a thing is, which is not what it is; "the smallest part" may be. */
const weighs = (word: string, article: string): boolean =>
  takesPosition(word) || RANKS.test(word) || (/est$/.test(word) && article !== 'the')

/** A noun with what stands before it: tokens `from` to `to`, exclusive, the noun last; its article, '' for none. */
export interface NounPhrase {
  from: number
  to: number
  noun: number
  article: string
}

const isNoun = ({ pos }: Token): boolean => pos === 'NOUN'

/** Whether a token goes on with the words before a noun. */
function isBefore(tokens: readonly Token[], at: number): boolean {
  const { pos, text, form } = tokens[at]!
  const next = tokens[at + 1]
  if (pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN' || pos === 'X') return true
  if (text === '-') return next !== undefined && next.start === tokens[at]!.end
  if (next === undefined) return false
  if (text === ',' || /^(?:and|or)$/.test(text))
    return tokens[at - 1]!.pos === 'ADJ' && /^(?:ADJ|CCONJ)$/.test(next.pos)
  if (pos === 'ADV') return next.pos === 'ADJ' || (next.pos === 'VERB' && isNounAfter(tokens, at + 2))
  return pos === 'VERB' && (form === 'gerund' || form === 'pastPart') && isNounAfter(tokens, at + 1)
}

const isNounAfter = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|ADJ)$/.test(tokens[at]?.pos ?? '') && tokens[at - 1]!.end + 1 >= tokens[at]!.start

/** The noun phrase that begins at `from`, up to its noun; null where none does. */
export function nounPhraseAt(tokens: readonly Token[], from: number): NounPhrase | null {
  const first = tokens[from]
  const article = first && /^(?:an?|the)$/i.test(first.text) ? first.text.toLowerCase() : ''
  let at = article ? from + 1 : from
  let noun = -1
  while (tokens[at] && isBefore(tokens, at)) {
    if (isNoun(tokens[at]!)) noun = at
    at++
  }
  return noun < 0 ? null : { from, to: noun + 1, noun, article }
}

/** "of ice that …", "in the part of a wheel on which …": whether what is said of a noun comes after others joined to it. */
function isLedOn(tokens: readonly Token[], from: number): boolean {
  let at = from
  for (let n = 0; n < JOINED && tokens[at]?.pos === 'ADP'; n++) {
    const other = nounPhraseAt(tokens, /^(?:its|their)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1)
    if (!other) return false
    at = other.to
    if (isLed(tokens, at)) return true
  }
  return false
}

/** How many nouns may stand between one and what is said of it. */
const JOINED = 2

/** Whether a clause about the noun before it begins at a token: "that …", "in which …", "made of …". */
function isLed(tokens: readonly Token[], at: number): boolean {
  const [next, second] = [tokens[at], tokens[at + 1]]
  if (!next) return false
  if (RELATIVE.test(next.text) || /^(?:which|whom)$/.test(second?.text ?? '')) return true
  return next.pos === 'VERB' && (next.form === 'pastPart' || next.form === 'gerund')
}

/** Whether a noun phrase and what follows it say what a thing is, so that it could be told from others. */
export function saysWhat(tokens: readonly Token[], { from, to, noun, article }: NounPhrase): boolean {
  const { lemma, number, pos } = tokens[noun]!
  if (pos !== 'NOUN' || SAYS_LITTLE.test(lemma)) return false
  const before = tokens.slice(from, noun)
  if (before.some(({ pos: tag, text }) => tag === 'ADJ' && weighs(text, article))) return false
  if (!article && number !== 'plur' && before.length > 0 && before[0]!.pos === 'VERB') return false
  const next = tokens[to]
  if (!next) return false
  if (isLed(tokens, to) || isLedOn(tokens, to)) return true
  const isSort = SORTS.test(lemma) || (number !== 'plur' && MADE_OF_VERB.test(lemma))
  if (next.text === 'of') return isSort || (article === 'the' && number === 'plur')
  if (/^(?:capable|able)$/.test(next.text)) return true
  return isSort && (next.pos === 'ADP' || next.text === 'to')
}

/** Whether a bare noun is what many or much are called, so that a word with a capital before "is" can be no name. */
export const isGeneral = (tokens: readonly Token[], { noun, article }: NounPhrase): boolean =>
  article === '' || NAMELESS.test(tokens[noun]!.lemma) || MADE_OF_VERB.test(tokens[noun]!.lemma)

/** Whether a number, a measure, a process is meant: of what is at hand one would not say that it is one. */
export const isAbstract = (tokens: readonly Token[], { noun }: NounPhrase): boolean =>
  SORTS.test(tokens[noun]!.lemma)

/** Where further words tell more about the thing, and not what it is. */
const TAIL =
  /(?:(?<!\b(?:that|which|who|where|when)\b.*) and (?:is|are|has|have|can)\b|,? (?:such as|including|e\.g\.|i\.e\.|for example|for instance|because|since|especially|particularly|like those)\b|, (?:but|although|though|while|whereas|so|which|who|whose|where|when|thus|thereby|hence|and (?:it|they|is|are|this|these|the \p{L}+ (?:is|are))|like|as|often|usually|typically|generally|not|rather|making|allowing|meaning|resulting|leading|causing|(?<!ing, )\p{L}+ing|whether|much|both|in contrast|unlike|the|an?)\b|\s?[;:—–]|\s-\s).*$/u
/** What is told of a thing and is not its meaning, or needs a speaker or a time. */
const TELLS =
  /\b(?:[12]\d{3}|\d+ ?%|percent|today|nowadays|recently|currently|I|we|you|our|your|my|us|(?:many|most|some) people|was|were|had|(?:has|have) (?:become|grown|long|always|often|never))\b|[?!“”"]/u
const LEANS = /\b(?:this|these|those|such an?|such|above|following|same)\b/i
const TORN = /\b(?:and|or|of|the|an?|in|to|with|by|for|from|at|on|that|which|is|are)$/
const FEWEST = 3
const MOST = 30

/** A meaning as it reads by itself; null where it says too little, too much, or leans on what is not shown. */
export function meaningOf(words: string, fewest = FEWEST): string | null {
  const meaning = words
    .replace(/\s?\([^()]*\)|\s?\[[^[\]]*\]/g, '')
    .replace(TAIL, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,.]+$/, '')
    .trim()
  if (contentWords(meaning).length < fewest || meaning.split(' ').length > MOST) return null
  if (TELLS.test(meaning) || LEANS.test(meaning) || TORN.test(meaning)) return null
  return hasLoosePronoun(meaning, 'term') ? null : meaning
}

const LONGEST = 4
/** Words before a noun that are no part of a term. */
const NO_TERM =
  /^(?:other|many|several|various|few|such|same|own|certain|more|most|next|last|first|second|third|new|different|some|any|former|latter|main|major|great|good|important|key|large|small|common|simple|single|whole|best|another|each|every|all|both|only|true|real|modern|latest|popular|typical|ideal|successful)$/i
/** Nouns that are no term by themselves. */
const VAGUE =
  /^(?:thing|way|time|day|part|number|kind|sort|lot|case|fact|example|end|side|member|area|place|people|man|woman|group|point|level|form|type|set|use|result|reason|effect|role|work|world|life|hand|home|name|word|month|week|year|majority|variety|range|amount|issue|matter|change|problem|question|idea|step|effort|goal|purpose|aim|difference|answer|solution|today|decade|century|book|film|movie|game|match|team|player|story|figure|article|section|chapter|author|page|paper|study|one|other|anything|everything|something|nothing|history|future|love|money|success|difficulty|challenge|advantage|approach|term|concept|definition|process|method|technique|system|procedure|phenomenon|property|condition|device|tool|structure|organism|theory|model|choice)s?$/i
const ABSTRACT =
  /(?:tion|sion|ment|ness|ity|osis|esis|ysis|ism|ics|ology|graphy|ance|ence|age|ure|ing|ship|hood|cy)s?$/

/** "Retting refers to …": by itself it is a term, whatever the parse takes it for. */
export const isGerund = ({ pos, form }: Token): boolean => pos === 'VERB' && form === 'gerund'

/**
 * Whether tokens `from` to `to`, exclusive, are a term: common nouns with what tells which, no name, nobody, nothing
 * vague. `general` is whether a first word with a capital can be no name.
 */
export function isTerm(tokens: readonly Token[], from: number, to: number, general: boolean): boolean {
  const words = tokens.slice(from, to).filter(({ text }) => text !== '-')
  const noun = words.at(-1)
  if (!noun || words.length > LONGEST || NO_TERM.test(words[0]!.text)) return false
  const isAct = words.length === 1 && isGerund(noun)
  if (!(isAct || /^(?:NOUN|PROPN|X)$/.test(noun.pos)) || noun.text.length < 3) return false
  if (words.length === 1 && VAGUE.test(noun.text)) return false
  const isNamed = ({ pos, text, start }: Token) =>
    /^\p{Lu}(?!\p{Lu}+$)/u.test(text) && (start > 0 || (pos === 'PROPN' && !general && !ABSTRACT.test(text)))
  if (words.some(isNamed)) return false
  if (isPersonWord(noun.lemma.toLowerCase())) return false
  return words.every(
    ({ text }) => /^\p{L}[\p{L}’'-]*$/u.test(text) && !ENGLISH_FUNCTION_WORDS.has(text.toLowerCase()),
  )
}
