import type { AnswerType } from '#core/facts/fact'
import type { English, NameType } from '#core/language/types'
import { kindOf } from '#core/naming/gazetteer'
import { type Group, groupNames, groupOf, type Mention } from '#core/naming/groups'
import { capitalRuns, commonWords, knownCapitals } from '#core/naming/names'
import { typeOfName, type Vote } from '#core/naming/typing'
import {
  beginsWithPerson,
  datedFrom,
  pastYear,
  withFullName,
  withoutConnective,
  withoutNotes,
  withPerson,
} from '#core/sentences/rewrite'
import { type Edit, edited, type ReadSentence, type Sentence } from '#core/sentences/sentence'
import { sourceSentences, wordsOf } from '#core/sentences/sources'
import type { Section } from '#core/text/document'
import type { Span } from '#core/text/segment'

/** A name where it stands in a sentence. */
export interface Named extends Vote {
  span: Span
  name: string
}

/** A text as heard sentence by sentence: what each says by itself, and who and what is named. */
export interface Heard {
  sentences: ReadSentence[]
  /** The names of each sentence, in order. */
  names: Named[][]
  groups: Map<string, Group>
}

/** What a text is heard with. */
export interface Hearing {
  english?: English
  /** ISO date. */
  published?: string
}

const TYPES: Record<NameType, AnswerType> = {
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  event: 'event',
  work: 'work',
  time: 'date',
  other: 'name',
}

/** What the model of names says of a stretch, where it has a name there with the same end or beginning. */
function givenType({ analysis }: ReadSentence, { start, end }: Span): AnswerType | undefined {
  for (const { from, to, type } of analysis?.names ?? []) {
    const [first, last] = [analysis!.tokens[from]!, analysis!.tokens[to - 1]!]
    if ((last.end === end || first.start === start) && type !== 'time') return TYPES[type]
  }
  return undefined
}

function hear(
  sentence: Sentence,
  edits: readonly Edit[],
  withBefore: boolean,
  english: English | undefined,
): ReadSentence {
  const said = edited(sentence.text, edits)
  const words = wordsOf(said, 'en')
  const analysis = english?.analyse(said)
  return { ...sentence, said, edits, words, withBefore, ...(analysis && { analysis }) }
}

/**
 * Whether a run of capitals is a name: several of them within a sentence are; of others the analysis has to have a
 * proper noun or a name there. Without an analysis capitals are all there is to go by.
 */
function isProper({ analysis, said }: ReadSentence, { start, end }: Span): boolean {
  if (!analysis || (start > 0 && /\s\p{Lu}/u.test(said.slice(start, end)))) return true
  const inside = (token: Span) => token.start < end && token.end > start
  if (analysis.tokens.some((token) => inside(token) && (token.pos === 'PROPN' || token.pos === 'X')))
    return true
  return start > 0 && analysis.names.some(({ from, to }) => analysis.tokens.slice(from, to).some(inside))
}

/** Words of a text by how it writes them. */
interface Capitals {
  known: ReadonlySet<string>
  common: ReadonlySet<string>
}

function namesIn(sentence: ReadSentence, { known, common }: Capitals): Named[] {
  const { said } = sentence
  // "the King" where the text has a king as well; forms with and without "s" are one word.
  const isCommon = ({ start, end }: Span) => {
    const word = said.slice(start, end).toLowerCase()
    return (
      kindOf(word) === undefined &&
      [word, word.replace(/s$/, ''), `${word}s`].some((form) => common.has(form))
    )
  }
  return capitalRuns(sentence, known)
    .filter((span) => isProper(sentence, span) && !isCommon(span))
    .map((span) => {
      const name = said.slice(span.start, span.end)
      const typed = typeOfName(
        name,
        said.slice(0, span.start),
        said.slice(span.end),
        givenType(sentence, span),
      )
      return { span, name, ...typed }
    })
}

/** Edits in order, without those that overlap one given before them. */
function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits)
    if (!kept.some(({ start, end }) => start < edit.end && edit.start < end)) kept.push(edit)
  return kept.sort((a, b) => a.start - b.start)
}

/** How many sentences back a full name may stand for "the forum" to mean it. */
const BACK = 2

/** The edits that let a sentence stand by itself, given those before it in its paragraph. */
function leanEdits(
  text: string,
  near: readonly { sentence: ReadSentence; names: Named[] }[],
  groups: ReadonlyMap<string, Group>,
): Edit[] {
  const before = near.at(-1)
  if (!before) return []
  if (beginsWithPerson(text)) {
    const persons = before.names.flatMap(({ name }) => {
      const group = groupOf(groups, name)
      return group?.typed.type === 'person' ? [group.name] : []
    })
    return withPerson(text, before.sentence.said, persons)
  }
  const named = near.flatMap(({ names }) =>
    names.flatMap(({ name, fine }) => {
      const head = fine.split('/')[1]
      return head && /^\p{Lu}/u.test(head) ? [{ name, head }] : []
    }),
  )
  return withFullName(text, [...new Map(named.map((one) => [one.name, one])).values()])
}

/** Whether the next sentence of the paragraph begins with "he" or "she". */
function isMeantNext(raw: readonly ReadSentence[], at: number): boolean {
  const next = raw[at + 1]
  return next !== undefined && next.block === raw[at]!.block && beginsWithPerson(next.text)
}

/** A vote for a person by the pronoun that follows, where one name only could be meant. */
function votedPerson(names: readonly Named[]): readonly Named[] {
  const [only, more] = names
  if (!only || more || !/^(?:person|name)$/.test(only.type) || only.fine.includes('/')) return names
  return [{ ...only, type: 'person', fine: 'person', weight: only.weight + 1.5 }]
}

/** Hears an English text: sentences made to stand by themselves where that is safe, and its names in groups. */
export function hearText(sections: readonly Section[], { english, published }: Hearing): Heard {
  const local = ({ text }: Sentence): Edit[] =>
    apart([
      ...withoutConnective(text),
      ...withoutNotes(text),
      ...datedFrom(text, published),
      ...pastYear(text, published),
    ])
  const raw = sourceSentences(sections, 'en').map((sentence) =>
    hear(sentence, local(sentence), false, english),
  )
  const capitals = { known: knownCapitals(raw), common: commonWords(raw) }
  const rawNames = raw.map((sentence) => namesIn(sentence, capitals))
  const mentions = rawNames.flatMap((names, sentence) =>
    (isMeantNext(raw, sentence) ? votedPerson(names) : names).map(
      (one): Mention => ({ ...one, sentence, typed: { type: one.type, fine: one.fine, weight: one.weight } }),
    ),
  )
  const groups = groupNames(mentions)
  const sentences = raw.map((sentence, i) => {
    const near = [i - BACK, i - 1]
      .filter((at) => raw[at]?.block === sentence.block)
      .map((at) => ({ sentence: raw[at]!, names: rawNames[at]! }))
    const lean = leanEdits(sentence.text, near, groups)
    if (lean.length === 0) return sentence
    return hear(sentence, apart([...lean, ...sentence.edits]), true, english)
  })
  const names = sentences.map((sentence, i) =>
    sentence === raw[i] ? rawNames[i]! : namesIn(sentence, capitals),
  )
  return { sentences, names, groups }
}
