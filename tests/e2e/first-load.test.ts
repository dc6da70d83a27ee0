import { expect, test } from 'vitest'
import { firstLoad } from '#scripts/lib/first-load.mjs'
import { at } from '#scripts/lib/root.mjs'

/** Bytes, gzip, without fonts: what the window may wait for before it shows the library. */
const MOST = 200_000

test('what is loaded before anything is clicked stays small', () => {
  const { files } = firstLoad(at('out/renderer'))
  const sizes = Object.values(files)
  expect(sizes.length).toBeGreaterThan(10)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(MOST)
})
