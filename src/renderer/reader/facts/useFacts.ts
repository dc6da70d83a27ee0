import { useEffect, useMemo, useReducer } from 'react'
import type { SectionFacts } from '#contract/facts'
import type { ReadingId, SectionId } from '#core/text/document'
import { useAnswer, useClient } from '#renderer/app/client'
import type { Study } from '#renderer/reader/marks/spots'

export interface StudyAnswer {
  study: Study
  /** Something of it is still to come, or could not be had. */
  isLoading: boolean
  failed: boolean
}

/** All that there is to learn in some sections of a reading, and what the reader made of it. */
export function useStudy(id: ReadingId, sections: readonly SectionId[]): StudyAnswer {
  const client = useClient()
  const [version, redraw] = useReducer((n: number) => n + 1, 0)
  const key = sections.join(' ')
  useEffect(() => {
    const stops = key
      .split(' ')
      .filter(Boolean)
      .map((section) => client.watch('facts.section', { id, section }, redraw))
    redraw()
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, id, key])
  const states = useAnswer('facts.states', { id })
  const notes = useAnswer('notes.list', { reading: id })
  const marks = useAnswer('marks.list', { id })

  return useMemo(() => {
    void version
    const answers = key
      .split(' ')
      .filter(Boolean)
      .map((section) => client.read('facts.section', { id, section }))
    const all = [...answers, states, notes]
    return {
      study: {
        facts: answers.flatMap(({ data }): SectionFacts[] => (data ? [data] : [])),
        dropped: states.data?.dropped ?? [],
        notes: notes.data ?? [],
        marks: marks.data ?? [],
      },
      isLoading: all.some(({ data, error }) => !data && !error),
      failed: all.some(({ data, error }) => !data && error),
    }
  }, [client, id, key, version, states, notes, marks])
}
