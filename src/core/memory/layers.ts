/** How many changes lie over the base before the two are made one. */
const TOP = 256

/** The large part of a map, which is never changed. */
export interface Base<K, V> extends Iterable<[K, V]> {
  readonly size: number
  get: (key: K) => V | undefined
  /** Another one with some keys set, and those taken away that are null. */
  with: (changes: ReadonlyMap<K, V | null>) => Base<K, V>
}

class Plain<K, V> implements Base<K, V> {
  constructor(private readonly map: ReadonlyMap<K, V>) {}

  get size(): number {
    return this.map.size
  }

  get(key: K): V | undefined {
    return this.map.get(key)
  }

  with(changes: ReadonlyMap<K, V | null>): Plain<K, V> {
    const map = new Map(this.map)
    for (const [key, value] of changes) {
      if (value === null) map.delete(key)
      else map.set(key, value)
    }
    return new Plain(map)
  }

  [Symbol.iterator](): Iterator<[K, V], void> {
    return this.map.entries()
  }
}

/**
 * A map that is never changed. A change makes a new map that shares the large part of the old one, so that one
 * answer among ten thousand cards costs a few microseconds. Its order means nothing.
 */
export class Layers<K, V extends object> {
  private constructor(
    readonly base: Base<K, V>,
    /** What changed since, null where a key was taken away: where it has a key, that holds. */
    readonly top: ReadonlyMap<K, V | null>,
    readonly size: number,
    /** Stands for the base, and lives on when that is gone. */
    private readonly name: object = {},
    /** Where the base was made of another: the name of that, and the keys that were changed of it. */
    private readonly made?: { of: object; changed: readonly K[] },
  ) {}

  static of<K, V extends object>(entries: Iterable<readonly [K, V]> = []): Layers<K, V> {
    return Layers.over(new Plain(new Map(entries)))
  }

  static over<K, V extends object>(base: Base<K, V>): Layers<K, V> {
    return new Layers(base, new Map(), base.size)
  }

  get(key: K): V | undefined {
    const top = this.top.get(key)
    return top === undefined ? this.base.get(key) : (top ?? undefined)
  }

  /** Keys among which are all whose values differ between two maps; null when nobody knows without looking at each. */
  changedSince(before: Layers<K, V>): readonly K[] | null {
    if (before === this) return []
    if (before.name !== this.name) {
      if (before.name !== this.made?.of) return null
      return [...new Set([...before.top.keys(), ...this.made.changed, ...this.top.keys()])]
    }
    const changed: K[] = []
    for (const [key, value] of this.top) if (before.top.get(key) !== value) changed.push(key)
    for (const key of before.top.keys()) if (!this.top.has(key)) changed.push(key)
    return changed
  }

  /** The map with some keys set, and those taken away that are null. Keeps `changes`, which must not change. */
  with(changes: ReadonlyMap<K, V | null>): Layers<K, V> {
    if (changes.size === 0) return this
    if (this.top.size + changes.size > TOP) {
      const all = over(this.top, changes)
      const base = this.base.with(all)
      return new Layers(base, new Map(), base.size, {}, { of: this.name, changed: [...all.keys()] })
    }
    let size = this.size
    for (const [key, value] of changes) {
      size += Number(value !== null) - Number(this.get(key) !== undefined)
    }
    return new Layers(this.base, over(this.top, changes), size, this.name, this.made)
  }

  *[Symbol.iterator](): Generator<[K, V], void> {
    for (const [key, value] of this.base) if (!this.top.has(key)) yield [key, value]
    for (const [key, value] of this.top) if (value !== null) yield [key, value]
  }
}

const over = <K, V>(top: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
  top.size === 0 ? changes : new Map([...top, ...changes])
