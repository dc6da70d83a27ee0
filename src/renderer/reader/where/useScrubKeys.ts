import { type KeyboardEvent, useRef } from 'react'
import type { Journey } from '#renderer/reader/useJourney'
import type { Book } from './book'
import type { PositionStore } from './position'

/** How many pages Page Up and Page Down go. */
const MANY = 10

/** Where a key takes the scrubber from an offset; null for a key that is not its own. */
export function offsetByKey(book: Book, offset: number, key: string, isRtl: boolean): number | null {
  const page = book.page(offset)
  const to = (n: number) => book.pageStart(Math.max(0, Math.min(book.pages - 1, n)))
  switch (key) {
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
    case 'ArrowUp':
      return to(page + 1)
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
    case 'ArrowDown':
      // From within a page first to its beginning, as a reader leafs back.
      return to(offset > book.pageStart(page) ? page : page - 1)
    case 'PageUp':
      return to(page + MANY)
    case 'PageDown':
      return to(page - MANY)
    case 'Home':
      return 0
    case 'End':
      return book.characters
    default:
      return null
  }
}

/** Pages by the keys of a slider. However many are pressed, one step back takes all of them back. */
export function useScrubKeys(book: Book, position: PositionStore, goToOffset: Journey['goToOffset']) {
  /** Where the keys have come to: the next counts from there, and not from what is in sight by then. */
  const reached = useRef<number | null>(null)
  return {
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
      const from = reached.current ?? position.now.offset
      const to = offsetByKey(book, from, event.key, isRtl)
      if (to === null) return
      // They are the slider's own keys, and the text's as well.
      event.preventDefault()
      event.stopPropagation()
      goToOffset(to, reached.current !== null)
      reached.current = to
    },
    onBlur: () => {
      reached.current = null
    },
    onPointerDown: () => {
      reached.current = null
    },
  }
}
