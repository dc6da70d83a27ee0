import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backup } from './backup'

let dir: string
const files = {
  'settings.json': '{"theme":"dark"}',
  'device.json': '{"device":"aaaaaaaa"}',
  'log/aaaaaaaa/1.json': '{"v":1}',
  'log/aaaaaaaa/2.json.damaged-1': '{"v"',
  'readings/r1/original.epub': 'PK',
  'readings/r1/place.aaaaaaaa.json': '{}',
  'readings/r1/covers/0123456789abcdef': 'GIF',
  'media/0123456789abcdef': 'ID3',
}
const derived = {
  'readings/r1/t1/s1.json': '{"blocks":[]}',
  'snapshots/content.json': '{}',
  'backups/older/settings.json': '{}',
}
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backup-'))
  for (const [name, text] of Object.entries({ ...files, ...derived })) {
    await mkdir(dirname(join(dir, name)), { recursive: true })
    await writeFile(join(dir, name), text)
  }
})
afterEach(() => rm(dir, { recursive: true, force: true }))

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = found.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')])
  return Object.fromEntries(await Promise.all(pairs))
}

it('holds all that cannot be made again, and nothing else', async () => {
  const folder = await backup(dir, '2026-03-01-test')
  expect(folder).toBe(join(dir, 'backups', '2026-03-01-test'))
  expect(await contents(folder)).toEqual(files)
  expect((await readdir(join(dir, 'backups'))).sort()).toEqual(['2026-03-01-test', 'older'])
})

it('does not change with what it is of, and takes no second room for an original', async () => {
  const folder = await backup(dir, 'a')
  await writeFile(join(dir, 'log/aaaaaaaa/1.json'), 'changed')
  await rm(join(dir, 'readings'), { recursive: true })
  expect(await contents(folder)).toEqual(files)
  await backup(dir, 'b')
  expect((await stat(join(folder, 'readings/r1/original.epub'))).nlink).toBe(1)
})

it('shares an original with the reading as long as both are there', async () => {
  const folder = await backup(dir, 'a')
  expect((await stat(join(folder, 'readings/r1/original.epub'))).ino).toBe(
    (await stat(join(dir, 'readings/r1/original.epub'))).ino,
  )
})

it('never takes the place of another', async () => {
  await expect(backup(dir, 'older')).rejects.toThrow('already')
  expect(await contents(join(dir, 'backups', 'older'))).toEqual({ 'settings.json': '{}' })
})

it('that fails leaves nothing that could be taken for one', async () => {
  await rm(join(dir, 'backups'), { recursive: true })
  await rm(join(dir, 'log', 'aaaaaaaa', '1.json'))
  // A name that points nowhere cannot be read.
  await symlink(join(dir, 'nowhere'), join(dir, 'log', 'aaaaaaaa', '1.json'))
  await expect(backup(dir, 'a')).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await readdir(join(dir, 'backups'))).toEqual([])
})
