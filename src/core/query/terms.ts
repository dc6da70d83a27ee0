import type { QueryError, QueryReason } from './errors'
import {
  type CardProp,
  KINDS,
  NAMED,
  NAMES,
  type Named,
  OPS,
  type Op,
  PROPS,
  type Query,
  STATES,
} from './query'
import type { Token } from './tokens'

const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/
const COMPARED = new RegExp(`^([a-z]*)(${OPS.join('|')})?(.*)$`)
const GRADES: Record<string, number> = { again: 1, hard: 2, good: 3, easy: 4 }
/** Other names for what is written short. */
const LONG: Record<string, CardProp> = {
  ...{ stability: 's', difficulty: 'd', recall: 'r', retrievability: 'r', interval: 'ivl', answers: 'reps' },
}

/** How many letters have to be put in, taken out or exchanged, up to 2. */
function isNear(a: string, b: string): boolean {
  if (b.startsWith(a) && a.length > 1) return true
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]! <= 2
}

const meantOf = (word: string, among: Iterable<string>): { meant?: string } => {
  const meant = [...among].find((one) => isNear(word, one))
  return meant === undefined ? {} : { meant }
}

const whole = (value: string, least: number, most: number): number | null => {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : null
  return number !== null && number >= least && number <= most ? number : null
}

/** A term as it is understood, or what is wrong with it. */
export function termOf(token: Token): Query | QueryError {
  const { name, value, at, length } = token
  const valueAt = at + name.length + 1
  /** Of what follows the colon, where something does. */
  const wrong = (reason: QueryReason, meant: { meant?: string } = {}): QueryError => ({
    ...{ reason, at: valueAt, length: Math.max(1, at + length - valueAt), word: value },
    ...meant,
  })
  if (!(NAMES as readonly string[]).includes(name))
    return { reason: 'unknownName', at, length: name.length + 1, word: name, ...meantOf(name, NAMES) }
  if (value.trim() === '') return { reason: 'noValue', at, length, word: name }
  if ((NAMED as readonly string[]).includes(name)) return { kind: name as Named, name: value }
  const word = value.toLowerCase()
  switch (name) {
    case 'is': {
      const state = STATES.find((one) => one === word)
      return state ? { kind: 'is', state } : wrong('badState', meantOf(word, STATES))
    }
    case 'kind':
      return KINDS.has(word) ? { kind: 'kind', is: word } : wrong('badKind', meantOf(word, KINDS))
    case 'flag': {
      const flag = whole(word, 0, 7)
      return flag === null ? wrong('badFlag') : { kind: 'flag', flag }
    }
    case 'prop':
      return propOf(word) ?? wrong('badProp')
    case 'due': {
      const due = dueOf(word)
      return due ?? wrong('badDue')
    }
    case 'rated':
      return ratedOf(word) ?? wrong('badGrade')
    default: {
      const days = whole(word, 1, 100_000)
      return days === null ? wrong('badDays') : { kind: name as 'added' | 'answered', days }
    }
  }
}

function propOf(word: string): Query | null {
  const [, name = '', op, value = ''] = COMPARED.exec(word) ?? []
  const prop = PROPS.find((one) => one === name) ?? (Object.hasOwn(LONG, name) ? LONG[name] : undefined)
  const number = value.endsWith('%') ? value.slice(0, -1) : value
  if (!prop || !op || !NUMBER.test(number)) return null
  const share = value.endsWith('%') ? 100 : 1
  return { kind: 'prop', prop, op: op as Op, value: Number(number) / share }
}

function dueOf(word: string): Query | null {
  const [, name = '', op = '=', value = ''] = COMPARED.exec(word) ?? []
  if (name === 'today' && value === '') return { kind: 'due', op: '=', days: 0 }
  if (name !== '' || !/^-?\d{1,6}$/.test(value)) return null
  // Plus zero: there is no day called minus nought.
  return { kind: 'due', op: op as Op, days: Number(value) + 0 }
}

/** `rated:1` and `rated:again`; `rated:7:1` with the days, as Anki has it. */
function ratedOf(word: string): Query | null {
  const parts = word.split(':')
  const said = parts.at(-1)!
  const grade = Object.hasOwn(GRADES, said) ? GRADES[said]! : whole(said, 1, 4)
  if (grade === null || parts.length > 2) return null
  if (parts.length === 1) return { kind: 'rated', grade }
  const days = whole(parts[0]!, 1, 100_000)
  return days === null ? null : { kind: 'rated', grade, days }
}
