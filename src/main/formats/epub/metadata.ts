import type { Name } from '#core/text/document'
import type { Metadata } from '#main/formats/format'
import { all, type Element, first, textIn } from '#main/formats/html/tree'
import { identifierOf } from './identifier'

/** What `refines` (EPUB 3) says of an element: by property. */
function refinementsOf(metadata: Element): (element: Element, property: string) => string | undefined {
  const found = new Map<string, string>()
  for (const meta of all(metadata, 'meta')) {
    const { refines, property } = meta.attributes
    if (refines && property) found.set(`${refines} ${property}`, textIn(meta))
  }
  return ({ attributes }, property) => found.get(`#${attributes.id} ${property}`)
}

const byline = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** A name as written, with its parts where `Tolstoy, Leo` says which they are. */
function nameOf(full: string, fileAs: string | undefined): Name {
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(fileAs ?? '') ?? []
  const isWhole = family !== undefined && given !== undefined && full.includes(family) && full.includes(given)
  return isWhole ? { given, family, full } : { full }
}

/** `2008-01-21T10:00Z` → `2008-01-21`; undefined for what is no date of that form, or a placeholder of a tool. */
function isoDate(text: string): string | undefined {
  const [found, year, , month = '01'] = /^(\d{4})(-(\d{2})(-\d{2})?)?/.exec(text.trim()) ?? []
  return found && Number(year) >= 1000 && Number(month) <= 12 && !found.startsWith('0') ? found : undefined
}

function languageOf(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))
    return tag && !/^(?:und|zxx|mul|x)\b/.test(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/** EPUB 3's collections of the kind `series`, or what Calibre writes: name and place in it. */
function seriesOf(metadata: Element, refined: ReturnType<typeof refinementsOf>): string | undefined {
  const metas = all(metadata, 'meta')
  const collection = metas.find(
    (meta) =>
      meta.attributes.property === 'belongs-to-collection' && refined(meta, 'collection-type') !== 'set',
  )
  const named = (name: string) => metas.find((meta) => meta.attributes.name === name)?.attributes.content
  const name = collection ? textIn(collection) : named('calibre:series')
  const place = collection ? refined(collection, 'group-position') : named('calibre:series_index')
  if (!name) return undefined
  return place ? `${name}, ${place.replace(/\.0+$/, '')}` : name
}

/** What a package document says of its book. */
export function readMetadata(root: Element): Metadata {
  const metadata = first(root, 'metadata') ?? root
  const refined = refinementsOf(metadata)
  const said = (name: string) => all(metadata, name).filter((element) => textIn(element) !== '')

  const titles = said('title')
  const main = titles.find((title) => refined(title, 'title-type') === 'main') ?? titles[0]
  const roleOf = (creator: Element) => refined(creator, 'role') ?? creator.attributes.role
  const creators = said('creator')
  const writers = creators.filter((creator) => ['aut', undefined, ''].includes(roleOf(creator)))
  const authors = (writers.length > 0 ? writers : creators).map((creator) =>
    nameOf(textIn(creator), refined(creator, 'file-as') ?? creator.attributes['file-as']),
  )
  const dates = said('date')
  const date = dates.find(({ attributes }) => /publication/.test(attributes.event ?? '')) ?? dates[0]
  const [publisher] = said('publisher')
  const language = said('language').flatMap((one) => languageOf(textIn(one)) ?? [])[0]
  const published = date && isoDate(textIn(date))
  const series = seriesOf(metadata, refined)
  const identifier = identifierOf(root)
  return {
    ...(main ? { title: textIn(main) } : {}),
    ...(authors.length > 0 ? { authors, byline: byline(authors.map(({ full }) => full)) } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher: textIn(publisher) } : {}),
    ...(language ? { language } : {}),
    ...(series ? { series } : {}),
    ...(identifier ? { identifier } : {}),
  }
}
