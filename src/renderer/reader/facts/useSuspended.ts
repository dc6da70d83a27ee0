import { useMemo } from 'react'
import type { NoteId } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { suspendedNotes } from './group'

/** The notes of a reading, or those of them that are named, that are not asked until the reader says so. */
export function useSuspended(id: ReadingId, notes?: NoteId[]): ReadonlySet<NoteId> {
  const { data } = useAnswer('study.practice', { reading: id, ...(notes && { notes }) })
  return useMemo(() => suspendedNotes(data ?? []), [data])
}
