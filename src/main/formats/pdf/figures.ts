import type { DraftBlock } from '#core/text/document'
import type { Asset } from '#main/formats/format'
import type { DrawnPicture } from './drawn'
import type { Placed } from './read'
import type { PageText, Turned } from './upright'

/** Points along the sides of a picture that is there to be looked at, at least, and how often the one holds the other. */
const SHORTER = 48
const LONGER = 72
const SLIM = 6
/** Letters upon a picture from which on it is what they stand on: a scan, a slide's background. */
const LETTERS = 100
/** Pictures on a page beyond which they are pieces of one. */
const PIECES = 12
/** Pages that a picture is on before it is a decoration. */
const REPEATED = 3

/** The pictures of a page that a reader looks at: no ornaments, no backgrounds, none that are cut in pieces. */
export function lookedAt(
  pictures: readonly DrawnPicture[],
  texts: readonly Turned[],
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): DrawnPicture[] {
  if (pictures.length > PIECES) return []
  return pictures.filter((picture) => {
    const { left, right, bottom, top } = picture
    const [shorter, longer] = [right - left, top - bottom].sort((a, b) => a - b) as [number, number]
    if (shorter < SHORTER || longer < LONGER || longer > SLIM * shorter) return false
    const [x, y] = [(left + right) / 2, (bottom + top) / 2]
    if (x < x0 || x > x1 || y < y0 || y > y1) return false
    const upon = texts.filter((one) => one.x >= left && one.x <= right && one.y >= bottom && one.y <= top)
    return (
      upon.reduce((sum, { text }) => sum + text.length, 0) < LETTERS &&
      !pictures.some((other) => other !== picture && isCutFrom(picture, other))
    )
  })
}

/** Whether two pictures share a side from end to end. */
function isCutFrom(a: DrawnPicture, b: DrawnPicture): boolean {
  const meets = (one: number, other: number) => Math.abs(one - other) < 1
  const isBelow = meets(a.left, b.left) && meets(a.right, b.right)
  const isBeside = meets(a.bottom, b.bottom) && meets(a.top, b.top)
  return (
    (isBelow && (meets(a.top, b.bottom) || meets(a.bottom, b.top))) ||
    (isBeside && (meets(a.left, b.right) || meets(a.right, b.left)))
  )
}

export interface Figures {
  figures: Placed[]
  assets: Asset[]
  /** Pictures for which there was no room. */
  missing: number
}

/** Figures of the pictures of all pages, but for those that come again and again: marks of publishers, ornaments. */
export function toFigures(pages: readonly PageText[], keep: (number: number) => Asset | undefined): Figures {
  const drawn = pages.flatMap(({ pictures }, page) => pictures.map((picture) => ({ ...picture, page })))
  const all = drawn.map(({ number, ...place }) => ({ ...place, asset: keep(number) }))
  const pagesOf = new Map<string, Set<number>>()
  for (const { asset, page } of all)
    if (asset) pagesOf.set(asset.id, (pagesOf.get(asset.id) ?? new Set()).add(page))
  const assets = new Map<string, Asset>()
  const figures = all.flatMap(({ asset, page, left, right, top }): Placed[] => {
    if (!asset || pagesOf.get(asset.id)!.size >= REPEATED) return []
    assets.set(asset.id, asset)
    const { id, width, height } = asset
    const block: DraftBlock = {
      kind: 'figure',
      asset: id,
      alt: '',
      ...(width && height ? { width, height } : {}),
    }
    return [{ block, page, y: top, left, right }]
  })
  return { figures, assets: [...assets.values()], missing: all.filter(({ asset }) => !asset).length }
}

/**
 * Puts figures between the blocks of their pages: before the first that begins below a figure's top in its column, as its
 * caption does; else behind the last of its column.
 */
export function withFigures(blocks: readonly Placed[], figures: readonly Placed[]): Placed[] {
  const before = new Map<number, Placed[]>()
  for (const figure of figures.toSorted((a, b) => a.page - b.page || a.y - b.y)) {
    const at = placeOf(figure, blocks)
    before.set(at, [...(before.get(at) ?? []), figure])
  }
  return [
    ...blocks.flatMap((block, n) => [...(before.get(n) ?? []), block]),
    ...(before.get(blocks.length) ?? []),
  ]
}

function placeOf(figure: Placed, blocks: readonly Placed[]): number {
  const onPage = [...blocks.entries()].filter(([, { page }]) => page === figure.page)
  const column = onPage.filter(([, { left, right }]) => left < figure.right && right > figure.left)
  const below = column.find(([, { y }]) => y > figure.y)
  if (below) return below[0]
  const last = column.at(-1) ?? onPage.at(-1)
  if (last) return last[0] + 1
  const next = blocks.findIndex(({ page }) => page > figure.page)
  return next < 0 ? blocks.length : next
}
