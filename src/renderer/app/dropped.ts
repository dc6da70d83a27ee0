import type { Transport } from '#contract/api'
import type { Source } from '#contract/jobs'
import { isHidden, wantedIn } from '#core/text/folder'

/** A file that was dropped or picked, with its path from the folder on that was. */
export interface Given {
  file: File
  path: string
}

/** As many as main looks through in a folder. */
const MOST = 20_000

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((done, failed) => entry.file(done, failed))

/** All entries of a folder; a browser hands out a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (some.length === 0) return all
    all.push(...some)
  }
}

async function walk(entry: FileSystemEntry, found: Given[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '')
  if (found.length > MOST || (path.includes('/') && isHidden(path))) return
  if (entry.isFile) found.push({ file: await fileOf(entry as FileSystemFileEntry), path })
  else for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inner, found)
}

export const givenOf = (files: Iterable<File>): Given[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }))

/**
 * What was dropped, and where files cannot be named by their path, folders with all that is in them. To be called while
 * the drop is being handled: afterwards a browser hands out nothing any more.
 */
export async function givenIn(data: DataTransfer, byPath: boolean): Promise<Given[]> {
  const entries = byPath ? [] : [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some((entry) => entry.isDirectory)) return givenOf(data.files)
  const found: Given[] = []
  for (const entry of entries) await walk(entry, found)
  return found
}

/** Those whose bytes are to be handed over, and the names of those that are only to be told of. */
function sorted(given: readonly Given[]): { wanted: Given[]; names: string[] } {
  const wanted = wantedIn(given.map(({ path }) => path))
  return {
    wanted: given.filter(({ path }) => wanted.has(path)),
    names: given.flatMap(({ path }) => (wanted.has(path) || isHidden(path) ? [] : path)),
  }
}

/** The folder that a file was picked with, which main looks through itself as it does with one that was dropped. */
async function folderAround(
  { file, path }: Given,
  transport: Transport,
  signal: AbortSignal,
): Promise<Source> {
  const source = await transport.source(file, signal)
  if (!('path' in source)) return source
  const [folder = ''] = path.split('/')
  return { path: source.path.slice(0, source.path.length - path.length) + folder }
}

/** Files under way to main at once. */
const AT_ONCE = 4

/**
 * Hands files over to main, and calls back with how many have gone; rejects when it is told to stop. What of a folder
 * is no text stays here, and is only named.
 */
export async function handOver(
  given: readonly Given[],
  transport: Transport,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<Source[]> {
  const [first] = given
  if (transport.byPath && first?.path.includes('/')) return [await folderAround(first, transport, signal)]
  const { wanted, names } = transport.byPath ? { wanted: [...given], names: [] } : sorted(given)
  const sources: Source[] = []
  let [next, done] = [0, 0]
  const work = async () => {
    for (let n = next++; n < wanted.length; n = next++) {
      const { file, path } = wanted[n]!
      const source = await transport.source(file, signal)
      sources[n] = 'upload' in source && path.includes('/') ? { ...source, within: path } : source
      tell(++done, wanted.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return [...sources, ...names.map((name) => ({ name }))]
}
