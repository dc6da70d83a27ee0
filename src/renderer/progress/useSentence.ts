import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Painter } from './painter'

/** A pointer that only passes over asks for nothing, and one on its way to the note does not lose it. */
const REST_MS = 140
const LEAVE_MS = 320
/** A point this near to a line is on it. */
const SLACK = 3

export interface Shown {
  sentence: number
  /** Where the note hangs, in pixels from the sheet's edges: below the sentence's last line. */
  below: number
  above: number
  start: number
}

/** The sentence asked about, by pointer, press or focus, and where to say what it holds. */
export function useSentence(painter: Painter<Range>, sheet: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const frame = useRef(0)
  // What was pressed or has the focus stays until it is let go.
  const held = useRef(false)
  const over = useRef(-1)

  const show = useCallback(
    (sentence: number) => {
      clearTimeout(timer.current)
      const range = painter.rangeOf(sentence)
      const paper = sheet.current?.getBoundingClientRect()
      const lines = range ? [...range.getClientRects()] : []
      const [first, last] = [lines[0], lines.at(-1)]
      if (!range || !paper || !first || !last) return setShown(null)
      CSS.highlights.set('map-now', nowOf(range))
      setShown({
        sentence,
        below: last.bottom - paper.top,
        above: paper.bottom - first.top,
        start: last.left - paper.left,
      })
    },
    [painter, sheet],
  )

  const hide = useCallback(() => {
    clearTimeout(timer.current)
    held.current = false
    over.current = -1
    CSS.highlights.delete('map-now')
    setShown(null)
  }, [])

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      cancelAnimationFrame(frame.current)
      CSS.highlights.delete('map-now')
    },
    [],
  )

  const sentence = shown?.sentence
  useEffect(() => {
    if (sentence === undefined) return
    const follow = () => show(sentence)
    addEventListener('resize', follow)
    return () => removeEventListener('resize', follow)
  }, [sentence, show])

  const hover = useCallback(
    (sentence: number) => {
      if (held.current || sentence === over.current) return
      over.current = sentence
      clearTimeout(timer.current)
      timer.current = sentence >= 0 ? setTimeout(() => show(sentence), REST_MS) : setTimeout(hide, LEAVE_MS)
    },
    [show, hide],
  )

  return useMemo(
    () => ({
      hide,
      /** Shows a sentence until it is hidden. */
      hold: (sentence: number) => {
        held.current = true
        show(sentence)
      },
      /** The pointer is over the note itself. */
      stay: () => clearTimeout(timer.current),
      leave: () => {
        if (!held.current) hover(-1)
      },
      move: (x: number, y: number) => {
        cancelAnimationFrame(frame.current)
        frame.current = requestAnimationFrame(() => hover(sentenceAt(painter, x, y)))
      },
      shown,
    }),
    [hide, show, hover, painter, shown],
  )
}

function nowOf(range: Range): Highlight {
  const highlight = new Highlight(range)
  highlight.priority = 1
  return highlight
}

/** The sentence whose letters are at a point of the window, or -1. */
export function sentenceAt(painter: Painter<Range>, x: number, y: number): number {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret) return -1
  const { offsetNode, offset } = caret
  // The nearest letter may be far from the point, as at a line's end.
  const isOn = (box: DOMRect) =>
    x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK
  return painter.find(
    (range) => range.isPointInRange(offsetNode, offset) && [...range.getClientRects()].some(isOn),
  )
}
