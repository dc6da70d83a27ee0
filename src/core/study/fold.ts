import { type Event, KINDS, type Kind } from './events'
import { compareStamps, type Stamp } from './order'
import { type Projection, refold } from './projection'

/** A thing the reader made: its fields as last written, and whether it is there or in the trash. */
export interface Entity {
  /** Without a prototype, so `constructor` is a field like any other; `__proto__` is never one. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Its newest `put` is newer than its newest `del`. */
  readonly alive: boolean
  /** Which event each field comes from; like the next two, only for adding later or older events. */
  readonly stamps: Readonly<Record<string, Stamp>>
  readonly put: Stamp | null
  readonly del: Stamp | null
}

/** Everything the reader made, by kind and ref. A kind's map is replaced whenever anything in it changes. */
export type Content = Readonly<Record<Kind, ReadonlyMap<string, Entity>>>

/** A copy without a prototype and without the one key that could give it one. */
function bare<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  const copy: Record<string, T> = Object.create(null)
  for (const key of Object.keys(record)) if (key !== '__proto__') copy[key] = record[key]!
  return copy
}

function entity(
  fields: Record<string, unknown>,
  stamps: Record<string, Stamp>,
  put: Stamp | null,
  del: Stamp | null,
): Entity {
  return { fields, stamps, put, del, alive: put !== null && newer(put, del) }
}

const newer = (stamp: Stamp, than: Stamp | null | undefined): boolean =>
  !than || compareStamps(stamp, than) > 0

const NOTHING: Entity = entity(bare({}), bare({}), null, null)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function changed(before: Entity, event: Event & { kind: 'put' | 'del' }): Entity {
  const stamp: Stamp = { at: event.at, id: event.id }
  if (event.kind === 'del') {
    return newer(stamp, before.del) ? entity(before.fields, before.stamps, before.put, stamp) : before
  }
  const fields = bare(before.fields)
  const stamps = bare(before.stamps)
  for (const [field, value] of Object.entries(bare(event.set))) {
    if (!newer(stamp, stamps[field])) continue
    fields[field] = value
    stamps[field] = stamp
  }
  return entity(fields, stamps, newer(stamp, before.put) ? stamp : before.put, before.del)
}

const byKind = <T>(make: (kind: Kind) => T): Record<Kind, T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, T>

/** A log may come from a newer version or a damaged file: what is not understood is passed over. */
const concerns = (event: Event): event is Event & { kind: 'put' | 'del' } =>
  (event.kind === 'del' || (event.kind === 'put' && isRecord(event.set))) &&
  KINDS.includes(event.of) &&
  typeof event.ref === 'string'

function apply(content: Content, events: readonly Event[]): Content {
  const copies = new Map<Kind, Map<string, Entity>>()
  for (const event of events) {
    if (!concerns(event)) continue
    const map = copies.get(event.of) ?? new Map(content[event.of])
    copies.set(event.of, map)
    map.set(event.ref, changed(map.get(event.ref) ?? NOTHING, event))
  }
  return copies.size === 0 ? content : { ...content, ...Object.fromEntries(copies) }
}

/** `stamps` only for the fields that the newest put did not write: most things are written once. */
type Row = [
  ref: string,
  fields: Record<string, unknown>,
  put: Stamp | null,
  del: Stamp | null,
  stamps?: object,
]

function toRow([ref, { fields, stamps, put, del }]: [string, Entity]): Row {
  const older = Object.entries(stamps).filter(([, stamp]) => stamp.id !== put?.id)
  return older.length === 0 ? [ref, fields, put, del] : [ref, fields, put, del, Object.fromEntries(older)]
}

function fromRow([ref, fields, put, del, older]: Row): [string, Entity] {
  const stamps: Record<string, Stamp> = Object.create(null)
  if (put) for (const field of Object.keys(fields)) stamps[field] = put
  return [ref, entity(bare(fields), bare({ ...stamps, ...older }), put, del)]
}

/** Folds what the reader made out of `put` and `del`; all other kinds leave it as it is. */
export const contentProjection: Projection<Content> = {
  name: 'content',
  version: 2,
  empty: () => byKind(() => new Map()),
  apply,
  toJSON: (content) => byKind((kind) => [...content[kind]].map(toRow)),
  fromJSON: (json) => byKind((kind) => new Map((json as Record<Kind, Row[]>)[kind].map(fromRow))),
}

/** The content a whole log amounts to: each event once, last writer wins per field, undone events never were. */
export function foldContent(events: Iterable<Event>): Content {
  return refold(contentProjection, events).state
}
