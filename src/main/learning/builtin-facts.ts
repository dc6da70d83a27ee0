import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ANSWER_TYPES, type Fact, type FactId, FORM_KINDS } from '#core/facts/fact'
import { factId } from '#core/facts/ids'
import type { ReadingId, Section, TextId } from '#core/text/document'
import { indexText, makeRange, type TextIndex } from '#core/text/places'
import { errorCode } from '#main/storage/durable'

const words = z.string().min(1)
const form = z.strictObject({ kind: z.enum(FORM_KINDS), prompt: words })
const entry = z.strictObject({
  /** Among those to learn first. */
  key: z.literal(true).optional(),
  salience: z.number(),
  /** As the text has it, with the sentence before it where that names what it leaves unnamed. */
  sentence: words,
  /** As it stands in the sentence, once. */
  answer: words,
  accepts: z.array(words),
  type: z.enum(ANSWER_TYPES),
  forms: z.tuple([form], form),
  distractors: z.array(words),
  attributed: z.boolean(),
  trueFalse: z.boolean(),
})
const file = z.strictObject({ facts: z.array(entry) })
type Entry = z.infer<typeof entry>

export interface BuiltInFacts {
  /** In reading order. */
  facts: Fact[]
  /** Best first. */
  key: FactId[]
}

/** Where a text stands within another, which has to be in one place only. */
function only(within: string, wanted: string, name: string): number {
  const at = within.indexOf(wanted)
  if (at < 0) throw new Error(`${name} is not there: ${wanted}`)
  if (within.indexOf(wanted, at + 1) >= 0) throw new Error(`${name} is there more than once: ${wanted}`)
  return at
}

function factOf(one: Entry, index: TextIndex, text: TextId): Fact {
  const { sentence, answer, accepts, type, forms, distractors, attributed, trueFalse, salience } = one
  const at = only(index.text, sentence, 'The sentence')
  const start = only(sentence, answer, `The answer within “${sentence}”`)
  const span = { start, end: start + answer.length }
  const from = index.place(at)
  return {
    id: factId(sentence, span),
    section: index.sectionOf(from.block)!,
    source: makeRange(index, text, from, index.place(at + sentence.length)),
    span,
    answer,
    accepts,
    type,
    forms,
    distractors,
    attributed,
    trueFalse,
    salience,
  }
}

/**
 * The facts written by hand for a reading that ships with the app: `builtin-NAME` has them in
 * `readings/NAME.facts.json`. Null where there is no such file.
 *
 * @param sections all of its text, in reading order
 * @throws of an entry whose sentence or answer is not in the text, or not once; its words are in the message
 */
export async function builtInFacts(
  resources: string,
  id: ReadingId,
  text: TextId,
  sections: Section[],
): Promise<BuiltInFacts | null> {
  const name = /^builtin-([a-z0-9-]+)$/.exec(id)?.[1]
  if (name === undefined) return null
  const json = await readFile(join(resources, 'readings', `${name}.facts.json`), 'utf8').catch(
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null
      throw error
    },
  )
  if (json === null) return null
  const index = indexText(sections)
  const made = file
    .parse(JSON.parse(json))
    .facts.map((one) => ({ key: one.key, fact: factOf(one, index, text) }))
  const order = ({ source, span }: Fact) => index.offset(source.from) + span.start
  const key = made.filter((one) => one.key).map(({ fact }) => fact)
  return {
    facts: made.map(({ fact }) => fact).sort((a, b) => order(a) - order(b)),
    key: key.sort((a, b) => b.salience - a.salience).map((fact) => fact.id),
  }
}
