import { createHash } from 'node:crypto'
import { kindOf, typeOf } from '#core/study/fact-notes'
import type { Note } from '#core/study/notes'
import { clozeNumbers, parseCloze } from '#core/text/cloze'
import type { AnkiNote, Model } from './collection'
import { type FieldText, fieldText } from './field-text'
import { noteIdOfGuid, readOwn } from './own'
import { isReversed, sidesOf } from './templates'

/** A note as it comes in, and which of its cards is which of Anki's. */
export interface NoteIn {
  note: Note
  /** Cards of Anki's by their number there, and their number here. */
  cards: Map<number, number>
  /** For one of ours, the name its deck had when it was written out. */
  home?: string
}

/** What of a package is left out, counted. */
export interface LeftOut {
  pictures: number
  sounds: number
  /** Cards whose question or answer has no words. */
  wordless: number
  /** Cards that their note's text does not make. */
  stray: number
}

const LONGEST = { words: 50_000, beside: 20_000 }

const words = (texts: string[], most: number): string => texts.filter(Boolean).join('\n').slice(0, most)

/** Reads the notes of one kind; each field's text is made once. */
export function noteReader(model: Model, left: LeftOut) {
  const reversed = isReversed(model)

  return function read(from: AnkiNote, ords: readonly number[]): NoteIn[] {
    const own = readOwn(from, model)
    if (own) return [{ note: own.note, home: own.deck, cards: cardsIn(own.note, ords) }]
    const texts = new Map<string, FieldText>(
      model.fields.map((name, n) => [name, fieldText(from.fields[n] ?? '')] as const),
    )
    for (const { pictures, sounds } of texts.values()) {
      left.pictures += pictures
      left.sounds += sounds
    }
    const said = (name: string) => texts.get(name)?.text ?? ''
    const all = (names: string[]) => names.map(said)
    const sides = (ord: number) =>
      sidesOf(model.templates[ord] ?? { front: '', back: '' }, model.fields, (name) => said(name) === '')
    const base = (id: string, prompt: string, answer: string, beside: string[], hint: string[]): Note => ({
      ...{ id, kind: kindOf(prompt), prompt, answer, accepts: [], type: typeOf(answer), choices: [] },
      ...{ tags: from.tags.slice(0, 100), addedAt: addedAt(from) },
      ...(words(hint, 1) && { hint: words(hint, LONGEST.beside) }),
      ...(words(beside, 1) && { comment: words(beside, LONGEST.beside) }),
    })
    const id = noteIdOfGuid(from.guid)

    function cloze(): NoteIn[] {
      const { question, answer, hint, cloze: marked = model.fields[0] ?? '' } = sides(0)
      const prompt = said(marked).slice(0, LONGEST.words)
      const beside = all([...question, ...answer].filter((name) => name !== marked))
      const note: Note = {
        ...base(id, prompt, '', beside, all(hint)),
        shape: 'cloze',
        kind: 'cloze',
        type: 'phrase',
      }
      if (clozeNumbers(parseCloze(prompt)).length > 0) return [{ note, cards: cardsIn(note, ords) }]
      left.wordless += ords.length
      return []
    }

    /** What one template asks of this note; null when it has no words for it. */
    function plain(noteId: string, ord: number): Note | null {
      const { question, answer, hint, typed } = sides(ord)
      const [first = '', second = ''] = model.fields
      const prompt = words(all(question.length > 0 ? question : [first]), LONGEST.words)
      const answers = answer.length > 0 ? answer : question.includes(second) ? [] : [second]
      const [right = '', ...beside] = all(answers).filter(Boolean)
      if (prompt === '' || right === '') return null
      return {
        ...base(noteId, prompt, right.slice(0, LONGEST.words), beside, all(hint)),
        ...(typed && { ask: 'typed' as const }),
      }
    }

    if (model.cloze) return cloze()
    if (reversed && ords.includes(0) && ords.includes(1)) {
      const note = plain(id, 0)
      if (note && plain(id, 1))
        return [
          {
            note: { ...note, shape: 'reversed' },
            cards: new Map([
              [0, 0],
              [1, 1],
            ]),
          },
        ]
    }
    // Several ways to ask that are not each other's reverse are notes of their own.
    const isOne = model.templates.length < 2 || reversed
    const known = ords.filter((ord) => ord < model.templates.length)
    left.stray += ords.length - known.length
    return known.flatMap((ord) => {
      const note = plain(isOne ? id : `${id}/${ord}`, ord)
      if (!note) left.wordless += 1
      return note ? [{ note, cards: new Map([[ord, 0]]) }] : []
    })
  }

  /** Cards of one of our shapes have the same numbers here and there. */
  function cardsIn(note: Note, ords: readonly number[]): NoteIn['cards'] {
    const own = note.shape === 'cloze' ? clozeNumbers(parseCloze(note.prompt)).map((n) => n - 1) : [0, 1]
    const known = ords.filter((ord) => own.includes(ord))
    left.stray += ords.length - known.length
    return new Map(known.map((ord) => [ord, ord]))
  }
}

/** Ids of notes are times in milliseconds, but for odd ones of old. */
const addedAt = ({ id, mod }: AnkiNote): number => (id > 1e12 && id < 4e12 ? id : Math.max(0, mod * 1000))

/** The id here of a deck that came by its name: the same whenever it comes. */
export const deckIdOfName = (name: string): string =>
  `anki-${createHash('sha256').update(name.normalize('NFC').toLowerCase()).digest('hex').slice(0, 16)}`
