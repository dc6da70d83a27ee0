import { type Figure, figures } from '#core/languages/figures'
import type { LanguageModel } from '#core/languages/model'
import type { Tools } from '#core/languages/tools'
import { type Word, wordsIn } from '#core/languages/words'
import type { Sentence } from '#core/sentences/sentence'
import { leansForeign } from './gates'

/** A sentence of another language than English with its words and figures. */
export interface ForeignSentence extends Sentence {
  words: Word[]
  figures: Figure[]
  /** Inflected forms of each word put together, "" for marks and words that name nothing. */
  keys: string[]
  /** How central it is, 0 to 1. */
  central: number
  /** It leans on the sentence before it, even without what can go from its beginning. */
  leans: boolean
  /** It speaks of a time that only the day of writing tells. */
  passing: boolean
}

/** A text of another language than English. */
export interface ForeignText {
  tools: Tools
  model?: LanguageModel
  sentences: ForeignSentence[]
  /** How often the text has each key, and in which sentence first and last. */
  counts: ReadonlyMap<string, number>
  places: ReadonlyMap<string, { first: number; last: number }>
}

/** A word without its case ending, roughly: forms of one word mostly share it. */
export function keyOf(lower: string): string {
  const bare = /\p{Script=Arabic}/u.test(lower)
    ? lower.replace(/^(?:[وف])?(?:[بكل])?ال(?=.{3})|^[وفبل](?=.{4})/u, '')
    : lower
  if (/\p{Nd}|\p{Script=Han}/u.test(bare) || bare.length < 6) return bare
  return bare.slice(0, Math.max(4, Math.floor(bare.length * 0.72)))
}

export function viewForeign(
  sentences: readonly Sentence[],
  tools: Tools,
  model?: LanguageModel,
): ForeignText {
  const counts = new Map<string, number>()
  const places = new Map<string, { first: number; last: number }>()
  const read = sentences.map((sentence, n) => {
    const words = wordsIn(sentence.text, tools, model)
    const keys = words.map(({ lower, mark, idle }) => (mark || idle ? '' : keyOf(lower)))
    for (const key of keys) {
      if (key === '') continue
      counts.set(key, (counts.get(key) ?? 0) + 1)
      const place = places.get(key)
      if (place) place.last = n
      else places.set(key, { first: n, last: n })
    }
    return {
      ...sentence,
      words,
      keys,
      figures: figures(sentence.text, tools),
      central: 0,
      leans: leansForeign(sentence.text.replace(tools.lead ?? /(?!)/, ''), tools),
      passing: tools.passing?.test(sentence.text) === true,
    }
  })
  const shares = read.map(({ keys }) => {
    const own = [...new Set(keys)].filter((key) => key !== '')
    const sum = own.reduce((all, key) => all + Math.min(4, counts.get(key)! - 1), 0)
    return own.length === 0 ? 0 : sum / Math.sqrt(own.length)
  })
  const most = Math.max(1e-9, ...shares)
  return {
    ...{ tools, counts, places },
    ...(model && { model }),
    sentences: read.map((sentence, n) => ({ ...sentence, central: shares[n]! / most })),
  }
}
