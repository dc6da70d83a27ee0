import { hasWords } from '#core/text/blocks'
import { type Archive, openArchive } from '#main/formats/archive'
import { type Draft, type Format, ImportError, type Input } from '#main/formats/format'
import { readMarkup, type Surroundings } from '#main/formats/html/read'
import { isRightToLeft } from '#main/formats/language'
import { fitting, titleFromName } from '#main/formats/metadata'
import { drawingTitle } from '#main/formats/svg'
import type { Tell } from '#main/jobs/runner'
import { assemble, placeKey, type ReadFile } from './assemble'
import { type Contents, readNavigation, readNcx } from './contents'
import { coverAddress } from './cover'
import { decodeMarkup } from './decode-markup'
import { tellOf } from './first-pages'
import { refuseLocked } from './locks'
import { readMetadata } from './metadata'
import { find, type Item, isMarkup, type Package, type ReadText, readPackage } from './package'
import { isOutside, resolveInside } from './paths'
import { createPictures, type Pictures } from './pictures'
import { bookWarnings, type Left } from './warnings'

const MEGABYTE = 1024 * 1024

/** The largest books of text and pictures stay below half of these. */
const LIMITS = { entries: 20_000, total: 768 * MEGABYTE, file: 32 * MEGABYTE, ratio: 250 }
/** All the text of a book as markup, in UTF-16 units. */
const MOST_TEXT = 128 * MEGABYTE

/** EPUB 2 and 3. Everything that is shown is made anew from the words, pictures and structure of the markup. */
export const epub: Format = {
  id: 'epub',
  largest: 512 * MEGABYTE,
  wordless: true,
  accepts: ({ name, bytes }: Input) => {
    const head = String.fromCharCode(...bytes.subarray(0, 100))
    return head.startsWith('PK\x03\x04') && (head.includes('application/epub+zip') || /\.epub$/i.test(name))
  },
  parse: ({ name, bytes }: Input, tell: Tell): Draft => {
    const archive = openArchive(bytes, LIMITS)
    const read = textReader(archive)
    const book = readPackage(read, archive.names)
    refuseLocked(read, archive.names, book)
    const pictures = createPictures(archive)
    const left: Left = {
      media: 0,
      live: 0,
      parts: 0,
      pictures: 0,
      remote: 0,
      isFixed: book.fixed,
      words: true,
    }
    const metadata = readMetadata(book.root)
    const languageIn = (files: readonly ReadFile[]) =>
      metadata.language ?? files.flatMap(({ pieces }) => pieces[0]?.block.lang ?? [])[0]
    const about = (files: readonly ReadFile[]) => {
      const { title = titleFromName(name), byline } = fitting(metadata)
      const language = languageIn(files) ?? 'und'
      const said = { title, ...(byline !== undefined && { byline }), language }
      return { ...said, dir: directionOf(book, language), pictures: pictures.kept() }
    }
    const size = book.spine.reduce((sum, { path }) => sum + archive.size(path), 0)
    const onFile = tellOf({ size, count: book.spine.length }, about, tell)
    const files = readSpine(book, read, pictures, left, onFile)
    const language = languageIn(files)
    const dir = directionOf(book, language)
    const { blocks, toc } = assemble(files, contentsOf(book, read), language, dir)
    const address = coverAddress(book, read)
    const cover = address && pictures.find(address.from, address.to)
    left.pictures = pictures.missing()
    left.remote = pictures.remote()
    left.words = hasWords(blocks)
    return {
      metadata: { ...metadata, ...(language ? { language } : {}) },
      blocks,
      dir,
      toc,
      assets: pictures.kept(),
      ...(cover ? { cover: cover.id } : {}),
      warnings: bookWarnings(left),
    }
  },
}

/** Reads files of the book as text; their sum is limited. */
function textReader(archive: Archive): ReadText {
  let total = 0
  return (path) => {
    const bytes = archive.read(path)
    if (!bytes) return null
    const text = decodeMarkup(bytes)
    total += text.length
    if (total > MOST_TEXT) throw new ImportError('This book holds more text than Lectern reads as one.')
    return text
  }
}

/** Japanese and Chinese books turn their pages from right to left and are still written from left to right here. */
function directionOf({ rightToLeft }: Package, language = 'und'): 'ltr' | 'rtl' {
  if (isRightToLeft(language)) return 'rtl'
  return rightToLeft && language === 'und' ? 'rtl' : 'ltr'
}

function contentsOf({ items, ncx }: Package, read: ReadText): Contents {
  const nav = find(items, ({ properties }) => properties.includes('nav'))
  const source = nav && read(nav.path)
  const found = source ? readNavigation(source, nav.path) : { entries: [], pages: [] }
  const older = ncx && (found.entries.length === 0 || found.pages.length === 0) ? read(ncx.path) : null
  const second = older ? readNcx(older, ncx!.path) : { entries: [], pages: [] }
  return {
    entries: found.entries.length > 0 ? found.entries : second.entries,
    pages: found.pages.length > 0 ? found.pages : second.pages,
  }
}

/** Every file of the spine, in its order. A damaged one is left out and told, unless it is all there is. */
function readSpine(
  book: Package,
  read: ReadText,
  pictures: Pictures,
  left: Left,
  onFile: (files: readonly ReadFile[]) => void,
): ReadFile[] {
  const files: ReadFile[] = []
  const paths = new Set(book.spine.map(({ path }) => path))
  let failure: unknown
  let page: string | undefined
  for (const item of book.spine) {
    try {
      const file = readItem(item, read, {
        ...surroundings(item.path, paths, pictures, left),
        ...(page && { page }),
      })
      if (file) files.push(file)
      else left.parts++
      page = file?.page ?? page
      onFile(files)
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      failure = error
      left.parts++
    }
  }
  if (files.length === 0 && failure) throw failure
  return files
}

function readItem(item: Item, read: ReadText, around: Surroundings): (ReadFile & { page?: string }) | null {
  const { path } = item
  if (isMarkup(item)) {
    const source = read(path)
    return source === null ? null : { path, ...readMarkup(source, around) }
  }
  if (!item.type.startsWith('image/')) return null
  const found = around.picture(`/${encodeURI(path)}`, {})
  if (!found) return null
  const { id, ...size } = found
  const alt = item.type === 'image/svg+xml' ? drawingTitle(read(path) ?? '') : ''
  return { path, pieces: [{ block: { kind: 'figure', asset: id, alt, ...size }, ids: [] }], rest: [] }
}

function surroundings(path: string, paths: Set<string>, pictures: Pictures, left: Left): Surroundings {
  const sizeOf = (id: string) => {
    const { width, height } = pictures.get(id) ?? {}
    return width && height ? { width, height } : {}
  }
  return {
    picture(address) {
      const asset = pictures.find(path, address)
      return asset && { id: asset.id, ...sizeOf(asset.id) }
    },
    drawing: (source) => pictures.drawing(source),
    sizeOf,
    target(address) {
      if (isOutside(address)) return outsideTarget(address)
      const inside = resolveInside(path, address)
      return paths.has(inside.path) ? { block: placeKey(inside) } : undefined
    },
    missed: (what) => void left[what]++,
  }
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:'])

function outsideTarget(address: string): { url: string } | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url && SCHEMES.has(url.protocol) ? { url: url.href } : undefined
}
