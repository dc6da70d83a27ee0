import { titleFromName } from '#main/formats/metadata'
import type { StoredReading } from './reading-fields'

/** Titles and names as one would say them: without case, signs and their order. */
const said = (words: string): string =>
  (
    words
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .sort()
    .join(' ')

/** Whether a title says which book it is, and is not only what the file happens to be called. */
const isTold = ({ title, authors, file }: StoredReading): boolean =>
  authors.length > 0 || said(title) !== said(titleFromName(file))

/** Whether two tags may be of one language; of a short text it is often not known. */
function isOneLanguage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((tag) => tag.split('-')[0])
  return a === b || a === 'und' || b === 'und'
}

const writers = ({ authors, byline = '' }: StoredReading): string =>
  said(authors.length > 0 ? authors.map(({ full }) => full).join(' ') : byline)

const isOneTitle = (one: StoredReading, other: StoredReading): boolean =>
  isTold(one) && isTold(other) && said(one.title) === said(other.title) && writers(one) === writers(other)

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
  const titled = others.filter((other) => isOneTitle(other, reading))
  const identified = others.filter((other) => isOneIdentifier(other, reading))
  const isOne = new Set(identified.map(({ title }) => said(title))).size === 1
  return (
    titled.find((other) => identified.includes(other)) ?? titled[0] ?? (isOne ? identified[0] : undefined)
  )
}
