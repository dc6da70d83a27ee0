import { grade } from '#core/grading/grade'
import type { Judgement } from '#core/grading/judgement'
import type { Grade } from '#core/study/events'
import { partsOf, type QuizForm, type QuizQuestion } from './question'

export type Verdict = Judgement['verdict']

/** The right answers in other forms than words: what a choice, a judgement or a match has to be to count. */
export function isChosenRight(
  given: string,
  { form, answer, truth }: Pick<QuizQuestion, 'form' | 'answer' | 'truth'>,
): boolean {
  return form === 'true-false' ? given === String(truth) : given === answer
}

const verdictOf = (question: QuizQuestion, given: string): Verdict =>
  question.form === 'typed'
    ? grade(given, question, question.language).verdict
    : isChosenRight(given, question)
      ? 'right'
      : 'wrong'

/** For each number of a line, how long the longest rising run is that ends with it. */
function runsTo(line: readonly number[]): number[] {
  const runs: number[] = []
  for (const one of line) runs.push(1 + Math.max(0, ...runs.filter((_, n) => line[n]! < one)))
  return runs
}

/**
 * Which of some things surely stand right: those in every longest run that is in the right order. Of "2 3 4 1" only
 * the 1 stands wrong; of two that changed places nobody knows which one was meant to be elsewhere, so both do.
 *
 * @param line right places, in the order given
 */
export function keptInOrder(line: readonly number[]): Set<number> {
  const to = runsTo(line)
  const from = runsTo(line.map((one) => -one).reverse()).reverse()
  const longest = Math.max(0, ...to)
  // The n-th of a longest run; where two could be it, neither is in all of them.
  const nths = line.map((_, at) => (to[at]! + from[at]! - 1 === longest ? to[at]! : 0))
  return new Set(
    line.filter((_, at) => nths[at]! > 0 && nths.indexOf(nths[at]!) === nths.lastIndexOf(nths[at]!)),
  )
}

/** The right places in the order that was given, or null where that is no order of all. */
function lineOf(parts: readonly QuizQuestion[], given: readonly string[]): number[] | null {
  const line = parts.map((_, n) => parts[given.indexOf(String(n + 1))]?.place ?? 0)
  return line.includes(0) ? null : line
}

/**
 * What becomes of an answer, of each part of a question by itself.
 *
 * @param given one a part, in the order of the parts: words, the choice, 'true' or 'false', or in an order the place
 *   from 1; '' for what is not known
 */
export function verdictsOf(question: QuizQuestion, given: readonly string[]): Verdict[] {
  const parts = partsOf(question)
  if (question.form !== 'order') return parts.map((part, n) => verdictOf(part, given[n] ?? ''))
  const kept = keptInOrder(lineOf(parts, given) ?? [])
  return parts.map(({ place }) => (kept.has(place!) ? 'right' : 'wrong'))
}

/**
 * The grade a card gets, if any. A guess is often right, so what is only recognised counts when it is wrong. An order
 * moves no card: who puts two events the wrong way round may know when one of them was.
 */
export function gradeOf(form: QuizForm, verdict: Verdict): Grade | undefined {
  if (form === 'order') return undefined
  if (verdict === 'wrong') return 1
  if (form !== 'typed') return undefined
  return verdict === 'right' ? 3 : 2
}
