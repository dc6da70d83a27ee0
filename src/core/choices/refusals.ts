import type { Candidate } from '#core/candidates/candidates'
import { isShortFor, sameThing } from '#core/naming/gazetteer'
import { overlaps } from '#core/naming/groups'
import { contentWords } from '#core/sentences/lexicon'
import { holds } from '#core/wording/gates'
import { isBadChoice } from './bad-choice'
import { isBeforeNoun } from './kin'
import { looksAlike } from './looks'
import { isNationTold } from './nations'

/** A wrong choice as it is written beside the right one, and what it stands among. */
export interface Offer {
  text: string
  answer: Candidate
  /** What the learner sees besides the question: the sentence, and the one before it where that is shown. */
  context: string
  /** The choices found before. */
  found: readonly string[]
  /** Whether a list of our own puts it beside the answer. */
  isListed: boolean
}

/** What speaks against a choice. */
type Refusal = (offer: Offer) => boolean

/** Whether a sentence puts "the" before a country. */
export const takesArticle = (country: string): boolean =>
  /^(?:United |Netherlands$|Philippines$|UK$|US|U\.S\.|UAE$)/.test(country)

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

/** Whether the sentence has the words by which a phrase differs from the answer: "North and ____" for "West Africa". */
function isToldApart(offer: string, { text, sentence }: Candidate): boolean {
  const [own, other] = [text.split(' '), offer.split(' ')]
  if (own.length < 2 || own.length !== other.length || own.at(-1) !== other.at(-1)) return false
  const apart = other.filter((word, i) => word !== own[i])
  return apart.length > 0 && apart.every((word) => holds(sentence.said, word))
}

/** Whether two choices could be taken for one thing; names of one list cannot by a word they share. */
const isSame = ({ answer: { type }, isListed }: Offer, a: string, b: string): boolean =>
  sameThing(a, b) ||
  sameWords(a, b) ||
  (!isListed && (type === 'person' || type === 'name') && overlaps(a, b))

/** Whether a name begins with the initials of the answer: "U.N. General Assembly" beside "United Nations". */
const isPartOf = (whole: string, name: string): boolean =>
  name.includes(' ') && isShortFor(name.slice(0, name.indexOf(' ')), whole)

/** Further looks that a choice has to share with the answer, or gives it away. */
const LOOKS: readonly RegExp[] = [
  /%/,
  / High School$/,
  // "River Severn" beside "River Thames", "Ohio River" beside "Hudson River"
  /^(?:River|Mount) /,
]

/** Whether "the" stands before a name and is its own: "the Ukraine crisis" is no such. */
const hasArticle = (answer: Candidate): boolean =>
  /\bthe $/i.test(answer.sentence.said.slice(0, answer.span.start)) && !isBeforeNoun(answer)

/** Whether a nation's name, or that of its people or capital, is asked for. */
const isOfNation = ({ fine }: Candidate): boolean =>
  /^(?:place\/(?:country|city)|name\/nationality)$/.test(fine)

/** What speaks against a wrong choice, each by itself enough. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  'it is an honour and no name': ({ text }) => HONOUR.test(text),
  'it stands in the sentence, or has the answer in it': ({ text, answer, context }) =>
    isBadChoice(text, answer.text, context),
  'the sentence has what tells it from the answer': ({ text, answer }) => isToldApart(text, answer),
  'it is another name of the answer': (offer) =>
    [offer.answer.text, ...(offer.answer.group?.names ?? []), ...(offer.answer.group?.accepts ?? [])].some(
      (name) => sameThing(name, offer.text) || isPartOf(name, offer.text),
    ) || isSame(offer, offer.answer.text, offer.text),
  'it could be taken for another choice': (offer) =>
    offer.found.some((other) => isSame(offer, other, offer.text) || isBadChoice(offer.text, other, '')),
  'the article before the answer, or its absence, tells it away': ({ text, answer }) =>
    answer.fine === 'place/country' && takesArticle(text) !== hasArticle(answer),
  'the sentence speaks of its nation by another word': ({ text, answer, context }) =>
    isOfNation(answer) && isNationTold(text, answer.text, context),
  'it looks unlike the answer': ({ text, answer, isListed }) =>
    !isListed && !looksAlike(text, answer.text, LOOKS),
}

/** What speaks against a wrong choice; undefined for one that will do. */
export const refusalOf = (offer: Offer): string | undefined =>
  Object.entries(REFUSALS).find(([, holds]) => holds(offer))?.[0]
