import type { Band, MapSentence } from '#contract/progress'
import type { Fact } from '#core/facts/fact'
import type { Place, SectionId } from '#core/text/document'
import type { StringId, Values } from '#renderer/app/strings'
import { type Spot, type Study, settledIn } from '#renderer/reader/marks/spots'
import { isBefore } from '#renderer/text/geography'

/** What there is to remember in a section. */
export interface SectionMemory {
  /** Its key facts that are in no card, and were not taken off the page. */
  fresh: readonly Fact[]
  /** Its sentences that cards are about. */
  sentences: readonly MapSentence[]
}

/** A sentence with its marks in the text and how well it is remembered. */
export interface Remembered {
  /** Where its first mark begins: the sign stands beside that line. */
  at: Place
  spots: readonly Spot[]
  quote: string
  /** Facts not learned. */
  facts: number
  /** Cards; those of them never answered; the mean chance of recalling the others, 0 to 1. */
  cards: number
  fresh: number
  recall: number
  /** 0 when no card of it was answered yet. */
  band: Band
}

/** The key facts of sections that are not learned. */
export function freshIn(study: Study): Map<SectionId, Fact[]> {
  const settled = settledIn(study)
  const found = new Map<SectionId, Fact[]>()
  for (const { facts, key } of study.facts) {
    const fresh = facts.filter(({ id }) => key.includes(id) && !settled.has(id))
    if (fresh[0]) found.set(fresh[0].section, fresh)
  }
  return found
}

/** A sentence by its end: what brings the sentence before it along ends where it does. */
const endOf = (place: Place): string => `${place.block} ${place.at}`

/**
 * The sentences that facts and cards are about, in reading order, each once.
 *
 * @param spots what is marked on the page
 * @param sentences how the sentences that cards are about are remembered
 */
export function rememberedIn(spots: readonly Spot[], sentences: readonly MapSentence[]): Remembered[] {
  const byNote = new Map(sentences.flatMap((one) => one.notes.map((note) => [note, one] as const)))
  const groups = new Map<string, { spots: Spot[]; quote: string; sentence: MapSentence | undefined }>()
  for (const spot of spots) {
    if (spot.kind === 'mark') continue
    const sentence = spot.kind === 'note' ? byNote.get(spot.note.id) : undefined
    // Its memory is not known yet.
    if (spot.kind === 'note' && !sentence) continue
    const end = endOf(sentence?.to ?? (spot.kind === 'fact' ? spot.fact.source.to : spot.to))
    const group = groups.get(end) ?? { spots: [], quote: '', sentence: undefined }
    group.spots.push(spot)
    group.sentence ??= sentence
    group.quote ||= sentence?.quote ?? (spot.kind === 'fact' ? spot.fact.source.quote.exact : '')
    groups.set(end, group)
  }
  return [...groups.values()]
    .map(({ spots: own, quote, sentence }): Remembered => {
      const { cards = 0, fresh = 0, recall = [], bands = [] } = sentence ?? {}
      return {
        ...{ at: own[0]!.from, spots: own, quote, cards, fresh },
        facts: own.filter(({ kind }) => kind === 'fact').length,
        recall: recall[0] ?? 0,
        band: bands[0] ?? 0,
      }
    })
    .sort((a, b) => (isBefore(a.at, b.at) ? -1 : 1))
}

/** The sum of some sentences of one line, shown in the band of the weakest of those that were ever answered. */
export function together(all: readonly Remembered[]): Omit<Remembered, 'at'> {
  const sum = (of: (one: Remembered) => number) => all.reduce((total, one) => total + of(one), 0)
  const learned = (one: Remembered) => one.cards - one.fresh
  const answered = sum(learned)
  const bands = all.flatMap(({ band }) => (band === 0 ? [] : [band]))
  return {
    spots: all.flatMap(({ spots }) => spots),
    quote: all[0]?.quote ?? '',
    facts: sum(({ facts }) => facts),
    cards: sum(({ cards }) => cards),
    fresh: sum(({ fresh }) => fresh),
    recall: answered === 0 ? 0 : sum((one) => one.recall * learned(one)) / answered,
    band: bands.length === 0 ? 0 : (Math.min(...bands) as Band),
  }
}

type Say = (id: StringId, values?: Values) => string

/** In words: "2 cards, 83 % likely remembered; 1 fact not learned". */
export function rememberedWords(say: Say, { facts, cards, fresh, recall }: Omit<Remembered, 'at'>): string {
  const learned = cards - fresh
  const percent = Math.round(recall * 100)
  return [
    ...(learned > 0 ? [say('memory.learned', { cards: learned, percent })] : []),
    ...(fresh > 0 ? [say('memory.fresh', { cards: fresh })] : []),
    ...(facts > 0 ? [say('memory.facts', { facts })] : []),
  ].join('; ')
}

/** A quiz at a section's end asks no more than this. */
const QUESTIONS = 10

/** What stands at a section's end; null where there is nothing to ask about. `count`: how much a quiz asks. */
export function endOfSection(
  say: Say,
  { fresh, sentences }: SectionMemory,
): { words: string; count: number } | null {
  const sum = (of: (one: MapSentence) => number) => sentences.reduce((total, one) => total + of(one), 0)
  const [facts, cards] = [fresh.length, sum((one) => one.cards)]
  if (facts + cards === 0) return null
  const count = Math.min(QUESTIONS, facts + cards)
  if (cards === 0) return { words: say('memory.endFacts', { facts }), count }
  const likely = Math.round(sum((one) => (one.recall[0] ?? 0) * (one.cards - one.fresh)))
  const isAsked = sentences.some((one) => one.cards > one.fresh) ? 'yes' : 'no'
  return { words: say('memory.endCards', { cards, likely, isAsked, facts }), count }
}
