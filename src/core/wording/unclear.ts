import { isFiniteVerb } from '#core/clauses/clause'
import type { Token } from '#core/language/types'
import { ENGLISH_FUNCTION_WORDS, MONTHS } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { BLANK } from '#core/text/blank'
import { matches } from '#core/text/matches'
import { isEntry } from './entry'

/** More words than this nobody reads for one question. */
const LONGEST = 32

/** "this notion", "these schemes", "such a plan": what only the sentences before tell. */
const POINTS =
  /(?<![“"\p{L}])(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch an?|[Ss]uch(?! as\b)) (?:\p{L}+[ -]){0,2}?(\p{L}+)/gu
/** Times and things told by their place in the text. */
const LEANS =
  /\b(?:later that|(?:to|at|from|by|until|in) that (?:point|hour|place|moment|city|town|respect|case)|the same (?:period|day|night)|that (?:same )?(?:day|night|week|month|year|time|season)|at (?:that|the) time|the (?:latter|former|above|aforementioned|following|other two|same (?:day|year|time|month))|as mentioned|see (?:above|below)|(?:described|mentioned|shown|discussed|noted|listed|given|explained) (?:above|below|earlier)|the next (?:day|year|week|month)|the (?:previous|following) (?:day|year|week|month)|thereof|thereafter|(?:two|three|four|five|several|many|few|\d+) (?:days|weeks|months|years) (?:later|earlier|before))\b/iu
/** "Third, the loom …": what the first two are, only the sentences before tell. */
const COUNTED_OFF = /^(?:First|Second|Third|Fourth|Fifth|Next|Last|Lastly|Firstly|Secondly|Thirdly), /
/** "on Tuesday", "at 6 p.m.": of which week or day nobody can tell. */
const TORN_END =
  /(?:\b(?:and|or|of|the|an?|in|to|with|by|for|from|at|on|that|which|as|but|its|his|her|their|when|where|while|who|because)|,|\b(?:its|the|his|her|their) [12]\d{3})[.?]$/

/** What is left of a clause or a list that was cut: "that because it rained.", "such as wool, silk." */
const CUT =
  /\bhowever\b|^(?:\S+ ){1,4}(?:was|is) ____ years old\.?$|\b(?:when|where|which|because)\?$|\b(?:when|where|because|while) \p{Lu}[\p{L}’'-]+\?$|\bthat (?:because|if|when|although|since|while) [^,]*[.?]$|\b(?:such as|including|like) [^,.]+, (?!(?:and|or) )[^,.]+\.$/u

/** "between how many and 6", "in which year will it in 2020": a question that runs on past what it asks for. */
const CLUMSY =
  /\bbetween (?:how (?:many|much)|which|what)\b|\bwhich (?:year|month|date) (?:when|which|that|since)\b|\b[Ii]n which (?:year|month)\b.* (?:in|since|until|by|from) (?:1\d{3}|20\d{2})\b|\bsince\?$|\bwhich \p{Ll}+ (?:he|she|it|they) |\bWho .*, and \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ (?:from|in|at|to|with) /u

const NAME = /(?<![.!?:]\s|^|^["“'‘(])(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}.]+/gu
const YEAR = /\b(?:1\d{3}|20\d{2})\b/

/** Names in a wording beside its first word, which has a capital anyway unless it is a name of `said`. */
function namesIn(prompt: string): string[] {
  return (prompt.match(NAME) ?? []).filter(
    (word) =>
      !ENGLISH_FUNCTION_WORDS.has(word.toLowerCase()) &&
      !(MONTHS as readonly string[]).includes(word) &&
      !/day$/.test(word),
  )
}

/** Whether the first word of a wording is a name: the analysis has a proper noun so written there or elsewhere. */
const beginsWithName = (prompt: string, tokens: readonly Token[]): boolean => {
  const first = /^[\p{L}\p{M}.’'-]+/u.exec(prompt)?.[0].replace(/['’]s$/, '')
  return first !== undefined && tokens.some(({ text, pos }) => pos === 'PROPN' && text === first)
}

/** Whether an event is told of which neither a name nor a year says when, where or whose it was. */
function namesNothing(prompt: string, tokens: readonly Token[]): boolean {
  if (namesIn(prompt).length > 0 || beginsWithName(prompt, tokens)) return false
  const past = tokens.some((token) => isFiniteVerb(token) && token.form === 'past')
  const definite = /\b[Tt]he \p{Ll}+(?: (?:is|are|has|have|can|will|lies?|was|were)\b|, )/u.test(prompt)
  // "In 1945 the population was …": of what place?
  if (YEAR.test(prompt)) return definite
  return past || definite || prompt.split(/\s+/).length < 8
}

/** "Siméon asked him": a pronoun beside its verb that cannot mean that verb's subject, where nobody else is named before. */
function meansNobody({ analysis }: ReadSentence): boolean {
  const tokens = analysis?.tokens ?? []
  return tokens.some((token, at) => {
    if (token.pos !== 'PRON' || !/^(?:him|her|them|it)$/i.test(token.text)) return false
    if (!/^(?:obj|iobj|obl)/.test(token.dep)) return false
    const subject = tokens.findIndex(({ dep, head }) => head === token.head && /^nsubj/.test(dep))
    if (subject < 0 || subject > at) return false
    const others = tokens
      .slice(0, at)
      .filter(
        ({ pos, head }, i) =>
          /^(?:PROPN|NOUN)$/.test(pos) &&
          i !== subject &&
          head !== subject &&
          /^(?:PROPN|NOUN)$/.test(pos) &&
          !isTime(tokens[i]!),
      )
    return others.length === 0
  })
}

const isTime = ({ text, lemma }: Token): boolean =>
  (MONTHS as readonly string[]).includes(text) || /^(?:year|day|month|week|time|century|\d+)$/.test(lemma)

/** "Furnished with looms, it sold well": what was furnished, only the sentence before tells. */
const DANGLES =
  /^(?:\p{Lu}\p{Ll}+(?:ed|ing)|Known|Born|Made|Built|Held|Set|Shown|Written) [^,]*(?:,[^,]*)?, (?:it|they|he|she) /u

/** A caption or heading run into a sentence: "Preston, Victoria On Saturday the team …". */
const RUN_IN =
  /[\p{L}\d,)]\s+(?:On|In|At|During|After|Since|From|While|When|Although|Because|He|She|It|They|We|There|This|These|Its|His|Her) (?=\p{Ll}|\p{Lu}\p{Ll}+day\b|\d)|\) The (?=\p{Lu})/u

/** "Wool combing Wool combing is …": a heading that its sentence says again. */
const SAID_TWICE = /\b(\p{L}{3,} \p{L}{3,}) \1\b|^(\p{Lu}\p{Ll}{2,}) \2\b/iu

/** "Wool Comb (List 1): It parts …", a telephone number, "Mill Rd. Houses east of …": an entry of a list, not a sentence. */
const HEADED =
  /^[^.:,;]{3,60}: (?:It|They|This|He|She)\b|(?<![\d.,])\d{8,}\b|\b(?:Blvd|Ave|Rd)\. \p{Lu}\p{Ll}+ \p{Ll}/u
/** What points at other parts of the same paper. */
const PAPER =
  /\b(?:Extracts?|Listings?|Figures?|Figs?\.?|Tables?|Appendix|Equations?) ?\d|\bon the (?:left|right)(?=[.,;]|$)|\b(?:the (?:current|present)|our|this) (?:work|study|paper|article|research|analysis)\b/i

/** "the two live", "to do this, ", "…, she said.", "hold the post": what only the sentence before tells. */
const BEFORE =
  /^The (?:result|child|boy|girl|couple) (?:was|were|is|had)\b|\b[Tt]he (?:Irish|English|French|Dutch|Welsh)(?:man|woman)\b|, (?:he|she|they) (?:said|says|added|adds)[.?]$|\bthe post(?=[.,?]|$)|\b[Tt]he two (?=(?:live|lived|are|were|have|had|met|meet|became|later|then|of them)\b)|\b[Tt]his(?=[.,;?"“]| *$| ["“])|\bhere\b/u
/** "the group's costs" where no group has been named. */
const OF_BODY = /\bthe (?:group|company|firm|club|council|charity|court|team|party|school|museum)['’]s\b/
const ownedByNobody = (prompt: string): boolean => {
  const at = prompt.search(OF_BODY)
  return at > 0 && namesIn(prompt.slice(0, at)).length === 0
}
/** A thing that has no name yet opens the question: "The network was sold to Ada Stone." */
const UNNAMED =
  /^The (?:game|match|film|movie|book|novel|album|song|show|episode|company|organi[sz]ation|team|group|club|network|agreements?|authors?|study|report|paper|article|event|incident|couple|city|town|village|building|ship|plane|trial|vote|election|law|deal|project|program(?:me)?|school|university|results?|exhibit(?:ion)?|slogan|competition|service|channels?|band|tribe|party|settlement|island|river|church|museum|hotel|restaurant)\b(?! (?:of|that|which|who|in|between|at|from|for|where|on|to|called|named)\b)/

/** How many names and numbers a wording has after its first word; "Hull Weavers Guild" is one. */
const namedIn = (prompt: string): number =>
  prompt.replace(/^\S+/, '').match(/\p{Lu}[\p{L}'’.-]*(?: (?:of |the |and )*\p{Lu}[\p{L}'’.-]*)*|\d[\d.,]*/gu)
    ?.length ?? 0

/** "Neither has Hull.": what it neither has stands before it. */
const INVERTED = /^(?:Neither|Nor|So) (?:has|have|had|is|was|are|were|did|do|does|can|could|will|would)\b/

/** Whether nothing should be asked about a sentence: an order to the reader, a run-in heading, others than whom the text named, or a pronoun without its noun. */
export function isUnfit(sentence: ReadSentence): boolean {
  const told = unfit.get(sentence) ?? findUnfit(sentence)
  unfit.set(sentence, told)
  return told
}

/** "Residents should register by 2 December": what is to be done, and soon no more. */
const CALLS_FOR = /\bshould (?:register|contact|call|email|apply|bring|visit|write to)\b/

const RELATIVE = /^(?:who|which|whose|that|where)$/i

/**
 * "The Hull House, a mansion made famous by Ada Stone, whose garden holds looms": all that could be its verb stands in a
 * clause about something, or says after a comma what was done to it.
 */
const isHeadOnly = (tokens: readonly Token[]): boolean => {
  const verbs = tokens.flatMap((token, at) => (isFiniteVerb(token) ? [at] : []))
  const isAside = (at: number): boolean => {
    let from = at
    while (from > 0 && tokens[from - 1]!.text !== ',') from--
    const isAbout = tokens.slice(from, at).some(({ text }) => RELATIVE.test(text))
    const isDone =
      tokens[at]!.pos === 'VERB' &&
      from === at &&
      from > 0 &&
      tokens.slice(at + 1, at + 4).some(({ text }) => text === 'by')
    return isAbout || isDone
  }
  return verbs.length > 0 && verbs.every(isAside)
}

/** Whether the verb of a sentence has neither a subject nor a helper, and is none of one gone by. */
const isOrder = (tokens: readonly Token[]): boolean => {
  const root = tokens.findIndex(({ head }) => head < 0)
  const verb = tokens[root]
  const below = tokens.filter(({ head }) => head === root)
  return (
    verb?.pos === 'VERB' &&
    verb.form === 'base' &&
    !below.some(({ dep }) => /^(?:nsubj|csubj|expl|aux|cop)/.test(dep))
  )
}

/** Found once a sentence, however many candidates it has. */
const unfit = new WeakMap<ReadSentence, boolean>()

function findUnfit(sentence: ReadSentence): boolean {
  const { said, analysis } = sentence
  if (HEADED.test(said) || SAID_TWICE.test(said) || PAPER.test(said) || /^(?:Other|Another)\b/.test(said))
    return true
  if (INVERTED.test(said) || isEntry(said)) return true
  if (RUN_IN.test(said.replace(/[“"][^”"]*[”"]/gu, '')) || / @ |\s#\w/.test(said)) return true
  const [first, second] = analysis?.tokens ?? []
  if (first?.pos === 'VERB' && (first.form === 'base' || first.form === undefined)) return true
  if (analysis && isHeadOnly(analysis.tokens)) return true
  // "From Leeds, cross the bridge": it tells the reader what to do.
  if (isOrder(analysis?.tokens ?? []) || CALLS_FOR.test(said)) return true
  if (first?.pos === 'ADV' && second?.pos === 'VERB' && second.form === 'base') return true
  return meansNobody(sentence)
}

/** "Hull has a mill, but looms from Cork and Leeds.": what follows the "but" lost its verb. */
const BUT = /,? but (.*)$/u

function isCutAfterBut(prompt: string, { analysis, said }: ReadSentence): boolean {
  const rest = BUT.exec(prompt)?.[1]
  const at = rest === undefined ? -1 : said.indexOf(`but ${rest.split(BLANK)[0]!.slice(0, 20)}`)
  if (at < 0 || !analysis) return false
  const end = at + rest!.length + 4
  const after = analysis.tokens.filter(({ start }) => start > at && start < end)
  const [first] = after
  return first?.pos === 'NOUN' || first?.pos === 'DET' || first?.pos === 'PROPN'
    ? !after.some(isFiniteVerb) && analysis.tokens.some((token) => token.start >= end && isFiniteVerb(token))
    : false
}

/** Whether a wording leans on more than the sentence before it, or was cut badly. English only. */
export const leansAfter = (prompt: string): boolean => {
  const plain = prompt.replace(/[“"][^”"]*[”"]/gu, '""')
  return [LEANS, COUNTED_OFF, TORN_END, CUT, CLUMSY, DANGLES].some((pattern) => pattern.test(plain))
}

/** "that number": a thing that no word before it in the wording names. */
function pointsAtThat(prompt: string, { analysis }: ReadSentence): boolean {
  const tokens = analysis?.tokens ?? []
  return tokens.some(({ text, pos, dep, head }, at) => {
    if (!/^that$/i.test(text)) return false
    const next = tokens[at + 1]
    // After a verb the tagger often takes it for what opens a clause; nothing hangs from that but its mark.
    const noun = pos === 'DET' ? tokens[head] : dep !== 'mark' && next?.head === at ? next : undefined
    if (noun?.pos !== 'NOUN' || noun.start < tokens[at]!.end || !prompt.includes(`${text} ${next?.text}`))
      return false
    return !tokens.slice(0, at).some(({ lemma }) => lemma === noun.lemma)
  })
}

/** Whether a wording leans on the sentences before it, was cut badly, or is too long to be bothered with. English only. */
export function isUnclear(prompt: string, sentence: ReadSentence): boolean {
  const plain = prompt.replace(/[“"][^”"]*[”"]/gu, '""')
  if (
    plain.split(/\s+/).length > LONGEST ||
    LEANS.test(plain) ||
    COUNTED_OFF.test(plain) ||
    BEFORE.test(plain) ||
    ownedByNobody(plain) ||
    TORN_END.test(plain) ||
    CUT.test(plain) ||
    CLUMSY.test(plain) ||
    DANGLES.test(plain) ||
    isCutAfterBut(prompt, sentence)
  )
    return true
  if (pointsAtThat(plain, sentence)) return true
  for (const found of matches(plain, POINTS)) {
    const noun = found[1]!.toLowerCase().replace(/s$/, '')
    if (!plain.slice(0, found.index).toLowerCase().includes(noun)) return true
  }
  return false
}

/** Whether a wording names so little that a stranger to the text could hardly tell what it is about. English only. */
export function isAnonymous(prompt: string, { analysis }: ReadSentence): boolean {
  const plain = prompt.replace(/[“"][^”"]*[”"]/gu, '""')
  if (UNNAMED.test(plain) && namedIn(plain) <= 1) return true
  return namesNothing(prompt.replaceAll(BLANK, 'x'), analysis?.tokens ?? [])
}
