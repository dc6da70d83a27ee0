import type { Hit } from '#contract/reading'
import './marks.css'
import { rangesOn } from '#renderer/text/dom'
import { GROUNDS, LINES, layersOf, type Stretch, TWICE } from './layers'
import { isBookmark, type Spot } from './spots'

/*
 * What is painted over the text, by the browser's highlights: no element of the text is changed. A layer is one
 * highlight; where several meet, the one of the higher priority shows its ground and all show their lines.
 */

const PRIORITIES: ReadonlyMap<string, number> = new Map([
  ...GROUNDS.map((layer) => [layer, -2] as const),
  [TWICE, -1],
  ...LINES.map((layer) => [layer, 0] as const),
  ['fact', 1],
  ['fact-kept', 1],
])
const NOW = 2
const FIND = 3

function set(name: string, priority: number, ranges: readonly Range[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

/** Paints the spots that are on the page now. */
export function paintSpots(root: HTMLElement, spots: readonly Spot[]): void {
  const rangeOf = rangesOn(root)
  const inked = spots.flatMap((spot) => {
    if (spot.kind !== 'mark' || isBookmark(spot)) return []
    const { colour, style } = spot.mark
    return [{ from: spot.from, to: spot.to, colour, style }]
  })
  const layers = new Map<string, Stretch[]>(layersOf(inked))
  for (const layer of ['fact', 'fact-kept'])
    layers.set(
      layer,
      spots.filter((spot) => spot.kind !== 'mark' && spot.layer === layer),
    )
  for (const [layer, priority] of PRIORITIES) {
    const own = layers.get(layer) ?? []
    set(
      layer,
      priority,
      own.flatMap(({ from, to }) => rangeOf(from, to) ?? []),
    )
  }
}

/** Paints over them the one looked at, named by its key; all others keep what they have. */
export function paintNow(root: HTMLElement, spots: readonly Spot[], now: string | null): void {
  const rangeOf = rangesOn(root)
  const current = spots.filter(({ key }) => key === now)
  for (const [name, isMark] of [
    ['fact-now', false],
    ['mark-now', true],
  ] as const) {
    const own = current.filter((spot) => (spot.kind === 'mark') === isMark)
    set(
      name,
      NOW,
      own.flatMap(({ from, to }) => rangeOf(from, to) ?? []),
    )
  }
}

/** Paints the hits that are on the page now. */
export function paintHits(root: HTMLElement, hits: readonly Hit[], now: number): void {
  const rangeOf = rangesOn(root)
  set(
    'find',
    FIND,
    hits.flatMap(({ from, to }) => rangeOf(from, to) ?? []),
  )
  const current = hits[now]
  const range = current && rangeOf(current.from, current.to)
  set('find-now', FIND + 1, range ? [range] : [])
}

export function clearPaint(): void {
  for (const name of [...PRIORITIES.keys(), 'fact-now', 'mark-now', 'find', 'find-now'])
    CSS.highlights.delete(name)
}
