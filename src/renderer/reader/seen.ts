import type { Place } from '#core/text/document'
import { boxAt } from '#renderer/text/dom'

/** Whether a character of the text is in sight. */
export function isSeen(root: HTMLElement, place: Place): boolean {
  const box = boxAt(root, place)
  if (!box) return false
  const edges = root.getBoundingClientRect()
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return x >= edges.left && x <= edges.right && y >= edges.top && y <= edges.bottom
}
