import { z } from 'zod'
import type { QuizKind } from '#contract/study'
import { ANSWER_TYPES, FORM_KINDS } from '#core/facts/fact'
import { partsOf, type QuizQuestion } from '#core/quiz/question'
import type { StudyDay, UtcMs } from '#core/study/events'
import type { Entity } from '#core/study/fold'
import { askedKey } from '#core/study/quizzes'
import { rangeField, spanField } from './note-fields'

/** A quiz as it was put: it can always be opened again as it was. */
export interface StoredQuiz {
  id: string
  at: UtcMs
  day: StudyDay
  kind: QuizKind
  readings: { id: string; title: string }[]
  items: QuizQuestion[]
}

const words = z.string().max(100_000)
const form = z.object({ kind: z.enum(FORM_KINDS), prompt: words })
const one = z.object({
  reading: words.optional(),
  note: words.optional(),
  card: words.optional(),
  fact: words.optional(),
  ...form.shape,
  answer: words,
  accepts: z.array(words).default([]),
  type: z.enum(ANSWER_TYPES).catch('phrase'),
  language: words.default('und'),
  hint: words.optional(),
  attributed: words.optional(),
  source: rangeField.optional(),
  span: spanField.optional(),
  wrong: z.array(words).default([]),
  choices: z.array(words).optional(),
  truth: z.boolean().optional(),
  typed: form.optional(),
})
const single = one
  .extend({ form: z.enum(['typed', 'choice', 'true-false']) })
  .refine(({ form, choices, truth, answer }) => {
    if (form === 'choice') return choices?.includes(answer) === true
    return form === 'typed' || truth !== undefined
  })
const FEWEST_PARTS = 2
const MOST_PARTS = 10
const partsField = <T extends z.ZodType>(part: T) => z.array(part).min(FEWEST_PARTS).max(MOST_PARTS)
const order = one
  .extend({
    form: z.literal('order'),
    parts: partsField(one.extend({ form: z.literal('order'), place: z.int().min(1) })),
  })
  .refine(({ parts }) => parts.every((_, n) => parts.some(({ place }) => place === n + 1)))
const match = one
  .extend({
    form: z.literal('match'),
    parts: partsField(one.extend({ form: z.literal('match') })),
    choices: z.array(words),
  })
  .refine(({ parts, choices }) => {
    const answers = parts.map(({ answer }) => answer)
    const isWhole = choices.length === parts.length && new Set(answers).size === parts.length
    return isWhole && answers.every((answer) => choices.includes(answer))
  })
const item = z.union([single, order, match])
const fields = z.object({
  at: z.number(),
  day: z.iso.date(),
  kind: z.enum(['learn', 'before', 'after', 'again']),
  readings: z.array(z.object({ id: words, title: words })).catch([]),
  items: z.array(z.unknown()).max(20_000),
})

/** The card a question is about, or the fact that is none: what its answers go by. */
export function askedOf({ note, card, fact }: Pick<QuizQuestion, 'note' | 'card' | 'fact'>): {
  card?: string
  fact?: string
} {
  // A quiz of before notes had several cards names the note alone.
  if (note !== undefined) return { card: card ?? `${note}:0` }
  return fact === undefined ? {} : { fact }
}

/** What a question's answers go by, each of its parts by itself; empty where one of them is about nothing. */
export function keysOf(question: QuizQuestion): string[] {
  const keys = partsOf(question).map((part) => askedKey(askedOf(part)))
  return keys.includes(undefined) ? [] : (keys as string[])
}

/** A stretch beyond the sentence it should be in is left out. */
function withinSentence(question: QuizQuestion): void {
  const { span, source } = question
  if (span && span.end > (source?.quote.exact.length ?? 0)) delete question.span
}

/** Those that are questions, none about what another is about already. */
function itemsFrom(list: readonly unknown[]): QuizQuestion[] {
  const seen = new Set<string>()
  return list.flatMap((one) => {
    const parsed = item.safeParse(one)
    if (!parsed.success) return []
    // An absent field and an undefined one are the same in a log, which is JSON.
    const question = JSON.parse(JSON.stringify(parsed.data)) as QuizQuestion
    partsOf(question).forEach(withinSentence)
    const keys = keysOf(question)
    if (keys.length === 0 || keys.some((key) => seen.has(key)) || new Set(keys).size < keys.length) return []
    for (const key of keys) seen.add(key)
    return [question]
  })
}

/** A log only grows, so an entity that has not changed is the same object: each is read once. */
const known = new WeakMap<Entity, StoredQuiz | null>()

/**
 * A quiz out of the log, without those of its questions that are none; null when its fields are not those of a quiz
 * or none of its questions is left (a newer version's, a damaged log's).
 */
export function quizFrom(id: string, entity: Entity): StoredQuiz | null {
  let quiz = known.get(entity)
  if (quiz === undefined) {
    const parsed = fields.safeParse({ ...entity.fields })
    const items = parsed.success ? itemsFrom(parsed.data.items) : []
    quiz = parsed.success && items.length > 0 ? { id, ...parsed.data, items } : null
    known.set(entity, quiz)
  }
  return quiz
}

/** The fields of a `put`, all of them. */
export function fieldsOfQuiz({ id, ...rest }: StoredQuiz): Record<string, unknown> {
  void id
  return rest
}
