import { dirname, join } from 'node:path'
import type { Low } from 'lowdb'
import type { Problem } from '#contract/app'
import type { UtcMs } from '#core/study/events'
import type { Place, Range } from '#core/text/document'
import { ensureFolder } from '#main/storage/durable'
import { openJson } from '#main/storage/json'

/** Where this device left off in a reading. */
export interface Kept {
  v: 1
  /** The place and a few words after it, which find it again in a changed text. */
  range: Range
  /** 0 to 1. */
  progress: number
  /** The greatest progress there ever was; absent where it was not kept yet. */
  furthest?: number
  at: UtcMs
}

/** The furthest somebody has been in a reading, 0 to 1. */
export const furthestOf = (kept: Pick<Kept, 'progress' | 'furthest'> | null): number =>
  kept ? Math.max(kept.progress, kept.furthest ?? 0) : 0

export interface Places {
  /** Counts what was set: as long as it is the same, `get` answers the same. */
  readonly changes: number
  get: (id: string) => Promise<Kept | null>
  /** Resolves once it, or a newer place of the same reading, is on disk. */
  set: (id: string, kept: Kept) => Promise<void>
  /**
   * Takes the newest of some places, from anywhere, where this device has none in a reading; resolves with whether it
   * did.
   */
  restore: (id: string, values: readonly unknown[]) => Promise<boolean>
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'block' in value &&
  typeof value.block === 'string' &&
  'at' in value &&
  Number.isInteger(value.at)

const isKept = (value: unknown): value is Kept | null => {
  if (value === null) return true
  if (typeof value !== 'object') return false
  const { v, range, progress, furthest, at } = value as Partial<Kept>
  return (
    v === 1 &&
    typeof range?.text === 'string' &&
    isPlace(range.from) &&
    isPlace(range.to) &&
    typeof range.quote?.exact === 'string' &&
    typeof progress === 'number' &&
    (furthest === undefined || typeof furthest === 'number') &&
    Number.isFinite(at)
  )
}

const isShare = (value: number): boolean => value >= 0 && value <= 1

/** `readings/<id>/place.<device>.json`: written as the reader scrolls, so only the latest of a burst goes to disk. */
export function createPlaces(dataDir: string, device: string, report: (problem: Problem) => void): Places {
  const files = new Map<string, Promise<Low<Kept | null>>>()
  let changes = 0
  const pathOf = (id: string) => join(dataDir, 'readings', id, `place.${device}.json`)

  const open = (id: string): Promise<Low<Kept | null>> => {
    const file = files.get(id) ?? openJson<Kept | null>(pathOf(id), null, { check: isKept, report })
    files.set(id, file)
    file.catch(() => files.delete(id))
    return file
  }

  const places: Places = {
    get changes() {
      return changes
    },
    get: async (id) => (await open(id)).data,
    async restore(id, values) {
      const some = values
        .filter(isKept)
        .filter((kept) => kept !== null)
        .filter((kept) => isShare(kept.progress) && isShare(kept.furthest ?? 0))
        .sort((a, b) => b.at - a.at)
      if (!some[0] || (await places.get(id))) return false
      await places.set(id, some[0])
      return true
    },
    async set(id, kept) {
      const file = await open(id)
      const before = file.data
      file.data = kept
      changes += 1
      try {
        await ensureFolder(dirname(pathOf(id)))
        await file.write()
      } catch (error) {
        // What the disk refused is not shown as kept, unless something newer has come since.
        if (file.data === kept) file.data = before
        changes += 1
        throw error
      }
    },
  }
  return places
}
