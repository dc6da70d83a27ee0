import { type RefObject, useMemo, useRef, useState } from 'react'
import { NOTHING, only, reached, type Selection, stretch, toggled, within } from './selection'
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
  const set = (selection: Selection) => setKept({ key, selection })

  const go = useStable(async (row: number, how: 'only' | 'reach' | 'toggle' | 'look' = 'only') => {
    if (how === 'look') {
      // A stretch begins where the reader was when they had chosen nothing.
      return set({ ...selection, active: row, ...(ids.size === 0 && { anchor: row }) })
    }
    const wanted = how === 'reach' ? stretch(Math.max(0, selection.anchor), row) : { offset: row, limit: 1 }
    const found = await idsOf(wanted)
    const id = how === 'reach' ? undefined : found[0]
    if (how === 'reach') set(reached(selection, row, found))
    else if (id !== undefined) set(how === 'toggle' ? toggled(selection, row, id) : only(row, id))
  })

  return {
    active,
    ids: useMemo(() => [...ids], [ids]),
    isChosen: (id) => ids.has(id),
    go,
    all: async () => {
      const found = await idsOf({ offset: 0, limit: MOST })
      set({ active: Math.max(0, active), anchor: 0, ids: new Set(found) })
    },
    clear: () => set({ ...selection, ids: new Set() }),
    list,
    focusList: () => list.current?.focus(),
  }
}
