import { type RefObject, useCallback, useRef, useState } from 'react'
import type { LibraryItem } from '#contract/library'

export interface OpenMenu {
  item: LibraryItem | null
  from: RefObject<HTMLElement | null>
  open: (item: LibraryItem, from: HTMLElement) => void
  close: () => void
}

/** One menu for all texts of a list, hung from whichever button opened it. */
export function useTextMenu(): OpenMenu {
  const from = useRef<HTMLElement | null>(null)
  const [item, setItem] = useState<LibraryItem | null>(null)
  const open = useCallback((of: LibraryItem, element: HTMLElement) => {
    from.current = element
    setItem(of)
  }, [])
  return { item, from, open, close: () => setItem(null) }
}
