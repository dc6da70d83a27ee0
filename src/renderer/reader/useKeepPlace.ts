import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Page } from '#contract/settings'

/**
 * Calls back when the text was set anew around the reader: another size of the window, type, columns, or late fonts.
 *
 * @param isMoving whether the reader moves the text just now: fonts that come meanwhile do not take them back
 */
export function useKeepPlace(
  element: RefObject<HTMLElement | null>,
  { typography, columns }: Pick<Page, 'typography' | 'columns'>,
  keep: () => void,
  isMoving: () => boolean = () => false,
): void {
  const latest = useRef(keep)
  const moving = useRef(isMoving)
  useLayoutEffect(() => {
    latest.current = keep
    moving.current = isMoving
  })

  useEffect(() => {
    if (!element.current) return
    const soon = () => requestAnimationFrame(() => latest.current())
    const onFonts = () => {
      if (!moving.current()) soon()
    }
    let first = true
    const observer = new ResizeObserver(() => {
      if (!first) soon()
      first = false
    })
    observer.observe(element.current)
    document.fonts.addEventListener('loadingdone', onFonts)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', onFonts)
    }
  }, [element])

  useEffect(() => {
    void [typography, columns]
    // The page's root gets the new type in an effect of its own; a frame later it is there.
    const frame = requestAnimationFrame(() => latest.current())
    return () => cancelAnimationFrame(frame)
  }, [typography, columns])
}
