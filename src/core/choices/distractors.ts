import type { Candidate } from '#core/candidates/candidates'
import type { AnswerType } from '#core/facts/fact'
import { GAZETTEER, type Kind, LIVING, regionOf, sameThing } from '#core/naming/gazetteer'
import { overlaps } from '#core/naming/groups'
import { isPlaceHere } from '#core/naming/namesakes'
import { contentWords } from '#core/sentences/lexicon'
import { holds } from '#core/wording/gates'
import { isBadChoice } from './bad-choice'
import { BY_HEAD } from './by-head'
import { type Bounds, byArithmetic, yearsFor } from './figure-choices'
import { kinOf, kinPairs } from './kin'
import { modifiedOtherwise } from './modifiers'
import { demandOf, isHalfTold, isNobody, personFor } from './person-choices'
import { phrasesLike, type Thing, thingsIn } from './phrase-choices'
import { citiesLike, isNear, standsAlike } from './place-choices'

const WANTED = 3
const KEEP = 5
/** What wrong choices are taken from. */
export interface Pool extends Bounds {
  candidates: readonly Candidate[]
  /** The content words of a sentence, found once. */
  content: (sentence: string) => ReadonlySet<string>
  /** The phrases of things in the sentences of the candidates, found once, when first asked for. */
  phrases: () => readonly Thing[]
}

export function createPool(candidates: readonly Candidate[], bounds: Bounds): Pool {
  const known = new Map<string, ReadonlySet<string>>()
  const content = (sentence: string) => {
    const words = known.get(sentence) ?? new Set(contentWords(sentence))
    known.set(sentence, words)
    return words
  }
  let found: readonly Thing[] | undefined
  const phrases = () => {
    found ??= thingsIn(new Set(candidates.map(({ sentence }) => sentence)))
    return found
  }
  return { candidates, ...bounds, content, phrases }
}

/** So many countries of one part of the world are enough for two names each. */
const FEW_NEAR = 10

/** Names of the gazetteer that are of a fine type, turned so that not every question has the same ones. */
function fromGazetteer(
  answer: string,
  fine: string,
  fits: (name: string) => boolean = () => true,
): readonly string[] {
  const kind = fine.split('/')[1] ?? ''
  const headed = BY_HEAD[kind]
  if (headed) return headed
  if (!Object.hasOwn(GAZETTEER, kind)) return []
  const all = GAZETTEER[kind as Kind].filter(
    (name) => !/^(?:UK|USA|US|U\.S\.|UAE|Korea)$/.test(name) && fits(name),
  )
  const at = all.findIndex((name) => sameThing(name, answer))
  // Somebody in office whom the list does not have lived at another time or place than those it has.
  if (kind === 'leader' && at < 0) return []
  const living = at < LIVING
  const names: readonly string[] = kind === 'leader' ? all.filter((_, i) => i < LIVING === living) : all
  const region = regionOf(answer.split(' and ')[0]!)
  const near = names.filter((name) => region !== undefined && regionOf(name) === region && name !== answer)
  const turn = near.length === 0 ? 0 : (answer.length * 5) % near.length
  const beside = [...near.slice(turn), ...near.slice(0, turn)]
  // Of countries far away nobody would think.
  if (beside.length >= FEW_NEAR) return beside
  const known = names.findIndex((name) => sameThing(name, answer))
  const from = (known < 0 ? answer.length * 7 : known * 5 + 3) % names.length
  const mixed = [...names.slice(from), ...names.slice(0, from)].filter(
    (_, i) => i % 3 === 0 || names.length < 12,
  )
  return [...beside, ...mixed]
}

/** Pairs of names of the kind that both of a pair are of. */
function pairs(answer: Candidate, pool: Pool): string[] {
  const kind = answer.fine.slice('pair/'.length)
  const fine = Object.hasOwn(GAZETTEER, kind) ? `${answer.type}/${kind}` : answer.type
  const single: Candidate = { ...answer, fine, text: '' }
  if (kind === '' || kind === 'name') return []
  const within = answer.sentence.said
  const all = [...new Set([...fromText(single, pool).alike, ...fromGazetteer(answer.text, fine)])]
  const regions = answer.text.split(' and ').map(regionOf)
  const isNear = (name: string) => Number(regions.includes(regionOf(name)))
  const names = all.sort((a, b) => isNear(b) - isNear(a))
  const free = names.filter((name) => !holds(within, name) && !answer.text.includes(name))
  return free.flatMap((name, i) => (i % 2 === 1 ? [`${free[i - 1]} and ${name}`] : []))
}

/** Types whose fine types are too unlike to stand in for one another. */
const MIXED: ReadonlySet<AnswerType> = new Set(['place', 'date', 'name'])

/** What the text has of the same fine type, and of the same type only, without what may be right as well. */
function fromText(answer: Candidate, pool: Pool): { alike: string[]; akin: string[] } {
  const { candidates, content } = pool
  if (/^(?:number|percent|money)$/.test(answer.type)) return { alike: [], akin: [] }
  // Of a name of unsure type nothing is sure to be of the same kind.
  if (answer.group && answer.fine === 'name') return { alike: [], akin: [] }
  if (answer.type === 'term' || answer.type === 'phrase')
    return { alike: phrasesLike(answer, pool.phrases), akin: [] }
  const others = candidates.filter(
    (other) =>
      !other.fine.startsWith('pair/') &&
      isAkin(other, answer) &&
      (answer.group === undefined || other.group !== answer.group) &&
      !sharesStory(answer, other, content),
  )
  const town = isTown(answer)
  const demand = answer.type === 'person' ? demandOf(answer, candidates) : undefined
  const names = (same: boolean) =>
    others
      .filter((other) => demand?.(other) ?? true)
      .filter((other) => !town || isTownLike(other, answer))
      .filter(({ fine }) => (fine === answer.fine) === same)
      .map(({ name }) => name)
  return { alike: names(true), akin: names(false) }
}

/** Whether a candidate is of the same fine type, or of one that can stand beside it. */
function isAkin({ type, fine }: Candidate, answer: Candidate): boolean {
  if (type !== answer.type || fine === answer.fine) return type === answer.type
  // A place of unknown kind may well be a town.
  if (answer.fine === 'place') return fine === 'place/city'
  // Beside a summit only summits: the last word tells what is asked for.
  return !MIXED.has(type) && !/\/\p{Lu}/u.test(answer.fine)
}

/** Whether another sentence says much the same of it: then it may be right as well. */
function sharesStory(answer: Candidate, other: Candidate, content: Pool['content']): boolean {
  const said = content(answer.sentence.text)
  const also = content(other.sentence.text)
  let shared = 0
  for (const word of also) if (said.has(word)) shared++
  return shared > 3 && shared / Math.max(1, Math.min(said.size, also.size)) > 0.5
}

/** A place that is or may well be a town. */
const isTown = ({ type, fine }: Candidate): boolean => type === 'place' && /^place(?:\/city)?$/.test(fine)

/** Whether another place of the text may stand beside one that is or may be a town. */
const isTownLike = (other: Candidate, answer: Candidate): boolean =>
  isNear(other.name, answer) &&
  isPlaceHere(other.name, ...around(other)) &&
  (answer.fine === 'place/city' || standsAlike(other, answer))

/** What may be wrong answers: of the text, and where it has too few, what is known, then what arithmetic gives. */
function offersFor(answer: Candidate, kin: readonly string[], pool: Pool): { own: string[]; more: string[] } {
  if (answer.fine.startsWith('pair/')) return { own: kinPairs(answer), more: pairs(answer, pool) }
  if (answer.fine.startsWith('list/')) return { own: [], more: kinPairs(answer) }
  const { alike, akin } = fromText(answer, pool)
  if (answer.fine === 'year') return { own: yearsFor(answer, alike, pool), more: [] }
  if (isTown(answer)) return { own: [...alike, ...akin], more: [...citiesLike(answer), ...kin] }
  // Dates of the text stand out among those made to look like the right one.
  if (answer.fine === 'date/day' || answer.fine === 'date/month')
    return { own: byArithmetic(answer, pool), more: [] }
  if (kin.length >= WANTED) return { own: namedFirst(kin, answer, pool), more: alike }
  const known = fromGazetteer(
    answer.fine === 'person/leader' ? answer.name : answer.text,
    answer.fine,
    (name) => !articleTells(answer, name),
  )
  const changed = answer.type === 'term' || answer.type === 'phrase' ? modifiedOtherwise(answer) : []
  return { own: alike, more: [...kin, ...known, ...changed, ...akin, ...byArithmetic(answer, pool)] }
}

/** Names of a list, those before the others that the text names elsewhere and says something else of. */
function namedFirst(names: readonly string[], answer: Candidate, { candidates, content }: Pool): string[] {
  const here = new Set(
    candidates.flatMap((one) => (sharesStory(answer, one, content) ? [] : [one.text.replace(/^the /i, '')])),
  )
  const isNamed = (name: string) => Number(here.has(name.replace(/^the /, '')))
  return [...names].sort((a, b) => isNamed(b) - isNamed(a))
}

/**
 * Wrong answers of the same fine type: from this text, and where it has too few from the gazetteer, then arithmetic;
 * never in the sentence, never a name of the same thing. Three to five of them, or none.
 */
export function distractorsFor(asked: Candidate, context: string, pool: Pool): string[] {
  const kin = kinOf(asked)
  // Our lists know better than what stands around a name whether it is somebody's.
  const answer: Candidate = kin.length > 0 && asked.type === 'person' ? { ...asked, type: 'name' } : asked
  const isPerson = answer.type === 'person' && !answer.fine.startsWith('pair/')
  if (answer.type === 'place' && !isPlaceHere(answer.text, ...around(answer))) return []
  if (isPerson && (isNobody(answer) || isHalfTold(answer))) return []
  const found: string[] = []
  const take = (from: readonly string[], most: number) => {
    for (const full of from) {
      if (found.length >= most) return
      const offer = fitting(full, answer, context)
      const isListed = kin.includes(full)
      if (offer === undefined || !(isListed || matches(offer, answer.text))) continue
      if (isApart(offer, answer, found, isListed)) found.push(offer)
    }
  }
  const { own, more } = offersFor(answer, kin, pool)
  take(own, KEEP)
  if (found.length < WANTED) take(more, found.length > 0 && answer.group ? WANTED : KEEP)
  return found.length >= WANTED ? found : []
}

/** What stands before and after an answer in its sentence. */
const around = ({ sentence, span }: Candidate): [before: string, after: string] => [
  sentence.said.slice(0, span.start),
  sentence.said.slice(span.end),
]

/** A wrong answer as it is written beside the right one; undefined where it could be right, or looks unlike it. */
function fitting(full: string, answer: Candidate, context: string): string | undefined {
  const offer = answer.type === 'person' ? personFor(full, answer, context) : full
  if (offer === undefined || sameWords(offer, answer.text) || HONOUR.test(offer)) return undefined
  if (isBadChoice(offer, answer.text, context) || isToldApart(offer, answer)) return undefined
  const aliases = [...(answer.group?.names ?? []), ...(answer.group?.accepts ?? [])]
  if (aliases.some((alias) => sameThing(alias, offer)) || articleTells(answer, offer)) return undefined
  return offer
}

/** Whether the sentence has the words by which a phrase differs from the answer: "North and ____" for "West Africa". */
function isToldApart(offer: string, { text, sentence }: Candidate): boolean {
  const [own, other] = [text.split(' '), offer.split(' ')]
  if (own.length < 2 || own.length !== other.length || own.at(-1) !== other.at(-1)) return false
  const apart = other.filter((word, i) => word !== own[i])
  return apart.length > 0 && apart.every((word) => holds(sentence.said, word))
}

/** What somebody or something was named to be, and no name: "Best New University". */
const HONOUR = /^Best |\bof the (?:Year|Month|Century)$/

/** Whether two names are made of the same words: "Oxford University", "University of Oxford". */
const sameWords = (a: string, b: string): boolean => {
  const key = (name: string) =>
    contentWords(name.replace(/['’]s\b/g, ''))
      .sort()
      .join(' ')
  return a.includes(' ') && key(a) === key(b)
}

/** Whether a wrong answer is another thing than the right one and those found before; names of one list are. */
function isApart(
  offer: string,
  { text, type }: Candidate,
  found: readonly string[],
  isListed: boolean,
): boolean {
  const person = !isListed && (type === 'person' || type === 'name')
  return (
    ![text, ...found].some(
      (other) => sameThing(other, offer) || sameWords(other, offer) || (person && overlaps(other, offer)),
    ) && !found.some((other) => isBadChoice(offer, other, ''))
  )
}

/** Countries that a sentence puts "the" before. */
const WITH_THE = /^(?:United |Netherlands$|Philippines$|UK$|US|U\.S\.|UAE$)/

/** Whether the "the" before the answer, or its absence, tells a country from the right one. */
const articleTells = ({ fine, sentence, span }: Candidate, offer: string): boolean =>
  fine === 'place/country' && WITH_THE.test(offer) !== /\bthe $/i.test(sentence.said.slice(0, span.start))

/** Whether a name is all capitals: "NASA". */
const isShort = (name: string): boolean => /^\p{Lu}[\p{Lu}.&-]+$/u.test(name)

/** The same case at the beginning, and "the" in both or in neither. */
const matches = (offer: string, answer: string): boolean =>
  isShort(offer) === isShort(answer) &&
  /^\p{Lu}/u.test(offer) === /^\p{Lu}/u.test(answer) &&
  offer.includes('%') === answer.includes('%') &&
  /^the /i.test(offer) === /^the /i.test(answer) &&
  / High School$/.test(offer) === / High School$/.test(answer) &&
  // "River Severn" beside "River Thames", "Ohio River" beside "Hudson River".
  /^(?:River|Mount) /.test(offer) === /^(?:River|Mount) /.test(answer)
