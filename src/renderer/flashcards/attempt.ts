import type { CardView, StudyOptions } from '#contract/study'
import type { Judgement } from '#core/grading/judgement'
import type { Grade } from '#core/study/events'
import { hashText } from '#core/text/hash'

/** Recalled in the head, typed, or chosen; as the log names them. */
export type ReviewForm = 'flashcard' | 'typed' | 'choice'
export type Sure = 1 | 2 | 3

/** How a card is asked, and what the reader has said so far. */
export interface Attempt {
  /** Another form than it would be asked in. */
  form?: ReviewForm
  /** What was typed or chosen; '' when it was given up. */
  given?: string
  judgement?: Judgement
  hinted?: true
  sure?: Sure
}

/** Nobody types more than a short phrase of somebody else's word by word: such answers are recalled in the head. */
const TYPED_AT_MOST = 60

type Asked = Pick<CardView, 'face' | 'note'>

/** What is only to be seen or heard cannot be typed. */
const isWordless = ({ face }: Asked) => face.answer === ''

const formsOf = (card: Asked): ReviewForm[] => {
  if (isWordless(card)) return ['flashcard']
  return card.face.choices.length > 0 ? ['flashcard', 'typed', 'choice'] : ['flashcard', 'typed']
}

/**
 * How a card is asked: as its note wants it, else as the reader likes their reviews; recalled where nothing else is said.
 *
 * @param recognised it was chosen rightly a moment ago, and is now asked without choices
 */
export function usualForm(
  card: Asked,
  { typing }: Pick<StudyOptions, 'typing'>,
  recognised: boolean,
): ReviewForm {
  const { note, face } = card
  if (isWordless(card)) return 'flashcard'
  if (note.ask === 'choice' && !recognised && face.choices.length > 0) return 'choice'
  if (note.ask === 'typed') return 'typed'
  return typing && face.answer.length <= TYPED_AT_MOST ? 'typed' : 'flashcard'
}

/** The form after this one, of those a card can be asked in, and round. */
export function otherForm(card: Asked, form: ReviewForm): ReviewForm {
  const forms = formsOf(card)
  return forms[(forms.indexOf(form) + 1) % forms.length]!
}

/**
 * The grade that an answer suggests; null for a right choice, which is no proof of recall. A hint makes it hard.
 */
export function proposed(form: ReviewForm, { judgement, hinted }: Attempt): Grade | null {
  if (form === 'flashcard') return hinted ? 2 : 3
  if (judgement?.verdict === 'wrong') return 1
  if (form === 'choice') return null
  return judgement?.verdict === 'almost' || hinted ? 2 : 3
}

/** The answer among up to three wrong ones, in an order that is another each time the card is asked. */
export function choicesOf({ card, face, lastSeen }: CardView, turn: number): string[] {
  const by = (words: string) => hashText(`${card} ${lastSeen} ${turn} ${words}`) >>> 0
  const mixed = (some: readonly string[]) => [...some].sort((a, b) => by(a) - by(b))
  const wrong = [...new Set(face.choices)].filter((one) => one !== face.answer)
  return mixed([face.answer, ...mixed(wrong).slice(0, 3)])
}

/** How an answer begins and how long it is, in characters as a reader counts them. */
export function clueTo(answer: string): { first: string; length: number; words: number } {
  const characters = [...new Intl.Segmenter().segment(answer.trim())].map(({ segment }) => segment)
  const letters = characters.filter((one) => /[\p{L}\p{N}]/u.test(one))
  return {
    first: letters[0] ?? characters[0] ?? '',
    length: letters.length || characters.length,
    words: answer.trim().split(/\s+/).length,
  }
}
