import type { Candidate } from '#core/candidates/candidates'
import type { Stretch } from '#core/clauses/clause'
import { isFiniteVerb } from '#core/clauses/clause'
import type { Token } from '#core/language/types'
import type { Said } from './write'

export const within = (inner: Stretch, outer: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to

const isModifier = ({ pos, text }: Token): boolean =>
  pos === 'DET' || pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN' || /^(?:his|her|its|their)$/i.test(text)

/** How far to the left of the answer its noun phrase reaches, not beyond `least`. */
export function nounStart({ tokens }: Said, answer: Stretch, least: number): number {
  let from = answer.from
  while (from > least && isModifier(tokens[from - 1]!)) from--
  return from
}

/** Whether the words before a name in its own phrase can go: an article, or what a person is ("the Panama coach"). */
export function canDrop({ tokens }: Said, { type }: Candidate, from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  if (words.length === 0) return true
  if (words.length === 1 && words[0]!.pos === 'DET') return /^(?:the|a|an)$/i.test(words[0]!.text)
  return (
    type === 'person' && words.length <= 4 && words.every((word) => isModifier(word) && word.pos !== 'PRON')
  )
}

/** Whether a phrase can end before token `at`: nothing there goes on with it. */
export const ends = ({ tokens }: Said, at: number, until: number): boolean => {
  if (at >= until) return true
  const { pos, text } = tokens[at]!
  return pos === 'ADP' || pos === 'ADV' || (pos === 'PART' && text === 'to') || pos === 'SCONJ'
}

/** Words of an apposition at most. */
const LONGEST = 14

/**
 * The end of what a question leaves out with its answer: of "Ann Frost, head of the mill, about wool" the name and what
 * says who she is; null where the phrase goes on in another way.
 */
export function gapEnd(said: Said, answer: Stretch, until: number): number | null {
  const { tokens } = said
  if (ends(said, answer.to, until)) return answer.to
  const next = tokens[answer.to + 1]
  if (tokens[answer.to]!.text !== ',' || !next || !/^(?:DET|NOUN|ADJ)$/.test(next.pos)) return null
  for (let i = answer.to + 1; i <= until && i - answer.to <= LONGEST; i++) {
    if (i === until) return until
    if (tokens[i]!.text === ',') return i + 1
    if (isFiniteVerb(tokens[i]!) || tokens[i]!.pos === 'CCONJ') return null
  }
  return null
}
