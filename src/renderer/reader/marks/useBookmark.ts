import type { RefObject } from 'react'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import type { FlowHandle } from '#renderer/reader/flow'
import { isSeen } from '#renderer/reader/seen'
import { pieces, textOf } from '#renderer/text/dom'
import { firstWords } from './firstWords'
import type { Stretch } from './selection'
import { isBookmark, type Spot } from './spots'

/** A block without words, as a picture is, lends a bookmark those of one of the next few. */
const BLOCKS = 8

/** The first words in sight. */
function wordsInSight(flow: FlowHandle): Stretch | null {
  const place = flow.place()
  const root = flow.root()
  if (!place || !root) return null
  const all = [...root.querySelectorAll<HTMLElement>('[data-block]')]
  const first = all.findIndex((element) => element.dataset.block === place.block)
  if (first < 0) return null
  const blocks = all
    .slice(first, first + BLOCKS)
    .map((element) => ({ id: element.dataset.block!, text: textOf(pieces(element)) }))
  return firstWords(blocks, place.at)
}

/** `B` sets a bookmark at the first line in sight, and takes away those that are in sight. */
export function useBookmark(id: ReadingId, flow: RefObject<FlowHandle | null>, spots: readonly Spot[]): void {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const toggle = () => {
    const root = flow.current?.root()
    if (!root || !flow.current) return
    const here = spots.filter((spot) => isBookmark(spot) && isSeen(root, spot.from))
    if (here.length > 0) {
      const removals = here.map(
        ({ key }) =>
          () =>
            client.call('marks.remove', { mark: key }),
      )
      return void change(t('marks.bookmarkRemoved'), ...removals)
    }
    const words = wordsInSight(flow.current)
    if (!words) return
    void change(t('marks.bookmarked'), () => client.call('marks.make', { id, ...words, kind: 'bookmark' }))
  }
  useCommands([{ id: 'bookmark', name: 'command.bookmark', group: 'group.reader', keys: ['B'], run: toggle }])
}
