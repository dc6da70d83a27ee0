import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { SectionInfo } from '#contract/reading'
import type { SectionId } from '#core/text/document'

/** Sections are on the page from this far off. */
const AHEAD = '2000px 0px'
/** Up to this many characters, some 50,000 words, the whole text is on the page. */
const WHOLE = 300_000

/** Whether a text is short enough to be on the page as a whole. */
export const isShort = (sections: readonly SectionInfo[]): boolean =>
  sections.reduce((sum, one) => sum + one.characters, 0) <= WHOLE

interface Near {
  near: ReadonlySet<SectionId>
  /** A ref for a section's element, which must carry `data-info`, its section's id. */
  watch: (element: HTMLElement) => () => void
}

/** Which sections are on the page: all of a text of ordinary length, those around what is in sight of a long one. */
export function useNear(sections: readonly SectionInfo[], scroller: RefObject<HTMLElement | null>): Near {
  const whole = isShort(sections)
  const [near, setNear] = useState<ReadonlySet<SectionId>>(
    () => new Set((whole ? sections : sections.slice(0, 1)).map((one) => one.id)),
  )
  const observer = useRef<IntersectionObserver | null>(null)
  const waiting = useRef(new Set<HTMLElement>())

  useEffect(() => {
    if (whole) return
    const watching = new IntersectionObserver(
      (entries) =>
        setNear((now) => {
          const next = new Set(now)
          for (const { target, isIntersecting } of entries) {
            const id = (target as HTMLElement).dataset.info ?? ''
            if (isIntersecting) next.add(id)
            else next.delete(id)
          }
          return next
        }),
      { root: scroller.current, rootMargin: AHEAD },
    )
    observer.current = watching
    for (const element of waiting.current) watching.observe(element)
    return () => watching.disconnect()
  }, [whole, scroller])

  const watch = useCallback((element: HTMLElement) => {
    // Elements come before the observer does: it needs the scroller they stand in.
    waiting.current.add(element)
    observer.current?.observe(element)
    return () => {
      waiting.current.delete(element)
      observer.current?.unobserve(element)
    }
  }, [])
  return { near, watch }
}
