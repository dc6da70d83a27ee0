import { all, type Element, elementsIn, first, parseTree, textIn } from '#main/formats/html/tree'
import { type Inside, isOutside, resolveInside } from './paths'

/** An entry of a table of contents, and where it leads. */
export interface Entry {
  title: string
  /** 1 for the outermost. */
  level: number
  to: Inside
}

export interface Contents {
  entries: Entry[]
  /** Where printed pages begin. */
  pages: { label: string; to: Inside }[]
}

/** More than any book lists; a table that goes on is a mistake or a trap. */
const MOST_ENTRIES = 20_000

/** What an entry is called; of one that is a picture, what the picture says. */
function titleOf(element: Element): string {
  const text = textIn(element)
  const [image] = all(element, 'img')
  return text || image?.attributes.alt?.trim() || image?.attributes.title?.trim() || ''
}

const target = (path: string, address: string | undefined): Inside | undefined =>
  address === undefined || isOutside(address) ? undefined : resolveInside(path, address)

/** An EPUB 3 navigation document: `nav` of the type `toc`, and of the type `page-list`. */
export function readNavigation(source: string, path: string): Contents {
  const navs = all(parseTree(source, { html: true }), 'nav')
  const ofType = (type: string) =>
    navs.find(({ attributes }) =>
      `${attributes.type ?? ''} ${attributes.role ?? ''}`.split(/[\s-]+/).includes(type),
    )
  const toc = ofType('toc') ?? navs.find(({ attributes }) => attributes.type === undefined)
  const entries: Entry[] = []
  const walk = (list: Element, level: number): void => {
    for (const item of elementsIn(list).filter(({ name }) => name === 'li')) {
      const inner = elementsIn(item).find(({ name }) => name === 'ol' || name === 'ul')
      const label = elementsIn(item).find(({ name }) => name === 'a' || name === 'span')
      // A heading without a link of its own leads where its first entry does.
      const link = label?.attributes.href ?? (inner && first(inner, 'a')?.attributes.href)
      const to = target(path, link)
      const title = label ? titleOf(label) : ''
      if (to && title && entries.length < MOST_ENTRIES) entries.push({ title, level, to })
      if (inner) walk(inner, to && title ? level + 1 : level)
    }
  }
  for (const list of toc ? elementsIn(toc).filter(({ name }) => name === 'ol' || name === 'ul') : [])
    walk(list, 1)
  const pageList = navs.find(({ attributes }) => /page-?list/.test(`${attributes.type} ${attributes.role}`))
  const pages = (pageList ? all(pageList, 'a') : []).slice(0, MOST_ENTRIES).flatMap((link) => {
    const to = target(path, link.attributes.href)
    const label = textIn(link)
    return to && label ? [{ label, to }] : []
  })
  return { entries, pages }
}

/** An EPUB 2 table of contents (NCX): `navMap`, and `pageList`. */
export function readNcx(source: string, path: string): Contents {
  const root = parseTree(source)
  const labelOf = (point: Element) => {
    const label = elementsIn(point).find(({ name }) => name === 'navLabel')
    return label ? textIn(label) : ''
  }
  const placeOf = (point: Element) =>
    target(path, elementsIn(point).find(({ name }) => name === 'content')?.attributes.src)
  const entries: Entry[] = []
  const walk = (parent: Element, level: number): void => {
    for (const point of elementsIn(parent).filter(({ name }) => name === 'navPoint')) {
      const [title, to] = [labelOf(point), placeOf(point)]
      if (to && title && entries.length < MOST_ENTRIES) entries.push({ title, level, to })
      walk(point, level + 1)
    }
  }
  const map = first(root, 'navMap')
  if (map) walk(map, 1)
  const pages = all(root, 'pageTarget')
    .slice(0, MOST_ENTRIES)
    .flatMap((point) => {
      const [label, to] = [labelOf(point) || point.attributes.value || '', placeOf(point)]
      return to && label ? [{ label, to }] : []
    })
  return { entries, pages }
}
