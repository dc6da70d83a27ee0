import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import { PlainError } from '#main/errors'
import { pieces } from '#main/storage/backup'
import { errorCode, renamePatiently, syncFolder, temporaryFor } from '#main/storage/durable'
import { DATA_VERSION } from '#main/storage/migrations'
import { ABOUT, type About, FORMAT } from './about'
import { openBackup } from './open'
import { bySequence, type Part, partOf } from './parts'
import { segmentIn } from './segment'
import { cardsIn, tallying } from './tally'
import { createZip, MOST_BYTES, MOST_FILES } from './zip-out'

export interface SaveOptions {
  /** The data folder; it may be in use, also by another process. */
  data: string
  /** The file to write; another that has its name is replaced once this one is whole. */
  file: string
  /** Of the app. */
  version: string
  /** Milliseconds since 1970. */
  at: number
  /** Leaves texts, pictures and sounds out. */
  small?: boolean
  signal?: AbortSignal
  /** Told which share is done, 0 to 1. */
  progress?: (share: number) => void
}

export interface Saved extends Pick<About, 'texts' | 'cards' | 'answers'> {
  file: string
  /** How large it is. */
  bytes: number
}

type Sized = Part & { size: number }

const TOO_MUCH =
  'This is more than one backup file can hold (4 GB, or 65,000 files). Close Lectern and copy its data folder instead.'
const NEWER = 'This folder was written by a newer version of Lectern. Update Lectern to back it up.'
const NO_DATA = 'There is nothing to back up in this folder.'
const NOT_READ_BACK =
  'What was written could not be read back as it is, so no backup was kept. Is the disk well?'
/** Bytes read at once. */
const CHUNK = 2 ** 18
/** The log is read and packed, all is written, and all is read again. */
const WRITTEN = 0.7

/**
 * What is to be kept, the log first: texts are on disk before the log tells of them, so a log read before the texts
 * names none that is not there.
 */
async function partsOf(data: string, small: boolean): Promise<{ log: Sized[]; rest: Sized[] }> {
  async function sized(wanted: (part: Part) => boolean): Promise<Sized[]> {
    const found: Sized[] = []
    for (const { path } of await pieces(data)) {
      const part = partOf(path.split(sep).join('/'))
      const size = part && wanted(part) ? (await stat(join(data, path)).catch(() => null))?.size : undefined
      if (part && size !== undefined) found.push({ ...part, size })
    }
    return found
  }
  const isLarge = ({ is }: Part) => ['original', 'cover', 'media'].includes(is)
  const log = (await sized(({ is }) => is === 'segment')).sort(bySequence)
  return { log, rest: await sized((part) => part.is !== 'segment' && !(small && isLarge(part))) }
}

/** Of a data folder; 0 where its file does not say. */
async function formatOf(data: string): Promise<number> {
  try {
    return Number(JSON.parse(await readFile(join(data, 'version.json'), 'utf8')).version) || 0
  } catch {
    return 0
  }
}

/**
 * Writes all of a data folder that cannot be made again into one ZIP file, reads it back, and only then gives it its
 * name. Made while the folder is in use it holds all that was acknowledged before it began: a log only grows, and every
 * file is replaced as a whole.
 *
 * @throws PlainError when there is nothing to keep, when it is more than a file can hold, or when what was written is
 * not what is there; the signal's reason when stopped; the disk's error. Nothing is left of the file then.
 */
export async function saveBackup(options: SaveOptions): Promise<Saved> {
  const { data, file, small = false, signal, progress } = options
  if ((await formatOf(data)) > DATA_VERSION) throw new PlainError(NEWER)
  const { log, rest } = await partsOf(data, small)
  const all = [...log, ...rest]
  const total = all.reduce((sum, { size }) => sum + size, 1)
  if (log.length === 0 && !rest.some(({ is }) => is !== 'folder')) throw new PlainError(NO_DATA)
  if (all.length > MOST_FILES || total > MOST_BYTES) throw new PlainError(TOO_MUCH)

  const temporary = temporaryFor(file)
  try {
    const written = await writeParts(temporary, all, options, (share) => progress?.(WRITTEN * share))
    await readBack(temporary, written.files, signal, (share) => progress?.(WRITTEN + (1 - WRITTEN) * share))
    await renamePatiently(temporary, file)
    await syncFolder(dirname(file))
    const { bytes, texts, cards, answers } = written
    return { file, bytes, texts, cards, answers }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

async function writeParts(
  temporary: string,
  parts: readonly Sized[],
  { data, version, at, signal }: SaveOptions,
  progress: (share: number) => void,
): Promise<About & { bytes: number }> {
  const total = parts.reduce((sum, { size }) => sum + size, 1)
  const zip = await createZip(temporary, at).catch((error: unknown) => {
    throw errorCode(error) === 'ENOENT' ? new PlainError('There is no such folder to write to.') : error
  })
  const files: About['files'] = {}
  const tally = tallying()
  let done = 0

  const sha256 = () => createHash('sha256')

  async function addSegment(part: Sized & { is: 'segment' }, source: FileHandle): Promise<void> {
    const bytes = await source.readFile()
    await zip.pack(part.path, bytes)
    files[part.path] = { size: bytes.length, sha256: sha256().update(bytes).digest('hex') }
    const found = segmentIn(bytes, part)
    if (found) tally.take(found.segment.events)
  }

  async function addFile({ path }: Sized, source: FileHandle): Promise<void> {
    const hash = sha256()
    let size = 0
    async function* read() {
      for await (const chunk of source.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
        signal?.throwIfAborted()
        hash.update(chunk as Uint8Array)
        size += (chunk as Uint8Array).length
        yield chunk as Uint8Array
      }
    }
    await zip.store(path, read())
    files[path] = { size, sha256: hash.digest('hex') }
  }

  /** A file as it is when it is opened, whatever takes its place meanwhile. */
  const add = (part: Sized, source: FileHandle): Promise<void> =>
    part.is === 'segment' ? addSegment(part, source) : addFile(part, source)

  try {
    for (const part of parts) {
      signal?.throwIfAborted()
      const source = await open(join(data, part.path)).catch((error: unknown) => {
        // A text that was deleted for good since.
        if (errorCode(error) === 'ENOENT') return null
        throw error
      })
      await (source && add(part, source).finally(() => source.close()))
      done += part.size
      progress(done / total)
    }
    signal?.throwIfAborted()
    const { texts, cards, answers } = await tally.end()
    const counts = { texts: texts.length, cards: cardsIn(cards.values()), answers: answers.size }
    const about: About = { format: FORMAT, data: DATA_VERSION, version, at, ...counts, files }
    await zip.pack(ABOUT, Buffer.from(JSON.stringify(about)))
    return { ...about, bytes: await zip.end() }
  } finally {
    await zip.close()
  }
}

/** Whether all that was to be written is there as it was read. @throws PlainError when it is not */
async function readBack(
  file: string,
  files: About['files'],
  signal: AbortSignal | undefined,
  progress: (share: number) => void,
): Promise<void> {
  const backup = openBackup(file)
  try {
    const paths = Object.keys(files)
    if (backup.parts.length !== paths.length) throw new PlainError(NOT_READ_BACK)
    for (const [n, path] of paths.entries()) {
      signal?.throwIfAborted()
      backup.read(path)
      progress(n / paths.length)
      await others()
    }
  } catch (error) {
    throw error instanceof PlainError ? new PlainError(NOT_READ_BACK) : error
  } finally {
    backup.close()
  }
}
