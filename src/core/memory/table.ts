import { wordBytes, wordsOf } from '#core/study/pack'
import type { Base } from './layers'

/** How values of a kind are kept as a row of numbers each. */
export interface Shape<V> {
  /** Numbers a row. */
  width: number
  read: (rows: Float64Array, at: number) => V
  write: (value: V, rows: Float64Array, at: number) => void
}

function placesOf(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  for (let n = 0; n < words.length; n += 1) places.set(words[n]!, n)
  return places
}

/** The names of rows: a list, or what was kept of one, which is read when it is first asked for. */
class Names {
  private words: readonly string[] | undefined
  private places: Map<string, number> | undefined

  constructor(private readonly kept: readonly string[] | Uint8Array) {}

  list(): readonly string[] {
    this.words ??= this.kept instanceof Uint8Array ? wordsOf(this.kept) : this.kept
    return this.words
  }

  find(name: string): number | undefined {
    this.places ??= placesOf(this.list())
    return this.places.get(name)
  }
}

/** A table as it is kept: `names` in their order, and a row of numbers for each. */
export interface TableJson {
  names: Uint8Array
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
    return new Table(shape, new Names([]), new Float64Array())
  }

  /** Throws TypeError for what is no such table. */
  static fromJSON<V extends object>(shape: Shape<V>, { names, rows }: TableJson): Table<V> {
    if (!(names instanceof Uint8Array && rows instanceof Float64Array) || rows.length % shape.width > 0)
      throw new TypeError('not a table')
    return new Table(shape, new Names(names), rows)
  }

  get(name: string): V | undefined {
    const n = this.names.find(name)
    return n === undefined ? undefined : this.shape.read(this.rows, n * this.shape.width)
  }

  /** One number of a row; undefined when there is none. */
  number(name: string, column: number): number | undefined {
    const n = this.names.find(name)
    return n === undefined ? undefined : this.rows[n * this.shape.width + column]
  }

  with(changes: ReadonlyMap<string, V | null>): Table<V> {
    const { width } = this.shape
    const gone = [...changes].some(([name, value]) => value === null && this.names.find(name) !== undefined)
    const stays = gone ? this.without(changes) : this
    const added = [...changes.keys()].filter(
      (name) => changes.get(name) && stays.names.find(name) === undefined,
    )
    const names = added.length === 0 ? stays.names : new Names([...stays.names.list(), ...added])
    const rows = new Float64Array(stays.rows.length + added.length * width)
    rows.set(stays.rows)
    for (const [name, value] of changes) if (value) this.shape.write(value, rows, names.find(name)! * width)
    return new Table(this.shape, names, rows)
  }

  private without(changes: ReadonlyMap<string, V | null>): Table<V> {
    const { width } = this.shape
    const left: string[] = []
    const rows = new Float64Array(this.rows.length)
    for (const [n, name] of this.names.list().entries()) {
      if (changes.get(name) === null) continue
      rows.set(this.rows.subarray(n * width, (n + 1) * width), left.length * width)
      left.push(name)
    }
    return new Table(this.shape, new Names(left), rows.slice(0, left.length * width))
  }

  *[Symbol.iterator](): Generator<[string, V], void> {
    const { width, read } = this.shape
    for (const [n, name] of this.names.list().entries()) yield [name, read(this.rows, n * width)]
  }
}

/** Things by name as they are kept: the same ones give the same, whatever way they came about. */
export function tableJson<V>(shape: Shape<V>, entries: Iterable<readonly [string, V]>): TableJson {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = new Float64Array(sorted.length * shape.width)
  for (const [n, [, value]] of sorted.entries()) shape.write(value, rows, n * shape.width)
  return { names: wordBytes(sorted.map(([name]) => name)), rows }
}
