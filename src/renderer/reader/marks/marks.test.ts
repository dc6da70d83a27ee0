import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tokens = readFileSync('src/renderer/ui/tokens.css', 'utf8')

function colour(theme: string, name: string): string {
  const block = tokens.slice(tokens.indexOf(`[data-theme="${theme}"]`))
  const value = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(block)?.[1] ?? ''
  return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high! + 0.05) / (low! + 0.05)
}

for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
  test(`words keep their contrast on every mark in the ${theme} theme`, () => {
    for (const ground of ['mark-amber', 'mark-green', 'mark-blue', 'mark-rose', 'accent-wash']) {
      expect(contrast(colour(theme, 'ink'), colour(theme, ground)), ground).toBeGreaterThanOrEqual(4.5)
    }
  })

  test(`the lines under facts and of highlights can be seen in the ${theme} theme`, () => {
    for (const line of ['line-strong', 'accent', 'pen-amber', 'pen-green', 'pen-blue', 'pen-rose']) {
      expect(contrast(colour(theme, line), colour(theme, 'paper')), line).toBeGreaterThanOrEqual(3)
    }
  })
}
