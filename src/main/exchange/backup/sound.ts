import { KINDS } from '#core/study/events'
import { numbered } from '#core/study/order'
import { isRecord } from '#core/text/record'
import { isEvent } from '#main/storage/segments'

type Check = (value: unknown) => boolean

const isWords: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => Number.isFinite(value)
const isDay: Check = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
const oneOf =
  (...all: readonly unknown[]): Check =>
  (value) =>
    all.includes(value)
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const isPlace: Check = (value) => isRecord(value) && isWords(value.block) && isNumber(value.at)
const isPassed: Check = (value) =>
  isRecord(value) &&
  isWords(value.language) &&
  [value.characters, value.words, value.ms].every((one) => isNumber(one))

const isKind = oneOf(...KINDS)
/** What events of each kind hold. What else stands in one is of no harm: nobody asks for it. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  answer: {
    ...{ card: maybe(isWords), fact: maybe(isWords), quiz: maybe(isWords), given: maybe(isWords) },
    ...{ form: isWords, mode: oneOf('due', 'quiz', 'practice'), correct: oneOf(true, false), ms: isNumber },
    ...{ grade: maybe(oneOf(1, 2, 3, 4)), due: maybe(isDay), sure: maybe(oneOf(1, 2, 3)) },
    ...{ step: maybe(isNumber), wait: maybe(isNumber) },
  },
  put: { of: isKind, ref: isWords, set: isRecord },
  del: { of: isKind, ref: isWords },
  undo: { target: isWords },
  read: {
    ...{ reading: isWords, text: isWords, from: isPlace, to: isPlace, ms: isNumber },
    passed: maybe(isPassed),
  },
  due: { card: isWords, due: isDay },
  reset: { card: isWords },
  seed: { card: isWords, s: isNumber, d: isNumber, model: isWords },
  params: {
    w: (value) => Array.isArray(value) && value.every(isNumber),
    ...{ model: isWords, trainedOn: isNumber, logLoss: isNumber },
  },
}

/** The last moment a date can be, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15
const LONGEST_ID = 400
/** More than anybody does, and far from where numbers end. */
const MOST_OF_A_DEVICE = 1e12

/**
 * Whether this is an event of ours, field by field. The log of this folder is believed to hold what was written to it;
 * a file that comes from anywhere is not, and what is once in the log stays there.
 */
export function isSound(value: unknown): boolean {
  if (!isEvent(value)) return false
  const fields = Object.hasOwn(FIELDS, value.kind) ? FIELDS[value.kind] : undefined
  if (!fields || !isDay(value.day) || Math.abs(value.at) > LAST_MOMENT) return false
  if (value.id.length === 0 || value.id.length > LONGEST_ID) return false
  if ((numbered(value.id)?.n ?? 0) > MOST_OF_A_DEVICE) return false
  const record = value as unknown as Readonly<Record<string, unknown>>
  return Object.entries(fields).every(([name, check]) => check(record[name]))
}
