import { type RefObject, useEffect, useState } from 'react'

/** Rows are on the page from this far off. */
const AHEAD = '1200px 0px'

export interface NearChunks {
  near: ReadonlySet<string>
  /** A ref for a chunk's element, which must carry `data-chunk`. */
  watch: (element: HTMLElement) => () => void
}

/** Which chunks of a long list are near what is in sight. One that holds the focus stays. */
export function useNearChunks(scroller: RefObject<HTMLElement | null>): NearChunks {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set())
  const [watcher] = useState(() => {
    const waiting = new Set<HTMLElement>()
    let observer: IntersectionObserver | null = null
    return {
      watch(element: HTMLElement) {
        // Elements come before the observer does: it needs the scroller they stand in.
        waiting.add(element)
        observer?.observe(element)
        return () => {
          waiting.delete(element)
          observer?.unobserve(element)
        }
      },
      start(of: IntersectionObserver) {
        observer = of
        for (const element of waiting) observer.observe(element)
      },
    }
  })
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((now) => {
          const next = new Set(now)
          for (const { target, isIntersecting } of entries) {
            const id = (target as HTMLElement).dataset.chunk ?? ''
            if (isIntersecting || target.contains(document.activeElement)) next.add(id)
            else next.delete(id)
          }
          return next
        }),
      { root: scroller.current, rootMargin: AHEAD },
    )
    watcher.start(observer)
    return () => observer.disconnect()
  }, [scroller, watcher])
  return { near, watch: watcher.watch }
}
