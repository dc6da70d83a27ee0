import type { QuizAnswer, QuizItem } from '#contract/study'
import { partsOf, type QuizQuestion } from '#core/quiz/question'
import { type Verdict, verdictsOf } from '#core/quiz/verdict'
import type { Answered } from '#core/study/quizzes'
import { sectionOf } from '#core/text/section-of'
import { keysOf } from './quiz-fields'
import type { Wheres } from './where'

/** The answers to a question, one for each of its parts or its own; null where one is missing. */
export function answersOf(
  question: QuizQuestion,
  given: ReadonlyMap<string, Answered> | undefined,
): Answered[] | null {
  const answers = keysOf(question).flatMap((key) => given?.get(key) ?? [])
  return answers.length === partsOf(question).length ? answers : null
}

/** A question is right if all of it is. */
export const isRight = (answers: readonly Answered[]): boolean => answers.every(({ correct }) => correct)

/** What is right of a question that is answered by itself. */
export function keyOf({ form, truth, place, answer }: QuizQuestion): string {
  if (form === 'true-false') return String(truth === true)
  return place === undefined ? answer : String(place)
}

async function placeOf({ reading, source }: QuizQuestion, wheres: Wheres): Promise<QuizAnswer['at']> {
  if (reading === undefined || !source) return undefined
  const [where] = await wheres.of(reading, [source]).catch(() => [null])
  return where ? { section: sectionOf(where.from), place: where.from } : undefined
}

async function answerOf(
  question: QuizQuestion,
  { given, correct, ms }: Pick<Answered, 'given' | 'correct' | 'ms'>,
  verdict: Verdict,
  wheres: Wheres,
): Promise<QuizAnswer> {
  const { answer, form, truth, place, source, span } = question
  const at = await placeOf(question, wheres)
  return {
    ...{ given, verdict, correct, answer },
    ...(form === 'true-false' && { truth: truth === true }),
    ...(place !== undefined && { place }),
    sentence: source?.quote.exact ?? '',
    ...(span && { span }),
    ...(at && { at }),
    ms,
  }
}

function askedOf(question: QuizQuestion): QuizItem {
  const { reading, note, fact, form, kind, type, prompt, choices, hint, attributed } = question
  return {
    ...(reading !== undefined && { reading }),
    ...(note !== undefined && { note }),
    ...(fact !== undefined && { fact }),
    ...{ form, kind, type, prompt },
    ...((form === 'choice' || form === 'match') && choices && { choices }),
    ...(hint !== undefined && { hint }),
    ...(attributed !== undefined && { attributed }),
  }
}

/** A question as it is shown; what is right only once it is answered. */
export async function itemOf(
  question: QuizQuestion,
  answers: readonly Answered[] | null,
  wheres: Wheres,
): Promise<QuizItem> {
  const verdicts =
    answers &&
    verdictsOf(
      question,
      answers.map(({ given }) => given),
    )
  const shown: QuizItem[] = []
  for (const [n, part] of partsOf(question).entries()) {
    const answered = answers && (await answerOf(part, answers[n]!, verdicts![n]!, wheres))
    shown.push({ ...askedOf(part), ...(answered && { answered }) })
  }
  if (!question.parts) return shown[0]!
  const correct = answers && isRight(answers)
  const ms = answers?.reduce((sum, one) => sum + one.ms, 0) ?? 0
  return {
    ...askedOf(question),
    parts: shown,
    ...(answers && {
      answered: {
        given: '',
        verdict: correct ? 'right' : 'wrong',
        correct: correct === true,
        answer: '',
        sentence: '',
        ms,
      } satisfies QuizAnswer,
    }),
  }
}
