import type { FoundLine } from '#contract/search'
import { aroundHit } from '#core/text/find-context'
import { type Folded, fold } from '#core/text/fold'
import type { Span } from '#core/text/segment'
import type { Wanted } from './lookup'
import { isUnspaced, type Word, wordsOf } from './words'

/** Where a term stands in a text, as UTF-16 offsets. */
export interface Match extends Span {
  /** Which of the terms. */
  term: number
}

const fits = (words: readonly Word[], at: number, row: readonly string[], open: boolean): boolean =>
  row.every((word, k) => {
    const own = words[at + k]?.word
    return own !== undefined && (open && k === row.length - 1 ? own.startsWith(word) : own === word)
  })

/** A text with what it folds to, kept where it is looked through again and again. */
export interface Searchable {
  text: string
  folded: Folded
}

export const searchable = (text: string): Searchable => ({ text, folded: fold(text) })

/** How many of the terms a text may have: a look at its letters, not at its words. */
export const mayHave = ({ folded }: Searchable, terms: readonly Wanted[]): number =>
  terms.filter(({ rows }) => rows.some((row) => row.words.every((word) => folded.text.includes(word)))).length

/** Every place of a text where one of the terms stands, in order; of terms at one place the first. */
export function matchesIn(searched: Searchable, terms: readonly Wanted[]): Match[] {
  const { folded } = searched
  if (mayHave(searched, terms) === 0) return []
  const words = wordsOf(folded.text)
  const matches: Match[] = []
  for (let at = 0; at < words.length; at++) {
    for (const [term, { rows }] of terms.entries()) {
      const row = rows.find((one) => fits(words, at, one.words, one.open))
      if (!row) continue
      const { start } = words[at]!
      const last = words[at + row.words.length - 1]!
      const asked = row.words.at(-1)!
      // Of a pair of characters only what was asked for.
      const end = isUnspaced(asked) ? last.start + asked.length : last.end
      matches.push({ term, start: folded.start(start), end: folded.end(end) })
      break
    }
  }
  return matches
}

/** The matches of the first of some texts that has the most of the terms; null where none has any. */
export function bestOf(
  texts: readonly Searchable[],
  terms: readonly Wanted[],
): { at: number; matches: Match[]; count: number } | null {
  const hopes = texts.map((text, at) => ({ at, hope: mayHave(text, terms) })).sort((a, b) => b.hope - a.hope)
  let best: { at: number; matches: Match[]; count: number } | null = null
  for (const { at, hope } of hopes) {
    if (hope <= (best?.count ?? 0)) break
    const matches = matchesIn(texts[at]!, terms)
    const count = countTerms(matches)
    if (count > (best?.count ?? 0)) best = { at, matches, count }
  }
  return best
}

export const countTerms = (matches: readonly Match[]): number => new Set(matches.map(({ term }) => term)).size

/** A stretch longer than this is not shown in one line. */
const LONGEST = 160

/** The shortest run of matches that has every term which is there; the first match where that is too long. */
export function closest(matches: readonly Match[]): Match[] {
  const all = countTerms(matches)
  let best = matches.slice(0, 1)
  let shortest = LONGEST + 1
  for (const [from, first] of matches.entries()) {
    const seen = new Set<number>()
    for (const [n, match] of matches.slice(from).entries()) {
      seen.add(match.term)
      const length = match.end - first.start
      if (length >= shortest) break
      if (seen.size < all) continue
      shortest = length
      best = matches.slice(from, from + n + 1)
      break
    }
  }
  return best
}

/** Some matches that follow each other, with the words around them, as one line. */
export function lineOf(text: string, matches: readonly Match[]): FoundLine {
  const start = matches[0]!.start
  const end = Math.max(...matches.map((match) => match.end))
  const { before, after } = aroundHit(text, start, end)
  const spans: Span[] = []
  let line = before
  let at = start
  for (const match of matches) {
    // Pairs of characters lie over each other.
    const from = Math.max(at, match.start)
    line += oneLine(text.slice(at, from))
    const begin = line.length
    line += oneLine(text.slice(from, Math.max(from, match.end)))
    const last = spans.at(-1)
    if (last && last.end === begin) last.end = line.length
    else if (line.length > begin) spans.push({ start: begin, end: line.length })
    at = Math.max(from, match.end)
  }
  return { line: line + after, spans }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** A text as it is, with all that fits in it. */
export const wholeLine = (text: string, matches: readonly Match[]): FoundLine => ({
  line: text,
  spans: matches.map(({ start, end }) => ({ start, end })),
})
