import { reanchor } from '#core/text/anchor'
import type { Place } from '#core/text/document'
import { indexText, type TextIndex } from '#core/text/places'
import { sectionOf } from '#core/text/section-of'
import type { Kept } from './places'
import type { OpenText } from './texts'

/** The beginning of the block so far into the text: near enough for a reader to look around from. */
function near(index: TextIndex, progress: number): Place | null {
  if (index.blocks.length === 0) return null
  return { block: index.place(Math.round(progress * index.text.length)).block, at: 0 }
}

/**
 * Where a reader left off, in the text as it is now: the very place while the text is the same, else where its
 * words stand now, else about as far into it. Null only for a text without blocks.
 */
export async function placeIn(text: OpenText, { range, progress }: Kept): Promise<Place | null> {
  const section = sectionOf(range.from)
  if (range.text === text.reading.text && text.document.sections.some(({ id }) => id === section)) {
    const index = indexText([await text.section(section)])
    if (index.has(range.from)) return range.from
  }
  const index = indexText(await text.sections())
  const moved = reanchor(range, index, text.reading.text)?.from
  return moved && index.has(moved) ? moved : near(index, progress)
}
