import { type RefObject, useMemo, useRef, useState } from 'react'
import { lookedAt, NOTHING, only, reached, type Selection, stretch, toggled, within } from './selection'
import { useStable } from './useStable'

/** So many can be chosen at once. */
const MOST = 20_000

export interface Choice {
  /** The row that has the focus; -1 is none. */
  active: number
  ids: string[]
  isChosen: (id: string) => boolean
  /** How a row is gone to: alone, as the end of a stretch, in or out of what is chosen, or only looked at. */
  go: (row: number, how?: 'only' | 'reach' | 'toggle' | 'look') => Promise<void>
  all: () => Promise<void>
  clear: () => void
  list: RefObject<HTMLElement | null>
  focusList: () => void
}

/**
 * Which of a long list are chosen, of which only a part is drawn. Another list begins anew.
 *
 * @param key tells one list from another
 * @param idsOf the ids of a stretch of the list
 */
export function useSelection(
  key: string,
  count: number,
  idsOf: (stretch: { offset: number; limit: number }) => Promise<string[]>,
): Choice {
  const list = useRef<HTMLElement>(null)
  const [kept, setKept] = useState<{ key: string; selection: Selection }>({ key, selection: NOTHING })
  const selection = useMemo(
    () => within(kept.key === key ? kept.selection : NOTHING, count),
    [kept, key, count],
  )
  const { active, ids } = selection
  const update = (make: (now: Selection) => Selection) =>
    setKept((now) => ({ key, selection: make(now.key === key ? within(now.selection, count) : NOTHING) }))
  const turn = useRef(0)

  const go = useStable(async (row: number, how: 'only' | 'reach' | 'toggle' | 'look' = 'only') => {
    // The focus goes at once; what is chosen follows as soon as its ids are here, however many keys later.
    const anchor = Math.max(0, selection.anchor)
    update(how === 'reach' ? (now) => ({ ...now, active: row }) : (now) => lookedAt(now, row))
    if (how === 'look') return
    turn.current += 1
    const own = turn.current
    const found = await idsOf(how === 'reach' ? stretch(anchor, row) : { offset: row, limit: 1 })
    const [id] = found
    if (how === 'toggle') {
      if (id !== undefined) update((now) => toggled(now, row, id))
      return
    }
    // Of two that would take each other's place the later counts.
    if (own !== turn.current) return
    if (how === 'reach') update((now) => ({ ...reached(now, found), anchor }))
    else if (id !== undefined) update((now) => only(now, row, id))
  })

  const all = useStable(async () => {
    const found = await idsOf({ offset: 0, limit: MOST })
    update((now) => ({ active: Math.max(0, now.active), anchor: 0, ids: new Set(found) }))
  })
  const clear = useStable(() => update((now) => ({ ...now, ids: new Set() })))

  // One object as long as nothing else is chosen, so that rows are not drawn anew for every scroll.
  return useMemo(
    () => ({
      active,
      ids: [...ids],
      isChosen: (id) => ids.has(id),
      go,
      all,
      clear,
      list,
      focusList: () => list.current?.focus(),
    }),
    [active, ids, go, all, clear],
  )
}
