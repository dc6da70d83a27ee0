import { isFiniteVerb } from '#core/clauses/clause'
import { type Phrase, phrasesIn } from '#core/clauses/phrases'
import type { Token } from '#core/language/types'
import { isNational } from '#core/naming/gazetteer'
import { type Group, groupOf } from '#core/naming/groups'
import type { Typed } from '#core/naming/typing'
import { isFunctionWord } from '#core/sentences/lexicon'
import { isPersonWord } from '#core/sentences/pronouns'
import { originOf, type ReadSentence } from '#core/sentences/sentence'
import { matches } from '#core/text/matches'
import type { Span } from '#core/text/segment'
import type { Definition } from './definition-parts'
import { definitionsIn } from './definitions'
import type { Heard, Named } from './hear'
import { listsIn } from './lists'
import { figures, unitAfter } from './numbers'
import { groupTerms, termsIn } from './terms'
import { reasonIn } from './why'

/** A stretch of a sentence that could be asked for. */
export interface Candidate extends Typed {
  sentence: ReadSentence
  /** In what the sentence says. */
  span: Span
  /** In the sentence as it is written. */
  origin: Span
  text: string
  /** The fullest name the text gives it; the answer itself where it has no other. */
  name: string
  /** Absent for what is no name. */
  group?: Group | undefined
  /** How many stand in the list that it is one of, three for any that are more than two; 0 where it is in none. */
  listed: 0 | 2 | 3
  /** What the parse holds together there; absent for what was found by its looks. */
  phrase?: Phrase | undefined
  /** What the sentence says it means; of terms only. */
  definition?: Definition | undefined
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const QUOTED = /[“"«„《「]([^“”"«»《》「」]{2,60})[”"»“》」]/gu

/** Quoted words that are a title or a term: a few, and no sentence. */
function quoted(text: string): Span[] {
  return matches(text, QUOTED).flatMap((found) => {
    const inside = found[1]!.replace(/[,.]$/, '')
    const few = inside.split(/\s+/).length <= 5 && !/[!?;:]/.test(inside)
    return few && !isFunctionWord(inside)
      ? [{ start: found.index + 1, end: found.index + 1 + inside.length }]
      : []
  })
}

/** A number's fine type tells what it counts. */
const fineOf = (text: string, fine: string, end: number): string =>
  fine === 'number' || fine === 'count' ? `${fine}/${unitAfter(text, end)}` : fine

/** "the German architect": words for where somebody or something is from, before what is. */
const nationalities = ({ analysis }: ReadSentence): Span[] =>
  (analysis?.tokens ?? []).filter(
    ({ text, pos }, i, { [i + 1]: next }) => pos === 'ADJ' && isNational(text) && next?.pos === 'NOUN',
  )

/** What stands between the members of a list. */
const JOINED = /^(?:,|,? (?:and|or|&) (?:the )?|, (?:the )?)$/

/** Names with no more than a comma or "and" between them, in lists of two or more. */
function listsOf(said: string, names: readonly Named[]): Named[][] {
  const lists: Named[][] = []
  for (const name of names) {
    const last = lists.at(-1)?.at(-1)
    if (last && JOINED.test(said.slice(last.span.end, name.span.start))) lists.at(-1)!.push(name)
    else lists.push([name])
  }
  // "In Chile, Peru won": a comma alone makes no list.
  const isJoined = (list: readonly Named[]) =>
    /\b(?:and|or)\b|&/.test(said.slice(list.at(-2)?.span.end ?? 0, list.at(-1)!.span.start))
  return lists.filter((list) => list.length > 1 && isJoined(list))
}

/** What a list makes unfair to ask for alone; numbers say by their units which one is meant. */
const LISTABLE: ReadonlySet<string> = new Set([
  'person',
  'place',
  'organisation',
  'name',
  'event',
  'work',
  'term',
])
const IN_LIST = /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP)$/
const LONGEST_MEMBER = 6

/** Whether a stretch is in a list of three or more: nouns only, commas and an "and" stand from there to the next members. */
function isMember({ analysis }: ReadSentence, { start, end }: Span): boolean {
  const tokens = analysis?.tokens ?? []
  const first = tokens.findIndex((token) => token.end > start)
  const last = tokens.findLastIndex((token) => token.start < end)
  if (first < 0 || last < 0) return false
  /** The marks met on the way from a token, until a word that ends the list. */
  const marks = (from: number, by: 1 | -1): string => {
    let met = ''
    let since = 0
    for (let i = from; tokens[i]; i += by) {
      const { pos, text } = tokens[i]!
      if (text === ',') met += ','
      else if (pos === 'CCONJ') met += '&'
      // "Hull's Ada Stone, Leeds's Eve Marsh and …"
      else if (!(IN_LIST.test(pos) || /^['’]s?$/.test(text)) || ++since > LONGEST_MEMBER) break
      else met += met === '' || met.endsWith('.') ? '' : '.'
      if (text === ',' || pos === 'CCONJ') since = 0
    }
    return met
  }
  // "During his visit to Chile, Ada and Eve met": the comma ends the fronted phrase.
  const fronted = /^(?:ADP|SCONJ|VERB)$/.test(tokens[0]!.pos) && !tokens.slice(1, first).some(isFiniteVerb)
  const ahead = fronted ? /^,\.,\.(?:,\.)*,?&\./ : /^,\.(?:,\.)*,?&\./
  return ahead.test(marks(last + 1, 1)) || /^&,?\.,/.test(marks(first - 1, -1))
}

/** Whether a number says which of a row of meetings one is: "the 15th Weavers Congress"; of a summit it is asked which. */
export const isEdition = (said: string, { start, end }: Span): boolean =>
  /^\d{1,3}(?:st|nd|rd|th)$/.test(said.slice(start, end)) && EDITION.test(said.slice(end))

const EDITION =
  /^(?: \p{Lu}[\p{L}-]*){0,3} (?:Congress|Session|Assembly|Games|Olympics|Convention|Symposium)\b/u

/** All that could be asked for, in reading order; stretches of one sentence may overlap. */
export function findCandidates({ sentences, names, groups }: Heard, title: string): Candidate[] {
  const terms = sentences.map(termsIn)
  const termGroups = groupTerms(terms, title)
  return sentences.flatMap((sentence, i) => {
    const { said } = sentence
    const found: Candidate[] = []
    const add = (
      span: Span,
      typed: Typed,
      more: { listed?: 2 | 3 | undefined; group?: Group; phrase?: Phrase; definition?: Definition } = {},
    ) => {
      const origin = originOf(span, sentence.edits)
      const text = said.slice(span.start, span.end)
      if (!origin) return
      const { type, fine } = typed
      const { group, phrase, definition } = more
      const listed = LISTABLE.has(type) && isMember(sentence, span) ? 3 : (more.listed ?? 0)
      // All of one make: they are looked at again and again.
      found.push({
        ...{ sentence, span, origin, text, name: group?.name ?? text },
        ...{ type, fine, listed, group, phrase, definition },
      })
    }
    const here = names[i]!
    const taken = (span: Span) => here.some((name) => overlap(name.span, span))
    for (const { type, fine, ...span } of figures(said))
      if (!taken(span) || isEdition(said, span)) add(span, { type, fine: fineOf(said, fine, span.end) })
    const lists = listsOf(said, here)
    const listed = new Map(
      lists.flatMap((list) => list.map((one) => [one, list.length > 2 ? 3 : 2] as const)),
    )
    for (const one of here) {
      const group = groupOf(groups, one.name)
      if (group) add(one.span, group.typed, { listed: listed.get(one), group })
    }
    for (const [a, b, ...more] of lists)
      if (a && b && more.length === 0 && said.slice(a.span.end, b.span.start) === ' and ') {
        const pair = pairOf(a, b, groups)
        if (pair) add({ start: a.span.start, end: b.span.end }, pair)
      }
    for (const span of nationalities(sentence))
      if (!taken(span)) add(span, { type: 'name', fine: 'name/nationality' })
    for (const span of quoted(said)) if (!taken(span)) add(span, { type: 'term', fine: 'quote' })
    const reason = sentence.analysis && reasonIn(said)
    if (reason) add(reason, { type: 'phrase', fine: 'reason' })
    const defined = definitionsIn(sentence).filter(({ span }) => !taken(span))
    for (const definition of defined)
      add(definition.span, { type: 'term', fine: 'definition' }, { definition })
    for (const { span, key } of terms[i]!) {
      const group = termGroups.get(key)
      if (group && !taken(span) && !defined.some((one) => overlap(one.span, span)))
        add(span, group.typed, { group })
    }
    for (const { span, members, head } of listsIn(sentence.analysis?.tokens ?? []))
      add(span, { type: 'phrase', fine: `list/${members}` }, { phrase: { span, kind: 'noun', head } })
    const known = [...found]
    if (sentence.analysis)
      for (const phrase of phrasesIn(sentence.analysis.tokens)) {
        const { span } = phrase
        const same = (one: Span) => one.start <= span.start && span.end <= one.end
        // A part of a name or a date is no answer by itself, and what was found by its looks is typed already.
        if (
          known.some((one) =>
            one.type !== 'term' && one.fine !== 'reason' && !/^(?:pair|list)\//.test(one.fine)
              ? same(one.span)
              : isSame(one.span, span),
          )
        )
          continue
        add(span, typeOfPhrase(sentence.analysis.tokens, phrase), { phrase })
      }
    return found
  })
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

const LONG_TERM = 5

/** What a phrase is asked for as: a few words about a thing are a term, which "what" asks for; else a phrase. */
function typeOfPhrase(tokens: readonly Token[], { kind, head, span }: Phrase): Typed {
  const { pos, lemma } = tokens[head]!
  const words = tokens.filter(({ start, end }) => start >= span.start && end <= span.end).length
  const isThing = kind === 'noun' && pos === 'NOUN' && words <= LONG_TERM && !isPersonWord(lemma)
  return isThing ? { type: 'term', fine: 'phrase/noun' } : { type: 'phrase', fine: `phrase/${kind}` }
}

/** Two names of one type joined by "and" are one answer; its fine type is that of both where they share one. */
function pairOf(a: Named, b: Named, groups: Heard['groups']): Typed | null {
  const [one, other] = [groupOf(groups, a.name)?.typed ?? a, groupOf(groups, b.name)?.typed ?? b]
  if (one.type !== other.type) return null
  const shared = one.fine === other.fine ? (one.fine.split('/')[1] ?? one.type) : ''
  return { type: one.type, fine: `pair/${shared}` }
}
