import { isShortFor, sameThing } from './gazetteer'
import type { Typed } from './typing'

/** Mentions of one thing under its names. */
export interface Group {
  /** The fullest name the text gives. */
  name: string
  names: Set<string>
  /** Shorter names that stand for this thing only. */
  accepts: string[]
  typed: Typed
  mentions: number
  /** The first sentence that names it. */
  first: number
}

export interface Mention {
  name: string
  sentence: number
  typed: Typed
}

const strip = (name: string): string => name.replace(/^the /i, '').replace(/['’]s$/, '')
const words = (name: string): string[] => strip(name).split(/\s+/)

const WEAK = new Set(['name', 'term', 'phrase'])
/** The more telling of two types of the same name. */
const better = (a: Typed, b: Typed): Typed =>
  WEAK.has(a.type) && !WEAK.has(b.type) ? b : a.type === b.type && b.fine.length > a.fine.length ? b : a

/** Whether a shorter name can be meant by a fuller one: a surname or a first name, or "Ross Sea" by "the Ross Sea". */
function isShortOf(short: string, full: Group): boolean {
  const [few, all] = [words(short), words(full.name)]
  if (few.length >= all.length || all.length > 4) return false
  const person = full.typed.type === 'person' || full.typed.type === 'name'
  if (!person) return false
  return few.length === 1 && (few[0] === all.at(-1) || (full.typed.type === 'person' && few[0] === all[0]))
}

/**
 * Names of a text, grouped by what they stand for: by the same words, else a lone last or first name joins the only
 * full name that has it. Keyed by every name.
 */
export function groupNames(mentions: readonly Mention[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const { name, sentence, typed } of mentions) {
    const key = strip(name).toLowerCase()
    const group = groups.get(key)
    if (group) {
      group.mentions++
      group.names.add(name)
      group.typed = better(group.typed, typed)
    } else
      groups.set(key, {
        name: strip(name),
        names: new Set([name]),
        accepts: [],
        typed,
        mentions: 1,
        first: sentence,
      })
  }
  const full = [...groups.values()]
  for (const [key, group] of [...groups]) {
    const longer = full.filter(
      (other) => other !== group && (isShortOf(group.name, other) || isShortFor(group.name, other.name)),
    )
    const initials = longer.length === 1 && isShortFor(group.name, longer[0]!.name)
    if (longer.length !== 1 || !(initials || group.typed.type === 'person' || WEAK.has(group.typed.type)))
      continue
    const into = longer[0]!
    into.mentions += group.mentions
    into.first = Math.min(into.first, group.first)
    into.typed = better(into.typed, group.typed)
    for (const each of group.names) into.names.add(each)
    into.accepts.push(group.name)
    groups.set(key, into)
  }
  return groups
}

/** The group of a name. */
export const groupOf = (groups: ReadonlyMap<string, Group>, name: string): Group | undefined =>
  groups.get(strip(name).toLowerCase())

/** Whether two names could be taken for the same thing. */
export const overlaps = (a: string, b: string): boolean =>
  sameThing(a, b) ||
  words(a).some(
    (word) =>
      word.length > 3 &&
      /^\p{Lu}/u.test(word) &&
      words(b).includes(word) &&
      words(b).length + words(a).length < 5,
  )
