/** Small questions about one line of text, shared by the parts that read plain text. */

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u
const WIDE_ALL = new RegExp(WIDE, 'gu')

export const letters = (line: string): number => line.match(/\p{L}/gu)?.length ?? 0

/** Columns a line takes in a fixed-width font: East Asian characters take two. */
export const columns = (line: string): number => line.length + (line.match(WIDE_ALL)?.length ?? 0)

/** Words of a line; for scripts without spaces, two characters count as one. */
export function wordCount(line: string): number {
  const wide = line.match(WIDE_ALL)?.length ?? 0
  return (line.replace(WIDE_ALL, ' ').match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0) + Math.round(wide / 2)
}

export const endsSentence = (line: string): boolean => /[.!?…。！？][)\]"”’»」』“]*$/u.test(line.trim())

const LIST = /^\s*(?<marker>[-*•‣◦▪]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t\u00a0]+(?=\S)/u

/** The marker a list item begins with and the length of line it takes, or undefined. */
export function listMarker(line: string): { marker: string; length: number; indent: number } | undefined {
  const match = LIST.exec(line)
  const marker = match?.groups?.marker
  if (!match || marker === undefined) return undefined
  return { marker, length: match[0].length, indent: indentOf(line) }
}

export const isList = (line: string): boolean => listMarker(line) !== undefined

/** The largest of a number for each line; a spread into Math.max overflows on a long text. */
export const most = (lines: string[], measure: (line: string) => number): number =>
  lines.reduce((largest, line) => Math.max(largest, measure(line)), Number.NEGATIVE_INFINITY)

/** Columns of white space at the beginning; a tab counts four, an ideographic space two. */
export function indentOf(line: string): number {
  const space = /^[ \t\u00a0\u3000]*/u.exec(line)?.[0] ?? ''
  return [...space].reduce(
    (sum, character) => sum + (character === '\t' ? 4 : character === '\u3000' ? 2 : 1),
    0,
  )
}

/** A divider: `* * *`, `-----`, `⁂` and the like, with nothing to read in it. */
export const isDivider = (line: string): boolean =>
  /^\s*(?:([*\-_=~#•·+—–])(?:\s*\1){2,}|[⁂❦§※◇]|\*)\s*$/u.test(line)

/** Joins two lines of a paragraph: no space between East Asian characters, nor after a hyphen or dash. */
export function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.replace(/^[ \t\u3000]+|(?<![ \t])[ \t]+$/g, ''))
    .reduce((text, line) => {
      const [last, first] = [text.at(-1) ?? '', line[0] ?? '']
      const close = (WIDE.test(last) && WIDE.test(first)) || /\p{L}-$|--$|—$/u.test(text)
      return `${text}${close || text === '' ? '' : ' '}${line}`
    }, '')
}
