import { ImportError } from '#main/formats/format'
import { all, type Element, elementsIn, first, parseTree, textIn } from '#main/formats/html/tree'
import { isOutside, resolveInside } from './paths'

/** A file the package lists. */
export interface Item {
  id: string
  path: string
  type: string
  properties: string[]
  fallback?: string
}

/** What an EPUB's package document says: its files, and which of them are read in which order. */
export interface Package {
  /** The package document's own path. */
  path: string
  root: Element
  items: Map<string, Item>
  spine: Item[]
  /** Read from right to left, page by page. */
  rightToLeft: boolean
  /** Its pages are set once and for all. */
  fixed: boolean
  ncx?: Item
}

export type ReadText = (path: string) => string | null

const NO_CONTAINER =
  'This is a ZIP archive, but not an EPUB book: what would say where its text is (META-INF/container.xml) is missing.'
const NO_PACKAGE = 'This EPUB is damaged: the list of its files (the package document) is missing or empty.'

/** More files than this are no book. */
const MOST_ITEMS = 20_000

/** Where the package document is, as the container says it; a book without one that works is looked through for it. */
function packagePath(read: ReadText, names: readonly string[]): string {
  const container = read('META-INF/container.xml')
  const rootfiles = container ? all(parseTree(container), 'rootfile') : []
  const paths = rootfiles.map((one) => resolveInside('', one.attributes['full-path'] ?? '').path)
  const path = paths.find((one) => names.includes(one)) ?? names.find((name) => /\.opf$/i.test(name))
  if (path !== undefined) return path
  throw new ImportError(container === null ? NO_CONTAINER : NO_PACKAGE)
}

const words = (value = '') => value.split(/\s+/).filter((word) => word !== '')

function itemsOf(root: Element, path: string): Map<string, Item> {
  const items = new Map<string, Item>()
  const manifest = first(root, 'manifest')
  for (const { name, attributes } of manifest ? elementsIn(manifest) : []) {
    const { id, href, 'media-type': type = '', properties, fallback } = attributes
    if (name !== 'item' || !id || !href || isOutside(href) || items.size >= MOST_ITEMS) continue
    items.set(id, {
      id,
      path: resolveInside(path, href).path,
      type: type.trim().toLowerCase(),
      properties: words(properties),
      ...(fallback ? { fallback } : {}),
    })
  }
  return items
}

export const isMarkup = ({ type }: Item) => /xhtml|^text\/html|dtbook|oeb1-document/.test(type)
const isImage = ({ type }: Item) => type.startsWith('image/')

/** An item, or the first of those that may stand in for it that holds text, or else a picture. */
function readable(item: Item, items: Map<string, Item>): Item {
  const chain = new Set<Item>()
  for (let at: Item | undefined = item; at && !chain.has(at); at = items.get(at.fallback ?? '')) chain.add(at)
  const all = [...chain]
  return all.find(isMarkup) ?? all.find(isImage) ?? item
}

/**
 * Reads container and package document (EPUB 2.0.1 OPF, EPUB 3.3).
 * @throws ImportError when they are missing or list nothing to read.
 */
export function readPackage(read: ReadText, names: readonly string[]): Package {
  const path = packagePath(read, names)
  const root = parseTree(read(path) ?? '')
  const items = itemsOf(root, path)
  const spineElement = first(root, 'spine')
  const spine: Item[] = []
  const listed = new Set<string>()
  for (const { name, attributes } of spineElement ? elementsIn(spineElement) : []) {
    const item = name === 'itemref' ? items.get(attributes.idref ?? '') : undefined
    // A file listed twice is read once.
    if (!item || listed.has(item.id)) continue
    listed.add(item.id)
    spine.push(readable(item, items))
  }
  if (spine.length === 0) throw new ImportError(NO_PACKAGE)
  const ncx =
    items.get(spineElement?.attributes.toc ?? '') ??
    find(items, ({ type }) => type === 'application/x-dtbncx+xml')
  return {
    path,
    root,
    items,
    spine,
    rightToLeft: spineElement?.attributes['page-progression-direction'] === 'rtl',
    fixed: isFixed(root),
    ...(ncx ? { ncx } : {}),
  }
}

export const find = (items: Map<string, Item>, wanted: (item: Item) => boolean): Item | undefined =>
  [...items.values()].find(wanted)

/** `rendition:layout` of the whole book, or Apple's and Amazon's older words for it. */
const isFixed = (root: Element): boolean =>
  all(root, 'meta').some(
    (meta) =>
      (meta.attributes.property === 'rendition:layout' && textIn(meta) === 'pre-paginated') ||
      (meta.attributes.name === 'fixed-layout' && meta.attributes.content === 'true'),
  )
