import type { TableAs } from '#contract/exchange'
import { PlainError } from '#main/errors'
import { decodeText } from '#main/formats/decode'
import type { FileBytes } from '#main/intake/step'
import { notesFromCsv } from './csv'
import type { LooseNotes } from './loose'
import { notesFromMarkdown } from './markdown'
import { isTabbed } from './table'
import { openTable } from './table-in'

/** Bytes of a file of words. */
const LARGEST = 32 * 1024 ** 2
const MOST_NOTES = 100_000
/** So many rows without a card are told by their number. */
const TOLD = 10

const NONE_FOUND =
  'No cards were found in this file. Lectern takes Anki packages, tables and Markdown with :: or Q: and A:.'

export const isPackage = ({ name, bytes }: FileBytes): boolean =>
  /\.(?:apkg|colpkg)$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b)

function textOf({ bytes }: FileBytes): string {
  if (bytes.length > LARGEST) throw new PlainError('This file is too large for a file of cards.')
  return decodeText(bytes).text
}

const isNamedTable = (name: string): boolean => /\.(?:csv|tsv)$/i.test(name)
const isNamedMarkdown = (name: string): boolean => /\.(?:md|markdown)$/i.test(name)

/** Notes in Markdown; null for what is a table, by its name or by what stands in it. */
function markdownIn(name: string, text: string): LooseNotes | null {
  if (isNamedTable(name) || text.startsWith('#separator:')) return null
  if (isNamedMarkdown(name)) return notesFromMarkdown(text)
  if (isTabbed(text)) return null
  const marked = notesFromMarkdown(text)
  return marked.notes.length > 0 ? marked : null
}

/** The table in a file of cards; null where it holds none, or something else. PlainError for one that is too large. */
export function tableIn(file: FileBytes): string | null {
  if (isPackage(file)) return null
  const text = textOf(file)
  if (markdownIn(file.name, text) !== null) return null
  // Words of which nothing makes columns are a table only where the file says so.
  return isNamedTable(file.name) || openTable(text).columns.length > 1 ? text : null
}

/** A file holds more than is taken at once. */
export function refuseMany(count: number): void {
  if (count > MOST_NOTES) throw new PlainError('This file holds more cards than Lectern takes at once.')
}

function warningOf({ refused, faults }: LooseNotes): string[] {
  if (refused === 0) return []
  if (!faults) return [refused === 1 ? '1 line holds no card.' : `${refused} lines hold no card.`]
  const told = faults.slice(0, TOLD).map(({ row }) => row)
  if (refused === 1) return [`Row ${told[0]} holds no card.`]
  return [`${refused} rows hold no card: ${told.join(', ')}${refused > told.length ? ', …' : '.'}`]
}

/**
 * Notes in a file of words, known by its name and else by what stands in it, and what to say of it.
 *
 * @param as how it is read as a table; PlainError when there are no notes in it, or too many
 */
export function notesInFile(file: FileBytes, as?: TableAs): LooseNotes & { warnings: string[] } {
  const text = textOf(file)
  const found: LooseNotes = (as ? null : markdownIn(file.name, text)) ?? notesFromCsv(text, as)
  if (found.notes.length === 0) throw new PlainError(NONE_FOUND)
  refuseMany(found.notes.length)
  return { ...found, warnings: warningOf(found) }
}
