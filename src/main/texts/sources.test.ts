import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSource, sourceName } from './sources'
import { openUploads, type Uploads } from './uploads'

let folder: string
let uploads: Uploads
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-sources-'))
  uploads = await openUploads(join(folder, '.incoming'), () => 'handle')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const text = async (source: Parameters<typeof readSource>[0]) => {
  const { name, bytes } = await readSource(source, uploads)
  return [name, new TextDecoder().decode(bytes)]
}

describe('a source', () => {
  it('is a file by its path, an upload by its handle, or the text itself', async () => {
    await writeFile(join(folder, 'a.txt'), 'by path')
    await uploads.put(
      'b.txt',
      (async function* () {
        yield new TextEncoder().encode('by upload')
      })(),
    )
    expect(await text({ path: join(folder, 'a.txt') })).toEqual(['a.txt', 'by path'])
    expect(await text({ upload: 'handle' })).toEqual(['b.txt', 'by upload'])
    expect(await text({ text: 'pasted é' })).toEqual(['Pasted text.txt', 'pasted é'])
  })

  it('has a name before it is read, even when it cannot be', () => {
    expect(sourceName({ path: '/nowhere/a.txt' }, uploads)).toBe('a.txt')
    expect(sourceName({ upload: 'unknown' }, uploads)).toBe('Untitled')
  })

  it('is refused without its path when it is no file', async () => {
    const reason = (path: string) =>
      readSource({ path }, uploads).then(String, (error: Error) => error.message)
    expect(await reason(join(folder, 'missing.txt'))).toBe('There is no such file.')
    expect(await reason(folder)).toBe('This is a folder, not a file.')
  })

  it.skipIf(process.platform === 'win32')('is refused when reading it would never end', async () => {
    await expect(readSource({ path: '/dev/zero' }, uploads)).rejects.toThrow('not a file that can be read')
  })
})
