import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api'

export interface Look {
  bold: boolean
  italic: boolean
}

/** What is known of a document's fonts. */
export interface Fonts {
  /** Whether a page has much text in fonts not seen before. */
  areNew: (items: readonly TextItem[]) => boolean
  /** Takes up what the fonts of a page look like, once it is known what is drawn there. */
  learn: (page: PDFPageProxy, items: readonly TextItem[]) => void
  look: (font: string) => Look
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
  return {
    areNew(items) {
      const lengths = new Map<string, number>()
      for (const { fontName, str } of items)
        if (!looks.has(fontName)) lengths.set(fontName, (lengths.get(fontName) ?? 0) + str.length)
      return [...lengths.values()].some((length) => length >= ENOUGH)
    },
    learn(page, items) {
      for (const { fontName } of items) {
        if (looks.has(fontName)) continue
        const known = page.commonObjs.has(fontName) ? (page.commonObjs.get(fontName) as Font | null) : null
        looks.set(fontName, known ? lookOf(known) : PLAIN)
      }
    },
    look: (font) => looks.get(font) ?? PLAIN,
  }
}
