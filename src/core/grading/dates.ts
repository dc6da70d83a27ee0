import { distance, foldAnswer } from './text'

/** As much of a day as a text says; a year before our era is negative. */
export interface PartialDate {
  year?: number
  month?: number
  day?: number
}

export interface ReadDate {
  /** Every way to read it: 3/4/2024 is in March to some and in April to others. */
  readings: PartialDate[]
  /** A month's name was only nearly right. */
  slip: boolean
}

const monthNames = new Map<string, string[][]>()

/** Names of the twelve months in a language, long and short, alone and beside a day, without accents. */
function namesOf(language: string): string[][] {
  const known = monthNames.get(language)
  if (known) return known
  let formats: Intl.DateTimeFormat[] = []
  try {
    formats = (['long', 'short'] as const).flatMap((month) => [
      new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
      new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
    ])
  } catch {
    // A language that is no BCP 47 tag has no months of its own.
  }
  const names = Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2000, month, 15))
    const said = formats.flatMap((format) =>
      format.formatToParts(date).flatMap(({ type, value }) => (type === 'month' ? [value] : [])),
    )
    const bare = said.map((name) => foldAnswer(name).replaceAll('.', ''))
    return [...new Set(bare)].filter((name) => /^\p{L}[\p{L}\p{M}]{2,}$/u.test(name))
  })
  monthNames.set(language, names)
  return names
}

const allNames = new Map<string, string[][]>()

/** The months by all their names: those of a language, and the English ones. */
function knownIn(language: string): string[][] {
  const known = allNames.get(language)
  if (known) return known
  const own = namesOf(language)
  const names = namesOf('en').map((english, n) => [
    ...english,
    ...(own[n] ?? []),
    ...(n === 8 ? ['sept'] : []),
  ])
  allNames.set(language, names)
  return names
}

interface Month {
  month: number
  slip: boolean
}

/** A month by its name, its first letters, or one or two slips that leave no doubt. */
function monthOf(word: string, language: string): Month | null {
  const names = knownIn(language)
  const exact = names.findIndex((own) => own.includes(word))
  if (exact >= 0) return { month: exact + 1, slip: false }
  if (word.length < 4) return null
  const most = word.length < 7 ? 1 : 2
  const near = names.map((own) =>
    Math.min(...own.filter(({ length }) => length > 3).map((name) => distance(word, name, most))),
  )
  const best = Math.min(...near)
  const only = near.filter((one) => one === best).length === 1
  return best <= most && only ? { month: near.indexOf(best) + 1, slip: true } : null
}

const isDay = (n: number) => Number.isInteger(n) && n >= 1 && n <= 31
const isMonth = (n: number) => Number.isInteger(n) && n >= 1 && n <= 12

/** Of a year in two figures, both centuries it may be in. */
const years = (figures: string): number[] =>
  figures.length === 2 ? [2000 + Number(figures), 1900 + Number(figures)] : [Number(figures)]

/** Dates in figures only, in every order that is used: 2024-01-21, 21.1.2024, 1/21/24, 10/2023, 2024年1月21日. */
function inFigures(text: string): PartialDate[] | null {
  const han = /^(\d{1,4})\s?[年년](?:\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号일])?)?$/.exec(text)
  if (han) {
    const [, year, month, day] = han
    return [{ year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) }]
  }
  const iso = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text)
  const own = /^(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{4}|\d{2})$/.exec(text)
  const short = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  const all: PartialDate[] = []
  if (iso) all.push({ year: Number(iso[1]), month: Number(iso[2]), ...(iso[3] && { day: Number(iso[3]) }) })
  if (own)
    for (const year of years(own[3]!)) {
      all.push({ year, month: Number(own[2]), day: Number(own[1]) })
      all.push({ year, month: Number(own[1]), day: Number(own[2]) })
    }
  if (short) all.push({ year: Number(short[2]), month: Number(short[1]) })
  const real = all.filter(({ month, day }) => isMonth(month!) && (day === undefined || isDay(day)))
  return real.length > 0 ? real : null
}

const IDLE = new Set(
  (
    'in on of the at by it was is were during year month day date ad ce a d around about circa ca c ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ' +
    'im am den der das vom jahr le la les en el del de ano au du annee'
  ).split(' '),
)
const BEFORE = new Set(['bc', 'bce'])

/**
 * Reads a date, however much of one: a year, a month, a day of the year or all three. Null for what is no date
 * or says more than one.
 *
 * @param text folded by `foldAnswer`
 * @param list its words, numbers in words as figures
 */
export function readDate(text: string, list: readonly string[], language: string): ReadDate | null {
  const figures = inFigures(text.replace(/[.,]$/, ''))
  if (figures) return { readings: figures, slip: false }
  let month: Month | null = null
  let era = 1
  const numbers: number[] = []
  for (const word of list) {
    const figure = /^(\d{1,4})(?:st|nd|rd|th|er|e)?$/.exec(word)
    if (figure) numbers.push(Number(figure[1]))
    else if (BEFORE.has(word)) era = -1
    else if (!IDLE.has(word)) {
      const named = monthOf(word, language)
      if (!named || month) return null
      month = named
    }
  }
  if (numbers.length > (month ? 2 : 1)) return null
  const fields: PartialDate = month ? { month: month.month } : {}
  const slip = month?.slip ?? false
  if (!month) {
    const [year] = numbers
    return year !== undefined && (year > 31 || era < 0) ? { readings: [{ year: year * era }], slip } : null
  }
  const [a, b] = numbers
  if (a === undefined) return { readings: [fields], slip }
  if (b === undefined)
    return { readings: [isDay(a) && era > 0 ? { ...fields, day: a } : { ...fields, year: a * era }], slip }
  const readings = [
    [a, b],
    [b, a],
  ].flatMap(([day, year]) => (isDay(day!) ? [{ ...fields, day: day!, year: year! * era }] : []))
  return readings.length > 0 ? { readings, slip } : null
}

export type DateMatch = 'same' | 'less' | 'more' | 'other'

function match(given: PartialDate, right: PartialDate): DateMatch {
  let less = false
  let more = false
  for (const field of ['year', 'month', 'day'] as const) {
    if (given[field] === undefined) less ||= right[field] !== undefined
    else if (right[field] === undefined) more = true
    else if (given[field] !== right[field]) return 'other'
  }
  const shared = (['year', 'month'] as const).some(
    (field) => given[field] !== undefined && right[field] !== undefined,
  )
  if (less && !shared) return 'other'
  return less ? 'less' : more ? 'more' : 'same'
}

/** How a date given stands to the right one, by the reading that suits it best. */
export function compareDates(given: ReadDate, right: ReadDate): DateMatch {
  const all = given.readings.flatMap((one) => right.readings.map((other) => match(one, other)))
  return (['same', 'less', 'more'] as const).find((kind) => all.includes(kind)) ?? 'other'
}
