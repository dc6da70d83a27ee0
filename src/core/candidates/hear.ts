import type { AnswerType } from '#core/facts/fact'
import type { English, NameType } from '#core/language/types'
import { kindOf } from '#core/naming/gazetteer'
import { genderNamed } from '#core/naming/gender'
import { type Group, groupNames, type Mention } from '#core/naming/groups'
import { capitalRuns, commonWords, knownCapitals } from '#core/naming/names'
import type { Resolver } from '#core/naming/resolver'
import { speakersOf } from '#core/naming/speakers'
import { typeOfName, type Vote } from '#core/naming/typing'
import { withoutCitations } from '#core/sentences/citations'
import { daysFrom } from '#core/sentences/dated'
import { beginsWithPerson, datedFrom, pastYear, withoutConnective } from '#core/sentences/rewrite'
import { apart, type Edit, edited, type ReadSentence, type Sentence } from '#core/sentences/sentence'
import { sourceSentences, wordsOf } from '#core/sentences/sources'
import { thirdPerson } from '#core/sentences/third-person'
import type { Section } from '#core/text/document'
import type { Span } from '#core/text/segment'
import { leanings } from './leaning'

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
  title?: string
  /** Whether what one person says they did stays a quotation, and is not told of them by name. */
  quoting?: boolean
  /** Whom "he" and "she" mean; without it, only where the sentence before names one person. */
  pronouns?: Resolver
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
export interface Capitals {
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

/** A text as it is written: its sentences without what ties them to their neighbours, and its names in groups. */
export interface Plain extends Heard {
  capitals: Capitals
}

/** Hears an English text as it is written, before what leans is made to stand. */
export function hearPlainly(sections: readonly Section[], { english, published }: Hearing): Plain {
  const local = ({ text }: Sentence): Edit[] =>
    apart([
      ...withoutConnective(text),
      ...withoutCitations(text),
      ...datedFrom(text, published),
      ...pastYear(text, published),
      ...daysFrom(text, published),
    ])
  const sentences = sourceSentences(sections, 'en').map((sentence) =>
    hear(sentence, local(sentence), false, english),
  )
  const capitals = { known: knownCapitals(sentences), common: commonWords(sentences) }
  const names = sentences.map((sentence) => namesIn(sentence, capitals))
  const mentions = names.flatMap((all, sentence) =>
    (isMeantNext(sentences, sentence) ? votedPerson(all) : all).map(
      (one): Mention => ({ ...one, sentence, typed: { type: one.type, fine: one.fine, weight: one.weight } }),
    ),
  )
  return { sentences, names, groups: groupNames(mentions), capitals }
}

/** Hears an English text: sentences made to stand by themselves where that is safe, and its names in groups. */
export function hearText(sections: readonly Section[], hearing: Hearing): Heard {
  const plain = hearPlainly(sections, hearing)
  const { sentences: raw, names: rawNames, groups, capitals } = plain
  const leaning = leanings(plain, hearing)
  const speakers = speakersOf(sections, raw, groups, hearing.title ?? '')
  const sentences = raw.map((sentence, i) => {
    const speaker = speakers[i]
    // What somebody said is not reworded, but for who "I" is.
    if (speaker !== undefined) {
      const gender = genderNamed(speaker)
      const told = hearing.quoting ? null : thirdPerson(sentence, speaker, gender)
      return told ? hear(sentence, told, false, hearing.english) : { ...sentence, speaker }
    }
    const { edits, withBefore, named } = leaning[i]!
    if (named) return { ...named, withBefore }
    if (edits.length === 0) return sentence
    return hear(sentence, edits, withBefore, hearing.english)
  })
  const names = sentences.map((sentence, i) =>
    sentence.said === raw[i]!.said ? rawNames[i]! : namesIn(sentence, capitals),
  )
  return { sentences, names, groups }
}
