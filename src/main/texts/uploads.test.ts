import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openUploads } from './uploads'

let folder: string
let n = 0
const id = () => `handle${++n}`
const open = (limit?: number) => openUploads(join(folder, '.incoming'), id, limit)
const kept = () => readdir(join(folder, '.incoming')).catch(() => [])

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-uploads-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function* chunks(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part)
}

describe('uploads', () => {
  it('keep the bytes in order and the last part of the name', async () => {
    const uploads = await open()
    const { upload } = await uploads.put('C:\\texts\\..\\a\u0000 book.txt', chunks('one ', 'two ', 'three'))
    const { name, bytes } = await uploads.read(upload)
    expect([name, Buffer.from(bytes).toString()]).toEqual(['a book.txt', 'one two three'])
  })

  it('keep nothing of a body that breaks off', async () => {
    const uploads = await open()
    async function* broken() {
      yield new Uint8Array(10)
      throw new Error('connection lost')
    }
    await expect(uploads.put('a.txt', broken())).rejects.toThrow('connection lost')
    expect(await kept()).toEqual([])
  })

  it('keep nothing of a body that is too large', async () => {
    const uploads = await open(8)
    await expect(uploads.put('a.txt', chunks('12345', '6789'))).rejects.toThrow('larger than 1 GB')
    expect(await kept()).toEqual([])
    await uploads.put('a.txt', chunks('12345', '678'))
  })

  it('are gone once discarded, and at the next start', async () => {
    const uploads = await open()
    const first = await uploads.put('a.txt', chunks('a'))
    await uploads.put('b.txt', chunks('b'))
    await uploads.discard(first.upload)
    await expect(uploads.read(first.upload)).rejects.toMatchObject({ name: 'NotFoundError' })
    expect(await kept()).toHaveLength(1)
    await open()
    expect(await kept()).toEqual([])
  })

  it('know no handle they did not give', async () => {
    const uploads = await open()
    for (const handle of ['../settings.json', '', '__proto__']) {
      await expect(uploads.read(handle)).rejects.toMatchObject({ name: 'NotFoundError' })
    }
  })
})
