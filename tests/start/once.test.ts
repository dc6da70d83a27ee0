import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { once } from '#scripts/lib/once.mjs'

let folder: string
let worked: number
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern once '))
  mkdirSync(join(folder, 'src/deep'), { recursive: true })
  writeFileSync(join(folder, 'src/a.ts'), 'a')
  worked = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const work = () => void worked++
const build = (does = work, root = folder) =>
  once({
    stamp: join(root, 'out/stamp'),
    folder: root,
    paths: [join(root, 'src'), join(root, 'none')],
    work: does,
  })

test('work is done once for the same contents', () => {
  expect([build(), build(), worked]).toEqual([true, false, 1])
})

test.each<[string, () => void]>([
  ['a changed file', () => writeFileSync(join(folder, 'src/a.ts'), 'b')],
  ['a new file', () => writeFileSync(join(folder, 'src/deep/b.ts'), '')],
  ['a removed file', () => rmSync(join(folder, 'src/a.ts'))],
  ['a file that was not there before', () => writeFileSync(join(folder, 'none'), '')],
  [
    'text moved from one file to the next',
    () => {
      writeFileSync(join(folder, 'src/a.ts'), '')
      writeFileSync(join(folder, 'src/b.ts'), 'a')
    },
  ],
])('%s is new work', (_, change) => {
  build()
  change()
  expect([build(), worked]).toEqual([true, 2])
})

test('neither a later time nor another place is new work', () => {
  build()
  utimesSync(join(folder, 'src/a.ts'), new Date(0), new Date(0))
  expect(build()).toBe(false)
  const moved = join(folder, 'moved')
  cpSync(join(folder, 'src'), join(moved, 'src'), { recursive: true })
  cpSync(join(folder, 'out'), join(moved, 'out'), { recursive: true })
  expect(build(work, moved)).toBe(false)
})

test('a failure is tried again, even when the contents are those of an earlier success', () => {
  build()
  writeFileSync(join(folder, 'src/a.ts'), 'broken')
  const fails = () => {
    throw new Error('no')
  }
  expect(() => build(fails)).toThrow('no')
  writeFileSync(join(folder, 'src/a.ts'), 'a')
  expect(build()).toBe(true)
})
