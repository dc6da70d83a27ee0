import type { Candidate } from './candidates'
import { contentWords } from './lexicon'
import { phrasesIn } from './phrases'
import type { ReadSentence } from './sentence'
import { takesPosition } from './stance'

/** Words of a phrase that can be a wrong answer. */
const PHRASE_WORDS = /^(?:[\p{L}’'-]+ ){1,7}[\p{L}’'-]+$/u

/** Phrases of common words for things in sentences that are plain facts. */
export function thingsIn(sentences: ReadonlySet<ReadSentence>): string[] {
  const found = new Set<string>()
  for (const { said, analysis } of sentences) {
    const tokens = analysis?.tokens ?? []
    for (const { kind, span } of phrasesIn(tokens)) {
      const text = said.slice(span.start, span.end)
      if (kind !== 'noun' || !PHRASE_WORDS.test(text) || takesPosition(text)) continue
      const inside = tokens.filter(({ start, end }) => start >= span.start && end <= span.end)
      const own = inside.every(({ pos }) => /^(?:NOUN|ADJ|ADP|DET|PUNCT)$/.test(pos))
      if (
        own &&
        inside.at(-1)!.pos === 'NOUN' &&
        tokens.find(({ start }) => start > span.end - 1)?.pos !== 'NOUN'
      )
        found.add(text)
    }
  }
  return [...found]
}

const lastWord = (text: string): string =>
  text
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1)!

/**
 * Phrases of the text that could stand where a phrase of common words does: as long, of the same number, of another
 * thing. None for what is meant, hoped or judged, since another phrase might be right as well.
 */
export function phrasesLike({ text, fine, sentence }: Candidate, phrases: () => readonly string[]): string[] {
  if (/^(?:reason|quote)$/.test(fine) || !sentence.analysis || takesPosition(sentence.text)) return []
  const own = text.split(/[\s-]+/)
  const words = new Set(contentWords(text))
  const plural = (of: string) => /[^su]s$/.test(lastWord(of))
  return phrases().filter(
    (other) =>
      Math.abs(own.length - other.split(/[\s-]+/).length) <= (own.length > 4 ? 2 : 1) &&
      plural(text) === plural(other) &&
      !contentWords(other).some((word) => words.has(word)),
  )
}
