import { useEffect, useMemo, useState } from 'react'
import type { LibraryQuery, LibrarySort } from '#contract/library'
import type { LibraryView } from '#contract/settings'
import { useAnswer, useClient } from '#renderer/app/client'
import { Later } from '#renderer/ui/later'

const SAVE_MS = 400

/** How the library is looked at, kept over a restart; null until it is known. */
export function useView(): [LibraryView | null, (patch: Partial<LibraryView>) => void] {
  const client = useClient()
  const { data: settings } = useAnswer('settings.get', {})
  const [own, setOwn] = useState<LibraryView | null>(null)
  const later = useMemo(
    () =>
      new Later<LibraryView>((library) => {
        // What cannot be kept holds for as long as the window is open.
        client.call('settings.set', { library }).catch(() => {})
      }, SAVE_MS),
    [client],
  )
  useEffect(() => later.flush, [later])
  const view = own ?? settings?.library ?? null
  return [
    view,
    (patch) => {
      if (!view) return
      const next = { ...view, ...patch }
      setOwn(next)
      later.soon(next)
    },
  ]
}

/** Which way an order goes before the reader turns it round: the newest and the furthest stand first. */
export const isDescendingAtFirst = (sort: LibrarySort): boolean =>
  sort === 'recent' || sort === 'added' || sort === 'progress'

/** The question a view asks. Without a collection there is no order of one. */
export function queryOf({ look: _, sort = 'recent', ...view }: LibraryView): LibraryQuery {
  const hasOrder = sort !== 'collection' || view.filters?.some(({ by }) => by === 'collection')
  if (hasOrder) return { ...view, sort }
  const { descending: _was, ...rest } = view
  return rest
}
