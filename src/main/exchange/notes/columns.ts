import type { CardColumn } from '#contract/exchange'
import { plainField } from '#main/exchange/csv-field'

/** Names of columns as others write them, in small letters; the first is what we write. */
const NAMES: Record<CardColumn, readonly string[]> = {
  question: [
    ...['question', 'prompt', 'front', 'term', 'word', 'q', 'vocabulary', 'expression', 'source', 'side 1'],
    ...['frage', 'vorderseite', 'wort', 'vokabel', 'mot', 'vocabulaire', 'recto'],
    ...['pregunta', 'palabra', 'anverso'],
  ],
  answer: [
    ...['answer', 'back', 'definition', 'meaning', 'a', 'translation', 'solution', 'response', 'explanation'],
    ...['target', 'rear', 'side 2'],
    ...['antwort', 'rückseite', 'übersetzung', 'bedeutung', 'réponse', 'traduction', 'verso'],
    ...['respuesta', 'traducción', 'significado', 'reverso'],
  ],
  blanks: ['cloze', 'text', 'lückentext'],
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

export const CARD_COLUMNS = Object.keys(NAMES) as CardColumn[]

/** What may stand in several columns: one is added to the other. */
const SEVERAL: readonly CardColumn[] = ['comment', 'tags', 'also', 'wrong']
/** What our own tables tell of a card's text, which is not taken in. */
const OF_ITS_TEXT = ['text', 'sentence', 'address']

/** What a head says of its columns; `skip` is one that is known and holds nothing to take in. */
export type Named = CardColumn | 'skip' | null

/** One column for what may stand in one only: the first of them. */
function each(columns: readonly Named[]): Named[] {
  return columns.map((column, at) =>
    column && column !== 'skip' && !SEVERAL.includes(column) && columns.indexOf(column) < at ? null : column,
  )
}

/** The columns of a head by their names, in any case; null for a name that nobody knows. */
export function columnsNamed(head: readonly string[]): Named[] {
  const names = head.map((name) => plainField(name).trim().toLowerCase())
  const isOwn = names.includes('id') && names.includes('sentence')
  return each(
    names.map((name) => {
      if (isOwn && OF_ITS_TEXT.includes(name)) return 'skip'
      return CARD_COLUMNS.find((column) => NAMES[column].includes(name)) ?? null
    }),
  )
}

/** A column by what it is called in a list of them: our own name of it or another's; undefined for an unknown one. */
export const columnCalled = (name: string): CardColumn | undefined => {
  const wanted = name.trim().toLowerCase()
  return CARD_COLUMNS.find((column) => column === wanted || NAMES[column].includes(wanted))
}

/** Whether columns hold cards: something to ask, with its answer or with blanks. */
export const holdCards = (columns: readonly Named[]): boolean =>
  columns.includes('blanks') || (columns.includes('question') && columns.includes('answer'))
