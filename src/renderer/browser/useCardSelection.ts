import { useMemo, useRef, useState } from 'react'
import type { CardLine, CardQuery } from '#contract/cards'
import type { CardId } from '#core/study/notes'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStable } from '#renderer/ui/useStable'
import { NOTHING, only, reached, type Selection, stretch, toggled, within } from './selection'

/** Rows that are asked for and drawn together. */
export const PAGE = 25
/** So many cards can be chosen at once. */
const MOST = 20_000

export interface Choice {
  /** The row that has the focus; -1 is none. */
  active: number
  /** Its card, once it is known. */
  line: CardLine | undefined
  cards: CardId[]
  isChosen: (card: CardId) => boolean
  /** How a row is gone to: alone, as the end of a stretch, in or out of what is chosen, or only looked at. */
  go: (row: number, how?: 'only' | 'reach' | 'toggle' | 'look') => Promise<void>
  all: () => Promise<void>
  clear: () => void
  list: React.RefObject<HTMLDivElement | null>
  focusList: () => void
}

/** Which of the cards that a query finds are chosen. Another query begins anew. */
export function useCardSelection(query: CardQuery, count: number): Choice {
  const client = useClient()
  const key = JSON.stringify(query)
  const list = useRef<HTMLDivElement>(null)
  const [kept, setKept] = useState<{ key: string; selection: Selection }>({ key, selection: NOTHING })
  const selection = useMemo(
    () => within(kept.key === key ? kept.selection : NOTHING, count),
    [kept, key, count],
  )
  const { active, cards } = selection
  const from = Math.max(0, Math.floor(active / PAGE) * PAGE)
  const { data } = useAnswer('cards.browse', { ...query, offset: from, limit: PAGE })
  const line = active < 0 ? undefined : data?.lines[active - from]
  const set = (selection: Selection) => setKept({ key, selection })

  const go = useStable(async (row: number, how: 'only' | 'reach' | 'toggle' | 'look' = 'only') => {
    if (how === 'look') return set({ ...selection, active: row })
    const wanted = how === 'reach' ? stretch(Math.max(0, selection.anchor), row) : { offset: row, limit: 1 }
    const ids = await client.call('cards.ids', { ...query, ...wanted })
    const card = how === 'reach' ? undefined : ids[0]
    if (how === 'reach') set(reached(selection, row, ids))
    else if (card !== undefined) set(how === 'toggle' ? toggled(selection, row, card) : only(row, card))
  })

  return {
    active,
    line,
    cards: useMemo(() => [...cards], [cards]),
    isChosen: (card) => cards.has(card),
    go,
    all: async () => {
      const ids = await client.call('cards.ids', { ...query, offset: 0, limit: MOST })
      set({ active: Math.max(0, active), anchor: 0, cards: new Set(ids) })
    },
    clear: () => set({ ...selection, cards: new Set() }),
    list,
    focusList: () => list.current?.focus(),
  }
}
