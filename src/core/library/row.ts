import type { UtcMs } from '#core/study/events'
import type { AssetId, Name, ReadingId } from '#core/text/document'
import { fold } from '#core/text/fold'
import type { Membership } from './collections'
import { seriesPlace } from './series'
import type { ReadState } from './state'

/** A text as the library shows it. */
export interface LibraryItem {
  id: ReadingId
  title: string
  byline?: string
  publisher?: string
  /** ISO date, as exact as the source gave it. */
  published?: string
  language: string
  /** A series and the place in it, as `seriesPlace` takes it apart. */
  series?: string
  cover?: AssetId
  format: string
  words: number
  sections: number
  /** Whole minutes at the reader's pace, at least 1. */
  minutes: number
  /** Where the reader is, and the furthest they have been, 0 to 1. */
  progress: number
  furthest: number
  state: ReadState
  /** Ships with the app rather than being brought by the reader. */
  builtIn: boolean
  addedAt?: UtcMs
  openedAt?: UtcMs
  tags: readonly string[]
  collections: readonly Membership[]
  /** Cards in study, and those of them that are due today. */
  cards: number
  due: number
  /** Mean chance of recalling those answered before, 0 to 1; null where none was. */
  recall: number | null
}

/** A text as queries look at it. */
export interface Row {
  readonly item: LibraryItem
  readonly authors: readonly string[]
  /** What it stands under among authors: a family name first; empty where nobody is known. */
  readonly authorKey: string
  /** The name of its series; empty for none. */
  readonly series: string
  /** Everything it can be found by, folded. */
  readonly words: string
}

/** “Odile Brandt” stands under Brandt, and so does “Brandt, Odile”. */
function familyFirst({ given, family, full }: Name): string {
  if (family) return given ? `${family} ${given}` : family
  if (full.includes(',')) return full
  const names = full.trim().split(/\s+/)
  return [names.at(-1)!, ...names.slice(0, -1)].join(' ')
}

/** @param writers those the text names; where it names none, its byline stands for them */
export function rowOf(item: LibraryItem, writers: readonly Name[]): Row {
  const { title, byline, tags } = item
  const series = item.series === undefined ? '' : seriesPlace(item.series).name
  const named = writers.length > 0 ? writers : byline ? [{ full: byline }] : []
  const authors = [...new Set(named.map(({ full }) => full))]
  const words = [title, byline ?? '', ...authors, item.series ?? '', ...tags].join('\n')
  return {
    item,
    authors,
    authorKey: named[0] ? familyFirst(named[0]) : '',
    series,
    words: fold(words).text,
  }
}
