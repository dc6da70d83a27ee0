import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Section, SectionId } from '#core/text/document'
import { indexOf } from '#renderer/text/geography'

interface Sheets {
  /** In the order of the text. */
  mounted: readonly Section[]
  /** The one in sight: a new object each time it is shown. */
  shown: Section | null
}

const NONE: Sheets = { mounted: [], shown: null }

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
    const index = indexOf(open.sections, shown.id)
    const around = open.sections.slice(Math.max(0, index - 1), index + 2)
    const mountAround = async () => {
      // A neighbour that does not load is asked for again when it is turned to, and told then.
      const sections = await Promise.all(around.map(({ id }) => (id === shown.id ? shown : load(id)))).catch(
        () => null,
      )
      if (!sections || wanted.current !== shown.id) return
      startTransition(() => {
        setSheets((all) => {
          if (all.shown !== shown) return all
          const old = new Map(all.mounted.map((section) => [section.id, section]))
          return { ...all, mounted: sections.map((section) => old.get(section.id) ?? section) }
        })
      })
    }
    const idle = requestIdleCallback(() => void mountAround(), { timeout: 1000 })
    return () => cancelIdleCallback(idle)
  }, [shown, open, load])

  return { ...sheets, show }
}
