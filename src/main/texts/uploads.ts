import { type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { NotFoundError, PlainError } from '#main/errors'
import { LARGEST_FILE, TOO_LARGE } from '#main/intake/folder'
import { ensureFolder } from '#main/storage/durable'
import { plainName } from './file-name'

export interface Uploads {
  /** Takes a file's bytes as they come; keeps nothing when `body` throws or is too large. */
  put: (name: string, body: AsyncIterable<Uint8Array>) => Promise<{ upload: string }>
  /** The name and bytes behind a handle; NotFoundError when there are none. */
  read: (handle: string) => Promise<{ name: string; bytes: Uint8Array }>
  /** Where the file behind a handle is; NotFoundError when there is none. */
  fileOf: (handle: string) => string
  nameOf: (handle: string) => string | undefined
  discard: (handle: string) => Promise<void>
}

async function writeAll(file: FileHandle, body: AsyncIterable<Uint8Array>, limit: number): Promise<void> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > limit) throw new PlainError(TOO_LARGE)
    await file.writeFile(chunk)
  }
}

/**
 * Files on their way in, in a folder of their own that is emptied at every start: call under the lock.
 * A handle is random and known only to whom it was given; it never becomes a path from outside.
 */
export async function openUploads(
  folder: string,
  randomId: (length: number) => string,
  limit = LARGEST_FILE,
): Promise<Uploads> {
  await rm(folder, { recursive: true, force: true })
  const names = new Map<string, string>()
  const pathOf = (handle: string) => join(folder, handle)

  function known(handle: string): string {
    const name = names.get(handle)
    if (name === undefined) throw new NotFoundError('This file is no longer here. Choose it once more.')
    return name
  }

  const discard = async (handle: string) => {
    if (names.delete(handle)) await rm(pathOf(handle), { force: true })
  }

  return {
    async put(name, body) {
      await ensureFolder(folder)
      const handle = randomId(24)
      names.set(handle, plainName(name))
      try {
        const file = await open(pathOf(handle), 'wx', 0o600)
        try {
          await writeAll(file, body, limit)
        } finally {
          await file.close()
        }
      } catch (error) {
        await discard(handle)
        throw error
      }
      return { upload: handle }
    },
    async read(handle) {
      const name = known(handle)
      return { name, bytes: await readFile(pathOf(handle)) }
    },
    fileOf(handle) {
      known(handle)
      return pathOf(handle)
    },
    nameOf: (handle) => names.get(handle),
    discard,
  }
}
