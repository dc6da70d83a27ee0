import {
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { OpenReading } from '#contract/reading'
import type { SectionId } from '#core/text/document'
import { nearest } from '#renderer/reader/facts/near'
import { useStudy } from '#renderer/reader/facts/useFacts'
import type { FlowHandle } from '#renderer/reader/flow'
import { type OnPage, readPage } from './onPage'
import { clearPaint, paintNow, paintSpots } from './paint'
import { byBlock, type Spot, spotsOf } from './spots'
import { useMarks } from './useMarks'

const NONE: readonly SectionId[] = []

/** Decides what is marked in the text on the page, and paints it anew whenever that or the page changes. */
export function useSpots(
  open: OpenReading,
  flow: RefObject<FlowHandle | null>,
  all: boolean,
  /** The section in sight. */
  current: SectionId | undefined,
) {
  const [page, setPage] = useState<OnPage | null>(null)
  const mounted = page?.sections ?? NONE
  const [now, setNow] = useState<string | null>(null)
  // Several when marks lie over each other.
  const [opened, setOpened] = useState<readonly string[]>([])
  const wanted = useMemo(() => nearest(open.sections, current, mounted), [open.sections, current, mounted])
  // Facts come in while the reader reads: their marks are made when there is nothing more urgent, a little at a time.
  const study = useDeferredValue(useStudy(open.reading.id, wanted).study)
  const marks = useMarks(open.reading.id, page)
  const spots = useMemo(() => spotsOf(study, marks, new Set(mounted), all), [study, marks, mounted, all])

  // After each change of what is on the page, which is told by a new list even of the same sections.
  useLayoutEffect(() => {
    const root = flow.current?.root()
    if (root) paintSpots(root, spots)
  }, [flow, spots])
  useLayoutEffect(() => {
    const root = flow.current?.root()
    if (root) paintNow(root, spots, now ?? opened[0] ?? null)
  }, [flow, spots, now, opened])
  useEffect(() => clearPaint, [])

  const onMount = useCallback(() => {
    const root = flow.current?.root()
    setPage(root ? readPage(root) : null)
  }, [flow])
  /** What had the focus when a mark was opened. */
  const opener = useRef<HTMLElement | null>(null)
  const openSome = useCallback((some: readonly Spot[]) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOpened(some.map(({ key }) => key))
  }, [])
  /** Opens a mark that was just made, as soon as it is on the page. */
  const openNew = useCallback(
    (mark: string) => {
      opener.current = flow.current?.root() ?? null
      setOpened([mark])
    },
    [flow],
  )
  const close = useCallback(() => setOpened([]), [])
  const blocks = useMemo(() => byBlock(spots), [spots])
  const openSpots = useMemo(
    () => opened.flatMap((key) => spots.find((spot) => spot.key === key) ?? []),
    [opened, spots],
  )
  // The same as long as nothing of it has changed: what stands in the margins is drawn anew only then.
  return useMemo(
    () => ({
      ...{ study, mounted, spots, blocks, now, setNow, onMount },
      ...{ open: openSome, openNew, close, openSpots, opener },
    }),
    [study, mounted, spots, blocks, now, onMount, openSome, openNew, close, openSpots],
  )
}

export type Spots = ReturnType<typeof useSpots>
