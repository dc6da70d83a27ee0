import type { Token } from '#core/language/types'
import type { Group } from '#core/naming/groups'
import type { Typed } from '#core/naming/typing'
import { contentWords, ENGLISH_FUNCTION_WORDS } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { takesPosition } from '#core/sentences/stance'
import type { Span } from '#core/text/segment'

/** A noun phrase without its article, and the words by which it is known again. */
export interface Term {
  span: Span
  key: string
  /** The sentence says what it is, or that it is called so. */
  defined: boolean
}

/** Nouns that say little without what they belong to. */
const VAGUE = new Set(
  'thing way time year day part number kind sort lot case fact example end side member area place people person man woman group point level form type set series use result reason effect role work world life hand home name line word month week percent majority variety range amount addition order term view issue matter change state system process problem question idea means step effort relation basis approach country nation party one two others today century decade death age story book film game match team player minute hour goal half season event study data figure article section chapter author page paper'.split(
    ' ',
  ),
)

/** Heads of phrases that a stranger could fill in ten ways. */
const ABSTRACT =
  /(?:tions?|sions?|ments?|ness|[ai]ty|ities|ances?|ences?|ships?|isms?|ings?|cy|cies|tudes?|tures?|ures)$|^(?:future|relation|effort|progress|result|goal|path|value|interest|principle|stance|focus|step|force|spirit|idea|view|change|need|role|right|hope|dream|life|peace|power|support|trust|success|growth|trend|challenge|threat|risk|benefit|demand|concern|opportunity|ability|chance|task|field|sector|sense|feeling|moment|mind|heart|fate|side|sort|share|rate|amount|total|sum|pattern)s?$/

const NAMING = /\b(?:called|termed|known as|so-called|dubbed|named) (?:an? |the )?$/
const SAID_TO_BE = /^ (?:is|are|was|were) (?:an?|the|any|one of) \p{Ll}|^ (?:means|refers to|consists of) /u

/** Whether a sentence says what a stretch of it is: "A pan was a shallow bed of clay", "a hut called the last house". */
function isDefined(said: string, start: number, end: number): boolean {
  const before = said.slice(0, start)
  return (
    NAMING.test(before) || (/^(?:(?:An?|The|Each|Every) )?$/.test(before) && SAID_TO_BE.test(said.slice(end)))
  )
}

const DROPPED =
  /^(?:other|many|several|various|few|such|same|own|certain|more|most|next|last|first|second|third|new|different|some|any|former|latter|recent|previous|following|current|additional|further|only|key|major|main|great|good|important|significant|large|small|high|big|long|early|late|possible|particular|general|single|entire|whole|total|relevant|respective)$/i

const isNoun = ({ pos, text }: Token): boolean => pos === 'NOUN' && /^\p{L}[\p{L}-]+$/u.test(text)

const joins = ({ pos, text, dep, form }: Token): boolean =>
  pos === 'NOUN' ||
  pos === 'ADJ' ||
  pos === 'PROPN' ||
  text === '-' ||
  (pos === 'VERB' && dep === 'amod' && (form === 'gerund' || form === 'pastPart'))

/** What joins a term to others of a list: one of them cannot be asked for alone. */
const JOINED_AFTER = /^,? (?:and|or|as well as) (?!then\b)|^, (?:[\p{L}-]+,? ){1,8}(?:and|or) /u
const JOINED_BEFORE = /(?:\band|\bor|,|\bas well as) (?:the |a |an )?$/

/** "other" in "other countries", but not "major" in "major-country diplomacy". */
const isDropped = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '-' || (DROPPED.test(tokens[at]!.text) && tokens[at + 1]?.text !== '-')

/** Noun phrases of common nouns, in order: "sea anemone", "major-country diplomacy"; none without an analysis. */
export function termsIn({ said, analysis }: ReadSentence): Term[] {
  const tokens = analysis?.tokens ?? []
  const found: Term[] = []
  for (let end = tokens.length; end > 0; end--) {
    const head = tokens[end - 1]!
    const next = tokens[end]
    const inside = next && (isNoun(next) || next.pos === 'PROPN' || next.text === '-' || next.lemma === "'s")
    if (!isNoun(head) || inside || JOINED_AFTER.test(said.slice(head.end))) continue
    let from = end - 1
    while (from > 0 && joins(tokens[from - 1]!) && end - from < 7) from--
    while (from < end - 1 && isDropped(tokens, from)) from++
    const parts = tokens.slice(from, end)
    const words = parts.filter(({ text }) => text !== '-').length
    if (JOINED_BEFORE.test(said.slice(0, tokens[from]!.start))) continue
    const defined = isDefined(said, tokens[from]!.start, head.end)
    if (words > 4 || (words === 1 && !defined) || (VAGUE.has(head.lemma) && words < 3)) continue
    if (parts.some(({ text, start }) => start > 0 && /^\p{Lu}/u.test(text))) continue
    if (parts.some(({ text, pos }) => ENGLISH_FUNCTION_WORDS.has(text.toLowerCase()) || pos === 'X')) continue
    // "to pool strength": a verb taken for a noun.
    if (tokens[from - 1]?.lemma === 'to') continue
    const span = { start: tokens[from]!.start, end: head.end }
    const key = [...parts.slice(0, -1).map(({ text }) => text), head.lemma].join(' ').toLowerCase()
    if (!/["“”(),;:]/.test(said.slice(span.start, span.end))) found.push({ span, key, defined })
  }
  return found.reverse()
}

/**
 * Terms that a stranger could not fill in otherwise, by their key: those defined, in the title, or concrete and named
 * more than once.
 */
export function groupTerms(terms: readonly (readonly Term[])[], title: string): Map<string, Group> {
  const groups = new Map<string, Group>()
  const kept = new Set<string>()
  const titled = new Set(contentWords(title))
  terms.forEach((each, sentence) => {
    for (const { key, defined } of each) {
      const concrete = key.includes(' ') && !takesPosition(key) && !ABSTRACT.test(key.split(' ').at(-1)!)
      const group = groups.get(key)
      if (group) group.mentions++
      else {
        const typed: Typed = { type: 'term', fine: 'term' }
        groups.set(key, { name: key, names: new Set(), accepts: [], typed, mentions: 1, first: sentence })
      }
      if (defined || (concrete && group)) kept.add(key)
    }
  })
  for (const key of groups.keys())
    if (!kept.has(key) && !contentWords(key).every((word) => titled.has(word))) groups.delete(key)
  return groups
}
