import { isShortFor, sameThing } from './gazetteer'
import { beginsFamilyName, familyName, isFamilyFirst } from './parts'
import { STRONG, SURE, type Typed, type Vote } from './typing'

/** Mentions of one thing under its names. */
export interface Group {
  /** The fullest name the text gives. */
  name: string
  names: Set<string>
  /** Shorter names that stand for this thing only. */
  accepts: string[]
  typed: Typed
  /**
   * Its type is told by words: its own, the gazetteer, a title or what stands around it, or several mentions agree and
   * none says otherwise. Else it is a guess, too little to ask "which company".
   */
  sure?: boolean
  mentions: number
  /** The first sentence that names it. */
  first: number
}

export interface Mention {
  name: string
  sentence: number
  typed: Vote
  /** Of the vote, see there. */
  evident?: boolean
}

const strip = (name: string): string =>
  name
    .replace(/\u00ad/g, '')
    .replace(/^the /i, '')
    .replace(/['’]s$/, '')
const words = (name: string): string[] => strip(name).split(/\s+/)
const keyOf = (name: string): string => strip(name).toLowerCase()

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

/** So many mentions are a few. */
const FEW = 8

/** Whether words tell a type: a name's own once, those around it once where the name has a few mentions, else twice. */
const isTold = (own: readonly Vote[], mentions: number): boolean =>
  own.some(({ weight }) => weight >= STRONG) ||
  own.filter(({ evident }) => evident).length >= (mentions > FEW ? 2 : 1)

/** Whether votes that made a type make it certain: words tell it, or several mentions agree and none says otherwise. */
function isSure(votes: readonly Vote[], { type }: Typed): boolean {
  if (type === 'name') return false
  const counted = votes.filter(({ weight }) => weight > 0)
  const [own, others] = [true, false].map((is) => counted.filter((vote) => (vote.type === type) === is))
  if (others!.some(({ weight, evident }) => weight >= STRONG || evident)) return false
  if (isTold(own!, votes.length) && others!.length < own!.length) return true
  return own!.length >= MANY && others!.length === 0
}

/** Fewest mentions that each look like somebody's, by more than a model's word, to make a single word a person. */
const FEWEST = 2
const LIKELY = 2

/** A type by votes; a single word is a person's name only if words tell it, or several mentions and no other. */
function typeOf(name: string, votes: readonly Vote[]): Typed {
  const typed = typeByVotes(votes)
  if (typed.type !== 'person' || /\s/.test(name)) return typed
  const own = votes.filter(({ type }) => type === 'person')
  if (isTold(own, votes.length)) return typed
  const others = votes.some(({ type, weight }) => weight > 0 && type !== 'person')
  return !others && own.filter(({ weight }) => weight >= LIKELY).length >= FEWEST ? typed : UNSURE
}

/** "Bashir" of "al-Bashir". */
const bare = (word: string): string => word.replace(/^\p{Ll}{2,3}[-‑](?=\p{Lu})/u, '')

/** Whether a shorter name can be meant by a fuller one: a family or a first name, or both without what is between. */
function isShortOf(short: string, full: Group): boolean {
  const [few, all] = [words(short), words(full.name)]
  if (few.length >= all.length || all.length > 5) return false
  const person = full.typed.type === 'person'
  if (!person && full.typed.type !== 'name') return false
  if (few.join(' ').toLowerCase() === familyName(full.name).toLowerCase()) return true
  if (person && few.length === 2)
    return (
      few[0] === all[0] &&
      few[1] === all.at(-1) &&
      all.slice(1, -1).every((word) => /^\p{Lu}\.?$/u.test(word))
    )
  if (few.length > 1 || isFamilyFirst(all)) return false
  return bare(few[0]!) === bare(all.at(-1)!) || (person && few[0] === all[0])
}

/** Whether a single word is the first name of somebody and no family name. */
const isFirstOf = (short: string, { name }: Group): boolean =>
  short === words(name)[0] && short.toLowerCase() !== familyName(name).toLowerCase()

/** Finds, for a name, the longer ones that it can be short for; by their words, so that many names take no longer each. */
function longerNames(all: readonly Group[]): (group: Group) => Group[] {
  const long = all.filter(({ name }) => name.includes(' '))
  const byWord = new Map<string, Group[]>()
  for (const group of long)
    for (const word of new Set(words(group.name).map((one) => bare(one).toLowerCase()))) {
      const same = byWord.get(word)
      if (same) same.push(group)
      else byWord.set(word, [group])
    }
  return (group) => {
    const last = bare(words(group.name).at(-1)!).toLowerCase()
    const found = (byWord.get(last) ?? []).filter((other) => other !== group && isShortOf(group.name, other))
    if (!/^[\p{Lu}.]+$/u.test(group.name)) return found
    return [...new Set([...found, ...long.filter((other) => isShortFor(group.name, other.name))])]
  }
}

/** "the Grey Pirates" where the text has a "Grey Pirate" or a "Pirate" too: many, and so nobody. */
const isPlural = (key: string, groups: ReadonlyMap<string, Group>): boolean =>
  /[^s’']s$/.test(key) &&
  [key, key.slice(key.lastIndexOf(' ') + 1)].some((one) => groups.has(one.slice(0, -1)))

/** A short name as it is used within sentences: "de Souza" rather than "De Souza". */
const shortOf = ({ name, names }: Group): string =>
  beginsFamilyName(words(name)[0]!)
    ? ([...names].map(strip).find((one) => /^\p{Ll}/u.test(one)) ?? name)
    : name

/**
 * Names of a text, grouped by what they stand for: by the same words, else a lone last or first name joins the only
 * full name that has it. Keyed by every name.
 */
export function groupNames(mentions: readonly Mention[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  const votes = new Map<Group, Vote[]>()
  for (const { name, sentence, typed: vote, evident } of mentions) {
    const typed = evident ? { ...vote, evident } : vote
    const key = keyOf(name)
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
  for (const [key, group] of groups) {
    const own = votes.get(group)!
    group.typed = typeOf(group.name, own)
    const told = own.some(({ weight }) => weight >= STRONG)
    if (group.typed.type === 'person' && !told && isPlural(key, groups)) group.typed = UNSURE
  }
  const longerThan = longerNames(full)
  // Longer names first: "Stone" may be short for an "Ada Stone" that is an "Ada M. Stone".
  const shortest = [...groups].sort(([a], [b]) => words(b).length - words(a).length)
  for (const [key, group] of shortest) {
    const longer = [...new Set(longerThan(group).map((other) => groupOf(groups, other.name)!))]
    const into = longer[0]
    // "Stone" beside "Ada Stone" and "Tom Stone" is one of them.
    const somebody = longer.length > 1 && longer.every(({ typed }) => typed.type === 'person')
    if (somebody && group.typed.type === 'name') group.typed = { type: 'person', fine: 'person' }
    if (!into || longer.length > 1) continue
    const told = votes.get(group)!.some(({ type, weight }) => weight >= STRONG && type !== into.typed.type)
    const initials = isShortFor(group.name, into.name)
    // "William and Sarah Bell" are named before any "William Stone".
    if (isFirstOf(group.name, into) && group.first < into.first) continue
    if (!initials && (told || (into.typed.type !== 'person' && group.typed.type !== 'name'))) continue
    into.mentions += group.mentions
    into.first = Math.min(into.first, group.first)
    votes.get(into)!.push(...votes.get(group)!)
    into.typed = typeOf(into.name, votes.get(into)!)
    for (const each of group.names) into.names.add(each)
    into.accepts.push(shortOf(group))
    groups.set(key, into)
  }
  for (const group of full) group.sure = isSure(votes.get(group)!, group.typed)
  return groups
}

/** The group of a name. */
export const groupOf = (groups: ReadonlyMap<string, Group>, name: string): Group | undefined =>
  groups.get(keyOf(name))

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
