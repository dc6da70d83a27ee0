import { useEffect, useRef, useState } from 'react'

const STEP = 60

/** How many of a long list to show: more each time its end comes near. The ref is for what stands at the end. */
export function useMore(total: number) {
  const [shown, setShown] = useState(STEP)
  const end = useRef<HTMLDivElement>(null)
  const hasMore = shown < total
  useEffect(() => {
    void shown
    if (!hasMore || !end.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setShown((n) => n + STEP)
      },
      { rootMargin: '600px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
    // Anew after each step: one that leaves the end in sight would not be told of again.
  }, [hasMore, shown])
  return { shown, hasMore, end }
}
