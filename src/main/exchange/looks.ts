import { MARK_COLOURS, MARK_STYLES, type MarkColour, type MarkStyle, type Pen } from '#core/study/marks'

/** Names that other readers give their colours. */
const NAMES: Record<string, MarkColour> = {
  yellow: 'amber',
  orange: 'amber',
  gold: 'amber',
  amber: 'amber',
  green: 'green',
  lime: 'green',
  blue: 'blue',
  cyan: 'blue',
  teal: 'blue',
  purple: 'blue',
  violet: 'blue',
  red: 'rose',
  pink: 'rose',
  magenta: 'rose',
  rose: 'rose',
}

const STYLES: Record<string, MarkStyle> = {
  solid: 'fill',
  underline: 'underline',
  strikethrough: 'strike',
  outline: 'underline',
}

/** Hue in degrees at which each of our colours ends, going round. */
const HUES: readonly [below: number, colour: MarkColour][] = [
  [20, 'rose'],
  [68, 'amber'],
  [165, 'green'],
  [285, 'blue'],
  [360, 'rose'],
]

/** Our colour nearest to one by its name or as `#rrggbb` or `#rgb`. */
export function colourNear(name: string): MarkColour {
  const plain = name.toLowerCase()
  if (Object.hasOwn(NAMES, plain)) return NAMES[plain]!
  const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(name) ? name.slice(1) : ''
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
  if (full === '') return 'amber'
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ]
  const high = Math.max(r, g, b)
  const span = high - Math.min(r, g, b)
  if (span === 0) return 'amber'
  const sixth = high === r ? (g - b) / span : high === g ? 2 + (b - r) / span : 4 + (r - g) / span
  const hue = (sixth * 60 + 360) % 360
  return HUES.find(([below]) => hue < below)![1]
}

/** How a mark looks: by our own classes, or by what Thorium says of its colour and highlight. */
export function lookOf(classes: string, colour: string, highlight: string): Pen {
  const own = classes.split(/\s+/).map((name) => name.replace(/^lectern-/, ''))
  return {
    colour: MARK_COLOURS.find((one) => own.includes(one)) ?? colourNear(colour),
    style:
      MARK_STYLES.find((one) => own.includes(one)) ??
      (Object.hasOwn(STYLES, highlight) ? STYLES[highlight]! : 'fill'),
  }
}
