import { columnsNamed, type Named } from './columns'
import { readTable } from './table'

/** What Anki writes above the table in its text files, a line each: `#separator:tab`. */
export interface Directives {
  /** Whether there is any. */
  any: boolean
  separator?: string
  html: boolean
  /** Columns told by their number, counted from 0. */
  at: ReadonlyMap<number, 'deck' | 'tags'>
  columns?: Named[]
  deck?: string
  tags: string[]
}

const SEPARATORS: Record<string, string> = {
  ...{ tab: '\t', comma: ',', semicolon: ';', space: ' ', pipe: '|', colon: ':' },
}

const LINE =
  /^#(separator|html|deck column|tags column|deck|tags|columns|notetype column|notetype|guid column):(.*)(?:\r?\n|$)/i

/** Takes what Anki says of a table off its beginning. */
export function directives(text: string): { of: Directives; rest: string } {
  const at = new Map<number, 'deck' | 'tags'>()
  const of: Directives = { any: false, html: false, at, tags: [] }
  let rest = text
  let columns: string | undefined
  for (let line = LINE.exec(rest); line; line = LINE.exec(rest)) {
    of.any = true
    rest = rest.slice(line[0].length)
    const value = line[2]!.trim()
    const name = line[1]!.toLowerCase()
    if (name === 'separator') of.separator = SEPARATORS[value.toLowerCase()] ?? value.slice(0, 1)
    else if (name === 'html') of.html = value.toLowerCase() === 'true'
    else if (name === 'deck column' || name === 'tags column')
      at.set(Number.parseInt(value, 10) - 1, name === 'deck column' ? 'deck' : 'tags')
    else if (name === 'deck') of.deck = value
    else if (name === 'tags') of.tags = value.split(/\s+/).filter(Boolean)
    else if (name === 'columns') columns = line[2]!.replace(/\r$/, '')
  }
  const names = columns && readTable(columns, of.separator ?? '\t')[0]
  if (names) of.columns = columnsNamed(names)
  return { of, rest }
}
