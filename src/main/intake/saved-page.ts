import { readPicture } from '#main/formats/images'
import { LARGEST_PICTURE } from '#main/formats/kept-pictures'
import { type Part, together } from './mhtml'
import type { Entry, FileBytes } from './step'

/** Bytes of a page and its pictures together: what a page may be, with room for the headers between. */
export const MOST_TOGETHER = 60 * 1024 * 1024
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
  const parts: Part[] = []
  let total = page.bytes.length
  for (const { path, read } of beside.slice(0, MOST_FILES)) {
    // A file that cannot be read is missing in the page, and the page says so.
    const bytes = await read().catch(() => null)
    const picture = bytes && bytes.length <= LARGEST_PICTURE ? readPicture(bytes) : undefined
    if (!bytes || !picture || total + bytes.length > MOST_TOGETHER) continue
    total += bytes.length
    parts.push({ location: encodeURI(path.slice(folder.length)), type: picture.type, bytes })
  }
  if (parts.length === 0) return { name: page.name, bytes: page.bytes }
  const own = { type: 'text/html', bytes: page.bytes }
  return { name: page.name.replace(/\.\w+$/, '.mhtml'), bytes: together(own, parts) }
}
