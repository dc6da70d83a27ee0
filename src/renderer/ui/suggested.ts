import { fold } from '#core/text/fold'

/** What a field that suggests names is about to be given. */
export interface Suggested {
  /** The part that is being written, from `from` to `to`. */
  from: number
  to: number
  options: string[]
}

const MOST = 8
const folded = (words: string): string => fold(words.trim()).text

/**
 * The names that could be meant by the part of a field at the caret: those that begin so first, then those that have it
 * within; none that stands there already.
 *
 * @param isList several, parted by commas
 */
export function suggestedAt(
  value: string,
  caret: number,
  names: readonly string[],
  isList: boolean,
): Suggested {
  const from = isList ? value.lastIndexOf(',', caret - 1) + 1 : 0
  const comma = isList ? value.indexOf(',', caret) : -1
  const to = comma < 0 ? value.length : comma
  const part = folded(value.slice(from, to))
  const others = isList ? `${value.slice(0, from)},${value.slice(to)}`.split(',').map(folded) : []
  const found = names
    .map((name) => ({
      name,
      at: folded(name).indexOf(part),
      isThere: [part, ...others].includes(folded(name)),
    }))
    .filter(({ at, isThere }) => at >= 0 && !isThere)
  const options = [...found.filter(({ at }) => at === 0), ...found.filter(({ at }) => at > 0)]
  return { from, to, options: options.slice(0, MOST).map(({ name }) => name) }
}

/** The field once a name is taken, and where the caret is then. */
export function taken(
  value: string,
  { from, to }: Suggested,
  name: string,
  isList: boolean,
): { value: string; caret: number } {
  const before = `${value.slice(0, from)}${from > 0 ? ' ' : ''}${name}`
  const after = value.slice(to)
  const isLast = isList && after === ''
  return { value: `${before}${isLast ? ', ' : ''}${after}`, caret: before.length + (isLast ? 2 : 0) }
}
