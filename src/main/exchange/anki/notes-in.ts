import { kindOf, typeOf } from '#core/study/fact-notes'
import type { Note, NoteMedia, Shaped } from '#core/study/notes'
import { clozeNumbers, parseCloze } from '#core/text/cloze'
import type { AnkiNote, Model } from './collection'
import { type FieldText, fieldText } from './field-text'
import { mediaName, noteIdOfGuid, readOwn } from './own'
import { isReversed, sidesOf } from './templates'

/** A note as it comes in, and which of its cards is which of Anki's. */
export interface NoteIn {
  note: Note
  /** Cards of Anki's by their number there, and their number here. */
  cards: Map<number, number>
  /** For one of ours, the name its deck had when it was written out. */
  home?: string
  media: MediaName[]
}

/** A picture or sound of a note, by its name in the package. */
export interface MediaName extends Pick<NoteMedia, 'on'> {
  name: string
}

/** What of a package is left out, counted. */
export interface LeftOut {
  /** Pictures and sounds that are not in the package, or of a kind that cannot be shown. */
  media: number
  /** Cards whose question or answer shows nothing. */
  wordless: number
  /** Cards that their note's text does not make. */
  stray: number
}

const LONGEST = { words: 50_000, beside: 20_000 }

const words = (texts: string[], most: number): string => texts.filter(Boolean).join('\n').slice(0, most)

const SHOWN = /\.(?:png|jpe?g|gif|webp|svg|avif|mp3|ogg|oga|opus|wav|flac|m4a)$/i

/**
 * Reads the notes of one kind; each field's text is made once.
 *
 * @param isThere whether the package holds a picture or sound of that name
 */
export function noteReader(model: Model, left: LeftOut, isThere: (name: string) => boolean) {
  const reversed = isReversed(model)

  return function read(from: AnkiNote, ords: readonly number[]): NoteIn[] {
    const own = readOwn(from, model)
    if (own) {
      const { media = [], ...note } = own.note
      const names = media.map((one): MediaName => ({ name: mediaName(one), on: one.on }))
      return [{ note, home: own.deck, cards: cardsIn(note, ords), media: names }]
    }
    const texts = new Map<string, FieldText>(
      model.fields.map((name, n) => [name, shownText(from.fields[n] ?? '')] as const),
    )
    const said = (name: string) => texts.get(name)?.text ?? ''
    const all = (names: string[]) => names.map(said)
    const beside = (names: string[], on: NoteMedia['on']) =>
      names.flatMap((name) => (texts.get(name)?.media ?? []).map((file): MediaName => ({ name: file, on })))
    const sides = (ord: number) =>
      sidesOf(model.templates[ord] ?? { front: '', back: '' }, model.fields, (name) => said(name) === '')
    const base = (id: string, prompt: string, answer: string, more: string[], hint: string[]): Note => ({
      ...{ id, kind: kindOf(prompt), prompt, answer, accepts: [], type: typeOf(answer), choices: [] },
      ...{ tags: from.tags.slice(0, 100), addedAt: addedAt(from) },
      ...(words(hint, 1) && { hint: words(hint, LONGEST.beside) }),
      ...(words(more, 1) && { comment: words(more, LONGEST.beside) }),
    })
    const id = noteIdOfGuid(from.guid)

    function cloze(): NoteIn[] {
      const { question, answer, hint, cloze: marked = model.fields[0] ?? '' } = sides(0)
      const prompt = said(marked).slice(0, LONGEST.words)
      const others = [...question, ...answer].filter((name) => name !== marked)
      const note: Note = {
        ...base(id, prompt, '', all(others), all(hint)),
        shape: 'cloze',
        kind: 'cloze',
        type: 'phrase',
      }
      const media = [...beside([marked], 'question'), ...beside([...new Set(others)], 'answer')]
      if (clozeNumbers(parseCloze(prompt)).length > 0) return [{ note, cards: cardsIn(note, ords), media }]
      left.wordless += ords.length
      return []
    }

    /** What one template asks of this note; null when it shows nothing for it. */
    function plain(noteId: string, ord: number): Pick<NoteIn, 'note' | 'media'> | null {
      const { question, answer, hint, typed } = sides(ord)
      const [first = '', second = ''] = model.fields
      const questions = question.length > 0 ? question : [first]
      const prompt = words(all(questions), LONGEST.words)
      const answers = answer.length > 0 ? answer : question.includes(second) ? [] : [second]
      const [right = '', ...more] = all(answers).filter(Boolean)
      const media = { question: beside(questions, 'question'), answer: beside(answers, 'answer') }
      if (prompt === '' && media.question.length === 0) return null
      if (right === '' && media.answer.length === 0) return null
      const note = {
        ...base(noteId, prompt, right.slice(0, LONGEST.words), more, all(hint)),
        ...(typed && { ask: 'typed' as const }),
      }
      return { note, media: [...media.question, ...media.answer] }
    }

    if (model.cloze) return cloze()
    if (reversed && ords.includes(0) && ords.includes(1)) {
      const one = plain(id, 0)
      if (one && plain(id, 1))
        return [
          {
            note: { ...one.note, shape: 'reversed' },
            media: one.media,
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
      const one = plain(isOne ? id : `${id}/${ord}`, ord)
      if (!one) left.wordless += 1
      return one ? [{ ...one, cards: new Map([[ord, 0]]) }] : []
    })
  }

  function shownText(html: string): FieldText {
    const { text, media } = fieldText(html)
    const shown = media.filter((name) => SHOWN.test(name) && isThere(name))
    left.media += media.length - shown.length
    return { text, media: shown }
  }

  /** Cards of one of our shapes have the same numbers here and there. */
  function cardsIn(note: Shaped, ords: readonly number[]): NoteIn['cards'] {
    const own = note.shape === 'cloze' ? clozeNumbers(parseCloze(note.prompt)).map((n) => n - 1) : [0, 1]
    const known = ords.filter((ord) => own.includes(ord))
    left.stray += ords.length - known.length
    return new Map(known.map((ord) => [ord, ord]))
  }
}

/** Ids of notes are times in milliseconds, but for odd ones of old. */
const addedAt = ({ id, mod }: AnkiNote): number => (id > 1e12 && id < 4e12 ? id : Math.max(0, mod * 1000))
