import { NotFoundError } from '#main/errors'
import type { FileBytes } from '#main/intake/step'

/** Files that wait for a password at most; the oldest has to be brought in once more. */
const KEEP = 20

/** Files that need a password, in memory until the app ends: each may be tried again, with another password. */
export interface LockedFiles {
  keep: (job: string, item: number, file: FileBytes) => void
  /** NotFoundError when it waits no longer. */
  get: (job: string, item: number) => FileBytes
  /** The file came in. */
  forget: (file: FileBytes) => void
}

export function createLockedFiles(): LockedFiles {
  const files = new Map<string, FileBytes>()
  return {
    keep(job, item, { name, bytes }) {
      // Never the password that did not open it.
      files.set(`${job} ${item}`, { name, bytes })
      for (const old of [...files.keys()].slice(0, -KEEP)) files.delete(old)
    },
    get(job, item) {
      const file = files.get(`${job} ${item}`)
      if (!file) throw new NotFoundError('This file is no longer here. Choose it once more.')
      return file
    },
    forget({ bytes }) {
      for (const [key, file] of files) if (file.bytes === bytes) files.delete(key)
    },
  }
}
