import { useCallback } from 'react'
import type { Change } from '#contract/facts'
import { useFailed } from './failed'
import { useUndo } from './undo'

/**
 * Does something that changes something: offers to take it back, or says that it failed and gives null. With
 * several steps, all that were done are one change.
 */
export function useChange() {
  const undo = useUndo()
  const sayFailed = useFailed()
  return useCallback(
    async <T extends Change>(
      message: string | undefined,
      ...steps: (() => Promise<T>)[]
    ): Promise<T[] | null> => {
      const done: T[] = []
      try {
        for (const step of steps) done.push(await step())
        return done
      } catch (error) {
        sayFailed(error)
        return null
      } finally {
        const events = done.flatMap((change) => change.events)
        if (events.length > 0) undo.offer({ events }, done.length === steps.length ? message : undefined)
      }
    },
    [undo, sayFailed],
  )
}
