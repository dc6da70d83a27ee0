import { isPersonWord } from '#core/sentences/pronouns'
import type { ReadSentence } from '#core/sentences/sentence'
import type { Span } from '#core/text/segment'
import { isBystander, isInLifeDates, leadOf } from './bystanders'
import { type Gender, genderOf } from './gender'
import { type Group, groupOf } from './groups'
import { type Pronoun, pronounIn } from './pronoun'
import { roleOf, subjectOf } from './roles'

/** A sentence with its names, as antecedents are looked for in. */
export interface Named {
  sentence: ReadSentence
  names: readonly { name: string; span: Span; type: string }[]
}

/** Whom a pronoun may mean: a person named, or (without a group) nobody who is. */
export interface Option {
  group?: Group
  /** None of its names stands in the sentence of the pronoun, and it may be put in the pronoun's place. */
  fits: boolean
  /** The last pronoun of its kind was taken to mean the same. */
  follows: boolean
  /** Somebody else, who may have the pronoun too, did something after it was named. */
  outdone: boolean
  /** What speaks for and against it: names of binary features. */
  features: string[]
}

/** An option that was chosen, and how sure that is, 0 to 1. */
export interface Choice {
  option: Option
  sure: number
}

/** A pronoun with what it was taken to mean. */
export interface Meant extends Choice {
  pronoun: Pronoun
}

/** How many sentences back an antecedent is looked for. */
const BACK = 5

interface Mention {
  group: Group
  sentence: number
  role: string
  /** It is the first of its kind in its sentence. */
  first: boolean
  order: number
}

const several = (count: number): string => (count > 4 ? '5' : count > 2 ? '3' : String(count))

/** All that is known of a text when its pronouns are followed. */
interface Known {
  heard: readonly Named[]
  roles: string[][]
  groups: (Group | undefined)[][]
  subjects: string[]
  genders: Map<Group, Gender>
  /** Things that their mentions look like a person's more than all else. */
  persons: ReadonlySet<Group>
  title: string
}

function know(heard: readonly Named[], all: ReadonlyMap<string, Group>, title: string): Known {
  const votes = new Map<Group, number>()
  const groups = heard.map(({ sentence, names }) =>
    names.map(({ name, span }) => {
      const group = groupOf(all, name)
      const gender = group && genderOf(name, sentence.said, span)
      if (gender) votes.set(group, (votes.get(group) ?? 0) + (gender === 'he' ? 1 : -1))
      return group
    }),
  )
  const genders = new Map<Group, Gender>()
  for (const [group, vote] of votes) if (vote !== 0) genders.set(group, vote > 0 ? 'he' : 'she')
  return {
    ...{
      heard,
      groups,
      genders,
      persons: personsOf(heard, groups),
      title: `${title} ${leadOf(heard[0])}`.toLowerCase(),
    },
    roles: heard.map(({ sentence, names }) =>
      names.map(({ span }) => roleOf(sentence.said, sentence.analysis?.tokens ?? [], span)),
    ),
    subjects: heard.map(({ sentence }) => subjectOf(sentence.analysis?.tokens ?? [])),
  }
}

function personsOf(heard: readonly Named[], groups: readonly (readonly (Group | undefined)[])[]): Set<Group> {
  const votes = new Map<Group, number>()
  heard.forEach(({ names }, i) => {
    names.forEach(({ type }, n) => {
      const group = groups[i]![n]
      if (group && type !== 'name') votes.set(group, (votes.get(group) ?? 0) + (type === 'person' ? 1 : -1))
    })
  })
  return new Set([...votes].filter(([, vote]) => vote > 0).map(([group]) => group))
}

/** The latest mention of each thing that a pronoun of sentence `at` could mean, the nearest first. */
function mentionsBefore({ heard, groups, roles, genders }: Known, at: number, is: Gender): Mention[] {
  const found = new Map<Group, Mention>()
  const blocks = new Set<string>()
  for (let i = at - 1; i >= 0 && at - i <= BACK; i--) {
    blocks.add(heard[i]!.sentence.block)
    if (blocks.size > 2 || (blocks.size > 1 && !blocks.has(heard[at]!.sentence.block) && i < at - 3)) break
    let first = true
    const here: Mention[] = []
    groups[i]!.forEach((group, n) => {
      if (!group || !/^(?:person|name)$/.test(group.typed.type)) return
      if (
        (genders.get(group) ?? is) !== is ||
        isInLifeDates(heard[i]!.sentence.said, heard[i]!.names[n]!.span)
      )
        return
      if (!here.some((one) => one.group === group))
        here.push({ group, sentence: i, role: roles[i]![n]!, first, order: n })
      first = false
    })
    for (const one of here) if (!found.has(one.group)) found.set(one.group, one)
  }
  return [...found.values()]
}

/**
 * Follows the pronouns of a text in reading order: for each sentence the pronoun in it that means something before it
 * and what `choose` takes it to mean; none where there is no such pronoun.
 */
export function followPronouns(
  heard: readonly Named[],
  all: ReadonlyMap<string, Group>,
  title: string,
  choose: (options: readonly Option[], sentence: number, pronoun: Pronoun) => Choice,
): (Meant | undefined)[] {
  let known: Known | undefined
  const counts = new Map<Group, number>()
  const chains: Partial<Record<Gender, Chain>> = {}
  return heard.map(({ sentence, names }, at) => {
    const pronoun = pronounIn(sentence, names)
    known ??= pronoun && know(heard, all, title)
    for (const { name } of names) {
      const group = groupOf(all, name)
      if (group) counts.set(group, (counts.get(group) ?? 0) + 1)
    }
    if (!pronoun || !known) return undefined
    const options = optionsOf(known, at, pronoun, counts, chains[pronoun.is])
    const { option, ...choice } = choose(options, at, pronoun)
    // What follows from a doubtful choice is no surer than that.
    const before = option.follows ? (chains[pronoun.is]?.sure ?? 1) : 1
    const sure = option.outdone ? 0 : Math.min(choice.sure, before)
    chains[pronoun.is] = { sentence: at, group: option.group, sure }
    if (option.group) counts.set(option.group, (counts.get(option.group) ?? 0) + 1)
    return { option, sure, pronoun }
  })
}

/** What the last pronoun of a kind was taken to mean, and how surely. */
interface Chain {
  sentence: number
  group: Group | undefined
  sure: number
}

function optionsOf(
  known: Known,
  at: number,
  pronoun: Pronoun,
  counts: ReadonlyMap<Group, number>,
  chain: Chain | undefined,
): Option[] {
  const { heard, subjects, genders, persons, title } = known
  const { is, owns, opens } = pronoun
  const near = heard[at - 1]
  const same = near?.sentence.block === heard[at]!.sentence.block
  const chained = chain && at - chain.sentence <= BACK ? chain : undefined
  const met = mentionsBefore(known, at, is)
  // Whom the last pronoun of this kind meant may not be named within reach.
  const last = chained?.group
  if (last && !met.some(({ group }) => group === last))
    met.push({ group: last, sentence: chained.sentence, role: 'chain', first: true, order: 0 })
  const subject = same ? subjects[at - 1]! : 'start'
  const most = Math.max(0, ...met.map(({ group }) => counts.get(group) ?? 0))
  const mentioned = Math.max(0, ...met.map(({ group }) => group.mentions))
  const opening = `${opens ? 'opens' : 'within'}${owns ? '-owns' : ''}`
  const rivals = several(met.length)
  const lastSaid = near?.sentence.said ?? ''
  const personNoun = (near?.sentence.analysis?.tokens ?? []).some(
    ({ pos, lemma }) => pos === 'NOUN' && isPersonWord(lemma.toLowerCase()),
  )
  const { said } = heard[at]!.sentence
  const here = ({ names }: Group): boolean => [...names].some((name) => said.includes(name))
  const inTitle = ({ name }: Group): boolean =>
    name.split(' ').some((word) => word.length > 2 && title.includes(word.toLowerCase()))
  const alike = [...genders].flatMap(([group, gender]) => (gender === is ? [group] : []))
  const inTitles = [...persons].filter((group) => inTitle(group) && (genders.get(group) ?? is) === is)
  const isPassing = (group: Group): boolean => {
    const named = known.groups.findLastIndex((some, n) => n < at && some.includes(group))
    return isBystander(group, {
      here: heard[at]!.sentence,
      named: heard[named]?.sentence,
      ...{ is, alike, titled: inTitles },
    })
  }
  const { block } = heard[at]!.sentence
  // Who was named first in a paragraph gone by is not who a later one goes on about.
  const isOutdone = (one: Mention): boolean =>
    met.some(({ group, role, sentence }) => {
      if (sentence <= one.sentence || !persons.has(group) || inTitle(group)) return false
      const [its, own] = [sentence, one.sentence].map((of) => heard[of]!.sentence.block)
      return /^(?:main|subject)$/.test(role) || (its === block && own !== block)
    })
  const options = met.map((one, rank): Option => {
    const { group, sentence, role, first } = one
    const back = Math.min(at - sentence, 4)
    const count = counts.get(group) ?? 0
    const sure = genders.get(group) ? 'known' : 'unknown'
    const follows = chained ? (chained.group === group ? 'same' : 'other') : 'no'
    const titled = inTitle(group)
    const place = same ? `back${back}` : `far${back}`
    return {
      group,
      fits:
        (group.typed.type === 'person' || sure === 'known' || (titled && persons.has(group))) &&
        !here(group) &&
        !isPassing(group),
      follows: follows === 'same',
      outdone: !titled && isOutdone(one),
      features: [
        'one',
        `type ${group.typed.type}`,
        place,
        `role ${role} ${back === 1 ? 'near' : 'far'}`,
        `gender ${sure} ${rivals}`,
        `rank ${Math.min(rank, 3)}`,
        `rivals ${rivals}`,
        `rivals ${rivals} first ${first} ${back}`,
        `count ${several(count)}`,
        `most ${count === most && met.length > 1}`,
        `all ${several(group.mentions)} ${group.mentions === mentioned}`,
        `type ${group.typed.type === 'person'} ${role === 'main'} ${group.mentions === mentioned}`,
        `chain ${follows} ${chained ? Math.min(at - chained.sentence, 3) : ''}`,
        `chain ${follows} ${role}`,
        `titled ${titled}`,
        `titled ${titled} ${count === most} ${group.typed.type === 'person'}`,
        `here ${here(group)}`,
        `alone ${back === 1 && !personNoun && met.filter((other) => other.sentence === at - 1).length === 1}`,
        `subject ${subject} ${role} ${back}`,
        `noun ${personNoun} ${back} ${role === 'main' || role === 'subject'}`,
        `${opening} ${role}`,
        `words ${group.name.includes(' ')}`,
        `again ${back === 1 && new RegExp(`\\b${is}\\b`, 'i').test(lastSaid)}`,
      ],
    }
  })
  options.push({
    fits: false,
    follows: false,
    outdone: false,
    features: [
      'none',
      `none rivals ${rivals}`,
      `none subject ${subject}`,
      `none noun ${personNoun}`,
      `none ${opening}`,
      `none ${same ? 'same' : 'new'} block`,
      `none chain ${chained ? (chained.group ? 'some' : 'none') : 'no'}`,
    ],
  })
  return options
}
