import type { Span } from '#core/text/segment'

const BECAUSE = /,?\s+because\s+(?!of\b)/u
const LONGEST = 14

/** The reason a sentence gives by "because" at its end, without the word: a short clause; null when there is none. */
export function reasonIn(said: string): Span | null {
  const found = BECAUSE.exec(said)
  if (!found || found.index < 15 || BECAUSE.test(said.slice(found.index + found[0].length))) return null
  const start = found.index + found[0].length
  const end = said.length - (/[.!…”"]+$/.exec(said)?.[0].length ?? 0)
  const reason = said.slice(start, end)
  const words = reason.split(/\s+/).length
  return words >= 3 && words <= LONGEST && !/[,;:]/.test(reason) ? { start, end } : null
}
