import type { BlockId, Place } from '#core/text/document'

/*
 * Between the text's offsets and the page. A block's element carries data-block; text inside data-skip is
 * not the text's (markers, ruby); data-at says at which offset of the block an element begins where the
 * page shows less than the text holds (a table's tabs and line ends).
 */

interface Piece {
  node: Text
  start: number
}

/** Leaves out what is not the text's with all that is in it. */
const OWN = (node: Node): number =>
  node instanceof HTMLElement && node.dataset.skip !== undefined
    ? NodeFilter.FILTER_REJECT
    : NodeFilter.FILTER_ACCEPT

/** The text nodes of a block's element with the offsets at which they begin. */
export function pieces(block: Element): Piece[] {
  const found: Piece[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, OWN)
  let at = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLElement && node.dataset.at !== undefined) at = Number(node.dataset.at)
    if (node instanceof Text) {
      found.push({ node, start: at })
      at += node.length
    }
  }
  return found
}

/** Where an offset of a block stands on the page; past the end is the end. */
export function pointOf(
  block: Element,
  at: number,
  all = pieces(block),
): { node: Text; offset: number } | null {
  const piece = all.findLast((one) => one.start <= at) ?? all[0]
  return piece
    ? { node: piece.node, offset: Math.max(0, Math.min(at - piece.start, piece.node.length)) }
    : null
}

export function blockElement(root: ParentNode, id: BlockId): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
}

const known = new WeakMap<Element, readonly HTMLElement[]>()

/** The elements of the blocks of the sections that stand side by side in an article, in reading order. */
export function blocksIn(article: Element | null | undefined): readonly HTMLElement[] {
  const sections = [...(article?.children ?? [])].filter((child) => child.hasAttribute('data-section'))
  if (sections.length === 1) return blocksOf(sections[0]!)
  return sections.flatMap(blocksOf)
}

/** A section's blocks are looked for once: while it is on the page they stay the same elements. */
function blocksOf(section: Element): readonly HTMLElement[] {
  let blocks = known.get(section)
  if (!blocks) {
    blocks = [...section.querySelectorAll<HTMLElement>('[data-block]')]
    known.set(section, blocks)
  }
  return blocks
}

/** A stretch of text as a range of the page, or null where a block of it is not on the page. */
export function pageRange(root: ParentNode, from: Place, to: Place): Range | null {
  const [start, end] = [from, to].map((place) => {
    const block = blockElement(root, place.block)
    return block && pointOf(block, place.at)
  })
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Ranges of the page for many stretches of text: every block is looked for and walked once. */
export function rangesOn(root: ParentNode): (from: Place, to: Place) => Range | null {
  const blocks = new Map<BlockId, { element: HTMLElement; pieces: Piece[] }>()
  for (const element of root.querySelectorAll<HTMLElement>('[data-block]')) {
    blocks.set(element.dataset.block!, { element, pieces: [] })
  }
  const point = ({ block, at }: Place) => {
    const found = blocks.get(block)
    if (!found) return null
    if (found.pieces.length === 0) found.pieces = pieces(found.element)
    return pointOf(found.element, at, found.pieces)
  }
  return (from, to) => {
    const [start, end] = [point(from), point(to)]
    if (!start || !end) return null
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return range
  }
}

/**
 * The place of a point of the page, as a selection or a tap gives it; null outside of every block. A point
 * that is between the text's own characters (in a marker, in ruby, between two cells) is where the text
 * goes on after it, or the block's end.
 */
export function placeAt(node: Node, offset: number): Place | null {
  const block = blockOf(node)
  const id = block?.dataset.block
  if (!block || !id) return null
  let end = 0
  for (const { node: text, start } of pieces(block)) {
    if (text === node) return { block: id, at: start + Math.min(offset, text.length) }
    if (isBeforeText(node, offset, text)) return { block: id, at: start }
    end = start + text.length
  }
  return { block: id, at: end }
}

export function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-block]') ?? null
}

function isBeforeText(node: Node, offset: number, text: Text): boolean {
  const point = document.createRange()
  point.setStart(node, offset)
  return point.comparePoint(text, 0) >= 0
}

/**
 * A block's text as its offsets count it; a space stands for what the page does not show. In a test or
 * elsewhere, pieces may be given by hand.
 */
export function textOf(all: readonly { node: { data: string }; start: number }[]): string {
  let text = ''
  for (const { node, start } of all) text = text.padEnd(start) + node.data
  return text
}

/** Whether a block's last line is in sight of the root, or was on a page before the one in sight. */
export function isEndInSight(root: HTMLElement, last: HTMLElement | undefined): boolean {
  const box = last && [...last.getClientRects()].at(-1)
  if (!box) return false
  const edges = root.getBoundingClientRect()
  const isRtl = getComputedStyle(root).direction === 'rtl'
  return box.bottom <= edges.bottom + 2 && (isRtl ? box.right > edges.left : box.left < edges.right)
}

/** The box of the character at a place, or of the block where it holds no text. */
export function boxAt(root: ParentNode, place: Place): DOMRect | null {
  const block = blockElement(root, place.block)
  if (!block) return null
  const point = pointOf(block, place.at)
  if (!point || point.node.length === 0) return block.getBoundingClientRect()
  return (
    characterBox(point.node, Math.min(point.offset, point.node.length - 1)) ?? block.getBoundingClientRect()
  )
}

/** The smallest n in [0, count) for which the test holds, when it holds for all after it; else count. */
export function firstWhere(count: number, test: (n: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The first place whose character passes the test, when all after it pass too: the first line in sight.
 * @param blocks from `blocksIn`
 * @param isInside told of a box, whether it is on or after the first line
 */
export function firstPlace(
  blocks: readonly HTMLElement[],
  isInside: (box: DOMRect) => boolean,
): Place | null {
  const block = blocks[firstWhere(blocks.length, (n) => isInside(endOf(blocks[n]!)))]
  const id = block?.dataset.block
  if (!block || !id) return null
  for (const { node, start } of pieces(block)) {
    const offset = firstWhere(node.length, (n) => {
      const box = characterBox(node, n)
      return box !== undefined && isInside(box)
    })
    if (offset < node.length) return { block: id, at: start + offset }
  }
  return { block: id, at: 0 }
}

/** White space at a line's end may have no box; its neighbour's stands in. */
function characterBox(node: Text, offset: number): DOMRect | undefined {
  const range = document.createRange()
  for (let end = offset + 1; end <= Math.min(offset + 2, node.length); end++) {
    range.setStart(node, offset)
    range.setEnd(node, end)
    const box = range.getClientRects()[0]
    if (box) return box
  }
  return undefined
}

/** The box of a block's last character, or of the block where it has none. */
function endOf(block: Element): DOMRect {
  const last = pieces(block).findLast((piece) => piece.node.length > 0)
  const box = last && characterBox(last.node, last.node.length - 1)
  return box ?? block.getBoundingClientRect()
}
