import { useEffect, useMemo, useState } from 'react'
import type { MarkView } from '#contract/marks'
import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import type { Journey } from '#renderer/reader/useJourney'

export interface Bookmark {
  mark: MarkView
  /** Characters of the text before it; null when its place is gone. Near until its section has been looked at. */
  offset: number | null
}

/** The bookmarks of a text in reading order, those whose place is gone last. */
export function useBookmarks(id: ReadingId, { book, locate }: Journey): readonly Bookmark[] {
  const { data: marks } = useAnswer('marks.list', { id, kind: 'bookmark' })
  const [located, setLocated] = useState(0)
  useEffect(() => {
    let stale = false
    const places = (marks ?? []).flatMap(({ at }) => (at ? [locate(at.from)] : []))
    Promise.allSettled(places).then(() => {
      if (!stale && places.length > 0) setLocated((n) => n + 1)
    })
    return () => {
      stale = true
    }
  }, [marks, locate])
  return useMemo(() => {
    void located
    return (marks ?? []).map((mark) => ({ mark, offset: mark.at ? book.offset(mark.at.from) : null }))
  }, [marks, book, located])
}
