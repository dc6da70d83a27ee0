import type { Block, Place, Section } from '#core/text/document'
import { withoutNoteMarks } from '#core/text/note-marks'
import { type Span, sentences } from '#core/text/segment'
import { isBefore } from '#renderer/text/geography'

/** What is said in one breath: a sentence, a line of verse, a row of a table. Lies within one block. */
export interface Piece {
  from: Place
  to: Place
  /** The words to say. */
  text: string
  /** BCP 47, or `und`. */
  lang: string
  /** Offsets in `text` are offsets from `from`. */
  isExact: boolean
}

/**
 * What of a section is read aloud, in reading order. Left out is what nobody would read out: code, rules, figures, notes
 * at the foot and the marks that lead to them.
 *
 * @param language the text's own, for blocks that do not name theirs
 */
export function scriptOf({ blocks }: Section, language: string): Piece[] {
  return blocks.flatMap((block) => {
    const lang = block.lang ?? language
    const spoken = withoutNoteMarks(block)
    return spansOf(block, spoken, lang).flatMap(({ start, end }): Piece[] => {
      const words = spoken.slice(start, end)
      if (!/[\p{L}\p{N}]/u.test(words)) return []
      const isRow = words.includes('\t')
      const place = (at: number) => ({ block: block.id, at })
      return [
        {
          ...{ from: place(start), to: place(end), lang, isExact: !isRow },
          text: isRow ? cellsOf(words) : words,
        },
      ]
    })
  })
}

function spansOf(block: Block, text: string, lang: string): Span[] {
  switch (block.kind) {
    case 'code':
    case 'footnote':
    case 'figure':
    case 'rule':
      return []
    case 'math':
      return [{ start: 0, end: text.length }]
    case 'table':
      return rowsOf(text)
    default:
      return sentences(text, lang)
  }
}

function rowsOf(text: string): Span[] {
  let at = 0
  return text.split('\n').map((row) => {
    const span = { start: at, end: at + row.length }
    at = span.end + 1
    return span
  })
}

const cellsOf = (row: string): string =>
  row
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(', ')

/**
 * The piece to begin with at a place, or the number of pieces where none is left: the one that holds the place, or the
 * first that begins there or further on.
 */
export function pieceAt(pieces: readonly Piece[], place: Place, by: 'holding' | 'beginning'): number {
  const found = pieces.findIndex(({ from, to }) =>
    by === 'holding' ? isBefore(place, to) : !isBefore(from, place),
  )
  return found < 0 ? pieces.length : found
}

/** The first piece of the block that a piece is of. */
export function paragraphStart(pieces: readonly Piece[], n: number): number {
  const block = pieces[n]?.from.block
  let first = n
  while (first > 0 && pieces[first - 1]!.from.block === block) first--
  return first
}
