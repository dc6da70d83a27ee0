import type { Candidate } from '#core/candidates/candidates'
import { type Tree, treeOf } from '#core/clauses/phrases'
import type { Token } from '#core/language/types'
import { contentWords, isFunctionWord, LEANING } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { centrality } from './rank'

/** What a sentence is like, found once for all its candidates. */
export interface SentenceView {
  tokens: readonly Token[]
  tree: Tree
  root: number
  /** How rare each token is. */
  rare: number[]
  /** The mean of these for words of content. */
  rarity: number
  words: number
  /** How many words of content it has. */
  content: number
  /** How many of the text's tokens stand before it. */
  offset: number
  central: number
  /** How much of it the rest of the text says too, 0 to 1. */
  similar: number
  commas: number
  names: number
  numbers: number
  dates: number
  /** 1 where it begins with a word that leans on the sentence before. */
  leaning: number
  candidates: Candidate[]
}

/** What a text is like, found once for all its candidates. */
export interface TextView {
  views: SentenceView[]
  title: ReadonlySet<string>
  /** Frequent words by how frequent they are, in powers of two. */
  words: ReadonlyMap<string, number>
  /** How often the text has each lemma of content, and in which sentences. */
  counts: ReadonlyMap<string, number>
  places: ReadonlyMap<string, number[]>
}

const MOST_FREQUENT = 15

/** How rare a word is in English: 0 for the commonest to 15. */
export const rarityOf = ({ text }: Token, words: ReadonlyMap<string, number>): number =>
  MOST_FREQUENT - (words.get(text.toLowerCase()) ?? 0)

const isContent = ({ pos, text }: Token): boolean =>
  /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(pos) && !isFunctionWord(text)

const NOTHING: Tree = { children: [], first: [], last: [] }

/** A view of the sentences, all of them analysed, and what could be asked of them. */
export function viewText(
  sentences: readonly ReadSentence[],
  candidates: readonly Candidate[],
  title: string,
  words: ReadonlyMap<string, number>,
): TextView {
  const counts = new Map<string, number>()
  const places = new Map<string, number[]>()
  sentences.forEach(({ analysis }, i) => {
    for (const token of analysis?.tokens ?? []) {
      if (!isContent(token)) continue
      const key = token.lemma.toLowerCase()
      counts.set(key, (counts.get(key) ?? 0) + 1)
      const known = places.get(key)
      if (known) {
        if (known.at(-1) !== i) known.push(i)
      } else places.set(key, [i])
    }
  })
  const of: Candidate[][] = sentences.map(() => [])
  for (const candidate of candidates) of[candidate.sentence.index]!.push(candidate)
  const central = centrality(sentences)
  let offset = 0
  const views = sentences.map(({ said, analysis }, i): SentenceView => {
    const tokens = analysis?.tokens ?? []
    const rare = tokens.map((token) => (token.pos === 'PUNCT' ? 0 : rarityOf(token, words)))
    const content = tokens.filter(isContent)
    const shared = content.filter(({ lemma }) => places.get(lemma.toLowerCase())!.length > 1).length
    const sum = tokens.reduce((all, token, at) => all + (isContent(token) ? rare[at]! : 0), 0)
    const first = /[\p{L}\p{N}]+/u.exec(said)?.[0].toLowerCase() ?? ''
    const view = {
      tokens,
      tree: tokens.length > 0 ? treeOf(tokens) : NOTHING,
      root: Math.max(
        0,
        tokens.findIndex(({ head }) => head < 0),
      ),
      rare,
      rarity: content.length === 0 ? 0 : sum / content.length,
      words: tokens.filter(({ pos }) => pos !== 'PUNCT').length,
      content: content.length,
      offset,
      central: central[i]!,
      similar: content.length === 0 ? 0 : shared / content.length,
      commas: tokens.filter(({ text }) => text === ',').length,
      names: analysis?.names.filter(({ type }) => type !== 'time').length ?? 0,
      numbers: tokens.filter(({ pos }) => pos === 'NUM').length,
      dates: of[i]!.filter(({ type }) => type === 'date').length,
      leaning: LEANING.has(first) ? 1 : 0,
      candidates: of[i]!,
    }
    offset += tokens.length
    return view
  })
  return {
    ...{ views, words, counts, places },
    title: new Set(contentWords(title).flatMap((word) => [word, word.replace(/s$/, '')])),
  }
}
