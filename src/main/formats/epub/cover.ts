import { all, first, parseTree } from '#main/formats/html/tree'
import { find, isMarkup, type Package, type ReadText } from './package'
import { resolveInside } from './paths'

/** A picture's address, and the file that writes it. */
export interface PictureAddress {
  from: string
  to: string
}

/**
 * Where the picture of the cover is: as EPUB 3 names it, as EPUB 2 came to name it (`meta name="cover"`), or the first
 * picture of the page its guide calls the cover.
 */
export function coverAddress({ root, items, path }: Package, read: ReadText): PictureAddress | undefined {
  const named = all(root, 'meta').find(({ attributes }) => attributes.name === 'cover')?.attributes.content
  const item =
    find(items, ({ properties }) => properties.includes('cover-image')) ??
    items.get(named ?? '') ??
    find(items, (one) => one.path === named)
  if (item && !isMarkup(item)) return { from: '', to: encodeURI(item.path) }
  const reference = all(root, 'reference').find(({ attributes }) => attributes.type === 'cover')
  const page =
    item ??
    find(
      items,
      (one) =>
        reference?.attributes.href !== undefined &&
        resolveInside(path, reference.attributes.href).path === one.path,
    )
  const source = page && read(page.path)
  const markup = source ? parseTree(source, { html: true }) : undefined
  const image = markup && (first(markup, 'img') ?? first(markup, 'image'))
  const to = image?.attributes.src ?? image?.attributes.href
  return page && to ? { from: page.path, to } : undefined
}
