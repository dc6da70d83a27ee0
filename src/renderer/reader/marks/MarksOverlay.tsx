import { type RefObject, useEffect } from 'react'
import type { OpenReading } from '#contract/reading'
import type { FlowHandle } from '#renderer/reader/flow'
import { DraftDialog } from './DraftDialog'
import { SelectionBar } from './SelectionBar'
import { SpotPopover } from './SpotPopover'
import { useBookmark } from './useBookmark'
import { useMaking } from './useMaking'
import type { Spots } from './useSpots'

interface Props {
  open: OpenReading
  flow: RefObject<FlowHandle | null>
  marks: Spots
}

/** What floats over the text: the mark that was opened, what to make of a selection, a question being worded. */
export function MarksOverlay({ open, flow, marks }: Props) {
  const { id, title } = open.reading
  const { selected, making, stopMaking } = useMaking(id, flow, marks.openNew)
  useBookmark(id, flow, marks.spots)
  const root = flow.current?.root()
  const isOpen = marks.openSpots.length > 0
  const { opener } = marks
  useEffect(() => {
    if (!isOpen) return
    return () => {
      // After the popover has tried itself: what was pressed may be gone with its mark.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const back = opener.current?.isConnected ? opener.current : flow.current?.root()
        back?.focus({ preventScroll: true })
      })
    }
  }, [isOpen, opener, flow])
  return (
    <>
      {selected && !isOpen && <SelectionBar box={selected.box} />}
      {root && isOpen && (
        <SpotPopover
          id={id}
          title={title}
          isPart={open.sections.length > 1}
          root={root}
          spots={marks.openSpots}
          onClose={marks.close}
        />
      )}
      {making && <DraftDialog id={id} making={making} onClose={stopMaking} />}
    </>
  )
}
