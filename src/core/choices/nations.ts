import type { Candidate } from '#core/candidates/candidates'
import { capitalOf, demonymOf, GAZETTEER } from '#core/naming/gazetteer'
import { countriesNear, type Near, nationOf } from '#core/naming/gazetteer-regions'
import { matches } from '#core/text/matches'

const NONE: Near = { same: [], beside: [] }

const each = (near: Near, change: (country: string) => readonly string[]): Near => ({
  same: near.same.flatMap(change),
  beside: near.beside.flatMap(change),
})

/** Countries that could be taken for a country; none for the United States, which nobody takes for another. */
export const countriesLike = (country: string): Near => countriesNear(nationOf(country) ?? country)

/** Capitals of countries near that of a capital. */
export function capitalsLike(city: string): Near {
  const country = city === 'London' ? 'United Kingdom' : nationOf(city)
  return country === undefined ? NONE : each(countriesNear(country), (one) => [capitalOf(one) ?? []].flat())
}

/** Nouns before which "English" is the language. */
const OF_LANGUAGE =
  /^ (?:edition|translation|version|word|language|speaker|alphabet|grammar|spelling|dialect|name|text|title|phrase|lesson|subtitle)s?\b/

const PEOPLE: Readonly<Record<string, string>> = { England: 'English', Scotland: 'Scottish', Wales: 'Welsh' }

/** What the people of a country are called, in one word before a noun. */
const peopleOf = (country: string): readonly string[] => {
  const word = PEOPLE[country] ?? demonymOf(country)
  return word === undefined || word.includes(' ') || word === 'Maori' ? [] : [word]
}

/** Words for other nations that could stand for "Norwegian"; other languages where a language is meant. */
export function nationalitiesLike(word: string, after = ''): Near {
  const languages: readonly string[] = GAZETTEER.language
  if (OF_LANGUAGE.test(after) && languages.includes(word))
    return { same: languages.filter((one) => one !== word), beside: [] }
  const country = nationOf(word)
  return country === undefined ? NONE : each(countriesNear(country), peopleOf)
}

/** The nations that a text speaks of, by how many of its sentences name them, their capital or their people. */
export function nationsOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const said of new Set(candidates.map(({ sentence }) => sentence.said)))
    for (const nation of nationsIn(said)) counts.set(nation, (counts.get(nation) ?? 0) + 1)
  return counts
}

const NAMES = /\bU\.S\.|\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/gu

/** The nations that a sentence speaks of. */
export function nationsIn(said: string): Set<string> {
  const found = new Set<string>()
  for (const [run] of matches(said, NAMES)) {
    const words = run.split(' ')
    for (let i = 0; i < words.length; i++) {
      const two = nationOf(words.slice(i, i + 2).join(' '))
      const nation = two ?? nationOf(words[i]!)
      if (nation !== undefined) found.add(nation)
      if (two !== undefined && words.length > i + 1) i++
    }
  }
  return found
}

/** So many sentences that name a nation make a text one about it. */
const OFTEN = 3

/** The nation that a text is about most of all; undefined where it is about none. */
export function homeOf(nations: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...nations].sort((a, b) => b[1] - a[1])
  return first && first[1] >= OFTEN ? first[0] : undefined
}

/** Whether a choice is told away: the sentence speaks of its nation by another word ("Tunisian" for "Tunisia"). */
export function isNationTold(offer: string, answer: string, said: string): boolean {
  const nation = nationOf(offer)
  return nation !== undefined && nation !== nationOf(answer) && nationsIn(said).has(nation)
}
