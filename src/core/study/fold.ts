import { isRecord } from '#core/text/record'
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

const newer = (stamp: Stamp, than: Stamp | null | undefined): boolean =>
  !than || compareStamps(stamp, than) > 0

/** There may be a hundred thousand, so the stamps that are the newest put's own are not kept with each field. */
class Thing implements Entity {
  readonly alive: boolean

  /** @param older stamps of the fields that the newest put did not write: most things are written once */
  constructor(
    readonly fields: Readonly<Record<string, unknown>>,
    readonly put: Stamp | null,
    readonly del: Stamp | null,
    readonly older: Readonly<Record<string, Stamp>> | null,
  ) {
    this.alive = put !== null && newer(put, del)
  }

  get stamps(): Record<string, Stamp> {
    const stamps: Record<string, Stamp> = Object.create(null)
    if (this.put) for (const field of Object.keys(this.fields)) stamps[field] = this.put
    return Object.assign(stamps, this.older)
  }
}

function thing(
  fields: Record<string, unknown>,
  stamps: Record<string, Stamp>,
  put: Stamp | null,
  del: Stamp | null,
): Thing {
  const older = Object.entries(stamps).filter(([, stamp]) => stamp.id !== put?.id)
  return new Thing(fields, put, del, older.length === 0 ? null : bare(Object.fromEntries(older)))
}

const NOTHING = new Thing(bare({}), null, null, null)

function changed(before: Entity, event: Event & { kind: 'put' | 'del' }): Entity {
  const stamp: Stamp = { at: event.at, id: event.id }
  if (event.kind === 'del') {
    return newer(stamp, before.del) ? thing(before.fields, before.stamps, before.put, stamp) : before
  }
  if (before === NOTHING) return new Thing(own({ ...event.set }), stamp, null, null)
  const fields = bare(before.fields)
  const stamps = bare(before.stamps)
  for (const [field, value] of Object.entries(bare(event.set))) {
    if (!newer(stamp, stamps[field])) continue
    fields[field] = value
    stamps[field] = stamp
  }
  return thing(fields, stamps, newer(stamp, before.put) ? stamp : before.put, before.del)
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

/** The stamps are those of fields that the newest put did not write. */
type Row = [
  ref: string,
  fields: Record<string, unknown>,
  put: Stamp | null,
  del: Stamp | null,
  stamps?: Readonly<Record<string, Stamp>>,
]

function toRow([ref, entity]: [string, Entity]): Row {
  const { fields, put, del } = entity
  const { older } = entity as Thing
  return older ? [ref, fields, put, del, older] : [ref, fields, put, del]
}

/** What JSON made is nobody else's, so it is taken as it is. */
function own<T extends object>(record: T): T {
  return Object.hasOwn(record, '__proto__')
    ? (bare(record as never) as T)
    : Object.setPrototypeOf(record, null)
}

const fromRow = ([ref, fields, put, del, older]: Row): [string, Entity] => [
  ref,
  new Thing(own(fields), put, del, older ? own(older) : null),
]

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
