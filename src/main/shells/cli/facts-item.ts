import type { Fact, Form } from '#core/facts/fact'
import { statementOf } from '#core/questions'
import type { SourceMap } from './source-map'

/** A question as `lectern facts` prints it; offsets are UTF-16 units in the text given. */
export interface Item {
  answer: string
  start: number
  end: number
  sentenceStart: number
  sentenceEnd: number
  prompt: string
  kind: string
  answerType: string
  accepts: string[]
  distractors: string[]
  recallOnly?: true
  forms: { kind: string; prompt: string; distractors?: string[] }[]
}

const leadIn = (fact: Fact, title: string): string => (fact.attributed ? `According to “${title}”: ` : '')

/** The statement to judge, with one wrong value, of a fact that may be asked so. */
function trueOrFalse(fact: Fact): Form[] {
  const cloze = fact.forms.find(({ kind }) => kind === 'cloze')
  const value = fact.distractors[0]
  if (!fact.trueFalse || !cloze || value === undefined) return []
  return [{ kind: 'true-false', prompt: statementOf(cloze.prompt, value) }]
}

/** A fact in terms of the text given; null when the answer does not stand there as it is. */
export function itemOf(fact: Fact, title: string, source: string, map: SourceMap): Item | null {
  const { block, at } = fact.source.from
  const start = map.start(block, at + fact.span.start)
  const end = map.end(block, at + fact.span.end)
  const sentenceStart = map.start(block, at)
  const sentenceEnd = map.end(block, fact.source.to.at)
  if (start === null || end === null || sentenceStart === null || sentenceEnd === null) return null
  const answer = source.slice(start, end)
  if (answer.replace(/\s+/g, ' ') !== fact.answer.replace(/\s+/g, ' ')) return null
  const [first, ...others] = fact.forms
  const say = ({ kind, prompt }: Form) => ({ kind, prompt: leadIn(fact, title) + prompt })
  const { prompt, kind } = say(first)
  return {
    ...{ answer, start, end, sentenceStart, sentenceEnd, prompt, kind },
    answerType: fact.type === 'organisation' ? 'organization' : fact.type,
    accepts: fact.accepts,
    distractors: fact.distractors,
    ...(fact.distractors.length === 0 && { recallOnly: true as const }),
    forms: [...others.map(say), ...trueOrFalse(fact).map((form) => ({ ...say(form), distractors: [] }))],
  }
}
