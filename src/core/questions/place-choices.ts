import type { Candidate } from './candidates'
import { CITIES } from './cities'
import { holds } from './gates'
import { capitalOf, demonymOf, GAZETTEER, kindOf, regionOf } from './gazetteer'

/** Countries by what else they, or parts of them, are called. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Britain|British|UK|United Kingdom|English)\b/, 'England'],
  [/\b(?:USA|US|American)\b|\bU\.S\./, 'United States'],
  [/\bScottish\b/, 'Scotland'],
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

/** The only country that a sentence speaks of. */
function named({ sentence }: Candidate): string | undefined {
  const spoken = new Set<string>()
  for (const country of CITIES.keys()) {
    const demonym = demonymOf(country)
    if (holds(sentence.said, country) || (demonym && holds(sentence.said, demonym))) spoken.add(country)
  }
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

/** Whether two cities can be put side by side: both where nobody knows, or in one part of the world. */
export function isNear(city: string, answer: Candidate): boolean {
  const where = whereIs(answer)
  const other = homeOf(city)
  if (!where || !other) return !where === !other
  return other === where.country || regionOf(other) === regionOf(where.country)
}

/** Names of places that are names of persons or of works as well. */
const NAMESAKES =
  /^(?:Washington|Dallas|Lincoln|Jackson|Georgia|Virginia|Carolina|Florence|Paris|Sydney|Austin|Houston|Denver|Victoria|Jordan|Chad|Israel|Chelsea|Madison|Montana|Dakota|Nashville|Casablanca|Chicago|Oklahoma|Fargo|Philadelphia|Milan|Vienna|Phoenix|Buffalo|Cleveland|Columbia|Kenya|Malta|Atlanta|Lima|Orlando|Bristol)$/
const IN_PLACE =
  /\b(?:[Ii]n|near|[Aa]t|from|towards?|into|to|of|around|outside|via|through|and|or|between) (?:\p{Ll}+ )?$/u
/** What a work is called just before its name. */
export const BEFORE_WORK =
  /\b(?:soap opera|opera|film|movie|series|sitcom|drama|novel|novella|book|play|musical|song|single|album|show|magazine|poem|game|painting|ballet)s?,? (?:called |named |titled )?[“"‘']?$/i

/** Whether a name that the gazetteer has as a place is one where it stands, and nobody of that name and no work. */
export function isPlaceHere(name: string, before: string, behind: string): boolean {
  if (BEFORE_WORK.test(before)) return false
  return (
    !NAMESAKES.test(name) ||
    IN_PLACE.test(before) ||
    /^, \p{Lu}/u.test(behind) ||
    /^['’]s capital/.test(behind)
  )
}
