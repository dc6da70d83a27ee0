import type { NoteView } from '#contract/facts'
import type { Brief } from '#core/study/brief'
import type { Note, NoteId } from '#core/study/notes'
import type { Place } from '#core/text/document'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { Readings } from '#main/texts/readings'
import { type Briefs, createBriefs } from './briefs'
import { noteFrom } from './note-fields'
import type { Where, Wheres } from './where'

/** The notes that are in study: not removed, and their reading not in the trash unless they were to stay. */
export interface Notes {
  all: () => Note[]
  /** The same, without their words: quick however many there are. */
  briefs: () => readonly Brief[]
  /** Undefined when there is none. */
  find: (id: NoteId) => Note | undefined
  /** NotFoundError when there is none. */
  get: (id: NoteId) => Note
  /** In reading order, orphans last. */
  ofReading: (reading: string) => Promise<NoteView[]>
  /** In the order given. */
  views: (notes: readonly Note[]) => Promise<NoteView[]>
}

export interface NotesDeps {
  content: Pick<ContentStore, 'content'>
  briefs?: Briefs
  readings: Pick<Readings, 'find'>
  wheres: Wheres
}

export function createNotes({ content, readings, wheres, briefs = createBriefs() }: NotesDeps): Notes {
  const inStudy = (of: { reading?: string | undefined; detached?: boolean }): boolean =>
    of.reading === undefined || of.detached === true || !removed().has(of.reading)
  let gone: { of: unknown; ids: ReadonlySet<string> } | undefined
  let listed: { of: unknown; trash: unknown; briefs: Brief[]; notes?: Note[] } | undefined

  /** The readings in the trash: there are few, and a hundred thousand notes ask. */
  function removed(): ReadonlySet<string> {
    const of = content.content.reading
    if (gone?.of !== of)
      gone = { of, ids: new Set([...of].flatMap(([id, { alive }]) => (alive ? [] : [id]))) }
    return gone.ids
  }

  function list() {
    const { note: of, reading: trash } = content.content
    // A kind's map is replaced whenever anything in it changes.
    if (listed?.of === of && listed.trash === trash) return listed
    const known = briefs.of(of)
    const isTrashEmpty = removed().size === 0
    const found: Brief[] = []
    for (let n = 0; n < known.length; n += 1) {
      const brief = known[n]
      if (brief?.alive && (isTrashEmpty || inStudy(brief))) found.push(brief)
    }
    listed = { of, trash, briefs: found }
    return listed
  }

  function find(id: NoteId): Note | undefined {
    const entity = content.content.note.get(id)
    const note = entity?.alive ? noteFrom(id, entity) : null
    return note && inStudy(note) ? note : undefined
  }

  function all(): Note[] {
    const known = list()
    known.notes ??= known.briefs.map(({ id }) => find(id)!)
    return known.notes
  }

  /** Those of one reading, which is looked up once; a reading that is gone or damaged leaves notes without a place. */
  async function viewsOf(reading: string | undefined, notes: readonly Note[]): Promise<NoteView[]> {
    const known = reading === undefined ? undefined : await readings.find(reading)
    const sources = notes.flatMap(({ source }) => source ?? [])
    const found =
      reading === undefined || !known || known.removed
        ? null
        : await wheres.of(reading, sources).catch(() => null)
    let n = 0
    return notes.map((note) => {
      const where = note.source && found ? (found[n++] ?? null) : null
      return {
        ...note,
        ...(known && { readingTitle: known.reading.title, language: known.reading.language }),
        ...(where && { at: { ...where, answer: answerAt(note, where) } }),
        orphan: note.source !== undefined && found !== null && where === null,
      }
    })
  }

  async function views(notes: readonly Note[]): Promise<NoteView[]> {
    const found = new Map<NoteId, NoteView>()
    for (const reading of new Set(notes.map((note) => note.reading))) {
      const some = notes.filter((note) => note.reading === reading)
      for (const view of await viewsOf(reading, some)) found.set(view.id, view)
    }
    return notes.map(({ id }) => found.get(id)!)
  }

  return {
    all,
    briefs: () => list().briefs,
    find,
    get(id) {
      const note = find(id)
      if (!note) throw new NotFoundError('There is no such card any more.')
      return note
    },
    async ofReading(reading) {
      const own = list().briefs.filter((brief) => brief.reading === reading)
      return inReadingOrder(await views(own.map(({ id }) => find(id)!)))
    },
    views,
  }
}

/** Sentences lie within one block, where offsets of the quote are offsets of the block. */
function answerAt({ source, span }: Note, { from, to }: Where): { from: Place; to: Place } | null {
  if (!source || !span || from.block !== to.block || to.at - from.at !== source.quote.exact.length)
    return null
  return {
    from: { block: from.block, at: from.at + span.start },
    to: { block: from.block, at: from.at + span.end },
  }
}

const keyOf = (place: Place): [section: number, block: number, at: number] => {
  const [, section, block] = /(\d+)\.(\d+)$/.exec(place.block) ?? []
  return [Number(section ?? 0), Number(block ?? 0), place.at]
}

/** Orphans last. */
function inReadingOrder(notes: readonly NoteView[]): NoteView[] {
  const LAST = [Number.POSITIVE_INFINITY, 0, 0] as const
  return notes
    .map((note) => ({ note, key: note.at ? keyOf(note.at.answer?.from ?? note.at.from) : LAST }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ note }) => note)
}
