import { treeOf } from '#core/clauses/phrases'
import type { Token } from '#core/language/types'
import { kindOf } from '#core/naming/gazetteer'
import { contentWords, isFunctionWord } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { BLANK } from '#core/text/blank'
import type { Ready } from '#core/wording/prepare'
import { CONTENT, rarityOf } from './view'

/** Numbers that tell how a wording is built, how much of it its text has said before, and what text that is. */

/** The names of the features, in the order of a row. */
export const SHAPE_FEATURES: readonly string[] = [
  ...'subject-name subject-the subject-words clauses depth answer-depth longest-link wh-at ends-after'.split(
    ' ',
  ),
  ...'names-often known-share before-share before-words answer-said nouns-fresh nouns-given nouns-bare'.split(
    ' ',
  ),
  ...'content-share rarity years numbers capitals abbreviations title-share letters-shared famous'.split(' '),
  ...'text-words text-speaks text-first text-names text-past'.split(' '),
]

/** What a text says where, and how it says it. */
export interface TextShape {
  /** Lemmas of content in lower case by the sentences they stand in. */
  lemmas: ReadonlyMap<string, readonly number[]>
  /** How often each name stands there, by its words. */
  names: ReadonlyMap<string, number>
  says: readonly string[]
  /** Means by sentence: words, speech, "I" and "we", names; and the share of the past among verbs. */
  manner: readonly number[]
}

const yes = (value: unknown): number => (value ? 1 : 0)
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The shape of a text's sentences. */
export function shapeOf(sentences: readonly ReadSentence[]): TextShape {
  const lemmas = new Map<string, number[]>()
  const names = new Map<string, number>()
  for (const { analysis, index } of sentences)
    for (const { pos, lemma } of analysis?.tokens ?? []) {
      if (pos === 'PROPN') names.set(lemma, (names.get(lemma) ?? 0) + 1)
      if (!CONTENT.has(pos)) continue
      const low = lemma.toLowerCase()
      const found = lemmas.get(low)
      if (!found) lemmas.set(low, [index])
      else if (found.at(-1) !== index) found.push(index)
    }
  return { lemmas, names, says: sentences.map(({ said }) => said), manner: mannerOf(sentences) }
}

function mannerOf(sentences: readonly ReadSentence[]): number[] {
  const mean = (of: (sentence: ReadSentence) => number) =>
    sentences.reduce((sum, sentence) => sum + of(sentence), 0) / Math.max(1, sentences.length)
  const verbs = sentences.flatMap(({ analysis }) => analysis?.tokens.flatMap(({ form }) => form ?? []) ?? [])
  return [
    mean(({ words }) => words.length),
    mean(({ text }) => yes(/["“]|\b(?:said|says|told)\b/.test(text))),
    mean(({ text }) => yes(/\b(?:I|we|our|my)\b/.test(text))),
    mean(({ analysis }) => analysis?.names.length ?? 0),
    verbs.filter((form) => form === 'past').length / Math.max(1, verbs.length),
  ]
}

/** How many tokens stand over one, and itself. */
function depthOf(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let i = at; i >= 0 && depth < tokens.length; i = tokens[i]!.head) depth++
  return depth
}

/** All runs of three letters in the words of content. */
const runsOf = (text: string): Set<string> =>
  new Set(
    contentWords(text).flatMap((word) => {
      const low = word.toLowerCase().replace(/[^\p{L}]/gu, '')
      return Array.from({ length: Math.max(0, low.length - 2) }, (_, i) => low.slice(i, i + 3))
    }),
  )

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

const CLAUSE = /^(?:advcl|ccomp|acl|xcomp|parataxis|csubj)/
const TELLS = /^(?:det|amod|compound|nmod|nummod|acl)/
const WH = /^(?:who|whom|whose|what|which|when|where|how|why)\b/i

/** A row of `SHAPE_FEATURES` for the first wording of a candidate of an analysed sentence. */
export function shapeFeatures(
  { candidate, forms }: Ready,
  shape: TextShape,
  title: ReadonlySet<string>,
  words: ReadonlyMap<string, number>,
): number[] {
  const { sentence, span, text } = candidate
  const { index } = sentence
  const { prompt, kind } = forms[0]
  const tokens = sentence.analysis?.tokens ?? []
  const isInside = ({ start, end }: Token) => start >= span.start && end <= span.end
  const inside = tokens.flatMap((token, i) => (isInside(token) ? [i] : []))
  const head = inside.find((i) => !inside.includes(tokens[i]!.head)) ?? inside[0] ?? -1
  // The tokens of the sentence that its wording has as well.
  const said = new Set(prompt.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [])
  const kept = tokens.flatMap((token, i) =>
    !isInside(token) && said.has(token.text.toLowerCase()) ? [i] : [],
  )
  const placesOf = (i: number) => shape.lemmas.get(tokens[i]!.lemma.toLowerCase()) ?? []
  const isFresh = (i: number) => (placesOf(i)[0] ?? index) >= index
  const keptAs = (pos: string) => kept.filter((i) => tokens[i]!.pos === pos)
  const content = kept.filter(
    (i) => CONTENT.has(tokens[i]!.pos) && !isFunctionWord(tokens[i]!.text.toLowerCase()),
  )
  const rare = content.filter((i) => tokens[i]!.pos !== 'NUM').map((i) => rarityOf(tokens[i]!, words))
  const nouns = keptAs('NOUN')
  const fresh = nouns.filter(isFresh)
  const { children } = treeOf(tokens)
  const letters = runsOf(text)
  const others = runsOf(prompt.replaceAll(BLANK, ''))
  const asking = prompt.split(/\s+/)
  const share = (part: number, whole: number) => part / Math.max(1, whole)
  return [
    ...subjectOf(tokens, new Set([...kept, head])),
    kept.filter((i) => CLAUSE.test(tokens[i]!.dep)).length,
    most(kept.map((i) => depthOf(tokens, i))),
    depthOf(tokens, head),
    most(kept.map((i) => (tokens[i]!.head < 0 ? 0 : Math.abs(tokens[i]!.head - i)))),
    kind === 'cloze' ? -1 : asking.findIndex((word) => WH.test(word)),
    count(prompt.split(BLANK).at(-1)!, /\S+/g),
    most(keptAs('PROPN').map((i) => shape.names.get(tokens[i]!.lemma) ?? 1)),
    share(content.filter((i) => !isFresh(i)).length, content.length),
    share(content.filter((i) => placesOf(i).includes(index - 1)).length, content.length),
    count(shape.says[index - 1] ?? '', /\S+/g),
    shape.says.filter((other) => other.includes(text)).length,
    fresh.length,
    nouns.length - fresh.length,
    nouns.filter((i) => !children[i]!.some((child) => TELLS.test(tokens[child]!.dep))).length,
    share(content.length, kept.length),
    share(
      rare.reduce((sum, one) => sum + one, 0),
      rare.length,
    ),
    count(prompt, /\b(?:1\d{3}|20\d{2})\b/g),
    count(prompt, /\d[\d,.]*/g),
    share(count(prompt, /\b\p{Lu}\p{Ll}+/gu), asking.length),
    count(prompt, /\b\p{Lu}{2,}\b/gu),
    share(contentWords(prompt).filter((word) => title.has(word)).length, title.size),
    share([...letters].filter((run) => others.has(run)).length, letters.size),
    yes(kindOf(text)),
    ...shape.manner,
  ]
}

/** Of the subject of a wording: whether it has a name, whether it is "the" and no name, and how long it is. */
function subjectOf(tokens: readonly Token[], kept: ReadonlySet<number>): number[] {
  const subjects = tokens.flatMap(({ dep }, i) => (/^nsubj/.test(dep) && kept.has(i) ? [i] : []))
  const main = subjects.find((i) => tokens[tokens[i]!.head]?.dep === 'root') ?? subjects[0]
  if (main === undefined) return [0, 0, 0]
  const { first, last } = treeOf(tokens)
  const all = tokens.slice(first[main]!, last[main]! + 1)
  const named = all.some(({ pos }) => pos === 'PROPN')
  return [yes(named), yes(!named && all[0]?.text.toLowerCase() === 'the'), all.length]
}
