/** An entry of the contents with those below it. */
export interface Branch<T> {
  entry: T
  below: Branch<T>[]
}

/** Puts a flat list of entries into the order of their levels. A level that is left out is not filled in. */
export function treeOf<T extends { level: number }>(entries: readonly T[]): Branch<T>[] {
  const roots: Branch<T>[] = []
  const path: Branch<T>[] = []
  for (const entry of entries) {
    const branch = { entry, below: [] }
    while (path.length > 0 && path.at(-1)!.entry.level >= entry.level) path.pop()
    const siblings = path.at(-1)?.below ?? roots
    siblings.push(branch)
    path.push(branch)
  }
  return roots
}
