import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppEvent, In, Method, Out } from '#contract/api'
import type { TableAs } from '#contract/exchange'
import type { Job } from '#contract/jobs'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'
import { assetId } from '#main/formats/images'
import { ankiPackage, BASIC, type PackageOf } from '#tests/fixtures/anki/packages'
import { makeBook } from '#tests/fixtures/books/make-book'

const now = Date.UTC(2026, 2, 10, 12)
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01', 'latin1')
const MP3 = Buffer.from(`ID3\x03${'\0'.repeat(40)}`, 'latin1')
const DAY = 86_400_000
let data: string
let app: App
let events: AppEvent[]

const open = async (acceptPaths = true) => {
  let n = 0
  app = await createApp({
    ...{ data, resources: 'resources', version: '1', shell: 'host', acceptPaths },
    ports: {
      now: () => now,
      zone: () => 0,
      randomId: (length) => `${++n}`.padStart(length, 'a'),
      log: () => {},
    },
  })
  events = []
  app.events.subscribe((event) => events.push(event))
}
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-cards-'))
  await open()
})
afterEach(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

async function call<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as Out<M>
}
async function ended(id: string): Promise<Job> {
  return vi.waitFor(
    () => {
      const job = events.findLast((event) => event.type === 'job' && event.job.id === id)
      if (job?.type !== 'job' || job.job.state === 'running') throw new Error('still running')
      return job.job
    },
    { timeout: 20_000, interval: 5 },
  )
}
async function bring(name: string, bytes: Uint8Array | string) {
  const body = (async function* () {
    yield typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  })()
  const { upload } = await app.uploads.put(name, body)
  const { id } = await call('exchange.importCards', { source: { upload } })
  return ended(id)
}
const browse = () => call('cards.browse', { query: '', offset: 0, limit: 50 })

const tides: PackageOf = {
  created: Date.UTC(2026, 0, 1, 4) / 1_000,
  models: { 1: BASIC },
  decks: { 1: 'Default', 7: 'Sea::Tides' },
  notes: [
    { id: 1_700_000_000_001, guid: 'ebb', model: 1, tags: 'sea', fields: ['What falls?', 'the ebb'] },
    { id: 1_700_000_000_002, guid: 'flood', model: 1, fields: ['What rises?<img src="x.png">', 'the flood'] },
  ],
  cards: [
    { id: 1, nid: 1_700_000_000_001, did: 7, type: 2, due: 60, ivl: 5, factor: 2_500, reps: 2 },
    { id: 2, nid: 1_700_000_000_002, did: 7, queue: -1 },
  ],
  reviews: [
    { id: now - 20 * DAY, cid: 1, type: 0, ivl: 2 },
    { id: now - 18 * DAY, cid: 1, ivl: 5 },
  ],
}
const bytes = ankiPackage(tides, 'anki21b')

describe('a package of cards', () => {
  it('comes in with decks, tags, history and what was suspended, and is told', async () => {
    const job = await bring('tides.apkg', bytes)
    expect(job).toMatchObject({
      ...{ kind: 'cards', state: 'done' },
      items: [
        {
          ...{ name: 'tides.apkg', state: 'done', done: 1 },
          cards: { added: 2, changed: 0, known: 0, cards: 2, reviews: 2, trashed: 0 },
          warnings: [expect.stringMatching(/^1 picture or sound was left out/)],
        },
      ],
    })
    const { lines } = await browse()
    expect(lines).toMatchObject([
      { prompt: 'What rises?', state: 'suspended', deck: 'Sea::Tides' },
      { prompt: 'What falls?', state: 'due', due: '2026-03-02', tags: ['sea'], deck: 'Sea::Tides' },
    ])
    const history = await call('cards.history', { card: lines[1]!.card })
    expect(history.map(({ day, grade }) => [day, grade])).toEqual([
      ['2026-02-20', 3],
      ['2026-02-18', 3],
    ])
  })

  it('brings its pictures and sounds, and takes them along when it is written out', async () => {
    const shown: PackageOf = {
      ...tides,
      notes: [
        { ...tides.notes[0]!, fields: ['What falls?[sound:sea%20.mp3]', '<img src="ebb&amp;.png">'] },
        { ...tides.notes[1]!, fields: ["<img alt='' src='ebb&amp;.png'>", 'the flood<img src=odd.png>'] },
      ],
      media: { 'ebb&.png': PNG, 'sea .mp3': MP3, 'odd.png': new TextEncoder().encode('<html>') },
    }
    const job = await bring('tides.apkg', ankiPackage(shown, 'anki21b'))
    expect(job.items[0]).toMatchObject({
      cards: { added: 2, cards: 2 },
      warnings: [expect.stringMatching(/^1 picture or sound was left out/)],
    })
    const faces = async () => {
      const { lines } = await browse()
      const details = await Promise.all(lines.map(({ card }) => call('cards.detail', { card })))
      return details.flatMap(({ faces: all }) => all.map(({ face }) => face))
    }
    const [picture, sound] = [PNG, MP3].map(assetId)
    const before = await faces()
    expect(before).toMatchObject([
      { prompt: '', answer: 'the flood', media: [{ file: picture, type: 'image/png', on: 'question' }] },
      {
        ...{ prompt: 'What falls?', answer: '' },
        media: [
          { file: sound, type: 'audio/mpeg', on: 'question' },
          { file: picture, type: 'image/png', on: 'answer' },
        ],
      },
    ])
    expect(await app.asset(`cards/${picture}`)).toEqual({ bytes: Buffer.from(PNG), type: 'image/png' })
    for (const odd of ['cards/../settings.json', 'cards/0123456789abcdef', `cards/${picture}/x`])
      expect(await app.asset(odd)).toBeNull()

    const out = join(data, 'out.apkg')
    expect(await call('exchange.exportCards', { as: 'anki', to: out })).toMatchObject({ pictures: 2 })
    const written = await readFile(out)
    await app.close()
    await rm(data, { recursive: true })
    await open()
    await bring('out.apkg', written)
    expect(await faces()).toEqual(before)
    expect(await app.asset(`cards/${sound}`)).toEqual({ bytes: Buffer.from(MP3), type: 'audio/mpeg' })
  })

  it('changes nothing the second time, nor after a restart', async () => {
    await bring('tides.apkg', bytes)
    const before = await browse()
    const again = async () => (await bring('copy.apkg', bytes)).items[0]!.cards
    expect(await again()).toMatchObject({ added: 0, changed: 0, known: 2, reviews: 0 })
    await app.close()
    await open()
    expect(await again()).toMatchObject({ added: 0, changed: 0, known: 2, reviews: 0 })
    expect(await browse()).toEqual(before)
  })

  it('leaves what was changed here, and takes what was changed there since', async () => {
    await bring('tides.apkg', bytes)
    await call('notes.edit', { note: 'anki:ebb', edit: { prompt: 'What goes out?' } })
    await bring('tides.apkg', bytes)
    expect((await browse()).lines[1]!.prompt).toBe('What goes out?')
    const [first, second] = tides.notes
    const newer = {
      ...tides,
      notes: [first!, { ...second!, mod: 1_700_000_009, fields: ['What comes in?', 'the flood'] }],
    }
    expect((await bring('tides.apkg', ankiPackage(newer, 'anki2'))).items[0]!.cards).toMatchObject({
      ...{ changed: 1, known: 1 },
    })
    expect((await browse()).lines.map(({ prompt }) => prompt)).toEqual(['What comes in?', 'What goes out?'])
  })

  it('can be taken back, all of it, and comes again after that', async () => {
    const { id } = await bring('tides.apkg', bytes)
    await call('exchange.takeBack', { job: id })
    expect((await browse()).total).toBe(0)
    await expect(call('exchange.takeBack', { job: id })).rejects.toThrow('nothing to undo')
    const again = await bring('tides.apkg', bytes)
    expect(again.items[0]!.cards).toMatchObject({ added: 2 })
    expect((await browse()).total).toBe(2)
    expect(await call('cards.history', { card: 'anki:ebb:0' })).toHaveLength(2)
    await call('exchange.takeBack', { job: again.id })
    expect((await browse()).total).toBe(0)
  })

  it('leaves in the trash what the reader put there', async () => {
    await bring('tides.apkg', bytes)
    await call('notes.remove', { notes: ['anki:ebb'] })
    expect((await bring('tides.apkg', bytes)).items[0]!.cards).toMatchObject({ known: 2, trashed: 1 })
    expect((await browse()).total).toBe(1)
  })

  it('is refused in words, and nothing of it is here', async () => {
    const job = await bring('tides.apkg', bytes.subarray(0, 3_000))
    expect(job.items[0]).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('its end is missing'),
    })
    expect((await browse()).total).toBe(0)
  })

  it('is stopped without a trace', async () => {
    const body = (async function* () {
      yield bytes
    })()
    const { upload } = await app.uploads.put('tides.apkg', body)
    const { id } = await call('exchange.importCards', { source: { upload } })
    await call('jobs.cancel', { id })
    expect(await ended(id)).toMatchObject({ state: 'cancelled' })
    expect((await browse()).total).toBe(0)
  })
})

describe('cards there and back', () => {
  it('are the same cards: what was answered here is not answered twice', async () => {
    const { note } = await call('notes.add', { edit: { prompt: 'Who?', answer: 'Ada' } })
    await call('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 900 })
    const { file, ...count } = await call('exchange.exportCards', { as: 'anki' })
    expect(file).toBe(join(data, 'cards-2026-03-10.apkg'))
    expect(count).toEqual({ notes: 1, cards: 1, reviews: 1, pictures: 0 })
    const job = await bring('cards.apkg', await readFile(file))
    expect(job.items[0]!.cards).toMatchObject({ added: 0, reviews: 0 })
    expect(await call('cards.history', { card: `${note}:0` })).toHaveLength(1)
    expect((await browse()).total).toBe(1)
  })

  it('of one reading or deck only, when that is asked for', async () => {
    await bring('tides.apkg', bytes)
    await call('notes.add', { edit: { prompt: 'Who?', answer: 'Ada' } })
    const [deck] = (await call('decks.list', {})).filter(({ name }) => name === 'Sea::Tides')
    expect(await call('exchange.exportCards', { as: 'json', deck: deck!.id })).toMatchObject({
      file: join(data, 'cards-2026-03-10-Sea-Tides.json'),
      notes: 2,
      reviews: 2,
    })
    expect(await call('exchange.exportCards', { as: 'csv', deck: 'own' })).toMatchObject({ notes: 1 })
    expect(await call('exchange.exportCards', { as: 'markdown', reading: 'none' })).toMatchObject({
      notes: 0,
    })
  })

  it('keep the name of a deck whose text is not where they are taken to', async () => {
    const path = join(data, 'tides.md')
    await writeFile(path, '# On Tides\n\nThe tide falls twice a day.\n')
    const job = await ended((await call('imports.start', { sources: [{ path }] })).id)
    const from = { block: 's1.0', at: 4 }
    await call('notes.make', { id: job.items[0]!.id!, from, to: { ...from, at: 8 } })
    const { file } = await call('exchange.exportCards', { as: 'anki' })
    const taken = await readFile(file)
    await bring('cards.apkg', taken)
    const names = async () =>
      (await call('decks.list', {})).flatMap(({ name, cards }) => (cards ? [name] : []))
    expect(await names()).toEqual(['On Tides'])

    await app.close()
    await rm(data, { recursive: true })
    await open()
    await bring('cards.apkg', taken)
    expect(await names()).toEqual(['On Tides'])
    expect((await bring('cards.apkg', taken)).items[0]!.cards).toMatchObject({ added: 0, changed: 0 })
  })

  it('take the pictures along that stand where they were made', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const path = join(data, 'tides.epub')
    const book = makeBook({
      chapters: {
        'page.xhtml': '<p>The tide falls twice a day <img src="sea.png" alt="The sea"/> here.</p>',
      },
      manifest: '<item id="sea" href="sea.png" media-type="image/png"/>',
      files: { 'OEBPS/sea.png': png },
    })
    await writeFile(path, book)
    const job = await ended((await call('imports.start', { sources: [{ path }] })).id)
    const { id } = job.items[0]!
    const words = 'The tide falls twice a day'
    const section = await call('reading.section', { id: id!, section: 's1' })
    const block = section.blocks.find(
      (one) => 'runs' in one && one.runs.some(({ text }) => text.includes(words)),
    )!
    await call('notes.make', { id: id!, from: { block: block.id, at: 4 }, to: { block: block.id, at: 8 } })
    const { file, pictures } = await call('exchange.exportCards', { as: 'anki' })
    expect(pictures).toBe(1)
    const files = unzipSync(await readFile(file))
    expect(Buffer.from(files['0']!)).toEqual(png)
  })
})

describe('cards in words', () => {
  it('come in once, as a table or as Markdown, whatever the file is called', async () => {
    const table = 'front,back,deck\nWhat falls?,the ebb,Sea\nWhat rises?,the flood,Sea\n,,\nWhat?,,\n'
    expect((await bring('cards.csv', table)).items[0]).toMatchObject({
      cards: { added: 2, known: 0 },
      warnings: ['Row 5 holds no card.'],
    })
    expect((await bring('cards.txt', table)).items[0]!.cards).toMatchObject({ added: 0, known: 2 })
    const markdown = 'What falls? :: the ebb\n\nThe ==moon== pulls.'
    expect((await bring('cards.txt', markdown)).items[0]!.cards).toMatchObject({ added: 1, known: 1 })
    expect((await browse()).total).toBe(3)
    expect((await call('decks.list', {})).map(({ name, cards }) => [name, cards])).toContainEqual(['Sea', 2])
  })

  it('come again into the deck that was given another name since, which keeps it', async () => {
    const decks = async () => (await call('decks.list', {})).map(({ name, cards }) => [name, cards])
    await bring('cards.csv', 'front,back,deck\nWhat falls?,the ebb,Sea\n')
    const [sea] = (await call('decks.list', {})).filter(({ name }) => name === 'Sea')
    await call('decks.rename', { deck: sea!.id, name: 'The coast' })
    await bring('more.csv', 'front,back,deck\nWhat falls?,the ebb,Sea\nWhat rises?,the flood,sea\n')
    expect(await decks()).toContainEqual(['The coast', 2])
    expect((await decks()).map(([name]) => name)).not.toContain('Sea')
  })

  it('are looked at before they come in, and come in as they are told to be read', async () => {
    await call('notes.add', { edit: { prompt: 'das Meer', answer: 'the sea' } })
    const text = 'Kapitel;Deutsch;Englisch\n1;das Meer;the sea\n1;die Ebbe;the ebb\n2;die Flut;\n'
    const source = { text }
    const before = await call('exchange.table', { source, as: {} })
    expect(before).toMatchObject({
      ...{ known: false, separator: ';', rows: 4, faulty: 0 },
      columns: ['question', 'answer', null],
      first: [
        ['Kapitel', 'Deutsch', 'Englisch'],
        ['1', 'das Meer', 'the sea'],
        expect.anything(),
        ['2', 'die Flut', ''],
      ],
    })
    const as: TableAs = { head: true, columns: ['tags', 'question', 'answer'], deck: 'German::Sea' }
    expect(await call('exchange.table', { source, as })).toMatchObject({
      ...{ head: ['Kapitel', 'Deutsch', 'Englisch'], rows: 3, columns: as.columns },
      cards: [
        { prompt: 'das Meer', answer: 'the sea' },
        { prompt: 'die Ebbe', answer: 'the ebb' },
      ],
      report: { added: 1, known: 1, changed: 0 },
      ...{ faulty: 1, faults: [{ row: 4, why: 'answer' }] },
    })
    expect((await browse()).total).toBe(1)
    const { id } = await call('exchange.importCards', { source, table: as })
    expect((await ended(id)).items[0]).toMatchObject({
      cards: { added: 1, known: 1 },
      warnings: ['Row 4 holds no card.'],
    })
    const { lines } = await browse()
    expect(lines.map(({ prompt, deck, tags }) => [prompt, deck, tags])).toEqual([
      ['die Ebbe', 'German::Sea', ['1']],
      ['das Meer', 'My own cards', []],
    ])
    await call('exchange.takeBack', { job: id })
    expect((await browse()).total).toBe(1)
  })

  it('are no table where they are a package or Markdown, nor words that nothing parts', async () => {
    const look = async (name: string, words: Uint8Array | string) => {
      const body = (async function* () {
        yield typeof words === 'string' ? new TextEncoder().encode(words) : words
      })()
      const source = await app.uploads.put(name, body)
      const view = await call('exchange.table', { source, as: {} })
      await call('exchange.letGo', { source })
      await expect(call('exchange.table', { source, as: {} })).rejects.toThrow('no longer here')
      return view
    }
    for (const [name, words] of [
      ['tides.apkg', bytes],
      ['words.md', 'ebb\tfalls'],
      ['words.txt', 'What falls? :: the ebb'],
      ['words.txt', 'Only words.'],
    ] as const)
      expect(await look(name, words)).toBeNull()
    expect(await look('words.txt', 'ebb\ta :: b')).toMatchObject({ columns: ['question', 'answer'] })
    expect(await look('one.csv', 'one\n')).toMatchObject({ columns: ['question'], known: false })
    expect(await look('none.csv', '')).toMatchObject({ columns: [], rows: 0 })
  })

  it('leave what a table has no column for as it was', async () => {
    await bring('cards.csv', 'front,back,tags,hint\nWhat falls?,the ebb,sea,moon\n')
    expect((await bring('again.csv', 'front,back\nWhat falls?,the ebb\n')).items[0]!.cards).toMatchObject({
      ...{ known: 1, changed: 0 },
    })
    expect((await browse()).lines).toMatchObject([{ tags: ['sea'] }])
    const emptied = await bring('emptied.csv', 'front,back,tags\nWhat falls?,the ebb,\n')
    expect(emptied.items[0]!.cards).toMatchObject({ changed: 1 })
    expect((await browse()).lines).toMatchObject([{ tags: [] }])
  })

  it('that were written out here come back changed where they were changed', async () => {
    await bring('cards.md', 'What falls? :: the ebb')
    const { file } = await call('exchange.exportCards', { as: 'csv' })
    const text = (await readFile(file, 'utf8')).replace('the ebb', '"the ebb, or falling tide"')
    expect((await bring('cards.csv', text)).items[0]!.cards).toMatchObject({ added: 0, changed: 1 })
    expect((await browse()).lines).toMatchObject([{ answer: 'the ebb, or falling tide' }])
  })

  it.each([
    ['nothing.md', '# A heading\n\nand some words', 'No cards were found'],
    ['nothing.csv', 'one\ntwo\n', 'No cards were found'],
    ['large.csv', 'a,b\n'.repeat(9_000_000), 'too large'],
  ])('%s is refused in words', async (name, text, words) => {
    expect((await bring(name, text)).items[0]).toMatchObject({
      state: 'failed',
      error: expect.stringContaining(words),
    })
  })
})

it('names no place that the window chose, unless it may', async () => {
  await app.close()
  await open(false)
  const paths = [
    call('exchange.exportCards', { as: 'csv', to: join(data, 'x.csv') }),
    call('exchange.importCards', { source: { path: join(data, 'x.csv') } }),
    call('exchange.table', { source: { path: join(data, 'x.csv') }, as: {} }),
  ]
  for (const path of paths) await expect(path).rejects.toThrow('path')
  expect(await readdir(data)).not.toContain('x.csv')
})
