import type { Block, DraftBlock, Run } from './document'

const textOf = (runs: readonly Run[]): string => {
  let text = ''
  for (const run of runs) text += run.text
  return text
}

/**
 * A block's text: the one definition of offsets, which are UTF-16 units in this string.
 * Runs are joined as they are; a table's cells by a tab and its rows by a newline;
 * a figure and a rule have none; a formula has its plain text.
 */
export function blockText(block: Block | DraftBlock): string {
  switch (block.kind) {
    case 'rule':
    case 'figure':
      return ''
    case 'math':
      return block.text
    case 'table':
      return block.rows.map((row) => row.map((cell) => textOf(cell.runs)).join('\t')).join('\n')
    default:
      return textOf(block.runs)
  }
}

/** Whether anything is said in some blocks: a letter or a number. */
export const hasWords = (blocks: readonly (Block | DraftBlock)[]): boolean =>
  blocks.some((block) => /[\p{L}\p{N}]/u.test(blockText(block)))

/** The runs of a block in the order of its text, those of table cells too; none for a figure, a rule or a formula. */
export function blockRuns(block: Block | DraftBlock): readonly Run[] {
  if ('runs' in block) return block.runs
  return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.runs)) : []
}
