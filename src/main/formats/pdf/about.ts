import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import { blockText } from '#core/text/blocks'
import type { Metadata } from '#main/formats/format'
import { folded } from './contents'
import type { Placed } from './read'

/** Titles that programs give by themselves. */
const NO_TITLE =
  /\.(?:docx?|rtf|odt|indd|qxd|tex|dvi|pdf|pptx?|xlsx?|html?|pmd|fm|ps|wpd)$|^(?:untitled|microsoft word|microsoft powerpoint|document\d*|doc\d*|title|titel|unknown|no title|null|none|print|slide \d+|\(.*\)|https?:.*|[\w-]*_[\w-]*)\b/i

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

const isTitle = (title: string): boolean =>
  title.length > 2 && title.length < 300 && /\p{L}{2}/u.test(title) && !NO_TITLE.test(title)

/** How far into a text its title is looked for. */
const HEAD = 6

/**
 * A text without a first heading that says its title, which stands above it. The heading of a first chapter, with others
 * as large after it, stays, and so does the only thing that is there.
 */
export function withoutTitle(blocks: readonly Placed[], title: string | undefined): readonly Placed[] {
  const [first, second, ...more] = blocks.map(({ block }) => block)
  if (first?.kind !== 'heading' || !second || folded(blockText(first)) !== folded(title ?? '')) return blocks
  const isChapter =
    second.kind !== 'heading' && more.some((block) => block.kind === 'heading' && block.level <= first.level)
  return isChapter ? blocks : blocks.slice(1)
}

/** The largest heading of the first page, and of those as large the first. */
function titleIn(blocks: readonly Placed[]): string | undefined {
  const headings = blocks
    .slice(0, HEAD)
    .flatMap(({ block, page }) => (block.kind === 'heading' && page === blocks[0]!.page ? block : []))
  const level = Math.min(...headings.map((heading) => heading.level))
  const found = headings.find((heading) => heading.level === level)
  const text = found && blockText(found)
  return text && isTitle(text) && text.length < 200 ? text : undefined
}

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
