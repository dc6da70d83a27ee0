import type { Quiz, QuizForm, QuizItem } from '#contract/study'
import { inThePast, type Past } from './past'

/** A quiz that waits at a question, and the right answer to it. */
export interface Waiting {
  id: string
  answer: string
}

/** Quizzes on the text that comes with the app: each waits at a form of question, and one is all answered. */
export type Quizzes = Record<Single | 'result', Waiting>

/** How one fact by itself is asked. */
type Single = Exclude<QuizForm, 'order' | 'match'>

/** What the facts of a quiz's questions are to be answered with. */
async function answersOf(past: Past, reading: string): Promise<Map<string, string>> {
  const { sections } = await past.call('reading.open', { id: reading })
  const answers = new Map<string, string>()
  for (const { id: section } of sections) {
    const { facts } = await past.call('facts.section', { id: reading, section })
    for (const { id, answer } of facts) answers.set(id, answer)
  }
  return answers
}

async function answerAll(past: Past, quiz: Quiz, which: number[], answers: Map<string, string>) {
  for (const item of which) {
    const { form, fact, parts } = quiz.items[item]!
    // Every third of the typed ones is not known, what is judged is true, as it comes, and what has parts is not known.
    const isUnknown = parts !== undefined || (form === 'typed' && item % 3 === 0)
    const given = form === 'true-false' ? 'true' : isUnknown ? '' : answers.get(fact!)!
    await past.call('quiz.answer', { id: quiz.id, item, given, ms: 4_000 })
  }
}

/** Asks for words, which can be misspelt. */
const forWords = ({ type }: QuizItem) => ['person', 'place', 'term', 'name', 'phrase'].includes(type)
const MOST = 27

/** A quiz before reading in which only one question of that form is open. */
async function waitingAt(past: Past, form: Single, reading: string, answers: Map<string, string>) {
  for (let count = 10; count <= MOST; count++) {
    const quiz = await past.call('quiz.start', { kind: 'before', readings: [reading], count })
    const at = quiz.items.findIndex((item) => item.form === form && (form !== 'typed' || forWords(item)))
    if (at < 0) {
      await past.call('quiz.remove', { id: quiz.id })
      continue
    }
    const others = quiz.items.map((_, n) => n).filter((n) => n !== at)
    await answerAll(past, quiz, others, answers)
    return { id: quiz.id, answer: answers.get(quiz.items[at]!.fact!)! }
  }
  throw new Error(`no quiz asks in the form ${form}`)
}

/** Leaves quizzes in a data folder as a reader would who stopped at a question. */
export async function quizBefore(data: string): Promise<Quizzes> {
  const made: Partial<Quizzes> = {}
  await inThePast(data, async (past) => {
    const all = await past.call('library.list', {})
    const reading = all.find(({ builtIn }) => builtIn)!.id
    const answers = await answersOf(past, reading)
    for (const form of ['typed', 'choice', 'true-false'] as const) {
      made[form] = await waitingAt(past, form, reading, answers)
    }
    const quiz = await past.call('quiz.start', { kind: 'before', readings: [reading] })
    await answerAll(past, quiz, [...quiz.items.keys()], answers)
    made.result = { id: quiz.id, answer: '' }
  })
  return made as Quizzes
}
