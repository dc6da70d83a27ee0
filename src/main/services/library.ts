import type { AppEvent, Handlers } from '#contract/api'
import type { LibraryItem } from '#contract/library'
import type { StudyDay } from '#core/study/events'
import { readingMinutes } from '#core/text/words'
import type { Notes } from '#main/learning/notes'
import type { ContentStore } from '#main/storage/content'
import { furthestOf, type Places } from '#main/texts/places'
import type { Known, Readings } from '#main/texts/readings'

export interface LibraryDeps {
  readings: Readings
  places: Places
  content: Pick<ContentStore, 'append'>
  notes: Pick<Notes, 'all'>
  today: () => StudyDay
  emit: (event: AppEvent) => void
}

type LibraryHandlers = Pick<Handlers, 'library.list' | 'library.today' | 'library.remove'>

/** The last lines of a text are seldom scrolled to the top. */
const FINISHED = 0.98

export function libraryHandlers(deps: LibraryDeps): LibraryHandlers {
  const { readings, places, content, notes, today, emit } = deps

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
      minutes: readingMinutes(words),
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

  return {
    'library.list': list,

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
      emit({ type: 'changed', topics: ['library', 'reading', 'study'] })
      return { events: events.map((event) => event.id) }
    },
  }
}
