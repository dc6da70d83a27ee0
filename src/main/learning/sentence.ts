import { BLANK } from '#core/text/blank'
import { blockText } from '#core/text/blocks'
import type { Block, Range } from '#core/text/document'
import { withoutNoteMarks } from '#core/text/note-marks'
import { makeRange, type TextIndex } from '#core/text/places'
import { type Span, sentences } from '#core/text/segment'

/** What is asked about as one: a sentence, a line of code, a row of a table. */
function sentencesOf(block: Block, language: string): Span[] {
  if (block.kind !== 'code' && block.kind !== 'table')
    return sentences(withoutNoteMarks(block), block.lang ?? language)
  let at = 0
  return blockText(block)
    .split('\n')
    .map((line) => {
      const start = at + line.length - line.trimStart().length
      at += line.length + 1
      return { start, end: Math.max(start, at - 1 - (line.length - line.trimEnd().length)) }
    })
}

/**
 * The sentence, or sentences, that a stretch touches; one over several blocks is taken as it is.
 *
 * @param block the one that the stretch begins in
 * @param language BCP 47, of a block that does not name its own
 */
export function sentenceAround(index: TextIndex, chosen: Range, block: Block, language: string): Range {
  const { text, from, to } = chosen
  if (from.block !== to.block) return chosen
  const touched = sentencesOf(block, language).filter(
    (one) => one.start < Math.max(to.at, from.at + 1) && one.end > from.at,
  )
  const place = (at: number) => ({ block: from.block, at })
  // White space between sentences touches none; a word selected half is still the selection's own.
  const first = Math.min(touched[0]?.start ?? from.at, from.at)
  const last = Math.max(touched.at(-1)?.end ?? to.at, to.at)
  return makeRange(index, text, place(first), place(last))
}

/**
 * What stands in a range before and after its blank, without the marks that lead to notes.
 *
 * @param block the one that the range begins in
 */
export function blanked({ from, to, quote }: Range, { start, end }: Span, block: Block): string {
  const words = from.block === to.block ? withoutNoteMarks(block).slice(from.at, to.at) : quote.exact
  return inOneLine(words.slice(0, start) + BLANK + words.slice(end))
}

/** Words in one line: cells parted by commas, lines and blocks by one blank. */
export const inOneLine = (words: string): string =>
  words.replaceAll('\t', ', ').replaceAll(/\s*\n\s*| {2,}/g, ' ')
