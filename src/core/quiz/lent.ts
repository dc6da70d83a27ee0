import { isBadChoice } from '#core/choices/bad-choice'
import { looksAlike } from '#core/choices/looks'
import type { AnswerType } from '#core/facts/fact'
import { grade } from '#core/grading/grade'
import { kindOf, sameThing } from '#core/naming/gazetteer'
import { overlaps } from '#core/naming/groups'
import { holds } from '#core/wording/gates'
import type { Askable } from './question'
import { shuffled } from './shuffled'

/** An answer of another text, which may serve as a wrong one. */
export interface Lent {
  answer: string
  type: AnswerType
  /** BCP 47. */
  language: string
}

/**
 * Names of these stand beside names of other texts; phrases and terms are told by what their text is about, and people by
 * their time and country.
 */
const NAMES: ReadonlySet<AnswerType> = new Set(['place', 'organisation', 'work', 'event'])
const TIMES = 2

/** Further looks that names of two texts have to share. */
const LOOKS = [/ and /, /\d/, /^(?:River|Mount|Lake|Saint|St\.?) /]

/** Whether two names look alike: in length, in how they are written, and in having one word or more. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [a.split(' ').length, b.split(' ').length]
  return (
    a.length <= TIMES * b.length &&
    b.length <= TIMES * a.length &&
    Math.abs(one - other) <= 1 &&
    (one === 1) === (other === 1) &&
    looksAlike(a, b, LOOKS)
  )
}

/** Whether an answer of another text is surely wrong here, and looks as if it could be right. */
function isFit(lent: Lent, one: Askable, sentences: readonly string[]): boolean {
  const { answer, type } = lent
  if (type !== one.type || !isAlike(answer, one.answer)) return false
  // A town lies in a country: places have to be known to be of one kind.
  if (type === 'place' && (kindOf(answer) === undefined || kindOf(answer) !== kindOf(one.answer)))
    return false
  // What this text names as well may be right here too.
  if (sentences.some((sentence) => holds(sentence, answer))) return false
  if ([one.answer, ...one.accepts].some((name) => sameThing(name, answer) || overlaps(name, answer)))
    return false
  return grade(answer, one, one.language).verdict === 'wrong' && !isBadChoice(answer, one.answer, one.prompt)
}

/**
 * Wrong answers of a question with what it wants of them lent by other texts: never right, never named in its own
 * text, no other name of the answer, and written alike. As many as can be had; English names only.
 *
 * @param own the wrong answers there are
 * @param wanted how many there should be
 * @param sentences those of the question's text that are known
 * @param random from 0 up to but not including 1
 */
export function withLent(
  one: Askable,
  own: readonly string[],
  wanted: number,
  lent: readonly Lent[],
  sentences: readonly string[],
  random: () => number,
): string[] {
  const found = [...own]
  if (!NAMES.has(one.type) || !/^en\b/.test(one.language)) return found
  for (const other of shuffled(lent, random)) {
    if (found.length >= wanted) break
    if (!/^en\b/.test(other.language) || !isFit(other, one, sentences)) continue
    if (!found.some((name) => overlaps(name, other.answer) || isBadChoice(other.answer, name, '')))
      found.push(other.answer)
  }
  return found
}
