import { useMemo } from 'react'
import type { SectionFacts } from '#contract/facts'
import type { ReadingId, SectionId } from '#core/text/document'
import { type Answer, useAnswer, useClient } from '#renderer/app/client'
import { useWatched, type Watched } from '#renderer/app/useWatched'
import type { Study } from '#renderer/reader/marks/spots'
import { sameItems, sameJson, useSame } from '#renderer/ui/useSame'
import { useSteady } from '#renderer/ui/useSteady'

/** Sections that are only passed on the way are not looked through. */
const STAY_MS = 600

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
 * one after another in the order given and only where the reader stays, so that of a book the first of them need not
 * wait for the rest, nor for what was passed.
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
  const isSteady = useSteady(key, STAY_MS) === key
  const reach = open < 0 ? list.length : isSteady ? open + 1 : open
  const wanted = useMemo(
    () =>
      list.slice(0, reach).flatMap((section): Watched[] => [
        { method: 'facts.section', input: { id, section } },
        { method: 'facts.standing', input: { id, section } },
      ]),
    [list, reach, id],
  )
  useWatched(wanted)
  const states = useAnswer('facts.states', { id })
  const notes = useAnswer('notes.list', { reading: id })

  // Answers come one by one, and after a change all of them again: what they say is drawn once.
  const standing = answers.map((one) => one.standing.data)
  const facts = useSame(
    answers.flatMap((one): SectionFacts[] => (one.facts.data ? [one.facts.data] : [])),
    sameItems,
  )
  const dropped = useSame(
    [...(states.data?.dropped ?? []), ...standing.flatMap((one) => one?.silent ?? [])],
    sameItems,
  )
  const known = useSame(
    standing.flatMap((one) => one?.known ?? []),
    sameJson,
  )
  const study = useMemo(
    () => ({ facts, dropped, known, notes: notes.data ?? [] }),
    [facts, dropped, known, notes.data],
  )
  const isOpen = ({ data, error }: Answer<unknown>) => !data && !error
  const all = [...answers.map((one) => one.facts), states, notes]
  return {
    study,
    isLoading: (open >= 0 && facts.length === 0) || isOpen(states) || isOpen(notes),
    isGrowing: open >= 0,
    failed: all.some(({ data, error }) => !data && error),
  }
}
