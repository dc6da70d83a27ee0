import { COUNTS, isNumberWord, MONTHS, ORDINALS } from './lexicon'

/** Steps by which a wrong number or year differs, in a fixed order that keeps the right one from always being in the middle. */
const YEAR_STEPS = [-1, 2, -2, 1, -4, 3, -5, 4, -3, 5, -8, -10]
const COUNT_STEPS = [1, -1, 2, -2, 3, 4, 5]

const turned = <T>(items: readonly T[], by: number): T[] => {
  const at = by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

const seedOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7)

/** Years close by, none after `latest`. */
export function yearsNear(year: number, latest: number): number[] {
  const reach = year < 1500 ? 3 : 1
  return turned(YEAR_STEPS, year % 5)
    .map((step) => year + step * reach)
    .filter((other) => other <= latest && other !== year)
}

/** Wrong numbers of the same magnitude and roundness, written as the right one is. */
export function numbersNear(written: string): string[] {
  const found = /^\d+(?:,\d{3})*(?:\.\d+)?/.exec(written)
  if (!found) return []
  const [digits] = found
  const value = Number(digits.replaceAll(',', ''))
  const decimals = (digits.split('.')[1] ?? '').length
  const unit = unitOf(digits, decimals)
  const steps = [3, -2, 5, 2, -4, 7, -1, 4, 1, -3, 6]
  const scale = Math.max(unit, unit * Math.floor((value * 0.08) / unit))
  return turned(steps, seedOf(written))
    .map((step) => round(value + step * scale, unit))
    .filter(
      (other) =>
        other > 0 && other !== value && String(Math.trunc(other)).length === String(Math.trunc(value)).length,
    )
    .map((other) => write(other, decimals, digits.includes(',')) + written.slice(digits.length))
}

/** The last place that is not a zero: 1,200 counts in hundreds, 458 in ones. */
function unitOf(digits: string, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals
  const zeros = /0*$/.exec(digits.replaceAll(',', ''))![0].length
  return 10 ** Math.min(zeros, Math.max(0, digits.replaceAll(',', '').length - 1))
}

const round = (value: number, unit: number): number => Math.round(value / unit) * unit

function write(value: number, decimals: number, commas: boolean): string {
  const fixed = value.toFixed(decimals)
  return commas ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : fixed
}

const cased = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word

/** Number words close by: "seven" for "five". */
export function countsNear(word: string): string[] {
  const at = (COUNTS as readonly string[]).indexOf(word.toLowerCase())
  if (at >= 0)
    return turned(COUNT_STEPS.slice(0, 5), at)
      .map((step) => at + step)
      .filter((other) => other > 1 && other < COUNTS.length)
      .map((other) => cased(COUNTS[other]!, word))
  const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
  const [ten, one] = word.toLowerCase().split('-') as [string, string | undefined]
  if (!isNumberWord(word.toLowerCase()) || !tens.includes(ten)) return []
  return turned(
    tens.filter((other) => other !== ten),
    seedOf(word),
  )
    .slice(0, 4)
    .map((other) => cased(one ? `${other}-${one}` : other, word))
}

const suffix = (n: number): string => {
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
    return turned([1, -1, 2, -2, 3, -3], n)
      .map((step) => n + step)
      .filter((other) => other > 0)
      .map((other) => suffix(other) + after)
  }
  // "FIRST" is a name made of letters, not a number.
  const at = /^\p{Lu}{2}/u.test(first) ? -1 : (ORDINALS as readonly string[]).indexOf(first.toLowerCase())
  if (at < 0) return []
  return turned([1, -1, 2, -2, 3], at)
    .map((step) => at + step)
    .filter((other) => other >= 0 && other < WORDED)
    .map((other) => cased(ORDINALS[other]!, first) + after)
}

/** Dates close by, of the same form, none in a year after `latest`. */
export function datesNear(written: string, latest: number): string[] {
  const month = MONTHS.find((name) => written.includes(name))
  const year = /\b(1\d{3}|20\d{2})(?!\d)/.exec(written)?.[1]
  if (!month) {
    if (!year || !/^\d{4}s$/.test(written)) return []
    return [-1, 1, -2, 2, -3]
      .map((step) => Number(year) + step * 10)
      .filter((other) => other <= latest)
      .map((other) => `${other}s`)
  }
  const at = MONTHS.indexOf(month)
  const days = /\b([0-3]?\d)(?!\d)/.exec(written.replace(year ?? '', ''))?.[1]
  return turned([2, -1, 4, -3, 1, -2, 3], at)
    .map((step) => MONTHS[(at + step + 12) % 12]!)
    .map((other) => {
      const moved = written.replace(month, other)
      return days && Number(days) > 28 ? moved.replace(days, String(Number(days) - 4)) : moved
    })
}

/** Centuries close by, none that begins after `latest`: "17th century" for "18th century". */
export const centuriesNear = (written: string, latest = Number.POSITIVE_INFINITY): string[] =>
  /century/.test(written)
    ? ordinalsNear(written).filter((other) => (Number.parseInt(other, 10) - 1) * 100 < Math.max(1, latest))
    : []
