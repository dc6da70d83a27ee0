import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Note } from '#core/study/notes'
import { columnsNamed } from './columns'
import { notesFromCsv, notesToCsv } from './csv'
import { notesToJson } from './json'
import type { KeptNote } from './kept'
import type { LooseNote } from './loose'
import { notesFromMarkdown, notesToMarkdown } from './markdown'

const note = (of: Partial<Note>): Note => ({
  ...{ id: 'n1', kind: 'what', prompt: 'What?', answer: 'That.', accepts: [], type: 'phrase' },
  ...{ choices: [], tags: [], addedAt: 1 },
  ...of,
})
const kept = (of: Partial<Note>, deckName = 'Sea::Tides'): KeptNote => ({
  ...{ note: note(of), deck: of.deck ?? 'own', deckName, changedAt: 2, cards: [] },
})
/** What a file of words holds of a note. */
const loose = ({ note: of, deckName }: KeptNote, withId: boolean): LooseNote => ({
  ...(withId && { id: of.id }),
  ...{ prompt: of.prompt, answer: of.answer },
  ...(of.shape && { shape: of.shape }),
  ...(of.ask && { ask: of.ask }),
  ...(of.hint && { hint: of.hint }),
  ...(of.comment && { comment: of.comment }),
  ...(of.deck !== undefined && { deck: deckName }),
  ...{ tags: of.tags, accepts: of.accepts, choices: of.choices },
})

const hard = [
  kept({
    prompt: 'Who pulls\n\nthe sea?',
    answer: '=the "moon",\n A: and :: the sun',
    hint: 'a; b',
    deck: 'd',
  }),
  kept({ prompt: "'-5 :: 6", answer: '- item', tags: ['two words'], accepts: ['one', 'two, three'] }),
  kept({ shape: 'reversed', prompt: 'ebb', answer: 'falling tide', tags: ['a', 'b/c'], deck: 'd' }),
  kept({ shape: 'cloze', prompt: '{{c1::Spring}} and {{c2::neap}} tides', answer: '' }),
  kept({
    shape: 'cloze',
    prompt: '{{c2::Spring::when}} == {{c1::neap}}',
    answer: '',
    comment: 'Q: x\n\n\\y\n```\n ',
  }),
  kept({ prompt: '# no heading', answer: 'yes #tag', ask: 'typed', choices: ['no', 'maybe'] }),
  kept({ prompt: 'Q: is it?', answer: 'A: it is', tags: ['x, y', 'z'].slice(1) }),
  kept({ prompt: '日本語 ::: x', answer: '\\A: back\n\\\nslash' }),
]

describe('a table of notes', () => {
  it('comes back as it went out', () => {
    expect(notesFromCsv(notesToCsv(hard))).toMatchObject({
      notes: hard.map((one) => loose(one, true)),
      refused: 0,
    })
  })

  it('names the page its cards come from, and takes nothing of it in', () => {
    const address = 'https://ledger.example/quay?nine=9'
    const text = notesToCsv([{ ...kept({}), title: 'Quay Nine', address }])
    expect(text.split('\r\n')[1]).toMatch(new RegExp(`,Quay Nine,,n1,${address.replace('?', '\\?')}$`))
    expect(notesFromCsv(text).notes).toEqual([loose(kept({}), true)])
    expect(columnsNamed(text.split('\r\n')[0]!.split(',')).at(-1)).toBe('skip')
  })

  it('holds nothing a spreadsheet would carry out', () => {
    const [, line] = notesToCsv([kept({ prompt: '=cmd()', answer: '+1' })]).split('\r\n')
    expect(line).toMatch(/^'=cmd\(\),'\+1,/)
  })

  it('is known by its columns, whatever others call them and in any order', () => {
    const text = '\ufeffTags;Back;Extra;Front\nsea moon;ebb;see;What falls?\n;;;empty'
    expect(notesFromCsv(text)).toMatchObject({
      notes: [
        {
          ...{ prompt: 'What falls?', answer: 'ebb', comment: 'see', tags: ['sea', 'moon'] },
          ...{ accepts: [], choices: [] },
        },
      ],
      refused: 1,
      faults: [{ row: 3, why: 'answer' }],
    })
  })

  it('knows a first line of names in other languages, and keeps a first line that is none', () => {
    const french = 'Vocabulaire;Traduction;Notes\nla marée;the tide;f.\n'
    expect(notesFromCsv(french).notes).toMatchObject([
      { prompt: 'la marée', answer: 'the tide', comment: 'f.' },
    ])
    expect(notesFromCsv('Frage,Antwort\nWas fällt?,die Flut\n').notes).toMatchObject([
      { prompt: 'Was fällt?' },
    ])
    // A list of words may begin with one that is also the name of a column.
    expect(notesFromCsv('word;Wort\nnote;Notiz\n').notes.map(({ prompt }) => prompt)).toEqual([
      'word',
      'note',
    ])
  })

  it('without names is its first two columns', () => {
    expect(notesFromCsv('ebb\tfalling\nflood\trising\tx').notes).toMatchObject([
      { prompt: 'ebb', answer: 'falling' },
      { prompt: 'flood', answer: 'rising' },
    ])
  })

  it('is read as Anki writes its notes', () => {
    const text =
      '#separator:tab\n#html:true\n#deck column:1\n#tags column:4\nSea\tWhat <b>falls</b>?\tthe&nbsp;ebb\ta b\n'
    expect(notesFromCsv(text).notes).toEqual([
      { prompt: 'What falls?', answer: 'the ebb', deck: 'Sea', tags: ['a', 'b'], accepts: [], choices: [] },
    ])
    expect(
      notesFromCsv('#separator:Semicolon\n#columns:Back;Front\n#tags:x\nebb;falls\n').notes,
    ).toMatchObject([{ prompt: 'falls', answer: 'ebb', tags: ['x'] }])
  })

  it('takes any words there and back', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((one) => one.trim() !== '' && !one.includes('\r'))
    fc.assert(
      fc.property(words, words, (prompt, answer) => {
        const one = kept({ prompt, answer })
        expect(notesFromCsv(notesToCsv([one])).notes).toEqual([loose(one, true)])
      }),
    )
  })
})

describe('notes in Markdown', () => {
  it('come back as they went out', () => {
    const text = notesToMarkdown(hard)
    expect(notesFromMarkdown(text)).toEqual({ notes: hard.map((one) => loose(one, false)), refused: 0 })
  })

  it('read like notes written by hand', () => {
    const simple = [
      kept({ prompt: 'What falls?', answer: 'the ebb' }),
      kept({ shape: 'reversed', prompt: 'ebb', answer: 'falling', deck: 'd' }),
      kept({ shape: 'cloze', prompt: 'The {{c1::moon}} pulls the {{c2::sea}}.', answer: '', deck: 'd' }),
    ]
    expect(notesToMarkdown(simple)).toBe(`# Cards

What falls? :: the ebb

Deck: Sea::Tides

ebb ::: falling

The ==moon== pulls the ==sea==.
`)
  })

  it('stand under their text, which leads to its page', () => {
    const quay = { title: 'Quay *Nine*', address: 'https://ledger.example/quay?nine=9' }
    const file = notesToMarkdown([
      { ...kept({ prompt: 'What falls?', answer: 'the ebb' }), ...quay },
      { ...kept({ prompt: 'What rises?', answer: 'the flood' }), ...quay },
      { ...kept({ prompt: 'What stands?', answer: 'the pier' }), title: 'A Book' },
      kept({ prompt: 'What leads?', answer: 'the lamp' }),
    ])
    expect(file).toBe(`# Cards

## [Quay \\*Nine\\*](<https://ledger.example/quay?nine=9>)

What falls? :: the ebb

What rises? :: the flood

## A Book

What stands? :: the pier

# Cards

What leads? :: the lamp
`)
  })

  it('come back as they went out whatever their text and its address are', () => {
    const sign = fc.constantFrom(':', '=', '{', 'c1', '}', '\n', ' ', '#', 'a', '<', '\\', ']', ')')
    const words = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(words, words, (title, address) => {
        const file = notesToMarkdown([{ ...kept({}), title, address: `https://${address}` }])
        expect(notesFromMarkdown(file)).toEqual({ notes: [loose(kept({}), false)], refused: 0 })
      }),
      {
        examples: [
          [':::', '::::'],
          ['===', '{{{c1::'],
        ],
        numRuns: 1000,
      },
    )
  })

  it('are found among other text', () => {
    const text = `# Notes on tides

Some words that ask nothing.

- ebb::falling tide #sea #words/new
1. flood ::: rising tide
The ==moon== pulls.

Q: Who looked
into it?
A: Newton
Q: When?
A: 1687

\`\`\`
not :: a card
\`\`\``
    const { notes, refused } = notesFromMarkdown(text)
    expect(notes).toMatchObject([
      { prompt: 'ebb', answer: 'falling tide', tags: ['sea', 'words/new'] },
      { prompt: 'flood', answer: 'rising tide', shape: 'reversed' },
      { prompt: 'The {{c1::moon}} pulls.', answer: '', shape: 'cloze' },
      { prompt: 'Who looked\ninto it?', answer: 'Newton' },
      { prompt: 'When?', answer: '1687' },
    ])
    expect(notes).toHaveLength(5)
    expect(refused).toBe(1)
  })

  it('take any words there and back', () => {
    const piece = fc.constantFrom(
      'Q:',
      'A: ',
      '::',
      '==',
      '\n',
      ' ',
      '#t',
      '\\',
      '- ',
      'x',
      '{{c1::',
      '}}',
      '```',
    )
    const words = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join('').replaceAll('\r', ''))
      .filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(words, words, (prompt, answer) => {
        const one = kept({ prompt, answer })
        expect(notesFromMarkdown(notesToMarkdown([one])).notes).toEqual([loose(one, false)])
      }),
      { numRuns: 500 },
    )
  })
})

it('JSON holds notes, cards, decks and what happened', () => {
  const one: KeptNote = {
    ...kept({ id: 'n7', deck: 'd' }),
    address: 'https://example.org/tides',
    cards: [{ card: 'n7:0', suspended: true, buried: false, flag: 2 }],
  }
  const answer = {
    id: 'dev-1',
    at: 5,
    day: '2026-03-01',
    kind: 'due',
    card: 'n7:0',
    due: '2026-03-02',
  } as const
  const file = JSON.parse(notesToJson([one], new Map([['n7:0', [answer]]]), { at: 0, weights: [1] }))
  expect(file).toMatchObject({
    ...{ format: 'lectern-cards', version: 1, written: '1970-01-01T00:00:00.000Z' },
    decks: [{ id: 'd', name: 'Sea::Tides' }],
    notes: [{ id: 'n7', prompt: 'What?', address: 'https://example.org/tides', changedAt: 2 }],
    cards: [{ id: 'n7:0', note: 'n7', suspended: true, flag: 2 }],
    history: [answer],
  })
})
