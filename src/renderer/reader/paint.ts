import type { Hit } from '#contract/reading'
import { blockElement, pageRange } from './dom'

/** Paints the hits that are on the page now; the browser's highlights change no element. */
export function paintHits(root: HTMLElement, hits: readonly Hit[], now: number): void {
  clearMarks()
  if (hits.length === 0) return
  const ranges = (some: readonly Hit[]) =>
    some
      .filter((hit) => blockElement(root, hit.from.block))
      .flatMap((hit) => pageRange(root, hit.from, hit.to) ?? [])
  const current = hits[now]
  CSS.highlights.set('find', new Highlight(...ranges(hits)))
  if (!current) return
  const top = new Highlight(...ranges([current]))
  top.priority = 1
  CSS.highlights.set('find-now', top)
}

export function clearMarks(): void {
  CSS.highlights.delete('find')
  CSS.highlights.delete('find-now')
}
