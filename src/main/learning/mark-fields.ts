import { z } from 'zod'
import type { Content, Entity } from '#core/study/fold'
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
  byId: ReadonlyMap<string, Mark>
  pen: Pen
}

const indexes = new WeakMap<Content['mark'], MarkIndex>()

/** All marks there are; worked out once for each state of the content. */
export function marksOf({ mark: entities }: Pick<Content, 'mark'>): MarkIndex {
  const before = indexes.get(entities)
  if (before) return before
  const byReading = new Map<ReadingId, Mark[]>()
  const byId = new Map<string, Mark>()
  let pen: Pen = { colour: 'amber', style: 'fill' }
  let newest: Stamp | null = null
  for (const [id, entity] of entities) {
    const mark = markFrom(id, entity)
    if (!mark) continue
    byId.set(id, mark)
    const own = byReading.get(mark.reading)
    if (own) own.push(mark)
    else byReading.set(mark.reading, [mark])
    if (mark.kind !== 'highlight') continue
    const { colour, style } = entity.stamps
    for (const stamp of [colour, style]) {
      if (!stamp || (newest && compareStamps(stamp, newest) < 0)) continue
      newest = stamp
      pen = { colour: mark.colour, style: mark.style }
    }
  }
  for (const own of byReading.values()) own.sort(compareMarks)
  const index = { byReading, byId, pen }
  indexes.set(entities, index)
  return index
}
