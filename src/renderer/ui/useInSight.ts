import { type RefObject, useLayoutEffect, useState } from 'react'
import { useStable } from './useStable'

/** This share of a page beyond what is seen is drawn already. */
const AHEAD = 0.3

/**
 * Which pages of a long list are in sight or near it, when all are equally high.
 *
 * @param box what is scrolled: the list itself, or something around it
 * @param content all pages below each other, drawn or not
 * @param height of a page in CSS pixels
 */
export function useInSight(
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  height: number,
  count: number,
): number[] {
  const [seen, setSeen] = useState({ first: 0, last: 0 })
  const look = useStable(() => {
    if (!box.current || !content.current) return
    const { top, bottom } = box.current.getBoundingClientRect()
    const start = content.current.getBoundingClientRect().top
    const first = Math.max(0, Math.floor((top - start) / height - AHEAD))
    const last = Math.max(first, Math.floor((bottom - start) / height + AHEAD))
    setSeen((now) => (now.first === first && now.last === last ? now : { first, last }))
  })
  useLayoutEffect(() => {
    const element = box.current!
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    observer.observe(content.current!)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [box, content, look])
  // Another height puts other pages in sight.
  useLayoutEffect(() => {
    if (height > 0) look()
  }, [height, look])
  const pages: number[] = []
  for (let page = seen.first; page <= seen.last && page < count; page++) pages.push(page)
  return pages
}
