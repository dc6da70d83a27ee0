import { addressIn } from '#core/text/address'
import { PlainError } from '#main/errors'
import { readPicture } from '#main/formats/images'
import { type Part, together } from '#main/intake/mhtml'
import { MOST_TOGETHER } from '#main/intake/saved-page'
import type { FileBytes } from '#main/intake/step'
import type { Runner } from '#main/jobs/runner'
import { plainName } from '#main/texts/file-name'
import { type Answer, allowed, openVisit, type Resolve, type Visit } from './visit'

const MEGABYTE = 1024 * 1024

/** How much is fetched, and how long is waited, in milliseconds. */
export const LIMITS = {
  answerMs: 30_000,
  /** A page without its pictures. */
  page: { bytes: 16 * MEGABYTE, ms: 60_000 },
  /** A book, a paper or a plain text. */
  file: { bytes: 256 * MEGABYTE, ms: 600_000 },
  picture: { bytes: 16 * MEGABYTE, ms: 20_000 },
  pictures: 100,
  /** All pictures of a page together. */
  picturesMs: 60_000,
}

/** How the kinds that are read are kept, by the media types of the web. */
const ENDINGS: Record<string, string> = {
  'text/html': 'mhtml',
  'application/xhtml+xml': 'mhtml',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}
/** What servers call a file of which they know no kind; its name tells then. */
const UNTOLD = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/zip'])

const ACCEPT = 'text/html, application/xhtml+xml, application/pdf, application/epub+zip, text/*;q=0.8'
const PICTURES = 'image/avif, image/webp, image/png, image/jpeg, image/gif, image/svg+xml'
/** Pictures under way at once. */
const AT_ONCE = 4

/** Says what share of something is done, 0 to 1. */
type Share = (done: number) => void

/** Fetches what is at an address, as one file. */
export type FetchText = (address: string, signal: AbortSignal, tell: Share) => Promise<FileBytes>

interface Deps {
  runner: Pick<Runner, 'run'>
  resolve?: Resolve
  limits?: typeof LIMITS
}

/** The last part of an address without an ending, as a file would be called; else the site's name. */
function nameIn({ pathname, hostname }: URL): string {
  const last = pathname.split('/').filter(Boolean).at(-1)
  if (last === undefined) return hostname
  const stem = last.replace(/\.\w{1,8}$/, '')
  try {
    return plainName(decodeURIComponent(stem))
  } catch {
    return plainName(stem)
  }
}

/** How a kind is kept. @throws PlainError for one that is not read */
function endingOf(type: string, url: URL): string {
  const [, named = ''] = /\.(pdf|epub|docx|txt|md)$/i.exec(url.pathname) ?? []
  const ending = UNTOLD.has(type) ? named.toLowerCase() : ENDINGS[type]
  // Markdown is commonly said to be plain text.
  if (ending === 'txt' && /\.(?:md|markdown)$/i.test(url.pathname)) return 'md'
  if (ending) return ending
  throw new PlainError(
    `There is no page to read at this address, but something else (${type || 'of no kind that is told'}).`,
  )
}

/** Plain text in UTF-8, where it was said to be something else. */
function inUtf8({ bytes, charset }: Answer): Uint8Array {
  try {
    return charset === undefined || /^utf-?8$/.test(charset)
      ? bytes
      : new TextEncoder().encode(new TextDecoder(charset).decode(bytes))
  } catch {
    // Nobody knows an encoding of that name; it is told by the words then.
    return bytes
  }
}

/**
 * What is at an address of the web as a file to bring in: a page with the pictures of its article as MHTML, the page byte
 * for byte with where it stood; of other kinds the file that came. A picture that cannot be had is missing in the file,
 * as in any saved page.
 *
 * @throws PlainError in words for the reader, as ImportError where there is nothing to read in the page
 */
export function createFetchText({ runner, resolve, limits = LIMITS }: Deps): FetchText {
  async function picturesOf(page: Part, visit: Visit, signal: AbortSignal, tell: Share): Promise<Part[]> {
    const input = { bytes: together(page, []) }
    const addresses = (await runner.run('pictures', input, signal)).slice(0, limits.pictures)
    const found: (Part | undefined)[] = []
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(limits.picturesMs)])
    let [next, done, total] = [0, 0, page.bytes.length]
    const wanted = { accept: PICTURES, limits: () => limits.picture, signal: inTime }
    const fetched = async (location: string) =>
      readPicture((await visit.get(allowed(location), wanted)).bytes)
    const work = async () => {
      for (let n = next++; n < addresses.length && !inTime.aborted; n = next++) {
        const location = addresses[n]!
        const picture = await fetched(location).catch(() => undefined)
        if (picture && total + picture.bytes.length <= MOST_TOGETHER) {
          total += picture.bytes.length
          found[n] = { type: picture.type, location, bytes: picture.bytes }
        }
        tell(++done / addresses.length)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    signal.throwIfAborted()
    return found.filter((part) => part !== undefined)
  }

  return async (address, signal, tell) => {
    const url = allowed(addressIn(address) ?? '')
    const visit = openVisit(url, resolve, limits.answerMs)
    try {
      const answer = await visit.get(url, {
        accept: ACCEPT,
        limits: (type, at) => (endingOf(type, at) === 'mhtml' ? limits.page : limits.file),
        signal,
      })
      const ending = endingOf(answer.type, answer.url)
      const name = `${nameIn(answer.url)}.${ending}`
      if (ending === 'txt' || ending === 'md') return { name, bytes: inUtf8(answer) }
      if (ending !== 'mhtml') return { name, bytes: answer.bytes }
      const type = answer.charset === undefined ? answer.type : `${answer.type}; charset=${answer.charset}`
      const page = { type, location: answer.url.href, bytes: answer.bytes }
      return { name, bytes: together(page, await picturesOf(page, visit, signal, tell)) }
    } finally {
      visit.close()
    }
  }
}
