import type { FormKind } from '#core/facts/fact'
import type { NoteForm } from '#core/study/note-forms'
import { fold } from '#core/text/fold'
import type { CardIs, CardProp, Op, Query } from './query'

/** A card as queries look at it. All words are folded; days are counted as `dayNumber` does. */
export interface CardRow {
  /** All that stands on it. */
  readonly words: string
  readonly form: NoteForm
  readonly kind: FormKind
  readonly tags: readonly string[]
  /** The name of its deck, parts of it between `::`. */
  readonly deck: string
  /** The title of its reading; empty without one. */
  readonly reading: string
  readonly added: number
  readonly flag: number
  readonly is: (state: CardIs) => boolean
  /** Absent for a card never answered. */
  readonly memory: RowMemory | undefined
}

export interface RowMemory {
  readonly stability: number
  readonly difficulty: number
  /** Chance of recall today, 0 to 1. */
  readonly recall: number
  readonly reps: number
  readonly lapses: number
  readonly grade: number
  /** The day of its last answer, and the one it is due on. */
  readonly last: number
  readonly due: number
}

type Passes = (row: CardRow) => boolean

const COMPARE: Record<Op, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

const PROP: Record<CardProp, (memory: RowMemory) => number> = {
  s: ({ stability }) => stability,
  d: ({ difficulty }) => difficulty,
  r: ({ recall }) => recall,
  reps: ({ reps }) => reps,
  lapses: ({ lapses }) => lapses,
  ivl: ({ due, last }) => due - last,
}

/** Never answered counts as never: it has no stability to be below anything. */
function propPasses(prop: CardProp, op: Op, value: number): Passes {
  const compare = COMPARE[op]
  const of = PROP[prop]
  const isCount = prop === 'reps' || prop === 'lapses'
  return ({ memory }) => (memory ? compare(of(memory), value) : isCount && compare(0, value))
}

const folded = (words: string): string => fold(words).text

/** A name as it is asked for: `*` stands for anything, and a name has its parts below it. */
function named(name: string): (candidate: string) => boolean {
  const wanted = folded(name).trim()
  if (wanted.includes('*')) {
    const parts = wanted.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    const pattern = new RegExp(`^${parts.join('.*')}$`, 's')
    return (candidate) => pattern.test(candidate)
  }
  const below = `${wanted}::`
  return (candidate) => candidate === wanted || candidate.startsWith(below)
}

/**
 * Whether a card is one that a query asks for.
 *
 * @param today the study day it is, as `dayNumber` counts
 */
export function matcherOf(query: Query, today: number): Passes {
  switch (query.kind) {
    case 'all':
      return () => true
    case 'and': {
      const of = query.of.map((one) => matcherOf(one, today))
      return (row) => of.every((passes) => passes(row))
    }
    case 'or': {
      const of = query.of.map((one) => matcherOf(one, today))
      return (row) => of.some((passes) => passes(row))
    }
    case 'not': {
      const of = matcherOf(query.of, today)
      return (row) => !of(row)
    }
    case 'words': {
      const words = folded(query.text)
      return (row) => row.words.includes(words)
    }
    case 'is':
      return (row) => row.is(query.state)
    case 'flag':
      return (row) => row.flag === query.flag
    case 'tag': {
      const isNamed = named(query.name)
      const isNone = folded(query.name) === 'none'
      return ({ tags }) => (isNone && tags.length === 0) || tags.some(isNamed)
    }
    case 'deck': {
      const isNamed = named(query.name)
      return ({ deck }) => isNamed(deck)
    }
    case 'reading': {
      const words = folded(query.name).trim()
      return ({ reading }) => reading.includes(words)
    }
    case 'kind':
      return ({ form, kind }) => form === query.is || kind === query.is
    case 'prop':
      return propPasses(query.prop, query.op, query.value)
    case 'added':
      return ({ added }) => added > today - query.days && added <= today
    case 'answered':
      return ({ memory }) => memory !== undefined && memory.last > today - query.days
    case 'rated': {
      const since = query.days === undefined ? Number.NEGATIVE_INFINITY : today - query.days
      return ({ memory }) => memory?.grade === query.grade && memory.last > since
    }
    case 'due': {
      const compare = COMPARE[query.op]
      return ({ memory }) => memory !== undefined && compare(memory.due - today, query.days)
    }
  }
}
