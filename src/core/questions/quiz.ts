import type { AnswerType, Fact, FactId, Form } from '#core/facts/fact'
import { statementOf } from '#core/facts/statement'
import { grade } from '#core/grading/grade'
import type { Note } from '#core/study/notes'
import { questionKey } from '#core/study/same'
import { BLANK } from '#core/text/blank'
import type { Range, ReadingId } from '#core/text/document'
import type { Span } from '#core/text/segment'

/** Typed from memory, chosen out of four, or judged. */
export type QuizForm = 'typed' | 'choice' | 'true-false'

/** What a quiz can ask about: a kept note, or a fact. */
export interface Askable extends Form {
  reading?: ReadingId
  note?: string
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
  /** With a blank for the answer; only where it may be asked as true or false. */
  statement?: string
}

/** A question as it is put. */
export interface QuizQuestion extends Omit<Askable, 'statement'> {
  form: QuizForm
  /** In the order to show them, the answer among them. */
  choices?: string[]
  /** Whether the statement asked is true. */
  truth?: boolean
  /** How it asks when it is typed, where it is put otherwise. */
  typed?: Form
}

export interface Picking {
  count: number
  /** From 0 up to but not including 1. */
  random: () => number
  /** Begins with a question that is not typed, where there is one: before reading nobody knows the words yet. */
  opensEasy?: boolean
}

const PARAGRAPH = 2
const CHOICES = 4
/** Shares of a quiz that are no recall. */
const CHOICE_SHARE = 0.3
const TRUE_FALSE_SHARE = 0.1

const blankOf = (forms: readonly Form[]): Form | undefined =>
  forms.find(({ kind, prompt }) => kind === 'cloze' && prompt.split(BLANK).length === 2)

/** A fact as it can be asked, `title` being that of its text. */
export function askFact(fact: Fact, reading: { id: ReadingId; title: string; language: string }): Askable {
  const [best] = fact.forms
  const cloze = fact.trueFalse ? blankOf(fact.forms) : undefined
  return {
    reading: reading.id,
    fact: fact.id,
    kind: best.kind,
    prompt: best.prompt,
    answer: fact.answer,
    accepts: fact.accepts,
    type: fact.type,
    language: reading.language,
    ...(fact.attributed && { attributed: reading.title }),
    source: fact.source,
    span: fact.span,
    wrong: fact.distractors,
    ...(cloze && { statement: cloze.prompt }),
  }
}

/**
 * A note as it can be asked, in the reader's wording of it.
 *
 * @param fact the one it was made of: its blank serves to ask true or false where the answer is still the same
 */
export function askNote(note: Note, language: string, fact?: Fact): Askable {
  const { id, reading, kind, prompt, answer, accepts, type, hint, attributed, source, span, choices } = note
  const cloze = note.trueFalse ? blankOf([note, ...(fact?.answer === answer ? fact.forms : [])]) : undefined
  return {
    ...(reading !== undefined && { reading }),
    note: id,
    ...(note.fact !== undefined && { fact: note.fact }),
    kind,
    prompt,
    answer,
    accepts,
    type,
    language,
    ...(hint !== undefined && { hint }),
    ...(attributed !== undefined && { attributed }),
    ...(source && { source }),
    ...(span && { span }),
    wrong: choices,
    ...(cloze && { statement: cloze.prompt }),
  }
}

/** Fisher and Yates's shuffle. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const all = [...list]
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[all[at], all[other]] = [all[other]!, all[at]!]
  }
  return all
}

/** The first of those that ask the same thing in the same words. */
function once<T extends Askable>(all: readonly T[]): T[] {
  const asked = new Set<string>()
  return all.filter((one) => {
    const key = questionKey(one)
    return !asked.has(key) && asked.add(key)
  })
}

const paragraphOf = ({ reading, source }: Askable): string | null =>
  source ? `${reading ?? ''} ${source.text} ${source.from.block}` : null

/** The texts' askables in turn: the first of each, the second of each, and so on. */
function inTurn(texts: readonly (readonly Askable[])[]): Askable[] {
  const longest = Math.max(0, ...texts.map(({ length }) => length))
  return Array.from({ length: longest }, (_, n) => texts.flatMap((own) => own.slice(n, n + 1))).flat()
}

/**
 * The first `count`, at most two of one paragraph. Notes are the reader's own choice: where that leaves too few,
 * more of them come from one paragraph after all.
 */
function first(all: readonly Askable[], count: number): Askable[] {
  const taken = new Set<Askable>()
  const paragraphs = new Map<string, number>()
  for (const one of all) {
    if (taken.size === count) break
    const paragraph = paragraphOf(one)
    const before = paragraph === null ? 0 : (paragraphs.get(paragraph) ?? 0)
    if (before >= PARAGRAPH) continue
    if (paragraph !== null) paragraphs.set(paragraph, before + 1)
    taken.add(one)
  }
  for (const one of all) if (taken.size < count && one.note !== undefined) taken.add(one)
  return all.filter((one) => taken.has(one))
}

/** Wrong answers that are wrong: none that would be graded right, none twice. */
const wrongOf = (one: Askable): string[] =>
  [...new Set(one.wrong)].filter(
    (wrong) => wrong !== '' && grade(wrong, one, one.language).verdict !== 'right',
  )

function asChoice(one: QuizQuestion, wrong: readonly string[], random: () => number): QuizQuestion {
  const others = shuffled(wrong, random).slice(0, CHOICES - 1)
  return { ...one, form: 'choice', choices: shuffled([one.answer, ...others], random) }
}

function asTrueFalse(
  one: QuizQuestion,
  statement: string,
  wrong: readonly string[],
  random: () => number,
): QuizQuestion {
  const truth = random() < 0.5
  const value = truth ? one.answer : shuffled(wrong, random)[0]!
  const typed = { kind: one.kind, prompt: one.prompt }
  return {
    ...one,
    form: 'true-false',
    kind: 'true-false',
    prompt: statementOf(statement, value),
    truth,
    typed,
  }
}

function asTyped({ statement, ...one }: Askable): QuizQuestion {
  void statement
  return { ...one, form: 'typed' }
}

/** All of them from memory, each question once, in another order. */
export const typedQuiz = (all: readonly Askable[], random: () => number): QuizQuestion[] =>
  shuffled(once(all), random).map(asTyped)

/** The first that is not typed comes first of all. */
function easyFirst(questions: readonly QuizQuestion[]): QuizQuestion[] {
  const easy = questions.find(({ form }) => form !== 'typed')
  return easy ? [easy, ...questions.filter((one) => one !== easy)] : [...questions]
}

/**
 * A quiz of mixed forms: of ten questions about six are typed, three chosen and one judged, as far as the facts
 * allow it. No question is asked twice, even if several texts have it.
 *
 * @param texts what can be asked about each reading, best first
 */
export function mixedQuiz(
  texts: readonly (readonly Askable[])[],
  { count, random, opensEasy = false }: Picking,
): QuizQuestion[] {
  const picked = shuffled(first(once(inTurn(texts)), count), random)
  let judged = Math.round(picked.length * TRUE_FALSE_SHARE)
  let chosen = Math.round(picked.length * CHOICE_SHARE)
  const questions = picked.map((one) => {
    const typed = asTyped(one)
    const wrong = wrongOf(one)
    if (wrong.length < CHOICES - 1) return typed
    if (judged > 0 && one.statement !== undefined) {
      judged -= 1
      return asTrueFalse(typed, one.statement, wrong, random)
    }
    if (chosen === 0) return typed
    chosen -= 1
    return asChoice(typed, wrong, random)
  })
  const quiz = shuffled(questions, random)
  return opensEasy ? easyFirst(quiz) : quiz
}

/** The right answers in other forms than words: what a choice or a judgement has to be to count. */
export function isChosenRight(
  given: string,
  { form, answer, truth }: Pick<QuizQuestion, 'form' | 'answer' | 'truth'>,
): boolean {
  return form === 'true-false' ? given === String(truth) : given === answer
}
