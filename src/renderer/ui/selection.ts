/** What is chosen of a list: the row that has the focus, where a stretch of rows began, and the ids of all chosen. */
export interface Selection {
  active: number
  anchor: number
  ids: ReadonlySet<string>
}

/** The first row is looked at, and none is chosen. */
export const NOTHING: Selection = { active: 0, anchor: 0, ids: new Set() }

/** Rows from one to another, both among them. */
export function stretch(a: number, b: number): { offset: number; limit: number } {
  return { offset: Math.min(a, b), limit: Math.abs(a - b) + 1 }
}

export const only = (active: number, id: string): Selection => ({
  ...{ active, anchor: active, ids: new Set([id]) },
})

/** Takes one in, or out where it was in. */
export function toggled({ ids }: Selection, active: number, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { active, anchor: active, ids: next }
}

/** All of a stretch, which begins where the last one did. */
export const reached = ({ anchor }: Selection, active: number, ids: Iterable<string>): Selection => ({
  ...{ active, anchor: Math.max(0, anchor), ids: new Set(ids) },
})

/** Keeps the focus on a row that is there. */
export function within(selection: Selection, count: number): Selection {
  if (selection.active < count) return selection
  return { ...selection, active: count - 1, anchor: Math.min(selection.anchor, count - 1) }
}

/**
 * Where a key leads from one to another; null for a key that leads nowhere.
 *
 * @param page how many lines a page has
 * @param columns how many stand beside each other in a line
 */
export function moveBy(key: string, active: number, count: number, page: number, columns = 1): number | null {
  const to: Record<string, number> = {
    ArrowDown: active < 0 ? 0 : active + columns,
    ArrowUp: active - columns,
    PageDown: Math.max(active, 0) + page * columns,
    PageUp: active - page * columns,
    Home: 0,
    End: count - 1,
    ...(columns > 1 && { ArrowRight: active + 1, ArrowLeft: active - 1 }),
  }
  if (count === 0 || !Object.hasOwn(to, key)) return null
  const wanted = to[key]!
  // Up from the first line leads nowhere, not to its beginning.
  if (columns > 1 && key === 'ArrowUp' && wanted < 0) return Math.max(0, active)
  return Math.min(count - 1, Math.max(0, wanted))
}
