import { expect, test } from 'vitest'
import { settingsFrom } from '#main/services/settings'
import { PRESETS, pageOf, presetOf, typeVars } from './page'

const settings = settingsFrom({})

test('the settings nobody has changed are the first preset, and a changed one is none', () => {
  expect(presetOf(settings.typography)).toBe('comfortable')
  expect(presetOf(PRESETS.easier)).toBe('easier')
  expect(presetOf({ ...PRESETS.easier, size: 18 })).toBeNull()
})

test('every preset can be kept as it is', () => {
  for (const type of Object.values(PRESETS)) {
    expect(settingsFrom({ typography: type }).typography).toEqual(type)
  }
})

test('a text has its own page, else that of all', () => {
  const own = { flow: 'paginated', columns: 'one', typography: PRESETS.large } as const
  const some = { ...settings, own: { r1: own } }
  expect(pageOf(some, 'r1')).toBe(own)
  expect(pageOf(some, 'r2')).toBe(some)
  expect(pageOf(some, undefined)).toBe(some)
})

test('paragraphs are told apart by a gap or an indent, never by neither', () => {
  const vars = (paragraphs: 'gap' | 'indent') =>
    typeVars({ ...settings.typography, paragraphs }) as Record<string, string>
  expect([vars('gap')['--text-gap'], vars('gap')['--text-indent']]).toEqual(['0.85em', '0em'])
  expect([vars('indent')['--text-gap'], vars('indent')['--text-indent']]).toEqual(['0em', '1.4em'])
})

test('only OpenDyslexic itself has narrower spaces, not what stands in another face', () => {
  const vars = (family: 'serif' | 'dyslexic') =>
    typeVars({ ...settings.typography, family, wordSpacing: 0.1 }) as Record<string, string>
  expect([vars('serif')['--text-word'], vars('serif')['--text-word-other']]).toEqual(['0.10em', '0.1em'])
  expect([vars('dyslexic')['--text-word'], vars('dyslexic')['--text-word-other']]).toEqual([
    '-0.15em',
    '0.1em',
  ])
})

test('a line shorter than the least column is a column all the same', () => {
  const vars = typeVars({ ...settings.typography, measure: 40 }) as Record<string, string>
  expect(vars['--text-least']).toBe(vars['--text-measure'])
})
