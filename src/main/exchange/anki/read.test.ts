import { describe, expect, it } from 'vitest'
import type { Note } from '#core/study/notes'
import { ankiPackage, BASIC, CLOZE, type PackageOf, REVERSED, TYPED } from '#tests/fixtures/anki/packages'
import { dated } from './draft'
import { type AnkiInput, readAnki } from './read'

const DAY = 86_400_000
/** 2026-03-10, noon in UTC. */
const now = Date.UTC(2026, 2, 10, 12)
const created = Date.UTC(2026, 0, 1, 4) / 1_000
const clock = { zone: () => 0, rollover: 4 }
const daysIn = (n: number) => created * 1_000 + n * DAY + 8 * 3_600_000

const tides: PackageOf = {
  created,
  models: {
    1: BASIC,
    2: REVERSED,
    3: CLOZE,
    4: TYPED,
    5: {
      ...{ name: 'Words', cloze: false, fields: ['Word', 'Meaning', 'Example', 'Image'] },
      templates: [
        { front: '{{Word}}', back: '{{Word}}<br>{{Meaning}}<br>{{Example}}' },
        { front: '{{Meaning}} {{hint:Example}}', back: '{{Word}}' },
        { front: '{{Image}}', back: '{{Word}}' },
      ],
    },
  },
  decks: { 1: 'Default', 10: 'Sea::Tides', 11: 'Filtered' },
  notes: [
    {
      id: 1_700_000_000_001,
      guid: 'ab`c$d',
      model: 1,
      tags: 'sea moon::full',
      fields: ['What pulls the sea?<br>Say it.', '<div>The&nbsp;moon &amp; the sun</div>[sound:sea.mp3]'],
    },
    { id: 1_700_000_000_002, guid: 'r', model: 2, fields: ['ebb', 'falling tide', 'y'] },
    {
      id: 1_700_000_000_003,
      guid: 'c',
      model: 3,
      fields: [
        '{{c1::Spring::which}} tides come at {{c2::new}} and {{c2::full}} moon',
        'twice <b>a month</b>',
      ],
    },
    { id: 1_700_000_000_004, guid: 't', model: 4, fields: ['One of two?', 'flood'] },
    {
      id: 1_700_000_000_005,
      guid: 'w',
      model: 5,
      fields: ['neap', 'weak tide', 'A neap tide.', '<img src="neap.png">'],
    },
    { id: 1_700_000_000_006, guid: 'p', model: 1, fields: ['<img src="a.png">', 'a picture'] },
    {
      id: 1_700_000_000_007,
      guid: 's',
      model: 1,
      fields: [
        'How high?<script>alert(1)</script><style>b{}</style>',
        '<a href="javascript:alert(1)">15 m</a>',
      ],
    },
  ],
  cards: [
    {
      id: 101,
      nid: 1_700_000_000_001,
      did: 10,
      type: 2,
      due: 75,
      ivl: 10,
      factor: 2_300,
      reps: 3,
      data: '{"s":11.5,"d":6.25,"dr":0.9,"lrt":1}',
    },
    { id: 102, nid: 1_700_000_000_002, did: 10, queue: -1 },
    { id: 103, nid: 1_700_000_000_002, did: 10, ord: 1, flags: 3 },
    {
      id: 104,
      nid: 1_700_000_000_003,
      did: 11,
      odid: 10,
      odue: 80,
      type: 2,
      due: -100,
      ivl: 20,
      factor: 2_500,
      reps: 9,
    },
    { id: 105, nid: 1_700_000_000_003, did: 10, ord: 1 },
    { id: 106, nid: 1_700_000_000_003, did: 10, ord: 7 },
    { id: 107, nid: 1_700_000_000_004, type: 2, queue: 2, due: 90, ivl: 30, factor: 2_500, reps: 4 },
    { id: 108, nid: 1_700_000_000_005 },
    { id: 109, nid: 1_700_000_000_005, ord: 1 },
    { id: 110, nid: 1_700_000_000_005, ord: 2 },
    { id: 111, nid: 1_700_000_000_006 },
    { id: 112, nid: 1_700_000_000_007, type: 1, queue: 1, due: Math.round(daysIn(67) / 1_000) + 600 },
  ],
  reviews: [
    { id: daysIn(60), cid: 101, ease: 3, ivl: -600, type: 0 },
    { id: daysIn(60) + 700_000, cid: 101, ease: 4, ivl: 5, type: 0, time: 4_200 },
    { id: daysIn(65), cid: 101, ease: 2, ivl: 10, type: 1 },
    { id: daysIn(66), cid: 101, ease: 1, ivl: 10, type: 3, factor: 0 },
    { id: daysIn(40), cid: 107, ease: 3, ivl: 20, type: 1 },
    { id: daysIn(60) + 1, cid: 107, ease: 0, ivl: 30, type: 4 },
    { id: daysIn(67), cid: 112, ease: 1, ivl: -600, type: 0 },
    { id: now + 10 * DAY, cid: 112, ease: 3, ivl: 3, type: 1 },
    { id: daysIn(50), cid: 105, ease: 3, ivl: 3, type: 0 },
    { id: daysIn(51), cid: 105, ease: 0, ivl: 0, type: 4, factor: 0 },
  ],
  media: { 'neap.png': Uint8Array.of(1, 2), 'sea.mp3': Uint8Array.of(3) },
}

const input = (bytes: Uint8Array): AnkiInput => ({
  bytes,
  now,
  decks: new Map([['filtered', 'mine']]),
  readings: new Set(),
})
const read = async (of: PackageOf = tides, kind: Parameters<typeof ankiPackage>[1] = 'anki21b') => {
  const found = await readAnki(input(ankiPackage(of, kind)))
  const events = dated(found.drafts, { ...clock, start: found.start })
  const notes = new Map<string, Partial<Note>>()
  for (const event of events)
    if (event.kind === 'put' && event.of === 'note') notes.set(event.ref, event.set as Partial<Note>)
  const of_ = (card: string) =>
    events.filter(
      (event) => ('card' in event && event.card === card) || ('ref' in event && event.ref === card),
    )
  return { ...found, events, notes, of: of_ }
}

describe('a package', () => {
  it('gives the same of any of its three kinds', async () => {
    const [first, ...others] = await Promise.all(
      (['anki2', 'anki21', 'anki21b'] as const).map((kind) => read(tides, kind)),
    )
    for (const other of others) expect(other.events).toEqual(first!.events)
    for (const other of others) expect(other.media).toEqual(first!.media)
    expect(first!.notes.size).toBe(8)
  })

  it('gives words without their HTML, tags, and decks by their names', async () => {
    const { notes, events } = await read()
    expect(notes.get('anki:ab`c$d')).toMatchObject({
      prompt: 'What pulls the sea?\nSay it.',
      answer: 'The moon & the sun',
      tags: ['sea', 'moon::full'],
      addedAt: 1_700_000_000_001,
    })
    const deck = notes.get('anki:ab`c$d')!.deck
    expect(events).toContainEqual(
      expect.objectContaining({ of: 'deck', ref: deck, set: { name: 'Sea::Tides' } }),
    )
    expect(notes.get('anki:s')).toMatchObject({ prompt: 'How high?', answer: '15 m' })
  })

  it('knows a deck of the reader by its name, whatever its case and however its accents are put together', async () => {
    const named: PackageOf = { ...tides, decks: { ...tides.decks, 10: 'Mare\u0301es' } }
    const decks = new Map([['mar\u00e9es', 'mine']])
    const found = await readAnki({ ...input(ankiPackage(named, 'anki21b')), decks })
    const refs = found.drafts.flatMap(({ body }) =>
      body.kind === 'put' && body.of === 'note' ? [body.set.deck] : [],
    )
    expect(refs).toContain('mine')
  })

  it('keeps how notes ask: both ways, with several blanks, typed, or each template by itself', async () => {
    const { notes } = await read()
    expect(notes.get('anki:r')).toMatchObject({ shape: 'reversed', prompt: 'ebb', answer: 'falling tide' })
    expect(notes.get('anki:c')).toMatchObject({
      shape: 'cloze',
      prompt: '{{c1::Spring::which}} tides come at {{c2::new}} and {{c2::full}} moon',
      answer: '',
      comment: 'twice a month',
    })
    expect(notes.get('anki:t')).toMatchObject({ ask: 'typed', prompt: 'One of two?', answer: 'flood' })
    expect(notes.get('anki:w/0')).toMatchObject({
      prompt: 'neap',
      answer: 'weak tide',
      comment: 'A neap tide.',
    })
    expect(notes.get('anki:w/1')).toMatchObject({ prompt: 'weak tide', answer: 'neap', hint: 'A neap tide.' })
    // What it asks is only seen.
    expect(notes.get('anki:w/2')).toMatchObject({ prompt: '', answer: 'neap' })
  })

  it('turns reviews into answers under ids of their own, on the day they were given', async () => {
    const { of } = await read()
    expect(of('anki:ab`c$d:0')).toEqual([
      {
        ...{ id: `anki:ab\`c$d:0:${daysIn(60)}`, at: daysIn(60), day: '2026-03-02', kind: 'answer' },
        ...{ card: 'anki:ab`c$d:0', form: 'flashcard', mode: 'due', correct: true, grade: 3, ms: 5_000 },
        due: '2026-03-02',
      },
      expect.objectContaining({ grade: 4, ms: 4_200, due: '2026-03-07' }),
      // The card says when it is due, and it is right.
      expect.objectContaining({ grade: 2, day: '2026-03-07', due: '2026-03-17' }),
      expect.objectContaining({ mode: 'practice', correct: false }),
    ])
    expect(of('anki:ab`c$d:0')[3]).not.toHaveProperty('grade')
    expect(of('anki:c:1').map(({ kind }) => kind)).toEqual(['answer', 'reset'])
  })

  it('takes the state of a card whose answers do not tell it', async () => {
    const { of } = await read()
    // No row at all: from its interval and ease, when it was last answered.
    expect(of('anki:c:0')).toEqual([
      expect.objectContaining({ kind: 'seed', model: 'SM-2', s: 20, day: '2026-03-02' }),
      expect.objectContaining({ kind: 'due', due: '2026-03-22' }),
    ])
    // Rows from the middle on: after the last of them.
    expect(of('anki:t:0').map(({ kind }) => kind)).toEqual(['answer', 'due', 'seed', 'due'])
    expect(of('anki:t:0')[3]).toMatchObject({ due: '2026-04-01' })
  })

  it('keeps what was suspended and flagged', async () => {
    const { of } = await read()
    expect(of('anki:r:0')).toEqual([expect.objectContaining({ of: 'card', set: { suspended: true } })])
    expect(of('anki:r:1')).toEqual([expect.objectContaining({ set: { flag: 3 } })])
  })

  it('says what it left out', async () => {
    const { left, cards } = await read()
    expect(left).toEqual({ media: 1, wordless: 1, stray: 1, notes: 1, reviews: 1 })
    expect(cards).toBe(10)
  })

  it('names the pictures and sounds of each side that are there', async () => {
    const { media } = await read()
    expect(Object.fromEntries(media)).toEqual({
      'anki:ab`c$d': [{ name: 'sea.mp3', on: 'answer' }],
      'anki:w/2': [{ name: 'neap.png', on: 'question' }],
    })
  })

  it('counts due days in the zone it was made in', async () => {
    const west = { ...tides, created: Date.UTC(2026, 0, 1, 12) / 1_000, west: 480 }
    const { of } = await read(west)
    expect(of('anki:c:0')[1]).toMatchObject({ due: '2026-03-22' })
    const { of: east } = await read(
      { ...tides, created: Date.UTC(2025, 11, 31, 19) / 1_000, west: -540 },
      'anki2',
    )
    expect(east('anki:c:0')[1]).toMatchObject({ due: '2026-03-22' })
  })
})
