import { isRtl } from '#core/text/direction'
import { webAddress } from '#main/formats/page/addresses'
import { type Annotation, isUnseen } from './fields'
import { CJK } from './piece'
import type { Turned } from './upright'

/** An upright stretch of a page, in points before it is turned, that leads to an address. */
interface Link {
  url: string
  left: number
  right: number
  bottom: number
  top: number
}

/** Stretches of one page that are looked at, and letters of an address, at most. */
const MOST = 1_000
const LONGEST = 2_048

/** The stretches of a page that lead to the web or to a mail address. */
export function readLinks(annotations: readonly Annotation[]): Link[] {
  return annotations
    .filter((annotation) => annotation.subtype === 'Link' && !isUnseen(annotation))
    .flatMap(({ url = '', rect, quadPoints }): Link[] => {
      if (url.length > LONGEST) return []
      const address = webAddress(url)?.href
      return address === undefined ? [] : areasOf(rect, quadPoints).map((area) => ({ url: address, ...area }))
    })
    .slice(0, MOST)
}

/** Where a link is: one area a line where it says so, else all of it. */
function areasOf(rect: readonly number[], quadPoints: Annotation['quadPoints']): Omit<Link, 'url'>[] {
  const corners = Array.from(quadPoints ?? [])
  const areas = corners.length >= 8 ? [] : [rect]
  for (let n = 0; n + 8 <= corners.length; n += 8) areas.push(corners.slice(n, n + 8))
  return areas.map((points) => {
    const [x, y] = [points.filter((_, n) => n % 2 === 0), points.filter((_, n) => n % 2 === 1)]
    return { left: Math.min(...x), right: Math.max(...x), bottom: Math.min(...y), top: Math.max(...y) }
  })
}

/** Ems above its baseline at which a word is looked for: the middle of its small letters. */
const MIDDLE = 0.25

/** Parts texts of a page where links begin and end, by whole words: each with its middle in a link leads where that does. */
export function withLinks(pieces: readonly Turned[], links: readonly Link[]): Turned[] {
  if (links.length === 0) return [...pieces]
  return pieces.flatMap((piece) => {
    const near = links.filter((link) => isNear(piece, link))
    return near.length === 0 ? piece : parted(piece, near)
  })
}

function isNear({ x, y, width, size }: Turned, { left, right, bottom, top }: Link): boolean {
  const reach = width + size
  return x > left - reach && x < right + reach && y > bottom - reach && y < top + reach
}

const WORD = new RegExp(`${CJK}|\\s+|(?:(?!${CJK})\\S)+`, 'gu')

function parted(piece: Turned, links: readonly Link[]): Turned[] {
  const radians = (piece.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const point = (along: number) => [piece.x + along * cos, piece.y + along * sin] as const
  const up = MIDDLE * piece.size
  // Of what is written from right to left it is not known here where a word stands.
  const words = isRtl(piece.text) ? [piece.text] : piece.text.match(WORD)!
  const points = piece.width / Math.max(1, breadth(piece.text))
  const parts: Turned[] = []
  let along = 0
  let space = ''
  for (const text of words) {
    const width = breadth(text) * points
    const last = parts.at(-1)
    if (text.trim() === '') space = text
    else {
      const [x, y] = point(along + width / 2)
      const to = linkAt(links, x - up * sin, y + up * cos)
      if (last && last.to === to) last.text += space + text
      else {
        // The space beside a link is no part of it.
        if (last && last.to === undefined) last.text += space
        const before = last?.to === undefined ? '' : space
        const [left, base] = point(along)
        const { spaced, ...rest } = piece
        const own = { ...(to ? { to } : {}), ...(spaced && !last ? { spaced } : {}) }
        parts.push({ ...rest, ...own, text: before + text, x: left, y: base })
      }
      space = ''
      const part = parts.at(-1)!
      part.width = along + width - Math.hypot(part.x - piece.x, part.y - piece.y)
    }
    along += width
  }
  return parts
}

const linkAt = (links: readonly Link[], x: number, y: number): string | undefined =>
  links.find(({ left, right, bottom, top }) => x >= left && x <= right && y >= bottom && y <= top)?.url

/** About how broad a text is, in ems: what is known of it is only how broad it is as a whole. */
function breadth(text: string): number {
  let sum = 0
  for (const letter of text)
    sum += NARROW.test(letter) ? 0.28 : BROAD.test(letter) ? 0.78 : /\p{Lu}/u.test(letter) ? 0.67 : 0.5
  return sum
}

const NARROW = /[\sijltfrI.,;:'’‘!|()[\]/-]/
const BROAD = /[mwMW@%—…]/
