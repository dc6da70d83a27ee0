import {
  type CSSProperties,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Page } from '#contract/settings'
import type { SectionId } from '#core/text/document'
import type { FlowHandle } from '#renderer/reader/flow'
import { useBeside } from '#renderer/reader/useBeside'
import { measure, ROOM, type Sheet, type Sign, sheetOf } from './measure'
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
  current: SectionId | undefined
}

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
  const [placed, setPlaced] = useState<Placed | null>(null)
  const strip = useRef<HTMLDivElement>(null)
  const sheet = useRef<Sheet | null>(null)

  const look = () => {
    const root = flow.current?.root()
    const found = root ? sheetOf(root) : null
    const place = root && found ? placeOf(root, found) : null
    sheet.current = found
    setPlaced(found && place && { place, current, signs: measure(found, all) })
  }

  const follow = useCallback(() => {
    const { text, isPaged, rtl } = sheet.current ?? {}
    if (!strip.current || !text || !isPaged) return
    const room = rtl ? (placed?.place.room ?? 0) : 0
    strip.current.style.transform = `translateX(${room - text.parentElement!.scrollLeft}px)`
  }, [placed])
  useLayoutEffect(follow)

  useBeside(
    flow,
    useMemo(() => ({ all, mounted, current, page }), [all, mounted, current, page]),
    look,
    follow,
  )

  // Signs of a sheet that is no longer in sight are not shown beside another.
  const isCurrent = placed !== null && (!placed.place.isPaged || placed.current === current)
  return { place: isCurrent ? placed.place : null, signs: isCurrent ? placed.signs : [], strip }
}
