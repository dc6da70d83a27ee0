import { useCallback } from 'react'
import type { PagePatch } from '#contract/settings'
import type { ReadingId } from '#core/text/document'
import { useSettings } from '#renderer/app/settings'

export interface PageAccess {
  /** The text has a page of its own. */
  isOwn: boolean
  /** Changes the text's own page where it has one, else that of all texts; resolves to whether it was kept. */
  change: (patch: PagePatch) => Promise<boolean>
  /** Gives the text a page of its own, like the one it has now, or sets it like all others again. */
  setOwn: (own: boolean) => Promise<boolean>
}

/** How one text is set, or without an id all of them. */
export function usePage(id?: ReadingId): PageAccess {
  const { settings, change: set } = useSettings()
  const isOwn = id !== undefined && settings?.own[id] !== undefined
  const change = useCallback(
    (patch: PagePatch) => set(id !== undefined && isOwn ? { own: { id, page: patch } } : patch),
    [id, isOwn, set],
  )
  const setOwn = useCallback(
    (own: boolean) =>
      id === undefined ? Promise.resolve(false) : set({ own: { id, page: own ? {} : null } }),
    [id, set],
  )
  return { isOwn, change, setOwn }
}
