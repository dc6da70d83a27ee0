import { thousandsOf } from '#core/text/figures'
import { fold } from '#core/text/fold'
import type { Wanted } from './lookup'
import { isUnspaced, wordsOf } from './words'

/** One thing that has to be there: words in a row. */
export interface Term {
  /** Folded, as `wordsOf` gives them; at least one. */
  words: string[]
  /** The last word may go on. */
  open: boolean
  /** As it was written, to be told. */
  written: string
}

/** More than anyone means. */
const MOST = 12
/** Words of fewer letters stand for themselves only: what begins with two letters is too much to be of use. */
const OPEN_FROM = 3

function termOf(written: string, isPhrase: boolean): Term | null {
  const found = wordsOf(fold(written).text)
  const last = found.at(-1)
  if (!last) return null
  // A pair at the end of a run says more than its last character, which it holds.
  const paired = isUnspaced(last.word) && found.length > 1 && last.start < (found.at(-2)?.end ?? 0)
  const words = (paired ? found.slice(0, -1) : found).map(({ word }) => word)
  const isShort = isUnspaced(last.word) ? paired : words.at(-1)!.length < OPEN_FROM
  return { words, open: !isPhrase && !isShort, written: written.trim() }
}

/**
 * What a query asks for: every word by itself, words in quotes in a row. A word cut by a sign ("well-known") is words in
 * a row too. Quotes may be of any kind; one that is not closed holds to the end, and its last word may go on.
 */
export function parseQuery(query: string): Term[] {
  const terms: Term[] = []
  for (const { 1: quoted, 2: close, 3: plain } of query.matchAll(
    /["“”„«]([^"“”„«»]*)(["“”»]|$)|([^\s"“”„«»]+)/g,
  )) {
    const term = plain === undefined ? termOf(quoted ?? '', close !== '') : termOf(plain, false)
    if (term) terms.push(term)
  }
  return terms.slice(0, MOST)
}

/** The same number written the other way: with its thousands set off, or without; null for anything else. */
function otherwise(words: readonly string[]): string[] | null {
  const [first = '', ...more] = words
  if (more.length === 0) return /^\p{Nd}{4,}$/u.test(first) ? thousandsOf(first) : null
  const isNumber = /^\p{Nd}{1,3}$/u.test(first) && more.every((word) => /^\p{Nd}{3}$/u.test(word))
  return isNumber ? [words.join('')] : null
}

/** A term as it is looked up: 4300 is also 4,300, 4.300 and 4’300, which are two words in a row. */
export function wantedOf({ words, open }: Pick<Term, 'words' | 'open'>): Wanted {
  const other = otherwise(words)
  return { rows: [{ words, open }, ...(other ? [{ words: other, open }] : [])] }
}
