import type { Candidate } from '#core/candidates/candidates'
import { COUNTS, ORDINALS } from '#core/sentences/lexicon'

/** The least and the most that a wrong figure may be, both inclusive. */
export interface Limits {
  least: number
  most: number
}

const NO_LIMITS: Limits = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/** What a plain figure or number word says; `NaN` for others, and for those with a measure or "million". */
export function amountOf(figure: string): number {
  const plain = figure.replace(/^[$£€]/, '').replaceAll(',', '')
  if (/^\d+(?:\.\d+)?$/.test(plain) && !/\.\d+,/.test(figure)) return Number(plain)
  const at = (COUNTS as readonly string[]).indexOf(figure.toLowerCase())
  return at < 0 ? Number.NaN : at
}

/** So many there are at most, by what stands after the count. */
const MOST: readonly (readonly [RegExp, number])[] = [
  [/^ days? (?:\S+ ){0,3}(?:per|a|each|every|of the) week\b/, 7],
  [/^ hours? (?:\S+ ){0,3}(?:per|a|each|every|of the) day\b/, 24],
  [/^ months? (?:\S+ ){0,3}(?:per|a|each|every|of the) year\b/, 12],
]

const FIGURE = '([$£€]?\\d[\\d,.]*\\d|[$£€]?\\d|[a-z]+)'
/** "20 of its 300": the answer is the part, or the whole. */
const WHOLE_AFTER = new RegExp(
  `^(?: (?!as |and |or )[\\p{L}’-]+){0,2} of (?:the |its |their |his |her |all )?(?:[\\p{L}’'.-]+ ){0,3}?${FIGURE}\\b`,
  'u',
)
const PART_BEFORE = new RegExp(
  `\\b${FIGURE}(?: (?!as |and |or )[\\p{L}’-]+){0,2} of (?:the |its |their |his |her |all )?(?:[\\p{L}’'.-]+ ){0,3}$`,
  'u',
)
/** "21 sailors, 20 of them Danes" */
const OF_THEM = /^(?: [\p{L}’-]+)? of (?:them|those|these|whom|which)\b/u
const PART_OF_THEM = new RegExp(
  `[,—–-] ?${FIGURE}(?: [\\p{L}’-]+)? of (?:them|those|these|whom|which)\\b`,
  'u',
)
const BETWEEN_BEFORE = new RegExp(`\\bbetween ${FIGURE} and $`, 'u')
const BETWEEN_AFTER = new RegExp(`^ and ${FIGURE}\\b`, 'u')

const PLACE = new RegExp(
  `\\b(?:(\\d+)(?:st|nd|rd|th)|(${ORDINALS.join('|')})) (?:\\S+ )?of (?:the |his |her |its )?$`,
)

/** "the fifth of nine": so many there are at least. */
function placeOf(before: string): number {
  const [, figure, word] = PLACE.exec(before) ?? []
  return figure === undefined
    ? (ORDINALS as readonly string[]).indexOf(word ?? '') + 1 || Number.NaN
    : Number(figure)
}

/** "more than 10" is true of all that is less, "fewer than 10" of all that is more. */
export const OPEN_ABOVE =
  /\b(?:more than|over|at least|above|exceed(?:s|ed|ing)?|upwards of) (?:[$£€]\s?)?$/iu
export const OPEN_BELOW = /\b(?:less than|fewer than|under|at most|up to|below) (?:[$£€]\s?)?$/iu

/** What a figure that was found says; a year says nothing. */
const read = (found: RegExpExecArray | null): number =>
  found && !/^(?:1\d|20)\d\d$/.test(found[1]!) ? amountOf(found[1]!) : Number.NaN

/** The last figure of a stretch. */
const lastIn = (before: string): number =>
  amountOf([...before.matchAll(/(?<![\d.,])\d[\d,]*\b/g)].at(-1)?.[0] ?? '')

/** How far a wrong figure may go, going by what its sentence says of a part and a whole, and of days in a week. */
export function limitsOf({ text, sentence: { said }, span }: Candidate): Limits {
  const own = amountOf(text.split(' ')[0]!.replace('%', ''))
  const [before, after] = [said.slice(0, span.start), said.slice(span.end)]
  const days = MOST.find(([rest]) => rest.test(after))?.[1]
  const mosts = [
    days ?? Number.NaN,
    read(WHOLE_AFTER.exec(after)) - 1,
    OF_THEM.test(after) ? lastIn(before) - 1 : Number.NaN,
    OPEN_BELOW.test(before) ? own - 1 : Number.NaN,
    /\bbetween $/.test(before) ? read(BETWEEN_AFTER.exec(after)) - 1 : Number.NaN,
  ]
  const leasts = [
    placeOf(before),
    OPEN_ABOVE.test(before) ? own + 1 : Number.NaN,
    read(PART_BEFORE.exec(before)) + 1,
    read(PART_OF_THEM.exec(after)) + 1,
    read(BETWEEN_BEFORE.exec(before)) + 1,
  ]
  const known = (all: readonly number[]) => all.filter((one) => !Number.isNaN(one))
  return {
    least: Math.max(NO_LIMITS.least, ...known(leasts)),
    most: Math.min(NO_LIMITS.most, ...known(mosts)),
  }
}

const SHARE =
  /\b(?:half|halves|(?:a|one)[- ]third|thirds|(?:a|one)[- ]quarter|quarters|fifths|majority|twice|double|triple|times as)\b/
/** "A thing or two" is no count. */
const SET_PHRASE = /\b(?:thing|word|trick) or $/

/** Whether shares make up a hundred, so that each tells what is left: "60% of wool, 40% of silk". */
export function isLeftOver({ type, text, sentence: { said } }: Candidate): boolean {
  if (type !== 'percent') return false
  const shares = [...said.matchAll(/(\d+(?:\.\d+)?) ?(?:%|per ?cent\b)/g)].map(([, share]) => Number(share))
  const own = Number.parseFloat(text)
  const others = shares.filter((share) => share !== own)
  const all = [own, ...others].reduce((sum, share) => sum + share, 0)
  return others.length > 0 && Math.abs(all - HUNDRED) <= ROUNDED
}
const HUNDRED = 100
/** So much may be lost by rounding. */
const ROUNDED = 1

/** Whether the sentence lets anybody reckon out a figure, from another one and a share of it, or has it in a set phrase. */
export function isReckoned({ type, sentence: { said }, span }: Candidate): boolean {
  if (!/^(?:number|money|percent)$/.test(type)) return false
  const [before, after] = [said.slice(0, span.start), said.slice(span.end)]
  return (
    SET_PHRASE.test(before) ||
    (SHARE.test(said) && /\d/.test(before.replace(/\b\d{4}\b/g, '') + after.replace(/\b\d{4}\b/g, '')))
  )
}
