import type { PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'
import { allDrawn, type DrawnPicture, type Shown } from './drawn'
import { type Annotation, readFields } from './fields'
import { lookedAt } from './figures'
import type { Fonts } from './fonts'
import { type Layers, withoutHidden } from './layers'
import { cleaned, meant } from './letters'
import { readLinks, withLinks } from './links'
import type { Pictures } from './pictures'
import { type PageText, type Turned, upright } from './upright'

/** What is known of a document when one of its pages is read. */
interface Known {
  fonts: Fonts
  layers: Layers
  pictures: Pictures
}

/** A page of which a side is shorter, in points, is a scrap cut out of one; nobody reads it as it is shown. */
const SCRAP = 36

/**
 * Reads the words of one page and where they stand, with what is filled into its forms and written on it. Of a page that
 * is shown as no more than a scrap, what is beyond the scrap too. What is on layers that are not shown is left out.
 * Where there are marked pictures, they are looked for.
 */
export async function readPage(
  page: PDFPageProxy,
  { fonts, layers, pictures: { any: isIllustrated } }: Known,
): Promise<PageText> {
  const view = page.view as [number, number, number, number]
  const isScrap = Math.min(view[2] - view[0], view[3] - view[1]) < SCRAP
  const content = await page.getTextContent()
  const written = textWritten(content)
  const annotations = await readAnnotations(page)
  const isAll = isScrap || isIllustrated || layers.any
  const { drawn, fields, pictures } = await readDrawn(page, annotations, written, fonts, layers, isAll)
  const own = drawn.filter(({ annotation }) => annotation === undefined)
  const isWhole = isScrap && own.length > 0
  const texts = isWhole ? own.filter(({ hidden }) => !hidden) : withoutHidden(written, own)
  const pieces = [...texts, ...fields].map(
    ({ text, angle, annotation: _, hidden: __, ...shown }): Turned => ({
      ...shown,
      text: cleaned(meant(text, fonts.name(shown.font))),
      ...fonts.look(shown.font),
      angle: Math.round(angle / 5) * 5,
    }),
  )
  const marked = withMarks(pieces.filter(({ text }) => text.trim() !== ''))
  return upright(
    withLinks(marked, readLinks(annotations)),
    view,
    lookedAt(pictures, marked, view),
    page.rotate,
  )
}

/** Ems that a mark may be off the end of the text it stands on. */
const OFF = 0.3

/** Marks that are set by themselves put behind the text before them, which they stand on: the next may begin under them. */
function withMarks(pieces: readonly Turned[]): Turned[] {
  const all: Turned[] = []
  for (const piece of pieces) {
    const before = all.at(-1)
    if (before && /^\p{M}+$/u.test(piece.text) && isOnEnd(piece, before))
      all[all.length - 1] = { ...before, text: `${before.text}${piece.text}`.normalize('NFC') }
    else all.push(piece)
  }
  return all
}

function isOnEnd({ x, y, angle }: Turned, before: Turned): boolean {
  const radians = (before.angle * Math.PI) / 180
  const [endX, endY] = [
    before.x + before.width * Math.cos(radians),
    before.y + before.width * Math.sin(radians),
  ]
  return angle === before.angle && Math.hypot(x - endX, y - endY) < OFF * before.size
}

/** A stretch of text, and whether the PDF itself has a space before it. */
type Written = Shown & { spaced?: true }

function textWritten({ items, styles }: TextContent): Written[] {
  const texts = items.filter((item): item is TextItem => 'str' in item)
  return texts.flatMap((item, n): Written[] => {
    if (item.str.trim() === '') return []
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    const isVertical = styles[item.fontName]?.vertical === true
    return [
      {
        text: item.str,
        x,
        y,
        width: isVertical ? item.height : item.width,
        size: (isVertical ? Math.hypot(a, b) : Math.hypot(c, d)) || 1,
        font: item.fontName,
        // Vertical writing runs down the page.
        angle: isVertical ? -90 : (Math.atan2(b, a) * 180) / Math.PI,
        ...(isSpaceBefore(texts[n - 1], item) ? { spaced: true } : {}),
      },
    ]
  })
}

/** Ems of space from which on pdf.js takes it for a word's end by itself: what is less was one in the PDF. */
const OWN = 0.1

/** Whether a text is a space of the PDF itself that ends where another text begins. */
function isSpaceBefore(space: TextItem | undefined, { transform }: TextItem): boolean {
  if (!space || space.str === '' || space.str.trim() !== '') return false
  const [a = 0, b = 0, , , x = 0, y = 0] = space.transform as number[]
  const size = Math.hypot(a, b) || 1
  const [endX, endY] = [x + (space.width * a) / size, y + (space.width * b) / size]
  const off = Math.hypot(Number(transform[4]) - endX, Number(transform[5]) - endY)
  return space.width < OWN * size && off < OWN * size
}

async function readAnnotations(page: PDFPageProxy): Promise<Annotation[]> {
  try {
    return (await page.getAnnotations()) as Annotation[]
  } catch {
    // Words can be read without them.
    return []
  }
}

/** Kinds of things upon a page that have no words of their own. */
const WORDLESS = new Set(['Link', 'Popup', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly'])

/**
 * The text of a page comes without the names of its fonts and without its forms. Both come with the list of what to draw,
 * which takes as long again; so it is asked for only where there is something new in it, and no picture is unpacked.
 */
async function readDrawn(
  page: PDFPageProxy,
  annotations: readonly Annotation[],
  written: readonly Shown[],
  fonts: Fonts,
  layers: Layers,
  isAll: boolean,
): Promise<{ drawn: Shown[]; fields: Shown[]; pictures: DrawnPicture[] }> {
  try {
    const worded = annotations.filter(({ subtype = '' }) => !WORDLESS.has(subtype))
    const isNew = isAll || worded.length > 0 || fonts.areNew(written)
    const { texts: drawn, pictures } = isNew
      ? allDrawn(await page.getOperatorList(), layers.isShown)
      : { texts: [], pictures: [] }
    fonts.learn(page, [...written, ...drawn])
    return { drawn, fields: readFields(worded, drawn, page.rotate), pictures }
  } catch {
    // What cannot be drawn can often be read.
    return { drawn: [], fields: [], pictures: [] }
  }
}
