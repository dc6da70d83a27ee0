import { expect, test } from 'vitest'
import { resolveTheme } from './theme'

test('the system decides only when asked to', () => {
  expect(resolveTheme('system', false, false)).toBe('light')
  expect(resolveTheme('system', true, false)).toBe('dark')
  expect(resolveTheme('sepia', true, true)).toBe('sepia')
})

test('a system that asks for more contrast gets it, light or dark', () => {
  expect(resolveTheme('system', false, true)).toBe('contrast')
  expect(resolveTheme('system', true, true)).toBe('contrast')
})
