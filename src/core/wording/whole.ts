import { type Candidate, isEdition } from '#core/candidates/candidates'
import { isFiniteVerb } from '#core/clauses/finite'
import type { Token } from '#core/language/types'
import { demonymOf } from '#core/naming/gazetteer'
import { genderNamed } from '#core/naming/gender'
import { isNameHead, isTitleWord } from '#core/naming/typing'
import { MONTHS, ORDINALS } from '#core/sentences/lexicon'
import type { Span } from '#core/text/segment'

/** Types whose answers are names. */
export const isNamed = ({ type }: Pick<Candidate, 'type'>): boolean =>
  /^(?:person|place|organisation|event|work|name)$/.test(type)

const isFigure = ({ type }: Pick<Candidate, 'type'>): boolean => /^(?:number|money|percent|date)$/.test(type)

/** Abbreviations and words with a capital that are no answer by themselves. */
const NO_ANSWER =
  /^(?:Jr|Sr|Hwy|Blvd|Ave|Rd|St|Mt|No|Nos|Vol|Ch|Fig|OK|CEO|CFO|MP|PhD|Dr|Mr|Mrs|Ms|Prof|Gen|Earth|Internet|God|Satan|Heaven|Hell|West|East|North|South|Northeast|Northwest|Southeast|Southwest|Jr\.|Inc|Ltd|Co|TV|DVD|CD|Web|Bible|Man|Mother|Father|Dad|Mom|Mum|Wikinews|Wikipedia)$/

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/
/** "Warhol-like", "Scientology-related": a describing word, and no name. */
const DESCRIBES = /-(?:like|related|style|based|born|led|era|shaped|themed|wide|made|owned|run|backed)$/

/** Words that number a thing: what comes after them is its label and counts nothing. */
const LABELS =
  /\b(?:season|episode|route|highway|interstate|room|group|class|grade|level|version|gate|platform|lane|block|unit|day|mile|exit|line|bus|tram|train|flight|track|round|phase|type|model|area|zone|district|ward|rank|size|age|chapter|act|scene|verse|psalm|apollo|title|rule|amendment|resolution|apartment|suite|floor) $/i

const WORKS = /\b(?:book|novel|film|movie|song|album|play|series|show|poem|essay|paper|painting) $/

/** Whether a name is cut out of a longer one, or tied to what follows: "Kermie Worm" of "Kermie Worm & Mr. Marbles". */
function isCut(candidate: Candidate, before: string, after: string): boolean {
  const { type, text } = candidate
  const words = text.split(/\s+/)
  if (
    /^\s?[&@/+]|^ (?:do|da|dos|das|del|della) \p{Lu}|^ (?:al|el|bin|ibn|ben)[- ]\p{Lu}|^ of \d{4}|^\.\s?\p{Lu}\.? ?\p{L}|^-\p{L}|^ (?:\p{Lu}|\d+\b(?! (?:in|at|on|for)))/u.test(
      after,
    )
  )
    return true
  if (/[&@/+]\s?$|\p{L}-$/u.test(before)) return true
  // "Don John of Austria": of a first name with a land the land is a part.
  if (type === 'person' && /^ of (?:the )?\p{Lu}/u.test(after) && genderNamed(words.at(-1)!)) return true
  const [, last] = /(?:^|[^.!?:”"] )(\p{Lu}[\p{L}.]*\.?) $/u.exec(before) ?? []
  const isCalendar = last !== undefined && (MONTHS as readonly string[]).includes(last)
  if (last !== undefined && !isCalendar && last !== 'The' && before.trim() !== last)
    return !(type === 'person' && (isTitleWord(last) || /(?:or|er|ist|ian)$/.test(last)))
  // "the book Woven" of "the book Woven for Good"
  if (
    type !== 'person' &&
    type !== 'place' &&
    WORKS.test(before) &&
    /^ (?:for|of|in|on|to|and|from|with) (?:the |an? )?\p{Lu}/u.test(after)
  )
    return true
  // "a book titled The Art" of "The Art in Wool"
  if (
    /\b(?:called|named|titled|entitled|known as) (?:the |The )?$/.test(before) &&
    /^ (?:in|on|for|of|and) (?:the )?\p{Lu}/u.test(after)
  )
    return true
  // "the Nobel Prize in Chemistry": what for belongs to it.
  if (/(?:Prize|Award|Medal)$/.test(text) && /^ (?:in|for) (?:the )?\p{Lu}/u.test(after)) return true
  // "the University of Hull" at Cork: a part of a longer name.
  if (/\b(?:University|College) of \p{Lu}/u.test(text) && /^ at \p{Lu}/u.test(after)) return true
  // "International Brotherhood" of "… of Magicians": what follows belongs to a name of common words.
  return (
    type !== 'person' && words.length > 1 && /^ (?:of|for) (?:the )?\p{Lu}/u.test(after) && type !== 'place'
  )
}

/** A number that labels ("US 75", "season 2"), a score, a strange spelling, or a part of a greater measure. */
function isLabel({ text, type, sentence, span }: Candidate, before: string, after: string): boolean {
  if (/\beither(?: by)? $|\bor by $/.test(before)) return true
  if (/^(?:money|percent)$/.test(type))
    return /^\s?[–—-]\s?[$£€]?\d/.test(after) || /\d\s?[–—-]\s?$/.test(before)
  if (type !== 'number') return false
  // "the 69th minute", "third": a guess among a few digits.
  if (/^-|^ or \d/.test(after) || /\d or $/.test(before)) return true
  if (/^ anniversary\b/.test(after) || isEdition(sentence.said, span)) return false
  if (/^\d+(?:st|nd|rd|th)\b/.test(text) || (ORDINALS as readonly string[]).includes(text.toLowerCase()))
    return true
  if (
    /^\s?[½¼¾±]|^ to \d|^ \p{Lu}\p{Ll}+['’]/u.test(after) ||
    /±\s?$|\d to $|\b(?:articles?|pages?|chapters?|sections?|verses?|volumes?) (?:\d+(?:,| and|, and| or|–|-)? )*$/i.test(
      before,
    )
  )
    return true
  if (/\d\.\d{3},\d|\d,\d{1,2}(?!\d)/.test(text)) return true
  if (
    /^\s?[–—-]\s?\d|^\s?[:/]\s?\d|^ (?:a\.?m|p\.?m)\b|^['’′″]|^ (?:or|to) (?:\d|\p{Ll}+ (?:years|days|hours))/iu.test(
      after,
    )
  )
    return true
  if (/\d\s?[–—:/-]\s?$|[#№]\s?$/.test(before)) return true
  const label = /(\p{Lu}[\p{L}.]*) $/u.exec(before)?.[1]
  const capital =
    label !== undefined &&
    !/^(?:The|In|On|At|By|Of|For|All|About|Over|With|From|Some|Only|Nearly)$/.test(label)
  return (
    (capital && !(MONTHS as readonly string[]).includes(label) && before.trim() !== label) ||
    LABELS.test(before)
  )
}

/** Whether a time is one of a list of three years or more. */
const isYearOfMany = (before: string, after: string): boolean => {
  const left = /(?:\d{2,4}, (?:and )?){1,2}$/.exec(before)?.[0].match(/\d+/g)?.length ?? 0
  const right = /^(?:,(?: and| or)? [12]\d{3}\b){1,2}/.exec(after)?.[0].match(/\d+/g)?.length ?? 0
  return left + right > 1
}

/** Tokens `from` to `to`, the latter exclusive, that a span covers; null when it begins or ends inside one. */
export function tokensIn(
  tokens: readonly Token[],
  { start, end }: Span,
): { from: number; to: number } | null {
  let from = 0
  while (from < tokens.length && tokens[from]!.start < start) from++
  let to = from
  while (to < tokens.length && tokens[to]!.end < end) to++
  return tokens[from]?.start === start && tokens[to]?.end === end ? { from, to: to + 1 } : null
}

const NOMINAL = /^(?:NOUN|PROPN|NUM|X|SYM)$/

/** Whether the parse joins a stretch to another thing by "and", "or" or a comma: then neither can be asked for alone. */
function isJoined(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const inside = (at: number) => at >= from && at < to
  for (let i = 0; i < tokens.length; i++) {
    const { dep, head, pos } = tokens[i]!
    if (dep !== 'conj' || !NOMINAL.test(pos) || inside(i) === inside(head)) continue
    const other = inside(i) ? head : i
    // "Oslo, Norway" is a place in another: what is joined has an "and" somewhere.
    const linked = tokens.some(
      (link) =>
        link.dep === 'cc' && (link.head === i || link.head === head || tokens[link.head]?.head === head),
    )
    if (linked && tokens[other] && NOMINAL.test(tokens[other].pos)) return true
  }
  return false
}

/** What persons do and towns do not. */
const PERSONAL =
  /^(?:return|continue|say|tell|write|meet|send|order|lead|marry|die|bear|ask|go|come|claim|believe|think|want|refuse|promise|smile|study|teach|play|sing|read|speak|call|know|see|wear|hold|sit|walk|ride)$/

/** What neither streets nor laws do. */
const HUMAN = /^(?:say|tell|write|ask|claim|believe|think|want|argue|earn|win|marry|die)$/

/** Whether a name of a town does what persons do, "Nathan Law" what no law does: then it is somebody's name. */
function actsAsPerson(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  deeds: RegExp,
): boolean {
  return tokens
    .slice(from, to)
    .some(({ dep, head }) => /^nsubj/.test(dep) && deeds.test(tokens[head]?.lemma ?? ''))
}

/** Whether a name only says which of some common things is meant: "the Tulsa area". */
function isModifier(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const next = tokens[to]
  if (next?.pos !== 'NOUN') return false
  return tokens
    .slice(from, to)
    .some(({ head, dep }) => head >= to && /^(?:compound|nmod|amod|nummod)/.test(dep))
}

/** What may stand right before a phrase that begins where its noun's own words begin. */
const MODIFIES = /^(?:ADJ|ADV|NOUN|PROPN|NUM)$/

/** Whether a phrase of common words leaves a part of its noun's own words outside. */
function isTorn(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]]
  const first = tokens[from]!
  const last = tokens[to - 1]!
  if (
    next &&
    (next.text === '-' || (NOMINAL.test(next.pos) && last.end + 1 === next.start && last.pos !== 'VERB'))
  )
    return true
  // "a computer weaving guild"
  if (next?.form === 'gerund' && /^(?:amod|compound)/.test(next.dep) && next.head > to) return true
  if (before?.text === '-' && before.end === first.start) return true
  return before !== undefined && MODIFIES.test(before.pos) && before.head >= from && before.head < to
}

/** Whether a phrase of common words says enough to be asked for: a noun with what tells it from others. */
function saysEnough(tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean {
  const words = tokens.slice(from, to)
  const head = words.find((word) => word.head < from || word.head >= to)
  if (!head || !/^(?:NOUN|PROPN|NUM|SYM)$/.test(head.pos)) return false
  if (/^(?:year|day|week|month|decade|century|time|moment|morning|evening|night)$/.test(head.lemma))
    return false
  // "of high quality", "other countries and follows": more or less than one thing.
  if (/^(?:ADP|CCONJ|SCONJ|AUX|ADV|PART)$/.test(words[0]!.pos) || words.some(isFiniteVerb)) return false
  // "wool, tar", "the wish a guild", "the guild by Ada": the parse joined what does not belong together.
  if (words.some(({ text }, i) => text === ',' || (text === 'by' && words[i - 1]?.pos === 'NOUN')))
    return false
  if (words.some(({ pos }, i) => i > 0 && pos === 'DET' && /^(?:NOUN|PROPN)$/.test(words[i - 1]!.pos)))
    return false
  // "Ada's wish": what of it, only the text tells.
  if (words.length === 3 && words[0]!.pos === 'PROPN' && /^['’]s?$/.test(words[1]!.text)) return false
  if (words.some(({ pos, text }) => pos === 'PRON' || /^(?:this|these|that|those|such)$/i.test(text)))
    return false
  // "the catalogue" of what: what follows would be half the answer.
  if (tokens[to]?.text === 'of') return false
  if (words.filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(pos)).length > 1) return true
  return isDefined(tokens, head)
}

/** Whether a noun is what its sentence says something of by "is", or what something is called. */
function isDefined(tokens: readonly Token[], noun: Token): boolean {
  const at = tokens.indexOf(noun)
  const of = tokens[noun.head]
  const copula = tokens.some(({ dep, head }) => dep === 'cop' && head === noun.head)
  if (noun.dep === 'nsubj' && copula && of?.pos === 'NOUN') return true
  return /^(?:called|termed|dubbed|named|as)$/.test(tokens[at - 1]?.text ?? '')
}

/** Whether what stands beside an answer gives it away: "the Afghan team" beside Afghanistan, "Tulsa" in "Tulsa Transit". */
export function isTold({ text, type, fine }: Candidate, rest: string): boolean {
  const demonym = fine === 'place/country' ? demonymOf(text) : undefined
  if (demonym !== undefined && new RegExp(`\\b${demonym}s?\\b`).test(rest)) return true
  if (fine === 'name/nationality')
    return (rest.match(/\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?/gu) ?? []).some((name) => demonymOf(name) === text)
  if (type === 'person') return false
  const words = text.split(/\s+/)
  if (words.length > 4) return false
  if (words.length < 2) return false
  return words.some((word) => {
    if (word.length < 4 || !/^\p{Lu}\p{L}+$/u.test(word) || isNameHead(word)) return false
    return rest.includes(word) && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(rest)
  })
}

/**
 * Whether a stretch can be asked for by itself: none of two that are joined, and no name that only says which of some
 * common things is meant. English only.
 */
export function standsAlone({ sentence, span, type, fine }: Candidate): boolean {
  const tokens = sentence.analysis?.tokens
  const place = tokens && tokensIn(tokens, span)
  if (!place) return true
  const isOne = !isFigure({ type }) && fine !== 'reason' && !fine.startsWith('pair/')
  if (isOne && isJoined(tokens, place)) return false
  return !(/^(?:place|person)$/.test(type) && isModifier(tokens, place))
}

/** Whether a stretch is all of what could be asked for there: no part of a longer name or phrase, and no label. English only. */
export function isWhole(candidate: Candidate): boolean {
  const { sentence, span, text, type, fine, group } = candidate
  const { said, analysis } = sentence
  const before = said.slice(0, span.start)
  const after = said.slice(span.end)
  if (/^(?!EU|UN|UK|US)\p{Lu}{2}$/u.test(text)) return false
  // "German, Hebrew, and Japanese"
  if (isNamed(candidate) && /, $/.test(before) && /^, (?:and|or) \p{Lu}/u.test(after)) return false
  if (NO_ANSWER.test(text) || WEEKDAY.test(text) || DESCRIBES.test(text)) return false
  if (/(?:^|\s)\p{Lu}$/u.test(text) && text.length > 1 && after.startsWith('.')) return false
  if (isLabel(candidate, before, after)) return false
  // "the Wool Act ____": a part of what it is called.
  if (type === 'date' && /\p{Lu}\p{L}+ (?:Act|Bill|Order|Regulations?|Ordinance|Statute) $/u.test(before))
    return false
  // "2001–02", "1654, 1665, 1691 and 1700"
  if (/\d[–—-]$/.test(before) || (type === 'date' && isYearOfMany(before, after))) return false
  // A lone word with a capital, met once and of no known kind: nobody could tell what is wanted.
  if (fine === 'name' && !/\s/.test(text) && (group?.mentions ?? 2) < 2) return false
  if (isNamed(candidate) && isCut(candidate, before, after)) return false
  const place = analysis && tokensIn(analysis.tokens, span)
  if (!place) return !analysis || isFigure(candidate)
  const { tokens } = analysis
  if (/^place\/(?:city|us-state)$/.test(fine) && actsAsPerson(tokens, place, PERSONAL)) return false
  if (/^(?:place|work)\/\p{Lu}/u.test(fine) && actsAsPerson(tokens, place, HUMAN)) return false
  // "We are beggars": what somebody said, which nobody keeps word for word.
  if (
    fine === 'quote' &&
    tokens.slice(place.from, place.to).some((one) => one.pos === 'PRON' || isFiniteVerb(one))
  )
    return false
  // A lone word in quotation marks is somebody's choice of word.
  if (
    fine === 'quote' &&
    !/\s/.test(text) &&
    !/\b(?:called|named|known as|termed|dubbed|titled) \W*$/.test(before)
  )
    return false
  if ((type === 'term' || type === 'phrase') && fine !== 'reason' && fine !== 'quote')
    return !isTorn(tokens, place) && saysEnough(tokens, place)
  return true
}
