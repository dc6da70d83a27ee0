/** A hit with the words around it: `before`, `match` and `after` read as one line. */
export interface Around {
  before: string
  match: string
  after: string
}

const CONTEXT = 40
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function contextBefore(text: string, from: number): string {
  const context = text.slice(Math.max(0, from - CONTEXT), from)
  if (from <= CONTEXT || /\s/.test(text[from - CONTEXT - 1]!)) return oneLine(context)
  const space = context.search(/\s/)
  return oneLine(space < 0 ? context.replace(/^[\udc00-\udfff]/, '') : context.slice(space + 1))
}

function contextAfter(text: string, to: number): string {
  const context = text.slice(to, to + CONTEXT)
  if (to + CONTEXT >= text.length || /\s/.test(text[to + CONTEXT]!)) return oneLine(context)
  const space = context.search(/\s\S*$/)
  return oneLine(space < 0 ? context.replace(/[\ud800-\udbff]$/, '') : context.slice(0, space))
}

/** A stretch of a block's text with about 40 UTF-16 units either side, cut at words. */
export const aroundHit = (text: string, from: number, to: number): Around => ({
  before: contextBefore(text, from),
  match: oneLine(text.slice(from, to)),
  after: contextAfter(text, to),
})
