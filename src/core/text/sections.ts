import { blockText } from './blocks'
import type { Outline, Start } from './cuts'
import type { BlockId, DraftBlock, DraftTocEntry, Section, TocEntry } from './document'
import { linkBlock, type Resolve, resolver } from './links'
import { cutByOutline } from './outline'
import { countWords } from './words'

const titleOf = (draft: DraftBlock): string => blockText(draft).replace(/\s+/g, ' ').trim()

/** How long a section is, all its blocks together: words, and UTF-16 units of their texts. */
export interface SectionSize {
  words: number
  characters: number
}

function measure(draft: DraftBlock, language: string): SectionSize {
  const text = blockText(draft)
  return { words: countWords(text, draft.lang ?? language), characters: text.length }
}

function sizeOf(measured: readonly SectionSize[], from: number, to: number): SectionSize {
  const size = { words: 0, characters: 0 }
  for (let n = from; n < to; n++) {
    size.words += measured[n]!.words
    size.characters += measured[n]!.characters
  }
  return size
}

/** The words before each block, headings not counted. */
function wordSums(drafts: readonly DraftBlock[], measured: readonly SectionSize[]): number[] {
  const sums = [0]
  for (const [n, { kind }] of drafts.entries())
    sums.push(sums[n]! + (kind === 'heading' ? 0 : measured[n]!.words))
  return sums
}

const headings = (drafts: readonly DraftBlock[]): Outline =>
  drafts.map((draft) => (draft.kind === 'heading' ? { level: draft.level, title: titleOf(draft) } : null))

/** A number alone, as many chapters are called: `IV`, `4.`. */
const BARE = /^(?:[ivxlcdm]+|\d+)\.?$/i

/**
 * A table of contents as an outline. Of several entries for one block the outermost says the level and the last the
 * title; a bare number follows the name of its part.
 */
function listed(drafts: readonly DraftBlock[], toc: readonly DraftTocEntry[]): Outline {
  const starts = new Map<string, Start>()
  const above: string[] = []
  for (const { title, level, to } of toc) {
    above.length = Math.min(above.length, level - 1)
    const part = above.findLast((name) => name !== '')
    above[level - 1] = title
    const name = BARE.test(title) && part !== undefined ? `${part} · ${title}` : title
    starts.set(to, { level: starts.get(to)?.level ?? level, title: name })
  }
  return drafts.map(({ anchor }) => starts.get(`#${anchor}`) ?? null)
}

function contents(outline: Outline, ids: readonly BlockId[]): TocEntry[] {
  const toc: TocEntry[] = []
  for (const [n, start] of outline.entries()) if (start?.title) toc.push({ ...start, block: ids[n]! })
  // Not a spread into Math.min, which overflows the stack on a hundred thousand headings.
  const outermost = toc.reduce((least, { level }) => Math.min(least, level), 6)
  return toc.map((entry) => ({ ...entry, level: entry.level - outermost + 1 }))
}

const resolved = (toc: readonly DraftTocEntry[], resolve: Resolve): TocEntry[] =>
  toc.flatMap(({ to, ...entry }) => {
    const block = resolve(to)
    return block === undefined ? [] : [{ ...entry, block }]
  })

/**
 * Cuts a text into study sections and gives its blocks their ids. Sections follow the text's own table of contents
 * where this makes stretches of a sensible size, else its headings; what is longer than 2,500 words is cut at the
 * end of a paragraph. No block is lost, added or moved. Links to anchors (`{ block: '#anchor' }`,
 * `{ note: '#anchor' }`) become links to block ids, or plain text when no block has the anchor. `language` (BCP 47)
 * is what blocks without `lang` are in. `sizes` has one for each section. `toc` is in reading order; without one the contents are the headings.
 */
export function cutSections(
  drafts: readonly DraftBlock[],
  language: string,
  toc: readonly DraftTocEntry[] = [],
): { sections: Section[]; toc: TocEntry[]; sizes: SectionSize[] } {
  const byHeadings = headings(drafts)
  const outlines = toc.length > 0 ? [listed(drafts, toc), byHeadings] : [byHeadings]
  const whole = { from: 0, to: drafts.length, title: outlines[0]![0]?.title ?? byHeadings[0]?.title ?? '' }
  const measured = drafts.map((draft) => measure(draft, language))
  const pieces = cutByOutline({ drafts, sums: wordSums(drafts, measured), outlines }, whole)
  const ids = pieces.flatMap(({ from, to }, s) =>
    Array.from({ length: to - from }, (_, n) => `s${s + 1}.${n}`),
  )
  const resolve = resolver(drafts, ids)
  const sections = pieces.map(({ from, to, title }, s) => ({
    id: `s${s + 1}`,
    title,
    blocks: drafts.slice(from, to).map((draft, n) => ({ ...linkBlock(draft, resolve), id: ids[from + n]! })),
  }))
  const own = resolved(toc, resolve)
  const headed = contents(byHeadings, ids)
  // Contents that lead to one place only ("Start") tell less than headings do.
  const isOwnBetter = new Set(own.map(({ block }) => block)).size > 1 || headed.length < own.length
  return {
    sections,
    toc: isOwnBetter ? own : headed,
    sizes: pieces.map(({ from, to }) => sizeOf(measured, from, to)),
  }
}
