import { createContext, useCallback, useMemo } from 'react'
import type { ReadingId, SectionId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { useWatched } from '#renderer/app/useWatched'
import { useBegin } from '#renderer/learning/useBegin'
import type { Spots } from '#renderer/reader/marks/useSpots'
import { sameItems, useSame } from '#renderer/ui/useSame'
import { endOfSection, freshIn, type SectionMemory } from './remembered'

const NOTHING: SectionMemory = { fresh: [], sentences: [] }

export interface Memory {
  of: (section: SectionId) => SectionMemory
  /** Asks about one section only. */
  quiz: (section: SectionId) => void
}

export const MemoryContext = createContext<Memory>({ of: () => NOTHING, quiz: () => {} })

/**
 * What there is to remember in the sections on the page. It is asked for beside the marks, which know the facts, and
 * only of sections with cards.
 *
 * @param current the section in sight, which its key asks about
 */
export function useMemory(id: ReadingId, { study, mounted }: Spots, current: SectionId | undefined): Memory {
  const client = useClient()
  const t = useStrings()
  const begin = useBegin()
  const withCards = new Set(study.notes.flatMap(({ at }) => at?.section ?? []))
  const sections = useSame(
    mounted.filter((section) => withCards.has(section)),
    sameItems,
  )
  useWatched(
    useMemo(
      () => sections.map((section) => ({ method: 'progress.section' as const, input: { id, section } })),
      [sections, id],
    ),
  )
  const answers = useSame(
    sections.map((section) => client.read('progress.section', { id, section }).data),
    sameItems,
  )
  const known = useMemo(() => {
    const fresh = freshIn(study)
    return new Map(
      mounted.map((section): [SectionId, SectionMemory] => [
        section,
        { fresh: fresh.get(section) ?? [], sentences: answers[sections.indexOf(section)] ?? [] },
      ]),
    )
  }, [study, mounted, sections, answers])
  const of = useCallback((section: SectionId) => known.get(section) ?? NOTHING, [known])

  const quiz = useCallback(
    (section: SectionId) => {
      const count = endOfSection(t, of(section))?.count
      void begin(async (changes) => {
        const input = { kind: 'after' as const, readings: [id], section, ...(count && { count }) }
        const quiz = await client.call('quiz.start', input)
        changes.push(quiz)
        return quiz
      }, t('undo.what.quiz'))
    },
    [client, id, begin, of, t],
  )
  useCommands([
    {
      ...{ id: 'quiz.section', name: 'command.quizSection', group: 'group.reader' },
      keys: ['Shift+Q'],
      run: () => current !== undefined && quiz(current),
    },
  ])
  return useMemo(() => ({ of, quiz }), [of, quiz])
}
