import { useCallback, useMemo } from 'react'
import type { Change } from '#contract/facts'
import type { Quiz } from '#contract/study'
import type { Fact } from '#core/questions/fact'
import type { ReadingId } from '#core/text/document'
import { RpcError, useClient } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { unfinished } from './unfinished'

const QUESTIONS = 10

/**
 * From reading on to learning: each begins a quiz, or goes on with one left unfinished, and goes there. Beginning
 * is one change, undone at once.
 */
export function useLearning(id: ReadingId) {
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const t = useStrings()
  const begin = useCallback(
    async (start: (changes: Change[]) => Promise<Pick<Quiz, 'id'>>, what: string) => {
      const changes: Change[] = []
      try {
        const quiz = await start(changes)
        navigate({ screen: 'quiz', id: quiz.id })
      } catch (error) {
        // Main refuses in words for the reader: most often a text has nothing to ask about.
        if (error instanceof RpcError && error.code === 'FAILED') toast({ message: error.message })
        else toast({ message: t('facts.noQuiz'), tone: 'error' })
      } finally {
        const events = changes.flatMap((change) => change.events)
        if (events.length > 0) undo.offer({ events }, undefined, { what })
      }
    },
    [undo, toast, t],
  )
  return useMemo(() => {
    const ask = (kind: 'before' | 'after') =>
      begin(async (changes) => {
        const open = unfinished(await client.call('quiz.list', { reading: id }), kind, Date.now())
        if (open) return open
        const quiz = await client.call('quiz.start', { kind, readings: [id], count: QUESTIONS })
        changes.push(quiz)
        return quiz
      }, t('undo.what.quiz'))
    return {
      /** Keeps some facts of one section and asks about each of them. */
      learn: (facts: readonly Fact[]) =>
        begin(
          async (changes) => {
            const section = facts[0]!.section
            const kept = await client.call('facts.keep', { id, section, facts: facts.map((fact) => fact.id) })
            changes.push(kept)
            const quiz = await client.call('quiz.start', { kind: 'learn', readings: [id], notes: kept.notes })
            changes.push(quiz)
            return quiz
          },
          t('undo.what.learned', { count: facts.length }),
        ),
      quizBefore: () => ask('before'),
      quizAfter: () => ask('after'),
      practise: () => navigate({ screen: 'study', reading: id, practice: true }),
      map: () => navigate({ screen: 'map', id }),
    }
  }, [client, id, begin, t])
}
