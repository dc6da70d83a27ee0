import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react'
import type { FlowHandle } from '#renderer/reader/flow'
import { pageRange } from '#renderer/text/dom'
import { isBefore } from '#renderer/text/geography'
import type { SpotKeys } from './SpotButtons'
import type { Spot } from './spots'
import type { Spots } from './useSpots'

/** Walks the marks by Tab: the one with the focus is painted and brought into sight. */
export function useMarkKeys(flow: RefObject<FlowHandle | null>, marks: Spots): SpotKeys {
  const { spots, blocks, now, setNow, open } = marks

  // A mark that goes while it has the focus gives it back to the text.
  useLayoutEffect(() => {
    if (now === null || spots.some(({ key }) => key === now)) return
    setNow(null)
    if (document.activeElement === document.body) flow.current?.root()?.focus({ preventScroll: true })
  }, [flow, spots, now, setNow])

  // From the text itself Tab goes on from the first line in sight, not from the text's beginning.
  useEffect(() => {
    const root = flow.current?.root()
    if (!root) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.target !== root) return
      const from = flow.current?.place() ?? null
      const byKey = new Map(spots.map((spot) => [spot.key, spot]))
      const next = [...root.querySelectorAll<HTMLElement>('a[href], [data-spot]')].find((element) => {
        const { spot: key } = element.dataset
        return isAhead(root, element, key === undefined ? undefined : byKey.get(key), from)
      })
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    root.addEventListener('keydown', onKey)
    return () => root.removeEventListener('keydown', onKey)
  }, [flow, spots])

  return useMemo(
    () => ({
      blocks,
      onFocus: (spot: Spot | null) => {
        setNow(spot?.key ?? null)
        if (spot) flow.current?.reveal(spot.from, spot.to)
      },
      onOpen: (spot: Spot) => open([spot]),
    }),
    [blocks, setNow, open, flow],
  )
}

/** Whether a mark, or an element that is none, is in sight or further on. */
function isAhead(root: HTMLElement, element: HTMLElement, spot: Spot | undefined, from: Spot['from'] | null) {
  if (element.dataset.spot === undefined) {
    const box = element.getBoundingClientRect()
    const edges = root.getBoundingClientRect()
    return box.bottom > edges.top && box.right > edges.left
  }
  return spot !== undefined && (from === null || !isBefore(spot.from, from))
}

/** The box of what is marked, of the part on its first line. */
export function boxOf(root: HTMLElement, { from, to }: Pick<Spot, 'from' | 'to'>): DOMRect | null {
  return pageRange(root, from, to)?.getClientRects()[0] ?? null
}
