/** How many changes lie over the base before the two are made one. */
const TOP = 256

/**
 * A map that is never changed. A change makes a new map that shares the large part of the old one, so that one
 * answer among ten thousand cards costs a few microseconds. Its order means nothing.
 */
export class Layers<K, V extends object> {
  private constructor(
    private readonly base: ReadonlyMap<K, V>,
    /** Null where a key was taken away. */
    private readonly top: ReadonlyMap<K, V | null>,
    readonly size: number,
  ) {}

  static of<K, V extends object>(entries: Iterable<readonly [K, V]> = []): Layers<K, V> {
    const base = new Map(entries)
    return new Layers(base, new Map(), base.size)
  }

  get(key: K): V | undefined {
    const top = this.top.get(key)
    return top === undefined ? this.base.get(key) : (top ?? undefined)
  }

  /** Keys among which are all whose values differ between two maps; null when nobody knows without looking at each. */
  changedSince(before: Layers<K, V>): Iterable<K> | null {
    if (before === this) return []
    return before.base === this.base ? new Set([...before.top.keys(), ...this.top.keys()]) : null
  }

  /** The map with some keys set, and those taken away that are null. Keeps `changes`, which must not change. */
  with(changes: ReadonlyMap<K, V | null>): Layers<K, V> {
    if (changes.size === 0) return this
    let size = this.size
    for (const [key, value] of changes) {
      size += Number(value !== null) - Number(this.get(key) !== undefined)
    }
    if (this.top.size === 0 && changes.size <= TOP) return new Layers(this.base, changes, size)
    if (this.top.size + changes.size <= TOP) {
      return new Layers(this.base, new Map([...this.top, ...changes]), size)
    }
    const base = new Map(this.base)
    for (const layer of [this.top, changes]) {
      for (const [key, value] of layer) {
        if (value === null) base.delete(key)
        else base.set(key, value)
      }
    }
    return new Layers(base, new Map(), size)
  }

  *[Symbol.iterator](): Generator<[K, V], void> {
    for (const [key, value] of this.base) if (!this.top.has(key)) yield [key, value]
    for (const [key, value] of this.top) if (value !== null) yield [key, value]
  }
}
