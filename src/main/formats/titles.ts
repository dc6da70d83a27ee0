import { blockText, hasWords } from '#core/text/blocks'
import type { DraftBlock } from '#core/text/document'

/** What programs write as a title when nobody gave one, whole: `Document1`, `Dokument 2`, `Untitled (3)`. */
const BY_ITSELF =
  /^(?:untitled|unbenannt|sans titre|sin título|senza titolo|new (?:microsoft )?word document|do[ck]ument[oe]?|doc|presentation|slide|title|titel|unknown|no title|null|none|print)[\s-]*\(?\d*\)?$/i
/** Made of the program's name or an address, or only a name in brackets or of a file. */
const MADE =
  /^(?:microsoft (?:word|office|powerpoint|excel)\b|https?:|\(.*\)$|[\w-]*_[\w-]*$)|\.(?:docx?|dotx?|rtf|odt|indd|qxd|tex|dvi|pdf|pptx?|xlsx?|html?|pmd|fm|ps|wpd)$/i

/** Whether what a document's properties say is a title is one, and not what some program put there or a file's name. */
export const isTitle = (title: string): boolean =>
  title.length < 300 && /\p{L}{2}/u.test(title) && !BY_ITSELF.test(title) && !MADE.test(title)

/** How far into a text its title is looked for. */
const HEAD = 6
const LONGEST_HEADING = 200

/** The largest heading among the first blocks of a text, and of those as large the first. */
export function headingTitle(blocks: readonly DraftBlock[]): string | undefined {
  const headings = blocks.slice(0, HEAD).filter((block) => block.kind === 'heading')
  const level = Math.min(...headings.map((heading) => heading.level))
  const found = headings.find((heading) => heading.level === level)
  const text = found && blockText(found).replace(/\s+/g, ' ').trim()
  return text && isTitle(text) && text.length < LONGEST_HEADING ? text : undefined
}

/** The letters and numbers of a text alone, in lower case: two that say the same are alike. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Whether a text begins with a heading that only says its title, which stands above it. The heading of a first chapter,
 * with others as large after it, says more than that, and so do the only words there are.
 */
export function repeatsTitle(blocks: readonly DraftBlock[], title: string | undefined): boolean {
  const [first, second, ...more] = blocks
  if (first?.kind !== 'heading' || folded(blockText(first)) !== folded(title ?? '')) return false
  const isChapter =
    second?.kind !== 'heading' && more.some((block) => block.kind === 'heading' && block.level <= first.level)
  return !isChapter && hasWords(blocks.slice(1))
}
