import { Parser } from 'htmlparser2'

let dom: typeof import('linkedom') | undefined

/** Loads what makes documents, before the first page: it takes a while, which no worker should spend at its start. */
export async function loadDom(): Promise<void> {
  dom ??= await import('linkedom')
}

/**
 * Pages beyond these are read from end to end, without looking for the article in them, which takes some three
 * seconds at this number of elements.
 */
const MOST_ELEMENTS = 12_000
/** Pieces of text: there is one for each entity. */
const MOST_TEXTS = 300_000
const DEEPEST = 300

/** Whether the page is small and flat enough to look for the article in it. */
export function isSearchable(source: string): boolean {
  let elements = 0
  let texts = 0
  let depth = 0
  let isFine = true
  const parser = new Parser({
    onopentag() {
      if (++elements > MOST_ELEMENTS || ++depth > DEEPEST) isFine = false
    },
    ontext() {
      if (++texts > MOST_TEXTS) isFine = false
    },
    onclosetag: () => void depth--,
  })
  for (let at = 0; at < source.length && isFine; at += 65_536) parser.write(source.slice(at, at + 65_536))
  return isFine
}

/** Elements that belong to a page's head wherever they stand before its body. */
const OF_HEAD = new Set('TITLE META LINK STYLE SCRIPT BASE NOSCRIPT'.split(' '))

/**
 * A document of a page: inert, without scripts, styles or a network. It has one `html`, `head` and `body`, also where
 * the page leaves them out, as HTML lets it. Throws when `loadDom` was not awaited before.
 */
export function readDocument(source: string): Document {
  if (!dom) throw new Error('the DOM is not loaded')
  const { parseHTML } = dom
  const document = parseHTML('<!doctype html><html><head></head><body></body></html>').document
  const parsed = parseHTML(source).document
  const { head, body } = document
  const root = document.documentElement
  const move = (node: ChildNode, isInBody: boolean): boolean => {
    const name = node.nodeName.toUpperCase()
    if (name === 'HTML' || name === 'HEAD' || name === 'BODY') {
      const into = name === 'HTML' ? root : name === 'HEAD' ? head : body
      const { attributes } = node as unknown as Element
      for (const { name: key, value } of [...attributes])
        if (!into.hasAttribute(key)) into.setAttribute(key, value)
      let inBody = isInBody || name === 'BODY'
      for (const child of [...node.childNodes]) inBody = move(child, inBody)
      return name === 'HEAD' ? isInBody : inBody
    }
    if (node.nodeType === 10) return isInBody
    const isBlank = node.nodeType !== 1 && !(node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''))
    const toHead = !isInBody && (isBlank || OF_HEAD.has(name))
    ;(toHead ? head : body).append(node)
    return isInBody || !toHead
  }
  let inBody = false
  for (const child of [...parsed.childNodes]) inBody = move(child, inBody)
  return document
}
