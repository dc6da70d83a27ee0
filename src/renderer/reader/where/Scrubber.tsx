import {
  memo,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { OpenReading } from '#contract/reading'
import { inLine } from '#core/text/direction'
import { useStrings } from '#renderer/app/strings'
import type { Journey } from '#renderer/reader/useJourney'
import { percentRead } from '#renderer/text/geography'
import { Later } from '#renderer/ui/later'
import { type LineMark, linePath, sectionMarks } from './marks'
import styles from './Scrubber.module.css'
import { shareOf } from './share'
import { useBookmarks } from './useBookmarks'
import { useScrubKeys } from './useScrubKeys'

interface Props {
  open: OpenReading
  journey: Journey
  /** Hits of a search, each as its share of the text before it. */
  hits: readonly number[]
}

/** Half of the thumb, in pixels: the line begins and ends where the thumb's middle can stand. */
const HALF_THUMB = 7
/** Assistive software is told where the reader is once they have come to rest. */
const REST_MS = 250

/**
 * The whole text as a line: where one is, where its parts begin, and a way to anywhere. A range input under a thumb
 * of our own: with every page turned that one is moved by hand, by what needs no layout.
 */
export function Scrubber({ open, journey, hits }: Props) {
  const t = useStrings()
  const { book, position, goToOffset } = journey
  const isRtl = open.dir === 'rtl'
  const input = useRef<HTMLInputElement>(null)
  const fill = useRef<HTMLDivElement>(null)
  const thumb = useRef<HTMLDivElement>(null)
  /** Of the line, in pixels: looked up when it changes, not with every page. */
  const length = useRef(0)
  /** The offset that the pointer is at or has taken the thumb to. */
  const [peek, setPeek] = useState<number | null>(null)
  const isDragged = useRef(false)
  const keys = useScrubKeys(book, position, goToOffset)

  const say = useCallback(
    (offset: number) => {
      const percent = percentRead(offset / book.characters)
      const page = t('where.at', { page: book.label(book.page(offset)), percent })
      return inLine([page, book.title(offset)])
    },
    [book, t],
  )
  const draw = useCallback(
    (share: number) => {
      if (fill.current) fill.current.style.transform = `scaleX(${share})`
      if (thumb.current)
        thumb.current.style.transform = `translateX(${(isRtl ? -1 : 1) * share * length.current}px)`
    },
    [isRtl],
  )
  const tell = useCallback(() => {
    if (!input.current || isDragged.current) return
    const offset = position.now.atEnd ? book.characters : position.now.offset
    input.current.value = String(offset)
    input.current.setAttribute('aria-valuetext', say(offset))
  }, [book, position, say])
  const paint = useCallback(() => {
    if (!isDragged.current) draw(shareOf(book, position.now))
  }, [book, position, draw])
  useLayoutEffect(() => {
    const later = new Later<void>(tell, REST_MS)
    const onMove = () => {
      paint()
      later.soon()
    }
    tell()
    const resized = new ResizeObserver(([line]) => {
      length.current = line!.contentRect.width
      paint()
    })
    if (thumb.current) resized.observe(thumb.current.parentElement!)
    const stop = position.follow(onMove)
    return () => {
      resized.disconnect()
      stop()
      later.drop()
    }
  }, [paint, tell, position])

  // React's onChange is every movement of the thumb; the browser's own change is its end.
  useEffect(() => {
    const slider = input.current
    const onEnd = () => {
      isDragged.current = false
      setPeek(null)
      goToOffset(Number(slider?.value))
    }
    slider?.addEventListener('change', onEnd)
    return () => slider?.removeEventListener('change', onEnd)
  }, [goToOffset])

  // A thumb taken back to where it was ends in no change.
  const letGo = () => {
    if (!isDragged.current) return
    isDragged.current = false
    setPeek(null)
    tell()
    paint()
  }

  const point = (event: PointerEvent<HTMLInputElement>) => {
    if (isDragged.current || event.pointerType === 'touch') return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const across = (event.clientX - left - HALF_THUMB) / (width - 2 * HALF_THUMB)
    const share = Math.max(0, Math.min(1, isRtl ? 1 - across : across))
    setPeek(Math.round(share * book.characters))
  }
  // A book of pictures that names no pages has no line to move along.
  if (book.characters === 0) return null
  return (
    <div className={styles.scrubber} dir={open.dir} data-line="">
      <input
        ref={input}
        className={styles.input}
        type="range"
        min={0}
        max={book.characters}
        defaultValue={0}
        aria-label={t('where.scrubber')}
        onChange={(event) => {
          isDragged.current = true
          const offset = Number(event.target.value)
          event.target.setAttribute('aria-valuetext', say(offset))
          draw(offset / book.characters)
          setPeek(offset)
        }}
        onPointerMove={point}
        onPointerUp={() => requestAnimationFrame(letGo)}
        onPointerLeave={() => {
          if (!isDragged.current) setPeek(null)
        }}
        {...keys}
      />
      <div className={styles.line} aria-hidden="true">
        <div ref={fill} className={styles.fill} />
        <Marks open={open} journey={journey} hits={hits} />
        <div ref={thumb} className={styles.thumb} />
      </div>
      {peek !== null && <Peek share={peek / book.characters} words={say(peek)} />}
    </div>
  )
}

/** So near to either end what is said begins or ends with the line. */
const NEAR_END = 0.2

/** What stands where the pointer is. */
function Peek({ share, words }: { share: number; words: string }) {
  const isAtEnd = share < NEAR_END || share > 1 - NEAR_END
  const inset = share > 1 - NEAR_END ? { insetInlineEnd: 0 } : { insetInlineStart: 0 }
  return (
    <div className={styles.peekLine} aria-hidden="true">
      <p
        className={styles.peek}
        data-middle={!isAtEnd}
        style={isAtEnd ? inset : { insetInlineStart: `${share * 100}%` }}
      >
        {words}
      </p>
    </div>
  )
}

const KINDS = ['section', 'hit', 'bookmark'] as const

const Marks = memo(function Marks({ open, journey, hits }: Props) {
  const { book } = journey
  const bookmarks = useBookmarks(open.reading.id, journey)
  const sections = useMemo(() => sectionMarks(open, book), [open, book])
  const marks = useMemo<LineMark[]>(
    () => [
      ...sections,
      ...hits.map((at) => ({ at, kind: 'hit' as const })),
      ...bookmarks.flatMap(({ offset }) =>
        offset === null ? [] : [{ at: offset / book.characters, kind: 'bookmark' as const }],
      ),
    ],
    [sections, hits, bookmarks, book],
  )
  return (
    <svg className={styles.marks} viewBox="0 0 2000 1" preserveAspectRatio="none" aria-hidden="true">
      {KINDS.map((kind) => (
        <path key={kind} data-kind={kind} d={linePath(marks, kind)} />
      ))}
    </svg>
  )
})
