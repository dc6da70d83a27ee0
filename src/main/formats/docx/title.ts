import { hasWords } from '#core/text/blocks'
import type { DraftBlock } from '#core/text/document'
import { headingTitle, isTitle, repeatsTitle } from '#main/formats/titles'

/** The `id` that paragraphs in the style Title have in the markup made of a document. No bookmark's name has a space. */
export const TITLE_ID = 'the title'

const isNote = (to: object | undefined) => to !== undefined && 'note' in to

/** The words of a paragraph in the style Title, without the signs of notes on it. */
const wordsOf = (block: DraftBlock): string =>
  ('runs' in block ? block.runs : [])
    .filter(({ to }) => !isNote(to))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * A document's title, and its text without it where it begins with it: what stands in the style Title before anything
 * else, else what the properties say, else its first heading. One that carries a note stays in the text, where the note
 * is led to from.
 *
 * @param isStyled whether the block of this number is in the style Title
 */
export function withTitle(
  blocks: readonly DraftBlock[],
  isStyled: (n: number) => boolean,
  said: string | undefined,
): { title?: string; blocks: readonly DraftBlock[] } {
  const styled = blocks.flatMap((block, n) => (isStyled(n) && wordsOf(block) !== '' ? n : []))
  // Where more come later, they are what the parts of the document are called.
  const isHead = styled.length > 0 && styled.every((at, n) => at === n)
  const head = blocks.slice(0, isHead ? styled.length : 0)
  const shown = head.map(wordsOf).join(' ')
  if (isHead && isTitle(shown)) {
    const carriesNote = head.some((block) => 'runs' in block && block.runs.some(({ to }) => isNote(to)))
    const rest = blocks.slice(head.length)
    return { title: shown, blocks: carriesNote || !hasWords(rest) ? blocks : rest }
  }
  const title = said ?? headingTitle(blocks)
  const body = repeatsTitle(blocks, title) ? blocks.slice(1) : blocks
  return title === undefined ? { blocks: body } : { title, blocks: body }
}
