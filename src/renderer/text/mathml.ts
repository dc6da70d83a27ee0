import { FORMULA_ATTRIBUTES, FORMULA_ELEMENTS } from '#core/text/formula'

/** A formula's markup as a tree of plain data. */
export interface MathNode {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly (MathNode | string)[]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** No formula that a person wrote is nested deeper. */
const DEEPEST = 100

const plain = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })

function attributesIn(source: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of source.matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (FORMULA_ATTRIBUTES.has(name)) found[name] = plain(value)
  }
  return found
}

/**
 * Reads a formula's markup into elements and attributes of the lists above; every other element is left out and what
 * it holds kept, every other attribute left out. Null for what is no `math` element that is closed.
 */
export function readMathml(source: string): MathNode | null {
  const root = { name: '', attributes: {}, children: [] as (MathNode | string)[] }
  const open = [root]
  for (const [, close, name = '', attributes = '', empty, text] of source.matchAll(
    /<(\/)?([a-z][\w-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?>|([^<]+)/gi,
  )) {
    const inside = open.at(-1)!
    if (text !== undefined) {
      if (text.trim() !== '') inside.children.push(plain(text))
    } else if (FORMULA_ELEMENTS.has(name) && close) {
      if (inside.name !== name || open.length === 1) return null
      open.pop()
    } else if (FORMULA_ELEMENTS.has(name)) {
      const node = { name, attributes: attributesIn(attributes), children: [] }
      inside.children.push(node)
      if (!empty) open.push(node)
      if (open.length > DEEPEST) return null
    }
  }
  const [math] = root.children
  return open.length === 1 && typeof math === 'object' && math.name === 'math' ? math : null
}
