import { csvField } from './csv-field'
import { dayOf, type Written } from './written'

const COLUMNS = [
  'title',
  'byline',
  'section',
  'kind',
  'colour',
  'style',
  'quote',
  'note',
  'tags',
  'added',
  'found',
  'id',
  'address',
] as const

/** Marks as a table (RFC 4180, UTF-8): a line a mark under one line of names. */
export function toCsv(readings: readonly Written[]): string {
  const lines = [COLUMNS.join(',')]
  for (const { title, byline = '', address = '', marks } of readings) {
    for (const { mark, at, part } of marks) {
      const { kind, colour, style, range, note, tags, addedAt, id } = mark
      const look = kind === 'highlight' ? [colour, style] : ['', '']
      const found = at ? 'yes' : 'no'
      const values = [title, byline, part, kind, ...look, range.quote.exact, note]
      lines.push([...values, tags.join('; '), dayOf(addedAt), found, id, address].map(csvField).join(','))
    }
  }
  return `${lines.join('\r\n')}\r\n`
}
