import type { Candidate } from '#core/candidates/candidates'
import { type Tree, treeOf } from '#core/clauses/phrases'
import type { Token } from '#core/language/types'
import { contentWords, isFunctionWord, LEANING } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { centrality } from './rank'

/** What a sentence is like, found once for all its candidates. */
export interface SentenceView {
  tokens: readonly Token[]
  /** The tokens and their lemmas in lower case. */
  low: readonly string[]
  lemmas: readonly string[]
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

const rarity = (low: string, words: ReadonlyMap<string, number>): number =>
  MOST_FREQUENT - (words.get(low) ?? 0)

/** How rare a word is in English: 0 for the commonest to 15. */
export const rarityOf = ({ text }: Token, words: ReadonlyMap<string, number>): number =>
  rarity(text.toLowerCase(), words)

/** Parts of speech that say something by themselves. */
export const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** The words of a sentence in lower case, their lemmas, and which of them say something. */
function wordsOf({ analysis }: ReadSentence) {
  const tokens = analysis?.tokens ?? []
  const low = tokens.map(({ text }) => text.toLowerCase())
  const lemmas = tokens.map(({ lemma }) => lemma.toLowerCase())
  const content = tokens.map(({ pos }, at) => CONTENT.has(pos) && !isFunctionWord(low[at]!))
  return { tokens, low, lemmas, content }
}

/** How often the text has each lemma of content, and in which sentences. */
function countLemmas(words: readonly ReturnType<typeof wordsOf>[]) {
  const counts = new Map<string, number>()
  const places = new Map<string, number[]>()
  words.forEach(({ lemmas, content }, sentence) => {
    lemmas.forEach((lemma, at) => {
      if (!content[at]) return
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
      const known = places.get(lemma)
      if (!known) places.set(lemma, [sentence])
      else if (known.at(-1) !== sentence) known.push(sentence)
    })
  })
  return { counts, places }
}

const NOTHING: Tree = { children: [], first: [], last: [] }

/** A view of the sentences, all of them analysed, and what could be asked of them. */
export function viewText(
  sentences: readonly ReadSentence[],
  candidates: readonly Candidate[],
  title: string,
  words: ReadonlyMap<string, number>,
): TextView {
  const all = sentences.map(wordsOf)
  const { counts, places } = countLemmas(all)
  const of: Candidate[][] = sentences.map(() => [])
  for (const candidate of candidates) of[candidate.sentence.index]!.push(candidate)
  const central = centrality(sentences)
  let offset = 0
  const views = sentences.map(({ said, analysis }, i): SentenceView => {
    const { tokens, low, lemmas, content } = all[i]!
    const rare = tokens.map(({ pos }, at) => (pos === 'PUNCT' ? 0 : rarity(low[at]!, words)))
    const telling = content.filter(Boolean).length
    let [shared, sum] = [0, 0]
    content.forEach((tells, at) => {
      if (!tells) return
      sum += rare[at]!
      if (places.get(lemmas[at]!)!.length > 1) shared++
    })
    const first = /[\p{L}\p{N}]+/u.exec(said)?.[0].toLowerCase() ?? ''
    const view = {
      ...{ tokens, low, lemmas },
      tree: tokens.length > 0 ? treeOf(tokens) : NOTHING,
      root: Math.max(
        0,
        tokens.findIndex(({ head }) => head < 0),
      ),
      rare,
      rarity: telling === 0 ? 0 : sum / telling,
      words: tokens.filter(({ pos }) => pos !== 'PUNCT').length,
      content: telling,
      offset,
      central: central[i]!,
      similar: telling === 0 ? 0 : shared / telling,
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
