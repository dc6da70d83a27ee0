import { useEffect, useRef, useState } from 'react'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import type { UnsavedDrafts } from './unsaved'

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
 * What is being written in a form; it is there again when the form goes without a decision and comes back.
 *
 * @param before what the form begins with: the same object at each drawing
 */
export function useDraft<T extends object>(store: UnsavedDrafts<T>, id: string, before: T): Drafted<T> {
  const t = useStrings()
  const toast = useToast()
  const [left] = useState(() => store.of(id, before))
  const [isBack, setBack] = useState(left !== undefined)
  const [draft, setDraft] = useState(left ?? before)
  const closing = useRef({ draft, isDecided: false })
  closing.current.draft = draft
  const notSaved = t('cards.notSaved')
  useEffect(
    () => () => {
      const { draft: last, isDecided } = closing.current
      if (isDecided) store.forget(id)
      else if (store.keep(id, before, last)) toast({ message: notSaved })
    },
    [store, id, before, toast, notSaved],
  )
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
      if (!isDecided) store.keep(id, before, closing.current.draft)
    },
  }
}
