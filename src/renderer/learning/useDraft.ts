import { useEffect, useMemo, useRef, useState } from 'react'
import type { Unsaved } from '#contract/settings'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { Later } from '#renderer/ui/later'
import type { UnsavedDrafts } from './unsaved'

/** How long nothing is written before what was written is kept: a window can be closed in the middle of a word. */
const KEPT_AFTER_MS = 800

interface Drafted<T> {
  draft: T
  setDraft: (change: (now: T) => T) => void
  /** What is written was left unsaved before. */
  isBack: boolean
  /** Goes on with something else, of which nothing is written yet. */
  restart: (next: T) => void
  /** Whether what is written is saved or thrown away; until then it is kept when its form goes. */
  decide: (isDecided: boolean) => void
}

/**
 * What is being written in a form; it is there again when the form goes without a decision and comes back, in this
 * window or the next one.
 *
 * @param before what the form begins with: the same object at each drawing
 */
export function useDraft<T extends { [K in keyof T]: Unsaved[string] }>(
  store: UnsavedDrafts<T>,
  id: string,
  before: T,
): Drafted<T> {
  const t = useStrings()
  const toast = useToast()
  const client = useClient()
  const { data: settings } = useAnswer('settings.get', {})
  const [left] = useState(() => store.of(id, before, settings?.unsaved))
  const [isBack, setBack] = useState(left !== undefined)
  const [draft, setDraft] = useState(left ?? before)
  const closing = useRef({ draft, isDecided: false })
  closing.current.draft = draft
  const isStored = useRef(left !== undefined)
  const keeper = useMemo(() => {
    // What the disk refuses is there again for as long as the window is open.
    const write = (fields: Unsaved | null) => {
      if (!fields && !isStored.current) return
      isStored.current = fields !== null
      void client.call('settings.set', { unsaved: { key: store.key(id), fields } }).catch(() => {})
    }
    return new Later(write, KEPT_AFTER_MS)
  }, [client, store, id])
  const notSaved = t('cards.notSaved')
  const kept = useRef(left ?? before)
  useEffect(() => {
    if (draft === kept.current) return
    kept.current = draft
    keeper.soon(store.keep(id, before, draft))
  }, [keeper, store, id, before, draft])
  useEffect(() => {
    addEventListener('pagehide', keeper.flush)
    return () => {
      removeEventListener('pagehide', keeper.flush)
      const { draft: last, isDecided } = closing.current
      if (isDecided) {
        store.forget(id)
        keeper.soon(null)
      } else if (store.keep(id, before, last)) toast({ message: notSaved })
      keeper.flush()
    }
  }, [keeper, store, id, before, toast, notSaved])
  return {
    draft,
    setDraft,
    isBack,
    restart(next) {
      closing.current = { draft: next, isDecided: false }
      setBack(false)
      setDraft(next)
    },
    decide(isDecided) {
      closing.current.isDecided = isDecided
      // Its form may be gone already.
      if (!isDecided) keeper.soon(store.keep(id, before, closing.current.draft))
    },
  }
}
