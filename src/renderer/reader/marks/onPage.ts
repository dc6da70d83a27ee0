import type { MarkView } from '#contract/marks'
import type { Place, SectionId } from '#core/text/document'
import { comparePlaces } from '#core/text/order'
import { sectionOf } from '#core/text/section-of'
import { startOf } from '#renderer/text/geography'

/** What of a text is on the page: whole sections that follow each other. */
export interface OnPage {
  sections: readonly SectionId[]
  from: Place
  to: Place
}

/** Past the last character of its block, which is its end. */
const END = Number.MAX_SAFE_INTEGER

/** What is on the page, by its elements; null when nothing is. */
export function readPage(root: ParentNode): OnPage | null {
  const elements = [...root.querySelectorAll<HTMLElement>('[data-section]')]
  const sections = elements
    .map((element) => element.dataset.section!)
    .sort((a, b) => comparePlaces(startOf(a), startOf(b)))
  const [first, last] = [sections[0], sections.at(-1)]
  const end = elements.find((element) => element.dataset.section === last)
  const block = [...(end?.querySelectorAll<HTMLElement>('[data-block]') ?? [])].at(-1)?.dataset.block
  return first && block ? { sections, from: startOf(first), to: { block, at: END } } : null
}

/** A mark as far as it is on the page, so that one over many sections is painted and opened in each of them. */
export function clipped(mark: MarkView, page: OnPage): MarkView | null {
  if (!mark.at) return null
  const from = comparePlaces(mark.at.from, page.from) < 0 ? page.from : mark.at.from
  const to = comparePlaces(mark.at.to, page.to) > 0 ? page.to : mark.at.to
  if (comparePlaces(from, to) > 0) return null
  return { ...mark, at: { section: sectionOf(from), from, to } }
}
