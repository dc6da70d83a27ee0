import { type RefObject, useEffect } from 'react'
import type { FlowHandle } from '#renderer/reader/flow'
import { pageRange, placeAt } from '#renderer/text/dom'
import { type Spot, spotsAt } from './spots'

/** A tap this far beside a mark still means it, in CSS pixels. */
const SLOP = 3

/** What is marked at a point of the window. */
export function spotsUnder(root: HTMLElement, spots: readonly Spot[], x: number, y: number): Spot[] {
  const caret = document.caretPositionFromPoint(x, y)
  const place = caret && root.contains(caret.offsetNode) ? placeAt(caret.offsetNode, caret.offset) : null
  if (!place) return []
  // Beside a line or below the text a caret is found too: only what is really under the point counts.
  return spotsAt(spots, place).filter(({ from, to }) =>
    [...(pageRange(root, from, to)?.getClientRects() ?? [])].some(
      (box) => x >= box.left - SLOP && x <= box.right + SLOP && y >= box.top - SLOP && y <= box.bottom + SLOP,
    ),
  )
}

/** A tap on marked words opens what is marked; selecting words and following links go on as they are. */
export function useTouch(
  flow: RefObject<FlowHandle | null>,
  spots: readonly Spot[],
  open: (spots: readonly Spot[]) => void,
): void {
  useEffect(() => {
    const root = flow.current?.root()
    if (!root) return
    const under = (event: MouseEvent) => {
      const busy = event.target instanceof Element && event.target.closest('a, button, input, label')
      return busy ? [] : spotsUnder(root, spots, event.clientX, event.clientY)
    }
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || getSelection()?.isCollapsed === false) return
      const found = under(event)
      if (found.length > 0) open(found)
    }
    let frame = 0
    const onMove = (event: PointerEvent) => {
      cancelAnimationFrame(frame)
      if (event.buttons !== 0) return
      frame = requestAnimationFrame(() => {
        root.style.cursor = under(event).length > 0 ? 'pointer' : ''
      })
    }
    root.addEventListener('click', onClick)
    root.addEventListener('pointermove', onMove, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      root.style.cursor = ''
      root.removeEventListener('click', onClick)
      root.removeEventListener('pointermove', onMove)
    }
  })
}
