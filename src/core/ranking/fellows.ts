import type { Candidate } from '#core/candidates/candidates'
import { FEATURES } from './features'
import type { TextView } from './view'

/** Features that are also told as how far from the mean of the text's candidates they are, in standard deviations. */
const COMPARED = ['rare-mean', 'rare-most', 'mentions-words', 'sentence-words', 'central', 'characters']
const AT = COMPARED.map((name) => FEATURES.indexOf(name))

/**
 * Plain numbers of a candidate among its fellows: those of its text, of its sentence, and those that it holds or that
 * hold it. One of several nested stretches is asked for, and which one only the others tell.
 */
export const FELLOW_FEATURES: readonly string[] = [
  ...'overlapping inside around least-longer longest-share longest-inside'.split(' '),
  ...'plain-inside plain-around number-inside date-inside plain-after plain-before plain'.split(' '),
  ...'around-same-end around-same-start inside-same-end inside-same-start'.split(' '),
  ...COMPARED.map((name) => `compared ${name}`),
  ...'same-in-text same-before-in-text'.split(' '),
]

const lengthOf = ({ span }: Candidate): number => span.end - span.start
const longest = (some: readonly Candidate[]): number => Math.max(0, ...some.map(lengthOf))
const isPlain = ({ phrase }: Candidate): boolean => phrase === undefined
const yes = (value: boolean): number => (value ? 1 : 0)

/** Rows of `FELLOW_FEATURES` for candidates of one text, of their rows of `FEATURES`, in the same order. */
export function fellowRows(
  candidates: readonly Candidate[],
  rows: readonly (readonly number[])[],
  { views }: TextView,
): number[][] {
  const spread = AT.map((at) => spreadOf(rows.map((row) => row[at]!)))
  const kinds = new Map<string, number[]>()
  const kindOf = (one: Candidate): string => `${one.type} ${isPlain(one)}`
  for (const one of candidates) {
    const places = kinds.get(kindOf(one)) ?? []
    places.push(one.sentence.index)
    kinds.set(kindOf(one), places)
  }
  return candidates.map((candidate, i) => {
    const { span, sentence } = candidate
    const { start, end } = span
    const here = views[sentence.index]!.candidates
    const over = here.filter((one) => one !== candidate && one.span.start < end && start < one.span.end)
    const inside = over.filter((one) => one.span.start >= start && one.span.end <= end)
    const around = over.filter((one) => one.span.start <= start && one.span.end >= end)
    const length = lengthOf(candidate)
    const same = kinds.get(kindOf(candidate))!
    return [
      ...[over.length, inside.length, around.length],
      around.length === 0 ? 0 : Math.min(...around.map(lengthOf)) - length,
      around.length === 0 ? 1 : longest(around) / length,
      longest(inside) / length,
      yes(inside.some(isPlain)),
      yes(around.some(isPlain)),
      yes(inside.some(({ type }) => type === 'number')),
      yes(inside.some(({ type }) => type === 'date')),
      here.filter((one) => one.span.start >= end && isPlain(one)).length,
      here.filter((one) => one.span.end <= start && isPlain(one)).length,
      here.filter(isPlain).length,
      yes(around.some((one) => one.span.end === end)),
      yes(around.some((one) => one.span.start === start)),
      yes(inside.some((one) => one.span.end === end)),
      yes(inside.some((one) => one.span.start === start)),
      ...spread.map(({ mean, deviation }, k) => (rows[i]![AT[k]!]! - mean) / deviation),
      same.length,
      same.filter((index) => index < sentence.index).length,
    ]
  })
}

/** The mean of some numbers and how far they are from it, 1 where they are all the same. */
function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length)
  return { mean, deviation: Math.sqrt(square) || 1 }
}
