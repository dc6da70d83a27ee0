import { copyFile, link, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { durableWrite, ensureFolder, errorCode, syncFolder, temporaryFor } from './durable'

interface Piece {
  path: string
  /** Never changes once it is there, so a second name for it will do. */
  fixed: boolean
}

async function names(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function filesIn(dataDir: string, folder: string): Promise<Piece[]> {
  const found = await names(join(dataDir, folder))
  return found
    .filter(({ isFolder }) => !isFolder)
    .map(({ name }) => ({
      path: join(folder, name),
      fixed:
        folder === 'media' ||
        folder.endsWith('covers') ||
        (folder.startsWith('readings') && name.startsWith('original.')),
    }))
}

/** All that cannot be made again: the log, the originals, pictures and sounds of cards, reading positions, and the files beside them. */
export async function pieces(dataDir: string): Promise<Piece[]> {
  const found = [...(await filesIn(dataDir, '.')), ...(await filesIn(dataDir, 'media'))]
  for (const parent of ['log', 'readings']) {
    for (const { name, isFolder } of await names(join(dataDir, parent))) {
      if (!isFolder) continue
      found.push(...(await filesIn(dataDir, join(parent, name))))
      found.push(...(await filesIn(dataDir, join(parent, name, 'covers'))))
    }
  }
  return found
}

async function keepFixed(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error
    await copyFile(from, to)
    if ((await stat(from)).size !== (await stat(to)).size)
      throw new Error(`The backup of ${from} is not whole.`)
  }
}

async function keepCopy(from: string, to: string): Promise<void> {
  const data = await readFile(from)
  await durableWrite(to, data)
  if (!data.equals(await readFile(to))) throw new Error(`The backup of ${from} is not whole.`)
}

/**
 * Copies what cannot be made again into `backups/<name>/` and reads it back; originals get a second name
 * instead of a copy, since they are never written to. What is under that name is whole: until then it goes
 * by a temporary one. Takes the place of nothing: rejects when the name is taken.
 *
 * @param name a folder's name, beginning with the date
 * @returns the backup's folder
 */
export async function backup(dataDir: string, name: string): Promise<string> {
  const folder = join(dataDir, 'backups', name)
  if (await stat(folder).catch(() => null)) throw new Error(`There is a backup named ${name} already.`)
  await ensureFolder(dirname(folder))
  const temporary = temporaryFor(folder)
  try {
    await ensureFolder(temporary)
    for (const { path, fixed } of await pieces(dataDir)) {
      const to = join(temporary, path)
      await ensureFolder(dirname(to))
      await (fixed ? keepFixed : keepCopy)(join(dataDir, path), to)
      await syncFolder(dirname(to))
    }
    await rename(temporary, folder)
    await syncFolder(dirname(folder))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {})
    throw error
  }
  return folder
}
