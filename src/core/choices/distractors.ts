import type { Candidate } from '#core/candidates/candidates'
import type { AnswerType } from '#core/facts/fact'
import { GAZETTEER, type Kind, sameThing } from '#core/naming/gazetteer'
import { nationOf } from '#core/naming/gazetteer-regions'
import { isPlaceHere } from '#core/naming/namesakes'
import { holds } from '#core/wording/gates'
import { balanced } from './arithmetic'
import { BY_HEAD } from './by-head'
import { byArithmetic, countsFor, datesFor, type Figures, yearsFor } from './figure-choices'
import { kinOf, kinPairs } from './kin'
import { isLeader, leadersLike } from './leaders'
import { modifiedOtherwise } from './modifiers'
import { countriesLike, homeOf, nationalitiesLike, nationsIn } from './nations'
import { demandOf, isHalfTold, isNobody, personFor } from './person-choices'
import { phrasesLike } from './phrase-choices'
import { citiesLike, isNear, standsAlike } from './place-choices'
import { type Pool, sharesStory } from './pool'
import { refusalOf, takesArticle } from './refusals'
import { figuresLike, type TextFigure } from './text-figures'

/** So many wrong answers are needed. */
const WANTED = 3
/** Of those that the text has so many are kept: what is asked again has others beside it. */
const KEEP = 5

/** Heads of names that tell nothing of how well known what they name is: beside them any will do. */
const ANY_OF = /^(?:School|Fort|Initiative)$/

/** Names of the gazetteer, or with the same last word, turned so that not every question has the same ones. */
function fromLists(answer: string, fine: string): readonly string[] {
  const kind = fine.split('/')[1] ?? ''
  const headed = BY_HEAD[kind]
  // What everybody knows is told at once from what only the text has.
  if (headed) return ANY_OF.test(kind) || headed.some((name) => sameThing(name, answer)) ? headed : []
  if (!LISTED.test(kind)) return []
  const names = GAZETTEER[kind as Kind]
  const known = names.findIndex((name) => sameThing(name, answer))
  const from = (known < 0 ? answer.length * 7 : known * 5 + 3) % names.length
  return [...names.slice(from), ...names.slice(0, from)].filter((_, i) => i % 3 === 0 || names.length < 12)
}

/** Kinds of which any other could be taken for the right one. */
const LISTED = /^(?:continent|region|us-state|bloc|religion|language)$/

/** Pairs of names of the kind that both of a pair are of; of countries and cities those near the two. */
function pairs(answer: Candidate, pool: Pool): string[] {
  const kind = answer.fine.slice('pair/'.length)
  if (kind === '' || kind === 'name') return []
  const two = answer.text.split(' and ')
  const within = answer.sentence.said
  const free = [...new Set(pairable(answer, kind, pool))].filter(
    (name) => !holds(within, name) && !answer.text.includes(name) && !two.includes(name),
  )
  return free.flatMap((name, i) => (i % 2 === 1 ? [`${free[i - 1]} and ${name}`] : []))
}

/** Names of which two can stand beside the two of a pair. */
function pairable(answer: Candidate, kind: string, pool: Pool): readonly string[] {
  const [first = '', second = ''] = answer.text.split(' and ')
  if (kind === 'country') {
    const near = [first, second].map(countriesLike)
    return [...near.flatMap(({ same }) => same), ...near.flatMap(({ beside }) => beside)].filter(
      (name) => !takesArticle(name),
    )
  }
  if (kind === 'city') {
    const cities = (text: string) => citiesLike({ ...answer, text }, homeOf(pool.nations())).same
    return cities(first).includes(second) ? cities(first) : []
  }
  const fine = Object.hasOwn(GAZETTEER, kind) ? `${answer.type}/${kind}` : answer.type
  const single: Candidate = { ...answer, fine, text: '' }
  return [...fromText(single, pool).alike, ...fromLists(answer.text, fine)]
}

/** Types whose fine types are too unlike to stand in for one another. */
const MIXED: ReadonlySet<AnswerType> = new Set(['place', 'date', 'name'])

/** What the text has of the same fine type, and of the same type only, without what may be right as well. */
function fromText(answer: Candidate, pool: Pool): { alike: string[]; akin: string[] } {
  const { candidates, content } = pool
  // Of a name of unsure type nothing is sure to be of the same kind.
  if (answer.group && answer.fine === 'name') return { alike: [], akin: [] }
  if (answer.type === 'term' || answer.type === 'phrase')
    return { alike: phrasesLike(answer, pool.phrases), akin: [] }
  const others = candidates.filter(
    (other) =>
      !other.fine.startsWith('pair/') &&
      isAkin(other, answer) &&
      (answer.group === undefined || other.group !== answer.group) &&
      !sharesStory(answer, other.sentence, content),
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

/** A place that is or may well be a town. */
const isTown = ({ type, fine }: Candidate): boolean => type === 'place' && /^place(?:\/city)?$/.test(fine)

/** Whether another place of the text may stand beside one that is or may be a town. */
const isTownLike = (other: Candidate, answer: Candidate): boolean =>
  isNear(other.name, answer) &&
  isPlaceHere(other.name, ...around(other)) &&
  (answer.fine === 'place/city' || standsAlike(other, answer))

/** Wrong answers to take from: of the text as many as are good, of others no more than are needed, the best first. */
interface Offers {
  own: readonly string[]
  others?: readonly (readonly string[])[]
}

/** Wrong figures of an answer that is a figure or a date; undefined for others. */
function figuresFor(answer: Candidate, pool: Pool): Figures | undefined {
  const { type, fine, sentence } = answer
  if (type === 'date' && fine !== 'year') return datesFor(answer, fromText(answer, pool).alike, pool)
  if (fine !== 'year' && !/^(?:number|percent|money)$/.test(type)) return undefined
  const named = fine === 'year' ? pool.years() : figuresLike(answer, pool.figures())
  const tellsSame = (one: TextFigure) => sharesStory(answer, one.sentence, pool.content)
  const own = named.filter((one) => one.sentence !== sentence && !tellsSame(one)).map(({ text }) => text)
  const { made, own: good } =
    fine === 'year' ? yearsFor(answer, own.map(Number), pool) : countsFor(answer, own, pool)
  // Another figure for the same thing may be as right, wherever it comes from.
  const said = new Set(named.filter(tellsSame).map(({ text }) => text))
  const isOpen = (figure: string) => !said.has(figure)
  return { own: good.filter(isOpen), made: made.filter(isOpen) }
}

/** What may be wrong answers that are no figures: of the text, and where it has too few, what is known. */
function offersFor(answer: Candidate, kin: readonly string[], pool: Pool): Offers {
  if (answer.fine.startsWith('pair/')) return { own: [], others: [kinPairs(answer), pairs(answer, pool)] }
  if (answer.fine.startsWith('list/')) return { own: [], others: [kinPairs(answer)] }
  const nations = nationOffers(answer, pool)
  if (nations) return nations
  const { alike, akin } = fromText(answer, pool)
  if (isTown(answer)) {
    const { same, beside } = citiesLike(answer, homeOf(pool.nations()))
    return { own: [...alike, ...akin], others: [same, kin, beside] }
  }
  if (kin.length >= WANTED) return { own: [], others: [namedFirst(kin, answer, pool), alike] }
  const leaders = isInOffice(answer, pool) ? leadersLike(answer.name, pool.latest) : []
  if (leaders.length > 0) return { own: [], others: [leaders] }
  const known = fromLists(answer.text, answer.fine)
  const changed = answer.type === 'term' || answer.type === 'phrase' ? modifiedOtherwise(answer) : []
  return { own: alike, others: [kin, known, changed, akin, byArithmetic(answer, pool)] }
}

const GAME =
  /\b(?:match|matches|game|games|tournament|championships?|World Cup|Olympics?|faced|semi-?finals?|medals?)\b/

/** Countries and nationalities near the right one, those first that the text names; undefined for what is neither. */
function nationOffers(answer: Candidate, pool: Pool): Offers | undefined {
  const { text, fine, sentence, span } = answer
  const isCountry = fine === 'place/country'
  if (!isCountry && fine !== 'name/nationality') return undefined
  const after = sentence.said.slice(span.end)
  // Of the people of whom a text is about nobody thinks they are others.
  if (!isCountry && nationOf(text) === homeOf(pool.nations())) return { own: [] }
  const { same, beside } = isCountry ? countriesLike(text) : nationalitiesLike(text, after)
  const named = pool.nations()
  const namedFirst = (names: readonly string[]) =>
    [...names].sort((a, b) => Number(named.has(nationOf(b) ?? '')) - Number(named.has(nationOf(a) ?? '')))
  // Sides of a game are from all over the world.
  const sides = isCountry && GAME.test(sentence.said) ? fromText(answer, pool).alike : []
  return { own: sides, others: [namedFirst(same), namedFirst(beside)] }
}

/** Whether somebody led a country: by the full name, else by a title or "administration" beside it. */
const isInOffice = (answer: Candidate, { candidates }: Pool): boolean =>
  answer.type === 'person' &&
  (isLeader(answer.name) ||
    candidates.some(
      (one) =>
        one.group === answer.group &&
        (/\b(?:President|Prime Minister|Chancellor|Premier) $/.test(around(one)[0]) ||
          /^ administration\b/.test(around(one)[1])),
    ))

/** Names of a list, those before the others that the text names elsewhere and says something else of. */
function namedFirst(names: readonly string[], answer: Candidate, { candidates, content }: Pool): string[] {
  const here = new Set(
    candidates.flatMap((one) =>
      sharesStory(answer, one.sentence, content) ? [] : [one.text.replace(/^the /i, '')],
    ),
  )
  const isNamed = (name: string) => Number(here.has(name.replace(/^the /, '')))
  return [...names].sort((a, b) => isNamed(b) - isNamed(a))
}

/** What stands before and after an answer in its sentence. */
const around = ({ sentence, span }: Candidate): [before: string, after: string] => [
  sentence.said.slice(0, span.start),
  sentence.said.slice(span.end),
]

/** An answer as our lists know it, better than what stands around a name: whom they have is one of a list, and nobody. */
const asListed = (answer: Candidate, kin: readonly string[]): Candidate =>
  kin.length > 0 && answer.type === 'person' ? { ...answer, type: 'name' } : answer

/** What brings examples, of which others would be right as well: "powers such as ____". */
const EXAMPLE = /\b(?:like|such as|including|e\.g\.,?) (?:the )?$/i

/** Whether nothing could stand beside an answer fairly: others would be right too, or it is not what it seems. */
function isAlone(answer: Candidate): boolean {
  const [before, after] = around(answer)
  if (answer.group && EXAMPLE.test(before)) return true
  // "…, the capital": of the cities of a country that is named only one is.
  if (
    answer.fine === 'place/city' &&
    /\bcapital\b/.test(answer.sentence.said) &&
    nationsIn(answer.sentence.said).size > 0
  )
    return true
  if (answer.fine === 'place/continent' && nationsIn(answer.sentence.said).size > 0) return true
  if (answer.type === 'place') return !isPlaceHere(answer.text, before, after)
  const isPerson = answer.type === 'person' && !answer.fine.startsWith('pair/')
  return isPerson && (isNobody(answer) || isHalfTold(answer))
}

/**
 * Wrong answers of the same fine type: from this text, and where it has too few from the gazetteer, then arithmetic;
 * never in the sentence, never a name of the same thing. Three to five of them, or none.
 */
export function distractorsFor(asked: Candidate, context: string, pool: Pool): string[] {
  const kin = kinOf(asked)
  const answer = asListed(asked, kin)
  if (isAlone(answer)) return []
  const found: string[] = []
  const written = (full: string, among: readonly string[]): string | undefined => {
    const text = answer.type === 'person' ? personFor(full, answer, context) : full
    if (text === undefined) return undefined
    const refusal = refusalOf({ text, answer, context, found: among, isListed: kin.includes(full) })
    return refusal === undefined ? text : undefined
  }
  const take = (from: readonly string[], most: number) => {
    for (const full of from) {
      const text = found.length < most ? written(full, found) : undefined
      if (text !== undefined) found.push(text)
    }
  }
  const figures = figuresFor(answer, pool)
  if (figures) {
    const own = figures.own.filter((one) => written(one, []) !== undefined)
    const made = figures.made.filter((one) => written(one, []) !== undefined)
    const all = answer.fine.startsWith('date/') ? [...own, ...made] : balanced(own, made, answer.text)
    take(all.slice(0, own.length), KEEP)
    take(all, WANTED)
  } else {
    const { own, others = [] } = offersFor(answer, kin, pool)
    take(own, KEEP)
    for (const offers of others) take(offers, WANTED)
  }
  return found.length >= WANTED ? found : []
}
