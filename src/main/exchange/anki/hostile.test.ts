import { zipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { describe, expect, it } from 'vitest'
import { ankiPackage, BASIC, oldCollection, type PackageOf } from '#tests/fixtures/anki/packages'
import { message, zstdBomb, zstdFrame } from '#tests/fixtures/anki/zstd'
import { collectionIn } from './package'
import { readAnki } from './read'

const one: PackageOf = {
  models: { 1: BASIC },
  decks: { 1: 'Default' },
  notes: [{ id: 1, guid: 'g', model: 1, fields: ['Question?', 'Answer'] }],
  cards: [{ id: 1, nid: 1 }],
}
const text = (words: string) => new TextEncoder().encode(words)
const read = (bytes: Uint8Array) => readAnki({ bytes, now: 2e12, decks: new Map(), readings: new Set() })
const newest = (collection: Uint8Array, meta = message([[1, 3]])) =>
  zipSync({ meta, 'collection.anki21b': [collection, { level: 0 }] })
const sql = await initSqlJs()

/** A collection after some SQL of an attacker's. */
function changed(statements: string): Uint8Array {
  const database = new sql.Database(oldCollection(one))
  database.run(statements)
  const bytes = database.export()
  database.close()
  return zipSync({ 'collection.anki2': bytes })
}

describe('what is no package of cards is refused in plain words', () => {
  it.each([
    ['a text', text('{"cards": []}'), 'no package of cards'],
    ['nothing', new Uint8Array(), 'no package of cards'],
    ['a book', zipSync({ mimetype: text('application/epub+zip') }), 'no package of cards'],
    ['half a package', ankiPackage(one, 'anki2').subarray(0, 900), 'its end is missing'],
    ['no SQLite', zipSync({ 'collection.anki2': text('DROP TABLE notes') }), 'list of cards cannot be read'],
    ['another database', changed('drop table notes'), 'not what it should be'],
    ['no row of settings', changed('delete from col'), 'not what it should be'],
    ['a version to come', newest(zstdFrame(text('x')), message([[1, 4]])), 'newer Anki'],
    ['no message', newest(zstdFrame(text('x')), Uint8Array.of(0x0f)), 'damaged'],
    ['no Zstandard', newest(text('SQLite format 3 is not packed at all')), 'cannot be unpacked'],
    ['cut Zstandard', newest(zstdFrame(oldCollection(one)).subarray(0, 5_000)), 'damaged'],
    ['nothing where it says', zipSync({ meta: message([[1, 3]]), 'collection.anki2': text('x') }), 'missing'],
  ])('%s', async (_, bytes, words) => {
    await expect(read(bytes)).rejects.toThrow(words)
    await expect(read(bytes)).rejects.toMatchObject({ name: 'ImportError' })
  })
})

describe('a hostile package', () => {
  it('cannot make a page of SQLite that is damaged in the middle harm anything', async () => {
    const collection = oldCollection({
      ...one,
      notes: Array.from({ length: 3_000 }, (_, n) => ({
        id: n + 1,
        guid: `g${n}`,
        model: 1,
        fields: ['Q', 'A'],
      })),
    })
    collection.fill(0xff, 40_000, 90_000)
    await expect(read(zipSync({ 'collection.anki2': collection }))).rejects.toThrow('damaged')
  })

  it('cannot unpack to more than it may', () => {
    // 4,000 blocks of 128 kB out of 16 kB.
    expect(() => collectionIn(newest(zstdBomb(4_000)))).toThrow('larger than Lectern takes')
  })

  it('cannot have memory taken by declaring 2 GB', () => {
    const declared = (size: number) => {
      const frame = new Uint8Array(40)
      frame.set([0x28, 0xb5, 0x2f, 0xfd, 0xa0])
      new DataView(frame.buffer).setUint32(5, size, true)
      return frame
    }
    expect(() => collectionIn(newest(declared(2_100_000_000)))).toThrow('larger than Lectern takes')
    const zip = zipSync({ 'collection.anki2': [oldCollection(one), { level: 0 }] })
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    for (let at = 0; at < zip.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2_100_000_000, true)
    expect(() => collectionIn(zip)).toThrow(/unpack to far more|larger than/)
  })

  it('cannot name a file that leads anywhere', async () => {
    const files = {
      'collection.anki2': oldCollection(one),
      '../../etc/passwd': text('x'),
      '/tmp/x': text('x'),
    }
    const media = { media: text(JSON.stringify({ 0: '../../../evil.sh', 1: '/etc/passwd' })) }
    const { notes } = await read(zipSync({ ...files, ...media }))
    expect(notes).toEqual(['anki:g'])
  })

  it('may have a list of pictures of any size', async () => {
    const media = text(
      JSON.stringify(Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [n, 'x.png']))),
    )
    expect((await read(zipSync({ 'collection.anki2': oldCollection(one), media }))).notes).toHaveLength(1)
  })

  it('cannot have a table that computes what it holds', async () => {
    const endless = 'with recursive n(i) as (select 1 union all select i + 1 from n) select i'
    await expect(
      read(changed(`drop table revlog; create view revlog as ${endless} as id, 1 as cid from n`)),
    ).rejects.toThrow('not what it should be')
    await expect(
      read(changed('drop table graves; alter table notes add column more as (zeroblob(1000000000))')),
    ).rejects.toThrow('not what it should be')
  })

  it('cannot bring a script, or anything else but words, into a note', async () => {
    const fields = [
      '<img src=x onerror=alert(1)>Who?<script>alert(1)</script><svg onload=alert(1)><script>x</script></svg>',
      '<iframe src="javascript:alert(1)"></iframe><b onclick="x()">Ada</b><a href="javascript:x()">!</a>',
    ]
    const { drafts } = await read(ankiPackage({ ...one, notes: [{ ...one.notes[0]!, fields }] }, 'anki21'))
    expect(drafts.find(({ body }) => body.kind === 'put' && body.of === 'note')?.body).toMatchObject({
      set: { prompt: 'Who?', answer: 'Ada!' },
    })
  })

  it('cannot pass as ours with what no note of ours has', async () => {
    const model = { ...BASIC, name: 'Lectern', fields: ['Front', 'Back', 'Lectern'] }
    const forged = (of: unknown) => ({
      ...one,
      models: { 1: model },
      notes: [{ ...one.notes[0]!, fields: ['Q?', 'A', JSON.stringify(of)] }],
    })
    const note = { id: 'n1', kind: 'what', prompt: 'Q?', answer: 'A', type: 'phrase', addedAt: 1 }
    const found = async (of: unknown) => (await read(ankiPackage(forged(of), 'anki2'))).notes
    expect(await found({ v: 1, deck: 'D', note })).toEqual(['n1'])
    for (const wrong of [
      { v: 2, deck: 'D', note },
      { v: 1, deck: 'D', note: { ...note, id: 7 } },
      { v: 1, deck: 'D', note: { ...note, id: 'x'.repeat(151) } },
      { v: 1, deck: 'D', note: { ...note, kind: 'constructor' } },
      { v: 1, deck: 'D', note: { ...note, choices: [{}] } },
      { v: 1, deck: 'D', note: null },
      'words',
    ])
      expect(await found(wrong)).toEqual(['anki:g'])
  })

  it('cannot name events like those of a device, whatever its notes are called', async () => {
    const guids = ['aaaaaaaa-1', '__proto__', 'x'.repeat(100_000), '\u0000', ' ']
    const notes = guids.map((guid, n) => ({ id: n + 1, guid, model: 1, fields: ['Q', 'A'] }))
    const cards = guids.map((_, n) => ({ id: n + 1, nid: n + 1, queue: -1, type: 1 }))
    const reviews = guids.map((_, n) => ({ id: 1_700_000_000_000 + n, cid: n + 1 }))
    const { drafts } = await read(ankiPackage({ ...one, notes, cards, reviews }, 'anki2'))
    expect(drafts.length).toBeGreaterThan(15)
    for (const { id } of drafts) {
      expect(id).toMatch(/^anki:/)
      expect(id.length).toBeLessThan(150)
    }
  })

  it('cannot set numbers that days cannot be made of', async () => {
    const card = {
      id: 1,
      nid: 1,
      type: 2,
      queue: 2,
      due: 9e15,
      ivl: 9e15,
      mod: 9e15,
      flags: -1,
      factor: -9e15,
    }
    const reviews = [
      { id: 1_700_000_000_000, cid: 1, ivl: 9e15, time: -5 },
      { id: 1_700_000_000_001, cid: 1, ease: 9, type: 77 },
      { id: -5, cid: 1 },
    ]
    const { drafts, left } = await read(ankiPackage({ ...one, cards: [card], reviews }, 'anki2'))
    for (const { at } of drafts) expect(at).toBeLessThanOrEqual(2e12)
    expect(left.reviews).toBe(2)
  })
})
