import { type FileHandle, open } from 'node:fs/promises'
import { setImmediate as others } from 'node:timers/promises'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile, ZipPassThrough } from 'fflate'

const deflated = promisify(deflateRaw)

/** A ZIP file on its way to the disk, never held as a whole. */
export interface ZipOut {
  /** Adds a file as it is, as books and pictures are packed already. */
  store: (path: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>
  /** Adds a small file packed; that is done by other threads. */
  pack: (path: string, bytes: Uint8Array) => Promise<void>
  /** Writes the list at its end; resolves with the file's size once all is on disk. */
  end: () => Promise<number>
  close: () => Promise<void>
}

/** Plain ZIP holds no more; fflate writes no other. Of bytes some are left for the list at the end. */
export const MOST_FILES = 65_000
export const MOST_BYTES = 2 ** 32 - 2 ** 26

const DEFLATED = 8
/** The years that ZIP knows, a day short in any time zone; a clock may be anywhere. */
const [FIRST, LAST] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)]

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

/** Begins a ZIP file under a name that nothing has yet. @param at when it is made, in milliseconds since 1970 */
export async function createZip(path: string, at: number): Promise<ZipOut> {
  const file = await open(path, 'wx', 0o600)
  const mtime = Math.min(LAST, Math.max(FIRST, at))
  let waiting: Uint8Array[] = []
  let size = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    if (chunk.length > 0) waiting.push(chunk)
  })
  async function flush(): Promise<void> {
    const some = waiting
    waiting = []
    for (const chunk of some) {
      size += chunk.length
      await writeAll(file, chunk)
    }
    // Whatever else is asked for comes in between.
    await others()
  }
  return {
    async store(name, chunks) {
      const entry = new ZipPassThrough(name)
      entry.mtime = mtime
      zip.add(entry)
      for await (const chunk of chunks) {
        entry.push(chunk)
        await flush()
      }
      entry.push(new Uint8Array(), true)
    },
    async pack(filename, bytes) {
      const entry: ZipInputFile = {
        filename,
        mtime,
        size: bytes.length,
        crc: crc32(bytes),
        compression: DEFLATED,
      }
      const packed = await deflated(bytes)
      zip.add(entry)
      entry.ondata!(null, packed, true)
      await flush()
    },
    async end() {
      zip.end()
      await flush()
      await file.sync()
      return size
    },
    close: () => file.close(),
  }
}
