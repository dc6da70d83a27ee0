import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api'
import { type Annotation, readFields } from './fields'
import type { Fonts } from './fonts'
import type { Piece } from './piece'

/** A page as pieces of text, turned so that most of it is upright. */
export interface PageText {
  pieces: Piece[]
  /** From which y to which, of the whole page. */
  top: number
  bottom: number
}

/** A piece with the way it runs, before the page is turned. */
interface Turned extends Piece {
  /** Degrees, counted against the clock, to the nearest five. */
  angle: number
}

/** Text that stands at another right angle than most is kept where it is more than this share: a page of both. */
const MUCH = 0.2

/**
 * Reads the words of one page and where they stand, with what is filled into its forms and written on it.
 * What runs aslant (a stamp, a watermark) or up the margin is left out.
 */
export async function readPage(page: PDFPageProxy, fonts: Fonts): Promise<PageText> {
  const { items, styles } = await page.getTextContent()
  const written = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
  const filledIn = await readFieldsAndFonts(page, written, fonts)
  const pieces = written.map((item): Turned => {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    const isVertical = styles[item.fontName]?.vertical === true
    // Vertical writing runs down the page.
    const angle = isVertical ? -90 : (Math.atan2(b, a) * 180) / Math.PI
    return {
      text: cleaned(item.str),
      x,
      y,
      width: isVertical ? item.height : item.width,
      size: (isVertical ? Math.hypot(a, b) : Math.hypot(c, d)) || 1,
      font: item.fontName,
      ...fonts.look(item.fontName),
      angle: Math.round(angle / 5) * 5,
    }
  })
  const fields = filledIn.map((piece) => ({ ...piece, angle: page.rotate }))
  const all = [...pieces.filter(({ text }) => text !== ''), ...fields]
  return upright(all, page.view as [number, number, number, number])
}

/** Kinds of things upon a page that have no words of their own. */
const WORDLESS = new Set(['Link', 'Popup', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly'])

/**
 * The text of a page comes without the names of its fonts and without its forms. Both come with the list of what to draw,
 * which takes as long again; so it is asked for only where there is something new in it, and no picture is unpacked.
 */
async function readFieldsAndFonts(
  page: PDFPageProxy,
  items: readonly TextItem[],
  fonts: Fonts,
): Promise<Piece[]> {
  try {
    const annotations = ((await page.getAnnotations()) as Annotation[]).filter(
      ({ subtype = '' }) => !WORDLESS.has(subtype),
    )
    const isNew = annotations.length > 0 || fonts.areNew(items)
    const drawn = isNew ? await page.getOperatorList() : undefined
    fonts.learn(page, items)
    return drawn ? readFields(annotations, drawn) : []
  } catch {
    // What cannot be drawn can often be read.
    return []
  }
}

function upright(pieces: readonly Turned[], [x0, y0, x1, y1]: [number, number, number, number]): PageText {
  const shares = new Map<number, number>()
  let total = 0
  for (const { angle, text } of pieces) {
    const key = (angle + 360) % 360
    shares.set(key, (shares.get(key) ?? 0) + text.length)
    total += text.length
  }
  const angles = [...shares].sort((a, b) => b[1] - a[1])
  const main = angles[0]?.[0] ?? 0
  const kept = angles
    .filter(
      ([angle, share]) => angle === main || (angle % 90 === 0 && main % 90 === 0 && share > total * MUCH),
    )
    .map(([angle]) => angle)
  let below = 0
  const turned: Piece[] = []
  let edges = { top: 0, bottom: 0 }
  for (const angle of kept) {
    const corners = [
      [x0, y0],
      [x1, y0],
      [x0, y1],
      [x1, y1],
    ].map(([x, y]) => turn(x!, y!, angle).y)
    const [top, bottom] = [Math.min(...corners), Math.max(...corners)]
    if (angle === main) edges = { top, bottom }
    for (const { angle: own, ...piece } of pieces) {
      if ((own + 360) % 360 !== angle) continue
      const { x, y } = turn(piece.x, piece.y, angle)
      turned.push({ ...piece, x, y: y + below })
    }
    // Text of another angle is read after all of the first.
    below += bottom - top
  }
  return { pieces: turned, ...edges }
}

/** Where a point is once text of an angle is level; y then grows downwards. */
function turn(x: number, y: number, angle: number): { x: number; y: number } {
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return { x: x * cos + y * sin, y: x * sin - y * cos }
}

const ACCENTS: Record<string, string> = {
  '\u00b4': '\u0301',
  '\u00a8': '\u0308',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02c7': '\u030c',
  '\u02da': '\u030a',
  '\u00af': '\u0304',
}

/**
 * Text as it is meant: accents set before their letter are put on it (as TeX sets them), whatever can be one character
 * is one, ligatures are letters, and characters that stand for nothing are spaces: the space of a font without a map of its
 * characters mostly. Signs of private fonts are bullets if anything.
 */
export function cleaned(text: string): string {
  return text
    .replace(
      /([\u00b4\u00a8\u02c6\u02dc\u02c7\u02da\u00af]) ?(\p{L})/gu,
      (all, accent: string, letter: string) => {
        const one = `${letter === 'ı' ? 'i' : letter}${ACCENTS[accent]}`.normalize('NFC')
        return [...one].length === 1 ? one : all
      },
    )
    .replace(/[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\ue000-\uf8ff]/g, '•')
    .replace(/[\u200b\ufeff\ufffe\uffff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
}
