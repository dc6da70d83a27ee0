import { useMemo } from 'react'
import type { NoteId } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { sameItems, useSame } from '#renderer/ui/useSame'

/** The notes of a reading that are not asked until the reader says so. */
export function useSuspended(id: ReadingId): ReadonlySet<NoteId> {
  const { data } = useAnswer('facts.states', { id })
  const suspended = useSame(data?.suspended ?? [], sameItems)
  return useMemo(() => new Set(suspended), [suspended])
}
