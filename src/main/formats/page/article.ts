import { Readability } from '@mozilla/readability'
import { markNotes } from './notes'

/** What a page was found to be about. */
export interface Article {
  /** Its markup. */
  content: string
  /** Of its text, in UTF-16 units. */
  length: number
  title?: string
  byline?: string
  publisher?: string
  published?: string
  language?: string
  dir?: string
}

const said = <K extends string>(name: K, value: string | null | undefined) =>
  (value?.trim() ? { [name]: value.trim() } : {}) as { [key in K]?: string }

/**
 * The article of a page, by the rules of Firefox's reader view (Mozilla Readability); null when there is none. Changes
 * the document. Notes that these rules leave out are put back at the end.
 */
export function findArticle(document: Document): Article | null {
  const notes = markNotes(document)
  const found = new Readability<string>(document, {
    keepClasses: true,
    serializer: (node) => String(node),
  }).parse()
  if (!found?.content) return null
  const lost = [...notes].filter(([id]) => !holds(found.content!, id)).map(([, markup]) => markup)
  return {
    content:
      lost.length > 0 ? `${found.content}<ul role="doc-endnotes">${lost.join('')}</ul>` : found.content,
    length: found.textContent?.trim().length ?? 0,
    ...said('title', found.title),
    ...said('byline', found.byline),
    ...said('publisher', found.siteName),
    ...said('published', found.publishedTime),
    ...said('language', found.lang),
    ...said('dir', found.dir),
  }
}

const holds = (markup: string, id: string) => markup.includes(` id="${id}"`)
