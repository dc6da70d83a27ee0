import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { at } from './root.mjs'

/** A test as docs/comparison.md names it: its file, and how its name begins, up to the end of the cell or bracket. */
const NAMED = /`([\w-]+\.test\.ts)`: ([^|)]+?)\s*(?=[|)])/g

const named = [...readFileSync(at('docs/comparison.md'), 'utf8').matchAll(NAMED)]

test('the comparison with other readers rests on tests', () => {
  expect(named.length).toBeGreaterThan(15)
})

for (const [, file, name] of named) {
  test(`${file} has the test “${name}”`, () => {
    const path = at('tests/e2e', file)
    expect(existsSync(path) && readFileSync(path, 'utf8')).toContain(name)
  })
}
