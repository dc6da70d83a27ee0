import { type RefObject, useEffect } from 'react'

/** Brings what is being read into the middle of a list when it is first shown, with the focus on it. */
export function useFocusOnCurrent(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const now = list.current?.querySelector<HTMLElement>('[aria-current]')
    const shown = now ?? list.current?.querySelector<HTMLElement>('button')
    // Whoever came by a tab of the panel stays at it, to go on to the next.
    if (!document.activeElement?.matches('[role="tab"]')) shown?.focus({ preventScroll: true })
    shown?.scrollIntoView({ block: 'center' })
  }, [list])
}
