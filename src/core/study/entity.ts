import { compareStamps, type Stamp } from './order'

/** A thing the reader made: its fields as last written, and whether it is there or in the trash. */
export interface Entity {
  /** Without a prototype, so `constructor` is a field like any other; `__proto__` is never one. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Its newest `put` is newer than its newest `del`. */
  readonly alive: boolean
  /** When what was last written of it; like the next two, only for adding later or older events. */
  readonly put: Stamp | null
  readonly del: Stamp | null
  /** Stamps of the fields that the newest put did not write: most things are written once. */
  readonly older: Readonly<Record<string, Stamp>> | null
}

/** A copy without a prototype and without the one key that could give it one. */
function bare<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const copy: Record<string, T> = Object.create(null)
  for (const key of Object.keys(record)) if (key !== '__proto__') copy[key] = record[key]!
  return copy
}

/** What JSON made is nobody else's, so it is taken as it is. */
function own<T extends object>(record: T): T {
  return Object.hasOwn(record, '__proto__')
    ? (bare(record as never) as T)
    : Object.setPrototypeOf(record, null)
}

const newer = (stamp: Stamp, than: Stamp | null | undefined): boolean =>
  !than || compareStamps(stamp, than) > 0

const isAlive = (put: Stamp | null, del: Stamp | null): boolean => put !== null && newer(put, del)

export const NOTHING: Entity = { fields: bare({}), alive: false, put: null, del: null, older: null }

/** Which event each field comes from. */
export function stampsOf({ fields, put, older }: Entity): Record<string, Stamp> {
  const stamps: Record<string, Stamp> = Object.create(null)
  if (put) for (const field of Object.keys(fields)) stamps[field] = put
  return Object.assign(stamps, older)
}

function entity(
  fields: Record<string, unknown>,
  stamps: Record<string, Stamp>,
  put: Stamp | null,
  del: Stamp | null,
): Entity {
  const before = Object.entries(stamps).filter(([, stamp]) => stamp.id !== put?.id)
  const older = before.length === 0 ? null : bare(Object.fromEntries(before))
  return { fields, alive: isAlive(put, del), put, del, older }
}

/** The thing after it was removed. */
export function removed(before: Entity, stamp: Stamp): Entity {
  if (!newer(stamp, before.del)) return before
  return { ...parts(before), alive: isAlive(before.put, stamp), del: stamp }
}

const parts = ({ fields, put, older }: Entity) => ({ fields, put, older })

/** The thing after some fields of it were written: of each the last writer has its way. */
export function written(before: Entity, set: Record<string, unknown>, stamp: Stamp): Entity {
  if (before === NOTHING) return { fields: own({ ...set }), alive: true, put: stamp, del: null, older: null }
  const fields = bare(before.fields)
  const stamps = stampsOf(before)
  for (const [field, value] of Object.entries(bare(set))) {
    if (!newer(stamp, stamps[field])) continue
    fields[field] = value
    stamps[field] = stamp
  }
  return entity(fields, stamps, newer(stamp, before.put) ? stamp : before.put, before.del)
}

/** Everything there is to say of a thing, however it came here: to compare what was kept with what it should be. */
export const plainEntity = ({ fields, alive, put, del, older }: Entity): Entity => ({
  fields,
  ...{ alive, put, del, older },
})

type Row = [
  fields: Record<string, unknown>,
  put: Stamp | null,
  del: Stamp | null,
  older?: Readonly<Record<string, Stamp>>,
]

/** Many things as they are kept. */
export interface EntitiesJson {
  refs: string[]
  /** 1 of each that is alive. */
  alive: Uint8Array
  /** Where the row of each ends. */
  ends: Float64Array
  /** A row of JSON each, one after the other. */
  rows: Uint8Array
}

const decoder = new TextDecoder()

/** The rows of a snapshot: each is read when its thing is first looked at. */
class Shelf {
  constructor(
    private readonly ends: Float64Array,
    private readonly rows: Uint8Array,
  ) {}

  bytes(n: number): Uint8Array {
    return this.rows.subarray(n === 0 ? 0 : this.ends[n - 1]!, this.ends[n]!)
  }

  row(n: number): Row {
    const row = JSON.parse(decoder.decode(this.bytes(n))) as Row
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
}

const encoder = new TextEncoder()

function bytesOf(one: Entity): Uint8Array {
  if (one instanceof Kept) return one.bytes
  const { fields, put, del, older } = one
  const row: Row = older ? [fields, put, del, older] : [fields, put, del]
  return encoder.encode(JSON.stringify(row))
}

/** Things as they are kept, in their order; of those that have not changed since the last time the bytes are taken. */
export function entitiesJson(entities: ReadonlyMap<string, Entity>): EntitiesJson {
  const alive = new Uint8Array(entities.size)
  const ends = new Float64Array(entities.size)
  let rows = new Uint8Array(1024)
  let [n, at] = [0, 0]
  for (const one of entities.values()) {
    const bytes = bytesOf(one)
    if (at + bytes.length > rows.length) {
      const larger = new Uint8Array(Math.ceil(1.5 * (at + bytes.length)))
      larger.set(rows)
      rows = larger
    }
    rows.set(bytes, at)
    at += bytes.length
    alive[n] = one.alive ? 1 : 0
    ends[n] = at
    n += 1
  }
  return { refs: [...entities.keys()], alive, ends, rows: rows.subarray(0, at) }
}

/** Throws TypeError for what is none of it. */
export function entitiesFrom({ refs, alive, ends, rows }: EntitiesJson): Map<string, Entity> {
  const isIt = alive instanceof Uint8Array && ends instanceof Float64Array && rows instanceof Uint8Array
  if (
    !isIt ||
    alive.length !== refs.length ||
    ends.length !== refs.length ||
    (ends.at(-1) ?? 0) !== rows.length
  )
    throw new TypeError('not things as they are kept')
  const shelf = new Shelf(ends, rows)
  const entities = new Map<string, Entity>()
  for (let n = 0; n < refs.length; n += 1) entities.set(refs[n]!, new Kept(alive[n] === 1, shelf, n))
  return entities
}
