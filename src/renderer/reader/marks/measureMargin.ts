import type { CSSProperties } from 'react'
import type { Sheet } from '#renderer/reader/memory/measure'
import { rangesOn } from '#renderer/text/dom'
import { type Beside, layMargin, type MarginNote, type MarginSign } from './marginLayout'
import type { Spot } from './spots'

/** Beside the column signs have so much for themselves, and notes begin behind it. In CSS pixels. */
const SIGN = 26
/** Between two columns, where the memory's signs stand as well. */
const BETWEEN = 22
const LEAST = 132
const MOST = 224
/** Between a note and the window's edge. */
const EDGE = 12
/** Must equal the column gap in Flow.module.css. */
const GAP = 48

/** What stands beside the lines of one page; the whole text is one where it is scrolled. */
export interface MarginPage {
  page: number
  notes: MarginNote<Spot>[]
  /** With how far their column is from the first one's beginning. */
  signs: (MarginSign<Spot> & { x: number })[]
}

export interface Margin {
  host: HTMLElement
  isPaged: boolean
  rtl: boolean
  /** From the layer's beginning to that of the first column. */
  inset: number
  /** Of notes; 0 where there is no room for words. */
  width: number
  /** Of signs beside the first column and beside others, as far as the window has room. */
  sign: readonly [first: number, others: number]
  style: CSSProperties
  pages: MarginPage[]
}

/** What has something to say beside its line. */
const isBeside = (spot: Spot): spot is Spot & { kind: 'mark' } =>
  spot.kind === 'mark' && (spot.mark.kind === 'bookmark' || spot.mark.note !== undefined)

/** Lays out the margin at the side where lines begin; the other side is the memory's. Reads the layout. */
export function measureMargin(root: HTMLElement, sheet: Sheet, spots: readonly Spot[]): Margin | null {
  const { text, isPaged, rtl } = sheet
  const host = isPaged ? root.parentElement : root
  const wanted = spots.filter(isBeside)
  if (!host || wanted.length === 0) return null
  const around = host.getBoundingClientRect()
  const article = text.getBoundingClientRect()
  const frame = isPaged ? root.getBoundingClientRect() : article
  const inset = Math.max(0, rtl ? around.left + host.clientWidth - frame.right : frame.left - around.left)
  const room = inset - SIGN - EDGE
  const width = room < LEAST ? 0 : Math.min(room, MOST)
  const step = (isPaged ? frame.width : article.width) + GAP
  const column = step / (isPaged ? columnsOf(text) : 1)
  const rangeOf = rangesOn(text)
  const pages = new Map<number, Placed[]>()
  for (const spot of wanted) {
    const box = rangeOf(spot.from, { ...spot.from, at: spot.from.at + 1 })?.getClientRects()[0]
    if (!box) continue
    const along = (rtl ? article.right - box.right : box.left - article.left) + 1
    const page = isPaged ? Math.max(0, Math.floor(along / step)) : 0
    const x = isPaged ? Math.floor((along - page * step) / column) * column : 0
    const y = (box.top + box.bottom) / 2 - article.top
    const own = pages.get(page) ?? []
    pages.set(page, own)
    own.push({ x, beside: { of: spot, y, words: spot.mark.note ?? '' } })
  }
  return {
    ...{ host, isPaged, rtl, inset, width, sign: [Math.min(SIGN, inset), BETWEEN] },
    style: {
      [rtl ? 'right' : 'left']: 0,
      top: isPaged ? frame.top - around.top : article.top - around.top + root.scrollTop,
      ...(isPaged && { width: inset + frame.width, height: frame.height }),
    },
    pages: [...pages].map(([page, all]) => lay(page, all, width)),
  }
}

/** How many columns a page has: fewer than asked for where they would be too narrow (CSS Multi-column 1, 3.4). */
function columnsOf(text: HTMLElement): number {
  const { columnCount, columnWidth } = getComputedStyle(text)
  const most = Number(columnCount) || 1
  const fit = Math.floor((text.clientWidth + GAP) / (Number.parseFloat(columnWidth) + GAP))
  return Number.isFinite(fit) ? Math.max(1, Math.min(most, fit)) : most
}

interface Placed {
  /** From the first column's beginning to its own. */
  x: number
  beside: Beside<Spot>
}

/** Only the first column has the margin at its side: beside the second there is room for signs. */
function lay(page: number, all: readonly Placed[], width: number): MarginPage {
  const found: MarginPage = { page, notes: [], signs: [] }
  for (const x of new Set(all.map((one) => one.x))) {
    const own = all.filter((one) => one.x === x)
    const besides = own.map(({ beside }) => beside).sort((a, b) => a.y - b.y)
    const { notes, signs } = layMargin(besides, x === 0 ? width : 0)
    found.notes.push(...notes)
    found.signs.push(...signs.map((sign) => ({ ...sign, x })))
  }
  return found
}
