import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react'
import type { Change } from '#contract/facts'
import { useClient } from './client'
import { useStrings } from './strings'
import { useToast } from './Toasts'

interface Undo {
  /**
   * Remembers what was done so that it can be taken back; with a message, says so and offers it. With `onUndone`
   * the screen itself shows what came back, in place of a message.
   */
  offer: (change: Change, message?: string, onUndone?: () => void) => void
  /** Takes the last thing back. */
  undo: () => void
  redo: () => void
}

interface Entry extends Change {
  onUndone?: (() => void) | undefined
}

const UndoContext = createContext<Undo>({ offer: () => {}, undo: () => {}, redo: () => {} })
export const useUndo = () => useContext(UndoContext)

/** What this window did, newest last; main keeps the whole history in its log. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const toast = useToast()
  const t = useStrings()
  const done = useRef<Entry[]>([])
  const undone = useRef<Entry[]>([])

  const move = useCallback(
    async (from: Entry[], to: Entry[], said: 'undo.undone' | 'undo.redone', target = from.at(-1)) => {
      if (!target) return toast({ message: t('undo.nothing') })
      try {
        const change = await client.call('study.undo', { events: target.events })
        from.splice(from.indexOf(target), 1)
        to.push({ ...target, events: change.events })
        if (said === 'undo.undone' && target.onUndone) target.onUndone()
        else toast({ message: t(said) })
      } catch {
        toast({ message: t('error.save'), tone: 'error' })
      }
    },
    [client, toast, t],
  )

  const value = useMemo<Undo>(
    () => ({
      offer({ events }, message, onUndone) {
        const entry = { events, onUndone }
        done.current.push(entry)
        undone.current.length = 0
        if (message === undefined) return
        const run = () => void move(done.current, undone.current, 'undo.undone', entry)
        toast({ message, action: { label: t('undo.undo'), run } })
      },
      undo: () => void move(done.current, undone.current, 'undo.undone'),
      redo: () => void move(undone.current, done.current, 'undo.redone'),
    }),
    [move, toast, t],
  )
  return <UndoContext value={value}>{children}</UndoContext>
}
