import { capitalOf, demonymOf, GAZETTEER, isNational } from './gazetteer'

/**
 * Parts of the world with few enough countries that one could be taken for another, those that are most alike side by
 * side; after ">" the parts that come next to mind. A country may be in two. The United States, Canada and Mexico are
 * too unlike, and too few, to stand in for one another, and have no part.
 */
const REGION_LINES = `
North Africa: Morocco, Algeria, Tunisia, Libya, Egypt > Levant
East Africa: Sudan, Ethiopia, Somalia, Kenya, Uganda, Tanzania, Rwanda > Southern Africa
West Africa: Senegal, Mali, Niger, Nigeria, Ghana, Cameroon, Chad
Southern Africa: South Africa, Namibia, Botswana, Zimbabwe, Zambia, Angola, Mozambique, Madagascar > East Africa
Gulf: Yemen, Oman, Qatar, Bahrain, Kuwait, Saudi Arabia > Levant
Levant: Israel, Jordan, Lebanon, Syria, Iraq, Iran, Turkey > Gulf
Caucasus: Armenia, Azerbaijan, Georgia > Central Asia
Central Asia: Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan, Mongolia
South Asia: India, Pakistan, Bangladesh, Nepal, Sri Lanka, Afghanistan
Southeast Asia: Myanmar, Thailand, Laos, Cambodia, Vietnam, Malaysia, Singapore, Indonesia, Philippines
East Asia: China, Taiwan, Japan, South Korea, North Korea, Mongolia > Southeast Asia
Oceania: Australia, New Zealand, Fiji
Nordic: Norway, Sweden, Denmark, Finland, Iceland
Baltic: Estonia, Latvia, Lithuania > Nordic
Western Europe: Ireland, United Kingdom, France, Germany, Belgium, Netherlands, Luxembourg, Switzerland, Austria > Southern Europe
Southern Europe: Portugal, Spain, Italy, Greece, Malta, Cyprus > Western Europe
Central Europe: Poland, Czech Republic, Slovakia, Hungary, Slovenia, Austria > Balkans
Balkans: Croatia, Serbia, Montenegro, Albania, Bulgaria, Romania, Greece > Central Europe
Eastern Europe: Russia, Ukraine, Belarus, Kazakhstan, Poland, Moldova > Baltic
British Isles: England, Scotland, Wales, Ireland
Central America: Guatemala, Honduras, El Salvador, Nicaragua, Costa Rica, Panama, Mexico > South America
Caribbean: Cuba, Haiti, Jamaica > Central America
South America: Colombia, Venezuela, Ecuador, Peru, Bolivia, Chile, Argentina, Uruguay, Paraguay, Brazil
`
/** Countries that are called otherwise too, by these names; and which are asked about under the name they have here. */
const ALSO: Readonly<Record<string, string>> = {
  'U.S.': 'United States',
  US: 'United States',
  USA: 'United States',
  America: 'United States',
  UK: 'United Kingdom',
  Britain: 'United Kingdom',
  Kiev: 'Ukraine',
}
/** Of their part of the world the last to be thought of. */
const ASIDE: ReadonlySet<string> = new Set(['Luxembourg', 'Mexico', 'Mongolia', 'North Korea'])

interface Region {
  countries: readonly string[]
  beside: readonly string[]
}

const regions = new Map<string, Region>()
for (const line of REGION_LINES.trim().split('\n')) {
  const [, name, countries, beside] = /^([^:]+): ([^>]+?)(?: > (.+))?$/.exec(line)!
  regions.set(name!, { countries: countries!.split(', '), beside: beside?.split(', ') ?? [] })
}

const countryOf = new Map<string, string>(Object.entries(ALSO))
for (const country of GAZETTEER.country) {
  if (country in ALSO || /^UAE$/.test(country)) continue
  for (const word of [country, capitalOf(country), demonymOf(country)])
    if (word !== undefined && !countryOf.has(word)) countryOf.set(word, country)
}
for (const [people, country] of [
  ['English', 'England'],
  ['Scottish', 'Scotland'],
  ['Welsh', 'Wales'],
] as const)
  countryOf.set(people, country)

/** The country that a word stands for: its name, its capital, or what comes from it ("Norwegian"). */
export const nationOf = (word: string): string | undefined => {
  const name = word.replace(/^the /i, '')
  return countryOf.get(name) ?? (isNational(name) ? undefined : countryOf.get(name.replace(/s$/, '')))
}

/** Countries that could be taken for another: first those of its part of the world, the nearest first, then the next. */
export interface Near {
  same: readonly string[]
  beside: readonly string[]
}

/** What stands beside a country in its part of the world, and in the parts next to it; nothing of the unknown. */
export function countriesNear(country: string): Near {
  const own = [...regions.values()].filter(({ countries }) => countries.includes(country))
  const away = ({ countries }: Region) =>
    countries
      .map((one, i) => ({ one, by: Math.abs(i - countries.indexOf(country)) }))
      .filter(({ by }) => by > 0)
      .sort((a, b) => a.by - b.by)
      .map(({ one }) => one)
  const same = [...new Set(own.flatMap(away))]
  const beside = own.flatMap((region) => region.beside.flatMap((name) => regions.get(name)!.countries))
  const isCommon = (name: string) => !ASIDE.has(name)
  const next = [...same.filter((name) => !isCommon(name)), ...new Set(beside)]
  return {
    same: same.filter(isCommon),
    beside: next.filter((name) => name !== country && !(same.includes(name) && isCommon(name))),
  }
}

/** Whether two countries are in one part of the world. */
export const isNearCountry = (a: string, b: string): boolean => a === b || countriesNear(a).same.includes(b)
