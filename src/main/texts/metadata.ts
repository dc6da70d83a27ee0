import type { Reading } from '#core/text/document'
import type { ParsedText } from '#main/jobs/tasks'

type Known = Pick<
  Reading,
  | 'title'
  | 'byline'
  | 'authors'
  | 'published'
  | 'publisher'
  | 'language'
  | 'series'
  | 'identifier'
  | 'source'
  | 'cover'
>

/** What a parsed file says of itself, as the fields of a reading. */
export function metadataOf({ metadata, cover }: ParsedText): Known {
  const { title, language, authors = [], byline, published, publisher, series, identifier, source } = metadata
  return {
    title,
    language,
    authors,
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(series !== undefined && { series }),
    ...(identifier !== undefined && { identifier }),
    ...(source !== undefined && { source }),
    ...(cover !== undefined && { cover }),
  }
}
