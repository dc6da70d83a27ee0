import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '#contract/app'
import { DurableJSONFile, type JsonOptions, openJson, readJson } from './json'

let dir: string
let file: string
let problems: Problem[]
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'json-'))
  file = join(dir, 'settings.json')
  problems = []
})
afterEach(() => rm(dir, { recursive: true, force: true }))

interface Shape {
  n: number
}
const check = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'number'
const options = (more: Partial<JsonOptions<Shape>> = {}): JsonOptions<Shape> => ({
  check,
  report: (problem) => problems.push(problem),
  ...more,
})
const onDisk = async (path = file) => JSON.parse(await readFile(path, 'utf8'))

describe('the durable JSON file', () => {
  it('is null when there is none, and throws on what is not JSON', async () => {
    expect(await new DurableJSONFile(file).read()).toBeNull()
    await writeFile(file, '{"n": 1')
    await expect(new DurableJSONFile(file).read()).rejects.toThrow(SyntaxError)
  })

  it('settles each write with its own data or newer on disk, and ends with the newest', async () => {
    const adapter = new DurableJSONFile<Shape>(file)
    const seen: number[] = []
    const writes = Array.from({ length: 30 }, async (_, n) => {
      await adapter.write({ n })
      seen.push(n)
      expect((await onDisk()).n).toBeGreaterThanOrEqual(n)
    })
    await Promise.all(writes)
    expect(seen).toHaveLength(30)
    expect(await onDisk()).toEqual({ n: 29 })
  })

  it('takes the data as it is at the call, not as it becomes', async () => {
    const adapter = new DurableJSONFile<Shape>(file)
    const data = { n: 1 }
    const first = adapter.write(data)
    data.n = 2
    const second = adapter.write(data)
    data.n = 3
    await first
    await second
    expect(await onDisk()).toEqual({ n: 2 })
  })

  it('rejects the write that failed and carries out the next', async () => {
    const nested = join(dir, 'later', 'a.json')
    const adapter = new DurableJSONFile<Shape>(nested)
    const first = adapter.write({ n: 1 })
    const second = adapter.write({ n: 2 })
    await expect(first).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(second).rejects.toMatchObject({ code: 'ENOENT' })
    await mkdir(join(dir, 'later'))
    await adapter.write({ n: 3 })
    expect(await onDisk(nested)).toEqual({ n: 3 })
  })
})

describe('opening a JSON file', () => {
  it('starts from the fallback without sharing it, and writes nothing', async () => {
    const fallback = { n: 1 }
    const db = await openJson(file, fallback, options())
    db.data.n = 2
    expect(fallback).toEqual({ n: 1 })
    expect(await readdir(dir)).toEqual([])
    await db.write()
    expect((await openJson(file, fallback, options())).data).toEqual({ n: 2 })
    expect(problems).toEqual([])
  })

  it.each([
    ['torn', '{"n": 1'],
    ['empty', ''],
    ['of another shape', '{"n": "1"}'],
  ])('moves a file that is %s aside with its bytes, and goes on with the fallback', async (_, text) => {
    await writeFile(file, text)
    const db = await openJson(file, { n: 7 }, options({ instead: 'defaults' }))
    expect(db.data).toEqual({ n: 7 })
    expect(problems).toEqual([{ file, setAside: `${file}.damaged-1`, recovered: 'defaults' }])
    expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe(text)
    expect(await readdir(dir)).toEqual(['settings.json.damaged-1'])
  })

  it('puts back what can be saved of a torn file, and only of a torn one', async () => {
    const salvage = (text: string) => ({ n: text.length })
    await writeFile(file, '{"n":')
    expect(await readJson(file, options({ salvage }))).toEqual({ n: 5 })
    expect(problems).toEqual([{ file, setAside: `${file}.damaged-1`, recovered: 'part' }])
    expect(await onDisk(file)).toEqual({ n: 5 })
    expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe('{"n":')
    await writeFile(file, '{"n":"x"}')
    expect(await readJson(file, options({ salvage }))).toBeNull()
  })

  it('never overwrites what was set aside before', async () => {
    for (const text of ['one', 'two']) {
      await writeFile(file, text)
      await readJson(file, options())
    }
    expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe('one')
    expect(await readFile(`${file}.damaged-2`, 'utf8')).toBe('two')
  })

  it('falls back to the last state that a start could read, where a copy is kept', async () => {
    await writeFile(file, '{"n": 5}')
    await openJson(file, { n: 0 }, options({ keepCopy: true }))
    await writeFile(file, 'torn')
    const db = await openJson(file, { n: 0 }, options({ keepCopy: true }))
    expect(db.data).toEqual({ n: 5 })
    expect(problems[0]?.recovered).toBe('copy')
    // Also at the start after, should nothing have been written in between.
    expect((await openJson(file, { n: 0 }, options({ keepCopy: true }))).data).toEqual({ n: 5 })
  })

  it('does not take a damaged copy', async () => {
    await writeFile(file, 'torn')
    await writeFile(`${file}.bak`, 'torn too')
    const db = await openJson(file, { n: 0 }, options({ keepCopy: true, instead: 'defaults' }))
    expect(db.data).toEqual({ n: 0 })
    expect(problems[0]?.recovered).toBe('defaults')
  })

  it('does not call a file damaged that the disk would not give', async () => {
    await mkdir(file)
    await expect(openJson(file, { n: 0 }, options())).rejects.toMatchObject({ code: 'EISDIR' })
    expect(await readdir(dir)).toEqual(['settings.json'])
  })
})
