import { Layers } from '#core/memory/layers'
import type { Event, EventId, Grade, StudyDay, UtcMs } from './events'
import { compareStamps } from './order'
import type { Projection } from './projection'

/** An answer given in a quiz, as it stands. */
export interface Answered {
  readonly event: EventId
  readonly at: UtcMs
  readonly day: StudyDay
  readonly form: string
  readonly correct: boolean
  readonly given: string
  /** How long it took, in milliseconds. */
  readonly ms: number
  readonly grade?: Grade
}

/** By quiz, then by what was asked: a card, or a fact that is none. Never changes: a further answer makes another. */
export type Quizzes = Layers<string, ReadonlyMap<string, Answered>>

/** Names what a question asks about within its quiz. */
export const askedKey = (asked: { card?: string; fact?: string }): string | undefined =>
  asked.card ?? asked.fact

type QuizAnswer = Event & { kind: 'answer'; quiz: string }

/** A log may come from a newer version or a damaged file: what is not understood is passed over. */
const counts = (event: Event): event is QuizAnswer =>
  event.kind === 'answer' &&
  typeof event.quiz === 'string' &&
  typeof askedKey(event) === 'string' &&
  typeof event.correct === 'boolean'

function answered({ id, at, day, form, correct, given, ms, grade }: QuizAnswer): Answered {
  return {
    event: id,
    at,
    day,
    form: String(form),
    correct,
    given: typeof given === 'string' ? given : '',
    ms: ms >= 0 ? ms : 0,
    ...(grade !== undefined && { grade }),
  }
}

function apply(quizzes: Quizzes, events: readonly Event[]): Quizzes {
  const changed = new Map<string, Map<string, Answered>>()
  for (const event of events) {
    if (!counts(event)) continue
    const key = askedKey(event)!
    const quiz = changed.get(event.quiz) ?? new Map(quizzes.get(event.quiz))
    changed.set(event.quiz, quiz)
    const before = quiz.get(key)
    if (before && compareStamps(event, { at: before.at, id: before.event }) < 0) continue
    quiz.set(key, answered(event))
  }
  return quizzes.with(changed)
}

type Row = [
  key: string,
  event: EventId,
  at: UtcMs,
  day: StudyDay,
  form: string,
  right: 0 | 1,
  given: string,
  ms: number,
  grade?: Grade,
]

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

const toRow = ([key, { event, at, day, form, correct, given, ms, grade }]: [string, Answered]): Row => [
  key,
  event,
  at,
  day,
  form,
  correct ? 1 : 0,
  given,
  ms,
  ...(grade === undefined ? ([] as const) : ([grade] as const)),
]

function fromRow([key, event, at, day, form, right, given, ms, grade]: Row): [string, Answered] {
  const correct = right === 1
  return [key, { event, at, day, form, correct, given, ms, ...(grade !== undefined && { grade }) }]
}

/** Folds the answers of each quiz: of several to the same question the last one counts. */
export const quizzesProjection: Projection<Quizzes> = {
  name: 'quizzes',
  version: 1,
  empty: () => Layers.of(),
  apply,
  toJSON: (quizzes) =>
    [...quizzes].sort(byKey).map(([quiz, answers]) => [quiz, [...answers].sort(byKey).map(toRow)]),
  fromJSON: (json) =>
    Layers.of<string, ReadonlyMap<string, Answered>>(
      (json as [string, Row[]][]).map(([quiz, rows]) => [quiz, new Map(rows.map(fromRow))] as const),
    ),
}
