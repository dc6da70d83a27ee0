import { useMemo } from 'react'
import type { ReadingId } from '#core/text/document'
import { fold } from '#core/text/fold'
import { useAnswer } from '#renderer/app/client'

const keyOf = (answer: string): string => fold(answer).text.trim()

/** The answers that nothing is asked about in a text, and whether an answer is one of them. */
export function useSilences(id: ReadingId): { answers: readonly string[]; has: (answer: string) => boolean } {
  const { data } = useAnswer('facts.silences', { id })
  return useMemo(() => {
    const answers = (data ?? []).map(({ answer }) => answer)
    const keys = new Set(answers.map(keyOf))
    return { answers, has: (answer: string) => keys.has(keyOf(answer)) }
  }, [data])
}
