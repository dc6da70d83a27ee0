import { Parser } from 'htmlparser2'
import { all, first, localName, parseTree, textIn } from './html/tree'

/** Bytes: drawings in books are small, and a page has to draw it. */
const LARGEST = 4 * 1024 * 1024

/** What could run, take the reader elsewhere or hold other markup. */
const REFUSED = new Set(
  'script foreignobject iframe object embed handler listener audio video canvas a set animate'.split(' '),
)

/** An address that stays inside the drawing: a place in it, or a picture written out in it. */
const isInside = (address: string) => /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/i.test(address)

const asksOutside = (css: string) =>
  /@import|expression\s*\(|\\/i.test(css) ||
  [...css.matchAll(/url\s*\(\s*['"]?([^'")]*)/gi)].some(([, address]) => !isInside(address!))

/**
 * A drawing's natural size in CSS pixels: its width and height where they are plain numbers or pixels, else those of
 * its `viewBox`; undefined when it says neither.
 */
export function drawingSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const svg = first(parseTree(new TextDecoder().decode(bytes.subarray(0, 4096))), 'svg')
  const { width = '', height = '', viewBox = '' } = svg?.attributes ?? {}
  const box = viewBox.trim().split(/[\s,]+/)
  const isPlain = [width, height].every((length) => /^\s*[\d.]+(?:px)?\s*$/.test(length))
  const size = (isPlain ? [width, height] : [box[2], box[3]]).map((length) =>
    Math.round(Number.parseFloat(length ?? '')),
  )
  return size.every((length) => length > 0) ? { width: size[0]!, height: size[1]! } : undefined
}

/** What a drawing says it is, else the words drawn in it. */
export function drawingTitle(markup: string): string {
  const tree = parseTree(markup, { html: true })
  const [named] = [...all(tree, 'title'), ...all(tree, 'desc')]
  return named ? textIn(named) : all(tree, 'text').map(textIn).join(' ')
}

/**
 * Whether these bytes are an SVG drawing that does nothing and asks for nothing: no script, no handler, no link, no
 * animation, no other document, no address outside of itself, no entity of its own. Shown as `<img>` a drawing can do
 * none of this anyway; this holds where it is shown otherwise.
 */
export function inertSvg(bytes: Uint8Array): boolean {
  if (bytes.length > LARGEST) return false
  const source = new TextDecoder().decode(bytes)
  const head = source.slice(0, 4096)
  if (!/^\s*</.test(head) || !/<(?:\w+:)?svg[\s>]/.test(head) || /<!ENTITY|<\?xml-stylesheet/i.test(source))
    return false
  let inert = true
  let css = ''
  let style = 0
  let root: string | undefined
  const refuse = () => {
    inert = false
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = localName(name).toLowerCase()
        root ??= tag
        if (tag === 'style') style++
        if (REFUSED.has(tag)) refuse()
        for (const [key, value] of Object.entries(attributes)) {
          const attribute = localName(key).toLowerCase()
          if (attribute.startsWith('on')) refuse()
          if (/^(?:href|src|base)$/.test(attribute) && !isInside(value)) refuse()
          if (asksOutside(value)) refuse()
        }
      },
      onclosetag(name) {
        if (localName(name).toLowerCase() === 'style') style--
      },
      ontext(text) {
        if (style > 0) css += text
      },
    },
    { xmlMode: true },
  )
  parser.end(source)
  return inert && root === 'svg' && !asksOutside(css)
}
