import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { Shown } from './drawn'

/** What is known of a document's layers (optional content, ISO 32000-1, 8.11). */
export interface Layers {
  /** Whether it has any. */
  any: boolean
  /** Whether what belongs to a layer, or to an expression of some, is shown when the document is opened. */
  isShown: (group: unknown) => boolean
}

export async function readLayers(file: PDFDocumentProxy): Promise<Layers> {
  try {
    const config = await file.getOptionalContentConfig({ intent: 'display' })
    const isShown = (group: unknown) => config.isVisible(group) !== false
    return { any: !config[Symbol.iterator]().next().done, isShown }
  } catch {
    // Damaged layers hide nothing.
    return { any: false, isShown: () => true }
  }
}

/**
 * The text of a page without that of layers that are not shown. Text comes without its layer, what is drawn with it: so
 * what stands where something hidden is drawn is left out, unless what is shown there says the same.
 */
export function withoutHidden<T extends Shown>(written: readonly T[], drawn: readonly Shown[]): readonly T[] {
  const hidden = drawn.filter((shown) => shown.hidden)
  if (hidden.length === 0) return written
  const seen = drawn.filter((shown) => !shown.hidden)
  return written.filter((text) => {
    const under = hidden.filter((shown) => standsOn(text, shown))
    if (under.length === 0) return true
    const beside = seen.filter((shown) => standsOn(text, shown))
    return beside.length > 0 && (says(beside, text) || !says(under, text))
  })
}

/** Whether a text begins on a stretch that is drawn. */
function standsOn({ x, y, size }: Shown, drawn: Shown): boolean {
  const radians = (drawn.angle * Math.PI) / 180
  const [dx, dy] = [x - drawn.x, y - drawn.y]
  const along = dx * Math.cos(radians) + dy * Math.sin(radians)
  const off = dy * Math.cos(radians) - dx * Math.sin(radians)
  return Math.abs(off) < 0.3 * size && along > -0.3 * size && along < Math.max(drawn.width, 0.3 * size)
}

function says(drawn: readonly Shown[], { text }: Shown): boolean {
  const own = compact(text)
  return drawn.some((shown) => own.includes(compact(shown.text)) || compact(shown.text).includes(own))
}

const compact = (text: string): string => text.replace(/\s/g, '')
