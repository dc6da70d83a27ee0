import { fold } from '#core/text/fold'
import { titleFromName } from '#main/formats/metadata'
import type { StoredReading } from './reading-fields'

/** Titles and names as one would say them: without case, accents, signs and their order. */
const said = (words: string): string =>
  (fold(words).text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ')

interface Book {
  title: string
  writers: string
  /** Whether the title says which book it is, and is not only what the file happens to be called. */
  isTold: boolean
}

/** Every text brought is compared with all there are, and a reading never changes: each is looked at once. */
const books = new WeakMap<StoredReading, Book>()

function bookOf(reading: StoredReading): Book {
  const known = books.get(reading)
  if (known) return known
  const { authors, byline = '', file } = reading
  const title = said(reading.title)
  const book = {
    title,
    writers: said(authors.length > 0 ? authors.map(({ full }) => full).join(' ') : byline),
    isTold: authors.length > 0 || title !== said(titleFromName(file)),
  }
  books.set(reading, book)
  return book
}

/** Whether two tags may be of one language; of a short text it is often not known. */
function isOneLanguage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((tag) => tag.split('-')[0])
  return a === b || a === 'und' || b === 'und'
}

const isOneTitle = (one: Book, other: Book): boolean =>
  one.isTold && other.isTold && one.title === other.title && one.writers === other.writers

const isOneIdentifier = (one: StoredReading, other: StoredReading): boolean =>
  one.identifier !== undefined && one.identifier === other.identifier

/**
 * Another text of a reading's book among those of the library, the newest first; undefined where there is none. It is
 * one with the same title and writers, or with the same identifier, in the same language; best with both. An identifier
 * that books of several titles have already was put there by some program, and says nothing.
 */
export function sameBook(
  reading: StoredReading,
  library: readonly StoredReading[],
): StoredReading | undefined {
  const others = library.filter(
    ({ id, language }) => id !== reading.id && isOneLanguage(language, reading.language),
  )
  const titled = others.filter((other) => isOneTitle(bookOf(other), bookOf(reading)))
  const identified = others.filter((other) => isOneIdentifier(other, reading))
  const isOne = new Set(identified.map((other) => bookOf(other).title)).size === 1
  return (
    titled.find((other) => identified.includes(other)) ?? titled[0] ?? (isOne ? identified[0] : undefined)
  )
}
