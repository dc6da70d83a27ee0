import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inlineRunner } from '#main/jobs/inline-runner'
import type { Runner } from '#main/jobs/runner'
import { makeBook } from '#tests/fixtures/books/make-book'
import { createImporter } from './importer'
import { file, openServices, type Services } from './test-texts'

let data: string
let services: Services
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-importer-'))
  services = await openServices(data)
})
afterEach(() => rm(data, { recursive: true, force: true }))

const folders = () => readdir(join(data, 'readings')).catch(() => [])
const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })

describe('bringing a file in', () => {
  it('keeps the original byte for byte, and the text beside it', async () => {
    const brought = await services.importer(file('Moon.MD'))
    expect(brought).toMatchObject({
      state: 'done',
      title: 'The Moon',
      id: expect.stringMatching(/^r[0-9a-f]{16}$/),
    })
    const folder = join(data, 'readings', brought.id)
    expect(new Uint8Array(await readFile(join(folder, 'original.md')))).toEqual(file('').bytes)
    const { reading } = await services.readings.get(brought.id)
    expect((await readdir(join(folder, reading.text))).sort()).toEqual(['document.json', 's1.json'])
    expect(reading).toMatchObject({ file: 'Moon.MD', byline: 'Ada Marsh', sections: 1 })
  })

  it('hands on how a long text begins before it is kept, and then says what its blocks are called', async () => {
    const blocks = ['0', '1'].map((id) => ({ id, kind: 'paragraph' as const, runs: [] }))
    const runner: Runner = {
      ...inlineRunner,
      run: (name, input, signal, tell) => {
        tell?.(0.1, undefined, { title: 'The Moon', language: 'en', dir: 'ltr', blocks, pictures: [] })
        return inlineRunner.run(name, input, signal)
      },
    }
    const heard: unknown[] = []
    const importer = createImporter({ ...services, runner })
    const { id, begun } = await importer(file('moon.md'), undefined, (done, begins) => {
      heard.push(done, begins?.id, begins?.beginning.blocks)
      expect(services.content.content.reading.size).toBe(0)
    })
    expect(heard).toEqual([0.1, id, blocks])
    expect(begun).toEqual(['s1.0', 's1.1'])
    expect((await services.importer(file('sun.md', 'The Sun'))).begun).toBeUndefined()
  })

  it('leaves nothing behind when the disk is full, at whichever step', async () => {
    const failing = [
      { store: { ...services.store, saveOriginal: () => Promise.reject(full) } },
      { store: { ...services.store, saveText: () => Promise.reject(full) } },
      { content: { append: () => Promise.reject(full) } },
    ]
    for (const broken of failing) {
      const importer = createImporter({ ...services, runner: inlineRunner, ...broken })
      await expect(importer(file('moon.md'))).rejects.toBe(full)
      expect(await folders()).toEqual([])
      expect(await services.readings.list()).toEqual([])
    }
  })

  it('never removes what was there before a failure', async () => {
    const { id } = await services.importer(file('moon.md'))
    await services.content.append([{ kind: 'del', of: 'reading', ref: id }])
    const importer = createImporter({
      ...services,
      runner: inlineRunner,
      content: { append: () => Promise.reject(full) },
    })
    await expect(importer(file('moon.md'))).rejects.toBe(full)
    expect(await folders()).toEqual([id])
  })

  it('writes nothing once it is cancelled', async () => {
    const importer = createImporter({
      ...services,
      runner: {
        ...inlineRunner,
        run: (name, input) => {
          abort.abort(new Error('cancelled'))
          return inlineRunner.run(name, input)
        },
      },
    })
    const abort = new AbortController()
    await expect(importer(file('moon.md'), abort.signal)).rejects.toThrow('cancelled')
    expect(await folders()).toEqual([])
  })

  it('repairs a damaged original when the same file comes again', async () => {
    const { id } = await services.importer(file('moon.md'))
    const original = join(data, 'readings', id, 'original.md')
    await writeFile(original, 'rotten')
    expect(await services.importer(file('copy.md'))).toMatchObject({ state: 'exists', id })
    expect(new Uint8Array(await readFile(original))).toEqual(file('').bytes)
  })

  it('names another text of the same book, whoever wrote its title how, and no other', async () => {
    const { id } = await services.importer(file('moon.md'))
    const same = await services.importer({
      name: 'b.md',
      bytes: Buffer.from('# THE MOON.\n\nBy Ada Marsh\n\nThe moon is quite round, and it pulls the sea.\n'),
    })
    expect(same).toMatchObject({ state: 'done', warnings: [], twin: { id, title: 'The Moon' } })
    const others = [
      '# The Moon\n\nBy Ben Marsh\n\nThe moon is round.\n',
      '# Moons\n\nBy Ada Marsh\n\nRound they are.\n',
    ]
    for (const [n, text] of others.entries())
      expect(await services.importer({ name: `${n}.md`, bytes: Buffer.from(text) })).not.toHaveProperty(
        'twin',
      )
    expect(await services.importer(file('again.md'))).not.toHaveProperty('twin')
    // A short text seldom says which language it is in.
    const tide = (words: string) => Buffer.from(`# Tide\n\nBy Per Lind\n\nThe tide comes late. ${words}\n`)
    const short = await services.importer({ name: 'short.md', bytes: tide('Nobody knows why.') })
    expect((await services.readings.get(short.id)).reading.language).toBe('und')
    const plain = await services.importer({ name: 'plain.md', bytes: tide('Seen at noon, it is plain.') })
    expect((await services.readings.get(plain.id)).reading.language).toBe('en')
    expect(plain).toMatchObject({ twin: { id: short.id } })
    // What has no name but its file's may be any text.
    for (const words of ['Words that were pasted.', 'Others that were.'])
      expect(
        await services.importer({ name: 'Pasted text.txt', bytes: Buffer.from(words) }),
      ).not.toHaveProperty('twin')
  })

  it('names a book of the same identifier under another title, and brings it in beside the older one', async () => {
    const edition = (title: string, words: string, identifier = 'urn:isbn:978-3-16-148410-0') => ({
      name: `${title}.epub`,
      bytes: makeBook({
        chapters: { 'a.xhtml': `<p>The moon is round. ${words}</p>` },
        metadata: `<dc:title>${title}</dc:title><dc:identifier id="id">${identifier}</dc:identifier>`,
      }),
    })
    const { id } = await services.importer(edition('The Moon', 'It is far.'))
    const revised = await services.importer(edition('The Moon, revised', 'It is further.'))
    expect(revised).toMatchObject({ state: 'done', twin: { id, title: 'The Moon' } })
    expect(await services.readings.list()).toHaveLength(2)
    expect(await services.importer(edition('The Sun', 'It is hot.', 'none'))).not.toHaveProperty('twin')
    expect(await services.importer(edition('The Sea', 'It is wet.', 'none'))).not.toHaveProperty('twin')
  })

  it('shows the newest first, one that was brought back too', async () => {
    const { id } = await services.importer(file('moon.md'))
    await services.importer(file('sun.md', 'The Sun'))
    await services.content.append([{ kind: 'del', of: 'reading', ref: id }])
    await services.importer(file('moon.md'))
    expect((await services.readings.list()).map(({ reading }) => reading.title)).toEqual([
      'The Moon',
      'The Sun',
    ])
  })
})
