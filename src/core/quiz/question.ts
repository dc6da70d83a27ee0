import type { AnswerType, FactId, Form } from '#core/facts/fact'
import type { Range, ReadingId } from '#core/text/document'
import type { Span } from '#core/text/segment'

/** Typed from memory, chosen out of four, judged, put in the order things happened, or matched with its answer. */
export type QuizForm = 'typed' | 'choice' | 'true-false' | 'order' | 'match'

/** What a quiz can ask about: a kept note, or a fact. */
export interface Askable extends Form {
  reading?: ReadingId
  note?: string
  /** Which of the note's cards. */
  card?: string
  fact?: FactId
  answer: string
  accepts: string[]
  type: AnswerType
  /** BCP 47, of the answer. */
  language: string
  hint?: string
  attributed?: string
  source?: Range
  span?: Span
  /** Wrong answers; with fewer than three there is no choice. */
  wrong: string[]
  /** The fact with a blank for the answer, where there is such a wording. */
  blank?: string
  /** The same, only where it may be asked as true or false. */
  statement?: string
}

/** A question as it is put. */
export interface QuizQuestion extends Omit<Askable, 'blank' | 'statement'> {
  form: QuizForm
  /** In the order to show them, the answer among them; of a match, the answers of its parts. */
  choices?: string[]
  /** Whether the statement asked is true. */
  truth?: boolean
  /** Of an event to be put in order: which of them it was, from 1. */
  place?: number
  /** How it asks when it is typed, where it is put otherwise. */
  typed?: Form
  /** The facts asked about together, in the order to show them. The question has then no words or answer of its own. */
  parts?: QuizQuestion[]
}

/** The questions that are answered one by one: a question's parts, or the question itself. */
export const partsOf = (question: QuizQuestion): readonly QuizQuestion[] => question.parts ?? [question]

/** A question without what only serves to put it otherwise. */
export function asTyped({ blank, statement, ...one }: Askable): QuizQuestion {
  void blank
  void statement
  return { ...one, form: 'typed' }
}

/** Several facts of one text as one question. */
export function asTogether(form: 'order' | 'match', parts: QuizQuestion[], choices?: string[]): QuizQuestion {
  const { reading, type, language } = parts[0]!
  const attributed = parts.find((part) => part.attributed !== undefined)?.attributed
  return {
    ...(reading !== undefined && { reading }),
    ...{ form, kind: form, prompt: '', answer: '', accepts: [], type, language, wrong: [] },
    ...(attributed !== undefined && { attributed }),
    ...(choices && { choices }),
    parts,
  }
}

/** A fact as a part of such a question. */
export function asPart(one: Askable, form: 'order' | 'match', prompt: string): QuizQuestion {
  return { ...asTyped(one), form, kind: form, prompt, typed: { kind: one.kind, prompt: one.prompt } }
}
