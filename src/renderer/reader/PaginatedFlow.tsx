import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Place, Section, SectionId } from '#core/text/document'
import { boxAt, firstPlace, isEndInSight } from '#renderer/text/dom'
import { indexOf, sectionOf, startOf } from '#renderer/text/geography'
import { SectionView } from '#renderer/text/SectionView'
import { headingLevels } from '#renderer/text/sections'
import text from '#renderer/text/Text.module.css'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { PartEnd, TextEnd, TextHead } from './Ends'
import styles from './Flow.module.css'
import type { FlowProps } from './flow'
import { useKeepPlace } from './useKeepPlace'

/** Must equal the column gap in Flow.module.css. */
const GAP = 48

type Target = Place | 'end'

/** The text in pages of one column, a section at a time. */
export function PaginatedFlow({ open, start, typography, load, onSettle, onFail, onMount, ref }: FlowProps) {
  const frame = useRef<HTMLElement>(null)
  const [section, setSection] = useState<Section | null>(null)
  const target = useRef<Target | null>(null)
  const latest = useRef<Place | null>(null)
  const levels = useMemo(() => headingLevels(open.toc), [open.toc])
  const rtl = open.dir === 'rtl'
  const index = section ? indexOf(open.sections, section.id) : 0

  const step = () => (frame.current?.clientWidth ?? 0) + GAP
  const pages = () => Math.max(1, Math.round(((frame.current?.scrollWidth ?? 0) + GAP) / step()))
  const page = () => Math.round(Math.abs(frame.current?.scrollLeft ?? 0) / step())
  const goToPage = useCallback(
    (n: number) => {
      const width = (frame.current?.clientWidth ?? 0) + GAP
      if (frame.current) frame.current.scrollLeft = (rtl ? -1 : 1) * n * width
    },
    [rtl],
  )

  const place = useCallback(() => {
    const element = frame.current
    if (!element) return null
    const edges = element.getBoundingClientRect()
    return firstPlace(element, (box) => (rtl ? box.right <= edges.right + 1 : box.left >= edges.left - 1))
  }, [rtl])

  const report = useCallback(
    (seen: Place | null) => {
      if (!seen || !section) return
      latest.current = seen
      const isLast = index === open.sections.length - 1
      const element = frame.current
      onSettle(seen, section, isLast && element !== null && isEndInSight(element))
    },
    [section, index, open, onSettle],
  )

  const bringTo = useCallback(
    (to: Target) => {
      const element = frame.current
      if (!element) return
      if (to === 'end') return goToPage(pages() - 1)
      if (to.at === 0 && to.block === startOf(sectionOf(to)).block) return goToPage(0)
      const box = boxAt(element, to)
      const edges = element.getBoundingClientRect()
      if (!box) return
      const shift = rtl ? edges.right - box.right : box.left - edges.left
      goToPage(page() + Math.floor((shift + 1) / step()))
    },
    [goToPage, rtl],
  )

  const show = useCallback(
    async (to: Target, id: SectionId) => {
      try {
        const next = await load(id)
        target.current = to
        // A new object even for the same section, so that the effect below runs.
        setSection({ ...next })
      } catch {
        onFail()
      }
    },
    [load, onFail],
  )

  // Before the effects below: React takes the handle away and gives it back in the order of the hooks.
  useImperativeHandle(ref, () => ({
    place,
    show: (to) => void show(to, sectionOf(to)),
    reveal: (from) => {
      bringTo(from)
      report(place())
    },
    turn,
    root: () => frame.current,
  }))

  useFocusOnShow(frame)
  useEffect(() => {
    void show(start, sectionOf(start))
    // The first place only: later ones come through the handle.
  }, [])

  useLayoutEffect(() => {
    if (!section) return
    const wanted = target.current
    if (wanted) bringTo(wanted)
    target.current = null
    onMount()
    report(wanted && wanted !== 'end' ? wanted : place())
  }, [section, bringTo, onMount, report, place])

  useKeepPlace(frame, typography, () => {
    if (!latest.current) return
    bringTo(latest.current)
    report(latest.current)
  })

  const turn = (direction: 1 | -1) => {
    const next = page() + direction
    if (next >= 0 && next < pages()) {
      goToPage(next)
      // A page that holds only the way on has no place of its own.
      report(place() ?? latest.current)
      return
    }
    const info = open.sections[index + direction]
    if (info) void show(direction > 0 ? startOf(info.id) : 'end', info.id)
  }

  return (
    <div className={styles.pages} data-pages="">
      <section
        ref={frame}
        className={styles.frame}
        dir={open.dir}
        tabIndex={0}
        aria-label={open.reading.title}
        onScroll={() => {
          // Focus moving to a link scrolls the frame by itself: whole pages only.
          const exact = page() * step()
          if (Math.abs(Math.abs(frame.current!.scrollLeft) - exact) > 1) goToPage(page())
        }}
      >
        <article
          key={section?.id}
          className={`${text.article} ${styles.columns}`}
          lang={open.reading.language}
        >
          {section && index === 0 && <TextHead open={open} />}
          {section && <SectionView section={section} levels={levels} />}
          {section && index < open.sections.length - 1 && <PartEnd />}
          {section && index === open.sections.length - 1 && <TextEnd open={open} />}
        </article>
      </section>
    </div>
  )
}
