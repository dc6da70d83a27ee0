import type { Candidate } from '#core/candidates/candidates'
import { contentWords } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import type { Bounds } from './figure-choices'
import { nationsOf } from './nations'
import { type Thing, thingsIn } from './phrase-choices'
import { figuresIn, type TextFigure, yearsIn } from './text-figures'

/** What wrong choices are taken from. */
export interface Pool extends Bounds {
  candidates: readonly Candidate[]
  /** The content words of a sentence, found once. */
  content: (sentence: string) => ReadonlySet<string>
  /** The phrases of things in the sentences of the candidates, found once, when first asked for. */
  phrases: () => readonly Thing[]
  /** The figures and the years in those sentences, found once, when first asked for. */
  figures: () => readonly TextFigure[]
  years: () => readonly TextFigure[]
  /** The nations that the text speaks of, by how many sentences name them; counted once, when first asked for. */
  nations: () => ReadonlyMap<string, number>
}

export function createPool(candidates: readonly Candidate[], bounds: Bounds): Pool {
  const known = new Map<string, ReadonlySet<string>>()
  const content = (sentence: string) => {
    const words = known.get(sentence) ?? new Set(contentWords(sentence))
    known.set(sentence, words)
    return words
  }
  const sentences = once(() => new Set(candidates.map(({ sentence }) => sentence)))
  return {
    ...{ candidates, ...bounds, content },
    phrases: once(() => thingsIn(sentences())),
    figures: once(() => figuresIn(sentences())),
    years: once(() => yearsIn(sentences())),
    nations: once(() => nationsOf(candidates)),
  }
}

/** What is found when first asked for, and kept. */
function once<T>(find: () => T): () => T {
  let found: { is: T } | undefined
  return () => {
    found ??= { is: find() }
    return found.is
  }
}

/** Whether another sentence says much the same: then what it has may be right as well. */
export function sharesStory({ sentence }: Candidate, other: ReadSentence, content: Pool['content']): boolean {
  const said = content(sentence.text)
  const also = content(other.text)
  let shared = 0
  for (const word of also) if (said.has(word)) shared++
  return shared > 3 && shared / Math.max(1, Math.min(said.size, also.size)) > 0.5
}
