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

/**
 * A text without the title, writer and day at its head where these stand above it. Readability takes a repeated title
 * out only where it has Latin letters.
 */
export function withoutHead(blocks: DraftBlock[], metadata: Metadata): DraftBlock[] {
  let rest = repeatsTitle(blocks, metadata.title) ? blocks.slice(1) : blocks
  while (rest[0]?.kind === 'paragraph' && isKnown(blockText(rest[0]), metadata)) rest = rest.slice(1)
  return hasWords(rest) ? rest : blocks
}
