import { deserialize, serialize } from 'node:v8'
import type { SectionId, TextId } from '#core/text/document'
import { fold } from '#core/text/fold'
import { type Numbers, reader, writer } from './numbers'
import { wordsOf } from './words'

/** Raised when words are found otherwise than before, or laid out otherwise. */
const VERSION = 2

/**
 * Where each word of a text stands. A word's postings are, for each section that has it: how many sections on from the
 * one before, how often, how many bytes its positions take, and the positions, each as the distance to the one before.
 * Positions count words within a section, with one left out between two blocks.
 */
export interface ReadingIndex {
  text: TextId
  sections: SectionId[]
  /** How many words each section has. */
  sizes: Uint32Array
  /** All words in order, joined by a newline. */
  words: string
  /** Where each word begins in `words`, and a last one past the end. */
  starts: Uint32Array
  /** Where each word's postings begin in `postings`, and a last one past the end. */
  at: Uint32Array
  postings: Uint8Array
}

export interface IndexInput {
  text: TextId
  sections: { id: SectionId; blocks: string[] }[]
}

/** Positions of the words of one section. */
function positionsOf(blocks: readonly string[]): { positions: Map<string, number[]>; size: number } {
  const positions = new Map<string, number[]>()
  let position = 0
  let size = 0
  for (const block of blocks) {
    for (const { word } of wordsOf(fold(block).text)) {
      const known = positions.get(word)
      if (known) known.push(position)
      else positions.set(word, [position])
      position++
      size++
    }
    position++
  }
  return { positions, size }
}

/** Makes the index of one text, as it is kept. */
export function buildIndex({ text, sections }: IndexInput): Uint8Array {
  const all = new Map<string, { section: number; positions: number[] }[]>()
  const sizes = new Uint32Array(sections.length)
  for (const [n, { blocks }] of sections.entries()) {
    const { positions, size } = positionsOf(blocks)
    sizes[n] = size
    for (const [word, own] of positions) {
      const known = all.get(word)
      if (known) known.push({ section: n, positions: own })
      else all.set(word, [{ section: n, positions: own }])
    }
  }
  const words = [...all.keys()].sort()
  const starts = new Uint32Array(words.length + 1)
  const at = new Uint32Array(words.length + 1)
  const postings = writer()
  for (const [n, word] of words.entries()) {
    starts[n + 1] = starts[n]! + word.length + 1
    at[n] = postings.size
    let before = 0
    for (const { section, positions } of all.get(word)!) {
      postings.write(section - before)
      before = section
      const deltas = positions.map((position, k) => position - (positions[k - 1] ?? 0))
      postings.write(positions.length)
      postings.write(deltas.reduce((sum, delta) => sum + postings.sizeOf(delta), 0))
      for (const delta of deltas) postings.write(delta)
    }
  }
  at[words.length] = postings.size
  const index: ReadingIndex = {
    text,
    sections: sections.map(({ id }) => id),
    sizes,
    words: words.join('\n'),
    starts,
    at,
    postings: postings.bytes(),
  }
  return serialize({ v: VERSION, ...index })
}

/** Reads what `buildIndex` made; null for anything else, and for the index of another text or version. */
export function readIndex(bytes: Uint8Array, text: TextId): ReadingIndex | null {
  try {
    const { v, ...index } = deserialize(bytes) as ReadingIndex & { v: number }
    const isWhole =
      index.postings instanceof Uint8Array &&
      index.at instanceof Uint32Array &&
      index.at.at(-1) === index.postings.length &&
      index.starts instanceof Uint32Array &&
      index.starts.at(-1) === index.words.length + (index.starts.length > 1 ? 1 : 0)
    return v === VERSION && index.text === text && isWhole ? index : null
  } catch {
    return null
  }
}

const wordAt = ({ words, starts }: ReadingIndex, n: number): string =>
  words.slice(starts[n]!, starts[n + 1]! - 1)

/** The numbers of a word, or of all words that begin with it, as a range. */
export function wordRange(index: ReadingIndex, word: string, open: boolean): [from: number, to: number] {
  const count = index.starts.length - 1
  const first = (isBefore: (other: string) => boolean, low = 0): number => {
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(wordAt(index, middle))) low = middle + 1
      else high = middle
    }
    return low
  }
  const from = first((other) => other < word)
  const fits = (other: string) => (open ? other.startsWith(word) : other === word)
  return [from, first((other) => other < word || fits(other), from)]
}

/** Calls back for each section that has word `n`, with how often and a reader of its positions. */
export function eachSection(
  index: ReadingIndex,
  n: number,
  tell: (section: number, count: number, positions: Numbers) => void,
): void {
  const numbers = reader(index.postings, index.at[n]!)
  let section = 0
  for (const end = index.at[n + 1]!; numbers.at < end; ) {
    section += numbers.read()
    const count = numbers.read()
    const next = numbers.read() + numbers.at
    tell(section, count, numbers)
    numbers.at = next
  }
}

/** How long a word of the index is, in UTF-16 units. */
export const lengthOf = ({ starts }: ReadingIndex, n: number): number => starts[n + 1]! - starts[n]! - 1

/** All words of an index, in order. */
export const allWords = ({ words }: ReadingIndex): string[] => (words === '' ? [] : words.split('\n'))
