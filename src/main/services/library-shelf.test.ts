import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '#contract/facts'
import type { LibraryItem, LibraryQuery } from '#contract/library'
import { assetAddress } from '#core/text/assets'
import { inThePast, type Past } from '#tests/e2e/past'
import { DOT } from '#tests/fixtures/books/make-book'
import { checkData } from './check'

/** What a reader does with many texts in their library, through the whole app. */
let data: string
let past: Past
let close: () => void
let closed: Promise<void>

async function start() {
  await new Promise<void>((ready) => {
    closed = inThePast(data, async (app) => {
      past = app
      ready()
      await new Promise<void>((done) => {
        close = done
      })
    })
  })
}
async function stop() {
  close()
  await closed
}
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-shelf-'))
  await start()
})
afterEach(async () => {
  await stop()
  await rm(data, { recursive: true, force: true })
})

const ask: Past['call'] = (method, input) => past.call(method, input)
const undo = ({ events }: Change) => ask('study.undo', { events })
const bring = (title: string, more = '') =>
  past.bring(`${title}.md`, `---\ntitle: ${title}\n${more}---\n\nThe sea rises twice a day at ${title}.\n`)
const items = async (query: LibraryQuery = {}) =>
  (await ask('library.browse', { ...query, offset: 0, limit: 100 })).items
const titles = async (query: LibraryQuery = {}) => (await items(query)).map(({ title }) => title)
const by = (by: 'tag' | 'collection' | 'state' | 'author', is: string): LibraryQuery => ({
  filters: [{ by, is }],
  sort: by === 'collection' ? 'collection' : 'title',
})
const item = async (id: string): Promise<LibraryItem> => (await items()).find((one) => one.id === id)!

describe('many texts', () => {
  it('are given piece by piece, with how many there are', async () => {
    for (const title of ['C', 'A', 'B']) await bring(title)
    const page = await ask('library.browse', { sort: 'title', offset: 1, limit: 1 })
    expect(page).toMatchObject({ found: 3, total: 3, items: [{ title: 'B' }] })
    const all = await ask('library.browse', { sort: 'title', offset: 0, limit: 9, all: true })
    expect(all.found).toBe(5)
    expect(await ask('library.ids', { sort: 'title', offset: 0, limit: 9 })).toHaveLength(3)
    expect(await titles({ words: 'b' })).toEqual(['B'])
  })

  it('are found by their cards that are due, and counted by what they can be filtered by', async () => {
    const id = await bring('Tides', 'author: Odile Brandt\n')
    await bring('Waves', 'author: Odile Brandt\n')
    const { note } = await ask('notes.make', {
      id,
      from: { block: 's1.0', at: 4 },
      to: { block: 's1.0', at: 7 },
    })
    past.goTo(30)
    await ask('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 900 })
    past.goTo(0)
    expect(await titles({ filters: [{ by: 'cards', is: 'due' }] })).toEqual(['Tides'])
    expect(await item(id)).toMatchObject({ cards: 1, due: 1 })
    const facets = await ask('library.facets', {})
    expect(facets).toContainEqual({ by: 'author', is: 'Odile Brandt', count: 2 })
    expect(facets).toContainEqual({ by: 'cards', is: 'due', count: 1 })
  })

  it('names that as many texts have stand in the order of an index', async () => {
    for (const n of [10, 2, 1]) await bring(`Tides ${n}`, `author: Keeper ${n}\n`)
    await bring('Waves', 'author: Odile Brandt\n')
    await bring('Winds', 'author: Odile Brandt\n')
    const facets = await ask('library.facets', {})
    const authors = facets.filter(({ by }) => by === 'author').map(({ is }) => is)
    expect(authors).toEqual(['Odile Brandt', 'Keeper 1', 'Keeper 2', 'Keeper 10'])
  })
})

describe('tags and collections', () => {
  it('are given to many at once, and one undo takes them back', async () => {
    const ids = [await bring('A'), await bring('B')]
    const done = await ask('library.change', { ids, change: { tags: { add: ['#sea', 'Sea', 'north'] } } })
    expect(done.count).toBe(2)
    expect(await titles(by('tag', 'sea'))).toEqual(['A', 'B'])
    const same = await ask('library.change', { ids, change: { tags: { add: ['SEA'] } } })
    expect(same).toEqual({ events: [], count: 0 })
    await undo(done)
    expect(await titles(by('tag', 'sea'))).toEqual([])
  })

  it('a tag is renamed everywhere, or taken away', async () => {
    const ids = [await bring('A'), await bring('B')]
    await ask('library.change', { ids, change: { tags: { add: ['see'] } } })
    expect((await ask('library.rename', { of: 'tag', name: 'see', to: 'See' })).count).toBe(2)
    expect(await titles(by('tag', 'See'))).toEqual(['A', 'B'])
    const gone = await ask('library.rename', { of: 'tag', name: 'See', to: null })
    expect((await items()).flatMap(({ tags }) => tags)).toEqual([])
    await undo(gone)
    expect(await titles(by('tag', 'See'))).toEqual(['A', 'B'])
  })

  it('a collection keeps its order over moves, another name and a start, and its removal is one change', async () => {
    const [a, b, c] = [await bring('A'), await bring('B'), await bring('C')]
    await ask('library.change', { ids: [c, a, b], change: { collections: { add: ['Exam'] } } })
    await ask('library.arrange', { id: b, collection: 'Exam', by: -2 })
    expect(await titles(by('collection', 'Exam'))).toEqual(['B', 'C', 'A'])
    await ask('library.rename', { of: 'collection', name: 'Exam', to: 'July' })
    await stop()
    await start()
    expect(await titles(by('collection', 'July'))).toEqual(['B', 'C', 'A'])
    const gone = await ask('library.rename', { of: 'collection', name: 'July', to: null })
    expect(gone.count).toBe(3)
    expect(await titles(by('collection', 'July'))).toEqual([])
    await undo(gone)
    expect(await titles(by('collection', 'July'))).toEqual(['B', 'C', 'A'])
  })
})

describe('how far a text is read', () => {
  it('is set by hand for many, and holds until the reader reads on', async () => {
    const ids = [await bring('A'), await bring('B')]
    await ask('library.change', { ids, change: { state: 'finished' } })
    expect(await titles(by('state', 'finished'))).toEqual(['A', 'B'])
    const again = await ask('library.change', { ids: [ids[0]!], change: { state: 'new' } })
    expect((await item(ids[0]!)).state).toBe('new')
    await new Promise((done) => setTimeout(done, 2))
    await ask('reading.place', { id: ids[0]!, place: { block: 's1.0', at: 0 }, progress: 0.3 })
    expect((await item(ids[0]!)).state).toBe('reading')
    expect((await ask('library.today', {})).resume?.title).toBe('A')
    await undo(again)
    expect((await item(ids[0]!)).state).toBe('finished')
    expect((await ask('library.today', {})).resume).toBeNull()
  })
})

describe('details', () => {
  const read = (id: string) => ask('library.details', { id })

  it('of the reader go before those of the file, on the shelf and in the reader', async () => {
    const id = await bring('Tides', 'author: Odile Brandt\nseries: Coast\n')
    const details = {
      ...{ title: ' The  Tides ', authors: ['Jonas Ång', 'King, Ada'], series: 'Shore', number: '3' },
      ...{ publisher: 'Quay Press', published: '1931-05', language: 'de' },
    }
    await ask('library.change', { ids: [id], change: { details } })
    expect(await item(id)).toMatchObject({
      ...{ title: 'The Tides', byline: 'Jonas Ång, King, Ada', series: 'Shore, 3', language: 'de' },
      ...{ publisher: 'Quay Press', published: '1931-05' },
    })
    expect(await titles(by('author', 'King, Ada'))).toEqual(['The Tides'])
    const { reading } = await ask('reading.open', { id })
    expect(reading).toMatchObject({
      title: 'The Tides',
      language: 'de',
      authors: [{ full: 'Jonas Ång' }, {}],
    })
    expect((await read(id)).file).toMatchObject({
      title: 'Tides',
      authors: ['Odile Brandt'],
      series: 'Coast',
    })
  })

  it('stay when the same file is brought in again, and go when the reader says what the file says', async () => {
    const id = await bring('Tides', 'author: Odile Brandt\n')
    await ask('library.change', { ids: [id], change: { details: { title: 'Ebb', authors: [] } } })
    expect(await item(id)).not.toHaveProperty('byline')
    await ask('library.remove', { ids: [id] })
    await bring('Tides', 'author: Odile Brandt\n')
    expect((await item(id)).title).toBe('Ebb')
    await ask('library.change', { ids: [id], change: { details: { title: '', authors: ['Odile Brandt'] } } })
    expect(await item(id)).toMatchObject({ title: 'Tides', byline: 'Odile Brandt' })
    const same = await ask('library.change', { ids: [id], change: { details: { title: 'Tides' } } })
    expect(same.count).toBe(0)
  })

  it('and tags and collections go over to a newer version that takes its place', async () => {
    const [old, other] = [await bring('Tides'), await bring('Waves')]
    const both = { ids: [other, old] }
    await ask('library.change', { ...both, change: { collections: { add: ['Exam'] } } })
    await ask('library.change', { ids: [old], change: { tags: { add: ['sea'] } } })
    await ask('library.change', { ids: [old], change: { details: { publisher: 'Quay Press' } } })
    const next = await bring('Tides, anew')
    await ask('library.replace', { id: old, by: next })
    expect(await titles(by('collection', 'Exam'))).toEqual(['Waves', 'Tides, anew'])
    expect(await item(next)).toMatchObject({ tags: ['sea'], publisher: 'Quay Press' })
  })

  it('that are no date and no language are refused in words', async () => {
    const id = await bring('Tides')
    const change = (details: { published?: string; language?: string }) =>
      ask('library.change', { ids: [id], change: { details } })
    await expect(change({ published: 'May 1931' })).rejects.toThrow('as a year')
    await expect(change({ published: '1931-13' })).rejects.toThrow('as a year')
    await expect(change({ language: 'German, I think' })).rejects.toThrow('such as en')
  })

  it('of a text that ships with the app are the reader’s too, and the data folder is sound', async () => {
    const id = 'builtin-digest'
    const done = await ask('library.change', { ids: [id], change: { details: { title: 'Mine' } } })
    const named = async () => (await ask('library.list', {})).find((one) => one.id === id)?.title
    expect(await named()).toBe('Mine')
    await undo(done)
    expect(await named()).not.toBe('Mine')
    await stop()
    expect((await checkData(data, () => {})).problems).toBe(0)
    await start()
  })
})

describe('a cover', () => {
  it('chosen by the reader is kept beside the text, and only it can be asked for', async () => {
    const id = await bring('Tides')
    const { upload } = await past.upload('dot.png', DOT)
    const done = await ask('library.cover', { id, cover: { upload } })
    const cover = (await item(id)).cover!
    expect(await readdir(join(data, 'readings', id, 'covers'))).toEqual([cover])
    const found = await past.asset(assetAddress(id, cover))
    expect(found?.type).toBe('image/png')
    expect(new Uint8Array(found!.bytes)).toEqual(DOT)
    await ask('library.cover', { id, cover: 'none' })
    expect(await item(id)).not.toHaveProperty('cover')
    expect(await past.asset(assetAddress(id, cover))).toBeNull()
    await ask('library.cover', { id, cover: 'file' })
    expect(await item(id)).not.toHaveProperty('cover')
    expect(done.events).toHaveLength(1)
  })

  it('that is no picture is refused in words, and nothing is kept', async () => {
    const id = await bring('Tides')
    const { upload } = await past.upload('dot.png', new TextEncoder().encode('<script>'))
    await expect(ask('library.cover', { id, cover: { upload } })).rejects.toThrow('no picture')
    expect(await readdir(join(data, 'readings', id))).not.toContain('covers')
  })
})
