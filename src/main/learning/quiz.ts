import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { Quiz, QuizItem, QuizKind, QuizSummary } from '#contract/study'
import type { CardMemory } from '#core/memory/memory'
import { mixedQuiz, typedQuiz } from '#core/quiz/mixed'
import { partsOf, type QuizQuestion } from '#core/quiz/question'
import { gradeOf, verdictsOf } from '#core/quiz/verdict'
import type { EventBody, Grade } from '#core/study/events'
import type { Answered, Quizzes } from '#core/study/quizzes'
import { NotFoundError, PlainError } from '#main/errors'
import { type Ports, randomOf } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { writeChange } from './change'
import { askedOf, fieldsOfQuiz, quizFrom, type StoredQuiz } from './quiz-fields'
import { createQuizSources, type QuizSourcesDeps } from './quiz-sources'
import { answersOf, isRight, keyOf, itemOf as viewOf } from './quiz-views'
import type { Scheduler } from './scheduler'
import type { Wheres } from './where'

export interface QuizDeps extends QuizSourcesDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  quizzes: () => Quizzes
  wheres: Wheres
  scheduler: Pick<Scheduler, 'answer'>
  ports: Pick<Ports, 'now' | 'randomId'>
  emit: (event: AppEvent) => void
}

type QuizHandlers = Pick<
  Handlers,
  'quiz.start' | 'quiz.get' | 'quiz.key' | 'quiz.answer' | 'quiz.overrule' | 'quiz.list' | 'quiz.remove'
>

export interface Quizzing {
  handlers: QuizHandlers
  /** Every quiz kept, newest first. */
  list: () => QuizSummary[]
}

const COUNT = 10
const NOTHING: Record<QuizKind, string> = {
  learn: 'There are no new cards to learn here.',
  before: 'There are no facts in this text to ask about.',
  after: 'There are no facts or cards of this text to ask about.',
  again: 'Nothing was missed in this quiz.',
}

/** What was said to each part of a question; nothing is nothing to any. */
function sayings(item: QuizQuestion, given: string | string[]): string[] {
  const parts = partsOf(item)
  if (!Array.isArray(given)) {
    if (item.parts && given !== '') throw new PlainError('This question asks for several answers.')
    return parts.map(() => given)
  }
  if (given.length !== parts.length) throw new PlainError(`This question asks for ${parts.length} answers.`)
  return given
}

/** Quizzes: put once as they are asked, answered in the log, and kept. */
export function createQuiz(deps: QuizDeps): Quizzing {
  const { content, quizzes, memory, readings, wheres, scheduler, ports, today, emit } = deps
  const sources = createQuizSources(deps)
  /** What was known of a card before an answer of this run of the app, by the answer's event. */
  const before = new Map<string, CardMemory | undefined>()
  /** What suspended a card that an answer made a leech, by the answer's event. */
  const leeches = new Map<string, string>()

  function stored(id: string): StoredQuiz {
    const entity = content.content.quiz.get(id)
    const quiz = entity?.alive ? quizFrom(id, entity) : null
    if (!quiz) throw new NotFoundError('There is no such quiz any more.')
    return quiz
  }

  /** The answers to a question's parts, or its own one; null until all are there. */
  const answersTo = (quiz: string, item: QuizQuestion): Answered[] | null =>
    answersOf(item, quizzes().get(quiz))

  async function view(id: string): Promise<Quiz> {
    const { items, ...rest } = stored(id)
    const shown: QuizItem[] = []
    for (const item of items) shown.push(await viewOf(item, answersTo(id, item), wheres))
    return { ...rest, items: shown }
  }

  function summary({ items, ...rest }: StoredQuiz): QuizSummary {
    const answered = items.flatMap((item) => {
      const answers = answersTo(rest.id, item)
      return answers ? [isRight(answers)] : []
    })
    const right = answered.filter(Boolean).length
    return { ...rest, items: items.length, answered: answered.length, right }
  }

  function list(): QuizSummary[] {
    const all = [...content.content.quiz].flatMap(([id, entity]) =>
      entity.alive ? (quizFrom(id, entity) ?? []) : [],
    )
    return all.sort((a, b) => b.at - a.at).map(summary)
  }

  const write = (bodies: readonly EventBody[]): Promise<Change> =>
    writeChange(content, emit, bodies, ['study', 'library'])

  /** What was answered wrong, typed this time: by the note as it is now where there is one, else as it was put. */
  async function missed(of: StoredQuiz): Promise<QuizQuestion[]> {
    const wrong = of.items.flatMap((item) => {
      const answers = answersTo(of.id, item)
      return partsOf(item).filter((_, n) => answers?.[n]?.correct === false)
    })
    const again: QuizQuestion[] = []
    for (const item of wrong) {
      const [note] = await sources.ofNotes(sources.named(item.note === undefined ? [] : [item.note]))
      const { choices, truth, place, typed, form, ...rest } = item
      again.push({ ...(note ?? { ...rest, ...typed }), form: 'typed' })
    }
    return typedQuiz(again, randomOf(ports))
  }

  async function titled(ids: readonly string[]): Promise<StoredQuiz['readings']> {
    const found: StoredQuiz['readings'] = []
    for (const id of new Set(ids)) found.push({ id, title: (await readings.get(id)).reading.title })
    return found
  }

  type Start = Parameters<QuizHandlers['quiz.start']>[0]

  async function questions({
    kind,
    readings: named,
    count = COUNT,
    notes,
    section,
  }: Start): Promise<QuizQuestion[]> {
    const random = randomOf(ports)
    const ids = new Set(named)
    if (kind === 'learn') {
      const fresh = () => [...ids].flatMap((id) => sources.own(id).filter(sources.isNew)).slice(0, count)
      return typedQuiz(await sources.ofNotes(notes ? sources.named(notes) : fresh()), random)
    }
    const lent = await sources.lentBesides(ids)
    if (section !== undefined) {
      const [id = ''] = ids
      return mixedQuiz([await sources.ofSection(id, section)], { count, random, lent })
    }
    if (notes)
      return mixedQuiz([await sources.ofNotes(sources.named(notes))], { count: notes.length, random, lent })
    const texts = await sources.ofTexts([...ids], { kind, count, random })
    return mixedQuiz(texts, { count, random, opensEasy: kind === 'before', lent })
  }

  function answerEvent(quiz: string, item: QuizQuestion, given: string, ms: number, correct: boolean) {
    return {
      kind: 'answer',
      quiz,
      ...askedOf(item),
      form: item.form,
      mode: 'quiz',
      correct,
      given,
      ms,
    } as const
  }

  /** The grade of an answer, when its card comes due by it, if it has one, and what is to be said of that card. */
  function graded(item: QuizQuestion, value: Grade | undefined, known: CardMemory | undefined) {
    if (value === undefined) return { fields: {}, leech: [] }
    const { card } = askedOf(item)
    if (card === undefined) return { fields: { grade: value }, leech: [] }
    return scheduler.answer(card, value, known, true)
  }

  const known = (item: QuizQuestion): CardMemory | undefined => {
    const { card } = askedOf(item)
    return card === undefined ? undefined : memory().get(card)
  }

  /**
   * What was known of an answer's card before it; null where nobody knows any more: another answer came since, or
   * the app was started anew.
   */
  function knownBefore(old: Answered, now: CardMemory | undefined): { card: CardMemory | undefined } | null {
    if (old.grade === undefined) return { card: now }
    return before.has(old.event) && now?.at === old.at ? { card: before.get(old.event) } : null
  }

  function itemOf(id: string, n: number): QuizQuestion {
    const item = stored(id).items[n]
    if (!item) throw new NotFoundError('This quiz has no such question.')
    return item
  }

  const handlers: QuizHandlers = {
    async 'quiz.start'(input) {
      const { kind } = input
      const old = input.missedIn === undefined ? null : stored(input.missedIn)
      if (kind === 'again' && !old) throw new PlainError('Which quiz is to be asked again?')
      const of = old ? old.readings : await titled(input.readings)
      const items = kind === 'again' && old ? await missed(old) : await questions(input)
      if (items.length === 0) throw new PlainError(NOTHING[kind])
      const id = `q${ports.randomId(12)}`
      const asked = of.filter((one) => items.some(({ reading }) => reading === one.id))
      const readings = asked.length > 0 ? asked : of
      const quiz: StoredQuiz = { id, at: ports.now(), day: today(), kind, readings, items }
      const { events } = await write([{ kind: 'put', of: 'quiz', ref: id, set: fieldsOfQuiz(quiz) }])
      return { ...(await view(id)), events }
    },

    'quiz.get': ({ id }) => view(id),

    'quiz.key': ({ id }) => stored(id).items.map((item) => partsOf(item).map(keyOf)),

    async 'quiz.answer'({ id, item: n, given, ms }) {
      const item = itemOf(id, n)
      // Asked twice, or from two windows: the first answer stands, and its card is not graded again.
      if (answersTo(id, item)) return { events: [], quiz: await view(id) }
      const parts = partsOf(item)
      const said = sayings(item, given)
      const verdicts = verdictsOf(item, said)
      const share = Math.round(ms / parts.length)
      const were = parts.map(known)
      const grades = parts.map((part, at) => graded(part, gradeOf(part.form, verdicts[at]!), were[at]))
      const { events } = await write([
        ...parts.map((part, at) => ({
          ...answerEvent(id, part, said[at]!, share, verdicts[at] !== 'wrong'),
          ...grades[at]!.fields,
        })),
        ...grades.flatMap(({ leech }) => leech),
      ])
      for (const at of parts.keys()) before.set(events[at]!, were[at])
      if (parts.length === 1 && events[1]) leeches.set(events[0]!, events[1])
      return { events, quiz: await view(id) }
    },

    async 'quiz.overrule'({ id, item: n, correct }) {
      const item = itemOf(id, n)
      const answers = answersTo(id, item)
      if (!answers) throw new PlainError('This question has not been answered yet.')
      const [old, ...others] = answers
      if (!old || others.length > 0)
        throw new PlainError('Only an answer in words can be judged by yourself.')
      const value = gradeOf(item.form, correct ? 'right' : 'wrong')
      if (old.correct === correct && old.grade === value) return { events: [], quiz: await view(id) }
      const was = knownBefore(old, known(item))
      const suspended = leeches.get(old.event)
      // Without a day the fold says when it is due.
      const again = was
        ? graded(item, value, was.card)
        : { fields: value === undefined ? {} : { grade: value }, leech: [] }
      const { events } = await write([
        { kind: 'undo', target: old.event },
        { ...answerEvent(id, item, old.given, old.ms, correct), ...again.fields },
        ...again.leech,
        ...(suspended ? [{ kind: 'undo', target: suspended } as const] : []),
      ])
      if (was) before.set(events[1]!, was.card)
      return { events, quiz: await view(id) }
    },

    'quiz.list': ({ reading }) =>
      list().filter(({ readings: of }) => reading === undefined || of.some(({ id }) => id === reading)),

    async 'quiz.remove'({ id }) {
      stored(id)
      return write([{ kind: 'del', of: 'quiz', ref: id }])
    },
  }
  return { handlers, list }
}
