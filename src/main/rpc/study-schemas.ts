import { z } from 'zod'
import type { In } from '#contract/api'
import type { FactsApi } from '#contract/facts'
import type { ReportsApi } from '#contract/reports'
import type { StudyApi } from '#contract/study'
import { ORDERS } from '#core/memory/queue'
import { NOTE_FORMS } from '#core/study/note-forms'
import { REPORT_REASONS } from '#core/study/reports'
import { duration, id, LIMITS, maybe, none, place } from './fields'

const words = z.string().max(LIMITS.words)
const ids = z.array(id).min(1).max(LIMITS.items)
const day = z.iso.date()
/** Minutes, up to a week. */
const steps = z.array(z.int().min(1).max(10_080)).max(10)
export const edit = z.strictObject({
  form: maybe(z.enum(NOTE_FORMS)),
  prompt: maybe(words.min(1)),
  answer: maybe(words),
  accepts: maybe(z.array(words).max(100)),
  hint: maybe(words),
  choices: maybe(z.array(words).max(20)),
  deck: maybe(z.string().max(200)),
  tags: maybe(z.array(z.string().min(1).max(LIMITS.tag)).max(LIMITS.tags)),
  comment: maybe(words),
})
const stretch = { id, from: place, to: place }
const reported = z.union([
  z.strictObject({ reading: id, section: id, fact: id }),
  z.strictObject({ note: id }),
  z.strictObject({ quiz: id, item: z.int().min(0) }),
])
const readings = z.array(id).max(LIMITS.items)
const studyOf = { reading: maybe(id), deck: maybe(id) }

/** What the methods around facts, notes, cards, quizzes and progress take. */
export const studySchemas = {
  'facts.section': z.strictObject({ id, section: id }),
  'facts.askMore': z.strictObject({ id, more: z.boolean() }),
  'facts.states': z.strictObject({ id }),
  'facts.standing': z.strictObject({ id, section: id }),
  'facts.keep': z.strictObject({ id, section: id, facts: ids, edit: maybe(edit) }),
  'facts.drop': z.strictObject({ id, facts: ids }),
  'facts.silence': z.strictObject({ id, answer: words.min(1) }),
  'facts.silences': z.strictObject({ id }),
  'facts.unsilence': z.strictObject({ id, answer: words.min(1) }),
  'reports.make': z.strictObject({
    of: reported,
    reason: z.enum(REPORT_REASONS),
    words: maybe(words),
    keep: maybe(z.boolean()),
  }),
  'reports.takeBack': z.strictObject({ id }),
  'reports.list': none,
  'reports.save': none,
  'notes.list': z.strictObject({ reading: id }),
  'notes.draft': z.strictObject(stretch),
  'notes.make': z.strictObject({ ...stretch, edit: maybe(edit) }),
  'notes.edit': z.strictObject({ note: id, edit }),
  'notes.remove': z.strictObject({ notes: ids }),
  'study.undo': z.strictObject({ events: ids }),
  'study.today': z.strictObject(studyOf),
  'study.more': none,
  'study.queue': z.strictObject(studyOf),
  'study.practice': z.strictObject({ ...studyOf, notes: maybe(ids) }),
  'study.answer': z.strictObject({
    card: id,
    mode: z.enum(['due', 'practice']),
    grade: maybe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
    ms: duration,
    form: maybe(z.string().min(1).max(40)),
    given: maybe(words),
    sure: maybe(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  }),
  'study.postpone': z.strictObject({ days: z.int().min(1).max(3_650), ...studyOf }),
  'study.advance': z.strictObject({ cards: z.int().min(1).max(9_999), ...studyOf }),
  'study.judge': z.strictObject({ card: id, given: words }),
  'study.card': z.strictObject({
    card: id,
    suspended: maybe(z.boolean()),
    buried: maybe(z.boolean()),
    flag: maybe(z.int().min(0).max(7)),
  }),
  'study.options': none,
  'study.setOptions': z.strictObject({
    retention: maybe(z.number().min(0.7).max(0.97)),
    newPerDay: maybe(z.int().min(0).max(9_999)),
    reviewsPerDay: maybe(z.int().min(0).max(9_999)),
    learningSteps: maybe(steps),
    relearningSteps: maybe(steps),
    easyDays: maybe(z.array(z.number().min(0).max(1)).length(7)),
    order: maybe(z.enum(ORDERS)),
    typing: maybe(z.boolean()),
    confidence: maybe(z.boolean()),
    sitting: maybe(z.int().min(0).max(600)),
  }),
  'study.exam': none,
  'study.setExam': z.strictObject({ day: day.nullable() }),
  'quiz.start': z.strictObject({
    kind: z.enum(['learn', 'before', 'after', 'again']),
    readings,
    count: maybe(z.int().min(1).max(200)),
    notes: maybe(ids),
    section: maybe(id),
    missedIn: maybe(id),
  }),
  'quiz.get': z.strictObject({ id }),
  'quiz.key': z.strictObject({ id }),
  'quiz.answer': z.strictObject({
    id,
    item: z.int().min(0),
    given: z.union([words, z.array(words).max(20)]),
    ms: duration,
  }),
  'quiz.overrule': z.strictObject({ id, item: z.int().min(0), correct: z.boolean() }),
  'quiz.list': z.strictObject({ reading: maybe(id) }),
  'quiz.remove': z.strictObject({ id }),
} satisfies { [M in keyof (FactsApi & ReportsApi & StudyApi)]: z.ZodType<In<M>> }
