import type { BlockId, DraftBlock, Run } from './document'

/** The block an anchor reference (`#anchor`) leads to. */
export type Resolve = (reference: string) => BlockId | undefined

/** Where anchors lead, for drafts whose ids are `ids`; of two blocks with one anchor the first has it. */
export function resolver(drafts: readonly DraftBlock[], ids: readonly BlockId[]): Resolve {
  const anchors = new Map<string, BlockId>()
  for (const [n, { anchor }] of drafts.entries())
    if (anchor !== undefined && !anchors.has(`#${anchor}`)) anchors.set(`#${anchor}`, ids[n]!)
  return (reference) => anchors.get(reference)
}

function linkRun(run: Run, resolve: Resolve): Run {
  const { to, ...rest } = run
  if (!to || 'url' in to) return run
  const block = resolve('note' in to ? to.note : to.block)
  if (block === undefined) return rest
  return { ...rest, to: 'note' in to ? { note: block } : { block } }
}

/** A draft whose links within the text lead to blocks; a link that leads nowhere becomes plain text. */
export function linkBlock(draft: DraftBlock, resolve: Resolve): DraftBlock {
  if ('runs' in draft) return { ...draft, runs: draft.runs.map((run) => linkRun(run, resolve)) }
  if (draft.kind !== 'table') return draft
  const rows = draft.rows.map((row) =>
    row.map((cell) => ({ ...cell, runs: cell.runs.map((run) => linkRun(run, resolve)) })),
  )
  return { ...draft, rows }
}
