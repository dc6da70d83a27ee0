import { type CSSProperties, type RefObject, useRef } from 'react'
import type { Page } from '#contract/settings'
import type { SectionId } from '#core/text/document'
import type { FlowHandle } from '#renderer/reader/flow'
import { shiftOf } from '#renderer/reader/sheet'
import { useBeside } from '#renderer/reader/useBeside'
import { measure, ROOM, type Sheet, type Sign } from './measure'
import type { Remembered } from './remembered'

/** Where the signs are put: beside the text, and where it is scrolled in it. */
interface SignPlace {
  host: HTMLElement
  isPaged: boolean
  rtl: boolean
  /** What a sign may take beside its column, in CSS pixels. */
  room: number
  /** Of what is in sight of them; without end where the text is scrolled. */
  height: number
  style: CSSProperties
}

interface Placed {
  place: SignPlace
  signs: readonly Sign[]
}

const NONE: readonly Sign[] = []

function placeOf(root: HTMLElement, { text, isPaged, rtl }: Sheet): SignPlace | null {
  const host = isPaged ? root.parentElement : root
  if (!host) return null
  const [frame, sheet, around] = [root, text, host].map((one) => one.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ]
  const outer = isPaged ? frame : sheet
  const beside = rtl ? outer.left - around.left : around.left + host.clientWidth - outer.right
  const room = Math.max(12, Math.min(ROOM, beside))
  const style = isPaged
    ? {
        top: frame.top - around.top,
        left: frame.left - around.left - (rtl ? room : 0),
        width: frame.width + room,
        height: frame.height,
      }
    : { top: sheet.top - around.top + root.scrollTop, left: sheet.left - around.left }
  return { host, isPaged, rtl, room, style, height: isPaged ? frame.height : Number.POSITIVE_INFINITY }
}

/**
 * Places signs beside the lines on the page. The layout is read once after what is on the page, its size or its type has
 * changed; a page turned only moves the strip that all signs are on.
 *
 * @param current the section in sight, whose sheet the signs are of where the text is in pages
 */
export function useSigns(
  flow: RefObject<FlowHandle | null>,
  all: readonly Remembered[],
  mounted: readonly SectionId[],
  current: SectionId | undefined,
  page: Page,
) {
  const strip = useRef<HTMLDivElement>(null)
  const placed = useBeside({
    ...{ flow, all, mounted, current, page },
    measure: (root, sheet): Placed | null => {
      const place = placeOf(root, sheet)
      return place && { place, signs: measure(sheet, all) }
    },
    follow: ({ text, rtl }, laid) => {
      if (!strip.current) return
      const room = rtl ? (laid?.place.room ?? 0) : 0
      strip.current.style.transform = `translateX(${room - shiftOf(text.parentElement!)}px)`
    },
  })
  return { place: placed?.place ?? null, signs: placed?.signs ?? NONE, strip }
}
