import type { Candidate } from '#core/candidates/candidates'
import { GAZETTEER, isDemonym } from '#core/naming/gazetteer'
import { namesLike } from './kin'
import { FAMILY_LINES } from './modifier-families'
import { nationalitiesLike } from './nations'

/** Words that exclude one another, and the nouns they do so before; before any where there are none. */
interface Family {
  words: readonly string[]
  nouns: ReadonlySet<string>
}

const families = new Map<string, Family[]>()
for (const line of FAMILY_LINES.trim().split('\n')) {
  const [words, nouns] = line.split(': ') as [string, string?]
  const family = { words: words.split(', '), nouns: new Set(nouns?.split(', ') ?? []) }
  for (const word of family.words) families.set(word, [...(families.get(word) ?? []), family])
}

/** A noun in the singular, as far as its ending tells. */
const single = (noun: string): string =>
  noun
    .replace(/ies$/, 'y')
    .replace(/([xs]|sh|ch)es$/, '$1')
    .replace(/(?<![si])s$/, '')

/** Other nations for a word for one; lists of our own first, which have those of long ago. */
const nationsNear = (word: string): string[] =>
  isDemonym(word) ? [...new Set([...namesLike(word).filter(isDemonym), ...nationalitiesLike(word).same])] : []

/** Before these a word for a nation tells of a style, which a text of any nation may have; a government has one nation. */
const CULTURAL =
  /^(?:names?|art|arts|artists?|painters?|sculptors?|sculptures?|music|songs?|composers?|singers?|dances?|operas?|poets?|poems?|poetry|novels?|novelists?|writers?|authors?|literature|plays?|playwrights?|dramas?|films?|directors?|philosophers?|philosophy|scholars?|mathematicians?|myths?|mythology|gods?|goddess(?:es)?|legends?|folklore|fairy|tales?|cuisine|food|dish(?:es)?|recipes?|cheeses?|wines?|beers?|bread|coffee|architecture|architects?|temples?|pottery|vases?|statues?|coins?|words?|alphabet|letters|language|culture|customs?|traditions?|costumes?|style|fashion|designs?|designers?)$/i

/** Words for the first half of "Dutch-German" and "German-language". */
function halvesLike(first: string, second: string): string[] {
  if (isDemonym(second)) return nationalitiesLike(first).same.filter((word) => word !== second)
  const languages: readonly string[] = GAZETTEER.language
  return /^(?:language|speaking)$/.test(second) && languages.includes(first)
    ? languages.filter((word) => word !== first)
    : []
}

/**
 * Words that could stand for a modifier before those that follow it, and would make the phrase mean another thing.
 * Before a name only those that go with everything do: "northern Oklahoma".
 */
function insteadOf(modifier: string, following: readonly string[]): readonly string[] {
  const isPlain = following.every((word) => !/^\p{Lu}/u.test(word))
  const [first, second, ...more] = modifier.split('-') as [string, string?, ...string[]]
  if (second !== undefined && more.length === 0 && isPlain) {
    const halves = halvesLike(first, second)
    if (halves.length > 0) return halves.map((word) => `${word}-${second}`)
  }
  const lower = modifier.toLowerCase()
  const known = [...(families.get(modifier) ?? families.get(lower) ?? [])]
  const goesWith = ({ nouns }: Family) => following.some((noun) => nouns.has(noun) || nouns.has(single(noun)))
  const family = (isPlain && known.find(goesWith)) || known.find(({ nouns }) => nouns.size === 0)
  if (!family) return isPlain && CULTURAL.test(following.at(-1) ?? '') ? nationsNear(modifier) : []
  const others = family.words.filter((word) => word.toLowerCase() !== lower)
  const capital = /^\p{Lu}/u.test(modifier)
  return others.map((word) => (capital ? word[0]!.toUpperCase() + word.slice(1) : word))
}

/** What begins the part of a phrase that follows its noun. */
const AFTER_NOUN = / (?:of|in|for|from|to|with|on|at|by) /

/** Words before the noun and the noun, at most. */
const LONGEST = 5

/** Whether "a" or "an" before the answer fits another first word. */
const fitsArticle = (offer: string, { sentence, span }: Candidate): boolean => {
  const article = /\b(an?) $/i.exec(sentence.said.slice(0, span.start))?.[1]?.toLowerCase()
  return article === undefined || (article === 'an') === /^[aeio]/i.test(offer)
}

/**
 * Phrases with the noun of the answer and another word before it that excludes the right one: "eastern coast" for
 * "western coast".
 */
export function modifiedOtherwise(answer: Candidate): string[] {
  const { text, fine } = answer
  if (/^(?:reason|list\/\d)$/.test(fine)) return []
  const noun = AFTER_NOUN.exec(text)
  const core = noun ? text.slice(0, noun.index) : text
  const rest = text.slice(core.length)
  const words = core.split(' ')
  if (
    words.length < 2 ||
    words.length > LONGEST ||
    / (?:and|or) /.test(text) ||
    !/^[\p{L} ’'-]+$/u.test(core)
  )
    return []
  for (let i = words.length - 2; i >= 0; i--) {
    const offers = insteadOf(words[i]!, words.slice(i + 1))
      // "the Armenians" tells that no Armenian forces are meant.
      .filter((word) => !answer.sentence.said.includes(word))
      .map((word) => [...words.slice(0, i), word, ...words.slice(i + 1)].join(' ') + rest)
      .filter((offer) => fitsArticle(offer, answer))
    if (offers.length >= 3) return offers
  }
  return []
}
