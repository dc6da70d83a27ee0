import type { Membership } from '#core/library/collections'
import { READ_STATES, type SaidState } from '#core/library/state'
import { tidyTags } from '#core/study/marks'
import { isRecord } from '#core/text/record'
import type { StoredReading } from './reading-fields'

/** What the reader says of a text themselves. It goes before what its file says, however often that is brought. */
export interface OwnWords {
  title?: string
  authors?: string[]
  series?: string
  language?: string
  publisher?: string
  published?: string
  /** A picture they chose (`store.cover`); empty for none. */
  cover?: string
}

/** What the reader did with a text in the library. */
export interface Shelf {
  tags: string[]
  collections: Membership[]
  said: SaidState | null
  own: OwnWords
  /** Whether they want to be asked less sure questions about it as well. */
  moreQuestions: boolean
}

/** The fields of a reading in the log that hold `OwnWords`: apart from the file's, so that neither writes over the other. */
export const OWN_FIELDS = {
  title: 'ownTitle',
  authors: 'ownAuthors',
  series: 'ownSeries',
  language: 'ownLanguage',
  publisher: 'ownPublisher',
  published: 'ownPublished',
  cover: 'ownCover',
} as const satisfies Record<keyof OwnWords, string>

const isText = (value: unknown): value is string => typeof value === 'string'
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : [])

const isMembership = (value: unknown): value is Membership =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && Number.isFinite(value[1])

function saidFrom(value: unknown): SaidState | null {
  if (!isRecord(value)) return null
  const is = READ_STATES.find((state) => state === value.is)
  const { at, furthest } = value
  return is && typeof at === 'number' && typeof furthest === 'number' ? { is, at, furthest } : null
}

/** What the log says of a text's shelf; what is not understood there is as if it had not been said. */
export function shelfFrom(fields: Readonly<Record<string, unknown>>): Shelf {
  const own: OwnWords = {}
  for (const [name, field] of Object.entries(OWN_FIELDS) as [keyof OwnWords, string][]) {
    const value = fields[field]
    if (name === 'authors') {
      if (Array.isArray(value)) own.authors = texts(value)
    } else if (isText(value)) own[name] = value
  }
  const collections = Array.isArray(fields.collections) ? fields.collections.filter(isMembership) : []
  return {
    tags: texts(fields.tags),
    collections,
    said: saidFrom(fields.state),
    own,
    moreQuestions: fields.moreQuestions === true,
  }
}

/**
 * What is written of a text so that it stands where another stood, in its collections and with its tags; what was said
 * of it already stays. A cover lies in the folder of the text it was chosen for and stays there.
 */
export function takenOver(from: Shelf, to: Shelf): Record<string, unknown> {
  const names = new Set(to.collections.map(([name]) => name))
  const more = from.collections.filter(([name]) => !names.has(name))
  const { cover: _, ...words } = from.own
  return {
    ...(from.tags.length > 0 && { tags: tidyTags([...to.tags, ...from.tags]) }),
    ...(from.moreQuestions && { moreQuestions: true }),
    ...(more.length > 0 && { collections: [...to.collections, ...more] }),
    ...Object.fromEntries(
      (Object.keys(words) as (keyof typeof words)[])
        .filter((name) => to.own[name] === undefined)
        .map((name) => [OWN_FIELDS[name], words[name]]),
    ),
  }
}

/** A reading with the reader's own words laid over those of its file. */
export function withOwn(file: StoredReading, own: OwnWords): StoredReading {
  const { title, authors, language, ...rest } = own
  const reading: StoredReading = { ...file }
  if (title) reading.title = title
  if (language) reading.language = language
  if (authors) {
    reading.authors = authors.map((full) => ({ full }))
    if (authors.length > 0) reading.byline = authors.join(', ')
    else delete reading.byline
  }
  for (const [name, value] of Object.entries(rest) as [keyof typeof rest, string][]) {
    if (value === '') delete reading[name]
    else reading[name] = value
  }
  return reading
}
