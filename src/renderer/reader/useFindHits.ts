import { type RefObject, useCallback, useMemo, useRef } from 'react'
import type { Hit } from '#contract/reading'
import type { Place } from '#core/text/document'
import { pageRange } from '#renderer/text/dom'
import type { FlowHandle } from './flow'
import { paintHits } from './marks/paint'

/** The hits of a search: painted as sections come and go, gone to one by one, and left selected. */
export function useFindHits(flow: RefObject<FlowHandle | null>, goTo: (place: Place) => void) {
  const hits = useRef<{ all: readonly Hit[]; now: number }>({ all: [], now: -1 })
  const paint = useCallback(() => {
    const root = flow.current?.root()
    if (root) paintHits(root, hits.current.all, hits.current.now)
  }, [flow])
  const show = useCallback(
    (all: readonly Hit[], now: number) => {
      hits.current = { all, now }
      paint()
    },
    [paint],
  )
  /** One search is one step back, however many hits were looked at. */
  const goToHit = useCallback(
    (to: Place, first: boolean) => (first ? goTo(to) : flow.current?.show(to)),
    [goTo, flow],
  )
  /** Selects the hit looked at, as browsers do: words are selected by keyboard in this way. */
  const select = useCallback(() => {
    const root = flow.current?.root()
    const hit = hits.current.all[hits.current.now]
    const range = root && hit && pageRange(root, hit.from, hit.to)
    if (range)
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      )
  }, [flow])
  return useMemo(() => ({ paint, show, goToHit, select }), [paint, show, goToHit, select])
}
