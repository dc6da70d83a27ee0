import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef } from 'react'
import type { EventId } from '#core/study/events'
import { useClient } from './client'
import { useStrings } from './strings'
import { useToast } from './Toasts'

interface Undo {
  /** Tells the reader what was done and offers to take it back. */
  offer: (event: EventId, message: string) => void
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
  const done = useRef<EventId[]>([])
  const undone = useRef<EventId[]>([])

  const move = useCallback(
    async (from: EventId[], to: EventId[], said: 'undo.undone' | 'undo.redone', target = from.at(-1)) => {
      if (!target) return toast({ message: t('undo.nothing') })
      try {
        const { event } = await client.call('study.undo', { target })
        from.splice(from.indexOf(target), 1)
        to.push(event)
        toast({ message: t(said) })
      } catch {
        toast({ message: t('error.save'), tone: 'error' })
      }
    },
    [client, toast, t],
  )

  const value = useMemo<Undo>(
    () => ({
      offer(event, message) {
        done.current.push(event)
        undone.current.length = 0
        const run = () => void move(done.current, undone.current, 'undo.undone', event)
        toast({ message, action: { label: t('undo.undo'), run } })
      },
      undo: () => void move(done.current, undone.current, 'undo.undone'),
      redo: () => void move(undone.current, done.current, 'undo.redone'),
    }),
    [move, toast, t],
  )
  return <UndoContext value={value}>{children}</UndoContext>
}
