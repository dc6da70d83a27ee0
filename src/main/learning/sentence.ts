import type { Range } from '#core/text/document'
import { makeRange, type TextIndex } from '#core/text/places'
import { sentences } from '#core/text/segment'

/** The sentence, or sentences, that a stretch of one block touches. */
export function sentenceAround(index: TextIndex, { text, from, to }: Range, language: string): Range {
  const start = index.offset({ block: from.block, at: 0 })
  const end = index.offset({ block: from.block, at: Number.MAX_SAFE_INTEGER })
  const touched = sentences(index.text.slice(start, end), language).filter(
    (one) => one.start < Math.max(to.at, from.at + 1) && one.end > from.at,
  )
  const place = (at: number) => ({ block: from.block, at })
  // White space between sentences touches none; a word selected half is still the selection's own.
  const first = Math.min(touched[0]?.start ?? from.at, from.at)
  const last = Math.max(touched.at(-1)?.end ?? to.at, to.at)
  return makeRange(index, text, place(first), place(last))
}
