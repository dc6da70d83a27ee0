import type { ReportView } from '#contract/reports'
import type { ReportReason } from '#core/study/reports'
import { exportOf } from '#main/learning/reports'
import type { Io } from './io'
import { withApp } from './with-app'

const REASONS: Record<ReportReason, string> = {
  wrong: 'the answer is wrong',
  unclear: 'not clear what is asked',
  trivial: 'trivial',
  wording: 'badly worded',
  ambiguous: 'another answer is right too',
  revealing: 'gives itself away',
  choices: 'bad choices',
  other: 'something else',
}

function inWords({ day, title, sentence, question, answer, choices, reason, words }: ReportView): string {
  const lines = [
    `${day}  ${REASONS[reason]}${words === '' ? '' : `: ${words}`}`,
    `  ${question}`,
    `  Answer: ${answer}`,
    ...(choices.length > 0 ? [`  Wrong choices: ${choices.join('; ')}`] : []),
    ...(sentence === '' ? [] : [`  In: ${sentence}`]),
    ...(title === '' ? [] : [`  Of: ${title}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** `reports`: the questions the reader found bad, newest first, in words or as one JSON array. */
export async function printReports(io: Io, data: string, json: boolean): Promise<number> {
  return withApp(io, data, async (_, call) => {
    const reports = await call('reports.list', {})
    if (json) io.out(`${JSON.stringify(exportOf(reports), null, 2)}\n`)
    else if (reports.length === 0) io.out('No question was reported.\n')
    else io.out(reports.map(inWords).join('\n'))
    return 0
  })
}
