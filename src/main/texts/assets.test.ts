import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assetAddress } from '#core/text/assets'
import { DOT, makeBook } from '#tests/fixtures/books/make-book'
import { createAssets } from './assets'
import { file, openServices, type Services } from './test-texts'

let data: string
let services: Services
let id: string
let cover: string

const book = makeBook({
  chapters: { 'a.xhtml': '<p>Words.</p><img src="pic.png" alt="A dot"/>' },
  manifest: '<item id="pic" href="pic.png" media-type="image/png" properties="cover-image"/>',
  files: { 'OEBPS/pic.png': DOT },
})

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-assets-'))
  services = await openServices(data)
  id = (await services.importer({ name: 'Book.epub', bytes: book.slice() })).id
  cover = (await services.readings.get(id)).reading.cover!
})
afterEach(() => rm(data, { recursive: true, force: true }))

const asset = (address: string) => createAssets({ ...services, texts: services.texts() })(address)
const path = () => join(data, 'readings', id, 'assets', cover)

describe('the pictures of a book', () => {
  it('are kept beside it under their content, and answered for with their type', async () => {
    expect(await readdir(join(data, 'readings', id, 'assets'))).toEqual([cover])
    const found = await asset(assetAddress(id, cover))
    expect(found?.type).toBe('image/png')
    expect(new Uint8Array(found!.bytes)).toEqual(DOT)
  })

  it('are asked for by their ids and by no path', async () => {
    const { reading } = await services.readings.get(id)
    for (const wrong of [
      '',
      id,
      cover,
      `${id}/`,
      `${id}/0000000000000000`,
      `${id}/../${id}/assets/${cover}`,
      `${id}/assets/${cover}`,
      `../readings/${id}/${cover}`,
      `${id}/${cover}/`,
      `${id}/original.epub`,
      `${id}/${reading.text}/document.json`,
      `${id}/__proto__`,
      `r0000000000000000/${cover}`,
    ])
      expect(await asset(wrong)).toBeNull()
  })

  it('of one book are not those of another', async () => {
    const other = await services.importer(file('moon.md'))
    await writeFile(join(data, 'readings', other.id, cover), DOT)
    expect(await asset(assetAddress(other.id, cover))).toBeNull()
  })

  it.each(['gone', 'damaged'])('are made again from the original when %s', async (how) => {
    if (how === 'gone') await rm(path())
    else await writeFile(path(), 'rotten')
    const all = await Promise.all([asset(assetAddress(id, cover)), asset(assetAddress(id, cover))])
    expect(all.map((found) => found?.type)).toEqual(['image/png', 'image/png'])
    expect(new Uint8Array(await readFile(path()))).toEqual(DOT)
  })

  it('are made again with the text when all that was derived is gone', async () => {
    const { reading } = await services.readings.get(id)
    await rm(join(data, 'readings', id, reading.text), { recursive: true })
    await rm(join(data, 'readings', id, 'assets'), { recursive: true })
    expect((await asset(assetAddress(id, cover)))?.type).toBe('image/png')
  })

  it('are none when the original is gone too', async () => {
    await rm(path())
    await rm(join(data, 'readings', id, 'original.epub'))
    expect(await asset(assetAddress(id, cover))).toBeNull()
  })
})

describe('a book', () => {
  it('keeps its file as it was brought, and opens with its own contents', async () => {
    expect(new Uint8Array(await readFile(join(data, 'readings', id, 'original.epub')))).toEqual(book)
    const text = await services.texts().open(id)
    expect(text.reading).toMatchObject({ format: 'epub', title: 'A made book', words: 1 })
    expect(await text.sections()).toMatchObject([
      { blocks: [{ kind: 'paragraph' }, { kind: 'figure', asset: cover }] },
    ])
  })
})
