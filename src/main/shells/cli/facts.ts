import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { statementOf } from '#core/questions'
import type { Fact, Form } from '#core/questions/fact'
import type { Section } from '#core/text/document'
import { decodeText } from '#main/formats/decode'
import { tasks, textIdOf } from '#main/jobs/tasks'
import { CommandError, type Io, printJson } from './io'
import { mapSource, type SourceMap } from './source-map'

/** A question as `lectern facts` prints it; offsets are UTF-16 units in the text given. */
interface Item {
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
function itemOf(fact: Fact, title: string, source: string, map: SourceMap): Item | null {
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

interface Text {
  title: string
  language: string
  published?: string
  sections: Section[]
  source: string
}

function itemsOf(io: Io, { title, language, published, sections, source }: Text): Item[] {
  const { ranked } = tasks.facts({
    ...{ text: textIdOf(sections), sections, language, title, resources: io.resources },
    ...(published !== undefined && { published }),
  })
  const map = mapSource(sections, source)
  return ranked.flatMap((fact) => itemOf(fact, title, source, map) ?? [])
}

/** A paragraph a line, headings among them told by their want of an end; no more is known of such a text. */
function plainSections(text: string): Section[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const blocks = lines.map((line, n) => ({
    id: `s.${n}`,
    kind: 'paragraph' as const,
    runs: [{ text: line }],
  }))
  return [{ id: 's', title: '', blocks }]
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch {
    throw new CommandError(`${file} cannot be read.`)
  }
}

/** `facts FILE`: the questions of a file, best first. */
export async function printFacts(io: Io, file: string): Promise<number> {
  const bytes = await bytesOf(file)
  const source = decodeText(bytes).text
  const parsed = tasks.parse({ name: basename(file), bytes })
  const items = itemsOf(io, { ...parsed.metadata, sections: parsed.sections, source })
  printJson(io, [{ id: basename(file), items }])
  return 0
}

interface Gold {
  id: string
  text: string
  title?: string
  lang?: string
}

const isGold = (value: unknown): value is Gold[] =>
  Array.isArray(value) && value.every((one) => typeof one?.id === 'string' && typeof one?.text === 'string')

async function goldOf(file: string): Promise<Gold[]> {
  const text = (await bytesOf(file)).toString('utf8')
  let gold: unknown
  try {
    gold = JSON.parse(text)
  } catch {
    throw new CommandError(`${file} is not JSON.`)
  }
  if (!isGold(gold)) throw new CommandError(`${file} is not a list of texts with ids.`)
  return gold
}

/** `facts --gold GOLD.json`: the questions of each text of a set, to be scored. */
export async function printGoldFacts(io: Io, file: string, language: string): Promise<number> {
  const all = (await goldOf(file)).map(({ id, text, title = id, lang = language }) => {
    const named = title.replaceAll('_', ' ')
    return {
      id,
      items: itemsOf(io, { title: named, language: lang, sections: plainSections(text), source: text }),
    }
  })
  printJson(io, all)
  return 0
}
