import { FORMULA_ATTRIBUTES, FORMULA_ELEMENTS } from '#core/text/formula'
import { type Element, elementsIn, first, parseTree, textIn } from './tree'

export interface Formula {
  /** In plain characters: `(a + b)/2`. */
  text: string
  /** MathML of the elements and attributes that a text may hold, and nothing else. */
  mathml: string
  /** Stands on a line of its own. */
  block: boolean
}

/** What stands beside a formula for programs, or is one. */
const UNSHOWN = new Set(['annotation', 'annotation-xml', 'script', 'style'])

/** A formula out of the markup of its `math` element; null when it says nothing. */
export function readFormula(source: string): Formula | null {
  const math = first(parseTree(source, { html: true }), 'math')
  if (!math) return null
  const text = (math.attributes.alttext ?? plain(math)).replace(/\s+/g, ' ').trim()
  if (text === '') return null
  return { text, mathml: markup(math), block: math.attributes.display === 'block' }
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

function markup(element: Element): string {
  const inside = element.children
    .map((child) => (typeof child === 'string' ? escaped(child) : markup(child)))
    .join('')
  if (UNSHOWN.has(element.name)) return ''
  if (!FORMULA_ELEMENTS.has(element.name)) return inside
  const attributes = Object.entries(element.attributes)
    .filter(([name, value]) => FORMULA_ATTRIBUTES.has(name) && value.length <= 100)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<${element.name}${attributes.join('')}>${inside.trim()}</${element.name}>`
}

/** A part that reads as one beside an operator: `x`, `12`, and else in brackets. */
const grouped = (text: string) => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)

/** Text right in an element, and not what stands beside it. */
const wordsOf = (element: Element): string =>
  textIn({ ...element, children: element.children.filter((child) => typeof child === 'string') })

function plain(element: Element): string {
  const parts = elementsIn(element).filter(({ name }) => !UNSHOWN.has(name))
  const [a = '', b = '', c = ''] = parts.slice(0, 3).map(plain)
  switch (element.name) {
    case 'mfrac':
      return `${grouped(a)}/${grouped(b)}`
    case 'msqrt':
      return `√${grouped(parts.map(plain).join(''))}`
    case 'mroot':
      return `${grouped(b)}√${grouped(a)}`
    case 'msup':
    case 'mover':
      return `${a}^${grouped(b)}`
    case 'msub':
    case 'munder':
      return `${a}_${grouped(b)}`
    case 'msubsup':
    case 'munderover':
      return `${a}_${grouped(b)}^${grouped(c)}`
    case 'mfenced':
      return `${element.attributes.open ?? '('}${parts.map(plain).join(', ')}${element.attributes.close ?? ')'}`
    case 'mtr':
    case 'mtable':
      return parts.map(plain).join(element.name === 'mtr' ? ' ' : '; ')
    case 'mspace':
      return ' '
    case 'mo': {
      const sign = wordsOf(element)
      return /^[=+\-−±×·<>≤≥≠≈→∈∪∩,]$/u.test(sign) ? ` ${sign} ` : sign
    }
    default:
      return parts.length > 0 ? parts.map(plain).join('') : wordsOf(element)
  }
}
