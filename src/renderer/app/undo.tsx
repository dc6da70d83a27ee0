import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react'
import type { Change } from '#contract/facts'
import { useClient } from './client'
import { useStrings } from './strings'
import { useToast } from './Toasts'

interface Undo {
  /** Remembers what was done so that it can be taken back; with a message, says so and offers it. */
  offer: (change: Change, message?: string) => void
  /** Takes the last thing back. */
  undo: () => void
  redo: () => void
}

const UndoContext = createContext<Undo>({ offer: () => {}, undo: () => {}, redo: () => {} })
export const useUndo = () => useContext(UndoContext)

/** What this window did, newest last; main keeps the whole history in its log. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const client = useClient()
  const toast = useToast()
  const t = useStrings()
  const done = useRef<Change[]>([])
  const undone = useRef<Change[]>([])

  const move = useCallback(
    async (from: Change[], to: Change[], said: 'undo.undone' | 'undo.redone', target = from.at(-1)) => {
      if (!target) return toast({ message: t('undo.nothing') })
      try {
        const change = await client.call('study.undo', { events: target.events })
        from.splice(from.indexOf(target), 1)
        to.push(change)
        toast({ message: t(said) })
      } catch {
        toast({ message: t('error.save'), tone: 'error' })
      }
    },
    [client, toast, t],
  )

  const value = useMemo<Undo>(
    () => ({
      offer(change, message) {
        done.current.push(change)
        undone.current.length = 0
        if (message === undefined) return
        const run = () => void move(done.current, undone.current, 'undo.undone', change)
        toast({ message, action: { label: t('undo.undo'), run } })
      },
      undo: () => void move(done.current, undone.current, 'undo.undone'),
      redo: () => void move(undone.current, done.current, 'undo.redone'),
    }),
    [move, toast, t],
  )
  return <UndoContext value={value}>{children}</UndoContext>
}
