import { useMemo } from 'react'
import type { MarkView } from '#contract/marks'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useWatched } from '#renderer/app/useWatched'
import { sameItems, useSame } from '#renderer/ui/useSame'
import { clipped, type OnPage } from './onPage'

/**
 * The marks on the page, each as far as it is on it. They are asked for section by section: a book with thousands gives
 * no more than what can be seen, also after each change.
 */
export function useMarks(id: ReadingId, page: OnPage | null): readonly MarkView[] {
  const client = useClient()
  const wanted = useMemo(
    () =>
      (page?.sections ?? []).map((section) => ({ method: 'marks.list' as const, input: { id, section } })),
    [id, page],
  )
  useWatched(wanted)
  const answers = useSame(
    wanted.map(({ method, input }) => client.read(method, input).data),
    sameItems,
  )
  return useMemo(() => {
    if (!page) return []
    const byId = new Map(answers.flatMap((marks) => marks ?? []).map((mark) => [mark.id, mark]))
    return [...byId.values()].flatMap((mark) => clipped(mark, page) ?? [])
  }, [answers, page])
}
