import { isBadChoice } from '#core/choices/bad-choice'
import type { AnswerType } from '#core/facts/fact'
import { grade } from '#core/grading/grade'
import { tokens } from '#core/grading/numbers'
import { foldAnswer, words } from '#core/grading/text'
import { kindOf } from '#core/naming/gazetteer'
import { contentWords, MONTHS } from '#core/sentences/lexicon'
import { answerKey } from '#core/study/same'
import { BLANK } from '#core/text/blank'
import { holds } from '#core/wording/gates'
import { sharedWords } from './alike'
import { together } from './group'
import { type Askable, asPart, asTogether, type QuizQuestion } from './question'
import { shuffled } from './shuffled'

/** What can be matched, the best to match first. A phrase is told by grammar alone from another. */
const TYPES: readonly AnswerType[] = [
  ...(['person', 'place', 'organisation', 'work', 'event', 'name', 'term'] as const),
  ...(['date', 'money', 'percent', 'number'] as const),
]
/** Of these another value than the one the text gives is wrong, whatever it is. */
const EXACT: ReadonlySet<AnswerType> = new Set(['date', 'money', 'percent', 'number'])
/** Of so many of a type a group is looked for: each is held against each. */
const MOST_LOOKED_AT = 40
/** With fewer words around it a blank takes many names; with so many shared two blanks may take the same. */
const FEWEST_WORDS = 5
const SHARED = 0.34
const LONGER = 3
/** A figure many times another is told by what is counted. */
const TIMES = 10
/** The shortest word that is known again when it stands elsewhere. */
const TELLING = 4

/** What the words around a blank, or an answer's own form, tell of what goes into it. */
function shapeOf({ blank, answer, type }: Askable & { blank: string }): string {
  const before = blank.slice(0, blank.indexOf(BLANK))
  const after = blank.slice(blank.indexOf(BLANK) + BLANK.length)
  const article = /\b(the|an?|a\(n\)) $/i.exec(before)?.[1]?.toLowerCase() ?? ''
  const form = [/^\p{Lu}/u, /^the /i, / and /, /\d/, /%/].map((one) => Number(one.test(answer))).join('')
  const plural = Number(/s$/i.test(answer))
  const agrees = /^ (?:is|are|was|were|has|have|does|do)\b/.exec(after)?.[0] ?? ''
  if (type === 'date')
    return `${form} ${/\b(?:in|on|by|since|until) $/i.exec(before)?.[0]?.toLowerCase() ?? ''}`
  return [form, article, agrees, ...(type === 'term' ? [plural] : [])].join(' ')
}

/** What another date or large figure beside a blank tells of the one in it; or a range, of which it is one end. */
const OTHER_FIGURE = new RegExp(`(?<!\\d)\\d{3,4}(?!\\d)|\\b(?:${MONTHS.join('|')})\\b|____ ?[–-]|[–-] ?____`)

type Blank = Askable & { blank: string; reading: string }

const canMatch = (one: Askable): one is Blank =>
  one.reading !== undefined &&
  one.blank !== undefined &&
  /^en\b/.test(one.language) &&
  !/\ban? ____/i.test(one.blank) &&
  !(EXACT.has(one.type) && OTHER_FIGURE.test(one.blank)) &&
  !holds(one.blank, one.answer)

/** Whether a sentence has any word by which an answer would be known. */
const tells = (sentence: string, answer: string): boolean =>
  holds(sentence, answer) ||
  contentWords(answer).some((word) => word.length >= TELLING && holds(sentence, word))

/** Whether an answer is surely wrong in another's blank: that is known of it, or the two are about different things. */
function isSurelyWrong(answer: Blank, blank: Blank): boolean {
  if (
    [answer.answer, ...answer.accepts].some((said) => grade(said, blank, blank.language).verdict !== 'wrong')
  )
    return false
  if (EXACT.has(blank.type)) return true
  if (blank.wrong.some((wrong) => answerKey(wrong) === answerKey(answer.answer))) return true
  // A town is also in its country, so only places of one kind stand beside each other.
  if (blank.type === 'place') {
    const kind = kindOf(blank.answer)
    if (kind === undefined || kindOf(answer.answer) !== kind) return false
  }
  return contentWords(blank.blank).length >= FEWEST_WORDS && sharedWords(blank.blank, answer.blank) < SHARED
}

const isWithin = (a: number, b: number, times: number): boolean => a <= times * b && b <= times * a

/** The figure an answer begins with, in figures or words. */
const figureOf = ({ answer, language }: Askable): number =>
  tokens(words(foldAnswer(answer)), language).find(({ values }) => values)?.values?.[0] ?? 0

/** Whether two answers look alike: about as long, and where they are figures about as large. */
function isAlike(a: Askable, b: Askable): boolean {
  const parts = Math.abs(a.answer.split(' ').length - b.answer.split(' ').length)
  if (parts > 2 || !isWithin(a.answer.length, b.answer.length, LONGER)) return false
  return a.type === 'date' || !EXACT.has(a.type) || isWithin(figureOf(a), figureOf(b), TIMES)
}

/** Whether the answer of one could be put into the other's blank by its looks, and yet is surely wrong there. */
function goesInto(answer: Blank, blank: Blank): boolean {
  const around = `${blank.blank} ${blank.source?.quote.exact ?? ''}`
  return (
    !tells(around, answer.answer) &&
    !isBadChoice(answer.answer, blank.answer, blank.blank) &&
    isSurelyWrong(answer, blank)
  )
}

const fits = (a: Blank, b: Blank): boolean => isAlike(a, b) && goesInto(a, b) && goesInto(b, a)

/**
 * Three or four facts to be matched with their answers, each right in one blank only; null where there are not that
 * many of one text and one type.
 *
 * @param all what may be asked, best first
 * @param random from 0 up to but not including 1
 */
export function matchOf(all: readonly Askable[], random: () => number): QuizQuestion | null {
  const groups = new Map<string, Blank[]>()
  for (const type of TYPES)
    for (const one of all)
      if (one.type === type && canMatch(one)) {
        const key = [type, one.reading, shapeOf(one)].join('\n')
        groups.set(key, [...(groups.get(key) ?? []), one])
      }
  for (const group of groups.values()) {
    const found = together(group.slice(0, MOST_LOOKED_AT), fits)
    if (found.length === 0) continue
    const parts = shuffled(found, random).map((one) => asPart(one, 'match', one.blank))
    const answers = parts.map(({ answer }) => answer)
    const mixed = shuffled(answers, random)
    // As on paper: answers that stand as their sentences do are matched by whoever reads neither.
    const isRight = mixed.every((answer, n) => answer === answers[n])
    return asTogether('match', parts, isRight ? [...mixed.slice(1), mixed[0]!] : mixed)
  }
  return null
}
