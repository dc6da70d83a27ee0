import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import { blockText } from '#core/text/blocks'
import type { Place, Section, SectionId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { navigate, replaceRoute } from '#renderer/app/routes'
import { progressAt, startOf } from '#renderer/text/geography'
import type { FlowHandle } from './flow'
import { useReadingTime } from './useReadingTime'

interface Options {
  open: OpenReading
  flow: RefObject<FlowHandle | null>
  /** Where the address says to go. */
  target: Place | undefined
  load: (section: SectionId) => Promise<Section>
}

/** Where in the text the reader is, and how they get elsewhere and back. */
export function useJourney({ open, flow, target, load }: Options) {
  const client = useClient()
  const id = open.reading.id
  const [place, setPlace] = useState<Place | null>(open.place)
  const [progress, setProgress] = useState(0)
  const time = useReadingTime(id)
  // The first place only: the flow keeps its own from then on.
  const [start] = useState(() => target ?? open.place ?? startOf(open.sections[0]!.id))

  const shownTarget = useRef(target)
  useEffect(() => {
    if (target && target !== shownTarget.current) flow.current?.show(target)
    shownTarget.current = target
  }, [target, flow])

  const onSettle = useCallback(
    (now: Place, section: Section, atEnd: boolean) => {
      const far = atEnd ? 1 : progressAt(open.sections, section, now)
      setPlace(now)
      setProgress(far)
      time.sign(now)
      replaceRoute({ screen: 'reader', id, place: now })
      void client.call('reading.place', { id, place: now, progress: far }).catch(() => {})
    },
    [client, id, open.sections, time],
  )

  /** A jump can be taken back: the place left becomes the history's last entry. */
  const goTo = useCallback(
    (to: Place) => {
      const from = flow.current?.place()
      if (from) replaceRoute({ screen: 'reader', id, place: from })
      navigate({ screen: 'reader', id, place: to })
      flow.current?.show(to)
    },
    [id, flow],
  )

  const goToEnd = useCallback(async () => {
    const last = await load(open.sections.at(-1)!.id).catch(() => null)
    const block = last?.blocks.at(-1)
    if (block) goTo({ block: block.id, at: Math.max(0, blockText(block).length - 1) })
  }, [load, open.sections, goTo])

  return { place, progress, start, onSettle, goTo, goToEnd }
}
