import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Page } from '#contract/settings'
import type { SectionId } from '#core/text/document'
import type { FlowHandle } from '#renderer/reader/flow'
import { type Sheet, sheetOf } from '#renderer/reader/memory/measure'
import { pageInSight } from '#renderer/reader/sheet'
import { useBeside } from '#renderer/reader/useBeside'
import { type Margin, measureMargin } from './measureMargin'
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
  const [laid, setLaid] = useState<{ margin: Margin; current: SectionId | undefined } | null>(null)
  const layer = useRef<HTMLDivElement>(null)
  const sheet = useRef<Sheet | null>(null)

  const look = () => {
    const root = flow.current?.root()
    sheet.current = root ? sheetOf(root) : null
    const margin = root && sheet.current ? measureMargin(root, sheet.current, spots) : null
    setLaid(margin && { margin, current })
  }

  const follow = useCallback(() => {
    const { text, isPaged } = sheet.current ?? {}
    if (!layer.current || !text || !isPaged) return
    const now = String(pageInSight(text.parentElement!))
    for (const group of layer.current.children as HTMLCollectionOf<HTMLElement>)
      group.hidden = group.dataset.page !== now
  }, [])
  useLayoutEffect(follow)

  useBeside(
    flow,
    useMemo(() => ({ spots, mounted, current, page }), [spots, mounted, current, page]),
    look,
    follow,
  )

  // What stands beside a sheet that is no longer in sight is not shown beside another.
  const isCurrent = laid !== null && (!laid.margin.isPaged || laid.current === current)
  return { margin: isCurrent ? laid.margin : null, layer }
}
