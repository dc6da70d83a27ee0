import { sharedWords } from './alike'
import { type Dated, datedOf } from './dated'
import { together } from './group'
import { type Askable, asPart, asTogether, type QuizQuestion } from './question'
import { shuffled } from './shuffled'

/** Two sentences that share so many of their words may tell of one thing, or of one that happened twice. */
const SAME_STORY = 0.6

const isApart = (a: Dated, b: Dated): boolean =>
  a.of.reading === b.of.reading &&
  (a.to < b.from || b.to < a.from) &&
  (a.of.source === undefined || a.of.source.quote.exact !== b.of.source?.quote.exact) &&
  sharedWords(a.event, b.event) < SAME_STORY

/**
 * Three or four things that happened, to be put in order; null where there are not that many of one text whose dates
 * are surely different. They are never shown in the right order.
 *
 * @param all what may be asked, best first
 * @param random from 0 up to but not including 1
 */
export function orderOf(all: readonly Askable[], random: () => number): QuizQuestion | null {
  const dated = all.flatMap((one) => datedOf(one) ?? [])
  const readings = new Set(dated.map(({ of }) => of.reading))
  for (const reading of readings) {
    if (reading === undefined) continue
    const found = together(
      dated.filter(({ of }) => of.reading === reading),
      isApart,
    )
    if (found.length === 0) continue
    const parts = [...found]
      .sort((a, b) => a.from - b.from)
      .map(({ of, event }, n) => ({ ...asPart(of, 'order', event), place: n + 1 }))
    const mixed = shuffled(parts, random)
    const isRight = mixed.every(({ place }, n) => place === n + 1)
    return asTogether('order', isRight ? [...mixed.slice(1), mixed[0]!] : mixed)
  }
  return null
}
