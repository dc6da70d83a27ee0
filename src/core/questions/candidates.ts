import type { Analysis, NameType } from '#core/language/types'
import type { Span } from '#core/text/segment'
import type { AnswerType } from './fact'
import { type Group, groupNames, groupOf, type Mention } from './groups'
import { isFunctionWord } from './lexicon'
import { capitalRuns, knownCapitals } from './names'
import { figures, unitAfter } from './numbers'
import type { ReadSentence } from './sentence'
import { type Typed, typeOfName } from './typing'

/** A stretch of a sentence that could be asked for. */
export interface Candidate extends Typed {
  sentence: ReadSentence
  /** In the sentence. */
  span: Span
  text: string
  /** The fullest name the text gives it; the answer itself where it has no other. */
  name: string
  /** Absent for what is no name. */
  group?: Group
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

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** What the model of names says of a stretch, where it has a name there with the same end or beginning. */
function givenType(analysis: Analysis | undefined, { start, end }: Span): AnswerType | undefined {
  for (const { from, to, type } of analysis?.names ?? []) {
    const [first, last] = [analysis!.tokens[from]!, analysis!.tokens[to - 1]!]
    if (last.end === end || first.start === start) return TYPES[type]
  }
  return undefined
}

/** Quoted words that are a title or a term: a few, and no sentence. */
function quoted(text: string): Span[] {
  return [...text.matchAll(/[“"«„《「]([^“”"«»《》「」]{2,60})[”"»“》」]/gu)].flatMap((found) => {
    const inside = found[1]!.replace(/[,.]$/, '')
    const few = inside.split(/\s+/).length <= 5 && !/[!?;:]/.test(inside)
    return few && !isFunctionWord(inside)
      ? [{ start: found.index + 1, end: found.index + 1 + inside.length }]
      : []
  })
}

/** A figure's fine type tells its unit too, so that percentages of votes do not stand in for one another by chance only. */
const fineOf = (text: string, fine: string, end: number): string =>
  fine === 'number' || fine === 'count' ? `${fine}/${unitAfter(text, end)}` : fine

/** All that could be asked for, in reading order; stretches of one sentence may overlap. */
export function findCandidates(sentences: readonly ReadSentence[]): Candidate[] {
  const known = knownCapitals(sentences)
  const found: Candidate[] = []
  const mentions: Mention[] = []
  for (const sentence of sentences) {
    const { text, analysis } = sentence
    const plain = (span: Span, typed: Typed) =>
      found.push({
        sentence,
        span,
        text: text.slice(span.start, span.end),
        name: text.slice(span.start, span.end),
        ...typed,
      })
    const numbers = figures(text)
    const names = capitalRuns(sentence, known)
    for (const { type, fine, ...span } of numbers)
      if (!names.some((name) => overlap(name, span)))
        plain(span, { type, fine: fineOf(text, fine, span.end) })
    for (const span of names) {
      const name = text.slice(span.start, span.end)
      const typed = typeOfName(
        name,
        text.slice(0, span.start),
        text.slice(span.end),
        givenType(analysis, span),
      )
      mentions.push({ name, sentence: sentence.index, typed })
      plain(span, typed)
    }
    for (const span of quoted(text))
      if (!names.some((name) => overlap(name, span))) plain(span, { type: 'term', fine: 'quote' })
  }
  const groups = groupNames(mentions)
  for (const candidate of found) {
    const group = isNamed(candidate) ? groupOf(groups, candidate.text) : undefined
    if (!group) continue
    candidate.group = group
    candidate.name = group.name
    candidate.type = group.typed.type
    candidate.fine = group.typed.fine
  }
  return found
}

const isNamed = ({ type, fine }: Candidate): boolean =>
  type !== 'number' && type !== 'money' && type !== 'percent' && type !== 'date' && fine !== 'quote'
