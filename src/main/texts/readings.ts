import type { StudyDay, UtcMs } from '#core/study/events'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { BuiltIns } from './builtin'
import { readingFrom, type StoredReading } from './reading-fields'

export interface Known {
  reading: StoredReading
  builtIn: boolean
  /** Moved to the trash by the reader. */
  removed: boolean
}

export type Removed = Known & { removedAt: UtcMs }

/** Which readings there are: those of the log and those that ship with the app. */
export interface Readings {
  /** Every reading that is not in the trash: the reader's own newest first, then the built-in ones. */
  list: () => Promise<Known[]>
  /** Every reading in the trash, the last removed first. */
  removed: () => Promise<Removed[]>
  /** A reading by its id, one in the trash too. */
  find: (id: string) => Promise<Known | undefined>
  /** A reading that is not in the trash; NotFoundError otherwise. */
  get: (id: string) => Promise<Known>
  /** Milliseconds read on a study day. */
  readOn: (day: StudyDay) => number
}

const NO_READING = 'There is no such text in the library.'

export function createReadings(
  store: Pick<ContentStore, 'content' | 'readingTime'>,
  builtIns: BuiltIns,
): Readings {
  const own = (): Known[] =>
    [...store.content.reading].flatMap(([id, entity]) => {
      const reading = readingFrom(id, entity)
      return reading ? [{ reading, builtIn: false, removed: !entity.alive }] : []
    })
  const shipped = async (): Promise<Known[]> =>
    (await builtIns.list()).map(({ reading }) => ({ reading, builtIn: true, removed: isHidden(reading.id) }))
  /** A built-in reading was never put, so all the log can know of it is that it was removed. */
  const isHidden = (id: string): boolean => store.content.reading.get(id)?.alive === false

  async function find(id: string): Promise<Known | undefined> {
    const builtIn = await builtIns.get(id)
    if (builtIn) return { reading: builtIn.reading, builtIn: true, removed: isHidden(id) }
    const entity = store.content.reading.get(id)
    const reading = entity && readingFrom(id, entity)
    return reading ? { reading, builtIn: false, removed: !entity.alive } : undefined
  }

  return {
    find,
    async list() {
      const newest = own().sort((a, b) => b.reading.addedAt - a.reading.addedAt)
      return [...newest, ...(await shipped())].filter(({ removed }) => !removed)
    },
    async removed() {
      const gone = [...own(), ...(await shipped())].filter(({ removed }) => removed)
      return gone
        .map((known) => ({ ...known, removedAt: store.content.reading.get(known.reading.id)?.del?.at ?? 0 }))
        .sort((a, b) => b.removedAt - a.removedAt)
    },
    async get(id) {
      const known = await find(id)
      if (!known || known.removed) throw new NotFoundError(NO_READING)
      return known
    },
    readOn: (day) => store.readingTime.days.get(day) ?? 0,
  }
}
