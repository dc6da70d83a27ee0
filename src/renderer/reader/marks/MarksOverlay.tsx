import type { RefObject } from 'react'
import type { OpenReading } from '#contract/reading'
import type { FlowHandle } from '#renderer/reader/flow'
import { DraftDialog } from './DraftDialog'
import { SelectionBar } from './SelectionBar'
import { SpotPopover } from './SpotPopover'
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
  const { selected, making, stopMaking } = useMaking(id, flow)
  const root = flow.current?.root()
  const close = () => {
    marks.close()
    // What had the focus may be gone with its mark.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) root?.focus({ preventScroll: true })
    })
  }
  return (
    <>
      {selected && marks.openSpots.length === 0 && <SelectionBar box={selected.box} />}
      {root && marks.openSpots.length > 0 && (
        <SpotPopover id={id} title={title} root={root} spots={marks.openSpots} onClose={close} />
      )}
      {making && <DraftDialog id={id} making={making} onClose={stopMaking} />}
    </>
  )
}
