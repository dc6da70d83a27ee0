import { useCallback, useRef, useState } from 'react'
import type { Place, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { isSeen } from '#renderer/reader/seen'
import { pageRange, placeAt } from '#renderer/text/dom'
import { indexOf } from '#renderer/text/geography'
import type { PickingProps } from './Picking'
import { neighbour, type Stretch, stretched, type Unit, unitAt, unitsOf } from './units'

/** A section that comes onto the page is waited for so many frames. */
const FRAMES = 60

/** What is selected of the text, as it was selected; null when nothing is. */
function selectedIn(root: HTMLElement): Stretch | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null
  const from = placeAt(startContainer, startOffset)
  const to = placeAt(endContainer, endOffset)
  return from && to && { from, to }
}

const lastOf = ({ to }: Stretch): Place => ({ ...to, at: Math.max(0, to.at - 1) })

/** Selects units of the text on the page, and brings them into sight. */
export function usePicking({ open, flow, load }: PickingProps) {
  const [words, setWords] = useState('')
  const turn = useRef(0)
  const { language } = open.reading

  const unitsIn = useCallback(
    async (section: SectionId, unit: Unit) => unitsOf(await load(section), unit, language),
    [load, language],
  )

  const select = useCallback(
    async (stretch: Stretch): Promise<boolean> => {
      const mine = ++turn.current
      const root = () => flow.current?.root() ?? null
      const find = () => {
        const now = root()
        return now && pageRange(now, stretch.from, stretch.to)
      }
      if (!find()) flow.current?.show(stretch.from)
      for (let n = 0; n < FRAMES && !find() && mine === turn.current; n++)
        await new Promise((done) => requestAnimationFrame(done))
      const [range, now] = [find(), root()]
      if (!range || !now || mine !== turn.current) return false
      const { startContainer, startOffset, endContainer, endOffset } = range
      getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
      const end = lastOf(stretch)
      // What the reader has just moved is the end.
      if (!isSeen(now, end)) flow.current?.reveal(end, stretch.to)
      setWords(String(range))
      return true
    },
    [flow],
  )

  /** Selects the sentence that holds what is selected, or the first in sight; answers whether there was one. */
  const begin = useCallback(async () => {
    const root = flow.current?.root()
    const place = (root && selectedIn(root)?.from) ?? flow.current?.place()
    if (!place) return false
    const unit = unitAt(await unitsIn(sectionOf(place), 'sentence'), place)
    return unit ? select(unit) : false
  }, [flow, unitsIn, select])

  /** Goes to the next unit or the one before, over the ends of sections; or moves the end of what is selected. */
  const move = useCallback(
    async (unit: Unit, by: 1 | -1, isLonger: boolean) => {
      const root = flow.current?.root()
      const now = root ? selectedIn(root) : null
      if (!now) return
      const edge = isLonger || by > 0 ? now.to : now.from
      const section = sectionOf(edge)
      const find = isLonger ? stretched : neighbour
      const found = find(await unitsIn(section, unit), now, by)
      const beside = open.sections[indexOf(open.sections, section) + by]
      const next = found ?? (beside && find(await unitsIn(beside.id, unit), now, by))
      if (next) await select(next)
    },
    [flow, open.sections, unitsIn, select],
  )

  return {
    words,
    begin,
    move: useCallback((...does: Parameters<typeof move>) => void move(...does), [move]),
  }
}
