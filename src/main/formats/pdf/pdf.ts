import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api'
import type { DraftBlock } from '#core/text/document'
import { type Draft, type Format, ImportError, type Input } from '#main/formats/format'
import { isRightToLeft } from '#main/formats/language'
import { counted } from '#main/formats/left-out'
import type { Tell } from '#main/jobs/runner'
import { readAbout, withoutTitle } from './about'
import { readOutline, withContents } from './contents'
import { openPdf, reading } from './engine'
import { toFigures, withFigures } from './figures'
import { createFonts } from './fonts'
import { readLayers } from './layers'
import { markPictures, type Pictures } from './pictures'
import { readPages } from './read'
import { readPage } from './read-page'
import { scannedPages } from './scans'
import type { PageText } from './upright'

const MEGABYTE = 1024 * 1024

/** Milliseconds that a file may take to give word of itself, and all of it: more for each page. */
const LIMIT = 10_000
const A_PAGE = 100
/** Pages read of one file. */
const MOST_PAGES = 10_000

const TOO_LONG = 'Reading this PDF took too long, so it was given up.'
const PICTURES =
  'There is no text in this PDF: its pages are pictures. It can be looked at, but not searched or asked about.'
const NOTHING =
  'There is no text in this PDF, and its pages are pictures of a kind that is not shown here. Its file is kept.'

/** PDF as flowing text. Nothing in it runs, and of its pages only the words are looked at. */
export const pdf = {
  id: 'pdf',
  largest: 256 * MEGABYTE,
  wordless: true,
  accepts: ({ name, bytes }: Input) => {
    const at = Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-')
    // It may stand behind something else, or be missing; but a text may speak of it too.
    const isLikely = at > 0 || /\.pdf$/i.test(name)
    return at === 0 || (isLikely && Buffer.from(bytes.subarray(-4096)).includes('startxref'))
  },
  parse: async ({ bytes, password }: Input, tell: Tell = () => {}): Promise<Draft> => {
    tell(0, LIMIT)
    const copy = new Uint8Array(bytes)
    const pictures = markPictures(bytes, copy)
    const file = await openPdf(copy, password)
    try {
      return await readFile(file, bytes, pictures, tell)
    } finally {
      await file.destroy()
    }
  },
} satisfies Format

async function readFile(
  file: PDFDocumentProxy,
  bytes: Uint8Array,
  pictures: Pictures,
  tell: Tell,
): Promise<Draft> {
  const { pages, missing } = await readAll(file, pictures, tell)
  const placed = readPages(pages)
  const labels = await file.getPageLabels().catch(() => null)
  const labelOf = (page: number) => (labels?.[page] || String(page + 1)).slice(0, 20)
  const metadata = await readAbout(file, placed)
  const dir = isRightToLeft(metadata.language ?? '') ? 'rtl' : 'ltr'
  if (placed.length === 0) {
    const assets = scannedPages(bytes)
    // Only where there is one for each page is it known which page it is.
    const isEach = assets.length === file.numPages
    const blocks = assets.map(({ id, width = 0, height = 0 }, n): DraftBlock => {
      const figure = { kind: 'figure', asset: id, alt: '', width, height } as const
      return isEach ? { ...figure, page: labelOf(n) } : figure
    })
    return { metadata, blocks, dir, assets, warnings: [assets.length > 0 ? PICTURES : NOTHING, ...missing] }
  }
  const { figures, assets, missing: unkept } = toFigures(pages, pictures.keep)
  const labelled = withFigures(withoutTitle(placed, metadata.title), figures).map((one) => ({
    ...one,
    block: { ...one.block, page: labelOf(one.page) },
  }))
  const { blocks, toc } = withContents(labelled, await readOutline(file))
  const warnings = [...missing, ...counted(unkept, ...NO_ROOM)]
  return { metadata, blocks, dir, assets, warnings, ...(toc.length > 0 ? { toc } : {}) }
}

/** The words of all pages. Pages that cannot be read are left out and told of; a file of which none can be is refused. */
async function readAll(
  file: PDFDocumentProxy,
  pictures: Pictures,
  tell: Tell,
): Promise<{ pages: PageText[]; missing: string[] }> {
  const count = Math.min(file.numPages, MOST_PAGES)
  const end = performance.now() + LIMIT + count * A_PAGE
  const known = { fonts: createFonts(), layers: await readLayers(file), pictures }
  const pages: PageText[] = []
  let damaged = 0
  let failure: unknown
  for (let n = 1; n <= count; n++) {
    if (performance.now() > end) throw new ImportError(TOO_LONG)
    try {
      const page = await reading(() => file.getPage(n))
      pages.push(await reading(() => readPage(page, known)))
      page.cleanup()
    } catch (error) {
      failure = error
      damaged++
      pages.push({ pieces: [], pictures: [], top: 0, bottom: 0 })
    }
    tell(n / count, LIMIT)
  }
  if (damaged === count) throw failure ?? new ImportError(NO_PAGES)
  const missing = counted(
    damaged,
    'One page of this PDF is damaged and was left out.',
    '# pages of this PDF are damaged and were left out.',
  )
  return { pages, missing }
}

const NO_ROOM = [
  'One picture could not be shown and was left out.',
  '# pictures could not be shown and were left out.',
] as const

const NO_PAGES = 'This PDF has no pages.'
