import type { Block, BlockId, Section } from '#core/text/document'

type Words = Extract<Block, { runs: unknown }>

/** No note that is shown beside its sign is longer; the rest is read at its place. */
const MOST = 12

/** The blocks of the note that begins at a block: those that follow it without a sign or an anchor of their own. */
export function noteAt(section: Section, id: BlockId): Words[] {
  const start = section.blocks.findIndex((block) => block.id === id)
  const first = section.blocks[start]
  if (!first || !('runs' in first)) return []
  const note: Words[] = [first]
  if (first.kind !== 'footnote') return note
  for (const block of section.blocks.slice(start + 1, start + MOST)) {
    if (block.kind !== 'footnote' || block.marker !== undefined || block.anchor !== undefined) break
    note.push(block)
  }
  return note
}
