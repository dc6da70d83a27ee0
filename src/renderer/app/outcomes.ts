import type { ImportItem } from '#contract/jobs'

/** Whether a reader should hear of what became of a file. */
export const needsReading = (item: ImportItem): boolean =>
  item.state === 'failed' || item.warnings.length > 0 || item.twin !== undefined

function urgency({ locked, state, twin }: ImportItem): number {
  if (locked) return 0
  if (twin) return 1
  return state === 'failed' ? 2 : 3
}

/** As many outcomes are told at once; all of them are in the report. */
const TOLD = 3

/** What is told at once of an import: what asks the reader something, however much that is, and some of the rest. */
export const toldOf = (items: readonly ImportItem[]): ImportItem[] =>
  worthTelling(items).filter((item, n) => n < TOLD || urgency(item) < 2)

/** What of an import a reader should hear: first what asks them something, then what did not come in. */
export const worthTelling = (items: readonly ImportItem[]): ImportItem[] =>
  items.filter(needsReading).sort((a, b) => urgency(a) - urgency(b))
