import { blockText, hasWords } from '#core/text/blocks'
import type { DraftBlock } from '#core/text/document'
import { readByline } from '#main/formats/byline'
import { readDateLine } from '#main/formats/dates'
import type { Metadata } from '#main/formats/format'
import { folded, repeatsTitle } from '#main/formats/titles'

/** Whether a line says only who wrote the text, or when, as its metadata do already. */
function isKnown(line: string, { byline, published }: Metadata): boolean {
  const said = readByline(line)?.byline ?? line
  if (byline !== undefined && folded(said) === folded(byline)) return true
  const day = readDateLine(line)?.iso
  return day !== undefined && day === published?.slice(0, 10)
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const lettersIn = (words: readonly string[]): number => words.join('').length

/**
 * Whether a heading is the title of its page, which may name its site or its section besides: three quarters of it are
 * words of the title, and at least half of the title.
 */
function isTitleOf(heading: string, title: string): boolean {
  const own = wordsOf(heading)
  const named = wordsOf(title)
  const shared = lettersIn(own.filter((word) => named.includes(word)))
  return shared > 0 && shared >= lettersIn(own) * 0.75 && shared >= lettersIn(named) / 2
}

/**
 * A text without the title, writer and day at its head where these stand above it. Readability takes a repeated title
 * out only where it has Latin letters, and makes it as small as the headings of its parts.
 *
 * @param isArticle it was found by Readability
 */
export function withoutHead(blocks: DraftBlock[], metadata: Metadata, isArticle: boolean): DraftBlock[] {
  const [first] = blocks
  const isTitled = isArticle
    ? first?.kind === 'heading' && isTitleOf(blockText(first), metadata.title ?? '')
    : repeatsTitle(blocks, metadata.title)
  let rest = isTitled ? blocks.slice(1) : blocks
  while (rest[0]?.kind === 'paragraph' && isKnown(blockText(rest[0]), metadata)) rest = rest.slice(1)
  return hasWords(rest) ? rest : blocks
}
