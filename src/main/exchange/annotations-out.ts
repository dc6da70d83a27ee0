import type { Mark } from '#core/study/marks'
import type { Place } from '#core/text/document'
import { isoOf, type Written } from './written'

/** What our own names are made of; `urn:` says that there is nothing to fetch. */
export const MARK_URN = 'urn:lectern:mark:'
export const READING_URN = 'urn:lectern:reading:'
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { lectern: 'urn:lectern:ns:' }]
/** A place's block, named as a fragment of our texts. */
const FRAGMENTS = 'urn:lectern:ns:blocks'

const point = ({ block, at }: Place) => ({
  type: 'FragmentSelector',
  conformsTo: FRAGMENTS,
  value: block,
  refinedBy: { type: 'TextPositionSelector', start: at, end: at },
})

function motivations({ kind, note, tags }: Mark): string | string[] {
  const all = [
    kind === 'bookmark' ? 'bookmarking' : 'highlighting',
    ...(note ? ['commenting'] : []),
    ...(tags.length > 0 ? ['tagging'] : []),
  ]
  return all.length === 1 ? all[0]! : all
}

const body = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
})

function annotation(of: Written, mark: Mark) {
  const { text, from, to, quote } = mark.range
  const bodies = [
    ...(mark.note ? [body('commenting', mark.note)] : []),
    ...mark.tags.map((tag) => body('tagging', tag)),
  ]
  return {
    id: `${MARK_URN}${mark.id}`,
    type: 'Annotation',
    motivation: motivations(mark),
    ...(isoOf(mark.addedAt) && { created: isoOf(mark.addedAt) }),
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: {
        id: `${READING_URN}${of.reading}`,
        type: 'Text',
        'dc:title': of.title,
        ...(of.byline && { 'dc:creator': of.byline }),
        ...(of.address && { 'dc:source': of.address }),
      },
      styleClass: `lectern-${mark.colour} lectern-${mark.style}`,
      selector: [
        { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        { type: 'RangeSelector', startSelector: point(from), endSelector: point(to) },
        { type: 'lectern:PlaceSelector', 'lectern:text': text, 'lectern:from': from, 'lectern:to': to },
      ],
    },
  }
}

/**
 * Marks as a W3C Web Annotation collection (JSON-LD, Web Annotation Data Model 2017). Each has its words with what
 * stands around them (TextQuoteSelector), its place in blocks (RangeSelector, offsets in UTF-16 units), and the same
 * with the text's id under our own name, so that it comes back to exactly where it was.
 *
 * @param day names the collection
 */
export function toAnnotations(readings: readonly Written[], day: string): string {
  const items = readings.flatMap((of) => of.marks.map(({ mark }) => annotation(of, mark)))
  const collection = {
    '@context': CONTEXT,
    id: `urn:lectern:notebook:${day}`,
    type: 'AnnotationCollection',
    label: `Lectern notebook, ${day}`,
    total: items.length,
    first: { id: `urn:lectern:notebook:${day}:1`, type: 'AnnotationPage', startIndex: 0, items },
  }
  return `${JSON.stringify(collection, null, 1)}\n`
}
