import { blockText } from './blocks'
import type { DraftBlock } from './document'

/** A draft with the words before each block: `words(a, b)` is `sums[b] - sums[a]`; headings count none. */
export interface Measured {
  drafts: readonly DraftBlock[]
  sums: readonly number[]
  /** Ways the text divides, the best first: its own table of contents, its headings. */
  outlines: readonly Outline[]
}

/** What a text is divided by: for each block the level and title of what begins there, or null. */
export type Outline = readonly (Start | null)[]

export interface Start {
  /** 1 for the outermost. */
  level: number
  title: string
}

/** A section longer than this is cut again. Words. */
export const MOST_WORDS = 2500
const LEAST_WORDS = 1500
/** A tail shorter than this stays with what is before it. Words. */
const LEAST_TAIL = 500

export const wordsIn = ({ sums }: Measured, from: number, to: number): number => sums[to]! - sums[from]!

/** How well a text may be cut before a block: 0 not at all, 1 if it must be, 2 well, 3 where it turns anyway. */
function fitness(drafts: readonly DraftBlock[], at: number): 0 | 1 | 2 | 3 {
  const before = drafts[at - 1]!
  const after = drafts[at]!
  if (before.kind === 'heading' || after.kind === 'caption') return 0
  if (after.kind === 'heading' || before.kind === 'rule') return 3
  const continues = after.kind === before.kind && (after.kind === 'listItem' || after.kind === 'verse')
  if (continues || after.kind === 'footnote' || after.kind === 'rule') return 1
  return /:\s*$/.test(blockText(before)) ? 1 : 2
}

/** The best place for the next cut of a stretch, null when it has none. */
function nextCut(text: Measured, from: number, to: number): number | null {
  const left = wordsIn(text, from, to)
  // Equal parts, so that none of them is a scrap.
  const ideal = left / Math.ceil(left / MOST_WORDS)
  const least = Math.min(LEAST_WORDS, ideal)
  let best: { at: number; fit: number; off: number } | null = null
  for (let at = from + 1; at < to; at++) {
    const words = wordsIn(text, from, at)
    if (words < least) continue
    if (left - words < LEAST_TAIL) break
    if (words > MOST_WORDS && best) break
    const fit = fitness(text.drafts, at)
    const off = Math.abs(words - ideal)
    if (fit > 0 && (!best || fit > best.fit || (fit === best.fit && off < best.off))) best = { at, fit, off }
    if (words > MOST_WORDS && best) break
  }
  return best?.at ?? null
}

/**
 * Where the parts of a long stretch of blocks begin, the first at `from`: every 1,500 to 2,500 words at the end
 * of a block, by preference at a heading or a rule; never between a heading and its text or before a caption,
 * and within a list or a poem only when nothing else offers itself.
 */
export function cutBySize(text: Measured, from: number, to: number): number[] {
  const starts = [from]
  for (let start = from; wordsIn(text, start, to) > MOST_WORDS; ) {
    const cut = nextCut(text, start, to)
    if (cut === null) break
    starts.push(cut)
    start = cut
  }
  return starts
}
