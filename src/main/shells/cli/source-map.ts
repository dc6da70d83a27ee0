import { blockText } from '#core/text/blocks'
import type { BlockId, Section } from '#core/text/document'

/** Where blocks stand in the text they were read from. */
export interface SourceMap {
  /** The offset in the source of the unit at `at` in a block; null where the block is not found there. */
  start: (block: BlockId, at: number) => number | null
  /** The offset in the source after the unit before `at`. */
  end: (block: BlockId, at: number) => number | null
}

/** How far mark-up may part two characters of a block. */
const FAR = 400

const SPACE = /\s/

/** The offset in `source` of each unit of a block's text, found from `from` on; null when they are not there in order. */
function align(text: string, source: string, from: number): { at: Int32Array; next: number } | null {
  const at = new Int32Array(text.length)
  let place = from
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    if (SPACE.test(unit)) {
      at[i] = place
      if (SPACE.test(source[place] ?? '')) place++
      continue
    }
    let found = place
    while (SPACE.test(source[found] ?? '')) found++
    if (source[found] !== unit) {
      found = source.indexOf(unit, place)
      if (found < 0 || found - place > FAR) return null
    }
    at[i] = found
    place = found + 1
  }
  return { at, next: place }
}

/** Where a block begins: at its first words from `from` on, else at the place they begin to be alike. */
function beginning(text: string, source: string, from: number): number {
  const words = text.trimStart().split(/\s+/)
  for (const count of [4, 2, 1]) {
    const found = source.indexOf(words.slice(0, count).join(' '), from)
    if (found >= 0) return found
  }
  return from
}

/** Lays blocks, in order, over the text they came from: mark-up and folded white space lie between their units. */
export function mapSource(sections: readonly Section[], source: string): SourceMap {
  const places = new Map<BlockId, Int32Array>()
  let from = 0
  for (const { blocks } of sections)
    for (const block of blocks) {
      const text = blockText(block)
      const aligned = text.trim() === '' ? null : align(text, source, beginning(text, source, from))
      if (!aligned) continue
      places.set(block.id, aligned.at)
      from = aligned.next
    }
  return {
    start: (block, at) => places.get(block)?.[at] ?? null,
    end: (block, at) => {
      const last = places.get(block)?.[at - 1]
      return last === undefined ? null : last + 1
    },
  }
}
