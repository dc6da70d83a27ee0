import { useCallback, useMemo } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Section, SectionId } from '#core/text/document'
import { useClient } from '#renderer/app/client'

/** Loads a reading's sections and keeps them: a text never changes while it is open. */
export function useSections(open: OpenReading | undefined): (id: SectionId) => Promise<Section> {
  const client = useClient()
  const id = open?.reading.id
  const text = open?.reading.text
  const known = useMemo(() => {
    void text
    return new Map<SectionId, Promise<Section>>()
  }, [text])
  return useCallback(
    (section) => {
      let loading = known.get(section)
      if (!loading) {
        loading = client.call('reading.section', { id: id!, section })
        // A failure is not kept: the next look asks again.
        loading.catch(() => known.delete(section))
        known.set(section, loading)
      }
      return loading
    },
    [client, id, known],
  )
}

/** The level of the text's outermost headings. */
export function outermostLevel(open: OpenReading): number {
  return open.toc.length > 0 ? Math.min(...open.toc.map((entry) => entry.level)) : 1
}
