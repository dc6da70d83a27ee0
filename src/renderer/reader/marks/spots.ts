import type { FactStanding, NoteView, SectionFacts } from '#contract/facts'
import type { MarkView } from '#contract/marks'
import type { Fact, FactId } from '#core/facts/fact'
import type { BlockId, Place, SectionId } from '#core/text/document'
import { isBefore } from '#renderer/text/geography'

interface Marked {
  /** Stays the same when a fact is learned, so that what has the focus keeps it. */
  key: string
  section: SectionId
  from: Place
  to: Place
}

/** A stretch of the text that can be opened: a fact not yet learned, one in the reader's cards, or a mark. */
export type Spot = Marked &
  (
    | { kind: 'fact'; layer: 'fact'; fact: Fact }
    /** With the fact it was made of, where that is on the page. */
    | { kind: 'note'; layer: 'fact-kept'; note: NoteView; fact: Fact | undefined }
    | { kind: 'mark'; mark: MarkView }
  )

export interface Study {
  /** Of the sections on the page. */
  facts: readonly SectionFacts[]
  dropped: readonly FactId[]
  /** Asked already by a card of another fact. */
  known: FactStanding['known']
  notes: readonly NoteView[]
}

/** Where a fact's answer stands: sentences lie within one block. */
export function spanOf({ source, span }: Fact): { from: Place; to: Place } {
  const { block, at } = source.from
  return { from: { block, at: at + span.start }, to: { block, at: at + span.end } }
}

/** The facts that are in the reader's cards, are asked by another card, or were dropped. */
export function settledIn({ dropped, known, notes }: Study): ReadonlySet<FactId> {
  return new Set([...dropped, ...known.map(({ fact }) => fact), ...notes.flatMap(({ fact }) => fact ?? [])])
}

const factKey = (fact: string) => `fact ${fact}`

/**
 * What is marked in the sections on the page, in reading order. A fact is when it is one of its section's key
 * facts, or any with `all`; one that was dropped or is asked elsewhere never is. What is in the reader's cards and highlights always are.
 */
export function spotsOf(
  study: Study,
  marks: readonly MarkView[],
  mounted: ReadonlySet<SectionId>,
  all: boolean,
): Spot[] {
  const settled = settledIn(study)
  const spots: Spot[] = []
  for (const { facts, key } of study.facts) {
    for (const fact of facts) {
      if (settled.has(fact.id) || !(all || key.includes(fact.id))) continue
      const { id, section } = fact
      spots.push({ kind: 'fact', fact, key: factKey(id), layer: 'fact', section, ...spanOf(fact) })
    }
  }
  const byId = new Map(study.facts.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])))
  for (const note of study.notes) {
    if (!note.at) continue
    const fact = byId.get(note.fact ?? '')
    const key = note.fact === undefined ? `note ${note.id}` : factKey(note.fact)
    const { from, to } = note.at.answer ?? note.at
    spots.push({ kind: 'note', note, fact, key, layer: 'fact-kept', section: note.at.section, from, to })
  }
  for (const mark of marks) if (mark.at) spots.push({ kind: 'mark', mark, key: mark.id, ...mark.at })
  return spots
    .filter(({ section }) => mounted.has(section))
    .sort((a, b) => order(a.from, b.from) || order(b.to, a.to))
}

const order = (a: Place, b: Place) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)

/** A bookmark has no words of its own: it stands beside the line. */
export const isBookmark = (spot: Spot): boolean => spot.kind === 'mark' && spot.mark.kind === 'bookmark'

/** What is marked at a place, the shortest and so most particular first; both ends count as inside. */
export function spotsAt(spots: readonly Spot[], place: Place): Spot[] {
  return spots
    .filter((spot) => !isBookmark(spot) && !isBefore(place, spot.from) && !isBefore(spot.to, place))
    .toSorted((a, b) => Number(covers(a, b)) - Number(covers(b, a)))
}

/** Whether one holds the other and more, or the same and is only a highlight. */
function covers(a: Spot, b: Spot): boolean {
  const [starts, ends] = [order(a.from, b.from), order(b.to, a.to)]
  if (starts === 0 && ends === 0) return a.kind === 'mark' && b.kind !== 'mark'
  return starts <= 0 && ends <= 0
}

/** For each block, what begins in it. */
export function byBlock(spots: readonly Spot[]): ReadonlyMap<BlockId, readonly Spot[]> {
  const blocks = new Map<BlockId, Spot[]>()
  for (const spot of spots) {
    const own = blocks.get(spot.from.block)
    if (own) own.push(spot)
    else blocks.set(spot.from.block, [spot])
  }
  return blocks
}
