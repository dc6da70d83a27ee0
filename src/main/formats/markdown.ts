import { Marked } from 'marked'
import { blockText } from '#core/text/blocks'
import type { DraftBlock } from '#core/text/document'
import { readByline, takeByline } from './byline'
import { readDateLine } from './dates'
import { decodeText } from './decode'
import type { Draft, Format, Input, Metadata } from './format'
import { readFrontMatter } from './frontmatter'
import { type InlineContext, noteAnchor } from './inline'
import { markdownBlocks } from './markdown-blocks'
import { LONGEST_FIELD } from './metadata'
import { textBlocks } from './text'

const marked = new Marked({ gfm: true })

/** Markdown, by its ending or because a text is clearly written in it. */
export const markdown = {
  id: 'markdown',
  accepts: ({ name, bytes }: Input) =>
    /\.(?:md|markdown|mdown|mkd)$/i.test(name) || looksLikeMarkdown(sniff(bytes)),
  parse: ({ bytes }: Input): Draft => {
    const decoded = decodeText(bytes)
    const { metadata, rest } = readFrontMatter(decoded.text)
    try {
      const { blocks, pictures } = readBlocks(rest)
      const body = takeHead(blocks, metadata)
      const warnings = pictures > 0 ? [picturesLeftOut(pictures)] : []
      return { metadata, blocks: body, dir: 'ltr', warnings: [...decoded.warnings, ...warnings] }
    } catch (error) {
      // Quotations or lists nested thousands deep overflow the stack of any recursive reader.
      if (!(error instanceof RangeError)) throw error
      return {
        metadata,
        blocks: textBlocks(rest.split('\n')),
        dir: 'ltr',
        warnings: [...decoded.warnings, TOO_DEEP],
      }
    }
  },
} satisfies Format

const TOO_DEEP = 'This Markdown is nested too deeply to be laid out, so it is shown as plain text.'

const picturesLeftOut = (n: number) =>
  n === 1
    ? 'One picture was left out: only the words were kept.'
    : `${n} pictures were left out: only the words were kept.`

function sniff(bytes: Uint8Array): string {
  try {
    return decodeText(bytes.subarray(0, 32_768)).text
  } catch {
    return ''
  }
}

const SIGNS = [
  /^#{1,6} \S/gm,
  /^(?:```|~~~)/gm,
  /\[[^\]\n]{1,100}\]\((?:https?:|#|\.?\/|mailto:)[^)\n]{1,300}\)/g,
  /(?<!\*)\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)/g,
  /^\|.*\|[ \t]*\n\|?[ \t]*:?-{3,}/gm,
  /^\[\^?[^\]\n]{1,60}\]: \S/gm,
  /^> \S/gm,
]

/** Headings set apart, or two different signs of Markdown, three in all; a lone one may stand in any text. */
function looksLikeMarkdown(text: string): boolean {
  if (hasHeadings(text)) return true
  const counts = SIGNS.map((sign) => text.match(sign)?.length ?? 0)
  const total = counts.reduce((sum, n) => sum + n, 0)
  return total >= 3 && counts.filter((n) => n > 0).length >= 2
}

/** A heading that begins the text and stands alone, or two with a blank line above: `# of boats: 3` is none. */
function hasHeadings(text: string): boolean {
  const lines = text.split('\n')
  const isBlank = (at: number) => (lines[at] ?? '').trim() === ''
  const headings = lines.flatMap((line, at) => (/^#{1,6} \S/.test(line) && isBlank(at - 1) ? [at] : []))
  const [first = 0] = headings
  const begins = lines.slice(0, first).every((line) => line.trim() === '') && isBlank(first + 1)
  return headings.length > 1 || (headings.length === 1 && begins)
}

const NOTE = /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?:[ \t]{2,}.*|[ \t]*(?=\n[ \t]{2,}\S)))*)\n?/gm

function readBlocks(source: string): { blocks: DraftBlock[]; pictures: number } {
  const notes: string[] = []
  const context: InlineContext = { notes: new Map(), pictures: 0 }
  // Code blocks are matched first so that a note shown inside one stays there.
  const body = source.replace(
    new RegExp(`${FENCE.source}|${NOTE.source}`, 'gm'),
    (whole, _fence, label, note) => {
      if (label === undefined || context.notes.has(label)) return whole
      context.notes.set(label, notes.push(note))
      return '\n'
    },
  )
  const blocks = markdownBlocks(marked.lexer(body), context)
  const footnotes = notes.flatMap((note, i) =>
    markdownBlocks(marked.lexer(note.replace(/\n[ \t]+/g, '\n')), context).map((block, part) =>
      asNote(block, i + 1, part),
    ),
  )
  return { blocks: [...blocks, ...footnotes], pictures: context.pictures }
}

const FENCE = /^(```|~~~)[\s\S]*?^\1/

function asNote(block: DraftBlock, number: number, part: number): DraftBlock {
  if (block.kind !== 'paragraph') return block
  return {
    ...block,
    kind: 'footnote',
    ...(part === 0 && { anchor: noteAnchor(number), marker: String(number) }),
  }
}

/** How many blocks after the title may hold byline and date. */
const HEAD = 4

/**
 * Fills the metadata from title, byline and date at the head, and returns the blocks without them; all of them
 * when nothing would be left.
 */
function takeHead(blocks: DraftBlock[], metadata: Metadata): DraftBlock[] {
  const [first, second] = blocks
  if (first?.kind !== 'heading' || first.level !== 1) return blocks
  const title = blockText(first).replace(/\s+/g, ' ')
  const chapters = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length > 1
  const isTitle =
    metadata.title === undefined ? !chapters || second?.kind === 'heading' : metadata.title === title
  if (!isTitle || title.length > LONGEST_FIELD) return blocks
  metadata.title = title
  const rest = blocks.slice(1)
  for (let seen = 0; seen < HEAD; seen++) {
    const block = rest[0]
    const line = block?.kind === 'paragraph' ? blockText(block) : ''
    const byline = metadata.byline === undefined ? readByline(line) : undefined
    const date = metadata.published === undefined ? readDateLine(line) : undefined
    if (byline) takeByline(metadata, byline)
    else if (date?.iso) metadata.published = date.iso
    else break
    rest.shift()
  }
  return rest.length > 0 ? rest : blocks
}
