import type { MarkView } from '#contract/marks'
import type { MarkColour, MarkStyle } from '#core/study/marks'
import type { Place } from '#core/text/document'
import { comparePlaces } from '#core/text/order'
import { COLOURS, STYLES } from './pens'

export interface Stretch {
  from: Place
  to: Place
}

/** A highlight as it is painted: its ground and its line are layers by themselves. */
export type Inked = Stretch & Pick<MarkView, 'colour' | 'style'>

export type Ground = `mark-${MarkColour}`
export type Line = `line-${MarkStyle}-${MarkColour}`

/** Where two or more highlights lie over each other. */
export const TWICE = 'mark-twice'
export const GROUNDS: readonly Ground[] = COLOURS.map((colour) => `mark-${colour}` as const)
export const LINES: readonly Line[] = STYLES.flatMap((style) =>
  COLOURS.map((colour) => `line-${style}-${colour}` as const),
)

/** Whether `a` lies over `b` where both are: the one that begins later does, of two together the one that ends sooner. */
const isOver = (a: Stretch, b: Stretch): boolean =>
  (comparePlaces(a.from, b.from) || comparePlaces(b.to, a.to)) >= 0

/**
 * What to paint in which layer, so that of highlights over each other each is seen: a ground shows where nothing lies
 * over it, every line shows all along, and where they meet is told as well.
 *
 * @param marks in reading order
 */
export function layersOf(marks: readonly Inked[]): Map<Ground | Line | typeof TWICE, Stretch[]> {
  const layers = new Map<Ground | Line | typeof TWICE, Stretch[]>()
  const add = (layer: Ground | Line | typeof TWICE, { from, to }: Stretch) => {
    const own = layers.get(layer)
    const last = own?.at(-1)
    if (last && comparePlaces(last.to, from) === 0 && !layer.startsWith('line')) last.to = to
    else if (own) own.push({ from, to })
    else layers.set(layer, [{ from, to }])
  }
  for (const mark of marks) add(`line-${mark.style}-${mark.colour}`, mark)
  // From each end of a mark to the next the same marks lie over each other.
  const ends = marks
    .flatMap(({ from, to }) => [from, to])
    .sort(comparePlaces)
    .filter((place, n, all) => n === 0 || comparePlaces(place, all[n - 1]!) !== 0)
  let begun = 0
  let here: Inked[] = []
  for (const [n, from] of ends.entries()) {
    const to = ends[n + 1]
    if (!to) break
    while (begun < marks.length && comparePlaces(marks[begun]!.from, from) <= 0) here.push(marks[begun++]!)
    here = here.filter((mark) => comparePlaces(mark.to, from) > 0)
    const top = here
      .filter(({ style }) => style === 'fill')
      .reduce<Inked | null>((over, mark) => (over && !isOver(mark, over) ? over : mark), null)
    if (top) add(`mark-${top.colour}`, { from, to })
    if (here.length > 1) add(TWICE, { from, to })
  }
  return layers
}
