import { blockText } from '#core/text/blocks'
import type { DraftBlock } from '#core/text/document'
import { decodeText } from './decode'
import type { Draft, Format, Input } from './format'
import { headingLevel, isBareChapter, isChapter, type Neighbours } from './headings'
import { groupLines, isWrapped, type Layout, readLayout, splitAtIndents } from './layout'
import { columns, endsSentence, indentOf, isDivider, isList, joinLines, listMarker, most } from './lines'
import { readArticle } from './metadata'

/** Plain text: paragraphs, headings, lists and verse told from the way the lines are set. */
export const text = {
  id: 'text',
  accepts: () => true,
  parse: ({ bytes }: Input): Draft => {
    const decoded = decodeText(bytes)
    const { metadata, lines } = readArticle(splitLines(decoded.text))
    return { metadata, blocks: textBlocks(lines), dir: 'ltr', warnings: decoded.warnings }
  },
} satisfies Format

/** Lines without trailing space. A form feed parts pages: a paragraph ends there, unless its sentence runs on. */
function splitLines(decoded: string): string[] {
  const pages = decoded.split('\f')
  return pages.flatMap((page, i) => {
    const runsOn = /[\p{L},]$/u.test(pages[i - 1]?.slice(-80).trimEnd() ?? '') && /^\s*\p{Ll}/u.test(page)
    const lines = page.split('\n').map((line) => line.trimEnd())
    if (i === 0) return lines
    return runsOn ? lines.slice(lines[0] === '' ? 1 : 0) : ['', ...lines]
  })
}

/** The blocks of a plain text, given as lines. Every word of the lines is in them, in order. */
export function textBlocks(lines: string[]): DraftBlock[] {
  const groups = groupLines(lines)
  const layout = readLayout(groups)
  const margin = layout.width > 0 ? commonIndent(groups) : 0
  return joinChapterTitles(
    groups.flatMap((group, i) => groupBlocks(group, layout, margin, neighbours(groups, i))),
  )
}

/** "CHAPTER I" and the title set below it are one heading. */
function joinChapterTitles(blocks: DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = []
  for (const each of blocks) {
    const last = joined.at(-1)
    const [above, below] = [headingText(last), headingText(each)]
    if (last?.kind === 'heading' && isBareChapter(above) && below !== '' && !isChapter(below)) {
      joined[joined.length - 1] = block(
        { kind: 'heading', level: 2 },
        `${above.replace(/[.:]$/, '')}. ${below}`,
      )
    } else joined.push(each)
  }
  return joined
}

const headingText = (each: DraftBlock | undefined) => (each?.kind === 'heading' ? blockText(each) : '')

const neighbours = (groups: string[][], i: number): Neighbours => ({
  before: groups[i - 1]?.join(' ').trim() ?? '',
  after: groups[i + 1]?.join(' ').trim() ?? '',
})

/** The indent most lines of the text have: what stands further in is set apart. */
function commonIndent(groups: string[][]): number {
  const counts = new Map<number, number>()
  for (const line of groups.flat()) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0]
}

function groupBlocks(group: string[], layout: Layout, margin: number, around: Neighbours): DraftBlock[] {
  if (group.every(isDivider)) return [{ kind: 'rule' }]
  if (group.length <= 2) {
    const level = headingLevel(group.map((line) => line.trim()).join(' '), around)
    if (level && (group.length === 1 || columns(group.join(' ')) <= 80))
      return [block({ kind: 'heading', level }, joinLines(group))]
  }
  if (isList(group[0] ?? '')) {
    const items = listBlocks(group, layout.width)
    if (items) return items
  }
  if (layout.width === 0) return isVerse(group) ? [verse(group)] : group.flatMap((line) => lineBlocks(line))
  const setIn = group.every((line) => indentOf(line) >= margin + 2)
  const width = setIn ? most(group, columns) : layout.width
  if (setIn && isVersed(group)) return [verse(group)]
  if (group.length > 1 && !isWrapped(group, width)) {
    const parts = setIn ? [group] : splitAtIndents(group)
    if (parts.length > 1 && parts.every((part) => part.length === 1 || isWrapped(part, width)))
      return parts.map(paragraph)
    return group.every(endsSentence) && !setIn ? group.map((line) => paragraph([line])) : [verse(group)]
  }
  if (setIn && group.length > 1) return [block({ kind: 'quote' }, joinLines(group))]
  return splitAtIndents(group).map(paragraph)
}

const block = <B extends { kind: 'heading'; level: 1 | 2 | 3 } | { kind: 'paragraph' | 'quote' | 'verse' }>(
  body: B,
  content: string,
) => ({ ...body, runs: [{ text: content }] })

const paragraph = (lines: string[]): DraftBlock => block({ kind: 'paragraph' }, joinLines(lines))

function lineBlocks(line: string): DraftBlock[] {
  return isDivider(line) ? [{ kind: 'rule' }] : [paragraph([line])]
}

/** Verse keeps its line ends, and how far each line stands in beyond the least indented. */
function verse(group: string[]): DraftBlock {
  const base = -most(group, (line) => -indentOf(line))
  const lines = group.map(
    (line) => ' '.repeat(indentOf(line) - base) + line.replace(/^[ \t\u00a0\u3000]+/u, ''),
  )
  return block({ kind: 'verse' }, lines.join('\n'))
}

/** Lines that each begin with a capital, though most do not begin a sentence. */
function isVersed(group: string[]): boolean {
  const runOn = group.slice(1).filter((_, i) => !endsSentence(group[i] ?? ''))
  const capitals = runOn.filter((line) => /^\s*["'“‘«(]?\p{Lu}/u.test(line))
  return runOn.length > 0 && capitals.length > runOn.length * 0.6
}

/** In a text of one line a paragraph: short lines together that are mostly no sentences, as in a poem or an address. */
function isVerse(group: string[]): boolean {
  const open = group.filter((line) => !endsSentence(line)).length
  return group.length > 2 && group.every((line) => columns(line) <= 60) && open > group.length * 0.5
}

/** A group that begins with a marker: items, with their continued lines; undefined when it only looks like a list. */
function listBlocks(group: string[], width: number): DraftBlock[] | undefined {
  const items: { marker: string; depth: number; lines: string[] }[] = []
  const indents: number[] = []
  for (const line of group) {
    const found = listMarker(line)
    if (found) {
      while (indents.length > 0 && (indents.at(-1) ?? 0) > found.indent) indents.pop()
      if (indents.at(-1) !== found.indent) indents.push(found.indent)
      items.push({ marker: found.marker, depth: indents.length, lines: [line.slice(found.length)] })
    } else if (width > 0 || indentOf(line) > (indents.at(-1) ?? 0)) items.at(-1)?.lines.push(line)
    else return undefined
  }
  return items.map(({ marker, depth, lines }) => ({
    kind: 'listItem',
    depth,
    marker,
    runs: [{ text: joinLines(lines) }],
  }))
}
