import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Page } from '#contract/settings'
import type { SectionId } from '#core/text/document'
import { Later } from '#renderer/ui/later'
import { useStable } from '#renderer/ui/useStable'
import type { FlowHandle } from './flow'
import { type Sheet, sheetOf } from './memory/measure'

/** Reading the layout while a page comes into sight would hold it up: what stands beside it can wait a moment. */
const REST_MS = 80

interface Beside<T> {
  flow: RefObject<FlowHandle | null>
  /** What stands beside the text, and the sections on the page. */
  all: readonly unknown[]
  mounted: readonly SectionId[]
  /** The section in sight, whose sheet it stands beside where the text is in pages. */
  current: SectionId | undefined
  page: Page
  /** Reads the layout; null when there is no room or nothing to place. */
  measure: (root: HTMLElement, sheet: Sheet) => T | null
  /** Where the text is in pages: shows what stands beside the page in sight. */
  follow: (sheet: Sheet, laid: T | null) => void
}

/**
 * Lays out what stands beside the lines, once the text has come to rest after what is on the page, its size or its type
 * has changed, and moves it along when the text is turned or scrolled. Null while it is of a sheet that is no longer in
 * sight.
 */
export function useBeside<T extends object>(beside: Beside<T>): T | null {
  const { flow, all, mounted, current, page, measure, follow } = beside
  const [laid, setLaid] = useState<{ what: T; isPaged: boolean; current: SectionId | undefined } | null>(null)
  const sheet = useRef<Sheet | null>(null)
  const lookNow = useStable(() => {
    const root = flow.current?.root()
    const found = root ? sheetOf(root) : null
    const what = root && found ? measure(root, found) : null
    sheet.current = found
    setLaid(found && what && { what, isPaged: found.isPaged, current })
  })
  const followNow = useStable(() => {
    if (sheet.current?.isPaged) follow(sheet.current, laid?.what ?? null)
  })
  useLayoutEffect(followNow)

  // A new object whenever something changes that is not seen on the page itself.
  const given = useMemo(() => ({ all, mounted, current, page }), [all, mounted, current, page])
  useEffect(() => {
    void given
    const later = new Later<void>(lookNow, REST_MS)
    later.soon()
    const root = flow.current?.root()
    if (!root) return () => later.drop()
    // Of another size everything moves, and at once.
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(lookNow)
    }
    let isFirst = true
    const observer = new ResizeObserver(() => {
      if (!isFirst) soon()
      isFirst = false
    })
    observer.observe(root)
    if (root.parentElement) observer.observe(root.parentElement)
    for (const article of root.querySelectorAll('article')) observer.observe(article)
    document.fonts.addEventListener('loadingdone', soon)
    root.addEventListener('scroll', followNow, { capture: true, passive: true })
    return () => {
      later.drop()
      cancelAnimationFrame(frame)
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', soon)
      root.removeEventListener('scroll', followNow, { capture: true })
    }
  }, [flow, lookNow, followNow, given])

  return laid && (!laid.isPaged || laid.current === current) ? laid.what : null
}
