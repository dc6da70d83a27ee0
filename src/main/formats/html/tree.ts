import { Parser } from 'htmlparser2'

/** An element of a small XML file: a list of contents, a package, a formula. Names without their prefixes. */
export interface Element {
  name: string
  /** By name, without prefix but for `xml:`; the first of two that are then alike. */
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** Elements further in than this are laid out beside each other: nothing a reader sees is nested so deeply. */
const DEEPEST = 200

/** Where reading stops: the parser's time grows with the square of the depth, and no file is nested so by mistake. */
export const ABYSS = 2_000

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads markup into a tree, and forgives what is not well formed. Entities are those of XML, or of HTML with `html`;
 * others, and all that a file defines itself, stay as written. No recursion over the tree goes deeper than 200; of
 * markup nested 2,000 deep the rest is not read.
 */
export function parseTree(source: string, { html = false } = {}): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const stack = [root]
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name: localName(name), attributes: plain(attributes), children: [] }
        stack.at(-1)!.children.push(element)
        if (++depth < DEEPEST) stack.push(element)
        if (depth > ABYSS) throw new TooDeep()
      },
      onclosetag() {
        if (depth-- < DEEPEST) stack.pop()
      },
      ontext: (text) => void stack.at(-1)!.children.push(text),
    },
    { xmlMode: !html, recognizeSelfClosing: true, recognizeCDATA: true },
  )
  try {
    parser.end(source)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  return root
}

class TooDeep extends Error {}

function plain(attributes: Record<string, string>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) {
    const short = name.startsWith('xml:') ? name : localName(name)
    if (!Object.hasOwn(found, short)) found[short] = value
  }
  return found
}

export const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string')

/** Every element below one, in document order, that has such a name. */
export function all(element: Element, name: string): Element[] {
  return elementsIn(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ])
}

export const first = (element: Element, name: string): Element | undefined => all(element, name)[0]

/** All text below an element, white space folded. */
export function textIn(element: Element): string {
  const raw = (one: Element): string =>
    one.children.map((child) => (typeof child === 'string' ? child : raw(child))).join('')
  return raw(element).replace(/\s+/g, ' ').trim()
}
