import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { Shown } from './drawn'

export interface Look {
  bold: boolean
  italic: boolean
}

/** What is known of a document's fonts. */
export interface Fonts {
  /** Whether a page has much text in fonts not seen before. */
  areNew: (texts: readonly Shown[]) => boolean
  /** Takes up what the fonts of a page look like, once it is known what is drawn there. */
  learn: (page: PDFPageProxy, texts: readonly Shown[]) => void
  look: (font: string) => Look
  /** What a font calls itself; '' where that is not known. */
  name: (font: string) => string
}

const PLAIN: Look = { bold: false, italic: false }

/** Characters of a font on a page for which it is worth finding out what it looks like. */
const ENOUGH = 4

interface Font {
  name?: string
  bold?: boolean
  black?: boolean
  italic?: boolean
}

const lookOf = ({ name = '', bold, black, italic }: Font): Look => ({
  bold: bold === true || black === true || /bold|black|heavy|-?semibold|demi/i.test(name),
  italic: italic === true || /italic|oblique|kursiv/i.test(name),
})

export function createFonts(): Fonts {
  const looks = new Map<string, Look>()
  const names = new Map<string, string>()
  return {
    areNew(texts) {
      const lengths = new Map<string, number>()
      for (const { font, text } of texts)
        if (!looks.has(font)) lengths.set(font, (lengths.get(font) ?? 0) + text.length)
      return [...lengths.values()].some((length) => length >= ENOUGH)
    },
    learn(page, texts) {
      for (const { font } of texts) {
        if (looks.has(font)) continue
        const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as Font | null) : null
        looks.set(font, known ? lookOf(known) : PLAIN)
        names.set(font, known?.name ?? '')
      }
    },
    look: (font) => looks.get(font) ?? PLAIN,
    name: (font) => names.get(font) ?? '',
  }
}
