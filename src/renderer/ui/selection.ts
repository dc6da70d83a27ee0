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

/** The focus on another row. A stretch begins where the reader was when they had chosen nothing. */
export const lookedAt = (selection: Selection, active: number): Selection => ({
  ...{ ...selection, active },
  ...(selection.ids.size === 0 && { anchor: active }),
})

/** One alone; the next stretch begins at its row. */
export const only = (selection: Selection, row: number, id: string): Selection => ({
  ...{ ...selection, anchor: row, ids: new Set([id]) },
})

/** Takes one in, or out where it was in. */
export function toggled(selection: Selection, row: number, id: string): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ...selection, anchor: row, ids }
}

/** All of a stretch. */
export const reached = (selection: Selection, ids: Iterable<string>): Selection => ({
  ...{ ...selection, ids: new Set(ids) },
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
