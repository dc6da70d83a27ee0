import { COUNTS, ORDINALS } from '#core/sentences/lexicon'

/** Steps by which a wrong year differs: to both sides, and no run of neighbours. */
const YEAR_STEPS = [
  [-7, 4, -3, 9, -12, 13],
  [6, -4, 11, -9, 3, -13],
  [-5, 8, -11, 3, 14, -2],
  [5, -8, 12, -3, -14, 7],
]
/** The same for a round year, which others would give away. */
const ROUND_STEPS = [
  [-10, 5, -5, 15, -15, 10],
  [10, -5, 5, -10, 20, -15],
]
/** So many years before the latest there can have been are the last ones, of which readers know which are far off. */
export const RECENT = 15
/** The same for a year of the last ones. */
const RECENT_STEPS = [
  [-2, 3, -1, 2, -4, 1],
  [1, -3, 4, -2, 2, -1],
  [-1, 2, -3, 4, 1, -2],
  [3, -2, 1, -4, -1, 2],
]
/** Where there is little room. */
const CLOSE_STEPS = [-1, 2, -3, 4, -5, 1, -2, 3, -4, 5]
const turned = <T>(items: readonly T[], by: number): T[] => {
  const at = by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

/** A number that is always the same for a text, to vary by. */
export const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)

/** So many wrong ones are needed. */
const WANTED = 3

/**
 * Wrong figures in such an order that of the first three as many are less than the right one as chance has it, none to all
 * of them, so that the right one has no place of its own among them. `own`, of the text, come before those `made`.
 */
export function balanced(own: readonly string[], made: readonly string[], right: string): string[] {
  const value = numberIn(right)
  const isOwn = new Set(own)
  const all = [...new Set([...own, ...made])]
  const below = all.filter((other) => numberIn(other) < value)
  const above = all.filter((other) => numberIn(other) > value)
  const seed = seedOf(right)
  const [first] = turned([0, 1, 2, 3], seed)
    .map((less) => [...below.slice(0, less), ...above.slice(0, WANTED - less)])
    .sort((a, b) => ownAmong(b, isOwn) - ownAmong(a, isOwn))
  const order = [...new Set([...first!, ...all])]
  return [...order.filter((other) => isOwn.has(other)), ...order.filter((other) => !isOwn.has(other))]
}

/** How many of some figures count: those of the text, and a little all others. */
const ownAmong = (some: readonly string[], isOwn: ReadonlySet<string>): number =>
  some.reduce((sum, one) => sum + (isOwn.has(one) ? 1 : 0.1), 0)

/** What a figure or a number word says, by its first digits; `NaN` for others. */
export function numberIn(figure: string): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(figure)?.[0]
  return digits === undefined
    ? (NUMBERS.find((n) => wordOf(n) === figure.toLowerCase().split(' ')[0]) ?? Number.NaN)
    : Number(digits.replaceAll(',', ''))
}

/**
 * Years on both sides, none before `earliest` or after `latest`; round ones beside a round one, and close ones beside one
 * of the last years before `now`.
 */
export function yearsNear(
  year: number,
  latest: number,
  earliest = Number.NEGATIVE_INFINITY,
  now = latest,
): number[] {
  const isRecent = now - year < RECENT
  const isRound = year % 10 === 0 && !isRecent
  const steps = isRecent ? RECENT_STEPS : isRound ? ROUND_STEPS : YEAR_STEPS
  const reach = year < 1700 && year % 50 === 0 ? 5 : year < 1500 && !isRound ? 2 : 1
  const near = steps[seedOf(String(year)) % steps.length]!.map((step) => step * reach)
  const years = (from: readonly number[]) =>
    from.map((step) => year + step).filter((other) => other <= latest && other >= earliest)
  const found = years(near)
  return found.length >= ENOUGH ? found : [...new Set([...found, ...years(CLOSE_STEPS)])]
}

/** So many wrong years leave no need of close ones. */
const ENOUGH = 3

/** Wrong numbers of the same magnitude and roundness, written as the right one is. */
export function numbersNear(written: string): string[] {
  const found = /^\d+(?:,\d{3})*(?:\.\d+)?/.exec(written)
  if (!found) return []
  const [digits] = found
  const price = /^(\d+)(\.9[59])$/.exec(written)
  if (price) return numbersNear(price[1]!).map((other) => other + price[2]!)
  const value = Number(digits.replaceAll(',', ''))
  const decimals = (digits.split('.')[1] ?? '').length
  const unit = unitOf(digits, decimals)
  const steps = [3, -2, 5, 2, -4, 7, -1, 4, 1, -3, 6]
  const scale = Math.max(unit, unit * Math.floor((value * 0.08) / unit))
  const near = turned(steps, seedOf(written))
    .map((step) => round(value + step * scale, unit))
    .filter((other) => other > (decimals > 0 || value < 2 ? 0 : 1) && isAsLong(other, value))
  const others = [...new Set(near)].map(
    (other) => write(other, decimals, digits.includes(',')) + written.slice(digits.length),
  )
  return balanced([], others, written)
}

/** Whether two numbers have as many digits; small ones need not, and are not far apart. */
const isAsLong = (other: number, value: number): boolean =>
  value <= 12
    ? other < 10 || (value >= 6 && other <= value * FAR)
    : (value >= 20 || other <= value * FAR) &&
      String(Math.trunc(other)).length === String(Math.trunc(value)).length

/** So many times a small number is no wrong one for it. */
const FAR = 2.5

/** What it counts in, by its last place that is not a zero: 1,200 in hundreds, 458 in ones, 10 and 35 in fives. */
function unitOf(digits: string, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals
  const plain = digits.replaceAll(',', '')
  const zeros = /0*$/.exec(plain)![0].length
  const unit = 10 ** Math.min(zeros, Math.max(0, plain.length - 1))
  if (plain.length === 2 && Number(plain) % 5 === 0) return 5
  // Beside 2,000 stands 1,500: thousands would be too far apart.
  return Number(plain) / unit <= 2 ? Math.max(1, unit / 2) : unit
}

const round = (value: number, unit: number): number => Math.round(value / unit) * unit

function write(value: number, decimals: number, commas: boolean): string {
  const fixed = value.toFixed(decimals)
  return commas ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : fixed
}

const cased = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SMALL_STEPS = [1, -1, 2, -2, 3]
const COUNT_STEPS = [-3, 2, -5, 5, -2, 4]
const TEN_STEPS = [-10, 10, 20, -20, 30]
const WORD_STEPS = [-6, 4, 10, -2, -10, 14]

/** A number from 2 to 99 as a word; undefined for others. */
function wordOf(n: number): string | undefined {
  if (n < 2 || n > 99) return undefined
  const one = COUNTS[n % 10]!
  return COUNTS[n] ?? TENS[Math.floor(n / 10) - 2]! + (n % 10 === 0 ? '' : `-${one}`)
}

const NUMBERS = Array.from({ length: 98 }, (_, i) => i + 2)

/** Number words close by: "seven" for "five". */
export function countsNear(word: string): string[] {
  const lower = word.toLowerCase()
  const value = NUMBERS.find((n) => wordOf(n) === lower)
  if (value === undefined) return []
  const steps =
    value < 8
      ? SMALL_STEPS
      : value % 10 === 0 && value > 10
        ? TEN_STEPS
        : value <= 20
          ? COUNT_STEPS
          : WORD_STEPS
  const near = turned(steps, value).flatMap((step) => (wordOf(value + step) ? [value + step] : []))
  return balanced(
    [],
    near.map((other) => cased(wordOf(other)!, word)),
    word,
  )
}

/** Number words for a share, as round as it is in figures too: "fifteen" for "ten", and not "twelve". */
export function sharesNear(word: string): string[] {
  const value = numberIn(word)
  if (!(value >= 10 && value % 5 === 0)) return countsNear(word)
  return numbersNear(String(value)).flatMap((other) => {
    const written = wordOf(Number(other))
    return written === undefined ? [] : [cased(written, word)]
  })
}

/** An ordinal in figures: "21st". */
export const ordinal = (n: number): string => {
  if (n % 100 >= 11 && n % 100 <= 13) return `${n}th`
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`
}

/** Ordinals further on are seldom written as words. */
const WORDED = 5

/** Ordinals close by, written as the right one: "16th" for "15th", "Second" for "Third"; what follows it stays. */
export function ordinalsNear(written: string): string[] {
  const [first, ...rest] = written.split(' ') as [string, ...string[]]
  const after = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(first)
  if (digits) {
    const n = Number(digits[1])
    const near = [1, -1, 2, -2, 3, -3].map((step) => n + step).filter((other) => other > 0)
    return balanced(
      [],
      near.map((other) => ordinal(other) + after),
      written,
    )
  }
  // "FIRST" is a name made of letters, not a number.
  const at = /^\p{Lu}{2}/u.test(first) ? -1 : (ORDINALS as readonly string[]).indexOf(first.toLowerCase())
  if (at < 0) return []
  return turned([1, -1, 2, -2, 3], at)
    .map((step) => at + step)
    .filter((other) => other >= 0 && other < WORDED)
    .map((other) => cased(ORDINALS[other]!, first) + after)
}

/** Anniversaries that are kept as a round one is: "25th" for "20th"; what follows it stays. */
export function anniversariesNear(written: string): string[] {
  const n = Number.parseInt(written, 10)
  const step = n % 10 === 0 && n >= 50 ? 10 : 5
  const rest = written.replace(/^\d+\p{L}+/u, '')
  const near = [-2, -1, 1, 2, 3].map((by) => n + by * step).filter((other) => other > 0)
  return balanced(
    [],
    near.map((other) => ordinal(other) + rest),
    written,
  )
}

/** How many a counted thing is from another: 1 for "17th century" and "18th century". */
const awayFrom = (one: string, other: string): number =>
  Math.abs(Number.parseInt(one, 10) - Number.parseInt(other, 10))

/** The nearest three centuries, none that begins after `latest`: "17th century" for "18th century". */
export const centuriesNear = (written: string, latest = Number.POSITIVE_INFINITY): string[] =>
  /century/.test(written)
    ? ordinalsNear(written)
        .filter((other) => (Number.parseInt(other, 10) - 1) * 100 < Math.max(1, latest))
        .sort(
          (a, b) =>
            awayFrom(written, a) - awayFrom(written, b) || Number.parseInt(a, 10) - Number.parseInt(b, 10),
        )
        .slice(0, 3)
    : []
