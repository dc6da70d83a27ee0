import type { OpenReading } from '#contract/reading'
import type { Book } from './book'
import { greatParts } from './marks'

/** Pages that begin in one part of a text. */
export interface PageGroup {
  /** Empty before the first part that has one. */
  title: string
  pages: number[]
}

/** All pages whose label begins with what is written, under the great part of the text each begins in. */
export function pageGroups(open: OpenReading, book: Book, written: string): PageGroup[] {
  const groups: (PageGroup & { entry: number })[] = []
  const sought = written.toLowerCase()
  const parts = greatParts(open)
  for (let page = 0; page < book.pages; page++) {
    if (!book.label(page).toLowerCase().startsWith(sought)) continue
    const at = book.entry(book.pageStart(page))
    const entry = parts.findLast((part) => part <= at) ?? -1
    const last = groups.at(-1)
    if (last?.entry === entry) last.pages.push(page)
    else groups.push({ entry, title: open.toc[entry]?.title ?? '', pages: [page] })
  }
  return groups.map(({ title, pages }) => ({ title, pages }))
}
