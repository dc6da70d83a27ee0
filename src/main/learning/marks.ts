import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { Change, MarkColour, MarkView } from '#contract/facts'
import type { EventBody } from '#core/study/events'
import type { Entity } from '#core/study/fold'
import type { Range } from '#core/text/document'
import { indexText, makeRange } from '#core/text/places'
import { NotFoundError } from '#main/errors'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import type { Texts } from '#main/texts/texts'
import { writeChange } from './change'
import { rangeField } from './note-fields'
import { sectionOf, type Wheres } from './where'

export interface MarksDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  texts: Texts
  wheres: Wheres
  ports: Pick<Ports, 'now' | 'randomId'>
  emit: (event: AppEvent) => void
}

type MarkHandlers = Pick<Handlers, 'marks.list' | 'marks.make' | 'marks.edit' | 'marks.remove'>

const fields = z.object({
  reading: z.string(),
  range: rangeField,
  colour: z.enum(['amber', 'green', 'blue', 'rose']).catch('amber'),
  note: z.string().optional(),
})

interface Mark {
  id: string
  reading: string
  range: Range
  colour: MarkColour
  note: string
}

function markFrom(id: string, entity: Entity): Mark | null {
  const parsed = entity.alive ? fields.safeParse(entity.fields) : null
  return parsed?.success
    ? ({ id, note: '', ...(JSON.parse(JSON.stringify(parsed.data)) as object) } as Mark)
    : null
}

/** The reader's highlights: stretches of a text in a colour, with a note if they wrote one. */
export function markHandlers({ content, texts, wheres, ports, emit }: MarksDeps): MarkHandlers {
  const marks = (): Mark[] => [...content.content.mark].flatMap(([id, entity]) => markFrom(id, entity) ?? [])

  const write = (body: EventBody): Promise<Change> => writeChange(content, emit, [body], ['study'])

  function known(id: string): void {
    if (!content.content.mark.get(id)?.alive) throw new NotFoundError('There is no such highlight any more.')
  }

  return {
    async 'marks.list'({ id }) {
      const own = marks().filter(({ reading }) => reading === id)
      const found = await wheres.of(
        id,
        own.map(({ range }) => range),
      )
      return own.map((mark, n): MarkView => {
        const at = found[n]
        const { colour, note, range } = mark
        return { id: mark.id, colour, quote: range.quote.exact, ...(note && { note }), ...(at && { at }) }
      })
    },

    async 'marks.make'({ id, from, to, colour }) {
      const text = await texts.open(id)
      const sections =
        sectionOf(from) === sectionOf(to) ? [await text.section(sectionOf(from))] : await text.sections()
      const index = indexText(sections)
      if (!index.has(from) || !index.has(to)) throw new NotFoundError('This text has no such place.')
      const range = makeRange(index, text.reading.text, from, to)
      const mark = `m${ports.randomId(12)}`
      const set = { reading: id, range, colour, addedAt: ports.now() }
      return { ...(await write({ kind: 'put', of: 'mark', ref: mark, set })), mark }
    },

    async 'marks.edit'({ mark, ...set }) {
      known(mark)
      return write({ kind: 'put', of: 'mark', ref: mark, set })
    },

    async 'marks.remove'({ mark }) {
      known(mark)
      return write({ kind: 'del', of: 'mark', ref: mark })
    },
  }
}
