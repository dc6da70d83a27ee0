/** What may lie between the fields of a table, the surest first. */
export const SEPARATORS = ['\t', ';', ',', '|'] as const

/** So much of a table, in characters and in rows, tells how it is written. */
const BEGINNING = { signs: 50_000, rows: 50 }

/** The first rows with something in them; the last of those looked at may be cut short, and is left out. */
function firstRows(text: string, separator: string): string[][] {
  const isCut = text.length > BEGINNING.signs
  const rows = readTable(text.slice(0, BEGINNING.signs), separator)
  const whole = isCut && rows.length > 1 ? rows.slice(0, -1) : rows
  return whole.filter(({ length }) => length > 0).slice(0, BEGINNING.rows)
}

/**
 * What lies between the fields of a table: what parts most rows into equally many, and then what the first row has most
 * of. A comma where nothing parts them.
 */
export function separatorOf(text: string): string {
  let best = { separator: ',', share: 0, first: 0 }
  for (const separator of SEPARATORS) {
    const widths = firstRows(text, separator).map(({ length }) => length)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    const share = Math.max(0, ...counts.values()) / Math.max(1, widths.length)
    const first = widths[0] ?? 0
    if (share > best.share || (share > 0 && share === best.share && first > best.first))
      best = { separator, share, first }
  }
  return best.separator
}

/** Whether words are rows with tabs, as spreadsheets put them on the clipboard. */
export function isTabbed(text: string): boolean {
  const rows = firstRows(text, '\t')
  return rows.length > 0 && rows.every(({ length }) => length > 1)
}

/**
 * The rows of a table by RFC 4180, with any separator and any line end. A quote that never ends takes the rest.
 * Empty lines are rows without fields, so that rows are numbered as in a spreadsheet.
 */
export function readTable(text: string, separator: string): string[][] {
  const rows: string[][] = []
  const between = separator.charCodeAt(0)
  let row: string[] = []
  let at = 0
  while (at < text.length || row.length > 0) {
    let field = ''
    const isQuoted = text.charCodeAt(at) === QUOTE
    if (isQuoted) [field, at] = quoted(text, at + 1)
    const from = at
    for (; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (sign === between || sign === NEWLINE || sign === RETURN) break
    }
    if (at > from) field += text.slice(from, at)
    const isBetween = text.charCodeAt(at) === between
    if (isBetween || isQuoted || field !== '' || row.length > 0) row.push(field)
    if (!isBetween) {
      if (text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE) at++
      rows.push(row)
      row = []
    }
    at++
  }
  return rows
}

const [QUOTE, NEWLINE, RETURN] = [34, 10, 13]

/** What stands in quotes, and where it ends. */
function quoted(text: string, from: number): [words: string, at: number] {
  let words = ''
  for (let at = from; ; ) {
    const end = text.indexOf('"', at)
    if (end < 0) return [words + text.slice(at), text.length]
    words += text.slice(at, end)
    if (text.charCodeAt(end + 1) !== QUOTE) return [words, end + 1]
    words += '"'
    at = end + 2
  }
}
