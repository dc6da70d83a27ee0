import { type RefObject, useEffect } from 'react'
import type { Page } from '#contract/settings'
import { useStable } from '#renderer/ui/useStable'
import type { FlowHandle } from './flow'
import { Later } from './where/later'

/** Reading the layout while a page comes into sight would hold it up: what stands beside it can wait a moment. */
const REST_MS = 80

/** What the layout depends on that is not seen on the page itself; a new object whenever it changes. */
export interface Laid {
  mounted: readonly unknown[]
  page: Page
}

/**
 * Lays out what stands beside the lines, once the text has come to rest after what is on the page, its size or its type
 * has changed, and moves it along when the text is turned or scrolled.
 */
export function useBeside(
  flow: RefObject<FlowHandle | null>,
  laid: Laid,
  look: () => void,
  follow: () => void,
): void {
  const lookNow = useStable(look)
  const followNow = useStable(follow)
  useEffect(() => {
    void laid
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
  }, [flow, lookNow, followNow, laid])
}
