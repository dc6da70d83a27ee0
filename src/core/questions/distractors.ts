import { centuriesNear, countsNear, datesNear, numbersNear, ordinalsNear, yearsNear } from './arithmetic'
import type { Candidate } from './candidates'
import type { AnswerType } from './fact'
import { holds, isBadChoice } from './gates'
import { BY_HEAD, GAZETTEER, type Kind, LIVING, sameThing } from './gazetteer'
import { overlaps } from './groups'
import { contentWords, MONTHS } from './lexicon'

const WANTED = 3
const KEEP = 5
/** Texts of later than this year speak of the leaders of our time. */
const OUR_TIME = 2012

/** What wrong choices are taken from. */
export interface Pool {
  candidates: readonly Candidate[]
  /** The latest year that can have been, as far as the text tells. */
  latest: number
  /** The content words of a sentence, found once. */
  content: (sentence: string) => ReadonlySet<string>
}

export function createPool(candidates: readonly Candidate[], latest: number): Pool {
  const known = new Map<string, ReadonlySet<string>>()
  const content = (sentence: string) => {
    const words = known.get(sentence) ?? new Set(contentWords(sentence))
    known.set(sentence, words)
    return words
  }
  return { candidates, latest, content }
}

/** Names of the gazetteer that are of a fine type, turned so that not every question has the same ones. */
function fromGazetteer(
  answer: string,
  fine: string,
  latest: number,
  fits: (name: string) => boolean = () => true,
): readonly string[] {
  const kind = fine.split('/')[1] ?? ''
  const headed = BY_HEAD[kind]
  if (headed) return headed
  if (!Object.hasOwn(GAZETTEER, kind)) return []
  const all = GAZETTEER[kind as Kind].filter(
    (name) => !/^(?:UK|USA|US|U\.S\.|UAE|Korea)$/.test(name) && fits(name),
  )
  const names: readonly string[] = kind === 'leader' && latest >= OUR_TIME ? all.slice(0, LIVING) : all
  const known = names.findIndex((name) => sameThing(name, answer))
  const from = (known < 0 ? answer.length * 7 : known * 5 + 3) % names.length
  return [...names.slice(from), ...names.slice(0, from)].filter((_, i) => i % 3 === 0 || names.length < 12)
}

/** Pairs of names of the kind that both of a pair are of. */
function pairs(answer: Candidate, pool: Pool): string[] {
  const kind = answer.fine.slice('pair/'.length)
  const fine = Object.hasOwn(GAZETTEER, kind) ? `${answer.type}/${kind}` : answer.type
  const single: Candidate = { ...answer, fine, text: '' }
  if (kind === '' || kind === 'name') return []
  const within = answer.sentence.said
  const names = [
    ...new Set([...fromText(single, pool).alike, ...fromGazetteer(answer.text, fine, pool.latest)]),
  ]
  const free = names.filter((name) => !holds(within, name) && !answer.text.includes(name))
  return free.flatMap((name, i) => (i % 2 === 1 ? [`${free[i - 1]} and ${name}`] : []))
}

function byArithmetic({ text, fine }: Candidate, latest: number): string[] {
  if (fine === 'year') return yearsNear(Number(text), latest).map(String)
  if (fine === 'date/month-name') return MONTHS.filter((_, i) => (i + text.length) % 2 === 0)
  if (fine.startsWith('date/')) return [...centuriesNear(text), ...datesNear(text, latest)]
  if (fine === 'ordinal' || /^(?:event|organisation|name|work)/.test(fine)) return ordinalsNear(text)
  if (fine === 'money' && /^\D/.test(text)) {
    const sign = /^\D+/.exec(text)![0]
    return numbersNear(text.slice(sign.length)).map((other) => sign + other)
  }
  const [first, rest] = [text.split(' ')[0]!, text.slice(text.indexOf(' '))]
  // "six hundred": the first word differs.
  if (text.includes(' ') && !/\d/.test(text)) return countsNear(first).map((other) => `${other}${rest}`)
  return [...numbersNear(text), ...countsNear(text)]
}

/** Types whose fine types are too unlike to stand in for one another. */
const MIXED: ReadonlySet<AnswerType> = new Set(['place', 'date', 'name'])

/** Types whose members cannot stand in for one another without being right as well, or are made by arithmetic. */
const ALONE: ReadonlySet<AnswerType> = new Set(['number', 'term', 'phrase'])

/** What the text has of the same fine type, and of the same type only, without what may be right as well. */
function fromText(answer: Candidate, { candidates, content }: Pool): { alike: string[]; akin: string[] } {
  if (ALONE.has(answer.type)) return { alike: [], akin: [] }
  const others = candidates.filter(
    (other) =>
      !other.fine.startsWith('pair/') &&
      (answer.group === undefined || other.group !== answer.group) &&
      !sharesStory(answer, other, content),
  )
  const names = (fits: (other: Candidate) => boolean) => others.filter(fits).map(({ name }) => name)
  // Of a name of unsure type nothing is sure to be of the same kind.
  if (answer.group && answer.fine === 'name') return { alike: [], akin: [] }
  return {
    alike: names(({ fine }) => fine === answer.fine),
    // Beside a summit only summits: the last word tells what is asked for.
    akin:
      MIXED.has(answer.type) || /\/\p{Lu}/u.test(answer.fine)
        ? []
        : names(({ fine, type }) => fine !== answer.fine && type === answer.type),
  }
}

/** Whether another sentence says much the same of it: then it may be right as well. */
function sharesStory(answer: Candidate, other: Candidate, content: Pool['content']): boolean {
  const said = content(answer.sentence.text)
  const also = content(other.sentence.text)
  let shared = 0
  for (const word of also) if (said.has(word)) shared++
  return shared > 3 && shared / Math.max(1, Math.min(said.size, also.size)) > 0.5
}

/**
 * Wrong answers of the same fine type: from this text, the gazetteer, then arithmetic; never in the sentence, never a
 * name of the same thing. Three to five of them, or none.
 */
export function distractorsFor(answer: Candidate, context: string, pool: Pool): string[] {
  const found: string[] = []
  const isPair = answer.fine.startsWith('pair/')
  const { alike, akin } = fromText(answer, pool)
  const offers = isPair
    ? pairs(answer, pool)
    : [
        ...alike,
        ...fromGazetteer(answer.text, answer.fine, pool.latest, (name) => !articleTells(answer, name)),
        ...akin,
        ...byArithmetic(answer, pool.latest),
      ]
  const aliases = [...(answer.group?.names ?? []), ...(answer.group?.accepts ?? [])]
  const likeAnswer = answer.type === 'person' ? personLike(answer.text) : (offer: string) => offer
  for (const full of offers) {
    const offer = likeAnswer(full)
    if (offer === undefined || (answer.type === 'person' && namesPart(full, context))) continue
    if (found.length === KEEP) break
    if (isBadChoice(offer, answer.text, context) || !matches(offer, answer.text)) continue
    if (aliases.some((alias) => sameThing(alias, offer)) || articleTells(answer, offer)) continue
    const person = answer.type === 'person' || answer.type === 'name'
    if (
      [answer.text, ...found].some((other) => sameThing(other, offer) || (person && overlaps(other, offer)))
    )
      continue
    if (found.some((other) => isBadChoice(offer, other, ''))) continue
    found.push(offer)
  }
  return found.length >= WANTED ? found : []
}

/** Persons of the gazetteer whose surname comes first. */
const SURNAME_FIRST = /^(?:Xi Jinping|Hu Jintao|Deng Xiaoping|Mao Zedong|Ho Chi Minh)$/

/** How wrong persons are written: by surname beside a short answer, in full beside a full one; undefined if they cannot be. */
function personLike(answer: string): (offer: string) => string | undefined {
  const isShort = !/\s/.test(answer)
  return (offer) => {
    const words = offer.split(/\s+/)
    if (words.length < 2) return isShort ? offer : undefined
    if (!isShort) return offer
    const surname = SURNAME_FIRST.test(offer) ? words[0]! : words.at(-1)!
    return /^\p{Lu}/u.test(surname) ? surname : undefined
  }
}

/** Whether a person's given name or surname stands in a sentence already. */
const namesPart = (person: string, sentence: string): boolean =>
  person.split(/\s+/).some((word) => /^\p{Lu}\p{L}/u.test(word) && holds(sentence, word))

/** Countries that a sentence puts "the" before. */
const WITH_THE = /^(?:United |Netherlands$|Philippines$|UK$|US|U\.S\.|UAE$)/

/** Whether the "the" before the answer, or its absence, tells a country from the right one. */
const articleTells = ({ fine, sentence, span }: Candidate, offer: string): boolean =>
  fine === 'place/country' && WITH_THE.test(offer) !== /\bthe $/i.test(sentence.said.slice(0, span.start))

/** The same case at the beginning, and "the" in both or in neither. */
const matches = (offer: string, answer: string): boolean =>
  /^\p{Lu}/u.test(offer) === /^\p{Lu}/u.test(answer) &&
  offer.includes('%') === answer.includes('%') &&
  /^the /i.test(offer) === /^the /i.test(answer)
