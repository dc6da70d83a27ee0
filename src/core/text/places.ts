import { blockText } from './blocks'
import type { BlockId, Place, Range, Section, SectionId, TextId } from './document'

/** A whole text laid end to end, to turn places into offsets and back. Offsets are UTF-16 units in `text`. */
export interface TextIndex {
  /** All block texts in reading order, joined by a newline. */
  readonly text: string
  /** UTF-16 length of all block texts, without what joins them: what progress is counted in. */
  readonly total: number
  readonly blocks: readonly BlockId[]
  /** Whether this text has the block and the offset. */
  has(place: Place): boolean
  /** Offset in `text`; `at` is held within its block. Throws RangeError for a block this text has not. */
  offset(place: Place): number
  /** The place at an offset of `text`, held within the text. Throws RangeError for a text without blocks. */
  place(offset: number): Place
  /** Negative when `a` comes first. */
  compare(a: Place, b: Place): number
  /** 0 at the beginning, 1 at the end, by characters. */
  progress(place: Place): number
  /** The text from one place to a later one, blocks joined by a newline. */
  textBetween(from: Place, to: Place): string
  sectionOf(block: BlockId): SectionId | undefined
}

/** Lays out the sections of a text. Linear in its length; asking it is then constant or logarithmic. */
export function indexText(sections: readonly Section[]): TextIndex {
  const texts: string[] = []
  const blocks: BlockId[] = []
  const starts: number[] = []
  const known = new Map<BlockId, { order: number; section: SectionId }>()
  let end = 0
  for (const section of sections)
    for (const block of section.blocks) {
      const text = blockText(block)
      known.set(block.id, { order: blocks.length, section: section.id })
      blocks.push(block.id)
      starts.push(end)
      texts.push(text)
      end += text.length + 1
    }
  const text = texts.join('\n')
  const total = text.length - Math.max(0, blocks.length - 1)

  const orderOf = (id: BlockId): number => {
    const order = known.get(id)?.order
    if (order === undefined) throw new RangeError(`No block ${id} in this text`)
    return order
  }
  const offset = (place: Place): number => {
    const order = orderOf(place.block)
    return starts[order]! + Math.min(Math.max(place.at, 0), texts[order]!.length)
  }
  const orderAt = (at: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    text,
    total,
    blocks,
    has: ({ block, at }) => {
      const order = known.get(block)?.order
      return order !== undefined && at >= 0 && at <= texts[order]!.length
    },
    offset,
    place: (at) => {
      if (blocks.length === 0) throw new RangeError('A text without blocks has no places')
      const held = Math.min(Math.max(at, 0), text.length)
      const order = orderAt(held)
      return { block: blocks[order]!, at: held - starts[order]! }
    },
    compare: (a, b) => offset(a) - offset(b),
    progress: (place) => (total === 0 ? 0 : (offset(place) - orderOf(place.block)) / total),
    textBetween: (from, to) => text.slice(offset(from), offset(to)),
    sectionOf: (block) => known.get(block)?.section,
  }
}

const CONTEXT = 32

/** Whether an offset falls between the two halves of a character beyond the basic plane. */
const splits = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))

/**
 * The range between two places, given in either order, with its quote and up to 32 UTF-16 units of context
 * either side. No character is cut in two: the range grows to hold it, the context shrinks to leave it out.
 * Throws RangeError for a block the text has not.
 */
export function makeRange(index: TextIndex, text: TextId, from: Place, to: Place): Range {
  const whole = index.text
  let start = Math.min(index.offset(from), index.offset(to))
  let end = Math.max(index.offset(from), index.offset(to))
  if (splits(whole, start)) start--
  if (splits(whole, end)) end++
  let before = Math.max(0, start - CONTEXT)
  let after = Math.min(whole.length, end + CONTEXT)
  if (splits(whole, before)) before++
  if (splits(whole, after)) after--
  return {
    text,
    from: index.place(start),
    to: index.place(end),
    quote: {
      exact: whole.slice(start, end),
      prefix: whole.slice(before, start),
      suffix: whole.slice(end, after),
    },
  }
}
