import { useCallback, useMemo } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Block, BlockId, Section, SectionId, TocEntry } from '#core/text/document'
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

/**
 * Which of h2 to h6 each heading of the text is on the page, under the title's h1. Texts skip levels; a page
 * that is walked heading by heading must not, so a heading is at most one deeper than the one before it.
 */
export function headingLevels(toc: readonly TocEntry[]): ReadonlyMap<BlockId, number> {
  const levels = new Map<BlockId, number>()
  let open: number[] = []
  for (const { block, level } of toc) {
    open = open.filter((outer) => outer < level)
    open.push(level)
    levels.set(block, Math.min(6, open.length + 1))
  }
  return levels
}

type ListItem = Extract<Block, { kind: 'listItem' }>
export type OtherBlock = Exclude<Block, ListItem>

/** List items stand one by one in the text; on the page those that follow each other are one list. */
export function grouped(blocks: readonly Block[]): (OtherBlock | ListItem[])[] {
  const groups: (OtherBlock | ListItem[])[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind !== 'listItem') groups.push(block)
    else if (Array.isArray(last)) last.push(block)
    else groups.push([block])
  }
  return groups
}
