import { expect, test } from 'vitest'
import { createKeys } from './keys'

test('a key is good once', () => {
  const keys = createKeys(() => 0)
  const key = keys.issue()
  expect(keys.redeem(key)).toBe(true)
  expect(keys.redeem(key)).toBe(false)
})

test('a key is good for two minutes, not longer', () => {
  let now = 0
  const keys = createKeys(() => now)
  const [early, late] = [keys.issue(), keys.issue()]
  now = 119_999
  expect(keys.redeem(early)).toBe(true)
  now = 120_000
  expect(keys.redeem(late)).toBe(false)
})

test('issuing another key leaves the first good', () => {
  const keys = createKeys(() => 0)
  const first = keys.issue()
  expect(keys.issue()).not.toBe(first)
  expect(keys.redeem(first)).toBe(true)
})

test.each([undefined, null, 1, '', 'x', {}, ['a']])('%j is no key', (key) => {
  const keys = createKeys(() => 0)
  keys.issue()
  expect(keys.redeem(key)).toBe(false)
})
