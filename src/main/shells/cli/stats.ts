import type { Overview, ReadingProgress } from '#contract/progress'
import { type Io, printJson } from './io'
import { withApp } from './with-app'

const count = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
const minutes = (ms: number): string => `${Math.round(ms / 60_000)} min`
const percent = (share: number): string => `${Math.round(share * 100)} %`
const recalled = (recall: number | null): string[] =>
  recall === null ? [] : [`recall now ${percent(recall)}`]

function overviewLine({ today, due, totals, recall }: Overview): string {
  const { cards, answers, right, studyMs, readMs } = totals
  const parts = [
    `${count(due, 'card')} due of ${cards}`,
    answers === 0 ? 'no answers yet' : `${count(answers, 'answer')}, ${percent(right / answers)} right`,
    `${minutes(studyMs)} studied, ${minutes(readMs)} read`,
    ...recalled(recall),
  ]
  return `${today}: ${parts.join('; ')}\n`
}

function readingLine({
  id,
  title,
  read,
  readMs,
  cards,
  learned,
  due,
  recall,
  quizzes,
}: ReadingProgress): string {
  const scores = quizzes.map(({ right, items }) => `${right}/${items}`)
  const parts = [
    `${percent(read)} read in ${minutes(readMs)}`,
    ...(cards > 0 ? [`${count(cards, 'card')}, ${learned} learned, ${due} due`] : []),
    ...recalled(recall),
    ...(scores.length > 0 ? [`${count(scores.length, 'quiz', 'quizzes')}: ${scores.join(', ')}`] : []),
  ]
  return `${title} (${id}): ${parts.join('; ')}\n`
}

/** `stats`: what was learned, in words, a line a reading; or all of it as one JSON object. */
export async function printStats(io: Io, data: string, json: boolean): Promise<number> {
  return withApp(io, data, async (_, call) => {
    const overview = await call('progress.overview', {})
    const readings = await call('progress.readings', {})
    if (json) printJson(io, { ...overview, readings })
    else {
      io.out(overviewLine(overview))
      for (const reading of readings) io.out(readingLine(reading))
    }
    return 0
  })
}
