import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isFolderOf, isHidden, isPagePath } from '#core/text/folder'
import { PlainError } from '#main/errors'
import { errorCode } from '#main/storage/durable'
import type { Entry } from './step'

/** Bytes of one file. */
export const LARGEST_FILE = 1024 ** 3
export const TOO_LARGE = 'This file is larger than 1 GB, which is more than Lectern takes.'
/** Files looked at in one folder, with all that is in it. */
export const MOST_FILES = 20_000
const DEEPEST = 40
export const TOO_MANY = `This holds more than ${MOST_FILES.toLocaleString('en')} files. Choose one of the folders in it.`

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'Lectern is not allowed to read this file.',
  EPERM: 'Lectern is not allowed to read this file.',
}

/** Why a file could not be read, in words where the reason is known. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = REASONS[errorCode(error)]
    throw reason ? new PlainError(reason) : error
  }
}

/** The bytes of a file on disk. @throws PlainError in words for the reader where the reason is known. */
export function readPath(path: string): Promise<Uint8Array> {
  return inWords(async () => {
    // A pipe or a device would never end.
    const found = await stat(path)
    if (found.isDirectory()) throw new PlainError('This is a folder, not a file.')
    if (!found.isFile()) throw new PlainError('This is not a file that can be read.')
    if (found.size > LARGEST_FILE) throw new PlainError(TOO_LARGE)
    return readFile(path)
  })
}

const entry = (path: string, file: string): Entry => ({ path, read: () => readPath(file) })

/**
 * Every file below a folder, by its path from the folder's own name on. Links are not followed, so nothing outside of
 * the folder comes in and nothing goes round in circles; hidden folders are not entered.
 * @throws PlainError when there are more than 20,000
 */
export async function filesBelow(folder: string): Promise<Entry[]> {
  const found: Entry[] = []
  let seen = 0
  const walk = async (at: string, name: string, depth: number): Promise<void> => {
    const inside = await readdir(at, { withFileTypes: true })
    seen += inside.length
    if (seen > MOST_FILES) throw new PlainError(TOO_MANY)
    for (const one of inside) {
      const path = `${name}/${one.name}`
      if (isHidden(one.name)) continue
      if (one.isDirectory() && depth < DEEPEST) await walk(join(at, one.name), path, depth + 1)
      else if (one.isFile()) found.push(entry(path, join(at, one.name)))
    }
  }
  await inWords(() => walk(folder, basename(folder), 1))
  return found
}

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** A file, and if it is a page the files of the folder that its browser saved beside it. */
export async function fileWithFolder(path: string): Promise<Entry[]> {
  const name = basename(path)
  const own = entry(name, path)
  if (!isPagePath(name)) return [own]
  const around = await readdir(dirname(path), { withFileTypes: true }).catch(() => [])
  const folder = around.find((one) => one.isDirectory() && isFolderOf(name, one.name))
  return folder ? [own, ...(await filesBelow(join(dirname(path), folder.name)))] : [own]
}
