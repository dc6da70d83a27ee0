import { expect, it } from 'vitest'
import { cleaned, meant } from './letters'

const inPrivate = (text: string) =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xf000)).join('')

it('signs of fonts of signs are read as what is seen', () => {
  expect(meant('4l\u00ac', 'ABCDEF+ZapfDingbats')).toBe('✔●①')
  expect(meant('\u00fc\u00d8', 'Wingdings-Regular')).toBe('✓➢')
  expect(meant(inPrivate('a=2-\u00b42'), 'ABCDEF+SymbolMT')).toBe('α=2−×2')
})

it('text in other fonts, and words in one that only took such a name, are as they are', () => {
  expect(meant('lantern', 'Times-Roman')).toBe('lantern')
  expect(meant('lantern', 'NotWingdings')).toBe('lantern')
  expect(meant('alpha', 'Symbol')).toBe('alpha')
})

it('a sign of a private font that nothing is known of is a bullet', () => {
  expect(cleaned(meant('\uf0a7 flour', 'Arial'))).toBe('• flour')
})
