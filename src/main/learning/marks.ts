import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { MarkEdit, MarksApi, MarkView } from '#contract/marks'
import type { EventBody } from '#core/study/events'
import { type Mark, tidyTags } from '#core/study/marks'
import type { SectionId } from '#core/text/document'
import { comparePlaces } from '#core/text/order'
import { indexText, makeRange } from '#core/text/places'
import { sectionOf } from '#core/text/section-of'
import { NotFoundError } from '#main/errors'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import type { Texts } from '#main/texts/texts'
import { writeChange } from './change'
import { marksOf } from './mark-fields'
import type { Where, Wheres } from './where'

export interface MarksDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  texts: Texts
  wheres: Wheres
  ports: Pick<Ports, 'now' | 'randomId'>
  emit: (event: AppEvent) => void
}

/** A mark as the window has it. */
export function viewOf(mark: Mark, at: Where | null): MarkView {
  const { id, kind, colour, style, note, tags, range, addedAt } = mark
  const { exact: quote } = range.quote
  return { id, kind, colour, style, ...(note && { note }), tags, quote, addedAt, ...(at && { at }) }
}

/** The reader's highlights and bookmarks. */
export function markHandlers(deps: MarksDeps): Pick<Handlers, keyof MarksApi> {
  const { content, texts, wheres, ports, emit } = deps
  const write = (body: EventBody): Promise<Change> => writeChange(content, emit, [body], ['marks'])

  function known(id: string): void {
    if (!marksOf(content.content).get(id)) throw new NotFoundError('There is no such mark any more.')
  }

  const tidy = ({ note, tags, ...pen }: MarkEdit) => ({
    ...pen,
    ...(note !== undefined && { note: note.trim() }),
    ...(tags && { tags: tidyTags(tags) }),
  })

  return {
    async 'marks.list'({ id, kind, section }) {
      const text = await texts.open(id)
      const order = new Map(text.document.sections.map((one, n) => [one.id, n]))
      const place = (of: SectionId) => order.get(of) ?? -1
      const touches = ({ from, to }: Pick<Where, 'from' | 'to'>) =>
        section === undefined ||
        (place(sectionOf(from)) <= place(section) && place(section) <= place(sectionOf(to)))
      // Of a book with thousands of marks only those of the section are looked at closely.
      const own = (marksOf(content.content).byReading.get(id) ?? []).filter(
        (mark) =>
          (!kind || mark.kind === kind) && (mark.range.text !== text.reading.text || touches(mark.range)),
      )
      const found = await wheres.of(
        id,
        own.map(({ range }) => range),
      )
      const views: MarkView[] = []
      for (const [n, mark] of own.entries()) {
        const at = found[n] ?? null
        if (section === undefined || (at && touches(at))) views.push(viewOf(mark, at))
      }
      return views.sort((a, b) =>
        a.at && b.at ? comparePlaces(a.at.from, b.at.from) : Number(!a.at) - Number(!b.at),
      )
    },

    'marks.pen': () => marksOf(content.content).pen,

    async 'marks.make'({ id, from, to, kind = 'highlight', ...edit }) {
      const text = await texts.open(id)
      const sections =
        sectionOf(from) === sectionOf(to) ? [await text.section(sectionOf(from))] : await text.sections()
      const index = indexText(sections)
      if (!index.has(from) || !index.has(to)) throw new NotFoundError('This text has no such place.')
      const range = makeRange(index, text.reading.text, from, to)
      const pen = kind === 'highlight' ? marksOf(content.content).pen : {}
      const mark = `m${ports.randomId(12)}`
      const set = { reading: id, kind, range, ...pen, ...tidy(edit), addedAt: ports.now() }
      return { ...(await write({ kind: 'put', of: 'mark', ref: mark, set })), mark }
    },

    async 'marks.edit'({ mark, ...edit }) {
      known(mark)
      return write({ kind: 'put', of: 'mark', ref: mark, set: tidy(edit) })
    },

    async 'marks.remove'({ mark }) {
      known(mark)
      return write({ kind: 'del', of: 'mark', ref: mark })
    },
  }
}
