import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Place, Section } from '#core/text/document'
import { boxAt, firstPlace } from './dom'
import { TextEnd, TextHead } from './Ends'
import styles from './Flow.module.css'
import type { FlowProps } from './flow'
import { indexOf, sectionOf, startOf } from './geography'
import { SectionView } from './SectionView'
import { headingLevels } from './sections'
import text from './Text.module.css'

/** The first line stands this far below the top edge, and a line this much cut off still counts as first. */
const FIRST_LINE = 24
const CUT_OFF = 4
/** Sections come onto the page this far ahead of sight. */
const AHEAD = 1600
/** More than this many leave the page again at the far end. */
const MOST = 7
const SETTLE_MS = 200

/** The text as one long page; only the sections around what is in sight are on it. */
export function ScrolledFlow({ open, start, load, onSettle, onMount, ref }: FlowProps) {
  const scroller = useRef<HTMLElement>(null)
  const [mounted, setMounted] = useState<readonly Section[]>([])
  // What must not move when sections come and go above it, or what is to be brought to the top.
  const anchor = useRef<{ place: Place; top: number } | null>(null)
  const extending = useRef(false)
  const levels = useMemo(() => headingLevels(open.toc), [open.toc])

  const top = () => scroller.current?.getBoundingClientRect().top ?? 0
  const place = useCallback(
    () => scroller.current && firstPlace(scroller.current, (box) => box.top >= top() + FIRST_LINE - CUT_OFF),
    [],
  )

  const bringTo = useCallback(
    (target: Place, offset: number) => {
      const box = scroller.current && boxAt(scroller.current, target)
      if (!box || !scroller.current) return
      const isVeryFirst = target.block === startOf(open.sections[0]!.id).block && target.at === 0
      if (isVeryFirst && offset === FIRST_LINE) scroller.current.scrollTop = 0
      else scroller.current.scrollTop += box.top - top() - offset
    },
    [open],
  )

  const show = useCallback(
    async (target: Place) => {
      const index = indexOf(open.sections, sectionOf(target))
      const around = open.sections.slice(index, index + 2)
      const sections = await Promise.all(around.map((info) => load(info.id)))
      anchor.current = { place: target, top: FIRST_LINE }
      setMounted(sections)
    },
    [open, load],
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
      if (seen && box) anchor.current = { place: seen, top: box.top - top() }
      setMounted((all) => (up ? [section, ...all].slice(0, MOST) : [...all, section].slice(-MOST)))
    } finally {
      extending.current = false
    }
  }, [mounted, open, load, place])

  useEffect(() => {
    void show(start)
    // Only the first place: later ones come through the handle.
  }, [])

  useLayoutEffect(() => {
    if (anchor.current) bringTo(anchor.current.place, anchor.current.top)
    anchor.current = null
    if (mounted.length > 0) onMount()
    void extend()
  }, [mounted, bringTo, extend, onMount])

  // A change of width or type keeps the first line first.
  const latest = useRef<Place | null>(null)
  useEffect(() => {
    const element = scroller.current?.firstElementChild
    if (!element) return
    let width = 0
    const observer = new ResizeObserver(([entry]) => {
      const now = entry!.contentRect.width
      if (width && now !== width && latest.current) bringTo(latest.current, FIRST_LINE)
      width = now
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [bringTo])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const settle = useCallback(() => {
    const seen = place()
    const section = seen && mounted.find((one) => one.id === sectionOf(seen))
    if (!seen || !section) return
    latest.current = seen
    const element = scroller.current!
    const atEnd =
      section.id === open.sections.at(-1)?.id &&
      element.scrollTop + element.clientHeight >= element.scrollHeight - 2
    onSettle(seen, section, atEnd)
  }, [place, mounted, open, onSettle])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => settle(), [settle])

  useImperativeHandle(ref, () => ({
    place,
    show: (target) => void show(target),
    turn: (direction) => {
      const element = scroller.current
      element?.scrollBy({ top: direction * (element.clientHeight - 3 * FIRST_LINE), behavior: 'smooth' })
    },
    root: () => scroller.current,
  }))

  const atStart = mounted[0]?.id === open.sections[0]?.id
  const atEnd = mounted.at(-1)?.id === open.sections.at(-1)?.id
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      tabIndex={0}
      aria-label={open.reading.title}
      onScroll={() => {
        void extend()
        clearTimeout(timer.current)
        timer.current = setTimeout(settle, SETTLE_MS)
      }}
    >
      <article className={text.article} lang={open.reading.language} dir={open.dir}>
        {atStart && <TextHead open={open} />}
        {mounted.map((section) => (
          <SectionView key={section.id} section={section} levels={levels} />
        ))}
        {atEnd && mounted.length > 0 && <TextEnd open={open} />}
      </article>
    </section>
  )
}
