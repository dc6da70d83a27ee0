import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableAs } from '#contract/exchange'
import { decodeText } from '#main/formats/decode'
import { notesFromCsv } from './csv'
import { isTabbed, readTable, separatorOf } from './table'
import { openTable } from './table-in'

const columnsOf = (text: string, as?: TableAs) => openTable(text, as).columns
const asked = (text: string, as?: TableAs) =>
  notesFromCsv(text, as).notes.map(({ prompt, answer }) => [prompt, answer])

describe('what parts the cells of a table', () => {
  it.each([
    ['a tab, whatever else stands in the cells', 'a, b\tc; d\ne, f, g\th\n', '\t'],
    ['a semicolon among commas', 'la mer, bleue;the sea\nla terre;the earth, or ground\n', ';'],
    ['a comma among semicolons', '"ebb; low",falling\nflood,rising; high\n', ','],
    ['a bar', 'ebb|falling\nflood|rising, high\n', '|'],
    ['what the first row has most of, where two part all rows', 'a;b,c,d\ne;f,g,h\n', ','],
    ['a comma where nothing does', 'one\ntwo\n', ','],
  ])('is %s', (_, text, sign) => {
    expect(separatorOf(text)).toBe(sign)
  })

  it('is found though the table is long and cells hold lines', () => {
    const row = '"a cell, with\nlines; and ""quotes""";x\n'
    expect(separatorOf(row.repeat(5_000))).toBe(';')
  })

  it('is a tab in every row of what a spreadsheet copies', () => {
    expect(isTabbed('a\tb\n"c\nd"\te\n')).toBe(true)
    expect(isTabbed('a\tb\nwords without one\n')).toBe(false)
    expect(isTabbed('')).toBe(false)
  })
})

it('any rows come back as they were written, numbered as in a spreadsheet', () => {
  const cell = fc.string({ maxLength: 6 }).map((words) => words.replaceAll('\r', ''))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      const text = rows.map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')}\r\n`)
      expect(readTable(text.join('\r\n'), ';')).toEqual(rows.flatMap((row, n) => (n > 0 ? [[], row] : [row])))
    }),
  )
})

describe('the columns of a table', () => {
  it('are known where each that holds something has a name we know', () => {
    const known = (text: string) => openTable(text).known
    expect(known('front;back;tags\na;b;c\n')).toBe(true)
    expect(known('Text;Back Extra\n{{c1::a}} b;c\n')).toBe(true)
    expect(known('front;back;\na;b;\n')).toBe(true)
    expect(known('front;back;lesson\na;b;\n')).toBe(true)
    expect(known('#separator:tab\na\tb\tc\n')).toBe(true)
  })

  it('are asked for where one has no name, or may be meant in two ways', () => {
    for (const text of [
      'la mer;the sea\n',
      'front;back;lesson\na;b;c\n',
      'front;back\na;b\nc;d;more\n',
      'front;tags\na;b\n',
      'question;answer;definition\na;b;c\n',
      'cloze;answer\n{{c1::a}};b\n',
    ])
      expect([text, openTable(text).known]).toEqual([text, false])
  })

  it('are guessed: two to ask, or a text with blanks', () => {
    expect(columnsOf('la mer;the sea;x\n')).toEqual(['question', 'answer', null])
    expect(columnsOf('lesson;back;tags\n1;a;b\n')).toEqual(['question', 'answer', 'tags'])
    expect(columnsOf('The {{c1::moon}} pulls;really\n;x\n')).toEqual(['blanks', 'comment'])
    expect(columnsOf('question;answer;definition\na;b;c\n')).toEqual(['question', 'answer', null])
  })

  it('end where nothing is filled in any more, and go as far as the longest row', () => {
    expect(columnsOf('a;b;;;\nc;d;;e;\n;;;;\n')).toHaveLength(4)
    expect(columnsOf(`a${';b'.repeat(5_000)}\n`)).toHaveLength(100)
    expect(columnsOf('')).toEqual([])
  })
})

describe('a table that is told how it is read', () => {
  it('takes its columns in any order, with a head or without', () => {
    const text = 'Kapitel;Deutsch;Englisch\n1;das Meer;the sea\n'
    const columns: TableAs['columns'] = ['tags', 'answer', 'question']
    expect(notesFromCsv(text, { head: true, columns }).notes).toMatchObject([
      { prompt: 'the sea', answer: 'das Meer', tags: ['1'] },
    ])
    expect(asked(text, { head: false, columns })[0]).toEqual(['Englisch', 'Deutsch'])
    expect(asked('a,b\n', { separator: ',', columns: ['answer', 'question'] })).toEqual([['b', 'a']])
  })

  it('adds columns of one kind to each other where a card may have several', () => {
    const columns: TableAs['columns'] = [
      'question',
      'answer',
      'wrong',
      'wrong',
      'tags',
      'tags',
      'comment',
      'comment',
    ]
    expect(notesFromCsv('a;b;c;d;e f;g;h;\n', { columns }).notes).toMatchObject([
      { choices: ['c', 'd'], tags: ['e', 'f', 'g'], comment: 'h' },
    ])
  })

  it('names the rows without a card, and passes over empty ones', () => {
    const columns: TableAs['columns'] = ['question', 'answer', 'blanks']
    const text =
      'ebb;falls;\n\n;;\n;rises;\nflood;;\n"two\nlines";ok;\n;;no blank\na;b;{{c1::c}}\n;;{{c1::d}}\n'
    const { notes, faults } = notesFromCsv(text, { columns })
    expect(notes).toMatchObject([{ prompt: 'ebb' }, { prompt: 'two\nlines' }, { shape: 'cloze' }])
    expect(faults).toEqual([
      { row: 4, why: 'question' },
      { row: 5, why: 'answer' },
      { row: 7, why: 'blanks' },
      { row: 8, why: 'both' },
    ])
  })

  it('does not take the rest of a file for a card where a quote never ends', () => {
    const text = `ebb;falls\nflood;"rises\n${'a;b\n'.repeat(20_000)}`
    expect(notesFromCsv(text)).toMatchObject({
      notes: [{ prompt: 'ebb' }],
      faults: [{ row: 2, why: 'long' }],
    })
  })

  it('is read as Excel writes it: UTF-16, tabs, line breaks in quotes', () => {
    const bytes = Buffer.from('\ufeffFrage\tAntwort\r\n"Was\nfällt?"\t"die ""Ebbe"""\r\n', 'utf16le')
    expect(asked(decodeText(bytes).text)).toEqual([['Was\nfällt?', 'die "Ebbe"']])
  })
})
