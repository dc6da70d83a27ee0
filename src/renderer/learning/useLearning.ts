import { useMemo } from 'react'
import type { Fact } from '#core/facts/fact'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { unfinished } from './unfinished'
import { useBegin } from './useBegin'

const QUESTIONS = 10

/**
 * From reading on to learning: each begins a quiz, or goes on with one left unfinished, and goes there. Beginning
 * is one change, undone at once.
 */
export function useLearning(id: ReadingId) {
  const client = useClient()
  const t = useStrings()
  const begin = useBegin()
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
