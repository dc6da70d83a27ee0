import { blockRuns, blockText } from './blocks'
import type { Block } from './document'

/**
 * A block's text with a blank for each character of the marks that lead to notes, so that all offsets stay: what is read
 * out, and what sentences are looked for in, since "that night.1 Then" is two of them.
 */
export function withoutNoteMarks(block: Block): string {
  const text = blockText(block)
  if (block.kind === 'table' || !blockRuns(block).some(({ to }) => to && 'note' in to)) return text
  return blockRuns(block)
    .map(({ text: words, to }) => (to && 'note' in to ? ' '.repeat(words.length) : words))
    .join('')
}
