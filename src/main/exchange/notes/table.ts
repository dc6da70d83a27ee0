/** What lies between the fields of a table: a tab where the first line has one, else the commoner of `;` and `,`. */
export function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  if (line.includes('\t')) return '\t'
  const count = (sign: string) => line.split(sign).length
  return count(';') > count(',') ? ';' : ','
}

/**
 * The rows of a table by RFC 4180, with any separator and any line end. A quote that never ends takes the rest.
 * Empty lines are no rows.
 */
export function readTable(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  let wasQuoted = false
  const endField = () => {
    row.push(field)
    field = ''
    wasQuoted = false
  }
  const endRow = () => {
    const isEmpty = row.length === 0 && field === '' && !wasQuoted
    endField()
    if (!isEmpty) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && field === '' && !wasQuoted) {
      isQuoted = true
      wasQuoted = true
    } else if (sign === separator) endField()
    else if (sign === '\n') endRow()
    else if (sign === '\r') {
      if (text[at + 1] !== '\n') endRow()
    } else field += sign
  }
  endRow()
  return rows
}
