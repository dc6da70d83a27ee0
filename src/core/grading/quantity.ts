import type { AnswerType } from '#core/facts/fact'
import type { Judgement } from './judgement'
import { isIdle } from './names'
import type { Token } from './numbers'

const UNITS = `
  percent percentage percents pct
  dollar dollars usd
  euro euros eur
  pound pounds gbp sterling
  yen jpy
  yuan rmb cny renminbi
  rupee rupees inr
  rouble roubles ruble rubles rub
  franc francs chf
  year years yr yrs jahr jahre ano anos an ans
  month months
  week weeks
  day days
  hour hours h hr hrs
  minute minutes min mins
  second seconds sec secs s
  kilometre kilometres kilometer kilometers km kms
  metre metres meter meters m
  centimetre centimetres centimeter centimeters cm
  millimetre millimetres millimeter millimeters mm
  mile miles mi
  foot feet ft
  inch inches
  kilogram kilograms kg kgs kilo kilos
  gram grams g
  ton tons
  tonne tonnes
  litre litres liter liters l
  hectare hectares ha
  acre acres
  degree degrees`

const unitOf = new Map<string, string>()
for (const line of UNITS.trim().split('\n')) {
  const [name, ...others] = line.trim().split(' ')
  for (const word of [name!, ...others]) unitOf.set(word, name!)
}

type Bound = 'more' | 'less' | 'about' | null
const BOUNDS: [Bound, RegExp][] = [
  [
    'more',
    /^(?:more than|over|above|at least|upwards of|exceeding|in excess of|no fewer than|no less than|mehr als|uber|plus de|mas de)$/,
  ],
  [
    'less',
    /^(?:less than|fewer than|under|below|at most|up to|nearly|almost|no more than|not more than|weniger als|unter|fast|moins de|menos de)$/,
  ],
  [
    'about',
    /^(?:about|around|approximately|approx|roughly|some|circa|ca|c|an estimated|estimated|exactly|precisely|only|just|rund|etwa|environ|unos|cerca de)$/,
  ],
]

interface Quantity {
  values: number[]
  bound: Bound
  unit: string | null
  /** All else that says something. */
  words: string[]
}

/** Figures with an m are millions or metres. */
const METRES = / m$/
const DOUBTFUL = /\d [mbt]$/

/** The one number of an answer with what bounds and measures it; null when there is none or more than one. */
function quantityOf(tokens: readonly Token[], language: string): Quantity | null {
  const at = tokens.findIndex(({ values }) => values)
  if (at < 0 || tokens.some(({ values }, n) => values && n !== at)) return null
  let from = at
  let bound: Bound = null
  for (let length = 3; length >= 1 && bound === null; length--) {
    const before = tokens.slice(Math.max(0, at - length), at).map(({ word }) => word)
    if (before.length < length) continue
    bound = BOUNDS.find(([, said]) => said.test(before.join(' ')))?.[0] ?? null
    if (bound) from = at - length
  }
  const { word: figures, values } = tokens[at]!
  if (tokens[at + 1]?.word === 'plus') bound = 'more'
  const others = [...tokens.slice(0, from), ...tokens.slice(at + 1)].map(({ word }) => word)
  const named = others.map((word) => unitOf.get(word)).find((name) => name !== undefined)
  const words = others.filter(
    (word) => !unitOf.has(word) && word !== 'plus' && !isIdle(word, false, language),
  )
  return { values: values!, bound, unit: named ?? (METRES.test(figures) ? MAYBE_METRES : null), words }
}

const MAYBE_METRES = 'metres?'
const WRONG: Judgement = { verdict: 'wrong' }
const FORMAT: Judgement = { verdict: 'almost', because: 'format' }
const COUNTS_AS: Partial<Record<AnswerType, RegExp>> = {
  percent: /^percent$/,
  money: /^(?:dollar|euro|pound|yen|yuan|rupee|rouble|franc)$/,
}

const opposed = (a: Bound, b: Bound) => (a === 'more' && b === 'less') || (a === 'less' && b === 'more')

function gradeUnit(said: string | null, wanted: string | null, type: AnswerType): Judgement | null {
  if (said === MAYBE_METRES) return wanted === null || wanted === 'metre' || wanted === said ? null : FORMAT
  if (wanted === MAYBE_METRES) return said === null || said === 'metre' ? null : WRONG
  if (wanted !== null) return said === null ? FORMAT : said === wanted ? null : WRONG
  // A percentage or a price is another thing than a bare number, unless it is what was asked for.
  const other = (['percent', 'money'] as const).some(
    (kind) => kind !== type && COUNTS_AS[kind]!.test(said ?? ''),
  )
  return other ? FORMAT : null
}

/**
 * Grades a number against a number; null when either is not one. The value has to be the same, read in any way
 * its figures can be. Bounds ("more than", "over") may be left out but not turned round. A measure or a currency
 * may not be another, and where it is missing only the form is. What is counted need not be said.
 */
export function gradeQuantity(
  given: readonly Token[],
  right: readonly Token[],
  type: AnswerType,
  language: string,
): Judgement | null {
  const wanted = quantityOf(right, language)
  if (!wanted || !given.some(({ values }) => values)) return null
  const said = quantityOf(given, language)
  if (!said || opposed(said.bound, wanted.bound)) return WRONG
  const doubtful = right.some(({ word }) => DOUBTFUL.test(word))
  const values = doubtful ? wanted.values : wanted.values.slice(0, 1)
  if (!said.values.some((value) => values.includes(value))) return WRONG
  const unit = gradeUnit(said.unit, wanted.unit, type)
  if (unit) return unit
  if (said.words.includes('minus') !== wanted.words.includes('minus')) return WRONG
  const strange = said.words.filter((word) => !wanted.words.includes(word))
  if (strange.length > 2 || (strange.length > 0 && wanted.words.length > 0)) return FORMAT
  return { verdict: 'right' }
}

/** Whether an answer is nothing but a number with its measure. */
export const isQuantity = (tokens: readonly Token[], language: string): boolean =>
  quantityOf(tokens, language)?.words.length === 0
