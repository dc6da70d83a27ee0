import { blockText } from './blocks'
import type { Measured } from './cuts'
import type { BlockId, DraftBlock, Section, TocEntry } from './document'
import { linkBlock, resolver } from './links'
import { cutByOutline } from './outline'
import { countWords } from './words'

const titleOf = (draft: DraftBlock): string => blockText(draft).replace(/\s+/g, ' ').trim()

function measure(drafts: readonly DraftBlock[], language: string): Measured {
  const sums = [0]
  let sum = 0
  for (const draft of drafts) {
    if (draft.kind !== 'heading') sum += countWords(blockText(draft), draft.lang ?? language)
    sums.push(sum)
  }
  return { drafts, sums }
}

function contents(drafts: readonly DraftBlock[], ids: readonly BlockId[]): TocEntry[] {
  const toc: TocEntry[] = []
  for (const [n, draft] of drafts.entries()) {
    const title = draft.kind === 'heading' ? titleOf(draft) : ''
    if (draft.kind === 'heading' && title) toc.push({ title, level: draft.level, block: ids[n]! })
  }
  // Not a spread into Math.min, which overflows the stack on a hundred thousand headings.
  const outermost = toc.reduce((least, { level }) => Math.min(least, level), 6)
  return toc.map((entry) => ({ ...entry, level: entry.level - outermost + 1 }))
}

/**
 * Cuts a text into study sections and gives its blocks their ids. Sections follow the headings where these make
 * stretches of a sensible size; what is longer than 2,500 words is cut at the end of a paragraph. No block is
 * lost, added or moved. Links to anchors (`{ block: '#anchor' }`, `{ note: '#anchor' }`) become links to block
 * ids, or plain text when no block has the anchor. `language` (BCP 47) is what blocks without `lang` are in.
 */
export function cutSections(
  drafts: readonly DraftBlock[],
  language: string,
): { sections: Section[]; toc: TocEntry[] } {
  const whole = { from: 0, to: drafts.length, title: drafts[0]?.kind === 'heading' ? 0 : null }
  const pieces = cutByOutline(measure(drafts, language), whole)
  const ids = pieces.flatMap(({ from, to }, s) =>
    Array.from({ length: to - from }, (_, n) => `s${s + 1}.${n}`),
  )
  const resolve = resolver(drafts, ids)
  const sections = pieces.map(({ from, to, title }, s) => ({
    id: `s${s + 1}`,
    title: title === null ? '' : titleOf(drafts[title]!),
    blocks: drafts.slice(from, to).map((draft, n) => ({ ...linkBlock(draft, resolve), id: ids[from + n]! })),
  }))
  return { sections, toc: contents(drafts, ids) }
}
