import { expect, test } from 'vitest'
import { isCharacter, label, matches, type Stroke } from './keys'

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('Mod is Ctrl on most keyboards and Cmd on a Mac, never both', () => {
  expect(matches('Mod+K', stroke('k', { ctrlKey: true }), false)).toBe(true)
  expect(matches('Mod+K', stroke('k', { metaKey: true }), false)).toBe(false)
  expect(matches('Mod+K', stroke('k', { metaKey: true }), true)).toBe(true)
  expect(matches('Mod+K', stroke('k', { ctrlKey: true }), true)).toBe(false)
  expect(matches('Mod+K', stroke('k', { ctrlKey: true, metaKey: true }), false)).toBe(false)
})

test('a plain letter does not answer to Ctrl, Alt or Shift', () => {
  expect(matches('T', stroke('t'), false)).toBe(true)
  expect(matches('T', stroke('T', { shiftKey: true }), false)).toBe(false)
  expect(matches('T', stroke('t', { ctrlKey: true }), false)).toBe(false)
  expect(matches('T', stroke('t', { altKey: true }), false)).toBe(false)
})

test('a sign is itself whether or not the layout needs Shift for it', () => {
  expect(matches('?', stroke('?', { shiftKey: true }), false)).toBe(true)
  expect(matches('?', stroke('?'), false)).toBe(true)
  expect(matches('+', stroke('+', { shiftKey: true }), false)).toBe(true)
  expect(matches('/', stroke('/', { shiftKey: true }), false)).toBe(true)
})

test('Space and Shift+Space are two keys', () => {
  expect(matches('Space', stroke(' '), false)).toBe(true)
  expect(matches('Space', stroke(' ', { shiftKey: true }), false)).toBe(false)
  expect(matches('Shift+Space', stroke(' ', { shiftKey: true }), false)).toBe(true)
})

test('undo and redo are told apart by Shift', () => {
  expect(matches('Mod+Z', stroke('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  expect(matches('Mod+Shift+Z', stroke('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true)
})

test('keys are shown as they stand on the keyboard', () => {
  expect(label('Mod+K', false)).toBe('Ctrl K')
  expect(label('Mod+K', true)).toBe('⌘K')
  expect(label('Alt+ArrowLeft', false)).toBe('Alt ←')
  expect(label('Shift+Space', false)).toBe('Shift Space')
  expect(label('+', false)).toBe('+')
  expect(label('Mod+,', false)).toBe('Ctrl ,')
})

test('a letter, a digit or a sign is a character; what is held with Ctrl, and keys with names, are not', () => {
  for (const name of ['S', 'Shift+P', '?', '1', '+', '-', '!', '[']) expect(isCharacter(name)).toBe(true)
  for (const name of ['Mod+K', 'Mod+,', 'Alt+ArrowLeft', 'Space', 'Shift+Space', 'Enter', 'Escape', 'F5']) {
    expect(isCharacter(name)).toBe(false)
  }
})
