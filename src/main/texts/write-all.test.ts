import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeAll } from './write-all'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('writes every file, over what was there, and leaves nothing else', async () => {
  const files = Array.from({ length: 50 }, (_, n): [string, string] => [`${n}.json`, `"${n}"`])
  await writeAll(folder, [['7.json', 'old']])
  await writeAll(folder, files)
  expect((await readdir(folder)).length).toBe(50)
  expect(await readFile(join(folder, '7.json'), 'utf8')).toBe('"7"')
})

it('fails when one cannot be written, with no half of it left', async () => {
  await mkdir(join(folder, 'b.json'))
  await expect(
    writeAll(folder, [
      ['a.json', '1'],
      ['b.json', '2'],
    ]),
  ).rejects.toThrow()
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json'])
})
