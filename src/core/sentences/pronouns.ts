import type { AnswerType } from '#core/facts/fact'
import { remembering } from '#core/language/remember'
import { genderNamed } from '#core/naming/gender'
import { BLANK } from '#core/text/blank'
import { isFunctionWord, isNumberWord, MONTHS } from './lexicon'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const PERSONAL: Record<string, 'person' | 'thing' | 'many'> = {
  ...{ he: 'person', him: 'person', his: 'person', she: 'person', her: 'person', hers: 'person' },
  ...{ himself: 'person', herself: 'person', it: 'thing', its: 'thing', itself: 'thing' },
  ...{ they: 'many', them: 'many', their: 'many', theirs: 'many', themselves: 'many' },
}
const OWN = set('i we me us my our mine ours myself ourselves')
const SPEAKERS = set([...OWN, 'you your yours yourself'].join(' '))

/** Whether a word, lower case, stands for whoever speaks. */
export const isOwn = (word: string): boolean => OWN.has(word)
const PERSON = set(
  'man woman men women boy girl child king queen prince princess emperor empress pope president minister chancellor leader captain author writer poet artist painter composer actor actress singer player coach director scientist professor teacher student doctor judge general soldier father mother brother sister son daughter wife husband uncle aunt friend hero saint monk nun bishop lord lady duke chief counterpart physicist philosopher historian engineer lawyer journalist novelist musician driver farmer worker worker',
)

/** Whether a common noun, lower case, says what a person is. */
export const isPersonWord = (word: string): boolean => PERSON.has(word) || PERSON.has(word.replace(/s$/, ''))

/** Words that look like names of things but stand for nothing a pronoun could mean. */
const EMPTY = set(
  'first second third last next early late later earlier new old same certain many several year years month months week weeks day days time times century decade morning evening night end beginning date addition fact general particular case example result order way spite contrast response course return part today yesterday tomorrow according following including during despite given based due because however although though once twice well born made known seen taken held left found said among',
)
const DEMONSTRATIVE = /^(?:this|these|those|that|such)$/
const VERB_NEXT =
  /^(?:is|was|were|are|has|had|have|will|would|can|could|may|might|must|should|does|did|means|made|makes|led|gave|became|and|to|of|in|for|by)$/

interface Met {
  text: string
  lower: string
  first: boolean
  /** "in Grenoble": it says where. */
  isWhere: boolean
}

const WORD = /\uffff|[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu
const OWNED = /['’]s$/

const IN = /^(?:in|at|near|from)$/i

const wordsIn = remembering((prompt): Met[] =>
  (prompt.replaceAll(BLANK, ' \uffff ').match(WORD) ?? []).map((word, i, all) => ({
    text: word.replace(OWNED, ''),
    lower: word.toLowerCase().replace(OWNED, ''),
    first: i === 0,
    isWhere: IN.test(all[i - 1] ?? ''),
  })),
)

type Kind = 'person' | 'thing' | 'many'

const SHE = /^(?:she|her|hers|herself)$/

/** Whether a word is of a name whose bearer the other pronoun has: "her" after "Tom Bell" is somebody else. */
function isOther(pronoun: string, words: readonly Met[], at: number): boolean {
  const first = [words[at - 1], words[at]].find((word) => word !== undefined && genderNamed(word.text))
  return first !== undefined && genderNamed(first.text) !== (SHE.test(pronoun) ? 'she' : 'he')
}

/** What the blank of a question can stand for, by the type of its answer. */
const BLANK_FOR: Partial<Record<AnswerType, readonly Kind[]>> = {
  person: ['person'],
  name: ['person', 'thing', 'many'],
  place: ['thing', 'many'],
  organisation: ['thing', 'many'],
  event: ['thing'],
  work: ['thing'],
  term: ['thing', 'many'],
  phrase: ['thing', 'many'],
}

/** Whether a pronoun later in the prompt could stand for this word; doubtful ones do not count. */
function standsFor({ text, lower, first, isWhere }: Met, kind: Kind, answer: AnswerType): boolean {
  if (text === '\uffff') return BLANK_FOR[answer]?.includes(kind) === true
  if (lower === 'who' && first) return kind === 'person'
  if (!/\p{L}/u.test(text) || isFunctionWord(lower) || EMPTY.has(lower) || isNumberWord(lower)) return false
  if ((MONTHS as readonly string[]).includes(text)) return false
  if (/^\p{Lu}/u.test(text) && !first) return !(isWhere && kind === 'person')
  if (/(?:ly|ing|ed)$/.test(lower)) return false
  if (kind === 'person') return isPersonWord(lower)
  return lower.length > 2
}

/** "During her visit to Chile, Ada …": a pronoun for a person whose name comes right after the comma. */
const POINTS_AHEAD = new RegExp(
  `^(?:After|Before|During|In|On|At|Since|Until|While|When|With|By|Despite|Throughout|From|As)\\s[^,.;]*?\\b(?:his|her|he|she)\\b [^,.;]+,\\s(?!(?:${MONTHS.join('|')}|The|A|An)\\b)(?:\\p{Lu}|${BLANK})`,
  'u',
)

/** "In the winter of 1561 it saved a party", "Built on piles, it lifts": what comes before is not what the pronoun means. */
const AFTER_FRONT =
  /^(?!When|While|As|Although|Though|If|Because|Once|Since)[^,;]*,(?: (?:(?:as|after|before|when|while|since) [^,;]*|[^,;]*\b(?:was told|heard)),)? (?:it|they|he|she)\s|^(?:In|On|At|During|By|Within) (?:[^,\s]+ ){1,9}(?:it|they|he|she)[\s,]|^With [^.;]*, (?:it|they|he|she)\s|^After [^,]*, (?:it|they|he|she)\s|^(?:After|Before|By|While) \p{Ll}+ing [^.;]*?, (?:it|they|he|she) \p{Ll}/u
/** "Built in 1901, in which it is called new, it burned down": what is built is never named. */
const PARTED_FRONT =
  /^(?:(?:First|Originally|Long|Once|Widely|Newly) )?\p{L}+(?:ed|wn|lt|nt|de|ut)\b(?:(?!, (?:[Tt]he |[Aa]n? )?\p{Lu})[^.])*?, (?:it|they|he|she) \p{Ll}/u
/** "Wind comes through it": an object that is not the subject itself. */
const OBJECT =
  /^(?:\p{L}+ ){1,4}(?:through|over|under|from|into|to|with|of|at|for|by|on|in) (?:it|them|him)\b/u
/** "29 of them", and what there may be several of before it. */
const OF_THEM = /(?<![,–—-] \S{1,12} )\bof them\b/
const SEVERAL = /\p{Ll}{2}[^siu\P{L}]s\b|\b(?:men|women|people|children|police)\b|\p{Lu}\p{L}+ and \p{Lu}/u
/** "He worked there for years", and what says where before it. */
const THERE =
  /\b(?<!\b(?:over|out|up|down|from|is|are|was|were) )there(?=[,.;?]| (?:for|in|since|until|by|with|and|on|as)\b|$)/
const PLACE = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Tt]o|into|[Nn]ear|[Ff]rom|[Oo]n|through|around|of|for) (?!(?:which|${MONTHS.join('|')})\\b)\\p{L}|\\bwhere\\b`,
  'u',
)

/** Whether a word of a prompt means something that has to be named before it, and that is not. */
const pointsBack = (prompt: string, word: RegExp, meant: RegExp): boolean => {
  const at = prompt.search(word)
  return at >= 0 && !meant.test(prompt.slice(0, at))
}

/**
 * Whether a prompt has a pronoun before anything it could stand for, or one that means whoever speaks, unless that is
 * known.
 */
export function hasLoosePronoun(prompt: string, answer: AnswerType, speaker?: string): boolean {
  const plain = prompt.replace(/[“"][^”"]*[”"]/gu, ' ')
  if (
    OBJECT.test(plain) ||
    PARTED_FRONT.test(plain) ||
    (AFTER_FRONT.test(plain) && !POINTS_AHEAD.test(plain))
  )
    return true
  if (pointsBack(plain, OF_THEM, SEVERAL) || pointsBack(plain, THERE, PLACE)) return true
  const ahead = POINTS_AHEAD.test(plain) ? plain.indexOf(',') : -1
  const words = wordsIn(ahead < 0 ? plain : plain.slice(ahead))
  return words.some((word, i) => {
    if (SPEAKERS.has(word.lower) && word.text !== 'US') return !(speaker && isOwn(word.lower))
    const isMeant = (kind: Kind) =>
      words
        .slice(0, i)
        .some(
          (other, at) =>
            standsFor(other, kind, answer) && !(kind === 'person' && isOther(word.lower, words, at)),
        )
    const kind = PERSONAL[word.lower]
    if (kind) return !isMeant(kind)
    const head =
      DEMONSTRATIVE.test(word.lower) && (i === words.length - 1 || VERB_NEXT.test(words[i + 1]!.lower))
    return head && word.lower !== 'that' && !isMeant('thing')
  })
}
