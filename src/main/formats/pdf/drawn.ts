import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api'
import type { Layers } from './layers'
import { MARKED } from './pictures'
import type { Stretch } from './piece'

/** What of pdf.js's list of things to draw moves or shows text, by its numbers there (`OPS`). */
const SAVE = 10
const RESTORE = 11
const TRANSFORM = 12
const BEGIN_TEXT = 31
const CHAR_SPACING = 33
const WORD_SPACING = 34
const WIDTH = 35
const LEADING = 36
const FONT = 37
const RISE = 39
const MOVE = 40
const MOVE_LEADING = 41
const MOVE_TO = 42
const NEXT_LINE = 43
const SHOW = 44
const CONTENT_BEGINS = 69
const CONTENT_BEGINS_WITH = 70
const CONTENT_ENDS = 71
const FORM_BEGINS = 74
const FORM_ENDS = 75
const ANNOTATION_BEGINS = 80
const ANNOTATION_ENDS = 81
const PICTURE = 85

export type Drawn = Pick<PDFOperatorList, 'fnArray' | 'argsArray'>

/** A stretch of text as it is drawn, on the page before it is turned: `y` grows upwards. */
export interface Shown extends Stretch {
  /** Degrees, against the clock. */
  angle: number
  /** What it belongs to, where that is no part of the page itself. */
  annotation?: string
  /** Whether it is on a layer that is not shown. */
  hidden?: true
}

/** A marked picture (`markPictures`) as it is drawn, in points of the page before it is turned. */
export interface DrawnPicture {
  number: number
  left: number
  right: number
  bottom: number
  top: number
  /** Degrees, against the clock; undefined where it is mirrored. */
  angle: number | undefined
}

type Matrix = readonly [number, number, number, number, number, number]

const LEVEL: Matrix = [1, 0, 0, 1, 0, 0]

/** What is saved and restored while a page is drawn (ISO 32000-1, 8.4 and 9.3). */
const STATE = { matrix: LEVEL, font: '', size: 0, char: 0, word: 0, wide: 1, leading: 0, rise: 0 }

/** Ems on between two glyphs that are a space. */
const SPACE = 0.2

/**
 * All text that is drawn on a page, each showing of text by itself, with the text of what is put upon the page; and the
 * page's own pictures.
 *
 * @param isShown whether a layer is shown
 */
export function allDrawn({ fnArray, argsArray }: Drawn, isShown: Layers['isShown']) {
  const texts: Shown[] = []
  const pictures: DrawnPicture[] = []
  /** For each content that is open, whether it is on a layer that is not shown. */
  const hidden: boolean[] = []
  const saved: (typeof STATE)[] = []
  let state = STATE
  let line = LEVEL
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  let annotation: string | undefined
  const move = (dx: number, dy: number) => {
    x = lineX += dx
    y = lineY += dy
  }
  const restore = () => {
    state = saved.pop() ?? state
  }
  const begin = (...matrices: unknown[]) => {
    saved.push(state)
    for (const matrix of matrices) state = { ...state, matrix: product(state.matrix, toMatrix(matrix)) }
  }
  for (const [n, operation] of fnArray.entries()) {
    const args = (argsArray[n] ?? []) as unknown[]
    const value = Number(args[0])
    if (operation === SAVE) begin()
    else if (operation === RESTORE || operation === FORM_ENDS) restore()
    else if (operation === TRANSFORM) state = { ...state, matrix: product(state.matrix, toMatrix(args)) }
    else if (operation === FORM_BEGINS) begin(args[0])
    else if (operation === ANNOTATION_BEGINS) {
      annotation = String(args[0])
      state = STATE
      begin(args[2], args[3])
    } else if (operation === ANNOTATION_ENDS) {
      annotation = undefined
      restore()
    } else if (operation === CONTENT_BEGINS) hidden.push(false)
    else if (operation === CONTENT_BEGINS_WITH) hidden.push(args[0] === 'OC' && !isShown(args[1]))
    else if (operation === CONTENT_ENDS) hidden.pop()
    else if (operation === BEGIN_TEXT || operation === MOVE_TO) {
      line = operation === MOVE_TO ? toMatrix(args.length === 1 ? args[0] : args) : LEVEL
      x = y = lineX = lineY = 0
    } else if (operation === CHAR_SPACING) state = { ...state, char: value }
    else if (operation === WORD_SPACING) state = { ...state, word: value }
    else if (operation === WIDTH) state = { ...state, wide: value / 100 || 1 }
    else if (operation === LEADING) state = { ...state, leading: -value }
    else if (operation === FONT) state = { ...state, font: String(args[0]), size: Number(args[1]) }
    else if (operation === RISE) state = { ...state, rise: value }
    else if (operation === MOVE) move(value, Number(args[1]))
    else if (operation === MOVE_LEADING) {
      state = { ...state, leading: Number(args[1]) }
      move(value, Number(args[1]))
    } else if (operation === NEXT_LINE) move(0, state.leading)
    else if (operation === SHOW && Array.isArray(args[0])) {
      const { text, width } = shown(args[0], state)
      const [a, b, c, d, left, base] = product(product(state.matrix, line), [1, 0, 0, 1, x, y + state.rise])
      const scale = Math.hypot(a, b)
      texts.push({
        text,
        x: left,
        y: base,
        width: Math.abs(width) * scale,
        size: Math.abs(state.size) * Math.hypot(c, d) || 1,
        font: state.font,
        angle: (Math.atan2(b * state.size, a * state.size) * 180) / Math.PI,
        ...(annotation === undefined ? {} : { annotation }),
        ...(hidden.includes(true) ? { hidden: true } : {}),
      })
      x += width
    } else if (operation === PICTURE && args[1] === MARKED && !annotation && !hidden.includes(true))
      pictures.push(placed(Number(args[2]), state.matrix))
  }
  return { texts, pictures }
}

/** Where a picture is: what is drawn is a square of one unit, changed by a matrix. */
function placed(number: number, [a, b, c, d, x, y]: Matrix): DrawnPicture {
  const [xs, ys] = [
    [x, x + a, x + c, x + a + c],
    [y, y + b, y + d, y + b + d],
  ]
  return {
    number,
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
    angle: a * d - b * c > 0 ? (Math.atan2(b, a) * 180) / Math.PI : undefined,
  }
}

/** The words of one showing of text, and how far it goes: glyphs, and numbers for the space between them. */
function shown(glyphs: unknown[], { size, char, word, wide }: typeof STATE) {
  let text = ''
  let width = 0
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      const step = (-glyph / 1000) * size
      width += step
      if (Math.min(step, step + char) > SPACE * size) text += ' '
      continue
    }
    const { unicode = '', width: own = 0, isSpace } = (glyph ?? {}) as Glyph
    text += unicode
    width += (own / 1000) * size + char + (isSpace ? word : 0)
  }
  return { text, width: width * wide }
}

interface Glyph {
  unicode?: string
  /** In thousandths of an em. */
  width?: number
  isSpace?: boolean
}

function toMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((value ?? []) as ArrayLike<number>)
  return [a, b, c, d, e, f]
}

/** Two changes one after the other: the second in what the first makes of the page. */
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
