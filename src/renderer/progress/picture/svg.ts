/** What of its style a drawing needs to look the same without the page. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const
const NAMESPACE = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const HEAD = 40

export interface Drawn {
  text: string
  width: number
  height: number
}

/** Every element gets the looks it has on the page. */
function takeLooks(from: SVGElement, to: SVGElement): void {
  const style = getComputedStyle(from)
  for (const name of STYLES) {
    const value = style.getPropertyValue(name)
    if (value) to.setAttribute(name, value)
  }
  to.removeAttribute('class')
  const children = [...from.children]
  for (const [n, child] of [...to.children].entries())
    takeLooks(children[n] as SVGElement, child as SVGElement)
}

function element(name: string, attributes: Record<string, string | number>, words = ''): SVGElement {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  made.textContent = words
  return made
}

/** A drawing as a file of its own: on paper, under its question, with the colours and letters it has on the page. */
export function svgOf(drawing: SVGSVGElement, question: string): Drawn {
  const box = drawing.getBoundingClientRect()
  const [width, height] = [Math.ceil(box.width) + 2 * MARGIN, Math.ceil(box.height) + HEAD + MARGIN]
  const inner = drawing.cloneNode(true) as SVGSVGElement
  takeLooks(drawing, inner)
  for (const name of ['aria-hidden', 'data-picture']) inner.removeAttribute(name)
  for (const [name, value] of Object.entries({ x: MARGIN, y: HEAD, width: box.width, height: box.height }))
    inner.setAttribute(name, String(value))
  inner.setAttribute('overflow', 'visible')
  const page = getComputedStyle(document.documentElement)
  const paper = page.getPropertyValue('--paper').trim()
  const ink = page.getPropertyValue('--ink').trim()
  const font = getComputedStyle(document.body).fontFamily
  const outer = element('svg', { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}` })
  outer.append(
    element('title', {}, question),
    element('rect', { width, height, fill: paper }),
    element(
      'text',
      { x: MARGIN, y: 24, fill: ink, 'font-family': font, 'font-size': 15, 'font-weight': 600 },
      question,
    ),
    inner,
  )
  return { text: new XMLSerializer().serializeToString(outer), width, height }
}
