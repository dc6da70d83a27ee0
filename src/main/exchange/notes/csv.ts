import { tidyTags } from '#core/study/marks'
import { NOTE_ASKS } from '#core/study/notes'
import { clozeNumbers, parseCloze } from '#core/text/cloze'
import { fieldText } from '#main/exchange/anki/field-text'
import { csvField, plainField } from '#main/exchange/csv-field'
import type { KeptNote } from './kept'
import type { LooseNote, LooseNotes } from './loose'
import { readTable, separatorOf } from './table'

const COLUMNS = [
  ...['question', 'answer', 'kind', 'ask', 'hint', 'comment', 'tags', 'deck'],
  ...['also right', 'wrong answers', 'text', 'sentence', 'id'],
] as const
type Column =
  | 'question'
  | 'answer'
  | 'kind'
  | 'ask'
  | 'hint'
  | 'comment'
  | 'tags'
  | 'deck'
  | 'also'
  | 'wrong'
  | 'id'

const KINDS = { reversed: 'both ways', cloze: 'blanks' } as const

/** One that holds what parts others is followed by what parts tags here. */
const tagList = (tags: readonly string[]): string =>
  tags.length === 1 && /[\s,]/.test(tags[0]!) ? `${tags[0]};` : tags.join('; ')

function tagsIn(words: string): string[] {
  const sign = /[;\n]/.test(words) ? /[;\n]/ : words.includes(',') ? ',' : /\s+/
  return words.split(sign)
}

/** Notes as a table (RFC 4180, UTF-8): a line a note under one line of names. Lists have a line for each of theirs. */
export function notesToCsv(notes: readonly KeptNote[]): string {
  const lines = notes.map(({ note, deckName, title = '' }) =>
    [
      ...[note.prompt, note.answer, note.shape ? KINDS[note.shape] : '', note.ask ?? ''],
      ...[note.hint ?? '', note.comment ?? '', tagList(note.tags), note.deck === undefined ? '' : deckName],
      ...[note.accepts.join('\n'), note.choices.join('\n')],
      ...[title, note.source?.quote.exact ?? '', note.id],
    ]
      .map(csvField)
      .join(','),
  )
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

/** Names of columns as others write them, in small letters. */
const NAMES: Record<Column, string[]> = {
  question: [
    ...[
      'question',
      'prompt',
      'front',
      'term',
      'word',
      'cloze',
      'q',
      'vocabulary',
      'expression',
      'source',
      'side 1',
    ],
    ...[
      'frage',
      'vorderseite',
      'wort',
      'vokabel',
      'mot',
      'vocabulaire',
      'recto',
      'pregunta',
      'palabra',
      'anverso',
    ],
  ],
  answer: [
    ...['answer', 'back', 'definition', 'meaning', 'a', 'translation', 'solution', 'response', 'explanation'],
    ...['target', 'rear', 'side 2'],
    ...['antwort', 'rückseite', 'übersetzung', 'bedeutung', 'réponse', 'traduction', 'verso'],
    ...['respuesta', 'traducción', 'significado', 'reverso'],
  ],
  kind: ['kind', 'shape', 'type'],
  ask: ['ask'],
  hint: ['hint'],
  comment: ['comment', 'extra', 'back extra', 'note', 'notes', 'remark'],
  tags: ['tags', 'tag', 'labels'],
  deck: ['deck', 'collection'],
  also: ['also right', 'accepts', 'synonyms'],
  wrong: ['wrong answers', 'choices', 'distractors'],
  id: ['id'],
}

type Places = Partial<Record<Column, number>>

function placesIn(names: readonly string[]): Places {
  const places: Places = {}
  const tidy = names.map((name) => plainField(name).trim().toLowerCase())
  for (const column of Object.keys(NAMES) as Column[]) {
    const at = tidy.findIndex((name) => NAMES[column].includes(name))
    if (at >= 0) places[column] = at
  }
  return places
}

/** What Anki writes above the table in its text files, a line each: `#separator:tab`. */
interface Directives {
  separator?: string
  html: boolean
  places: Places
  columns?: Places
  deck?: string
  tags: string[]
}

const SEPARATORS: Record<string, string> = {
  ...{ tab: '\t', comma: ',', semicolon: ';', space: ' ', pipe: '|', colon: ':' },
}

function directives(text: string): { of: Directives; rest: string } {
  const of: Directives = { html: false, places: {}, tags: [] }
  let rest = text
  let columns: string | undefined
  for (;;) {
    const line =
      /^#(separator|html|deck column|tags column|deck|tags|columns|notetype column|notetype|guid column):(.*)(?:\r?\n|$)/i.exec(
        rest,
      )
    if (!line) break
    rest = rest.slice(line[0].length)
    const value = line[2]!.trim()
    const name = line[1]!.toLowerCase()
    if (name === 'separator') of.separator = SEPARATORS[value.toLowerCase()] ?? value.slice(0, 1)
    else if (name === 'html') of.html = value.toLowerCase() === 'true'
    else if (name === 'deck column' || name === 'tags column')
      of.places[name === 'deck column' ? 'deck' : 'tags'] = Number.parseInt(value, 10) - 1
    else if (name === 'deck') of.deck = value
    else if (name === 'tags') of.tags = value.split(/\s+/).filter(Boolean)
    else if (name === 'columns') columns = line[2]!.replace(/\r$/, '')
  }
  const names = columns && readTable(columns, of.separator ?? '\t')[0]
  if (names) of.columns = placesIn(names)
  return { of, rest }
}

/** The first two columns that no name was given to. */
function unnamed(places: Places): Places {
  const taken = new Set(Object.values(places))
  const free = [0, 1, 2, 3, 4, 5].filter((at) => !taken.has(at))
  return { question: free[0]!, answer: free[1]!, ...places }
}

const lines = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/**
 * Notes out of a table with commas, semicolons or tabs. Columns are known by the names in the first line; where it
 * names no two of them, it is a row like any other and the first two columns are questions and answers. Anki's own text
 * files say above the table what is in it.
 */
export function notesFromCsv(text: string): LooseNotes {
  const { of, rest } = directives(text.replace(/^\ufeff/, ''))
  const rows = readTable(rest, of.separator ?? separatorOf(rest))
  const named = of.columns ?? placesIn(rows[0] ?? [])
  // A single name among words may be a word of the list: "word, Wort".
  const isNamed =
    of.columns !== undefined ||
    Object.keys(named).length > 1 ||
    (rows[0]?.length === 1 && named.question !== undefined)
  const places = unnamed({ ...(isNamed ? named : {}), ...of.places })
  const body = isNamed && !of.columns ? rows.slice(1) : rows
  const notes: LooseNote[] = []
  for (const row of body) {
    const value = (column: Column): string => {
      const at = places[column]
      const words = at === undefined ? '' : plainField(row[at] ?? '').replace(/\r\n?/g, '\n')
      return of.html ? fieldText(words).text : words
    }
    const note = noteOf(value, of)
    if (note) notes.push(note)
  }
  return { notes, refused: body.length - notes.length }
}

function noteOf(value: (column: Column) => string, of: Directives): LooseNote | null {
  const prompt = value('question')
  const answer = value('answer')
  const kind = value('kind').trim().toLowerCase()
  const isCloze =
    clozeNumbers(parseCloze(prompt)).length > 0 && (kind === KINDS.cloze || answer.trim() === '')
  if (prompt.trim() === '' || (answer.trim() === '' && !isCloze)) return null
  const [hint, comment, deck, id] = [
    value('hint'),
    value('comment'),
    value('deck').trim() || of.deck,
    value('id'),
  ]
  const ask = NOTE_ASKS.find((one) => one === value('ask').trim().toLowerCase())
  const shape = isCloze ? 'cloze' : kind === KINDS.reversed ? 'reversed' : undefined
  return {
    ...(id.trim() && { id: id.trim() }),
    ...{ prompt, answer: isCloze ? '' : answer },
    ...(shape && { shape }),
    ...(ask && { ask }),
    ...(hint.trim() && { hint }),
    ...(comment.trim() && { comment }),
    ...(deck && { deck }),
    tags: tidyTags([...tagsIn(value('tags')), ...of.tags]),
    accepts: lines(value('also')),
    choices: lines(value('wrong')),
  }
}
