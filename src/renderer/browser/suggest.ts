import type { QueryNames } from '#contract/cards'

/** What could stand in a query where the caret is: `insert` goes in place of what is from `from` to `to`. */
export interface Suggestion {
  shown: string
  insert: string
}
export interface Suggestions {
  from: number
  to: number
  options: Suggestion[]
}

/** As many as there are states, so that none of them is left out. */
const MOST = 10
const NUMBERS: Record<string, string[]> = {
  flag: ['1', '2', '3', '4', '5', '6', '7'],
  prop: ['s<7', 'd>7', 'r<0.9', 'lapses>=3', 'reps>10', 'ivl>30'],
  due: ['today', '<=7', '<0', '>30'],
  added: ['1', '7', '30'],
  answered: ['1', '7', '30'],
  rated: ['again', 'hard', 'good', 'easy'],
}

/** Where the piece of a query begins that ends at the caret; words in quotes hold together. */
function pieceStart(before: string): number {
  let start = 0
  let isQuoted = false
  for (let n = 0; n < before.length; n++) {
    const sign = before[n]!
    if (sign === '\\' && isQuoted) n++
    else if (sign === '"') isQuoted = !isQuoted
    else if (!isQuoted && /[\s()]/.test(sign)) start = n + 1
  }
  return before[start] === '-' ? start + 1 : start
}

const quoted = (value: string): string =>
  /^[^\s()"]+$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`

function valuesOf(name: string, names: QueryNames): string[] {
  const known: Record<string, string[]> = {
    ...NUMBERS,
    is: names.states,
    kind: names.kinds,
    tag: names.tags,
    deck: names.decks,
    reading: names.readings,
  }
  return Object.hasOwn(known, name) ? known[name]! : []
}

/**
 * What could be meant by the piece of a query before the caret, at most ten; those that begin with it first. Where
 * nothing is written yet, what cards are most often looked for by.
 */
export function suggestionsFor(query: string, caret: number, names: QueryNames): Suggestions {
  const from = pieceStart(query.slice(0, caret))
  const piece = query.slice(from, caret)
  const colon = piece.indexOf(':')
  const name = piece.slice(0, Math.max(0, colon)).toLowerCase()
  const written = piece
    .slice(colon + 1)
    .replaceAll('"', '')
    .toLowerCase()
  if (query === '')
    return {
      from,
      to: caret,
      options: names.states.map((one) => ({ shown: `is:${one}`, insert: `is:${one} ` })),
    }
  if (piece === '') return { from, to: caret, options: [] }
  const all =
    colon < 0
      ? names.names.map((one) => ({ shown: `${one}:`, insert: `${one}:` }))
      : valuesOf(name, names).map((one) => ({ shown: one, insert: `${name}:${quoted(one)} ` }))
  const begins = all.filter(({ shown }) => shown.toLowerCase().startsWith(written))
  const holds = all.filter(
    ({ shown }) => colon >= 0 && shown.toLowerCase().indexOf(written) > 0 && written !== '',
  )
  const options = [...begins, ...holds].slice(0, MOST)
  const isDone = options.length === 1 && options[0]!.shown.toLowerCase() === written
  return { from, to: caret, options: isDone ? [] : options }
}
