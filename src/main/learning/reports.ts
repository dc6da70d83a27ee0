import { join } from 'node:path'
import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { SectionFacts } from '#contract/facts'
import type { Reported, ReportView } from '#contract/reports'
import type { EventBody, EventId, StudyDay } from '#core/study/events'
import { faceOf } from '#core/study/faces'
import type { Entity } from '#core/study/fold'
import { cardsOf, type NoteId, noteIdOf } from '#core/study/notes'
import { REPORT_REASONS } from '#core/study/reports'
import type { SectionId } from '#core/text/document'
import { NotFoundError } from '#main/errors'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { durableWrite } from '#main/storage/durable'
import type { Readings } from '#main/texts/readings'
import { writeChange } from './change'
import type { Notes } from './notes'
import { quizFrom } from './quiz-fields'

export interface ReportsDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Pick<Notes, 'get'>
  readings: Pick<Readings, 'find'>
  facts: { section: (id: string, section: SectionId) => Promise<SectionFacts> }
  /** The data folder, which reports are saved to. */
  data: string
  today: () => StudyDay
  ports: Pick<Ports, 'now'>
  emit: (event: AppEvent) => void
}

type ReportHandlers = Pick<Handlers, 'reports.make' | 'reports.takeBack' | 'reports.list' | 'reports.save'>

const words = z.string().max(100_000)
const fields = z.object({
  at: z.number(),
  day: z.iso.date(),
  title: words.catch(''),
  sentence: words.catch(''),
  question: words,
  answer: words,
  choices: z.array(words).catch([]),
  reason: z.enum(REPORT_REASONS).catch('other'),
  words: words.catch(''),
})

/** A report out of the log; null when its fields are not those of one (a newer version's, a damaged log's). */
function reportFrom(id: string, { alive, fields: of }: Entity): ReportView | null {
  const parsed = alive ? fields.safeParse(of) : null
  return parsed?.success ? { id, ...parsed.data } : null
}

/** What of a report leaves the app, in the order a person reads it; made to be looked through, by people or programs. */
export const exportOf = (reports: readonly ReportView[]) =>
  reports.map(({ title, sentence, question, answer, choices, reason, words, day }) => ({
    title,
    sentence,
    question,
    answer,
    ...(choices.length > 0 && { choices }),
    reason,
    ...(words !== '' && { words }),
    date: day,
  }))

/** What is reported: which question it is, whatever asks it, and its words. */
interface Question {
  note: NoteId
  reading: string | undefined
  question: string
  answer: string
  sentence: string
  choices: string[]
}

/** Whether an event is the next one of the same device, as what was written as one change is. */
function isNext(id: EventId, after: EventId): boolean {
  const [, device, n] = /^(.*-)(\d+)$/.exec(after) ?? []
  return device !== undefined && id === `${device}${Number(n) + 1}`
}

/** Reports of bad questions: kept in the log, and never sent anywhere. */
export function reportHandlers(deps: ReportsDeps): ReportHandlers {
  const { content, notes, readings, facts, data, today, ports, emit } = deps

  async function questionOf(of: Reported): Promise<Question> {
    if ('fact' in of) {
      const known = await facts.section(of.reading, of.section)
      const fact = known.facts.find(({ id }) => id === of.fact)
      if (!fact) throw new NotFoundError('This text has no such fact.')
      const { answer, distractors: choices, source, forms } = fact
      const note = noteIdOf(of.reading, fact.id)
      const sentence = source.quote.exact
      return { note, reading: of.reading, question: forms[0].prompt, answer, sentence, choices }
    }
    if ('note' in of) {
      const known = notes.get(of.note)
      const { id: note, reading, source } = known
      const { prompt: question, answer, choices } = faceOf(known, cardsOf(known)[0]!)
      return { note, reading, question, answer, sentence: source?.quote.exact ?? '', choices }
    }
    const entity = content.content.quiz.get(of.quiz)
    const item = entity?.alive ? quizFrom(of.quiz, entity)?.items[of.item] : undefined
    const note = item?.note ?? (item?.reading && item.fact && noteIdOf(item.reading, item.fact))
    if (!item || !note) throw new NotFoundError('There is no such question any more.')
    const { reading, prompt: question, answer, source, wrong, choices } = item
    const others = choices?.filter((choice) => choice !== answer) ?? wrong
    return { note, reading, question, answer, sentence: source?.quote.exact ?? '', choices: others }
  }

  /** Makes the drop that came with a report as if it had never been; none where the question was taken up again. */
  function undropped(ref: string): EventBody[] {
    const [report, note] = [content.content.report.get(ref), content.content.note.get(ref)]
    if (!report?.alive || !report.put || !note?.del || note.alive) return []
    return isNext(note.del.id, report.put.id) ? [{ kind: 'undo', target: note.del.id }] : []
  }

  const list = (): ReportView[] =>
    [...content.content.report]
      .flatMap(([id, entity]) => reportFrom(id, entity) ?? [])
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))

  return {
    async 'reports.make'({ of, reason, words: own = '', keep = false }) {
      const { note, reading, ...question } = await questionOf(of)
      const title = reading === undefined ? '' : ((await readings.find(reading))?.reading.title ?? '')
      // One report a question, on every device: a second one says it better.
      const set = { ...question, title, reason, words: own.trim(), at: ports.now(), day: today() }
      const report: EventBody = { kind: 'put', of: 'report', ref: note, set }
      const drop: EventBody = { kind: 'del', of: 'note', ref: note }
      const bodies = [...undropped(note), report, ...(keep ? [] : [drop])]
      return writeChange(content, emit, bodies, ['study', 'library'])
    },

    async 'reports.takeBack'({ id }) {
      if (!content.content.report.get(id)?.alive) throw new NotFoundError('There is no such report any more.')
      const bodies: EventBody[] = [...undropped(id), { kind: 'del', of: 'report', ref: id }]
      return writeChange(content, emit, bodies, ['study', 'library'])
    },

    'reports.list': list,

    async 'reports.save'() {
      const reports = list()
      const file = join(data, `reports-${today()}.json`)
      await durableWrite(file, `${JSON.stringify(exportOf(reports), null, 2)}\n`)
      return { file, count: reports.length }
    },
  }
}
