import { memo, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react'
import type { Place, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { blockElement, blocksIn, boxAt, firstPlace, isEndInSight } from '#renderer/text/dom'
import { indexOf, startOf } from '#renderer/text/geography'
import { typeVars } from '#renderer/text/page'
import { headingLevels } from '#renderer/text/sections'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import styles from './Flow.module.css'
import type { FlowProps } from './flow'
import { PageSheet } from './PageSheet'
import { goToPage, isBetweenPages, pageCount, pageInSight, pageOfBox } from './sheet'
import { useKeepPlace } from './useKeepPlace'
import { useSheets } from './useSheets'

type Target = Place | 'end'

/** The text in pages of one or two columns. The sections beside the one in sight are set ahead, out of sight. */
export const PaginatedFlow = memo(function PaginatedFlow(props: FlowProps) {
  const { open, start, page, load, onSettle, onFail, onMount, ref } = props
  const frame = useRef<HTMLElement>(null)
  const sheets = useRef(new Map<SectionId, HTMLElement>())
  // Where to go in a section once it is shown: another may come before it, asked for earlier.
  const target = useRef<{ to: Target; id: SectionId } | null>(null)
  const latest = useRef<Place | null>(null)
  const levels = useMemo(() => headingLevels(open.toc), [open.toc])
  const rtl = open.dir === 'rtl'
  const { mounted, shown, show: showSheet } = useSheets(open, load, onFail)
  const index = shown ? indexOf(open.sections, shown.id) : 0

  const sheet = useCallback(() => (shown && sheets.current.get(shown.id)) ?? null, [shown])
  const blocks = useCallback(() => blocksIn(sheet()?.firstElementChild), [sheet])

  const place = useCallback(() => {
    const element = sheet()
    if (!element) return null
    const edges = element.getBoundingClientRect()
    return firstPlace(blocks(), (box) => (rtl ? box.right <= edges.right + 1 : box.left >= edges.left - 1))
  }, [sheet, blocks, rtl])

  const report = useCallback(
    (seen: Place | null) => {
      const element = sheet()
      if (!seen || !shown || !element) return
      latest.current = seen
      const isLast = index === open.sections.length - 1
      onSettle(seen, shown, isLast && isEndInSight(element, blocks().at(-1)))
    },
    [sheet, blocks, shown, index, open, onSettle],
  )

  const bringTo = useCallback(
    (to: Target) => {
      const element = sheet()
      if (!element) return
      if (to === 'end') return goToPage(element, pageCount(element) - 1)
      if (to.at === 0 && to.block === startOf(sectionOf(to)).block) return goToPage(element, 0)
      const box = boxAt(element, to)
      if (box) goToPage(element, pageOfBox(element, box))
    },
    [sheet],
  )

  const show = useCallback(
    (to: Target, id: SectionId) => {
      target.current = { to, id }
      void showSheet(id)
    },
    [showSheet],
  )

  const turn = (direction: 1 | -1) => {
    const element = sheet()
    if (!element) return
    const next = pageInSight(element) + direction
    if (next >= 0 && next < pageCount(element)) {
      goToPage(element, next)
      // A page that holds only the way on has no place of its own.
      report(place() ?? latest.current)
      return
    }
    const info = open.sections[index + direction]
    if (info) show(direction > 0 ? startOf(info.id) : 'end', info.id)
  }

  // Before the effects below: React takes the handle away and gives it back in the order of the hooks.
  useImperativeHandle(ref, () => ({
    place,
    show: (to) => show(to, sectionOf(to)),
    reveal: (from) => {
      if (sectionOf(from) !== shown?.id) return show(from, sectionOf(from))
      bringTo(from)
      report(place())
    },
    turn,
    root: () => frame.current,
  }))

  useFocusOnShow(frame)
  useEffect(() => {
    show(start, sectionOf(start))
    // The first place only: later ones come through the handle.
  }, [])

  useLayoutEffect(() => {
    void mounted
    onMount()
  }, [mounted, onMount])

  useLayoutEffect(() => {
    if (!shown) return
    const wanted = target.current?.id === shown.id ? target.current.to : null
    if (wanted) {
      bringTo(wanted)
      target.current = null
    }
    report(wanted && wanted !== 'end' ? wanted : place())
  }, [shown, bringTo, report, place])

  // Sheets stand in a row: of those before the one in sight the last page is its neighbour, of those after it the first.
  useEffect(() => {
    const next = requestAnimationFrame(() => {
      for (const section of mounted) {
        const element = sheets.current.get(section.id)
        if (!element || section.id === shown?.id) continue
        goToPage(element, indexOf(open.sections, section.id) < index ? pageCount(element) - 1 : 0)
      }
    })
    return () => cancelAnimationFrame(next)
  }, [mounted, shown, index, open])

  const keep = () => {
    if (!latest.current) return
    bringTo(latest.current)
    report(latest.current)
  }
  useKeepPlace(frame, page, keep)

  return (
    <div className={styles.pages} data-pages="" style={typeVars(page.typography)}>
      <section
        ref={frame}
        className={styles.frame}
        data-columns={page.columns}
        dir={open.dir}
        tabIndex={0}
        aria-label={open.reading.title}
        onScrollCapture={() => {
          // Focus moving to a link scrolls by itself: whole pages only, and only within the sheet.
          frame.current!.scrollLeft = 0
          const element = sheet()
          if (element && isBetweenPages(element)) goToPage(element, pageInSight(element))
        }}
        onLoadCapture={(event) => {
          // A picture whose size was not known has pushed on what follows it.
          if (event.target instanceof HTMLImageElement && !event.target.hasAttribute('width')) keep()
        }}
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>('[data-sheet]')?.dataset.sheet
          const block = event.target.closest<HTMLElement>('[data-block]')?.dataset.block
          if (id !== undefined && block && id !== shown?.id && blockElement(frame.current!, block))
            show({ block, at: 0 }, id)
        }}
      >
        {mounted.map((section) => {
          const at = indexOf(open.sections, section.id)
          return (
            <PageSheet
              key={section.id}
              ref={(element) => {
                if (element) sheets.current.set(section.id, element)
                return () => {
                  sheets.current.delete(section.id)
                }
              }}
              open={open}
              section={section}
              levels={levels}
              side={at < index ? 'before' : at > index ? 'after' : 'shown'}
            />
          )
        })}
      </section>
    </div>
  )
})
