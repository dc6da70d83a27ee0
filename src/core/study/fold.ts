import { isRecord } from '#core/text/record'
import { type Entity, NOTHING, plainEntity, removed, written } from './entity'
import { type Event, KINDS, type Kind } from './events'
import { type EntitiesJson, entitiesFrom, entitiesJson } from './kept'
import type { Entry } from './plain-answer'
import { ended, type Projection, refold } from './projection'

export type { Entity } from './entity'

/** Everything the reader made, by kind and ref. A kind's map is replaced whenever anything in it changes. */
export type Content = Readonly<Record<Kind, ReadonlyMap<string, Entity>>>

const byKind = <T>(make: (kind: Kind) => T): Record<Kind, T> =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, T>

/** A log may come from a newer version or a damaged file: what is not understood is passed over. */
const concerns = (event: Entry): event is Event & { kind: 'put' | 'del' } =>
  (event.kind === 'del' || (event.kind === 'put' && isRecord(event.set))) &&
  KINDS.includes(event.of) &&
  typeof event.ref === 'string'

function changed(before: Entity, event: Event & { kind: 'put' | 'del' }): Entity {
  const stamp = { at: event.at, id: event.id }
  return event.kind === 'del' ? removed(before, stamp) : written(before, event.set, stamp)
}

/** Takes events into maps that are copied before they are first written to. */
class Changes {
  private readonly copies = new Map<Kind, Map<string, Entity>>()

  constructor(private readonly before: Content) {}

  take(entries: readonly Entry[]): void {
    for (const event of entries) {
      if (!concerns(event)) continue
      const map = this.copies.get(event.of) ?? new Map(this.before[event.of])
      this.copies.set(event.of, map)
      map.set(event.ref, changed(map.get(event.ref) ?? NOTHING, event))
    }
  }

  content(): Content {
    return this.copies.size === 0 ? this.before : { ...this.before, ...Object.fromEntries(this.copies) }
  }
}

const empty = (): Content => byKind(() => new Map())

function* pieces(content: Content): Generator<void, Record<Kind, EntitiesJson>> {
  const made: [Kind, EntitiesJson][] = []
  for (const kind of KINDS) made.push([kind, yield* entitiesJson(content[kind])])
  return Object.fromEntries(made) as Record<Kind, EntitiesJson>
}

/** Folds what the reader made out of `put` and `del`; all other kinds leave it as it is. */
export const contentProjection: Projection<Content> = {
  name: 'content',
  version: 5,
  empty,
  apply(content, events) {
    const changes = new Changes(content)
    changes.take(events)
    return changes.content()
  },
  gather() {
    const changes = new Changes(empty())
    return {
      take: (entries) => changes.take(entries),
      *state() {
        yield
        return changes.content()
      },
    }
  },
  toJSON: (content) => ended(pieces(content)),
  pieces,
  fromJSON: (json) => byKind((kind) => entitiesFrom((json as Record<Kind, EntitiesJson>)[kind])),
}

/** Everything in some content, to compare it with other. Two are equal whatever the order things came in. */
export const plainContent = (content: Content): Content =>
  byKind((kind) => new Map([...content[kind]].map(([ref, one]) => [ref, plainEntity(one)])))

/** The content a whole log amounts to: each event once, last writer wins per field, undone events never were. */
export function foldContent(events: Iterable<Event>): Content {
  return refold(contentProjection, events).state
}
