import { blockText } from '#core/text/blocks'
import type { Block, Place, Section } from '#core/text/document'
import { withoutNoteMarks } from '#core/text/note-marks'
import { type Span, sentences } from '#core/text/segment'
import { segmenterFor } from '#core/text/segmenter'
import { isBefore } from '#renderer/text/geography'

export interface Stretch {
  from: Place
  to: Place
}

export type Unit = 'word' | 'sentence'

/** The parts of a text between signs that no sentence crosses: lines of code, cells of a table. */
function parted(text: string, by: RegExp): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const part of text.split(by)) {
    const start = at + part.length - part.trimStart().length
    const end = start + part.trim().length
    if (end > start) spans.push({ start, end })
    at += part.length + 1
  }
  return spans
}

function spansOf(block: Block, unit: Unit, language: string): Span[] {
  const text = blockText(block)
  const lang = block.lang ?? language
  if (unit === 'word')
    return [...segmenterFor(lang, 'word').segment(text)].flatMap(({ segment, index, isWordLike }) =>
      isWordLike ? [{ start: index, end: index + segment.length }] : [],
    )
  if (block.kind === 'code') return parted(text, /\n/)
  if (block.kind === 'table') return parted(text, /[\t\n]/)
  return sentences(withoutNoteMarks(block), lang)
}

/**
 * What a section is selected by, in reading order: its words, or its sentences, with the lines of code and the cells of
 * tables.
 *
 * @param language the text's own, for blocks that do not name theirs
 */
export const unitsOf = ({ blocks }: Section, unit: Unit, language: string): Stretch[] =>
  blocks.flatMap((block) =>
    spansOf(block, unit, language).map(({ start, end }) => ({
      from: { block: block.id, at: start },
      to: { block: block.id, at: end },
    })),
  )

/** The unit that holds a place, or the first after it; undefined when there is none. */
export const unitAt = (units: readonly Stretch[], place: Place): Stretch | undefined =>
  units.find(({ to }) => isBefore(place, to))

/** The unit after a selection, or the one before it; undefined when there is none. */
export const neighbour = (units: readonly Stretch[], of: Stretch, by: 1 | -1): Stretch | undefined =>
  by > 0
    ? units.find(({ from }) => !isBefore(from, of.to))
    : units.findLast(({ to }) => !isBefore(of.from, to))

/** A selection with its end moved on by a unit, or back by one; undefined when nothing would be left or there is no more. */
export function stretched(units: readonly Stretch[], of: Stretch, by: 1 | -1): Stretch | undefined {
  const unit =
    by > 0
      ? units.find(({ to }) => isBefore(of.to, to))
      : units.findLast(({ to }) => isBefore(to, of.to) && isBefore(of.from, to))
  return unit && { from: of.from, to: unit.to }
}
