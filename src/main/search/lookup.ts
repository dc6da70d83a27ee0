import { eachSection, lengthOf, type ReadingIndex, wordRange } from './reading-index'

/** A term as it is looked up: any of these rows of words. */
export interface Wanted {
  rows: { words: string[]; open: boolean }[]
}

/** Okapi BM25's: how soon more of the same word says nothing new, and how much a section's length counts. */
const SATURATION = 1.2
const LENGTH = 0.75
/** What a word that only begins as asked counts for, of one that is as asked. */
const BEGINNING = 0.5

/** How often a row of words stands in each section; a word in the row may be any in its range. */
function countRow(index: ReadingIndex, words: readonly string[], open: boolean): Float64Array {
  const counts = new Float64Array(index.sections.length)
  if (words.length === 1) {
    const word = words[0]!
    const [from, to] = wordRange(index, word, open)
    for (let n = from; n < to; n++) {
      const length = lengthOf(index, n)
      const weight = length === word.length ? 1 : (BEGINNING * word.length) / length
      eachSection(index, n, (section, count) => {
        counts[section]! += weight * count
      })
    }
    return counts
  }
  // For each section the positions at which the row can go on.
  let ends: Map<number, Set<number>> | null = null
  for (const [k, word] of words.entries()) {
    const [from, to] = wordRange(index, word, open && k === words.length - 1)
    const next = new Map<number, Set<number>>()
    for (let n = from; n < to; n++) {
      eachSection(index, n, (section, count, positions) => {
        const before: Set<number> | undefined = ends?.get(section)
        if (ends && !before) return
        const own = next.get(section) ?? new Set<number>()
        let position = 0
        for (let i = 0; i < count; i++) {
          position += positions.read()
          if (!before || before.has(position)) own.add(position + 1)
        }
        if (own.size > 0) next.set(section, own)
      })
    }
    ends = next
  }
  for (const [section, own] of ends ?? []) counts[section] = own.size
  return counts
}

/** How well each section of a text fits a term, 0 where it does not; before how rare the term is has been weighed. */
export function fit(index: ReadingIndex, { rows }: Wanted): Float64Array {
  const fits = new Float64Array(index.sections.length)
  for (const { words, open } of rows) {
    const counts = countRow(index, words, open)
    for (let n = 0; n < fits.length; n++) fits[n]! += counts[n]!
  }
  const mean = index.sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, index.sizes.length)
  for (let n = 0; n < fits.length; n++) {
    const length = 1 - LENGTH + LENGTH * (index.sizes[n]! / Math.max(1, mean))
    fits[n] = fits[n]! / (fits[n]! + SATURATION * length)
  }
  return fits
}
