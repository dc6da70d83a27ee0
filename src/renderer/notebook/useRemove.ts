import { useCallback } from 'react'
import type { NotebookRow } from '#contract/marks'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'

/** Removes a mark from its row; the focus goes to the row that takes its place. */
export function useRemove(): (row: NotebookRow, element: HTMLElement | null) => void {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  return useCallback(
    (row, element) => {
      const rows = [...(element?.closest('section')?.querySelectorAll('[data-row]') ?? [])]
      const at = element ? rows.indexOf(element) : -1
      const neighbour = rows[at + 1] ?? rows[at - 1]
      const message = t(row.kind === 'bookmark' ? 'marks.bookmarkRemoved' : 'marks.removed')
      void change(message, () => client.call('marks.remove', { mark: row.id }))
      neighbour?.querySelector<HTMLElement>('[data-open]')?.focus()
    },
    [t, client, change],
  )
}
