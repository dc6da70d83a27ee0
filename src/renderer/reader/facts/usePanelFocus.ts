import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus in a panel of rows when what had it goes: on the row that took its place, or on the panel.
 *
 * @param changed what the rows are made of
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, ...changed: readonly unknown[]): void {
  const row = useRef(-1)
  useEffect(() => {
    const element = panel.current
    const onFocus = ({ target }: FocusEvent) => {
      const rows = [...(element?.querySelectorAll('li') ?? [])]
      row.current = rows.findIndex((one) => one.contains(target as Node))
    }
    element?.addEventListener('focusin', onFocus)
    return () => element?.removeEventListener('focusin', onFocus)
  }, [panel])
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return
    const rows = [...(panel.current?.querySelectorAll('li') ?? [])]
    const next = rows[Math.min(row.current, rows.length - 1)]?.querySelector('button')
    const back = next ?? panel.current
    back?.focus()
  }, [panel, ...changed])
}
