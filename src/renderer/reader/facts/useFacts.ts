import { useMemo } from 'react'
import type { SectionFacts } from '#contract/facts'
import type { ReadingId, SectionId } from '#core/text/document'
import { useAnswer, useClient } from '#renderer/app/client'
import { useWatched, type Watched } from '#renderer/app/useWatched'
import type { Study } from '#renderer/reader/marks/spots'

export interface StudyAnswer {
  study: Study
  /** Nothing of it is here yet. */
  isLoading: boolean
  /** Some of its sections are still being looked through. */
  isGrowing: boolean
  failed: boolean
}

/**
 * All that there is to learn in some sections of a reading, and what the reader made of it. Sections are looked through
 * one after another in the order given, so that of a book the first of them need not wait for the rest.
 */
export function useStudy(id: ReadingId, sections: readonly SectionId[]): StudyAnswer {
  const client = useClient()
  const key = sections.join(' ')
  const list = useMemo(() => key.split(' ').filter(Boolean), [key])
  const answers = list.map((section) => ({
    facts: client.read('facts.section', { id, section }),
    standing: client.read('facts.standing', { id, section }),
  }))
  const isHere = ({ facts, standing }: (typeof answers)[number]) =>
    facts.error !== undefined ||
    (facts.data !== undefined && (standing.data !== undefined || standing.error !== undefined))
  const open = answers.findIndex((one) => !isHere(one))
  const reach = open < 0 ? list.length : open + 1
  const wanted = useMemo(
    () =>
      list.slice(0, reach).flatMap((section): Watched[] => [
        { method: 'facts.section', input: { id, section } },
        { method: 'facts.standing', input: { id, section } },
      ]),
    [list, reach, id],
  )
  const version = useWatched(wanted)
  const states = useAnswer('facts.states', { id })
  const notes = useAnswer('notes.list', { reading: id })
  const marks = useAnswer('marks.list', { id })

  return useMemo(() => {
    void version
    const known = list.map((section) => client.read('facts.section', { id, section }))
    const standing = list.map((section) => client.read('facts.standing', { id, section }).data)
    const own = [states, notes]
    const facts = known.flatMap(({ data }): SectionFacts[] => (data ? [data] : []))
    return {
      study: {
        facts,
        dropped: [...(states.data?.dropped ?? []), ...standing.flatMap((one) => one?.silent ?? [])],
        known: standing.flatMap((one) => one?.known ?? []),
        notes: notes.data ?? [],
        marks: marks.data ?? [],
      },
      isLoading: (open >= 0 && facts.length === 0) || own.some(({ data, error }) => !data && !error),
      isGrowing: open >= 0,
      failed: [...known, ...own].some(({ data, error }) => !data && error),
    }
  }, [client, id, list, open, version, states, notes, marks])
}
