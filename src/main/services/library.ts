import type { AppEvent, Handlers } from '#contract/api'
import type { LibraryItem } from '#contract/library'
import { studyDay } from '#core/study/day'
import { readingMinutes } from '#core/text/words'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'
import { NotFoundError } from './errors'
import type { Places } from './places'
import type { Ports } from './ports'
import type { Known, Readings } from './readings'

export interface LibraryDeps {
  readings: Readings
  places: Places
  content: Pick<ContentStore, 'append' | 'undo'>
  log: Pick<Log, 'read'>
  ports: Pick<Ports, 'now' | 'zone'>
  rollover: () => number
  emit: (event: AppEvent) => void
}

type LibraryHandlers = Pick<Handlers, 'library.list' | 'library.today' | 'library.remove' | 'study.undo'>

/** The last lines of a text are seldom scrolled to the top. */
const FINISHED = 0.98

export function libraryHandlers(deps: LibraryDeps): LibraryHandlers {
  const { readings, places, content, log, ports, rollover, emit } = deps

  async function itemOf({ reading, builtIn }: Known): Promise<LibraryItem> {
    const place = await places.get(reading.id)
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
      const now = ports.now()
      const begun = (await list()).filter(
        ({ openedAt, progress }) => openedAt !== undefined && progress < FINISHED,
      )
      const [resume = null] = begun.sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
      return { readMs: readings.readOn(studyDay(now, ports.zone(now), rollover())), resume }
    },

    async 'library.remove'({ id }) {
      await readings.get(id)
      const [event] = await content.append([{ kind: 'del', of: 'reading', ref: id }])
      emit({ type: 'changed', topics: ['library', 'reading'] })
      return { event: event!.id }
    },

    async 'study.undo'({ target }) {
      const all = await log.read()
      if (!all?.events.some(({ id }) => id === target)) throw new NotFoundError('There is nothing to undo.')
      const event = await content.undo(target)
      emit({ type: 'changed', topics: ['library', 'reading'] })
      return { event: event.id }
    },
  }
}
