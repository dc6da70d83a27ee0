import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api'

export interface Look {
  bold: boolean
  italic: boolean
}

/** What is known of a document's fonts. */
export interface Fonts {
  /** Finds out what the fonts of a page look like, where they are new. */
  learn: (page: PDFPageProxy, items: readonly TextItem[]) => Promise<void>
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

/**
 * The text of a page comes without the names of its fonts. They come with the list of what to draw, which takes as long
 * again; so it is asked for only on pages that have a font not seen before, and none of its pictures is unpacked.
 */
export function createFonts(): Fonts {
  const looks = new Map<string, Look>()
  return {
    async learn(page, items) {
      const lengths = new Map<string, number>()
      for (const { fontName, str } of items)
        if (!looks.has(fontName)) lengths.set(fontName, (lengths.get(fontName) ?? 0) + str.length)
      if (![...lengths.values()].some((length) => length >= ENOUGH)) return
      try {
        await page.getOperatorList()
      } catch {
        // What cannot be drawn can often be read.
      }
      for (const font of lengths.keys()) {
        const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as Font | null) : null
        looks.set(font, known ? lookOf(known) : PLAIN)
      }
    },
    look: (font) => looks.get(font) ?? PLAIN,
  }
}
