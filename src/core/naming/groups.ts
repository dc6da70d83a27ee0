import { isShortFor, sameThing } from './gazetteer'
import { STRONG, SURE, type Typed, type Vote } from './typing'

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
  typed: Vote
}

const strip = (name: string): string => name.replace(/^the /i, '').replace(/['’]s$/, '')
const words = (name: string): string[] => strip(name).split(/\s+/)

const MOST_GUESSED = 2
/** So many mentions that all agree, not all of them guesses at a single word, are as good as sure. */
const MANY = 3
const UNSURE: Typed = { type: 'name', fine: 'name' }

/**
 * The type that all mentions of a name together tell: strong votes outdo all others, and the winner needs twice the
 * weight of the next. A name of unsure type is just a name.
 */
export function typeByVotes(votes: readonly Vote[]): Typed {
  const strong = votes.filter(({ weight }) => weight >= STRONG)
  const sums = new Map<string, number>()
  const counted = strong.length > 0 ? strong : votes
  for (const { type, weight } of counted) {
    const sum = (sums.get(type) ?? 0) + weight
    // Guesses at a single word alone are never sure, however many.
    sums.set(type, weight > 1 ? sum : Math.max(sum - 1, Math.min(sum, MOST_GUESSED)))
  }
  const [best, next] = [...sums].sort((a, b) => b[1] - a[1])
  const agreed =
    counted.length >= MANY &&
    counted.every(({ type }) => type === best?.[0]) &&
    counted.some(({ weight }) => weight > 1)
  if (best && agreed) best[1] = Math.max(best[1], SURE)
  if (!best || best[1] < SURE || best[1] < 2 * (next?.[1] ?? 0)) return UNSURE
  const of = counted.filter(({ type }) => type === best[0])
  const { type, fine } = of.reduce((a, b) => (b.fine.length > a.fine.length ? b : a))
  return { type, fine }
}

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
  const votes = new Map<Group, Vote[]>()
  for (const { name, sentence, typed } of mentions) {
    const key = strip(name).toLowerCase()
    const group = groups.get(key)
    if (group) {
      group.mentions++
      group.names.add(name)
      votes.get(group)!.push(typed)
      continue
    }
    const made: Group = {
      ...{ name: strip(name), names: new Set([name]), accepts: [], typed: UNSURE, mentions: 1 },
      first: sentence,
    }
    groups.set(key, made)
    votes.set(made, [typed])
  }
  const full = [...groups.values()]
  for (const group of full) group.typed = typeByVotes(votes.get(group)!)
  for (const [key, group] of [...groups]) {
    const longer = full.filter(
      (other) => other !== group && (isShortOf(group.name, other) || isShortFor(group.name, other.name)),
    )
    const into = longer[0]
    if (!into || longer.length > 1) continue
    const told = votes.get(group)!.some(({ type, weight }) => weight >= STRONG && type !== into.typed.type)
    const initials = isShortFor(group.name, into.name)
    if (!initials && (told || (into.typed.type !== 'person' && group.typed.type !== 'name'))) continue
    into.mentions += group.mentions
    into.first = Math.min(into.first, group.first)
    votes.get(into)!.push(...votes.get(group)!)
    into.typed = typeByVotes(votes.get(into)!)
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
