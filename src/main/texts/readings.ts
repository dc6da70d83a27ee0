import type { StudyDay, UtcMs } from '#core/study/events'
import type { Entity } from '#core/study/fold'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { BuiltIn, BuiltIns } from './builtin'
import { readingFrom, type StoredReading } from './reading-fields'
import { type Shelf, shelfFrom, withOwn } from './shelf'

export interface Known {
  /** As the reader has it: their own words before those of the file. */
  reading: StoredReading
  /** As its file says. */
  file: StoredReading
  shelf: Shelf
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
  /** A thing of the log is another once anything is said of it, so each is looked through once. */
  const known = new WeakMap<Entity, Known | null>()

  function lookedThrough(entity: Entity, file: StoredReading | null, builtIn: boolean): Known | null {
    if (!file) return null
    const shelf = shelfFrom(entity.fields)
    return { reading: withOwn(file, shelf.own), file, shelf, builtIn, removed: !entity.alive }
  }

  function ownOf(id: string, entity: Entity): Known | null {
    let found = known.get(entity)
    if (found === undefined) {
      found = lookedThrough(entity, readingFrom(id, entity), false)
      known.set(entity, found)
    }
    return found
  }

  const own = (): Known[] => [...store.content.reading].flatMap(([id, entity]) => ownOf(id, entity) ?? [])

  /** A built-in reading is in the log only by what the reader did with it. */
  function shippedOf({ reading }: BuiltIn): Known {
    const entity = store.content.reading.get(reading.id)
    if (!entity) return { reading, file: reading, shelf: shelfFrom({}), builtIn: true, removed: false }
    return lookedThrough(entity, reading, true)!
  }
  const shipped = async (): Promise<Known[]> => (await builtIns.list()).map(shippedOf)

  async function find(id: string): Promise<Known | undefined> {
    const builtIn = await builtIns.get(id)
    if (builtIn) return shippedOf(builtIn)
    const entity = store.content.reading.get(id)
    return (entity && ownOf(id, entity)) ?? undefined
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
