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
type FigureBlock = Extract<Block, { kind: 'figure' }>
export type CaptionBlock = Extract<Block, { kind: 'caption' | 'paragraph' | 'quote' | 'verse' }>
/** What stands by itself. */
export type OtherBlock = Exclude<Block, ListItem | FigureBlock>

/** A list item with the items nested in it. */
export interface ItemNode {
  item: ListItem
  items: ItemNode[]
}

/** Blocks that are one thing on the page; `id` is their first block's. */
export type Group =
  | OtherBlock
  | { kind: 'list'; id: BlockId; items: ItemNode[] }
  | { kind: 'captioned'; id: BlockId; figure: FigureBlock; captions: CaptionBlock[] }

/**
 * Blocks stand one by one in the text. On the page list items that follow each other are a list, nested as deep as the
 * text says, and captions stand with the picture before them.
 */
export function grouped(blocks: readonly Block[]): Group[] {
  const groups: Group[] = []
  // The items that are open, the outermost first: the next one belongs to the last that is less deep.
  let open: ItemNode[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'listItem') {
      const node = { item: block, items: [] }
      if (last?.kind !== 'list') {
        open = []
        groups.push({ kind: 'list', id: block.id, items: [node] })
      } else {
        open = open.filter(({ item }) => item.depth < block.depth)
        const siblings = open.at(-1)?.items ?? last.items
        siblings.push(node)
      }
      open.push(node)
    } else if (block.kind === 'figure') {
      groups.push({ kind: 'captioned', id: block.id, figure: block, captions: [] })
    } else if (block.kind === 'caption' && last?.kind === 'captioned') {
      last.captions.push(block)
    } else groups.push(block)
  }
  return groups
}
