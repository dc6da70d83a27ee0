import type { Candidate } from '#core/candidates/candidates'
import { holds } from '#core/wording/gates'
import { KIN_LINES } from './kin-names'
import { TEAM_LINES } from './kin-teams'

interface Member {
  name: string
  /** Whether it stands with "the". */
  the: boolean
}

/** Names that can stand in for one another. */
interface Kin {
  members: readonly Member[]
  /** One of these words has to stand in the sentence; none where it is empty. */
  cues: readonly string[]
}

const WITH_THE = /^the /

const memberOf = (name: string): Member => ({ name: name.replace(WITH_THE, ''), the: WITH_THE.test(name) })

const kins = new Map<string, Kin>()

const keyOf = (name: string, the: boolean): string => `${the ? 'the ' : ''}${name.toLowerCase()}`

/** The list that has a name: one that has it with "the", or without, where there are both. */
const kinWith = (name: string, the: boolean): Kin | undefined =>
  kins.get(keyOf(name, the)) ?? kins.get(keyOf(name, !the))

function learn(line: string): void {
  const [, named = line, cue] = /^(.*) \[(.*)\]$/.exec(line) ?? []
  const [first, others] = named.split(' > ') as [string, string?]
  const members = (others ? `${first}, ${others}` : first).split(', ').map(memberOf)
  const kin = { members, cues: cue?.split(', ') ?? [] }
  for (const { name, the } of others ? members.slice(0, 1) : members)
    if (!kins.has(keyOf(name, the))) kins.set(keyOf(name, the), kin)
}

for (const line of `${KIN_LINES}\n${TEAM_LINES}`.split('\n')) if (line !== '') learn(line)

/** Whether a noun stands right after: "Cold War tensions". */
export const isBeforeNoun = ({ sentence, span }: Candidate): boolean => {
  const next = sentence.analysis?.tokens.find(({ start }) => start >= span.end)
  return next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN')
}

/** The members from the nearest on, on both sides by turns. */
const fromNearest = (members: readonly Member[], at: number): Member[] =>
  members
    .map((member, i) => ({ member, away: Math.abs(i - at) }))
    .filter(({ away }) => away > 0)
    .sort((a, b) => a.away - b.away)
    .map(({ member }) => member)

/** The names of the list that has a name, without "the", the nearest first; none where no list has it. */
export function namesLike(name: string): string[] {
  const members = kinWith(name, false)?.members ?? []
  return fromNearest(
    members,
    members.findIndex((one) => one.name === name),
  ).map((one) => one.name)
}

/**
 * Names that could be taken for the answer, from lists of our own, those that are most like it first and written with
 * "the" where the sentence leaves that to them; none where no list has it, or something never was: that holds for others too.
 */
export function kinOf(answer: Candidate): string[] {
  const { sentence, span } = answer
  if (/\bnever\b/.test(sentence.said)) return []
  const text = answer.text.replace(/^the /i, '')
  const hasThe = answer.text !== text || /\bthe $/i.test(sentence.said.slice(0, span.start))
  const kin = kinWith(text, hasThe && !isBeforeNoun(answer))
  if (!kin || (kin.cues.length > 0 && !kin.cues.some((cue) => holds(sentence.said, cue)))) return []
  const at = kin.members.findIndex(({ name }) => name.toLowerCase() === text.toLowerCase())
  const own = kin.members[at]!
  // "SEA" is none of the seas.
  if (own.name !== text) return []
  const others = fromNearest(kin.members, at)
  const names = (members: readonly Member[]) => members.map(({ name }) => name)
  if (answer.text !== text)
    return others.filter(({ the }) => the === own.the).map(({ name }) => `the ${name}`)
  if (hasThe) return names(others.filter(({ the }) => the || !own.the))
  if (isBeforeNoun(answer)) return names(others)
  // "Jordan" by itself is no river.
  if (own.the) return []
  return others.map(({ name, the }) => (the ? `the ${name}` : name))
}

/** Two names joined: "Rhine and Danube", "France or Spain". */
const JOINED = /^(.+?) (and|or) (.+)$/

/**
 * Pairs of names of the list that both names of a pair are from; none where they are from no one list.
 */
export function kinPairs(answer: Candidate): string[] {
  const [, first, joint, second] = JOINED.exec(answer.text) ?? []
  if (first === undefined || second === undefined || second.includes(',')) return []
  const others = kinWith(first, false)?.members.map(({ name }) => name) ?? []
  if (!others.includes(second)) return []
  const free = others.filter(
    (name) => name !== first && name !== second && !holds(answer.sentence.said, name),
  )
  return free.flatMap((name, i) => (i % 2 === 1 ? [`${free[i - 1]} ${joint} ${name}`] : []))
}
