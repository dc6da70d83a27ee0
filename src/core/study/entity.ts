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
export function own<T extends object>(record: T): T {
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
