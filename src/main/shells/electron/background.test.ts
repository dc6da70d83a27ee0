import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backgroundOf } from './background'

describe('the colour before the first paint', () => {
  it('is the theme’s own, and follows the system only when asked or unknown', () => {
    const light = backgroundOf('light', true)
    const dark = backgroundOf('dark', false)
    expect(light).not.toBe(dark)
    expect(backgroundOf('system', true)).toBe(dark)
    expect(backgroundOf('system', false)).toBe(light)
    for (const unknown of [undefined, null, 7, 'toString', '__proto__'])
      expect(backgroundOf(unknown, true)).toBe(dark)
  })

  it('is the paper of the renderer’s tokens', () => {
    const tokens = readFileSync('src/renderer/ui/tokens.css', 'utf8')
    for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
      const block = tokens.slice(tokens.indexOf(`[data-theme="${theme}"]`))
      expect(backgroundOf(theme, false), theme).toBe(/--paper:\s*([^;]+);/.exec(block)?.[1])
    }
  })
})
