import type { AnswerType, FormKind } from '#core/facts/fact'
import { clozeCard, clozeNumbers, parseCloze } from '#core/text/cloze'
import { kindOf, typeOf } from './fact-notes'
import { type CardId, type Note, type NoteMedia, numberOf } from './notes'
import { answerKey } from './same'

/** What a card shows and takes as right: used wherever a card, not a note, is shown. */
export interface Face {
  kind: FormKind
  /** With `BLANK` for each blank. */
  prompt: string
  answer: string
  /** What stands in each blank in turn, where there are several with different answers. */
  answers?: string[]
  accepts: string[]
  type: AnswerType
  hint?: string
  choices: string[]
  /** Pictures and sounds, by where this card shows them. */
  media?: NoteMedia[]
}

type Faced = Pick<
  Note,
  'id' | 'shape' | 'kind' | 'prompt' | 'answer' | 'accepts' | 'type' | 'hint' | 'choices' | 'media'
>

const hinted = (hint: string | undefined) => (hint ? { hint } : {})
const shown = (media: readonly NoteMedia[] | undefined) => (media?.length ? { media: [...media] } : {})

const turned = (media: readonly NoteMedia[] | undefined) =>
  media?.map((one): NoteMedia => ({ ...one, on: one.on === 'question' ? 'answer' : 'question' }))

function forwards({ kind, prompt, answer, accepts, type, hint, choices, media }: Faced): Face {
  return { kind, prompt, answer, accepts, type, choices, ...hinted(hint), ...shown(media) }
}

/** The other answers, wrong choices and hint of a note are about its answer: they do not serve to ask for the question. */
function backwards({ prompt, answer, media }: Faced): Face {
  const type = typeOf(prompt)
  const kind = kindOf(answer)
  return { kind, prompt: answer, answer: prompt, accepts: [], type, choices: [], ...shown(turned(media)) }
}

function blanked({ prompt: text, hint: own, accepts, choices, media }: Faced, number: number): Face {
  const pieces = parseCloze(text)
  const { prompt, answers, hints } = clozeCard(pieces, number)
  const isOne = new Set(answers.map(answerKey)).size <= 1
  const answer = isOne ? (answers[0] ?? '') : answers.join(', ')
  const hint = hints.length > 0 ? hints.join(', ') : own
  // Of several cards no one can say which of them another answer is right for.
  const only = clozeNumbers(pieces).length > 1 ? { accepts: [], choices: [] } : { accepts, choices }
  return {
    ...{ kind: 'cloze', prompt, answer },
    ...only,
    ...(!isOne && { answers }),
    type: typeOf(answer),
    ...hinted(hint),
    ...shown(media),
  }
}

/**
 * One of a note's cards as it is asked.
 *
 * @param card one of `cardsOf(note)`
 */
export function faceOf(note: Faced, card: CardId): Face {
  const number = numberOf(card)
  if (note.shape === 'cloze') return blanked(note, number + 1)
  return note.shape === 'reversed' && number === 1 ? backwards(note) : forwards(note)
}
