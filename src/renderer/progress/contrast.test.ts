import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const BANDS = [0, 1, 2, 3, 4]
const tokens = readFileSync('src/renderer/ui/tokens.css', 'utf8')

/** The custom properties of a theme's rule that are plain colours. */
function coloursOf(theme: string): Map<string, string> {
  const rule = tokens.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? ''
  return new Map([...rule.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map((m) => [m[1]!, m[2]!]))
}

/** WCAG 2's relative luminance of #rgb or #rrggbb. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1)
  const [r, g, b] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

test('the measure knows black on white and itself', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#777')).toBeCloseTo(1)
})

for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
  const colours = coloursOf(theme)
  const of = (name: string) => colours.get(name) ?? 'none'

  test(`${theme}: the text of every band can be read`, () => {
    for (const band of BANDS) {
      const found = contrast(of(`map-ink-${band}`), of(`map-${band}`))
      expect(found, `band ${band}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test(`${theme}: the bands go one way, from the paper to full`, () => {
    const steps = BANDS.map((band) => contrast(of(`map-${band}`), of('paper')))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(steps[4]! / steps[0]!).toBeGreaterThan(1.8)
  })

  test(`${theme}: the lines that tell the bands apart without colour can be seen`, () => {
    for (const band of BANDS) {
      const found = contrast(of('map-rule'), of(`map-${band}`))
      // The fullest band is known by its fill as well, and black on mint has none to spare for a white line.
      if (theme !== 'contrast' || band < 4) expect(found, `band ${band}`).toBeGreaterThanOrEqual(3)
    }
  })
}
