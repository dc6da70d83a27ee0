import type { NotebookGroup } from '#contract/marks'

/** Rows that are asked for, drawn and let go of together. */
export const CHUNK = 15

export interface Chunk {
  id: string
  /** Of the whole list, and how many. */
  from: number
  count: number
  /** The first one's number in its group, from 1. */
  first: number
}

/** Cuts the rows of each group into chunks, which together cover every row once. */
export function chunksOf(groups: readonly Pick<NotebookGroup, 'reading' | 'count'>[]): Chunk[][] {
  let before = 0
  return groups.map(({ reading, count }) => {
    const chunks: Chunk[] = []
    for (let at = 0; at < count; at += CHUNK) {
      const size = Math.min(CHUNK, count - at)
      chunks.push({ id: `${reading} ${at}`, from: before + at, count: size, first: at + 1 })
    }
    before += count
    return chunks
  })
}
