import { useEffect, useRef, useState } from 'react'

/** Somewhat more than a tall window shows. */
const STEP = 30

/**
 * How many of a long list to show: more each time its end comes near. The ref is for what stands at the end.
 *
 * @param list names what is listed: another list begins with few again
 */
export function useMore(total: number, list: string) {
  const [reach, setReach] = useState({ list, shown: STEP })
  const shown = reach.list === list ? reach.shown : STEP
  const end = useRef<HTMLDivElement>(null)
  const hasMore = shown < total
  useEffect(() => {
    if (!hasMore || !end.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setReach({ list, shown: shown + STEP })
      },
      { rootMargin: '600px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
    // Anew after each step: one that leaves the end in sight would not be told of again.
  }, [hasMore, shown, list])
  return { shown, hasMore, end }
}
