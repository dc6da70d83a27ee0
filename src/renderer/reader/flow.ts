import type { Ref } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Page } from '#contract/settings'
import type { Place, Section, SectionId } from '#core/text/document'

/** What a way of setting the text (scrolled, paginated) can do for the reader screen. */
export interface FlowHandle {
  /** The first place in sight. */
  place: () => Place | null
  /** Brings a place to the top line or its page. */
  show: (place: Place) => void
  /** Brings a stretch on the page into sight, and moves nothing when it is. */
  reveal: (from: Place, to: Place) => void
  /** A screenful or page on (1) or back (-1). */
  turn: (direction: 1 | -1) => void
  /** The element that holds the text on the page. */
  root: () => HTMLElement | null
}

export interface FlowProps {
  open: OpenReading
  start: Place
  page: Page
  load: (section: SectionId) => Promise<Section>
  /** Called when what is in sight has come to rest; `atEnd` when the last line is in sight. */
  onSettle: (place: Place, section: Section, atEnd: boolean) => void
  /** Called when a section could not be loaded. */
  onFail: () => void
  /** Called when sections came onto or left the page: marks on them have to be painted again. */
  onMount: () => void
  ref: Ref<FlowHandle>
}
