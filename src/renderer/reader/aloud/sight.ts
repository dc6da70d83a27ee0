import './aloud.css'
import type { Place } from '#core/text/document'
import type { FlowHandle } from '#renderer/reader/flow'
import { blockElement, pageRange, placeAt } from '#renderer/text/dom'
import type { Piece } from './script'

/** Over facts and highlights, under what is looked for. */
const PRIORITY = 2

/** Paints the piece that is being read; nothing where it is not on the page. */
export function paintPiece(root: HTMLElement | null, piece: Piece | null): void {
  const range = root && piece && pageRange(root, piece.from, piece.to)
  if (!range) {
    CSS.highlights.delete('aloud')
    return
  }
  const highlight = new Highlight(range)
  highlight.priority = PRIORITY
  CSS.highlights.set('aloud', highlight)
}

/** Brings a piece into sight, loading its section where it is not on the page. */
export function bringInSight(flow: FlowHandle, { from, to }: Pick<Piece, 'from' | 'to'>): void {
  const root = flow.root()
  if (root && blockElement(root, from.block)) flow.reveal(from, to)
  else flow.show(from)
}

/** Where words are selected in the text; null where none are. */
export function selectionStart(root: HTMLElement): Place | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset } = selection.getRangeAt(0)
  return root.contains(startContainer) ? placeAt(startContainer, startOffset) : null
}
