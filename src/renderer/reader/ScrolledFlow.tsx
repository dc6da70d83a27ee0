import {
  Fragment,
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Place, Section } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { blocksIn, boxAt, firstPlace, isEndInSight, pageRange } from '#renderer/text/dom'
import { indexOf, startOf } from '#renderer/text/geography'
import { typeVars } from '#renderer/text/page'
import { SectionView } from '#renderer/text/SectionView'
import { headingLevels } from '#renderer/text/sections'
import text from '#renderer/text/Text.module.css'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { TextEnd, TextHead } from './Ends'
import styles from './Flow.module.css'
import type { FlowProps } from './flow'
import { SectionEnd } from './memory/SectionEnd'
import { useKeepPlace } from './useKeepPlace'
import { type Rest, useStill } from './useStill'

/** The first line stands this far below the top edge, and a line this much cut off still counts as first. */
const FIRST_LINE = 24
const CUT_OFF = 4
/** Sections come onto the page this far ahead of sight. */
const AHEAD = 1600
/** More than this many leave the page again at the far end. */
const MOST = 7
const SETTLE_MS = 200

const prefersLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The text as one long page; only the sections around what is in sight are on it. */
export const ScrolledFlow = memo(function ScrolledFlow(props: FlowProps) {
  const { open, start, page, load, onSettle, onFail, onMount, ref } = props
  const scroller = useRef<HTMLElement>(null)
  const [mounted, setMounted] = useState<readonly Section[]>([])
  // What must not move when sections come and go above it, or what is to be brought to the top.
  const anchor = useRef<{ place: Place; top: number } | null>(null)
  // The place last come to rest at, and where the scroll bar stood when we put it there ourselves.
  const latest = useRef<Place | null>(null)
  const ownScroll = useRef(-1)
  const rest = useRef<Rest | null>(null)
  // Where a turn under way will end: the next one counts from there. Until the browser says that it has come to an
  // end, for a busy machine may draw nothing of it for longer than we wait for rest.
  const goal = useRef<number | null>(null)
  const turning = useRef(false)
  const extending = useRef(false)
  const levels = useMemo(() => headingLevels(open.toc), [open.toc])

  const blocks = () => blocksIn(scroller.current?.firstElementChild)
  const top = () => scroller.current?.getBoundingClientRect().top ?? 0
  const place = useCallback(() => {
    const element = scroller.current
    if (!element) return null
    const edge = top() + FIRST_LINE - CUT_OFF
    const first = firstPlace(blocks(), (box) => box.top >= edge)
    if (first) return first
    // Whoever has scrolled past the last line is at the last block.
    const last = blocks().at(-1)?.dataset.block
    return last ? { block: last, at: 0 } : null
  }, [])

  const bringTo = useCallback(
    (target: Place, offset: number) => {
      const element = scroller.current
      const box = element && boxAt(element, target)
      if (!box || !element) return
      const isVeryFirst = target.block === startOf(open.sections[0]!.id).block && target.at === 0
      if (isVeryFirst && offset === FIRST_LINE) element.scrollTop = 0
      else element.scrollTop += box.top - top() - offset
      ownScroll.current = element.scrollTop
      rest.current = { place: target, top: offset, scrollTop: element.scrollTop }
    },
    [open],
  )

  const show = useCallback(
    async (target: Place) => {
      const index = indexOf(open.sections, sectionOf(target))
      const around = open.sections.slice(index, index + 2)
      try {
        const sections = await Promise.all(around.map((info) => load(info.id)))
        anchor.current = { place: target, top: FIRST_LINE }
        latest.current = target
        setMounted(sections)
      } catch {
        onFail()
      }
    },
    [open, load, onFail],
  )

  const extend = useCallback(async () => {
    const element = scroller.current
    const first = mounted[0]
    const last = mounted.at(-1)
    if (!element || !first || !last || extending.current) return
    const before = indexOf(open.sections, first.id) - 1
    const after = indexOf(open.sections, last.id) + 1
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    const up = before >= 0 && element.scrollTop < AHEAD
    const down = after < open.sections.length && below < AHEAD
    if (!up && !down) return
    extending.current = true
    try {
      const section = await load(open.sections[up ? before : after]!.id)
      const seen = place()
      const box = seen && boxAt(element, seen)
      setMounted((all) => {
        // A jump may have changed what is on the page meanwhile.
        if (all !== mounted) return all
        if (seen && box) anchor.current = { place: seen, top: box.top - top() }
        return up ? [section, ...all].slice(0, MOST) : [...all, section].slice(-MOST)
      })
    } catch {
      onFail()
    } finally {
      extending.current = false
    }
  }, [mounted, open, load, place, onFail])

  const report = useCallback(
    (seen: Place) => {
      const element = scroller.current
      const section = mounted.find((one) => one.id === sectionOf(seen))
      if (!section || !element) return
      latest.current = seen
      const isLast = section.id === open.sections.at(-1)?.id
      onSettle(seen, section, isLast && isEndInSight(element, blocks().at(-1)))
    },
    [mounted, open, onSettle],
  )

  // Before the effects below: React takes the handle away and gives it back in the order of the hooks.
  useImperativeHandle(ref, () => ({
    place,
    show: (target) => void show(target),
    reveal: (from, to) => {
      const element = scroller.current
      const box = element && pageRange(element, from, to)?.getBoundingClientRect()
      if (!box) return
      const edges = element.getBoundingClientRect()
      if (box.top >= edges.top + CUT_OFF && box.bottom <= edges.bottom - FIRST_LINE) return
      element.scrollTop += box.top - edges.top - element.clientHeight / 3
    },
    turn: (direction) => {
      const element = scroller.current
      if (!element) return
      const { top: edge, bottom } = element.getBoundingClientRect()
      const ahead = (goal.current ?? element.scrollTop) - element.scrollTop
      // On: the first line not wholly in sight comes to the top. Back: a line does that leaves the top one in sight.
      const isNext = (box: DOMRect) =>
        direction > 0
          ? box.bottom > bottom + ahead
          : box.top >= edge + ahead - element.clientHeight + 3 * FIRST_LINE
      const next = firstPlace(blocks(), isNext)
      const box = next && boxAt(element, next)
      const far = box ? element.scrollTop + box.top - edge - FIRST_LINE : element.scrollHeight
      const near = element.scrollTop + ahead
      // What is taller than the window, or already there, is turned by the window's height.
      const to =
        direction * (far - near) > 0 ? far : near + direction * (element.clientHeight - 3 * FIRST_LINE)
      goal.current = Math.max(0, Math.min(to, element.scrollHeight - element.clientHeight))
      turning.current = Math.abs(goal.current - element.scrollTop) >= 1
      element.scrollTo({ top: goal.current, behavior: prefersLessMotion() ? 'auto' : 'smooth' })
    },
    root: () => scroller.current,
  }))
  useFocusOnShow(scroller)
  useEffect(() => {
    void show(start)
    // The first place only: later ones come through the handle.
  }, [])

  useLayoutEffect(() => {
    const wanted = anchor.current
    if (wanted) bringTo(wanted.place, wanted.top)
    anchor.current = null
    if (mounted.length > 0) onMount()
    if (latest.current) report(latest.current)
    void extend()
  }, [mounted, bringTo, report, extend, onMount])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = () => {
    const seen = latest.current
    if (seen) bringTo(seen, FIRST_LINE)
    if (seen) report(seen)
  }
  useKeepPlace(scroller, page, keep, () => timer.current !== undefined)
  useStill(scroller, rest, bringTo)
  useEffect(() => () => clearTimeout(timer.current), [])
  const onScroll = () => {
    void extend()
    clearTimeout(timer.current)
    timer.current = undefined
    if (Math.abs((scroller.current?.scrollTop ?? 0) - ownScroll.current) < 1) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (!turning.current) goal.current = null
      const seen = place()
      if (!seen) return
      report(seen)
      const box = boxAt(scroller.current!, seen)
      if (box) rest.current = { place: seen, top: box.top - top(), scrollTop: scroller.current!.scrollTop }
    }, SETTLE_MS)
  }
  const onScrollEnd = () => {
    turning.current = false
    onScroll()
  }

  const atStart = mounted[0]?.id === open.sections[0]?.id
  const atEnd = mounted.at(-1)?.id === open.sections.at(-1)?.id
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      style={typeVars(page.typography)}
      tabIndex={0}
      aria-label={open.reading.title}
      onScroll={onScroll}
      onScrollEnd={onScrollEnd}
    >
      <article
        className={text.article}
        lang={open.reading.language}
        dir={open.dir}
        data-wordless={open.sections.every(({ words }) => words === 0) || undefined}
      >
        {atStart && <TextHead open={open} />}
        {mounted.map((section) => (
          <Fragment key={section.id}>
            <SectionView section={section} levels={levels} />
            {section.id !== open.sections.at(-1)?.id && <SectionEnd section={section.id} />}
          </Fragment>
        ))}
        {atEnd && mounted.length > 0 && <TextEnd open={open} />}
      </article>
    </section>
  )
})
