import { type RefObject, useEffect } from 'react'
import type { Place } from '#core/text/document'

/** Where a place stood when a scrolled text came to rest: so far below the top, with the scroll bar there. */
export interface Rest {
  place: Place
  top: number
  scrollTop: number
}

/**
 * Holds a scrolled text still when something comes in above it late, such as a line about its facts; not while the
 * reader moves it themselves.
 */
export function useStill(
  scroller: RefObject<HTMLElement | null>,
  rest: RefObject<Rest | null>,
  bringTo: (place: Place, top: number) => void,
): void {
  useEffect(() => {
    const content = scroller.current?.firstElementChild
    const observer = new ResizeObserver(() => {
      const { current: still } = rest
      if (still && Math.abs((scroller.current?.scrollTop ?? 0) - still.scrollTop) < 1)
        bringTo(still.place, still.top)
    })
    if (content) observer.observe(content)
    return () => observer.disconnect()
  }, [scroller, rest, bringTo])
}
