import { expect, test } from 'vitest'
import { sectionOf } from './section-of'

test('a section is named by any of its blocks', () => {
  expect(sectionOf({ block: 's12.345' })).toBe('s12')
})
