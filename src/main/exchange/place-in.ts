import { anchorOnly, reanchor } from '#core/text/anchor'
import type { Range, TextId } from '#core/text/document'
import type { TextIndex } from '#core/text/places'
import type { Incoming } from './annotations-in'

/** A text to look for annotations in. */
export interface Within {
  text: TextId
  index: TextIndex
}

/** In no text: what has no place yet is looked for again by its quote whenever it is asked for. */
const NO_TEXT: TextId = ''
const START = { block: 's1.0', at: 0 }

/**
 * Where an annotation belongs. One of ours for this very text stays exactly where it was, if its words stand there;
 * any other is found by its quote. Null when no place is sure.
 */
export function placeIn(incoming: Pick<Incoming, 'quote' | 'place'>, within: Within): Range | null {
  const { quote, place } = incoming
  const { text, index } = within
  if (place?.text === text && index.has(place.from) && index.has(place.to)) {
    const isThere = index.textBetween(place.from, place.to) === quote.exact
    if (isThere) return { ...place, quote }
  }
  const other: Range = { text: NO_TEXT, from: START, to: START, quote }
  return reanchor(other, index, text) ?? anchorOnly(quote, index, text)
}

/** An annotation without a place. One of ours keeps the place it had, for the text it had it in may come back. */
export function orphanOf({ quote, place }: Pick<Incoming, 'quote' | 'place'>, here?: TextId): Range {
  return place && place.text !== here ? { ...place, quote } : { text: NO_TEXT, from: START, to: START, quote }
}
