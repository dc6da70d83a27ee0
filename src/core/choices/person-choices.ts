import type { Candidate } from '#core/candidates/candidates'
import { isDemonym, kindOf } from '#core/naming/gazetteer'
import { isGiven, isTitleWord } from '#core/naming/typing'
import { holds } from '#core/wording/gates'
import { namesLike } from './kin'
import { isLeader, leadersLike } from './leaders'
import { sexOf, spokenOf, surnameOf } from './persons'
import { actsAlike } from './roles'

/** Surname first, the given names with a hyphen: "Kim Min-woo". */
const HYPHENED = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u
/** "Karl IV" */
const NUMBERED = / [IVX]+$/

/** Titles that few have at a time: beside a king stand kings. */
const OFFICE =
  /\b(Tsar|King|Queen|Emperor|Empress|Pope|Premier|President|Prime Minister|Chancellor|Sultan|Shah|Caliph|Khan|Prince|Princess|Duke|Duchess|Sheriff|Mayor|Governor|Bishop|Archbishop) $/
/** Words of a game's course. */
const SPORT =
  /\b(?:minute|scor(?:ed|ing)|goals?|penalty|header|midfielder|defender|striker|goalkeeper|keeper|touchdowns?|quarterback|cornerback|linebacker|yards?|substituted|substitute|booked|assist|half-time|halftime|replaced|saved|injury time|made a change|volley|foul|missed|in the lead|kick|wickets?|innings?|fumbles?|tackle|match|captain|equali[sz]er|interceptions?|sacks?)\b/gi

/** A person's full name that can be trusted to be one: with a known given name, or a hyphen as in "Kim Min-woo". */
const isSurePerson = (name: string): boolean => {
  const words = name.split(/\s+/)
  return words.length < 2 || isGiven(words[0]!) || HYPHENED.test(name)
}

/** How a wrong person is written: by surname beside a short answer, in full beside a full one. */
function written(offer: string, isShort: boolean): string | undefined {
  const words = offer.split(/\s+/)
  if (/^(?:Hey|Oh|Dear|Hi|Hello)$/.test(words[0]!)) return undefined
  if (words.length < 2) return isShort ? offer : undefined
  if (!isShort) return offer
  const surname = surnameOf(offer)
  return /^\p{Lu}\p{Ll}/u.test(surname) ? surname : undefined
}

/** Whether a person's given name or surname stands in a sentence already. */
const namesPart = (person: string, sentence: string): boolean =>
  person.split(/\s+/).some((word) => /^\p{Lu}\p{L}/u.test(word) && holds(sentence, word))

/** Last words that no person has, and what is left of a name that was cut short. */
const THING =
  /\b(?:Sports|Games|Entertainment|Studios|Productions|Brothers|Show|Band|Democrats?|Republicans?|Foods|\p{Lu}\.?)$/u
/** Given names alone: "Min-woo". */
const GIVEN_ALONE = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u

const before = ({ sentence, span }: Candidate): string => sentence.said.slice(0, span.start)

/** A wrong person as written beside the right one; undefined where it looks unlike it, or the sentence tells it away. */
export function personFor(full: string, answer: Candidate, context: string): string | undefined {
  if (isSurePerson(answer.name) && !isSurePerson(full) && !isLeader(full)) return undefined
  const isShort = !/\s/.test(answer.text)
  // A third word beside a name of two is often no part of it.
  if (!isShort && full.split(' ').length > Math.max(2, answer.text.split(' ').length)) return undefined
  if (!isShort && (HYPHENED.test(full) !== HYPHENED.test(answer.text) || isDoubled(full))) return undefined
  if (THING.test(full)) return undefined
  // A given name stands out among surnames.
  if (isShort && !/\s/.test(answer.name) && isGiven(answer.text) && !isGiven(full)) return undefined
  if (GIVEN_ALONE.test(full) !== GIVEN_ALONE.test(answer.text)) return undefined
  if (NUMBERED.test(full) !== NUMBERED.test(answer.text)) return undefined
  const spoken = spokenOf(answer.sentence.said, before(answer))
  const sex = sexOf(full)
  if (spoken !== undefined && sex !== undefined && sex !== spoken) return undefined
  const offer = written(full, isShort)
  return offer === undefined || namesPart(full, context) ? undefined : offer
}

/** "Duran Duran": a band. */
const isDoubled = (name: string): boolean => {
  const [first, second] = name.split(' ')
  return first === second
}

/** Whether what is asked for is no single person after all: "LA Sheriff", a band. */
export const isNobody = ({ text }: Candidate): boolean =>
  isDoubled(text) ||
  (/\s/.test(text) && /^(?:Sheriff|Police)$/.test(text.split(' ').at(-1)!)) ||
  endsInTitle(text)

/** Whether the sentence has a part of the name elsewhere, as a cousin's or a pen name has: no choice would hide it. */
export function isHalfTold({ text, sentence, span }: Candidate): boolean {
  const rest = `${sentence.said.slice(0, span.start)} ${sentence.said.slice(span.end)}`
  return text.split(/\s+/).some((word) => word.length > 2 && /^\p{Lu}/u.test(word) && holds(rest, word))
}

const endsInTitle = (name: string): boolean => {
  const last = name.split(' ').at(-1)!
  return /\s/.test(name) && isTitleWord(last) && !isGiven(last)
}

/** Where somebody is from, told just before the name: "Swedish captain ". */
function originOf(candidate: Candidate): string | undefined {
  const found = /(\p{Lu}[\p{L}-]+) (?:\p{Ll}[\p{Ll}-]* ){1,3}$/u.exec(before(candidate))?.[1]
  return found !== undefined && isDemonym(found) ? found : undefined
}

const officeOf = (candidate: Candidate): string | undefined => OFFICE.exec(before(candidate))?.[1]

/** Whether a sentence tells of the course of a game. */
const isSport = (said: string): boolean =>
  new Set(said.match(SPORT)?.map((word) => word.toLowerCase()) ?? []).size > 1

/** The candidates of each name, and the countries and bodies named in each sentence. */
interface Index {
  mentions: Map<Candidate['group'], Candidate[]>
  teams: Map<Candidate['sentence'], Set<string>>
}

const indexes = new WeakMap<readonly Candidate[], Index>()

/** The index of a text's candidates, made once. */
function indexOf(candidates: readonly Candidate[]): Index {
  const known = indexes.get(candidates)
  if (known) return known
  const index: Index = { mentions: new Map(), teams: new Map() }
  for (const one of candidates) {
    if (!one.group) continue
    index.mentions.set(one.group, [...(index.mentions.get(one.group) ?? []), one])
    const teams = index.teams.get(one.sentence) ?? new Set()
    if (one.type === 'organisation' || kindOf(one.text) === 'country') teams.add(one.name)
    index.teams.set(one.sentence, teams)
  }
  indexes.set(candidates, index)
  return index
}

/** Whether somebody is no player of either side. */
const isReferee = (one: Candidate): boolean => /\b(?:referee|umpire|coach|manager) $/.test(before(one))

/**
 * Whether somebody known to all may stand beside one who is not: nobody who led a country, nor one of the lists who is
 * named in passing.
 */
const fitsFame = (answer: Candidate, other: Candidate): boolean =>
  isLeader(answer.name) ||
  !(
    leadersLike(other.name).length > 0 ||
    ((other.group?.mentions ?? 1) < 2 && namesLike(other.name).length > 0)
  )

/**
 * Beside a king stand kings, beside a Swede Swedes, and beside a player of a game those who are named with the same team:
 * anybody else could be ruled out without having read the text. Tells whether another person of the text will do.
 */
export function demandOf(answer: Candidate, candidates: readonly Candidate[]): (other: Candidate) => boolean {
  const office = officeOf(answer)
  const origin = originOf(answer)
  const sport = isSport(answer.sentence.said)
  const index = indexOf(candidates)
  const teamsOf = ({ sentence }: Candidate) => index.teams.get(sentence) ?? new Set<string>()
  const teams = sport ? teamsOf(answer) : new Set<string>()
  const some = (other: Candidate, holds: (one: Candidate) => boolean) =>
    (index.mentions.get(other.group) ?? []).some(holds)
  const own = index.mentions.get(answer.group) ?? []
  return (other) => {
    if (!fitsFame(answer, other) || !actsAlike(answer, own, index.mentions.get(other.group) ?? []))
      return false
    if (office !== undefined) return some(other, (one) => officeOf(one) === office)
    if (origin !== undefined) return some(other, (one) => originOf(one) === origin)
    if (!sport) return true
    if (isReferee(answer) || some(other, isReferee)) return false
    const named = (index.mentions.get(other.group) ?? []).map(teamsOf).filter(({ size }) => size > 0)
    if (teams.size === 0) return true
    return named.length > 0 && named.every((own) => [...own].some((team) => teams.has(team)))
  }
}
