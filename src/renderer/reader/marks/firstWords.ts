import type { BlockOfText, Stretch } from './selection'

/** A bookmark holds so much of its line, in UTF-16 units: enough to be found again, and to be read in a list. */
const LEAST = 24
const MOST = 64

/**
 * The first words from a place on: whole ones, of one block. Where the block holds no more words the next one's are
 * taken; null where there are none at all.
 *
 * @param blocks in reading order; the place is in the first of them
 */
export function firstWords(blocks: readonly BlockOfText[], at: number): Stretch | null {
  for (const [n, { id, text }] of blocks.entries()) {
    const begin = n === 0 ? at : 0
    const rest = text.slice(begin)
    const start = begin + rest.length - rest.trimStart().length
    if (start >= text.length) continue
    const line = text.slice(start, start + MOST)
    const space = text.length > start + MOST ? line.search(/\s\S*$/) : -1
    const words = (space >= LEAST ? line.slice(0, space) : line).trimEnd()
    const end = start + words.replace(/[\ud800-\udbff]$/, '').length
    return { from: { block: id, at: start }, to: { block: id, at: end } }
  }
  return null
}
