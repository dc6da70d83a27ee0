import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Section, SectionId } from '#core/text/document'
import { comparePlaces } from '#core/text/order'
import { indexOf, startOf } from '#renderer/text/geography'

interface Sheets {
  /** In the order of the text. */
  mounted: readonly Section[]
  /** The one in sight: a new object each time it is shown. */
  shown: Section | null
}

const NONE: Sheets = { mounted: [], shown: null }

/** With one more section set in its place, and without those that are far off. */
function withOne(sheets: Sheets, section: Section, near: ReadonlySet<SectionId>): Sheets {
  const others = sheets.mounted.filter(({ id }) => near.has(id))
  if (others.some(({ id }) => id === section.id)) return { ...sheets, mounted: others }
  const mounted = [...others, section].sort((a, b) => comparePlaces(startOf(a.id), startOf(b.id)))
  return { ...sheets, mounted }
}

/**
 * Which sections are set in pages: the one in sight, and once it has come to rest its neighbours, so that a turn over
 * its border finds them ready.
 */
export function useSheets(
  open: OpenReading,
  load: (section: SectionId) => Promise<Section>,
  onFail: () => void,
) {
  const [sheets, setSheets] = useState<Sheets>(NONE)
  // What was asked for last: an answer that comes later than another's question is not wanted any more.
  const wanted = useRef<SectionId | null>(null)

  const show = useCallback(
    async (id: SectionId) => {
      wanted.current = id
      const showIn = (all: Sheets, section: Section): Sheets => {
        const isMounted = all.mounted.some((one) => one.id === id)
        return { mounted: isMounted ? all.mounted : [section], shown: { ...section } }
      }
      const ready = sheetsNow.current.mounted.find((one) => one.id === id)
      if (ready) return setSheets((all) => showIn(all, ready))
      try {
        const section = await load(id)
        if (wanted.current === id) setSheets((all) => showIn(all, section))
      } catch {
        onFail()
      }
    },
    [load, onFail],
  )

  const sheetsNow = useRef(sheets)
  sheetsNow.current = sheets

  const { shown } = sheets
  useEffect(() => {
    if (!shown) return
    // The one after it first, and the one before it in a rest of its own: to set both would hold up the next turn.
    const index = indexOf(open.sections, shown.id)
    const beside = [open.sections[index + 1], open.sections[index - 1]].flatMap((info) => info ?? [])
    const near = new Set([shown.id, ...beside.map(({ id }) => id)])
    let idle = 0
    const mountNext = async () => {
      const info = beside.shift()
      if (!info) return
      // A neighbour that does not load is asked for again when it is turned to, and told then.
      const section = await load(info.id).catch(() => null)
      if (wanted.current !== shown.id) return
      if (section)
        startTransition(() => setSheets((all) => (all.shown === shown ? withOne(all, section, near) : all)))
      idle = requestIdleCallback(() => void mountNext(), { timeout: 1000 })
    }
    idle = requestIdleCallback(() => void mountNext(), { timeout: 1000 })
    return () => cancelIdleCallback(idle)
  }, [shown, open, load])

  return { ...sheets, show }
}
