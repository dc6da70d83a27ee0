import { type FileHandle, open } from 'node:fs/promises'
import { setImmediate as others } from 'node:timers/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A ZIP file on its way to the disk, never held as a whole. */
export interface ZipOut {
  /** @param pack what is packed already, as books and pictures are, is not packed again */
  add: (
    path: string,
    chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    pack: boolean,
  ) => Promise<void>
  /** Writes the list at its end; resolves with the file's size once all is on disk. */
  end: () => Promise<number>
  close: () => Promise<void>
}

/** Plain ZIP holds no more; fflate writes no other. Of bytes some are left for the list at the end. */
export const MOST_FILES = 65_000
export const MOST_BYTES = 2 ** 32 - 2 ** 26

/** The years that ZIP knows, a day short in any time zone; a clock may be anywhere. */
const [FIRST, LAST] = [Date.UTC(1980, 0, 2), Date.UTC(2099, 11, 30)]

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}

/** Begins a ZIP file under a name that nothing has yet. @param at when it is made, in milliseconds since 1970 */
export async function createZip(path: string, at: number): Promise<ZipOut> {
  const file = await open(path, 'wx', 0o600)
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
    async add(name, chunks, pack) {
      const entry = pack ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
      entry.mtime = Math.min(LAST, Math.max(FIRST, at))
      zip.add(entry)
      for await (const chunk of chunks) {
        entry.push(chunk)
        await flush()
      }
      entry.push(new Uint8Array(), true)
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
