import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { Metadata } from '#main/formats/format'
import { headingTitle, isTitle, repeatsTitle } from '#main/formats/titles'
import type { Placed } from './read'

/** What a PDF says about itself, where that is plausible; its first and largest heading where it names no title. */
export async function readAbout(pdf: PDFDocumentProxy, blocks: readonly Placed[]): Promise<Metadata> {
  const { info = {}, metadata = null } = (await pdf.getMetadata().catch(() => ({}))) as {
    info?: Record<string, unknown>
    metadata?: { get: (name: string) => unknown } | null
  }
  const named = (key: string, name: string): string => textOf(metadata?.get(name)) || textOf(info[key])
  const title = [named('Title', 'dc:title'), textOf(info.Title)].find(isTitle) ?? titleIn(blocks)
  const authors = names(metadata?.get('dc:creator') ?? info.Author)
  const published = dateOf(textOf(info.CreationDate))
  const publisher = textOf(metadata?.get('dc:publisher'))
  return {
    ...(title ? { title } : {}),
    ...(authors.length > 0 ? { authors: authors.map((full) => ({ full })), byline: authors.join(', ') } : {}),
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
  }
}

function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value.join(', ') : value
  return typeof one === 'string' ? one.replace(/[\p{Cc}\s]+/gu, ' ').trim() : ''
}

const blocksOf = (placed: readonly Placed[]) => placed.map(({ block }) => block)

/** A text without a first heading that only says its title, which stands above it. */
export const withoutTitle = (placed: readonly Placed[], title: string | undefined): readonly Placed[] =>
  repeatsTitle(blocksOf(placed), title) ? placed.slice(1) : placed

/** The first and largest heading at the head of the first page. */
const titleIn = (placed: readonly Placed[]): string | undefined =>
  headingTitle(blocksOf(placed.filter(({ page }) => page === placed[0]!.page)))

const NO_NAME =
  /^(?:unknown|author|admin(?:istrator)?|user|owner|none|null|anonymous|default|test|root|[\w.-]+@[\w.-]+|[\w-]*\d[\w-]*)$/i

/** The writers named; account names and programs are none. */
function names(value: unknown): string[] {
  const list = Array.isArray(value)
    ? value.map(textOf)
    : textOf(value).split(/\s*;\s*|\s+(?:and|und|et|y)\s+|,\s+(?=\S+\s)/u)
  return list
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length < 100 && /\p{L}{2}/u.test(name) && !NO_NAME.test(name))
}

/** `D:20110405…` as an ISO date; undefined for none or one that cannot be. */
function dateOf(date: string): string | undefined {
  const [, year, month = '', day = ''] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(date) ?? []
  if (!year || Number(year) < 1985 || Number(year) > 2100) return undefined
  const iso = month === '' || day === '' ? undefined : `${year}-${month}-${day}`
  return iso && !Number.isNaN(Date.parse(iso)) ? iso : year
}
