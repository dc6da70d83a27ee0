import { z } from 'zod'
import { type Entity, stampsOf } from '#core/study/entity'
import type { Content } from '#core/study/fold'
import {
  compareMarks,
  MARK_COLOURS,
  MARK_KINDS,
  MARK_STYLES,
  type Mark,
  type Pen,
  tidyTags,
} from '#core/study/marks'
import { compareStamps, type Stamp } from '#core/study/order'
import type { ReadingId } from '#core/text/document'
import { rangeField } from './note-fields'

const words = z.string().max(100_000)
/** What a newer version may write otherwise is taken as it was before there were styles, kinds and tags. */
const fields = z.object({
  reading: words,
  title: words.catch(''),
  kind: z.enum(MARK_KINDS).catch('highlight'),
  range: rangeField,
  colour: z.enum(MARK_COLOURS).catch('amber'),
  style: z.enum(MARK_STYLES).catch('fill'),
  note: words.catch(''),
  tags: z.array(words).catch([]).transform(tidyTags),
  addedAt: z.number().catch(0),
})

/** A log only grows, so an entity that has not changed is the same object: each is read once. */
const known = new WeakMap<Entity, Mark | null>()

/** A mark out of the log; null when it is in the trash or its fields are not those of one. */
function markFrom(id: string, entity: Entity): Mark | null {
  let mark = known.get(entity)
  if (mark === undefined) {
    const parsed = entity.alive ? fields.safeParse(entity.fields) : null
    mark = parsed?.success ? { id, ...parsed.data } : null
    known.set(entity, mark)
  }
  return mark
}

export interface MarkIndex {
  /** In the order of the text they were made in. */
  byReading: ReadonlyMap<ReadingId, readonly Mark[]>
  /** One that is not in the trash. */
  get: (id: string) => Mark | undefined
  pen: Pen
}

type Entities = Content['mark']

interface Known extends MarkIndex {
  entities: Entities
  /** When the pen was last used, and for which mark. */
  used: (Stamp & { mark: string }) | null
}

const indexes = new WeakMap<Entities, Known>()
/** What the next index is made from: between two asks mostly one mark is another. */
let latest: Known | null = null
/** With more changes than this all is made anew. */
const FEW = 200

/** Which marks are others than before; null where that is not to be told cheaply. */
function changedSince(now: Entities, before: Entities): string[] | null {
  const changed: string[] = []
  let met = 0
  for (const [id, entity] of now) {
    const old = before.get(id)
    if (old !== undefined) met++
    if (old !== entity && changed.push(id) > FEW) return null
  }
  return met === before.size ? changed : null
}

/** When a highlight was given its colour or style. */
function usedAt(id: string, entity: Entity): Known['used'] {
  const stamps = stampsOf(entity)
  const [a, b] = [stamps.colour, stamps.style]
  const last = a && b ? (compareStamps(a, b) < 0 ? b : a) : (a ?? b)
  return last ? { ...last, mark: id } : null
}

function penOf(entities: Entities, ids: Iterable<string>, from: Known['used']): Pick<Known, 'pen' | 'used'> {
  let used = from
  for (const id of ids) {
    const entity = entities.get(id)!
    if (markFrom(id, entity)?.kind !== 'highlight') continue
    const own = usedAt(id, entity)
    if (own && (!used || compareStamps(used, own) <= 0)) used = own
  }
  const mark = used && markFrom(used.mark, entities.get(used.mark)!)
  return { used, pen: mark ? { colour: mark.colour, style: mark.style } : { colour: 'amber', style: 'fill' } }
}

function indexOf(entities: Entities, before: Known | null): Known {
  const few = before && changedSince(entities, before.entities)
  const ids = few ?? [...entities.keys()]
  const byReading = new Map<ReadingId, readonly Mark[]>(few ? before!.byReading : [])
  const touched = new Map<ReadingId, Mark[]>()
  const own = (reading: ReadingId) => {
    const marks = touched.get(reading) ?? [...(byReading.get(reading) ?? [])]
    touched.set(reading, marks)
    return marks
  }
  for (const id of ids) {
    const old = few && before!.get(id)
    if (old)
      touched.set(
        old.reading,
        own(old.reading).filter((mark) => mark !== old),
      )
    const mark = markFrom(id, entities.get(id)!)
    if (mark) own(mark.reading).push(mark)
  }
  for (const [reading, marks] of touched) {
    if (marks.length > 0) byReading.set(reading, marks.sort(compareMarks))
    else byReading.delete(reading)
  }
  // The pen's own mark may be gone, or never have been: then all are asked.
  const isKept = few && before!.used && !few.includes(before!.used.mark)
  const pen = isKept ? penOf(entities, ids, before!.used) : penOf(entities, entities.keys(), null)
  const get = (id: string) => {
    const entity = entities.get(id)
    return (entity && markFrom(id, entity)) ?? undefined
  }
  return { entities, byReading, get, ...pen }
}

/** All marks there are; worked out once for each state of the content, from what has changed since the one before. */
export function marksOf({ mark: entities }: Pick<Content, 'mark'>): MarkIndex {
  const index = indexes.get(entities) ?? indexOf(entities, latest)
  indexes.set(entities, index)
  latest = index
  return index
}
