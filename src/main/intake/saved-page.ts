import { createHash } from 'node:crypto'
import { readPicture } from '#main/formats/images'
import { LARGEST_PICTURE } from '#main/formats/kept-pictures'
import type { Entry, FileBytes } from './step'

/** Bytes of a page and its pictures together: what a page may be, with room for the headers between. */
const MOST = 60 * 1024 * 1024
/** Files of one page that are looked at. */
const MOST_FILES = 2_000

/**
 * A page saved "complete", as one file: the page byte for byte and the pictures of its folder, as MHTML (RFC 2557),
 * which is how browsers put the two together themselves. So there is one original, and the text can be made of it
 * again. What is no picture (styles, scripts, frames) is left out; so is what goes beyond 60 MB.
 */
export async function pageWithPictures(
  page: FileBytes & { path: string },
  beside: readonly Entry[],
): Promise<FileBytes> {
  const folder = page.path.slice(0, page.path.lastIndexOf('/') + 1)
  const parts: [location: string, type: string, bytes: Uint8Array][] = []
  let total = page.bytes.length
  for (const { path, read } of beside.slice(0, MOST_FILES)) {
    // A file that cannot be read is missing in the page, and the page says so.
    const bytes = await read().catch(() => null)
    const picture = bytes && bytes.length <= LARGEST_PICTURE ? readPicture(bytes) : undefined
    if (!bytes || !picture || total + bytes.length > MOST) continue
    total += bytes.length
    parts.push([encodeURI(path.slice(folder.length)), picture.type, bytes])
  }
  if (parts.length === 0) return { name: page.name, bytes: page.bytes }
  return { name: page.name.replace(/\.\w+$/, '.mhtml'), bytes: together(page.bytes, parts) }
}

function together(page: Uint8Array, parts: readonly [string, string, Uint8Array][]): Uint8Array {
  const hash = createHash('sha256').update(page)
  for (const [, , bytes] of parts) hash.update(bytes)
  // Nothing can hold a hash of itself, so nothing in it ends a part.
  const boundary = `lectern-${hash.digest('hex')}`
  const part = (headers: string, bytes: Uint8Array) => [
    `--${boundary}\r\n${headers}\r\nContent-Transfer-Encoding: binary\r\n\r\n`,
    bytes,
    '\r\n',
  ]
  const chunks = [
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="${boundary}"\r\n\r\n`,
    ...part('Content-Type: text/html', page),
    ...parts.flatMap(([location, type, bytes]) =>
      part(`Content-Type: ${type}\r\nContent-Location: ${location}`, bytes),
    ),
    `--${boundary}--\r\n`,
  ]
  return new Uint8Array(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as Uint8Array))))
}
