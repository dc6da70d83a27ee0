import type { Candidate } from '#core/candidates/candidates'
import { capitalOf, GAZETTEER, kindOf } from '#core/naming/gazetteer'
import { isNearCountry, type Near, nationOf } from '#core/naming/gazetteer-regions'
import { holds } from '#core/wording/gates'
import { CITIES, citiesOf } from './cities'
import { capitalsLike } from './nations'

/** Countries by what else they, or parts of them, are called. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Britain|UK|United Kingdom)\b/, 'England'],
  [/\b(?:USA|US)\b|\bU\.S\./, 'United States'],
]

/** Countries only: states are asked about by what stands after a city. */
const COUNTRIES = [...CITIES.keys()].filter((name) => kindOf(name) === 'country')

const countryOfCity = new Map(
  COUNTRIES.toReversed().flatMap((country) => CITIES.get(country)!.map((city) => [city, country] as const)),
)
for (const country of [...GAZETTEER.country, 'England']) {
  const capital = capitalOf(country)
  if (capital) countryOfCity.set(capital, country)
}
// The capital of England is no place of the United Kingdom for what stands beside it.
countryOfCity.set('London', 'England')

/** States by their cities, where these are in one state only. */
const stateOfCity = new Map<string, string>()
const states = [...CITIES.keys()].filter((name) => !COUNTRIES.includes(name))
const inStates = states.flatMap((state) => CITIES.get(state)!.map((city) => [city, state] as const))
for (const [city, state] of inStates)
  if (inStates.filter(([other]) => other === city).length === 1) stateOfCity.set(city, state)

/** The country that a city is known to be in; the state, where it is none of the largest. */
const homeOf = (city: string): string | undefined =>
  countryOfCity.get(city.replace('Kiev', 'Kyiv')) ?? stateOfCity.get(city)

/** The country that a home of cities is in, for what is near it. */
const nationOfHome = (home: string): string =>
  COUNTRIES.includes(home)
    ? home.replace(/^(?:England|Scotland|Wales)$/, 'United Kingdom')
    : (nationOf(home) ?? 'United States')

/** States by how newspapers shorten them. */
const SHORT_STATES = new Map(
  `Calif. California, Conn. Connecticut, Fla. Florida, Ga. Georgia (state), Ill. Illinois, Ind. Indiana, La. Louisiana,
  Mass. Massachusetts, Md. Maryland, Mich. Michigan, Mo. Missouri, N.C. North Carolina, N.J. New Jersey, N.Y. New York,
  Okla. Oklahoma, Ore. Oregon, Pa. Pennsylvania, Tenn. Tennessee, Va. Virginia, Wash. Washington`
    .split(/,\s+/)
    .map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
)
/** The others, of which no cities are known. */
const OTHER_STATES =
  /^(?:Ala|Ariz|Ark|Colo|Del|Kan|Ky|Minn|Miss|Mont|Neb|Nev|N\.[HMD]|R\.I|S\.[CD]|Vt|W\.Va|Wis|Wyo|Ont|Que|B\.C)\.$/

/**
 * The country or state that stands right after a place ("Aberdeen, Scotland"); `null` for one whose cities are not known,
 * undefined where there is none.
 */
function after({ sentence, span }: Candidate): string | null | undefined {
  const rest = sentence.said.slice(span.end)
  if (/^, (?:\p{Lu}[\p{L}-]+ )+(?:province|county|state|oblast|region|prefecture|district)\b/iu.test(rest))
    return null
  const short = /^, ([\p{L}.]+\.)/u.exec(rest)?.[1] ?? ''
  if (SHORT_STATES.has(short) || OTHER_STATES.test(short)) return SHORT_STATES.get(short) ?? null
  const next = /^, (\p{Lu}\p{L}+|\p{Lu}\.[\p{L}.]+)( \p{Lu}\p{L}+)?/u.exec(rest)
  for (const name of next ? [next[1]! + (next[2] ?? ''), next[1]!] : []) {
    if (kindOf(name) !== 'us-state' && kindOf(name) !== 'country' && name !== 'New York') continue
    const known = OTHER_NAMES.find(([other]) => other.test(name))?.[1] ?? name
    return CITIES.has(known) ? known : null
  }
  return undefined
}

/** The only country that a sentence names; where something is from tells nothing of a place beside it. */
function named({ sentence }: Candidate): string | undefined {
  const spoken = new Set(COUNTRIES.filter((country) => holds(sentence.said, country)))
  for (const [name, country] of OTHER_NAMES) if (name.test(sentence.said)) spoken.add(country)
  return spoken.size === 1 ? [...spoken][0] : undefined
}

/** Where a place is: its country or state, and whether the sentence says so, right after it or elsewhere. */
interface Where {
  country: string
  told: 'after' | 'elsewhere' | 'not'
}

/** Where a place is, as far as its sentence or the gazetteer tells. */
function whereIs(answer: Candidate): Where | undefined {
  const next = after(answer)
  if (next === null) return undefined
  if (next !== undefined) return { country: next, told: 'after' }
  const home = homeOf(answer.text)
  return home === undefined
    ? undefined
    : { country: home, told: named(answer) === home ? 'elsewhere' : 'not' }
}

const turned = <T>(all: readonly T[], by: number): T[] => {
  const at = all.length === 0 ? 0 : by % all.length
  return [...all.slice(at), ...all.slice(0, at)]
}

/** What goes on at the seat of a government. */
const SEAT =
  /\b(?:embass(?:y|ies)|parliament|government|ministry|White House|capital|summit|envoy|ambassador|coup)\b/i
/** So many cities of a country leave no need of other countries'. */
const ENOUGH = 3

/** Capitals of countries nearby, of which the capital of the United States has none. */
const capitals = (city: string, by: number): Near => {
  const { same, beside } = capitalsLike(city)
  return { same: turned(same, by), beside }
}

/**
 * Cities that could be taken for a city: of the same country and of its own class; beside a capital other capitals of its
 * part of the world, unless the sentence names the country, or the text is about it. None where nobody can tell where it is.
 */
export function citiesLike(answer: Candidate, home: string | undefined): Near {
  const where = whereIs(answer)
  if (!where) return { same: [], beside: [] }
  const { country, told } = where
  const by = answer.text.length * 5
  const capital = capitalOf(country)
  const isCapital = answer.text === capital
  const [first = [], ...others] = citiesOf(country, { city: answer.text, isCapital })
  const own = turned(first, by)
  // Where a text is about a country, a capital of another is out of place.
  const abroad =
    isCapital && told === 'not' && (home !== nationOf(country) || SEAT.test(answer.sentence.said))
  if (abroad || (isCapital && own.length < ENOUGH)) return capitals(answer.text, by)
  const isFirst = others.length === 0 || CITIES.get(country)!.indexOf(answer.text) < first.length
  const all = capital && !isCapital && isFirst ? [...own, capital] : own
  return { same: all, beside: others.flat() }
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
  if (after(answer) === null) return false
  const where = whereIs(answer)
  if (where?.told === 'after')
    return homeOf(city) === where.country || CITIES.get(where.country)!.includes(city)
  const other = homeOf(city)
  if (!where || !other) return !where === !other
  return isNearCountry(nationOfHome(other), nationOfHome(where.country))
}
