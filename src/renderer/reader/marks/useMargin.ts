import { type RefObject, useRef } from 'react'
import type { Page } from '#contract/settings'
import type { SectionId } from '#core/text/document'
import type { FlowHandle } from '#renderer/reader/flow'
import { pageInSight } from '#renderer/reader/sheet'
import { useBeside } from '#renderer/reader/useBeside'
import { measureMargin } from './measureMargin'
import type { Spots } from './useSpots'

/**
 * Lays out the margin. The layout is read once after what is on the page, its marks, its size or its type has changed;
 * a page turned only shows what stands beside it.
 *
 * @param current the section in sight, whose sheet the margin is of where the text is in pages
 */
export function useMargin(
  flow: RefObject<FlowHandle | null>,
  { spots, mounted }: Spots,
  current: SectionId | undefined,
  page: Page,
) {
  const layer = useRef<HTMLDivElement>(null)
  const margin = useBeside({
    ...{ flow, all: spots, mounted, current, page },
    measure: (root, sheet) => measureMargin(root, sheet, spots),
    follow: ({ text }) => {
      if (!layer.current) return
      const now = String(pageInSight(text.parentElement!))
      for (const group of layer.current.children as HTMLCollectionOf<HTMLElement>)
        group.hidden = group.dataset.page !== now
    },
  })
  return { margin, layer }
}
