import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { DraftBlock, DraftTocEntry } from '#core/text/document'
import { folded } from '#main/formats/titles'
import type { Placed } from './read'

/** An entry of a PDF's outline, and the page and height it leads to. */
interface Entry {
  title: string
  level: number
  page: number
  /** Points from the foot of the page, where it says so. */
  height?: number
}

interface Item {
  title: string
  dest: string | unknown[] | null
  items: Item[]
}

/** Entries and levels of an outline, at most: what goes beyond is no contents. */
const MOST = 5_000
const DEEPEST = 12

/** The entries of a document's own outline that lead to a page of it; none where it is damaged. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<Entry[]> {
  const entries: Entry[] = []
  async function add(items: readonly Item[], level: number): Promise<void> {
    for (const { title, dest, items: below } of items) {
      if (entries.length >= MOST) return
      const place = await placeOf(pdf, dest)
      const name = title.replace(/\s+/g, ' ').trim()
      if (place && name !== '') entries.push({ title: name, level, ...place })
      if (level < DEEPEST) await add(below, level + 1)
    }
  }
  try {
    await add(((await pdf.getOutline()) ?? []) as Item[], 1)
  } catch {
    // Without contents of its own, the headings are its contents.
  }
  return entries
}

async function placeOf(pdf: PDFDocumentProxy, dest: Item['dest']) {
  try {
    const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    const [ref, how, , top] = explicit ?? []
    const page = typeof ref === 'number' ? ref : await pdf.getPageIndex(ref as { num: number; gen: number })
    if (!(page >= 0 && page < pdf.numPages)) return undefined
    const isHigh = (how as { name?: string } | undefined)?.name === 'XYZ' && typeof top === 'number'
    return { page, ...(isHigh ? { height: top } : {}) }
  } catch {
    return undefined
  }
}

/** How far above the place it leads to the first line of an entry's text may stand, in points. */
const SLACK = 20

/**
 * Leads an outline to blocks: on the page, the heading that says the same, else the first block from the height on.
 * Gives the blocks with the anchors that are led to.
 */
export function withContents(
  placed: readonly Placed[],
  entries: readonly Entry[],
): { blocks: DraftBlock[]; toc: DraftTocEntry[] } {
  const anchors = new Map<number, string>()
  const toc = entries.flatMap(({ title, level, page, height }): (DraftTocEntry & { at: number })[] => {
    const at = blockAt(placed, title, page, height)
    if (at === undefined) return []
    const anchor = placed[at]!.block.anchor ?? anchors.get(at) ?? `toc${anchors.size + 1}`
    anchors.set(at, anchor)
    return [{ title, level, to: `#${anchor}`, at }]
  })
  return {
    blocks: placed.map(({ block }, n) => {
      const anchor = anchors.get(n)
      return anchor === undefined ? block : { ...block, anchor }
    }),
    // In reading order: some outlines are sorted otherwise.
    toc: toc.sort((a, b) => a.at - b.at).map(({ at, ...entry }) => entry),
  }
}

function blockAt(placed: readonly Placed[], title: string, page: number, height: number | undefined) {
  const from = placed.findIndex((one) => one.page >= page)
  if (from < 0) return undefined
  const wanted = folded(title)
  const onPage = [...placed.entries()].filter(([, one]) => one.page === page)
  const named = onPage.find(
    ([, { block }]) =>
      block.kind === 'heading' &&
      wanted !== '' &&
      folded(block.runs.map(({ text }) => text).join('')).includes(wanted),
  )
  if (named) return named[0]
  const below = height === undefined ? undefined : onPage.find(([, { y }]) => -y <= height + SLACK)
  return below?.[0] ?? from
}
