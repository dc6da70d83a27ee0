import type { CardColumn, TableAs, TableFault } from '#contract/exchange'
import { tidyTags } from '#core/study/marks'
import { NOTE_ASKS } from '#core/study/notes'
import { clozeNumbers, parseCloze } from '#core/text/cloze'
import { fieldText } from '#main/exchange/anki/field-text'
import { csvField, plainField } from '#main/exchange/csv-field'
import type { KeptNote } from './kept'
import type { LooseNote, LooseNotes } from './loose'
import { type CardTable, openTable, type Row } from './table-in'

const COLUMNS = [
  ...['question', 'answer', 'kind', 'ask', 'hint', 'comment', 'tags', 'deck'],
  ...['also right', 'wrong answers', 'text', 'sentence', 'id', 'address'],
] as const

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
  const lines = notes.map(({ note, deckName, title = '', address = '' }) =>
    [
      ...[note.prompt, note.answer, note.shape ? KINDS[note.shape] : '', note.ask ?? ''],
      ...[note.hint ?? '', note.comment ?? '', tagList(note.tags), note.deck === undefined ? '' : deckName],
      ...[note.accepts.join('\n'), note.choices.join('\n')],
      ...[title, note.source?.quote.exact ?? '', note.id, address],
    ]
      .map(csvField)
      .join(','),
  )
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`
}

const lines = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Which fields of a note each column says something of. */
const SAYS: Record<CardColumn, readonly (keyof LooseNote)[]> = {
  question: ['prompt'],
  answer: ['answer'],
  blanks: ['prompt', 'answer', 'shape'],
  kind: ['shape'],
  ask: ['ask'],
  hint: ['hint'],
  comment: ['comment'],
  tags: ['tags'],
  deck: [],
  also: ['accepts'],
  wrong: ['choices'],
  id: [],
}

/** More than this in a field is a quote that was never closed. */
const LONGEST = 50_000

type TableNotes = LooseNotes & { faults: TableFault[] }

/** Which fields of a note the columns of a table say something of. */
export function saidBy({ columns, of }: Pick<CardTable, 'columns' | 'of'>): Set<keyof LooseNote> {
  const says = new Set(columns.flatMap((column) => (column ? SAYS[column] : [])))
  return of.tags.length > 0 ? says.add('tags') : says
}

/** Notes out of a table, as `openTable` reads it. */
export function notesFromCsv(text: string, as?: TableAs): TableNotes {
  const table = openTable(text, as)
  const notes: LooseNote[] = []
  const faults: TableFault[] = []
  for (const row of table.rows) {
    const note = noteIn(row, table)
    if ('why' in note) faults.push(note)
    else notes.push(note)
  }
  return { notes, faults, refused: faults.length, says: saidBy(table) }
}

/** What stands in the columns of a row, those of one kind together. */
function valuesIn(
  cells: readonly string[],
  { columns, of }: CardTable,
): Partial<Record<CardColumn, string[]>> {
  const values: Partial<Record<CardColumn, string[]>> = {}
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]
    if (!column) continue
    const cell = plainField(cells[at] ?? '')
    const words = cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell
    const shown = of.html ? fieldText(words).text : words
    const others = values[column]
    if (others) others.push(shown)
    else values[column] = [shown]
  }
  return values
}

/** The note in a row of a table, or why there is none. */
export function noteIn({ row, cells }: Row, table: CardTable): LooseNote | TableFault {
  const values = valuesIn(cells, table)
  const value = (column: CardColumn): string => {
    const all = values[column] ?? []
    return all.length > 1 ? all.filter((words) => words.trim() !== '').join('\n') : (all[0] ?? '')
  }
  const text = value('blanks')
  const isText = text.trim() !== ''
  const prompt = isText ? text : value('question')
  const answer = value('answer')
  const kind = value('kind').trim().toLowerCase()
  if (isText && (value('question').trim() !== '' || answer.trim() !== '')) return { row, why: 'both' }
  if (prompt.trim() === '') return { row, why: values.question ? 'question' : 'blanks' }
  const isCloze =
    prompt.includes('{{') &&
    clozeNumbers(parseCloze(prompt)).length > 0 &&
    (kind === KINDS.cloze || answer.trim() === '')
  if (!isCloze && answer.trim() === '') return { row, why: isText ? 'blanks' : 'answer' }
  if (Object.values(values).some((all) => all.some(({ length }) => length > LONGEST)))
    return { row, why: 'long' }
  const [hint, comment, id] = [value('hint'), value('comment'), value('id').trim()]
  const deck = value('deck').trim() || table.of.deck
  const ask = values.ask && NOTE_ASKS.find((one) => one === value('ask').trim().toLowerCase())
  const shape = isCloze ? 'cloze' : kind === KINDS.reversed ? 'reversed' : undefined
  return {
    ...(id && { id }),
    ...{ prompt, answer: isCloze ? '' : answer },
    ...(shape && { shape }),
    ...(ask && { ask }),
    ...(hint.trim() && { hint }),
    ...(comment.trim() && { comment }),
    ...(deck && { deck }),
    tags: tidyTags([...(values.tags ?? []).flatMap(tagsIn), ...table.of.tags]),
    accepts: (values.also ?? []).flatMap(lines),
    choices: (values.wrong ?? []).flatMap(lines),
  }
}
