import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { LibraryItem, RemovedItem } from '#contract/library'
import { paceLanguage, paceOf } from '#core/progress/pace'
import type { StudyDay } from '#core/study/events'
import { cardsOf } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import { readingMinutes, WORDS_PER_MINUTE } from '#core/text/words'
import { NotFoundError, PlainError } from '#main/errors'
import { writeChange } from '#main/learning/change'
import { noteFrom } from '#main/learning/note-fields'
import type { Notes } from '#main/learning/notes'
import type { ContentStore } from '#main/storage/content'
import { furthestOf, type Places } from '#main/texts/places'
import type { Known, Readings } from '#main/texts/readings'

export interface LibraryDeps {
  readings: Readings
  places: Places
  content: Pick<ContentStore, 'append' | 'content' | 'readingTime'>
  /** Whether the files of a reading are there. */
  hasFiles: (id: ReadingId) => Promise<boolean>
  notes: Pick<Notes, 'all'>
  today: () => StudyDay
  emit: (event: AppEvent) => void
}

type LibraryHandlers = Pick<
  Handlers,
  'library.list' | 'library.today' | 'library.remove' | 'library.removed' | 'library.restore'
>

/** The last lines of a text are seldom scrolled to the top. */
const FINISHED = 0.98
const NO_FILES = 'Its file is gone from the data folder. Add it once more, and all of it comes back.'
const TOPICS: Topic[] = ['library', 'reading', 'study', 'marks']

export function libraryHandlers(deps: LibraryDeps): LibraryHandlers {
  const { readings, places, content, hasFiles, notes, today, emit } = deps

  /** Words a minute: the reader's own where they are known, which they are not where characters are counted. */
  function paceIn(language: string): number {
    const pace = paceOf(content.readingTime.pace.get(paceLanguage(language)), language)
    return pace.unit === 'words' ? pace.perMinute : WORDS_PER_MINUTE
  }

  async function itemOf({ reading, builtIn }: Known): Promise<LibraryItem> {
    const place = await places.get(reading.id)
    const furthest = furthestOf(place)
    const { id, title, byline, publisher, published, language, format, words, sections } = reading
    return {
      id,
      title,
      ...(byline !== undefined && { byline }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      language,
      format,
      words,
      sections,
      minutes: readingMinutes(words, paceIn(language)),
      progress: place?.progress ?? 0,
      furthest,
      finished: furthest >= FINISHED,
      builtIn,
      ...(!builtIn && { addedAt: reading.addedAt }),
      ...(place && { openedAt: place.at }),
    }
  }

  async function list(): Promise<LibraryItem[]> {
    const items: LibraryItem[] = []
    for (const known of await readings.list()) items.push(await itemOf(known))
    return items
  }

  /** Cards that went into the trash with their readings. */
  function cardsGone(): Map<ReadingId, number> {
    const counts = new Map<ReadingId, number>()
    for (const [id, entity] of content.content.note) {
      const note = entity.alive ? noteFrom(id, entity) : null
      if (note?.reading === undefined || note.detached) continue
      counts.set(note.reading, (counts.get(note.reading) ?? 0) + cardsOf(note).length)
    }
    return counts
  }

  async function removed(): Promise<RemovedItem[]> {
    const gone = await readings.removed()
    const cards = gone.length > 0 ? cardsGone() : new Map<ReadingId, number>()
    const items: RemovedItem[] = []
    for (const { reading, builtIn, removedAt } of gone) {
      const { id, title, byline } = reading
      items.push({
        ...{ id, title, removedAt },
        ...(byline !== undefined && { byline }),
        cards: cards.get(id) ?? 0,
        whole: builtIn || (await hasFiles(id)),
      })
    }
    return items
  }

  return {
    'library.list': list,
    'library.removed': removed,

    async 'library.today'() {
      const begun = (await list()).filter(({ openedAt, finished }) => openedAt !== undefined && !finished)
      const [resume = null] = begun.sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
      return { readMs: readings.readOn(today()), resume }
    },

    async 'library.remove'({ id, keepNotes = false }) {
      await readings.get(id)
      const changed = notes
        .all()
        .filter((note) => note.reading === id && (note.detached ?? false) !== keepNotes)
      const events = await content.append([
        ...changed.map(
          ({ id: ref }) => ({ kind: 'put', of: 'note', ref, set: { detached: keepNotes } }) as const,
        ),
        { kind: 'del', of: 'reading', ref: id },
      ])
      emit({ type: 'changed', topics: TOPICS })
      return { events: events.map((event) => event.id) }
    },

    async 'library.restore'({ id }) {
      const known = await readings.find(id)
      if (!known?.removed) throw new NotFoundError('This text is not among the removed ones.')
      if (!known.builtIn && !(await hasFiles(id))) throw new PlainError(NO_FILES)
      // Newer than its removal is all it has to be: its fields are as they were.
      return writeChange(content, emit, [{ kind: 'put', of: 'reading', ref: id, set: {} }], TOPICS)
    },
  }
}
