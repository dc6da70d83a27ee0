import type { Candidate } from './candidates'
import { CITIES } from './cities'
import { holds } from './gates'
import { capitalOf, GAZETTEER, kindOf, regionOf } from './gazetteer'

/** Countries by what else they, or parts of them, are called. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Britain|UK|United Kingdom)\b/, 'England'],
  [/\b(?:USA|US)\b|\bU\.S\./, 'United States'],
]

const countryOfCity = new Map(
  [...CITIES].reverse().flatMap(([country, cities]) => cities.map((city) => [city, country] as const)),
)
for (const country of [...GAZETTEER.country, 'England']) {
  const capital = capitalOf(country)
  if (capital) countryOfCity.set(capital, country)
}
// The capital of England is no place of the United Kingdom for what stands beside it.
countryOfCity.set('London', 'England')

/** The country that a city is known to be in. */
const homeOf = (city: string): string | undefined => countryOfCity.get(city.replace('Kiev', 'Kyiv'))

/** The country or state that stands right after a place: "Aberdeen, Scotland". */
function after({ sentence, span }: Candidate): string | undefined {
  const next = /^,? (?:in )?(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?)/u.exec(sentence.said.slice(span.end))?.[1]
  if (next === undefined) return undefined
  const kind = kindOf(next)
  if (kind === 'us-state' || /^(?:New York|Washington|D\.C)/.test(next)) return 'United States'
  if (kind === 'country') return OTHER_NAMES.find(([name]) => name.test(next))?.[1] ?? next
  return undefined
}

/** The only country that a sentence names; where something is from tells nothing of a place beside it. */
function named({ sentence }: Candidate): string | undefined {
  const spoken = new Set([...CITIES.keys()].filter((country) => holds(sentence.said, country)))
  for (const [name, country] of OTHER_NAMES) if (name.test(sentence.said)) spoken.add(country)
  return spoken.size === 1 ? [...spoken][0] : undefined
}

/** Where a place is, as far as its sentence or the gazetteer tells: the country, or that and whether the sentence says so. */
export function whereIs(answer: Candidate): { country: string; told: boolean } | undefined {
  const next = after(answer)
  if (next !== undefined) return { country: next, told: true }
  const home = homeOf(answer.text)
  if (home !== undefined) return { country: home, told: named(answer) === home }
  const only = named(answer)
  return only === undefined ? undefined : { country: only, told: true }
}

const turned = <T>(all: readonly T[], by: number): T[] => {
  const at = all.length === 0 ? 0 : by % all.length
  return [...all.slice(at), ...all.slice(0, at)]
}

/**
 * Cities that could be taken for a city: of the same country, then of countries nearby; beside a capital other capitals
 * of its part of the world, unless the sentence names the country. None where nobody can tell where it is.
 */
export function citiesLike(answer: Candidate): string[] {
  const where = whereIs(answer)
  if (!where) return []
  const { country, told } = where
  const by = answer.text.length * 5
  const region = regionOf(country)
  const capital = capitalOf(country)
  const own = turned(CITIES.get(country) ?? [], by)
  const near = GAZETTEER.country.filter(
    (one) => one !== country && region !== undefined && regionOf(one) === region,
  )
  const capitals = turned(
    near.flatMap((one) => capitalOf(one) ?? []),
    by,
  )
  if (answer.text === capital && !told) return capitals
  return [...own, ...(answer.text === capital ? [] : capital ? [capital] : []), ...(told ? [] : capitals)]
}

const PREPOSITION = /\b(in|near|at|from|to|of) (?:the )?$/i

/** Whether two places of unknown kind stand after the same preposition: "near" has another kind than "in". */
export function standsAlike(one: Candidate, other: Candidate): boolean {
  const of = ({ sentence, span }: Candidate) =>
    PREPOSITION.exec(sentence.said.slice(0, span.start))?.[1]?.toLowerCase()
  return of(one) !== undefined && of(one) === of(other)
}

/** Whether two cities can be put side by side: both where nobody knows, or in one part of the world. */
export function isNear(city: string, answer: Candidate): boolean {
  const where = whereIs(answer)
  const other = homeOf(city)
  if (!where || !other) return !where === !other
  return other === where.country || regionOf(other) === regionOf(where.country)
}
