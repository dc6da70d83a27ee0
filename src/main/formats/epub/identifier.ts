import { all, type Element, first, textIn } from '#main/formats/html/tree'

/** How an identifier says of what kind it is, which some programs write and others do not. */
const KIND = /^(?:urn:)?(?:uuid|isbn|doi)[:\s]\s*/i
/** What programs and templates write where nobody gave one. */
const NONE =
  /^(?:none|null|undefined|unknown|todo|example|sample|test|urn|(?:unique|book|pub|epub|my|dc|identifier|id|uid|uuid|isbn)*\d{0,3}|0?123456\d*)$/
/** No identifier that tells books apart is shorter, in letters and digits, or has fewer different ones. */
const SHORTEST = 6
const LEAST = 3

/**
 * What a package says the book is (`unique-identifier`, EPUB 3.3 §5.4.1), as letters and digits, so that an ISBN or a
 * UUID is the same however it is written; undefined for what may be any book.
 */
export function identifierOf(root: Element): string | undefined {
  const identifiers = all(root, 'identifier')
  const unique = first(root, 'package')?.attributes['unique-identifier']?.trim()
  const named = identifiers.find(({ attributes }) => attributes.id?.trim() === unique)
  // Where it is named wrongly, the only one is meant.
  const element = named ?? (identifiers.length === 1 ? identifiers[0] : undefined)
  const letters =
    element &&
    textIn(element)
      .trim()
      .replace(KIND, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
  const isOne = letters && letters.length >= SHORTEST && new Set(letters).size >= LEAST && !NONE.test(letters)
  return isOne ? letters : undefined
}
