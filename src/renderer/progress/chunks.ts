import type { MapSentence } from '#contract/progress'
import type { Block, BlockId } from '#core/text/document'

export interface Chunk {
  blocks: Block[]
  /** Places in the map of the sentences that end in these blocks. */
  sentences: number[]
}

/**
 * A section cut after each block that holds sentences of the map, so that what is to be said of them can stand
 * behind it. Items that follow each other stay together: they are one list on the page.
 *
 * @param sentences of this section, in reading order, with their places in the map
 */
export function chunksOf(
  blocks: readonly Block[],
  sentences: readonly { at: number; sentence: MapSentence }[],
): Chunk[] {
  const ending = new Map<BlockId, number[]>()
  for (const { at, sentence } of sentences) {
    const { block } = sentence.to
    ending.set(block, [...(ending.get(block) ?? []), at])
  }
  const chunks: Chunk[] = []
  let chunk: Chunk = { blocks: [], sentences: [] }
  for (const [n, block] of blocks.entries()) {
    chunk.blocks.push(block)
    chunk.sentences.push(...(ending.get(block.id) ?? []))
    const inList = block.kind === 'listItem' && blocks[n + 1]?.kind === 'listItem'
    if (chunk.sentences.length === 0 || inList) continue
    chunks.push(chunk)
    chunk = { blocks: [], sentences: [] }
  }
  if (chunk.blocks.length > 0) chunks.push(chunk)
  return chunks
}
