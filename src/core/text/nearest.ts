import { fold } from './fold'
import type { TextIndex } from './places'
import { type Span, sentences } from './segment'

/** So many blocks are looked at sentence by sentence. */
const BLOCKS = 4
/** From here on two sentences have enough words in common to be versions of one. */
const LIKE = 0.35

const WORD = /[\p{L}\p{N}]+/gu
const wordsOf = (text: string): Set<string> => new Set(fold(text).text.match(WORD))

/** Twice the words they share over all words of both, 0 to 1 (Dice 1945). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/**
 * The sentence of a text that is most like another, as offsets of `index.text`; null when none is much like it. Only
 * paragraphs that share most of its rare words are read sentence by sentence, so that a book takes no longer than a find.
 */
export function nearestSentence(sentence: string, index: TextIndex, language: string): Span | null {
  const wanted = wordsOf(sentence)
  const blocks = index.blocks.map((block) => {
    const start = index.offset({ block, at: 0 })
    return { start, text: index.text.slice(start, index.offset({ block, at: Number.POSITIVE_INFINITY })) }
  })
  const held = blocks.map(({ text }) => {
    const words = wordsOf(text)
    return [...wanted].filter((word) => words.has(word))
  })
  const counts = new Map<string, number>()
  for (const words of held) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const worth = (words: readonly string[]) => words.reduce((sum, word) => sum + 1 / counts.get(word)!, 0)
  const best = blocks
    .map((block, n) => ({ ...block, worth: worth(held[n]!) }))
    .filter((block) => block.worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, BLOCKS)
  let found: (Span & { like: number }) | null = null
  for (const { start, text } of best)
    for (const span of sentences(text, language)) {
      const like = likeness(wanted, wordsOf(text.slice(span.start, span.end)))
      if (like >= LIKE && like > (found?.like ?? 0))
        found = { start: start + span.start, end: start + span.end, like }
    }
  return found && { start: found.start, end: found.end }
}
