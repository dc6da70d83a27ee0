import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blockText } from '#core/text/blocks'
import { MODEL_VERSION } from '#core/text/document'
import { inlineRunner } from '#main/jobs/inline-runner'
import { createBuiltIns } from './builtin'
import { file, openServices, type Services } from './test-texts'
import { createTexts } from './texts'

let data: string
let services: Services
let id: string
let folder: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-texts-'))
  services = await openServices(data)
  id = (await services.importer(file('moon.md'))).id
  folder = join(data, 'readings', id, (await services.readings.get(id)).reading.text)
})
afterEach(() => rm(data, { recursive: true, force: true }))

/** The words as a fresh start would read them. */
async function words(): Promise<string> {
  const text = await services.texts().open(id)
  return (await text.sections()).flatMap(({ blocks }) => blocks.map(blockText)).join(' ')
}

describe('an open text', () => {
  it('is made again from the original when what was derived is gone', async () => {
    const before = await words()
    const files = (await readdir(folder)).sort()
    await rm(folder, { recursive: true })
    expect(await words()).toBe(before)
    expect((await readdir(folder)).sort()).toEqual(files)
    expect(services.problems).toEqual([])
  })

  it.each(['ENOSPC', 'EROFS'])('is made for now only when the disk takes nothing: %s', async (code) => {
    const before = await words()
    await rm(folder, { recursive: true })
    const refused = Object.assign(new Error(code), { code })
    const { readings, content, store } = services
    const builtIns = createBuiltIns(data)
    const broken = { ...store, saveText: () => Promise.reject(refused) }
    const text = await createTexts(readings, builtIns, broken, content, inlineRunner).open(id)
    expect((await text.sections()).flatMap(({ blocks }) => blocks.map(blockText)).join(' ')).toBe(before)
  })

  it.each(['s1.json', 'document.json'])(
    'sets a damaged %s aside, says so, and is made again',
    async (name) => {
      const before = await words()
      await writeFile(join(folder, name), '{"id": "s1", "blocks": [')
      expect(await words()).toBe(before)
      expect(services.problems).toMatchObject([{ file: join(folder, name), recovered: 'rebuilt' }])
      expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toBeTruthy()
    },
  )

  it('is made again when it is of an older model, and the log learns of other words and of its title', async () => {
    const { reading } = await services.readings.get(id)
    const old = '0'.repeat(32)
    await services.content.append([
      { kind: 'put', of: 'reading', ref: id, set: { text: old, modelVersion: 0, title: 'Draft' } },
    ])
    const text = await services.texts().open(id)
    expect(text.reading).toMatchObject({ ...reading, modelVersion: MODEL_VERSION })
    expect((await services.readings.get(id)).reading).toEqual(reading)
  })

  it('says in plain words that its original is damaged, and is repaired by bringing it once more', async () => {
    await rm(folder, { recursive: true })
    await writeFile(join(data, 'readings', id, 'original.md'), 'rotten')
    await expect(words()).rejects.toMatchObject({
      name: 'PlainError',
      message: expect.stringContaining('Add it once more'),
    })
    await services.importer(file('moon.md'))
    expect(await words()).toContain('The moon is round.')
  })

  it('is read from disk once, and again after a failure', async () => {
    const texts = services.texts()
    const [a, b] = await Promise.all([texts.open(id), texts.open(id)])
    expect(await a.section('s1')).toBe(await b.section('s1'))
    await expect(a.section('s2')).rejects.toMatchObject({ name: 'NotFoundError' })
    await expect(a.section('../document')).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  it('shows a title that was changed while it was open', async () => {
    const texts = services.texts()
    await texts.open(id)
    await services.content.append([{ kind: 'put', of: 'reading', ref: id, set: { title: 'Luna' } }])
    expect((await texts.open(id)).reading.title).toBe('Luna')
  })
})

describe('what the log says of readings', () => {
  it.each<[string, Record<string, unknown>]>([
    ['text', { text: '../../../etc' }],
    ['original', { original: 'x' }],
    ['authors', { authors: 'Ada' }],
    ['title', { title: 7 }],
  ])('is passed over when its %s is not one', async (_, set) => {
    await services.content.append([{ kind: 'put', of: 'reading', ref: id, set }])
    expect(await services.readings.list()).toEqual([])
    await expect(services.texts().open(id)).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  it('is passed over when its id could be a path', async () => {
    const { reading } = await services.readings.get(id)
    for (const ref of ['../../x', '__proto__', 'A', '']) {
      await services.content.append([{ kind: 'put', of: 'reading', ref, set: { ...reading } }])
      expect(await services.readings.find(ref)).toBeUndefined()
    }
    expect(await services.readings.list()).toHaveLength(1)
  })
})
