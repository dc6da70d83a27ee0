import { blockText } from './blocks'
import type { BlockId, Section, TocEntry } from './document'

/** A page of the printed book, where the text says where it begins. */
export interface PrintPage {
  /** As printed: "12", "xii". */
  label: string
  block: BlockId
  /** UTF-16 units of block text before it, counted over the whole text. */
  at: number
}

/** Where in a text its contents and its printed pages stand, so that nobody has to load it to know. */
export interface Landmarks {
  /** For each entry of the TOC, the UTF-16 units of block text before it. */
  tocAt: number[]
  /** In reading order; empty where the text names no pages. */
  pages: PrintPage[]
}

/** Finds the landmarks of a text. An entry whose block the text has not stands at its beginning. */
export function landmarksOf(sections: readonly Section[], toc: readonly TocEntry[]): Landmarks {
  const entries = new Set(toc.map(({ block }) => block))
  const starts = new Map<BlockId, number>()
  const pages: PrintPage[] = []
  let at = 0
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (entries.has(block.id)) starts.set(block.id, at)
      // A page that goes on over several blocks may be named by each of them.
      if (block.page && block.page !== pages.at(-1)?.label)
        pages.push({ label: block.page, block: block.id, at })
      at += blockText(block).length
    }
  }
  return { tocAt: toc.map(({ block }) => starts.get(block) ?? 0), pages }
}
