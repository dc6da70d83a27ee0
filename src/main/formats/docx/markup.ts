import { ImportError } from '#main/formats/format'
import type { Keeper } from '#main/formats/kept-pictures'
import type { Parts } from './parts'
import { TITLE_ID } from './title'

/** What mammoth takes beside bytes: an archive that is open already. Its types do not name it. */
interface OpenFile {
  file: {
    exists: (path: string) => boolean
    read: (path: string, encoding?: string) => Promise<Uint8Array | string>
  }
}

interface Mammoth {
  convertToHtml: (input: OpenFile, options: object) => Promise<{ value: string }>
  images: {
    imgElement: (
      make: (image: { readAsBuffer: () => Promise<Uint8Array> }) => Promise<{ src: string }>,
    ) => unknown
  }
}

/** Beside mammoth's own: what Word's and LibreOffice's styles of these names mean. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh > em",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\n')",
  'small-caps => span.smallcaps',
  'strike => s',
]

const DAMAGED = 'This Word document is damaged: its text cannot be read.'

/**
 * The text of a Word document as markup, with its notes marked as such, and its pictures kept: `src` is the id of each.
 * @throws ImportError when its markup cannot be read
 */
export async function toMarkup(parts: Parts, keeper: Keeper) {
  const mammoth = (await import('mammoth')).default as unknown as Mammoth
  let missing = 0
  const convertImage = mammoth.images.imgElement(async (image) => {
    // One that is on the network or a disk is not read, and was counted by itself.
    const bytes = await image.readAsBuffer().catch(() => null)
    const kept = bytes && keeper.keep(new Uint8Array(bytes))
    if (bytes && !kept) missing++
    return { src: kept?.id ?? '' }
  })
  const file = {
    exists: parts.exists,
    read: async (path: string, encoding?: string) => {
      const bytes = parts.read(path) ?? new Uint8Array()
      if (encoding === undefined) return bytes
      return encoding === 'base64'
        ? Buffer.from(bytes).toString('base64')
        : new TextDecoder(encoding).decode(bytes)
    },
  }
  try {
    const options = {
      styleMap: STYLES,
      convertImage,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    }
    const { value } = await mammoth.convertToHtml({ file }, options)
    return { markup: withMeanings(value), keeper, missing }
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(DAMAGED)
  }
}

/**
 * The title, and the notes, which mammoth puts at the end as a list, marked as what they are; the numbers that lead to
 * notes without its brackets. Text has its `<` escaped, so nothing else looks like these.
 */
const withMeanings = (markup: string): string =>
  markup
    .replaceAll('<h1 class="title">', `<h1 id="${TITLE_ID}">`)
    .replace(/<li (?=id="(?:foot|end)note-)/g, '<li role="doc-footnote" ')
    .replace(/(<a href="#(?:foot|end)note-[^>]*>)\[(\d+)\](?=<\/a>)/g, '$1$2')
