import type { Quiz, QuizForm, QuizItem } from '#contract/study'

/** The first question not answered yet, or null when all are. */
export function firstOpen({ items }: Pick<Quiz, 'items'>): number | null {
  const at = items.findIndex((item) => !item.answered)
  return at < 0 ? null : at
}

/** For each question, whether it counts as right. */
export const marksOf = ({ items }: Pick<Quiz, 'items'>): boolean[] =>
  items.map(({ answered }) => answered?.correct === true)

/** Whether several facts are asked about at once. */
export const isTogether = (form: QuizForm): form is 'order' | 'match' => form === 'order' || form === 'match'

/** What a question asks about: its parts, or itself. */
export const partsOf = (item: QuizItem): readonly QuizItem[] => item.parts ?? [item]

/** How many facts were not known: of several asked together each by itself. */
export const missedOf = ({ items }: Pick<Quiz, 'items'>): number =>
  items.flatMap(partsOf).filter(({ answered }) => answered?.correct !== true).length

/** What is counted as missed: questions, or facts where one question asks about several. */
export const whatIsMissed = ({ items }: Pick<Quiz, 'items'>): 'questions' | 'facts' =>
  items.some(({ parts, answered }) => parts && answered?.correct !== true) ? 'facts' : 'questions'

/** The parts of a question: those of an order, once answered, as they happened. */
export const inRightOrder = (item: QuizItem): QuizItem[] =>
  [...partsOf(item)].sort((a, b) => (a.answered?.place ?? 0) - (b.answered?.place ?? 0))

/** What can be chosen, by the keys that choose it and as it is handed in; none where words are typed. */
export interface Option {
  given: string
  keys: readonly [string, ...string[]]
}

export function optionsOf({ form, choices = [] }: Pick<QuizItem, 'form' | 'choices'>): Option[] {
  if (form === 'choice') return choices.map((given, n) => ({ given, keys: [`${n + 1}`] }))
  if (form !== 'true-false') return []
  return [
    { given: 'true', keys: ['T', '1'] },
    { given: 'false', keys: ['F', '2'] },
  ]
}

/**
 * What the reader may say against the verdict: on "almost" it is asked, a typed answer found wrong can be claimed,
 * and a claim taken back.
 */
export type Objection = 'ask' | 'claim' | 'claimed' | null

export function objectionTo({ form, answered }: Pick<QuizItem, 'form' | 'answered'>): Objection {
  if (!answered || answered.verdict === 'right') return null
  if (answered.verdict === 'almost') return 'ask'
  if (form !== 'typed' || answered.given.trim() === '') return null
  return answered.correct ? 'claimed' : 'claim'
}

/** An option once the question is answered: right, right and chosen, chosen though wrong, or neither. */
export type OptionState = 'right' | 'chosen' | 'given' | 'other'

export function stateOf({ form, answered }: QuizItem, option: string): OptionState {
  if (!answered) return 'other'
  const given = answered.given === option
  // A choice found right may be worded unlike the answer.
  const isAnswer = given
    ? answered.verdict === 'right'
    : answered.verdict !== 'right' && answered.answer === option
  const right = form === 'true-false' ? option === String(answered.truth) : isAnswer
  if (right) return given ? 'chosen' : 'right'
  return given ? 'given' : 'other'
}

/** Of the options of a question answered, the right one. */
export const rightOption = (item: QuizItem): string | undefined =>
  optionsOf(item).find(({ given }) => ['right', 'chosen'].includes(stateOf(item, given)))?.given
