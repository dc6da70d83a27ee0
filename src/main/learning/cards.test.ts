import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { In, Method, Out } from '#contract/api'
import type { CardChange } from '#contract/cards'
import type { NoteEdit } from '#contract/facts'
import { blockText } from '#core/text/blocks'
import { createApp } from '#main/app'
import type { App } from '#main/app-types'

let data: string
let app: App
let now = 0
let ids = 0

async function ask<M extends Method>(method: M, input: In<M>): Promise<Out<M>> {
  const reply = await app.dispatch(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.code} ${reply.message}`)
  return reply.value as Out<M>
}
const add = async (edit: NoteEdit & { prompt: string }) => (await ask('notes.add', { edit })).note
const find = async (query: string) => {
  const { lines, error } = await ask('cards.browse', { query, offset: 0, limit: 100 })
  expect(error).toBeUndefined()
  return lines.map(({ prompt }) => prompt)
}
const change = (cards: string[], what: CardChange) => ask('cards.change', { cards, change: what })
const undo = ({ events }: { events: string[] }) => ask('study.undo', { events })

async function bring(text: string): Promise<string> {
  const { id } = await ask('imports.start', { sources: [{ text }] })
  const job = async () => (await ask('jobs.list', {})).find((one) => one.id === id)!
  await expect.poll(async () => (await job()).state).toBe('done')
  return (await job()).items[0]!.id!
}

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lectern-cards-'))
  now = Date.parse('2026-03-01T20:00:00Z')
  const ports = {
    now: () => now,
    zone: () => 60,
    randomId: (length: number) => (ids++).toString(36).padStart(length, '0'),
    log: () => {},
  }
  app = await createApp({ data, resources: 'resources', ports, version: '1', shell: 'host' })
})
afterEach(async () => {
  await app.close()
  await rm(data, { recursive: true, force: true })
})

const RIVER = { prompt: 'Which river flows past Holm?', answer: 'The Amber' }

describe('notes of one’s own', () => {
  it('of every form make their cards', async () => {
    await add({ ...RIVER, form: 'typed' })
    await add({ prompt: 'la mesa', answer: 'the table', form: 'reversed' })
    await add({ prompt: '{{c1::Orla}} lies on {{c2::Lake Tarn}}.', form: 'cloze' })
    await add({ prompt: 'Which bird?', answer: 'the heron', choices: ['the stork'], form: 'choice' })
    await add({ prompt: 'Which three?', answer: 'a, b and c', form: 'list' })
    expect(await find('')).toHaveLength(7)
    expect(await find('kind:reversed')).toEqual(['la mesa', 'the table'])
    expect(await find('kind:cloze')).toEqual(['____ lies on Lake Tarn.', 'Orla lies on ____.'])
    for (const kind of ['typed', 'choice', 'list']) expect(await find(`kind:${kind}`)).toHaveLength(1)
    expect((await ask('study.practice', {})).map(({ face }) => face.prompt)).toContain('the table')
  })

  it('are refused where they could not be asked, in plain words', async () => {
    await expect(add({ prompt: 'Nothing here.', form: 'cloze' })).rejects.toThrow('blanked out')
    await expect(add({ prompt: 'Which?' })).rejects.toThrow('answer')
  })

  it('can be looked at before they are made', async () => {
    const preview = (edit: NoteEdit) => ask('notes.preview', { edit })
    expect(await preview({ form: 'reversed', prompt: 'uno', answer: 'one' })).toMatchObject({
      faces: [{ prompt: 'uno' }, { prompt: 'one', answer: 'uno' }],
    })
    expect(await preview({ prompt: 'uno' })).toMatchObject({ faces: [{}], lacking: 'answer' })
    expect(await preview({ form: 'cloze', prompt: 'uno' })).toEqual({ faces: [], lacking: 'marks' })
  })
})

describe('browsing', () => {
  it('finds by words without case or accents, by tag, deck and day, and says where a query is wrong', async () => {
    const { deck } = await ask('decks.make', { name: 'Places:: Rivers' })
    await add({ ...RIVER, tags: ['Water'], deck, comment: 'Überall naß' })
    now += 3 * 86_400_000
    await add({ prompt: 'Another?', answer: 'yes' })
    for (const query of [
      'AMBER',
      'uberall nass',
      'tag:water',
      'deck:places',
      'deck:"Places::Rivers"',
      '-added:1',
    ])
      expect(await find(query), query).toEqual([RIVER.prompt])
    expect(await find('deck:"My own cards"')).toEqual(['Another?'])
    expect(await find('is:new')).toEqual(['Another?', RIVER.prompt])
    expect(await ask('cards.browse', { query: 'a is:odd', offset: 0, limit: 5 })).toEqual({
      lines: [],
      found: 0,
      notes: 0,
      total: 2,
      error: { reason: 'badState', at: 5, length: 3, word: 'odd' },
    })
  })

  it('gives pieces of a list in the order asked for', async () => {
    for (const prompt of ['b?', 'c?', 'a?']) await add({ prompt, answer: 'x' })
    const sorted = { query: '', sort: 'question' } as const
    const { lines, found } = await ask('cards.browse', { ...sorted, offset: 1, limit: 1 })
    expect([lines.map(({ prompt }) => prompt), found]).toEqual([['b?'], 3])
    const down = await ask('cards.browse', { ...sorted, descending: true, offset: 0, limit: 2 })
    expect(down.lines.map(({ prompt }) => prompt)).toEqual(['c?', 'b?'])
    expect(await ask('cards.ids', { ...sorted, offset: 1, limit: 2 })).toHaveLength(2)
  })

  it('tells what is known of a card, and every answer to it that stands', async () => {
    const card = `${await add(RIVER)}:0`
    const first = await ask('study.answer', { card, mode: 'due', grade: 3, ms: 4_000 })
    const second = await ask('study.answer', { card, mode: 'practice', grade: 1, ms: 2_000 })
    await undo(first)
    await ask('study.answer', { card, mode: 'due', grade: 1, ms: 1_000 })
    const history = await ask('cards.history', { card })
    expect(history.map(({ mode, correct, ms }) => [mode, correct, ms])).toEqual([
      ['due', false, 1_000],
      ['practice', false, 2_000],
    ])
    await undo(second)
    expect(await ask('cards.history', { card })).toHaveLength(1)
    expect(await ask('cards.detail', { card })).toMatchObject({
      memory: { reps: 1, last: '2026-03-01' },
      faces: [{ card, face: { answer: 'The Amber' } }],
      twins: [],
    })
    expect(await find('rated:again')).toEqual([RIVER.prompt])
  })

  it('lists the notes that ask in the same words', async () => {
    const one = await add(RIVER)
    const two = await add({ prompt: 'which river flows past HOLM?', answer: 'Amber' })
    await add({ prompt: 'Another?', answer: 'yes' })
    expect(await find('is:duplicate')).toHaveLength(2)
    const { twins } = await ask('cards.detail', { card: `${one}:0` })
    expect(twins.map(({ note }) => note)).toEqual([two])
    await change([`${two}:0`], { deleted: true })
    expect(await find('is:duplicate')).toEqual([])
  })
})

describe('many cards at once', () => {
  it('are changed in one go, which is taken back at once', async () => {
    const notes = [await add({ ...RIVER, tags: ['old'] }), await add({ prompt: 'Another?', answer: 'yes' })]
    const cards = notes.map((note) => `${note}:0`)
    const { deck } = await ask('decks.make', { name: 'Later' })
    const cases: [CardChange, string, number][] = [
      [{ tags: { add: ['new'], remove: ['OLD'] } }, 'tag:new -tag:old', 2],
      [{ deck }, 'deck:later', 2],
      [{ suspended: true }, 'is:suspended', 2],
      [{ buried: true }, 'is:buried', 2],
      [{ flag: 3 }, 'flag:3', 2],
      [{ deleted: true }, 'is:deleted', 2],
    ]
    for (const [what, query, count] of cases) {
      expect(await find(query), query).toHaveLength(0)
      const done = await change(cards, what)
      expect(done.cards).toBe(count)
      expect(await find(query), query).toHaveLength(count)
      await undo(done)
      expect(await find(query), query).toHaveLength(0)
    }
    expect(await find('tag:old')).toEqual([RIVER.prompt])
  })

  it('that are so already are left as they are', async () => {
    const card = `${await add(RIVER)}:0`
    expect((await change([card], { flag: 0 })).cards).toBe(0)
    expect((await change([card], { due: 31 })).cards).toBe(0)
    expect((await change([card], { reset: true })).cards).toBe(0)
    await ask('study.answer', { card, mode: 'due', grade: 3, ms: 1 })
    expect((await change([card], { due: 31 })).cards).toBe(1)
    expect((await ask('cards.detail', { card })).memory?.due).toBe('2026-04-01')
    await change([card], { reset: true })
    expect(await find('is:new')).toEqual([RIVER.prompt])
  })

  it('come back from the trash', async () => {
    const note = await add(RIVER)
    await ask('notes.remove', { notes: [note] })
    expect(await find('')).toEqual([])
    expect(await find('is:deleted amber')).toEqual([RIVER.prompt])
    await change([`${note}:0`], { deleted: false })
    expect(await find('')).toEqual([RIVER.prompt])
  })
})

describe('decks', () => {
  it('count what they hold, have options, and leave their notes behind', async () => {
    const { deck } = await ask('decks.make', { name: 'Spanish' })
    expect((await ask('decks.make', { name: ' Spanish ' })).deck).toBe(deck)
    const card = `${await add({ ...RIVER, deck })}:0`
    await add({ prompt: 'Mine?', answer: 'yes' })
    await ask('decks.setOptions', { deck, options: { retention: 0.95, newPerDay: 5 } })
    await ask('decks.setOptions', { deck, options: { newPerDay: null } })
    await ask('decks.rename', { deck, name: 'Languages::Spanish' })
    const one = { due: 0, fresh: 1, cards: 1 }
    const own = { kind: 'own', ...one, within: one }
    expect(await ask('decks.list', {})).toEqual([
      {
        ...{ kind: 'own', implied: true, id: expect.any(String), name: 'Languages', options: {} },
        ...{ cards: 0, due: 0, fresh: 0, within: one },
      },
      { ...own, id: deck, name: 'Languages::Spanish', options: { retention: 0.95 } },
      { ...own, id: 'own', name: 'My own cards', options: {} },
    ])
    const gone = await ask('decks.remove', { deck })
    expect((await ask('decks.list', {})).map(({ id, cards }) => [id, cards])).toEqual([['own', 2]])
    await undo(gone)
    expect((await ask('cards.detail', { card })).deck).toBe(deck)
    await expect(ask('decks.remove', { deck: 'own' })).rejects.toThrow('no such deck')
  })

  it('lie within others by their names, which are there though nobody made them', async () => {
    const { deck: verbs } = await ask('decks.make', { name: 'Spanish::Verbs' })
    const { deck: ser } = await ask('decks.make', { name: 'spanish::verbs::Ser' })
    const { deck: near } = await ask('decks.make', { name: 'Spanishes' })
    for (const deck of [verbs, ser, ser, near]) await add({ prompt: `${ids++}?`, answer: 'yes', deck })
    const list = async () =>
      (await ask('decks.list', {})).map(({ name, cards, within }) => [name, cards, within.cards])
    expect(await list()).toEqual([
      ['Spanish', 0, 3],
      ['Spanish::Verbs', 1, 3],
      ['spanish::verbs::Ser', 2, 2],
      ['Spanishes', 1, 1],
    ])
    const [spanish] = await ask('decks.list', {})
    expect((await ask('study.queue', { deck: spanish!.id })).cards).toHaveLength(3)
    await expect(ask('decks.remove', { deck: spanish!.id })).rejects.toThrow('no such deck')

    // Those within have its options where they have none, and share its limits.
    const limited = await ask('decks.setOptions', { deck: spanish!.id, options: { newPerDay: 1 } })
    expect((await ask('study.queue', { deck: spanish!.id })).cards).toHaveLength(1)
    expect((await ask('decks.list', {}))[0]).not.toHaveProperty('implied')
    await ask('decks.setOptions', { deck: ser, options: { newPerDay: 5 } })
    expect((await ask('study.queue', { deck: spanish!.id })).cards).toHaveLength(3)
    await undo(limited)
    expect((await ask('decks.list', {}))[0]).toEqual(spanish)

    const renamed = await ask('decks.rename', { deck: spanish!.id, name: 'Languages::Castilian' })
    expect((await list()).map(([name]) => name)).toEqual([
      ...['Languages', 'Languages::Castilian', 'Languages::Castilian::Verbs'],
      ...['Languages::Castilian::verbs::Ser', 'Spanishes'],
    ])
    await undo(renamed)
    expect((await list())[0]).toEqual(['Spanish', 0, 3])
  })

  it('that lost their name to others keep apart from those that are there by it', async () => {
    const { deck } = await ask('decks.make', { name: 'Sea::Tides' })
    const [sea] = await ask('decks.list', {})
    await ask('decks.setOptions', { deck: sea!.id, options: { newPerDay: 3 } })
    await ask('decks.rename', { deck, name: 'Tides' })
    await ask('decks.rename', { deck: sea!.id, name: 'Ocean' })
    await ask('decks.make', { name: 'Sea::Waves' })
    const decks = await ask('decks.list', {})
    expect(decks.map(({ name, options }) => [name, options.newPerDay])).toEqual([
      ['Ocean', 3],
      ['Sea', undefined],
      ['Sea::Waves', undefined],
      ['Tides', undefined],
    ])
    expect(new Set(decks.map(({ id }) => id)).size).toBe(4)
  })
})

const OLD = [
  '# The Lights of Holm',
  'For a long time nothing at all showed where the rocks before the harbour lay.',
  'The first lighthouse was built in 1862 by two brothers from the north of the island.',
  'Ships that came up from the south could see it from ten miles away in clear nights.',
  'It burned down within a year, and nobody ever found out who had set the fire.',
  'The second one still stands, and its keeper still winds the clockwork by hand every evening.',
].join('\n\n')
const NEW = OLD.replace('1862', '1861')
  .replace('It burned down within a year, and nobody', 'Within one year it burned down; nobody')
  .replace('# The Lights of Holm', '# The Lights of Holm, revised')

describe('a text that is replaced by a newer version', () => {
  it('takes its cards over, and those whose sentence changed are found and mended', async () => {
    const id = await bring(OLD)
    const { sections } = await ask('reading.open', { id })
    const { blocks } = await ask('reading.section', { id, section: sections[0]!.id })
    const make = async (words: string) => {
      const block = blocks.find((one) => 'runs' in one && one.runs[0]!.text.includes(words))!
      const at = 'runs' in block ? block.runs[0]!.text.indexOf(words) : 0
      const from = { block: block.id, at }
      const to = { block: block.id, at: at + words.length }
      return (await ask('notes.make', { id, from, to })).note
    }
    const [year, fire, hand] = [await make('1862'), await make('the fire'), await make('by hand')]
    const mark = { id, from: { block: blocks[2]!.id, at: 0 }, to: { block: blocks[2]!.id, at: 9 } }
    await ask('marks.make', mark)
    expect(await find('is:stale or is:orphan')).toEqual([])
    expect(await ask('notes.stale', { note: year })).toBeNull()

    const by = await bring(NEW)
    const replaced = await ask('library.replace', { id, by })
    expect((await ask('notes.list', { reading: by })).map((note) => note.id).sort()).toEqual(
      [year, fire, hand].sort(),
    )
    expect(await ask('marks.list', { id: by })).toHaveLength(1)
    const stale = await ask('cards.browse', { query: 'is:stale', offset: 0, limit: 9 })
    expect(stale.lines.map(({ note }) => note).sort()).toEqual([year, fire].sort())
    expect(await ask('notes.stale', { note: hand })).toBeNull()

    const changed = (await ask('notes.stale', { note: year }))!
    expect(changed.isFound).toBe(true)
    expect(changed.now?.quote).toContain('1861')
    expect((await ask('notes.stale', { note: fire }))!.now?.quote).toContain('Within one year')

    const kept = await ask('notes.keepStale', { note: fire })
    expect(await ask('notes.stale', { note: fire })).toBeNull()
    await undo(kept)
    const { from, to } = (await ask('notes.stale', { note: fire }))!.now!
    await ask('notes.takeSentence', { note: fire, from, to })
    const taken = (await ask('cards.detail', { card: `${fire}:0` })).note
    expect(taken.source?.quote.exact).toMatch(/^Within one year/)
    expect(taken.source?.quote.exact.slice(taken.span!.start, taken.span!.end)).toBe('the fire')
    expect((await ask('cards.browse', { query: 'is:stale', offset: 0, limit: 9 })).lines).toHaveLength(1)

    await undo(replaced)
    expect(await ask('notes.list', { reading: id })).toHaveLength(3)
    expect((await ask('library.list', {})).map((item) => item.id)).toContain(id)
  })

  it('takes over where the reader was, and tells how much finds no place in it', async () => {
    const blocksOf = async (id: string) => {
      const { sections } = await ask('reading.open', { id })
      return (await ask('reading.section', { id, section: sections[0]!.id })).blocks
    }
    const id = await bring(OLD)
    const blocks = await blocksOf(id)
    const whole = (at: number) => ({
      from: { block: blocks[at]!.id, at: 0 },
      to: { block: blocks[at]!.id, at: blockText(blocks[at]!).length },
    })
    for (const at of [1, 3]) await ask('marks.make', { id, ...whole(at) })
    await ask('reading.place', { id, place: whole(3).from, progress: 0.7 })
    // Without what was marked first, so all that is below it moves up.
    const by = await bring(
      OLD.replace('# The Lights', '# Lights').replace(blockText(blocks[1]!), 'Nothing is said.'),
    )
    expect((await ask('library.replace', { id, by })).lost).toBe(1)
    const { place } = await ask('reading.open', { id: by })
    const now = (await blocksOf(by)).find((one) => one.id === place?.block)!
    expect(blockText(now)).toBe(blockText(blocks[3]!))
    expect((await ask('marks.list', { id: by })).map(({ at }) => at !== undefined)).toEqual([true, false])
  })
})
