import { isPersonWord } from '#core/sentences/pronouns'
import type { ReadSentence, Word } from '#core/sentences/sentence'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Small words within names: "University of Turku", "Ada von Stein". */
const LINKS = set(
  'of the for and on de del la von van der den du al el bin ibn bint di da des dos della ten ter',
)
/** Those of family names. */
const PARTICLES = set('de del la von van der den du al el bin ibn bint di da dos della ten ter')
/** Those a family name begins with where it stands alone: "de Souza", "van Dijk". */
const BEGINS = set('de von van du bin ibn bint di da dos della ten ter')

/** Whether a small word can stand within a name. */
export const isLink = (word: string): boolean => LINKS.has(word)

/** Whether a word is a small one of family names: "von". */
export const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase())

/** Whether a word, whatever its case, can be the first of a family name that has a small word. */
export const beginsFamilyName = (word: string): boolean => BEGINS.has(word.toLowerCase())

/** The Arabic article, joined to a family name: "al-Bashir". */
export const WITH_ARTICLE = /^(?:al|el|ad|ar|az|ash|ul)[-‑]\p{Lu}/u

/** What somebody does, or says, by its ending. */
const DOES = /(?:ist|ian|[^aeiou]er|tor|sor|man|woman)$/

/**
 * Whether a small word with a capital after it can begin a family name, by the word before it: not after a plain noun
 * ("café de Lumen"). `before` is in one line with it.
 */
export function canFollow({ analysis }: Pick<ReadSentence, 'analysis'>, before: Word): boolean {
  const token = analysis?.tokens.find(({ start, end }) => start <= before.start && end >= before.end)
  if (!token) return false
  if (token.pos === 'NOUN') return isPersonWord(token.lemma) || DOES.test(token.lemma)
  return /^(?:VERB|AUX|ADP|ADV|CCONJ|SCONJ|PRON|DET|PART|ADJ)$/.test(token.pos)
}

/** A middle initial: "M" of "Ada M. Stone". */
export const isInitial = (word: string): boolean => /^\p{Lu}$/u.test(word)

/** What letters number, or stand after: "plan B", "319 S. Mill Street". */
const LETTERED =
  /^(?:vitamin|plan|group|type|class|hepatitis|grade|section|appendix|figure|point|part|model|level)s?$|^\d+$/i

/** Whether a letter after this word is no initial. */
export const isLettered = (word: string): boolean => LETTERED.test(word)

/** "Hull-based", "Bell-like": a name within a word that says how something is. */
export const isCompoundAdjective = (word: string): boolean =>
  /^(?:\p{Lu}|al-)\S*[-‑](?:\p{Ll}{2,}ed|\p{Ll}{3,}ing|led|born|run|made|like|style|era|wide|bound|free|only|type|class|level|friendly|specific|sized?|built|held|unrelated)$/u.test(
    word,
  )

/** What somebody is, before their name and after what they are it of: "Bell Mills President Ada Stone". */
const OFFICE =
  /^(?:President|Chancellor|Premier|Minister|Secretary|Secretary-General|CEO|CFO|CTO|COO|Chairman|Chairwoman|Senator|Governor|Mayor|Ambassador|Commissioner|Professor|Congressman|Congresswoman|Spokesman|Spokeswoman|President-elect|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)$/
/** The same, where two words at least come after it. */
const WORK = /^(?:Editor|Writer|Correspondent|Reporter|Director|Manager|Coach|Founder|Captain|Chair|Analyst)$/

/** Whether a word is an office, where so many words of a name come after it. */
export const isOffice = (word: string, after: number): boolean =>
  OFFICE.test(word) || (after > 1 && WORK.test(word))

/** The family name of a person's full name, small words and all: "Souza" is "de Souza"; the first of "Han Dong-hoon". */
export function familyName(name: string): string {
  const words = name.split(/\s+/)
  if (isFamilyFirst(words)) return words[0]!
  let from = words.length - 1
  while (from > 1 && isParticle(words[from - 1]!)) from--
  return words.slice(from).join(' ')
}

/** A given name after the family name, as in Korea and China: its second half is small, "Dong-hoon". */
const isHyphened = (word: string): boolean => /^\p{Lu}\p{Ll}+[-‑]\p{Ll}+$/u.test(word)

/** Whether the words of a name begin with the family name, told by the hyphen of the given one. */
export const isFamilyFirst = (words: readonly string[]): boolean =>
  words.length === 2 && isHyphened(words[1]!) && !isHyphened(words[0]!) && !isCompoundAdjective(words[1]!)
