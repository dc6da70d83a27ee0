import { centuriesNear, countsNear, datesNear, numbersNear, ordinalsNear, yearsNear } from './arithmetic'
import type { Candidate } from './candidates'
import type { AnswerType } from './fact'
import { isBadChoice } from './gates'
import { GAZETTEER, type Kind, LIVING, sameThing } from './gazetteer'
import { overlaps } from './groups'
import { contentWords } from './lexicon'

const WANTED = 3
const KEEP = 5
/** Texts of later than this year speak of the leaders of our time. */
const OUR_TIME = 2012

/** What wrong choices are taken from. */
export interface Pool {
  candidates: readonly Candidate[]
  /** The latest year that can have been, as far as the text tells. */
  latest: number
}

/** Names of the gazetteer that are of the answer's fine type, turned so that not every question has the same ones. */
function fromGazetteer(answer: string, fine: string, latest: number): readonly string[] {
  const kind = fine.split('/')[1] as Kind | undefined
  if (!kind || fine.startsWith('pair/') || !Object.hasOwn(GAZETTEER, kind)) return []
  const all = GAZETTEER[kind].filter((name) => !/^(?:UK|USA|US|U\.S\.|UAE)$/.test(name))
  const names: readonly string[] = kind === 'leader' && latest >= OUR_TIME ? all.slice(0, LIVING) : all
  const known = names.findIndex((name) => sameThing(name, answer))
  const from = (known < 0 ? answer.length * 7 : known * 5 + 3) % names.length
  return [...names.slice(from), ...names.slice(0, from)].filter((_, i) => i % 3 === 0 || names.length < 12)
}

function byArithmetic({ text, fine }: Candidate, latest: number): string[] {
  if (fine === 'year') return yearsNear(Number(text), latest).map(String)
  if (fine.startsWith('date/')) return [...centuriesNear(text), ...datesNear(text, latest)]
  if (fine === 'ordinal' || /^(?:event|organisation|name|work)/.test(fine)) return ordinalsNear(text)
  if (fine === 'money' && /^\D/.test(text)) {
    const sign = /^\D+/.exec(text)![0]
    return numbersNear(text.slice(sign.length)).map((other) => sign + other)
  }
  return [...numbersNear(text), ...countsNear(text)]
}

/** Types whose members cannot stand in for one another without being right as well, or are made by arithmetic. */
const ALONE: ReadonlySet<AnswerType> = new Set(['number', 'term', 'phrase'])

/** What could stand in for what within the text: the same fine type first, then the same type of names. */
function fromText(answer: Candidate, pool: Pool): string[] {
  if (answer.fine.startsWith('pair/') || ALONE.has(answer.type)) return []
  const alike = (other: Candidate) => other.fine === answer.fine
  const akin = (other: Candidate) =>
    !other.fine.startsWith('pair/') &&
    other.type === answer.type &&
    answer.type !== 'place' &&
    answer.type !== 'date' &&
    answer.type !== 'name'
  const kin = [
    ...pool.candidates.filter(alike),
    ...pool.candidates.filter((other) => !alike(other) && akin(other)),
  ]
  return kin
    .filter((other) => other.group !== answer.group && !sharesStory(answer, other))
    .map((other) => other.name)
}

/** Whether another sentence says much the same of it: then it may be right as well. */
function sharesStory(answer: Candidate, other: Candidate): boolean {
  const said = new Set(contentWords(answer.sentence.text))
  const also = contentWords(other.sentence.text)
  const shared = also.filter((word) => said.has(word)).length
  return shared > 3 && shared / Math.max(1, Math.min(said.size, also.length)) > 0.5
}

/**
 * Wrong answers of the same fine type: from this text, the gazetteer, then arithmetic; never in the sentence, never a
 * name of the same thing. Three to five of them, or none.
 */
export function distractorsFor(answer: Candidate, context: string, pool: Pool): string[] {
  const found: string[] = []
  const offers = [
    ...fromText(answer, pool),
    ...fromGazetteer(answer.text, answer.fine, pool.latest),
    ...byArithmetic(answer, pool.latest),
  ]
  const aliases = [...(answer.group?.names ?? []), ...(answer.group?.accepts ?? [])]
  for (const offer of offers) {
    if (found.length === KEEP) break
    if (isBadChoice(offer, answer.text, context) || !matches(offer, answer.text)) continue
    if (aliases.some((alias) => sameThing(alias, offer))) continue
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

/** The same case at the beginning, and "the" in both or in neither. */
const matches = (offer: string, answer: string): boolean =>
  /^\p{Lu}/u.test(offer) === /^\p{Lu}/u.test(answer) && /^the /i.test(offer) === /^the /i.test(answer)
