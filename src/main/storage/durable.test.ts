import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { durableWrite, ensureFolder, errorCode, sweepTemporaries, temporaryFor } from './durable'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'durable-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

describe('a durable write', () => {
  it('puts text and bytes in place and leaves nothing else', async () => {
    await durableWrite(join(dir, 'a.json'), 'ä old')
    await durableWrite(join(dir, 'a.json'), 'ä new')
    await durableWrite(join(dir, 'b.bin'), new Uint8Array([0, 255, 7]))
    expect(await readFile(join(dir, 'a.json'), 'utf8')).toBe('ä new')
    expect([...(await readFile(join(dir, 'b.bin')))]).toEqual([0, 255, 7])
    expect((await readdir(dir)).sort()).toEqual(['a.json', 'b.bin'])
  })

  it('that fails leaves the old in place and no temporary file', async () => {
    const folder = join(dir, 'taken')
    await mkdir(join(folder, 'inside'), { recursive: true })
    await expect(durableWrite(folder, 'x')).rejects.toThrow()
    expect(await readdir(dir)).toEqual(['taken'])
    expect(await readdir(folder)).toEqual(['inside'])
  })

  it('rejects with the system’s own error', async () => {
    const failed = await durableWrite(join(dir, 'no', 'such', 'folder'), 'x').catch(errorCode)
    expect(failed).toBe('ENOENT')
  })

  it('may be many at once to one file: one of them wins whole', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `${i}`.repeat(50_000))
    await Promise.all(texts.map((text) => durableWrite(join(dir, 'a'), text)))
    expect(texts).toContain(await readFile(join(dir, 'a'), 'utf8'))
    expect(await readdir(dir)).toEqual(['a'])
  })
})

describe('folders', () => {
  it('are made with those above them, and again without harm', async () => {
    const deep = join(dir, 'a', 'b', 'c')
    await Promise.all([ensureFolder(deep), ensureFolder(deep)])
    await ensureFolder(deep)
    expect((await stat(deep)).isDirectory()).toBe(true)
  })

  it('are not made where a file is', async () => {
    await writeFile(join(dir, 'file'), '')
    await expect(ensureFolder(join(dir, 'file'))).rejects.toThrow()
  })
})

describe('sweeping', () => {
  it('removes our unfinished files and folders at any depth, and nothing a reader could have named', async () => {
    const deep = join(dir, 'log', 'dev')
    await mkdir(deep, { recursive: true })
    await mkdir(join(temporaryFor(join(dir, 'backup')), 'log'), { recursive: true })
    await writeFile(temporaryFor(join(deep, '1.json')), 'torn')
    const kept = ['.notes.tmp', 'a.1.2.tmp', '.x.1.tmp', '1.json', '.1.json.12.x.tmp']
    for (const name of kept) await writeFile(join(deep, name), '')
    await sweepTemporaries(dir)
    expect((await readdir(deep)).sort()).toEqual([...kept].sort())
    expect(await readdir(dir)).toEqual(['log'])
  })

  it('does not follow a link out of the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'))
    const stranger = temporaryFor(join(outside, 'x'))
    await writeFile(stranger, '')
    await symlink(outside, join(dir, 'link'))
    await sweepTemporaries(dir)
    expect((await stat(stranger)).isFile()).toBe(true)
    await rm(outside, { recursive: true })
  })
})
