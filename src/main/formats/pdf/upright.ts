import type { DrawnPicture } from './drawn'
import { mode, type Piece } from './piece'

/** Where a picture stands on a page that is turned: y grows downwards. */
export interface PlacedPicture {
  number: number
  left: number
  right: number
  top: number
}

/** A page as pieces of text, turned so that most of it is upright, and its pictures that are upright then. */
export interface PageText {
  pieces: Piece[]
  pictures: PlacedPicture[]
  /** From which y to which, of the whole page. */
  top: number
  bottom: number
}

/** A piece with the way it runs, before the page is turned. */
export interface Turned extends Piece {
  /** Degrees, counted against the clock, to the nearest five. */
  angle: number
}

/** The text of a page that runs one way. */
interface Way {
  angle: number
  pieces: Turned[]
  letters: number
}

/** From which share of a page's letters on the rest is beside the text; below it, a page is a plan or a poster. */
const MOST = 0.8
/** Ems from one line to the next of a paragraph or a table, at most; labels of drawings are further apart. */
const LEADING = 1.6
/** By how much the type of a stamp across a page is larger than its text. */
const LARGER = 2

/**
 * Turns the pieces of a page so that they are upright. Text that runs another way than most is read after it, unless it
 * is a stamp across the page, a line up its margin or single lines beside much text: the labels of drawings.
 *
 * @param rotate the degrees by which the page is turned to be shown, for a page without text
 */
export function upright(
  pieces: readonly Turned[],
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  pictures: readonly DrawnPicture[] = [],
  rotate = 0,
): PageText {
  const ways = waysOf(pieces)
  const [main] = ways
  if (!main) return { pieces: [], pictures: placedPictures(pictures, rotate), top: 0, bottom: 0 }
  const turned: Piece[] = []
  let edges: { top: number; bottom: number } | undefined
  let below = 0
  for (const way of ways) {
    if (way !== main && isBeside(way, main, pieces)) continue
    const corners = [
      [x0, y0],
      [x1, y0],
      [x0, y1],
      [x1, y1],
    ].map(([x, y]) => turn(x!, y!, way.angle).y)
    const [top, bottom] = [Math.min(...corners), Math.max(...corners)]
    edges ??= { top, bottom }
    for (const { angle, ...piece } of way.pieces) {
      const { x, y } = turn(piece.x, piece.y, angle)
      turned.push({ ...piece, x, y: y - top + edges.top + below })
    }
    below += bottom - top
  }
  return { pieces: turned, pictures: placedPictures(pictures, main.angle), ...edges! }
}

/** Where pictures are that are upright once the page is turned by an angle. */
function placedPictures(pictures: readonly DrawnPicture[], angle: number): PlacedPicture[] {
  return pictures.flatMap((picture) => {
    const off = picture.angle === undefined ? 180 : Math.abs(picture.angle - angle) % 360
    if (Math.min(off, 360 - off) > 3) return []
    const corners = [turn(picture.left, picture.bottom, angle), turn(picture.right, picture.top, angle)]
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
    return { number: picture.number, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys) }
  })
}

/** The ways that text runs, that of most letters first. */
function waysOf(pieces: readonly Turned[]): Way[] {
  const ways = new Map<number, Way>()
  for (const piece of pieces) {
    const angle = (piece.angle + 360) % 360
    const way = ways.get(angle) ?? { angle, pieces: [], letters: 0 }
    way.pieces.push({ ...piece, angle })
    way.letters += piece.text.length
    ways.set(angle, way)
  }
  return [...ways.values()].sort((a, b) => b.letters - a.letters)
}

/** Whether text that runs another way than most stands beside what the page has to say. */
function isBeside(way: Way, main: Way, pieces: readonly Turned[]): boolean {
  const isAslant = (way.angle - main.angle) % 90 !== 0
  if (isAslant && sizeOf(way) >= LARGER * sizeOf(main)) return true
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (main.letters < MOST * letters) return false
  if (!hasLines(way)) return true
  const own = extent(way, main.angle)
  const all = extent(main, main.angle)
  return own.right <= all.left || own.left >= all.right
}

/** Whether any two lines of a text stand one under the other. */
function hasLines(way: Way): boolean {
  const em = sizeOf(way)
  const heights = way.pieces.map(({ x, y, angle }) => turn(x, y, angle).y).sort((a, b) => a - b)
  return heights.some((height, n) => {
    const step = height - (heights[n - 1] ?? height)
    return step > 0.6 * em && step < LEADING * em
  })
}

const sizeOf = ({ pieces }: Way): number =>
  mode(
    pieces,
    ({ size }) => Math.round(size),
    ({ text }) => text.length,
  )!

/** From where to where text reaches from side to side, once the page is turned by an angle. */
function extent({ pieces }: Way, angle: number): { left: number; right: number } {
  const ends = pieces.flatMap((piece) => {
    const radians = (piece.angle * Math.PI) / 180
    const [x, y] = [piece.x + piece.width * Math.cos(radians), piece.y + piece.width * Math.sin(radians)]
    return [turn(piece.x, piece.y, angle).x, turn(x, y, angle).x]
  })
  return { left: Math.min(...ends), right: Math.max(...ends) }
}

/** Where a point is once text of an angle is level; y then grows downwards. */
function turn(x: number, y: number, angle: number): { x: number; y: number } {
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return { x: x * cos + y * sin, y: x * sin - y * cos }
}
