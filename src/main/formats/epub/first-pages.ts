import { blockText } from '#core/text/blocks'
import type { Block } from '#core/text/document'
import { linkBlock } from '#core/text/links'
import type { FirstPages } from '#main/formats/format'
import type { Tell } from '#main/jobs/runner'
import type { ReadFile } from './assemble'

/** Below so many bytes of markup a book is there as soon as its first pages would be. */
const LONG = 1024 * 1024
/** What is shown of it: some pages, in UTF-16 units of text, and however many blocks those are. */
const ENOUGH = 6_000
const MOST_BLOCKS = 200
/** How often it is told what share is read, and what share of the whole work the reading of files is. */
const STEPS = 20
const SHARE = 0.6

/**
 * Tells of a long book while its files are read: once its first pages, and now and then what share is done.
 *
 * @param size of all its files of text, in bytes
 * @param count of its files
 * @param about what is said of the book, asked for once there are first pages
 * @returns to be called after each file with all that was read so far
 */
export function tellOf(
  { size, count }: { size: number; count: number },
  about: (files: readonly ReadFile[]) => Omit<FirstPages, 'blocks'>,
  tell: Tell,
): (files: readonly ReadFile[]) => void {
  if (size < LONG) return () => {}
  let [characters, seen, step] = [0, 0, 0]
  let isTold = false
  return (files) => {
    const done = (SHARE * files.length) / count
    if (!isTold) {
      for (; seen < files.length; seen++)
        for (const { block } of files[seen]!.pieces) characters += blockText(block).length
      isTold = characters >= ENOUGH
      if (isTold) tell(done, undefined, { ...about(files), blocks: firstBlocks(files) })
    }
    const now = Math.floor((files.length * STEPS) / count)
    if (now > step) tell(done)
    step = now
  }
}

/** Blocks stay in the order and number they are read in, so each can be found again in the whole text. */
function firstBlocks(files: readonly ReadFile[]): Block[] {
  const blocks: Block[] = []
  let characters = 0
  for (const { block } of files.flatMap(({ pieces }) => pieces)) {
    if (characters >= ENOUGH || blocks.length === MOST_BLOCKS) break
    characters += blockText(block).length
    blocks.push({ ...linkBlock(block, () => undefined), id: String(blocks.length) })
  }
  return blocks
}
