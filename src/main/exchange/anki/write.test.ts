import { strFromU8, unzipSync } from 'fflate'
import initSqlJs, { type Database } from 'sql.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import { memoryProjection } from '#core/memory/memory'
import type { Event, EventBody } from '#core/study/events'
import { foldContent } from '#core/study/fold'
import { cardsOf, type Note } from '#core/study/notes'
import { refold } from '#core/study/projection'
import type { KeptNote, PastEvent } from '#main/exchange/notes/kept'
import { fieldsOfNote, noteFrom } from '#main/learning/note-fields'
import { dated } from './draft'
import { readAnki } from './read'
import { type PackageInput, writeAnki } from './write'

const sql = await initSqlJs()
const now = Date.UTC(2026, 2, 10, 12)
const DAY = 86_400_000
const day = (at: number) => new Date(at - 4 * 3_600_000).toISOString().slice(0, 10)

const note = (id: string, of: Partial<Note>): Note => ({
  ...{
    id,
    kind: 'what',
    prompt: 'What?',
    answer: 'That.',
    accepts: [],
    type: 'phrase',
    choices: [],
    tags: [],
  },
  addedAt: now - 40 * DAY,
  ...of,
})
const quote = { exact: 'The moon pulls <the> sea.', prefix: 'Long ago. ', suffix: '' }
const notes: Note[] = [
  note('n1', {
    ...{
      reading: 'tides',
      prompt: 'Who pulls the sea?\nSay & tell "it" <now>',
      answer: 'the moon',
      accepts: ['moon'],
    },
    ...{ hint: 'round', choices: ['the sun', 'Mars'], tags: ['two words', 'sea'], comment: 'Ask.\nAgain.' },
    source: { text: 't', from: { block: 's1.2', at: 4 }, to: { block: 's1.2', at: 29 }, quote },
    span: { start: 0, end: 8 },
  }),
  note('n2', { shape: 'reversed', prompt: 'ebb', answer: 'la marée\u00a0basse', deck: 'd1' }),
  note('n3', {
    shape: 'cloze',
    kind: 'cloze',
    prompt: '{{c1::Spring::when}} & {{c2::neap}} tides',
    answer: '',
  }),
  note('n4', { prompt: '2024', answer: 'a year', type: 'number', ask: 'typed' }),
  note('n5', { prompt: 'Never asked?', answer: 'yes', reading: 'tides' }),
]

let n = 0
const at = (days: number, body: EventBody, hours = 10): Event => {
  n += 1
  const when = now - days * DAY + (hours - 12) * 3_600_000 + n
  return { id: `dev-${n}`, at: when, day: day(when), ...body } as Event
}
const answer = (card: string, grade: 1 | 2 | 3 | 4, due?: number): EventBody => ({
  ...{ kind: 'answer', card, form: 'flashcard', mode: 'due', correct: grade > 1, grade, ms: 4_321 },
  ...(due !== undefined && { due: day(now - due * DAY) }),
})
let events: Event[]

beforeEach(() => {
  n = 0
  const practice: EventBody = {
    kind: 'answer',
    card: 'n1:0',
    form: 'flashcard',
    mode: 'practice',
    correct: false,
    ms: 9,
  }
  events = [
    at(40, { kind: 'put', of: 'deck', ref: 'd1', set: { name: 'My::Words' } }),
    ...notes.map((one) => at(40, { kind: 'put', of: 'note', ref: one.id, set: fieldsOfNote(one) })),
    at(30, answer('n1:0', 1, 30)),
    at(30, answer('n1:0', 3, 27), 11),
    at(27, answer('n1:0', 4, 9)),
    at(20, practice),
    at(9, answer('n1:0', 2, -14)),
    at(20, answer('n2:0', 3, 15)),
    at(12, { kind: 'due', card: 'n2:0', due: day(now + 5 * DAY) }),
    at(20, answer('n2:1', 3, 15)),
    at(14, { kind: 'reset', card: 'n2:1' }),
    at(5, answer('n3:0', 3, 1)),
    at(1, answer('n3:0', 1, 1)),
    at(0, answer('n3:0', 1, 0), 9),
    at(3, { kind: 'seed', card: 'n4:0', s: 12.5, d: 4.25, model: 'FSRS-6' }),
    at(1, answer('n4:0', 3, -20)),
    at(2, { kind: 'put', of: 'card', ref: 'n2:1', set: { suspended: true, flag: 4 } }),
    at(0, { kind: 'put', of: 'card', ref: 'n5:0', set: { buried: day(now) } }),
  ]
})

const isPast = (event: Event): event is PastEvent => ['answer', 'due', 'reset', 'seed'].includes(event.kind)

function input(): PackageInput {
  const content = foldContent(events)
  const memory = refold(memoryProjection, events).state
  const kept = notes.map((one): KeptNote => {
    const cards = cardsOf(one).map((card) => {
      const state = memory.get(card)
      const { suspended = false, flag = 0, buried } = content.card.get(card)?.fields ?? {}
      const of = { card, suspended: suspended === true, flag: flag as number, buried: buried === day(now) }
      return { ...of, ...(state && { memory: state }) }
    })
    const deckName = one.deck ? 'My::Words' : one.reading ? 'Tides: a book' : 'My own cards'
    const title = one.reading && 'Tides: a book'
    return { note: one, deck: '', deckName, changedAt: now - 40 * DAY, cards, ...(title && { title }) }
  })
  const past = new Map<string, PastEvent[]>()
  for (const event of events)
    if (isPast(event) && event.card) past.set(event.card, [...(past.get(event.card) ?? []), event])
  return {
    notes: kept,
    past,
    pictures: new Map([['lectern-0123456789abcdef.png', Uint8Array.of(1, 2, 3)]]),
    shown: new Map([['n1', ['lectern-0123456789abcdef.png']]]),
    weights: DEFAULT_WEIGHTS,
    options: { retention: 0.9, newPerDay: 20, reviewsPerDay: 200 },
    clock: { now, zone: 0, rollover: 4 },
  }
}

let open: Database | undefined
afterEach(() => {
  open?.close()
  open = undefined
})
async function written(of = input()) {
  const made = await writeAnki(of)
  const files = unzipSync(made.bytes)
  open = new sql.Database(files['collection.anki2'])
  const rows = (query: string) => open!.exec(query)[0]?.values ?? []
  const col = rows('select crt, ver, conf, models, decks, dconf from col')[0]!
  const [models, decks] = [3, 4].map(
    (at) => JSON.parse(col[at] as string) as Record<string, Record<string, unknown>>,
  )
  return { made, files, rows, col, models: models!, decks: decks! }
}

describe('a package', () => {
  it('holds every note, card, answer, deck and picture, each once', async () => {
    const { made, files, rows, decks } = await written()
    expect(made).toMatchObject({ notes: 5, cards: 7, reviews: 13, pictures: 1 })
    for (const [table, count] of [
      ['notes', 5],
      ['cards', 7],
      ['revlog', 13],
    ] as const)
      expect(rows(`select count(*), count(distinct id) from ${table}`)).toEqual([[count, count]])
    expect(rows('select count(distinct guid) from notes')).toEqual([[5]])
    expect(Object.values(decks).map(({ name }) => name)).toEqual([
      'Default',
      'Lectern',
      'Lectern::Tides: a book',
      'My',
      'My::Words',
      'Lectern::My own cards',
    ])
    expect(JSON.parse(strFromU8(files.media!))).toEqual({ 0: 'lectern-0123456789abcdef.png' })
    expect(files['0']).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('is whole: no card without its note, deck and template, no answer without its card', async () => {
    const { rows, models, decks, col } = await written()
    expect(rows('pragma integrity_check')).toEqual([['ok']])
    expect(col[1]).toBe(11)
    expect(rows('select count(*) from cards where nid not in (select id from notes)')).toEqual([[0]])
    expect(rows('select count(*) from revlog where cid not in (select id from cards)')).toEqual([[0]])
    for (const [did] of rows('select distinct did from cards')) expect(decks).toHaveProperty(String(did))
    for (const [mid, flds, ord] of rows('select mid, flds, ord from notes join cards on nid = notes.id')) {
      const {
        flds: fields,
        tmpls,
        type,
      } = models[String(mid)] as { flds: unknown[]; tmpls: unknown[]; type: number }
      expect(String(flds).split('\x1f')).toHaveLength(fields.length)
      if (type === 0) expect(Number(ord)).toBeLessThan(tmpls.length)
    }
    const whole = ['due', 'ivl', 'factor', 'odue', 'mod']
      .map((name) => `typeof(${name}) <> 'integer'`)
      .join(' or ')
    expect(rows(`select count(*) from cards where ${whole}`)).toEqual([[0]])
  })

  it('says of each card how far it is learned', async () => {
    const { rows, col } = await written()
    const start = Math.round((Number(col[0]) * 1_000 - 4 * 3_600_000) / DAY)
    const dueDay = (of: number) => Math.round((now - of * DAY - 12 * 3_600_000) / DAY) - start
    const states = rows('select type, queue, due, ivl, reps, lapses, flags from cards order by id')
    expect(states.slice(0, 3)).toEqual([
      [2, 2, dueDay(-14), 23, 4, 0, 0],
      [2, 2, dueDay(-5), 25, 1, 0, 0],
      [0, -1, 3, 0, 0, 0, 4],
    ])
    expect(states[3]!.slice(0, 2)).toEqual([3, 1])
    expect(states[6]!.slice(0, 3)).toEqual([0, -2, 7])
    const data = JSON.parse(rows('select data from cards order by id')[0]![0] as string)
    const known = refold(memoryProjection, events).state.get('n1:0')!
    expect(data.s).toBeCloseTo(known.stability, 3)
    expect(data).toMatchObject({ d: Number(known.difficulty.toFixed(3)), dr: 0.9, decay: 0.154 })
    expect(data.lrt).toBe(Math.floor(known.at / 1_000))
  })

  it('gives each of many answers of one moment a time of its own', async () => {
    const of = input()
    const first = of.past.get('n1:0')![0]!
    const { bytes } = await writeAnki({ ...of, past: new Map([['n1:0', Array(5_000).fill(first)]]) })
    open = new sql.Database(unzipSync(bytes)['collection.anki2'])
    const [found] = open.exec('select count(distinct id), min(id), max(id) - min(id) from revlog')
    expect(found!.values).toEqual([[5_000, first.at, 4_999]])
  })

  it('tells the history as Anki does', async () => {
    const { rows } = await written()
    const first = rows('select type, ease, ivl, lastIvl, factor > 99, time from revlog order by id limit 2')
    expect(first).toEqual([
      [0, 1, -600, 0, 1, 4_321],
      [0, 3, 3, -600, 1, 4_321],
    ])
    expect(rows('select ease, factor from revlog where type = 3')).toEqual([[1, 0]])
    expect(rows('select ease, ivl, factor from revlog where type = 4 order by factor')).toEqual([
      [0, 0, 0],
      [0, 17, 2_500],
    ])
  })

  it('leads from the title of a text that stood on the web to its page', async () => {
    const of = input()
    of.notes[0]!.address = 'https://example.org/?a=1&b="2"'
    const { rows } = await written(of)
    const [first] = rows("select flds from notes where flds like '%moon%'")
    const fields = String(first![0]).split('\x1f')
    expect(fields[6]).toBe('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">Tides: a book</a>')
    expect(fields[7]).toBe('lectern://reading/tides#s1.2/4')
  })

  it('holds words that stay words, and the link back', async () => {
    const { rows } = await written()
    const [first] = rows("select flds, sfld, csum, tags from notes where flds like '%moon%'")
    const fields = String(first![0]).split('\x1f')
    expect(fields.slice(0, 2)).toEqual([
      'Who pulls the sea?<br>Say &amp; tell &quot;it&quot; &lt;now&gt;',
      'the moon',
    ])
    expect(fields.slice(4, 8)).toEqual([
      '<img src="lectern-0123456789abcdef.png">',
      'The moon pulls &lt;the&gt; sea.',
      'Tides: a book',
      'lectern://reading/tides#s1.2/4',
    ])
    expect(first![1]).toBe('Who pulls the sea?Say & tell "it" <now>')
    // sha1 of those words, its first eight digits.
    expect(Number(first![2])).toBe(124_125_414)
    expect(first![3]).toBe(' two_words sea ')
  })
})

describe('read back', () => {
  async function back() {
    const { bytes } = await writeAnki(input())
    const found = await readAnki({ bytes, now, decks: new Map(), readings: new Set(['tides']) })
    return { ...found, events: dated(found.drafts, { zone: () => 0, rollover: 4, start: found.start }) }
  }

  it('gives the same notes', async () => {
    const content = foldContent((await back()).events)
    for (const one of notes) expect(noteFrom(one.id, content.note.get(one.id)!)).toEqual(one)
    expect(content.deck.get('d1')?.fields).toEqual({ name: 'My::Words' })
    expect(content.deck.size).toBe(1)
  })

  it('gives the same states of memory, due days, and what was said of cards', async () => {
    const again = (await back()).events
    const [was, is] = [events, again].map((some) => refold(memoryProjection, some).state)
    for (const card of notes.flatMap(cardsOf)) {
      const before = was!.get(card)
      const after = is!.get(card)
      expect(after?.due).toBe(before?.due)
      expect(after?.stability ?? 0).toBeCloseTo(before?.stability ?? 0, 3)
      expect(after?.difficulty ?? 0).toBeCloseTo(before?.difficulty ?? 0, 3)
      expect([after?.lapses, after?.grade]).toEqual([before?.lapses, before?.grade])
    }
    const content = foldContent(again)
    expect(content.card.get('n2:1')?.fields).toEqual({ suspended: true, flag: 4 })
    expect(content.card.get('n5:0')?.fields.buried).toBeDefined()
  })

  it('gives the same answers', async () => {
    const told = (some: readonly Event[]) =>
      some
        .filter((event) => event.kind === 'answer')
        .map(({ card, at: when, grade, mode, correct, ms, due, day: on }) => [
          card,
          when,
          grade,
          mode,
          correct,
          ms,
          due,
          on,
        ])
        .sort((a, b) => Number(a[1]) - Number(b[1]))
    expect(told((await back()).events)).toEqual(told(events))
  })
})
