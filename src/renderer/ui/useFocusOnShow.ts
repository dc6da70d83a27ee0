import { type RefObject, useEffect } from 'react'

/** Takes the focus when it would be nowhere, as after a change of screen: keys and screen readers begin here. */
export function useFocusOnShow(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const nowhere = document.activeElement === document.body || document.activeElement === null
    if (nowhere) element.current?.focus({ preventScroll: true })
  }, [element])
}
