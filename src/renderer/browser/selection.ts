import type { CardId } from '#core/study/notes'

/** What is chosen of a list: the row that has the focus, where a stretch of rows began, and every card chosen. */
export interface Selection {
  active: number
  anchor: number
  cards: ReadonlySet<CardId>
}

/** The first row is looked at, and none is chosen. */
export const NOTHING: Selection = { active: 0, anchor: 0, cards: new Set() }

/** Rows from one to another, both among them. */
export function stretch(a: number, b: number): { offset: number; limit: number } {
  return { offset: Math.min(a, b), limit: Math.abs(a - b) + 1 }
}

export const only = (active: number, card: CardId): Selection => ({
  ...{ active, anchor: active, cards: new Set([card]) },
})

/** Takes a card in, or out where it was in. */
export function toggled({ cards }: Selection, active: number, card: CardId): Selection {
  const next = new Set(cards)
  if (!next.delete(card)) next.add(card)
  return { active, anchor: active, cards: next }
}

/** All of a stretch, which begins where the last one did. */
export const reached = ({ anchor }: Selection, active: number, cards: Iterable<CardId>): Selection => ({
  ...{ active, anchor: Math.max(0, anchor), cards: new Set(cards) },
})

/** Keeps the focus on a row that is there. */
export function within(selection: Selection, count: number): Selection {
  if (selection.active < count) return selection
  return { ...selection, active: count - 1, anchor: Math.min(selection.anchor, count - 1) }
}

/** Where a key leads from a row; null for a key that leads nowhere. */
export function moveBy(key: string, active: number, count: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active < 0 ? 0 : active - 1,
    PageDown: Math.max(active, 0) + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  }
  if (count === 0 || !Object.hasOwn(to, key)) return null
  return Math.min(count - 1, Math.max(0, to[key]!))
}
