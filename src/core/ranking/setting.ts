import type { Fact } from '#core/facts/fact'
import { contentWords } from '#core/sentences/lexicon'
import { blockText } from '#core/text/blocks'
import type { Block, BlockId, Section } from '#core/text/document'
import { sentences } from '#core/text/segment'
import { centrality } from './rank'

/** What a text is like around its facts, found once for all of them. */
export interface Setting {
  /** The sentences of its running text, by the block they stand in. */
  blocks: ReadonlyMap<BlockId, readonly Placed[]>
  /** The sentences that have a word, lower case. */
  places: ReadonlyMap<string, readonly Placed[]>
  /** Words of content of the title. */
  title: ReadonlySet<string>
}

/** A sentence with what is known of it. */
export interface Placed {
  block: BlockId
  /** Its offset in the block's text, UTF-16 units. */
  at: number
  text: string
  lower: string
  words: ReadonlySet<string>
  isOpening: boolean
  isCentral: boolean
}

/** Of so many sentences some can be told to be more central than others, and how many of them are. */
const ENOUGH = 8
const CENTRAL = 0.2

/** Scripts that put no spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Words of content, lower case; in scripts without spaces each two characters that stand side by side. */
export const tellingWords = (text: string): string[] =>
  contentWords(text).flatMap((word) =>
    UNSPACED.test(word) ? Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)) : word,
  )

function group<K>(placed: readonly Placed[], keysOf: (one: Placed) => Iterable<K>): Map<K, Placed[]> {
  const groups = new Map<K, Placed[]>()
  for (const one of placed)
    for (const key of keysOf(one)) {
      const known = groups.get(key)
      if (known) known.push(one)
      else groups.set(key, [one])
    }
  return groups
}

const RUNNING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'verse', 'listItem', 'footnote'])

/** A text does not open with its by-line: so many words of content and an end mark make a sentence whole. */
const WHOLE = 3
const ENDS = /[.!?…。！？؟।][)\]”’"'»」』]*$/u

/** The segmenter's time grows with the square of what it is given, so that of a long paragraph it gets pieces. */
const PIECE = 4000
const PIECE_END = /(?:[.!?][)\]”’"'»]*\s+|[。！？][」』”’）]*)/gu

/** Where the pieces of a text begin that are longer than `PIECE`, each at the first sentence that may begin there. */
function piecesOf(text: string): number[] {
  const starts = [0]
  if (text.length > PIECE)
    for (const { 0: end, index } of text.matchAll(PIECE_END))
      if (index > starts.at(-1)! + PIECE) starts.push(index + end.length)
  return starts
}

/** The sentences of a block, with where each begins in it. */
function sentencesOf(block: Block, language: string): { at: number; text: string }[] {
  const text = blockText(block)
  return piecesOf(text).flatMap((from, i, starts) => {
    const piece = text.slice(from, starts[i + 1])
    const found = sentences(piece, block.lang ?? language)
    return found.map(({ start, end }) => ({ at: from + start, text: piece.slice(start, end) }))
  })
}

/** The setting of the facts of a section; `language` is BCP 47. */
export function settingOf(section: Section, title: string, language: string): Setting {
  const found = section.blocks
    .filter(({ kind }) => RUNNING.has(kind))
    .flatMap((block) =>
      sentencesOf(block, language).map((one) => {
        return { ...one, block: block.id, words: tellingWords(one.text) }
      }),
    )
  const central = centrality(found.map(({ words }) => ({ text: words.join(' ') })))
  const least = [...central].sort((a, b) => b - a)[Math.ceil(found.length * CENTRAL) - 1] ?? 0
  const opening = found.find(({ text, words }) => words.length >= WHOLE && ENDS.test(text))?.block
  const isParted = found.some(({ block }) => block !== opening)
  const placed = found.map(
    (one, i): Placed => ({
      ...one,
      lower: one.text.toLowerCase(),
      words: new Set(one.words),
      isOpening: isParted && one.block === opening,
      isCentral: found.length >= ENOUGH && central[i]! > 0 && central[i]! >= least,
    }),
  )
  return {
    blocks: group(placed, ({ block }) => [block]),
    places: group(placed, (one) => one.words),
    title: new Set(tellingWords(title)),
  }
}

/** The sentence that a fact's answer stands in; undefined for one in a table or the like. */
export function sentenceOf({ source, span }: Fact, { blocks }: Setting): Placed | undefined {
  const at = source.from.at + span.start
  const inBlock = blocks.get(source.from.block) ?? []
  let [from, to] = [0, inBlock.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (inBlock[middle]!.at <= at) from = middle + 1
    else to = middle
  }
  const one = inBlock[from - 1]
  return one && at < one.at + one.text.length ? one : undefined
}
