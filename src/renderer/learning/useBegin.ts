import { useCallback } from 'react'
import type { Change } from '#contract/facts'
import type { Quiz } from '#contract/study'
import { RpcError } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { navigate } from '#renderer/app/routes'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'

/**
 * Begins a quiz, or goes on with one, and goes there; says why not where that fails. What it wrote on the way is put
 * into `changes` and is one change, undone at once.
 */
export function useBegin() {
  const toast = useToast()
  const sayFailed = useFailed()
  const undo = useUndo()
  return useCallback(
    async (start: (changes: Change[]) => Promise<Pick<Quiz, 'id'>>, what: string): Promise<void> => {
      const changes: Change[] = []
      try {
        const quiz = await start(changes)
        navigate({ screen: 'quiz', id: quiz.id })
      } catch (error) {
        // Main refuses in words for the reader: most often a text has nothing to ask about.
        if (error instanceof RpcError && error.code === 'FAILED') toast({ message: error.message })
        else sayFailed(error, 'facts.noQuiz')
      } finally {
        const events = changes.flatMap((change) => change.events)
        if (events.length > 0) undo.offer({ events }, undefined, { what })
      }
    },
    [undo, toast, sayFailed],
  )
}
