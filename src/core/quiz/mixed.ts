import { statementOf } from '#core/facts/statement'
import { grade } from '#core/grading/grade'
import { type Lent, withLent } from './lent'
import { matchOf } from './match'
import { orderOf } from './order'
import { first, inTurn, once } from './pick'
import { type Askable, asTyped, partsOf, type QuizQuestion } from './question'
import { shuffled } from './shuffled'

export interface Picking {
  count: number
  /** From 0 up to but not including 1. */
  random: () => number
  /** Begins with a question that is not typed, where there is one: before reading nobody knows the words yet. */
  opensEasy?: boolean
  /** Answers of other texts, which serve as wrong ones where too few questions have enough of their own. */
  lent?: readonly Lent[]
}

const CHOICES = 4
/** Shares of a quiz that are no recall. What is put in order or matched comes out of that which is chosen. */
const CHOICE_SHARE = 0.3
const TRUE_FALSE_SHARE = 0.1
/** In a shorter quiz facts are not asked together: recall would no longer be most of it. */
const SHORTEST_TOGETHER = 8

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

/** All of them from memory, each question once, in another order. */
export const typedQuiz = (all: readonly Askable[], random: () => number): QuizQuestion[] =>
  shuffled(once(all), random).map(asTyped)

/** The first that is not typed comes first of all. */
function easyFirst(questions: readonly QuizQuestion[]): QuizQuestion[] {
  const easy = questions.find(({ form }) => form !== 'typed')
  return easy ? [easy, ...questions.filter((one) => one !== easy)] : [...questions]
}

/** Names a fact or a note among those that can be asked. */
const nameOf = ({ note, reading, fact }: Askable | QuizQuestion): string => note ?? `${reading} ${fact}`

/**
 * At most one order and one match, and what is left to be asked one by one. They take what else would not be asked,
 * and then the least of what would; where too little is left to fill the quiz, there is none.
 */
function someTogether(all: readonly Askable[], count: number, random: () => number) {
  const made: QuizQuestion[] = []
  let left = all
  if (count < SHORTEST_TOGETHER) return { made, left }
  for (const make of [orderOf, matchOf]) {
    const asked = first(left, count - made.length)
    const isAsked = new Set(asked)
    const question = make([...left.filter((one) => !isAsked.has(one)), ...asked.reverse()], random)
    if (!question) continue
    const used = new Set(partsOf(question).map(nameOf))
    const rest = left.filter((one) => !used.has(nameOf(one)))
    if (first(rest, count).length < count - made.length - 1) continue
    made.push(question)
    left = rest
  }
  return { made, left }
}

/**
 * A quiz of mixed forms: of ten questions about six are typed, three chosen and one judged, as far as the facts
 * allow it; for two of those chosen facts may be put in order or matched. No question is asked twice, even if several
 * texts have it, and no fact that is asked together with others is asked again.
 *
 * @param texts what can be asked about each reading, best first
 */
export function mixedQuiz(
  texts: readonly (readonly Askable[])[],
  { count, random, opensEasy = false, lent = [] }: Picking,
): QuizQuestion[] {
  const { made, left } = someTogether(once(inTurn(texts)), count, random)
  const picked = shuffled(first(left, count - made.length), random)
  const length = picked.length + made.length
  let judged = Math.round(length * TRUE_FALSE_SHARE)
  let chosen = Math.max(0, Math.round(length * CHOICE_SHARE) - made.length)
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
  const sentencesOf = (reading: string | undefined) =>
    texts.flat().flatMap((one) => (one.reading === reading && one.source ? [one.source.quote.exact] : []))
  for (const [n, one] of picked.entries()) {
    if (chosen === 0 || lent.length === 0) break
    const question = questions[n]!
    if (question.form !== 'typed') continue
    const wrong = withLent(one, wrongOf(one), CHOICES - 1, lent, sentencesOf(one.reading), random)
    if (wrong.length < CHOICES - 1) continue
    questions[n] = asChoice(question, wrong, random)
    chosen -= 1
  }
  const quiz = shuffled([...made, ...questions], random)
  return opensEasy ? easyFirst(quiz) : quiz
}
