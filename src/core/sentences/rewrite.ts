import { matches } from '#core/text/matches'
import type { Span } from '#core/text/segment'
import { MONTHS } from './lexicon'
import { renamed } from './renamed'
import { apart, type Edit, edited, originOf, type ReadSentence } from './sentence'
import { wordsOf } from './sources'

const CONNECTIVE =
  /^(?:(?:However|Besides|Additionally|Moreover|Furthermore|In addition|Also|Therefore|Thus|Hence|Consequently|As a result|Meanwhile|Nevertheless|Nonetheless|Instead|For example|For instance|In fact|Indeed|Of course|Finally|Similarly|Likewise|Overall|In particular|On the other hand|In contrast|By contrast|At present|Together|Still|Then|Afterwards|Later|Subsequently|Accordingly|Interestingly|Notably|In turn|In other words|That is|Further|Relatedly),\s+|(?:And|But|So|Yet|Thus|Also|Then)\s+(?=\p{Lu}|the ))/u

const QUOTED = /[“”"]/

/** A date line run into the first sentence of a news item. */
const DATE_LINE = new RegExp(
  `^(?:\\p{Lu}\\p{Ll}+day,\\s+)?(?:${MONTHS.join('|')})\\s\\d{1,2},\\s\\d{4}\\s+(?=\\p{Lu})|^\\p{Lu}{3,}[\\p{Lu} ,]*(?:\\([^)]*\\)\\s*)?[-–—]+\\s+`,
  'u',
)

/** "Hull, Yorkshire, England - The mill …", "Hull, Yorkshire, England On Monday, …": where a news item was sent from. */
const PLACE_LINE = new RegExp(
  `^(?:\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?, ){2}\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)? (?:[-–—] (?=\\p{Lu})|(?=On (?:\\p{Lu}\\p{Ll}+day|${MONTHS.join('|')})\\b))`,
  'u',
)

/** "3. The mill …", "(3) The mill …": the number of an item of a list. */
const NUMBERED = /^(?:\(\d{1,2}\)|\d{1,2}[.)])\s+(?=\p{Lu}\p{Ll}*\s)/u

/** The words that tie a sentence to the one before it, a date line, or the number of an item, taken off its beginning. */
export function withoutConnective(text: string): Edit[] {
  const found =
    (CONNECTIVE.exec(text) ?? DATE_LINE.exec(text) ?? PLACE_LINE.exec(text) ?? NUMBERED.exec(text))?.[0]
      .length ?? 0
  if (found === 0 || found >= text.length) return []
  return [{ start: 0, end: found + 1, words: text[found]!.toUpperCase() }]
}

const RELATIVE = new RegExp(`\\b([Ll]ast|[Tt]his) (year|${MONTHS.join('|')})\\b(?!\\s*(?:\\d|[’']s))`, 'gu')

/**
 * "Last August", "last year" and "this year" as the month or the year they were when the text came out, an ISO date;
 * none where it is not known or where somebody is quoted.
 */
export function datedFrom(text: string, published: string | undefined): Edit[] {
  const [year, month] = (published ?? '').split('-').map(Number)
  if (!year || QUOTED.test(text)) return []
  return matches(text, RELATIVE).flatMap((found): Edit[] => {
    const [all, which, unit] = found as unknown as [string, string, string]
    const last = which.toLowerCase() === 'last'
    const inWord = which[0] === which[0]!.toUpperCase() ? 'In' : 'in'
    const edit = (words: string) => [{ start: found.index, end: found.index + all.length, words }]
    // "in the last year", "of this year": not in a place where "in 2023" could stand.
    if (
      /\b(?:the|of|from|since|by|until|for|than|over|during|to|and|through) $/i.test(
        text.slice(0, found.index),
      )
    )
      return []
    if (unit === 'year') return edit(`${inWord} ${last ? year - 1 : year}`)
    const at = (MONTHS as readonly string[]).indexOf(unit) + 1
    if (!month) return []
    const before = last && at >= month ? year - 1 : year
    return edit(`${inWord} ${unit} ${before}`)
  })
}

const PAST_YEAR = /\b([Ii]n|[Oo]ver|[Dd]uring) the (?:past|last) year\b/gu

/** "In the past year" as the year that had just ended when the text came out in January, an ISO date. */
export function pastYear(text: string, published: string | undefined): Edit[] {
  const [year, month] = (published ?? '').split('-').map(Number)
  if (!year || month !== 1 || QUOTED.test(text)) return []
  return matches(text, PAST_YEAR).map(({ 0: all, 1: link, index }) => ({
    start: index,
    end: index + all.length,
    words: `${/^\p{Lu}/u.test(link!) ? 'In' : 'in'} ${year - 1}`,
  }))
}

const PRONOUN = /^(He|She|His|Her)\b(?=\s+\p{Ll})/u

/** Whether a sentence begins with a pronoun for one person. */
export const beginsWithPerson = (text: string): boolean => PRONOUN.test(text)

const PERSON_NOUN =
  /\b(?:man|woman|boy|girl|king|queen|prince|princess|emperor|president|minister|leader|author|father|mother|brother|sister|son|daughter|wife|husband|friend|teacher|doctor|captain|coach|head of state|counterpart|who)\b/iu

/**
 * The person's name in place of the pronoun a sentence begins with, where the sentence before names one person and
 * speaks of no other; else nothing.
 */
export function withPerson(text: string, before: string, persons: readonly string[]): Edit[] {
  const found = PRONOUN.exec(text)
  const distinct = [...new Set(persons)]
  const [name] = distinct
  if (!found || distinct.length !== 1 || name === undefined || PERSON_NOUN.test(before)) return []
  const pronoun = found[1]!
  const owns = pronoun === 'His' || (pronoun === 'Her' && !/^Her\s+(?:is|was|has)\b/.test(text))
  const words = owns ? owner(name) : name
  return [{ start: 0, end: pronoun.length, words }]
}

/**
 * A sentence with a name in the place of one of its pronouns, a token of its analysis: "His" becomes "Ada Stone’s" where
 * the pronoun owns.
 */
export function withName<S extends ReadSentence>(
  sentence: S,
  { token, owns }: { token: number; owns: boolean },
  name: string,
): S {
  const { text, edits, analysis } = sentence
  const words = owns ? owner(name) : name
  const made = named(edits, analysis!.tokens[token]!, words)
  const said = edited(text, made)
  return {
    ...sentence,
    ...{ said, edits: made, words: wordsOf(said, 'en'), analysis: renamed(analysis!, token, words) },
  }
}

/** Edits with words in the place of a stretch of what they make. */
function named(edits: readonly Edit[], span: Span, words: string): readonly Edit[] {
  const origin = originOf(span, edits)
  if (origin) return apart([{ ...origin, words }, ...edits])
  // What tied the sentence to the one before it was taken off right before the pronoun, which got its capital so.
  const [first, ...others] = edits as readonly [Edit, ...Edit[]]
  return [{ start: 0, end: first.end + span.end - first.words.length, words }, ...others]
}

const owner = (name: string): string => `${name}${/s$/.test(name) ? '’' : '’s'}`

/**
 * "the forum" as the name the sentences before it give, where just one of `names` is of that kind and the sentence
 * does not have it itself.
 */
export function withFullName(text: string, names: readonly { name: string; head: string }[]): Edit[] {
  for (const { name, head } of names) {
    const found = new RegExp(
      `\\b([Tt]he) ${head.toLowerCase()}\\b(?!\\s+(?:of|on|for|between|that|which)\\b|[’'-])`,
      'u',
    ).exec(text)
    const same = names.filter((other) => other.head === head)
    if (!found || same.length !== 1 || text.includes(name)) continue
    return [{ start: found.index, end: found.index + found[0].length, words: `${found[1]} ${name}` }]
  }
  return []
}
