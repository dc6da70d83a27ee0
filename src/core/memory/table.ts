import type { Brief } from '#core/study/brief'
import { WordList, type WordsJson } from '#core/study/word-list'
import type { Base } from './layers'

/** How values of a kind are kept as a row of numbers each. */
export interface Shape<V> {
  /** Numbers a row. */
  width: number
  read: (rows: Float64Array, at: number) => V
  write: (value: V, rows: Float64Array, at: number) => void
}

/** The names of rows, ascending. */
type Names = readonly string[] | WordList

/** A table as it is kept: `names` ascending, and a row of numbers for each. */
export interface TableJson {
  names: WordsJson
  rows: Float64Array
}

/**
 * Very many things by name, each a row of numbers in one array: read from a file in a moment, where a hundred thousand
 * objects would have to be made, and made an object when it is asked for. Never changes.
 */
export class Table<V extends object> implements Base<string, V> {
  readonly size: number

  private constructor(
    private readonly shape: Shape<V>,
    private readonly names: Names,
    private readonly rows: Float64Array,
  ) {
    this.size = rows.length / shape.width
  }

  static empty<V extends object>(shape: Shape<V>): Table<V> {
    return new Table(shape, [], new Float64Array())
  }

  /**
   * Of some names.
   *
   * @param numbers of these among all; is put in their order
   * @param rows of all names, by their numbers
   */
  static of<V extends object>(
    shape: Shape<V>,
    all: readonly string[],
    numbers: Uint32Array,
    rows: Float64Array,
  ): Table<V> {
    const { width } = shape
    numbers.sort((a, b) => (all[a]! < all[b]! ? -1 : 1))
    const sorted = new Float64Array(numbers.length * width)
    for (let n = 0; n < numbers.length; n += 1)
      for (let i = 0; i < width; i += 1) sorted[n * width + i] = rows[numbers[n]! * width + i]!
    return new Table(
      shape,
      Array.from(numbers, (number) => all[number]!),
      sorted,
    )
  }

  /** Throws TypeError for what is no such table. */
  static fromJSON<V extends object>(shape: Shape<V>, { names, rows }: TableJson): Table<V> {
    const words = WordList.fromJSON(names)
    if (!(rows instanceof Float64Array) || rows.length !== words.length * shape.width)
      throw new TypeError('not a table')
    return new Table(shape, words, rows)
  }

  /** Whether what is in a row of one is under the same name in the same row of the other: told at once, or not known. */
  isLike(other: Table<V>): boolean {
    return this.names === other.names
  }

  get(name: string): V | undefined {
    const n = this.find(name)
    return n < 0 ? undefined : this.at(n)
  }

  /** What is in a row. */
  at(n: number): V {
    return this.shape.read(this.rows, n * this.shape.width)
  }

  /** One number of a row. */
  number(n: number, column: number): number {
    return this.rows[n * this.shape.width + column]!
  }

  /** The row of a name; `~n` for one that is not there and would be row `n`. */
  find(name: string): number {
    const { names } = this
    let [from, to] = [0, names.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (names.at(middle)! < name) from = middle + 1
      else to = middle
    }
    return names.at(from) === name ? from : ~from
  }

  /**
   * As `find`, of the card of a note: its name is not put together where it is the one at a row, since a hundred
   * thousand are looked up in their order.
   *
   * @param end what the card's id adds to the note's
   * @param near a row that may be it: the one after the last
   */
  findCard(note: Brief, end: string, near: number): number {
    const { names } = this
    const isIt = names instanceof WordList ? note.isIn(names, near, end) : names[near] === note.id + end
    return isIt ? near : this.find(note.id + end)
  }

  with(changes: ReadonlyMap<string, V | null>): Table<V> {
    return this.written(changes) ?? this.merged(changes)
  }

  /** With other values under the same names; null when some are new or taken away. */
  private written(changes: ReadonlyMap<string, V | null>): Table<V> | null {
    const { width, write } = this.shape
    const at: number[] = []
    for (const [name, value] of changes) {
      const n = value ? this.find(name) : -1
      if (n < 0) return null
      at.push(n * width)
    }
    const rows = this.rows.slice()
    for (const [n, value] of [...changes.values()].entries()) write(value!, rows, at[n]!)
    return new Table(this.shape, this.names, rows)
  }

  private merged(changes: ReadonlyMap<string, V | null>): Table<V> {
    const { width, write } = this.shape
    const before = [...this.names]
    const names: string[] = []
    const rows = new Float64Array((this.size + changes.size) * width)
    let from = 0
    /** Takes over what stands before a row and has not changed. */
    const keepTo = (row: number) => {
      if (row === from) return
      rows.set(this.rows.subarray(from * width, row * width), names.length * width)
      for (; from < row; from += 1) names.push(before[from]!)
    }
    for (const name of [...changes.keys()].sort()) {
      const value = changes.get(name)
      const at = this.find(name)
      keepTo(at < 0 ? ~at : at)
      if (at >= 0) from += 1
      if (!value) continue
      write(value, rows, names.length * width)
      names.push(name)
    }
    keepTo(this.size)
    return new Table(this.shape, names, rows.slice(0, names.length * width))
  }

  *[Symbol.iterator](): Generator<[string, V], void> {
    let n = 0
    for (const name of this.names) {
      yield [name, this.at(n)]
      n += 1
    }
  }
}

/** Things by name as they are kept: the same ones give the same, whatever way they came about. */
export function tableJson<V>(shape: Shape<V>, entries: Iterable<readonly [string, V]>): TableJson {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = new Float64Array(sorted.length * shape.width)
  for (const [n, [, value]] of sorted.entries()) shape.write(value, rows, n * shape.width)
  return { names: WordList.of(sorted.map(([name]) => name)).kept, rows }
}
