import type { Range, SectionId } from '#core/text/document'
import type { Span } from '#core/text/segment'

/** Names a fact within its text: the same sentence and answer have the same id in every version of the text. */
export type FactId = string

export const ANSWER_TYPES = [
  'person',
  'place',
  'organisation',
  'event',
  'work',
  'name',
  'date',
  'number',
  'money',
  'percent',
  'term',
  'phrase',
] as const
/** What kind of thing answers a question; wrong choices are of the same kind, and grading goes by it. */
export type AnswerType = (typeof ANSWER_TYPES)[number]

export const FORM_KINDS = [
  'cloze',
  'who',
  'what',
  'when',
  'where',
  'which',
  'how-many',
  'why',
  'true-false',
  'order',
  'match',
  'list',
  'definition',
] as const
/** How a question asks. */
export type FormKind = (typeof FORM_KINDS)[number]

/** One wording of a fact's question; a cloze has `BLANK` where the answer goes, the others end in a question mark. */
export interface Form {
  kind: FormKind
  prompt: string
}

/** What speaks for a fact; `reasonsOf` (`core/ranking/reasons.ts`) says when each is so. */
export type Reason = 'again' | 'titled' | 'opening' | 'central' | 'exact' | 'name' | 'once'

/** How hard a fact is to recall for someone who read the text once; `core/ranking/difficulty.ts` guesses it. */
export type Difficulty = 'easy' | 'medium' | 'hard'

/** What makes a fact hard or easy to recall. */
export type Trait =
  | ('figure' | 'count' | 'day' | 'date' | 'name' | 'words')
  | ('long' | 'rare' | 'once' | 'again' | 'choices' | 'recall')

/** What a reader who chooses among facts is told of one. */
export interface Described {
  /** What speaks for it, the most telling first: one to three. */
  why: Reason[]
  difficulty: Difficulty
  /** What its difficulty comes from, the weightiest first: at most two. */
  traits: Trait[]
  /** How many sentences of its section name the answer, its own among them. */
  named: number
}

/**
 * A short stretch of a text worth remembering, with its sentence and the ways to ask for it. Making a fact does not
 * describe it; all that the app shows are described.
 */
export interface Fact extends Partial<Described> {
  id: FactId
  section: SectionId
  /** The sentence, with the one before it where that names what the sentence leaves unnamed. Within one block. */
  source: Range
  /** Where the answer stands in `source.quote.exact`, UTF-16 units. */
  span: Span
  answer: string
  /** Other answers that are right as well: shorter names the text gives. */
  accepts: string[]
  type: AnswerType
  /** The best first; all have this answer. */
  forms: [Form, ...Form[]]
  /** Wrong answers of the same type: three or more, or none when the fact is only to be recalled. */
  distractors: string[]
  /** The text takes a position here: a question carries "According to" and the text's title. */
  attributed: boolean
  /** The sentence with another value in the answer's place is plainly false, so it may be asked as true or false. */
  trueFalse: boolean
  /** How much the fact matters to the whole text, higher is more; comparable within one text only. */
  salience: number
}
