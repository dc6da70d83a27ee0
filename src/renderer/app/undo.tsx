import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react'
import type { Change } from '#contract/facts'
import { useClient } from './client'
import { useFailed } from './failed'
import { type StringId, useStrings } from './strings'
import { useToast } from './Toasts'
import type { Action } from './toastList'

interface More {
  /** What was done in a word or two, for saying what was undone; else it is the message. */
  what?: string
  /** Shows what came back; true where that says it all, so that no message is needed. */
  onUndone?: () => boolean
  /** From the message to what it tells of. */
  way?: Action
}

interface Undo {
  /** Remembers what was done so that it can be taken back; with a message, says so and offers it. */
  offer: (change: Change, message?: string, more?: More) => void
  /** Something is being saved and then offered, though it is shown as done already: an undo waits for it. */
  expect: (saving: Promise<void>) => void
  /** Takes the last thing back. */
  undo: () => void
  redo: () => void
}

interface Entry extends Change, Pick<More, 'what' | 'onUndone'> {
  /** Takes away the message that tells of it. */
  hush?: () => void
}

const UndoContext = createContext<Undo>({ offer: () => {}, expect: () => {}, undo: () => {}, redo: () => {} })
export const useUndo = () => useContext(UndoContext)

/** A message as part of another. */
const inside = (message: string) => message.replace(/\.$/, '')

/** What this window did, newest last; main keeps the whole history in its log. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const toast = useToast()
  const sayFailed = useFailed()
  const t = useStrings()
  const done = useRef<Entry[]>([])
  const undone = useRef<Entry[]>([])
  const turn = useRef<Promise<void>>(Promise.resolve())

  const move = useCallback(
    async (from: Entry[], to: Entry[], said: StringId, wanted?: Entry) => {
      const target = wanted ?? from.at(-1)
      if (!target || !from.includes(target)) {
        toast({ message: t('undo.nothing') })
        return
      }
      try {
        const change = await client.call('study.undo', { events: target.events })
        from.splice(from.indexOf(target), 1)
        to.push({ ...target, events: change.events })
        // It is no longer so.
        target.hush?.()
        if (to === undone.current && target.onUndone?.()) return
        toast({ message: t(said, { what: target.what ?? '', known: target.what ? 'yes' : 'no' }) })
      } catch (error) {
        sayFailed(error)
      }
    },
    [client, toast, sayFailed, t],
  )

  const value = useMemo<Undo>(() => {
    // One after another: a second press means the thing before, not the same one again.
    const next = (what: () => Promise<void>) => {
      turn.current = turn.current.then(what)
    }
    const takeBack = (entry?: Entry) => next(() => move(done.current, undone.current, 'undo.undone', entry))
    return {
      offer({ events }, message, { what = message && inside(message), onUndone, way } = {}) {
        const entry: Entry = { events, ...(what && { what }), ...(onUndone && { onUndone }) }
        done.current.push(entry)
        undone.current.length = 0
        if (message === undefined) return
        const action = { label: t('undo.undo'), run: () => takeBack(entry) }
        entry.hush = toast({ message, action, ...(way && { way }) })
      },
      expect: (saving) => next(() => saving),
      undo: () => takeBack(),
      redo: () => next(() => move(undone.current, done.current, 'undo.redone')),
    }
  }, [move, toast, t])
  return <UndoContext value={value}>{children}</UndoContext>
}
