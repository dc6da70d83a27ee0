import type { Token, Tokens } from 'marked'
import type { Cell, DraftBlock, Run } from '#core/text/document'
import { readDateLine } from './dates'
import { decodeEntities, htmlText } from './entities'
import { type InlineContext, inlineRuns } from './inline'

type Level = 1 | 2 | 3 | 4 | 5 | 6

/** Where a token stands: inside a quotation, or how deep in lists. */
interface Position {
  quoted: boolean
  depth: number
}

const TOP: Position = { quoted: false, depth: 0 }

/** Markdown's block tokens as blocks, in order. Headings get the anchor GitHub would give them. */
export function markdownBlocks(tokens: Token[], context: InlineContext): DraftBlock[] {
  const slugs = new Map<string, number>()
  return tokens.flatMap((token) => blocksOf(token, TOP, context)).map((block) => withAnchor(block, slugs))
}

function blocksOf(token: Token, at: Position, context: InlineContext): DraftBlock[] {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading
      const runs = inlineRuns(tokens, context)
      // A heading inside a quotation is the other text's, not a part of this one.
      return at.quoted
        ? flow(runs.map(strong), at)
        : some(runs, { kind: 'heading', level: depth as Level, runs })
    }
    case 'paragraph':
    case 'text':
      return paragraphs(token as Tokens.Paragraph | Tokens.Text, at, context)
    case 'code': {
      const { text, lang } = token as Tokens.Code
      const syntax = /^[\w+#.-]+/.exec(lang ?? '')?.[0]
      return some([{ text }], { kind: 'code', runs: [{ text }], ...(syntax ? { syntax } : {}) })
    }
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap((each) =>
        blocksOf(each, { ...at, quoted: true }, context),
      )
    case 'list':
      // "14. März 2021" is a day, not the fourteenth thing of a list.
      if (readDateLine(token.raw.trim())) return flow([{ text: token.raw.trim() }], at)
      return (token as Tokens.List).items.flatMap((item, i) =>
        itemBlocks(item, marker(token as Tokens.List, item, i), { ...at, depth: at.depth + 1 }, context),
      )
    case 'table':
      return [table(token as Tokens.Table, context)]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'html':
      return htmlText((token as Tokens.HTML).text)
        .split(/\n{2,}/)
        .flatMap((text) => flow(text === '' ? [] : [{ text: text.replaceAll('\n', ' ') }], at))
    default:
      return []
  }
}

const some = (runs: Run[], block: DraftBlock): DraftBlock[] =>
  runs.some((run) => run.text.trim() !== '') ? [block] : []

const flow = (runs: Run[], { quoted, depth }: Position): DraftBlock[] =>
  some(runs, depth > 0 ? { kind: 'listItem', depth, runs } : { kind: quoted ? 'quote' : 'paragraph', runs })

const strong = (run: Run): Run => ({ ...run, marks: [...new Set([...(run.marks ?? []), 'strong' as const])] })

/** A paragraph; one of pictures alone leaves what their descriptions say, as captions. */
function paragraphs(
  token: Tokens.Paragraph | Tokens.Text,
  at: Position,
  context: InlineContext,
): DraftBlock[] {
  const tokens = token.tokens ?? [token]
  const runs = inlineRuns(tokens, context)
  if (runs.length > 0) return flow(runs, at)
  return tokens
    .filter((each): each is Tokens.Image => each.type === 'image')
    .map(({ text }) => [{ text: decodeEntities(text.trim()) }])
    .flatMap((alt) => some(alt, { kind: 'caption', runs: alt }))
}

function marker(list: Tokens.List, item: Tokens.ListItem, i: number): string {
  if (item.task) return item.checked ? '☑' : '☐'
  return list.ordered ? `${Number(list.start) + i}.` : '•'
}

/** An item's first paragraph carries the marker; what follows in it stands at the same depth without one. */
function itemBlocks(item: Tokens.ListItem, mark: string, at: Position, context: InlineContext): DraftBlock[] {
  const blocks = item.tokens.flatMap((token) => blocksOf(token, at, context))
  const first = blocks[0]
  if (first?.kind !== 'listItem' || first.depth !== at.depth || first.marker !== undefined) return blocks
  return [{ ...first, marker: mark }, ...blocks.slice(1)]
}

function table({ header, rows }: Tokens.Table, context: InlineContext): DraftBlock {
  const cell = ({ tokens, header: head }: Tokens.TableCell): Cell => ({
    runs: inlineRuns(tokens, context),
    ...(head ? { head: true as const } : {}),
  })
  const head = header.some(({ text }) => text.trim() !== '') ? [header.map(cell)] : []
  return { kind: 'table', rows: [...head, ...rows.map((row) => row.map(cell))] }
}

function withAnchor(block: DraftBlock, slugs: Map<string, number>): DraftBlock {
  if (block.kind !== 'heading') return block
  const text = block.runs.map((run) => run.text).join('')
  const slug = text
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-')
  const seen = slugs.get(slug) ?? 0
  slugs.set(slug, seen + 1)
  return slug === '' ? block : { ...block, anchor: seen === 0 ? slug : `${slug}-${seen}` }
}
