import { expect, test } from 'vitest'
import { remembering } from './remember'

test('a text is looked at once, and again when too many others came between', () => {
  const asked: string[] = []
  const length = remembering((text) => asked.push(text) && text.length, 2)
  expect([length('loom'), length('loom'), length('mule'), length('loom')]).toEqual([4, 4, 4, 4])
  expect(asked).toEqual(['loom', 'mule'])
  expect([length('ferry'), length('loom')]).toEqual([5, 4])
  expect(asked).toEqual(['loom', 'mule', 'ferry', 'loom'])
})
