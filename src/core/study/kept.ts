import { type Entity, own } from './entity'
import type { Stamp } from './order'
import { LaterBytes } from './pack'
import { WordList, type WordsJson } from './word-list'

type Row = [
  fields: Record<string, unknown>,
  put: Stamp | null,
  del: Stamp | null,
  older?: Readonly<Record<string, Stamp>>,
]

/** Many things as they are kept. */
export interface EntitiesJson {
  refs: WordsJson
  /** The places of the refs, in the order of these: to find one without a table of all. */
  order: Float64Array
  /** 1 of each that is alive. */
  alive: Uint8Array
  /** Where the row of each ends. */
  ends: Float64Array
  /** The check sum of the row of each, where rows are read later. */
  sums: Float64Array
  /** A row of JSON each, one after the other. */
  rows: Uint8Array | LaterBytes
}

/** Rows of more bytes are not read at a start. */
const MANY_BYTES = 2 ** 20

/** A 32-bit FNV-1a hash: only to find damage. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (let n = 0; n < bytes.length; n += 1) sum = Math.imul(sum ^ bytes[n]!, 0x01000193)
  return sum >>> 0
}

const decoder = new TextDecoder()

/** The rows of a snapshot: each is read when its thing is first looked at. */
class Shelf {
  private readonly rows: LaterBytes

  constructor(
    private readonly ends: Float64Array,
    private readonly sums: Float64Array,
    rows: Uint8Array | LaterBytes,
  ) {
    this.rows = rows instanceof LaterBytes ? rows : LaterBytes.of(rows)
  }

  bytes(n: number): Uint8Array {
    return this.rows.read(n === 0 ? 0 : this.ends[n - 1]!, this.ends[n]!)
  }

  /** Undefined where all rows were read with the rest. */
  sum(n: number): number | undefined {
    return this.sums[n]
  }

  /** Throws when it is not the one that was kept. */
  row(n: number): Row {
    const bytes = this.bytes(n)
    if (this.sums.length > 0 && sumOf(bytes) !== this.sums[n]) {
      this.rows.spoilt()
      throw new Error('What was kept is damaged and is made anew.')
    }
    const row = JSON.parse(decoder.decode(bytes)) as Row
    own(row[0])
    if (row[3]) own(row[3])
    return row
  }
}

/** A thing as it was kept. There may be a hundred thousand, of which a start looks at a few. */
class Kept implements Entity {
  private row: Row | undefined

  constructor(
    readonly alive: boolean,
    private readonly shelf: Shelf,
    private readonly n: number,
  ) {}

  private get read(): Row {
    this.row ??= this.shelf.row(this.n)
    return this.row
  }

  get fields(): Row[0] {
    return this.read[0]
  }
  get put(): Stamp | null {
    return this.read[1]
  }
  get del(): Stamp | null {
    return this.read[2]
  }
  get older(): Entity['older'] {
    return this.read[3] ?? null
  }
  get bytes(): Uint8Array {
    return this.shelf.bytes(this.n)
  }
  get sum(): number | undefined {
    return this.shelf.sum(this.n)
  }
}

/** Things as they were kept, each made when it is looked at. */
class KeptMap implements ReadonlyMap<string, Entity> {
  private readonly order: Float64Array
  private readonly made: Kept[]

  constructor(
    readonly kept: EntitiesJson,
    readonly refs: WordList,
    private readonly shelf: Shelf,
  ) {
    this.order = kept.order
    this.made = new Array(refs.length)
  }

  get size(): number {
    return this.refs.length
  }

  private at(n: number): Kept {
    this.made[n] ??= new Kept(this.kept.alive[n] === 1, this.shelf, n)
    return this.made[n]
  }

  private placeOf(ref: string): number | undefined {
    const { refs, order } = this
    let [from, to] = [0, order.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (refs.at(order[middle]!)! < ref) from = middle + 1
      else to = middle
    }
    const place = order[from]
    return place !== undefined && refs.at(place) === ref ? place : undefined
  }

  has(ref: string): boolean {
    return this.placeOf(ref) !== undefined
  }
  get(ref: string): Entity | undefined {
    const n = this.placeOf(ref)
    return n === undefined ? undefined : this.at(n)
  }
  keys(): MapIterator<string> {
    return this.refs[Symbol.iterator]()
  }
  *values(): MapIterator<Entity> {
    for (let n = 0; n < this.size; n += 1) yield this.at(n)
  }
  *entries(): MapIterator<[string, Entity]> {
    for (let n = 0; n < this.size; n += 1) yield [this.refs.at(n)!, this.at(n)]
  }
  [Symbol.iterator](): MapIterator<[string, Entity]> {
    return this.entries()
  }
  forEach(visit: (one: Entity, ref: string, map: ReadonlyMap<string, Entity>) => void): void {
    for (const [ref, one] of this) visit(one, ref, this)
  }
}

const encoder = new TextEncoder()
const MOST_BYTES_A_LETTER = 3
/** So many rows are made before others get a turn. */
const ROWS_A_TURN = 500

/** Rows of bytes, one after the other. */
class Rows {
  private bytes = new Uint8Array(1024)
  private end = 0

  /** @returns the row, until the next is added */
  add(one: Entity): Uint8Array {
    const start = this.end
    if (one instanceof Kept) this.copy(one.bytes)
    else this.write(one)
    return this.bytes.subarray(start, this.end)
  }

  get all(): Uint8Array {
    return this.bytes.subarray(0, this.end)
  }

  private copy(row: Uint8Array): void {
    this.widen(row.length)
    this.bytes.set(row, this.end)
    this.end += row.length
  }

  private write({ fields, put, del, older }: Entity): void {
    const row: Row = older ? [fields, put, del, older] : [fields, put, del]
    const json = JSON.stringify(row)
    this.widen(MOST_BYTES_A_LETTER * json.length)
    this.end += encoder.encodeInto(json, this.bytes.subarray(this.end)).written
  }

  private widen(by: number): void {
    if (this.end + by <= this.bytes.length) return
    const larger = new Uint8Array(Math.ceil(1.5 * (this.end + by)))
    larger.set(this.all)
    this.bytes = larger
  }
}

/** The places of words in the order of the words. */
function orderOf(words: readonly string[]): Float64Array {
  const places = new Map(words.map((word, n) => [word, n]))
  return Float64Array.from([...words].sort(), (word) => places.get(word)!)
}

/**
 * Things as they are kept, in their order; of those that have not changed since the last time the bytes are taken. Halts
 * now and then.
 */
export function* entitiesJson(entities: ReadonlyMap<string, Entity>): Generator<void, EntitiesJson> {
  if (entities instanceof KeptMap) return entities.kept
  const alive = new Uint8Array(entities.size)
  const ends = new Float64Array(entities.size)
  const sums = new Float64Array(entities.size)
  const rows = new Rows()
  let n = 0
  for (const one of entities.values()) {
    const row = rows.add(one)
    const kept = one instanceof Kept ? one.sum : undefined
    alive[n] = one.alive ? 1 : 0
    ends[n] = (ends[n - 1] ?? 0) + row.length
    sums[n] = kept ?? sumOf(row)
    n += 1
    if (n % ROWS_A_TURN === 0) yield
  }
  const words = [...entities.keys()]
  const order = orderOf(words)
  yield
  const refs = WordList.of(words).kept
  const { all } = rows
  if (all.length < MANY_BYTES) return { refs, order, alive, ends, sums: new Float64Array(), rows: all }
  return { refs, order, alive, ends, sums, rows: LaterBytes.of(all) }
}

/** The refs of things in their order. */
export const refsOf = (entities: ReadonlyMap<string, Entity>): WordList =>
  entities instanceof KeptMap ? entities.refs : WordList.of([...entities.keys()])

/** Throws TypeError for what is none of it. */
export function entitiesFrom(kept: EntitiesJson): ReadonlyMap<string, Entity> {
  const { order, alive, ends, sums, rows } = kept
  const refs = WordList.fromJSON(kept.refs)
  const isLater = rows instanceof LaterBytes
  const isIt =
    order instanceof Float64Array &&
    alive instanceof Uint8Array &&
    ends instanceof Float64Array &&
    sums instanceof Float64Array &&
    (isLater || rows instanceof Uint8Array)
  if (
    !isIt ||
    order.length !== refs.length ||
    alive.length !== refs.length ||
    ends.length !== refs.length ||
    sums.length !== (isLater ? refs.length : 0) ||
    (ends.at(-1) ?? 0) !== rows.length
  )
    throw new TypeError('not things as they are kept')
  return new KeptMap(kept, refs, new Shelf(ends, sums, rows))
}
