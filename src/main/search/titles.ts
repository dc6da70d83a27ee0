import type { FoundLine } from '#contract/search'
import { fold } from '#core/text/fold'
import { type Match, matchesIn, searchable, wholeLine } from './lines'
import { type Term, wantedOf } from './query'
import { slips, slipsOf } from './vocabulary'
import { wordsOf } from './words'

/** What a reading is called and by whom it is. */
export interface Named {
  title: string
  byline?: string
}

export interface FoundName {
  title: FoundLine
  byline?: FoundLine
  /** For each term whether it is in the title or the byline; with slips only where nothing fits without. */
  has: boolean[]
  /** How well the name fits, 0 to 1. */
  score: number
}

/** Words of a name that are nearly one of a query, also where that is not written to its end. */
function nearMatches(text: string, terms: readonly Term[]): Match[] {
  const folded = fold(text)
  return wordsOf(folded.text).flatMap(({ word, start, end }): Match[] => {
    const term = terms.findIndex(({ words: [asked = '', ...more], open }) => {
      const most = slipsOf(asked.length)
      if (more.length > 0 || most === 0 || word[0] !== asked[0]) return false
      return (
        slips(asked, word, most) <= most || (open && slips(asked, word.slice(0, asked.length), most) <= most)
      )
    })
    return term < 0 ? [] : [{ term, start: folded.start(start), end: folded.end(end) }]
  })
}

/** A slip counts for less than what is written right. */
const SLIP = 0.5

/** How the name of a reading fits a query. Names are few: they are looked through one by one, with slips forgiven. */
export function matchName({ title, byline }: Named, terms: readonly Term[]): FoundName {
  const texts = byline === undefined ? [title] : [title, byline]
  const exact = texts.map((text) => matchesIn(searchable(text), terms.map(wantedOf)))
  const isExact = terms.map((_, n) => exact.some((matches) => matches.some(({ term }) => term === n)))
  const near = texts.map((text, n) =>
    [...exact[n]!, ...nearMatches(text, terms).filter(({ term }) => !isExact[term])].sort(
      (a, b) => a.start - b.start,
    ),
  )
  const has = terms.map((_, n) => near.some((matches) => matches.some(({ term }) => term === n)))
  const points = terms.reduce((sum, _, n) => sum + (isExact[n] ? 1 : has[n] ? SLIP : 0), 0)
  return {
    title: wholeLine(title, near[0]!),
    ...(byline !== undefined && { byline: wholeLine(byline, near[1]!) }),
    has,
    score: terms.length === 0 ? 0 : points / terms.length,
  }
}
