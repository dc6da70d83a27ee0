import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Page } from '#contract/settings'

/** Calls back when the text was set anew around the reader: another size of the window, type, columns, or late fonts. */
export function useKeepPlace(
  element: RefObject<HTMLElement | null>,
  { typography, columns }: Pick<Page, 'typography' | 'columns'>,
  keep: () => void,
): void {
  const latest = useRef(keep)
  useLayoutEffect(() => {
    latest.current = keep
  })

  useEffect(() => {
    if (!element.current) return
    const soon = () => requestAnimationFrame(() => latest.current())
    let first = true
    const observer = new ResizeObserver(() => {
      if (!first) soon()
      first = false
    })
    observer.observe(element.current)
    document.fonts.addEventListener('loadingdone', soon)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', soon)
    }
  }, [element])

  useEffect(() => {
    void [typography, columns]
    // The page's root gets the new type in an effect of its own; a frame later it is there.
    const frame = requestAnimationFrame(() => latest.current())
    return () => cancelAnimationFrame(frame)
  }, [typography, columns])
}
