import { isGiven } from '#core/naming/typing'
import { personsFrom } from './origins'

/** Names of nobody in particular, for wrong choices where a text names too few persons. */
const WOMEN = [
  'Laura Bennett',
  'Sarah Whitfield',
  'Julia Morrow',
  'Anne Sheridan',
  'Emma Lindley',
  'Helen Prescott',
]
const MEN = [
  'Thomas Harper',
  'James Whitlock',
  'Robert Ellison',
  'Peter Granger',
  'Henry Caldwell',
  'David Thornton',
]
const SURNAMES = ['Harper', 'Whitlock', 'Ellison', 'Granger', 'Caldwell', 'Thornton', 'Prescott', 'Lindley']

const WOMAN = /(?:a|ie|y|ee|elle|ette|lyn|beth|een|et|ice|anne|ine|ne)$/
const MAN =
  /^(?:Henry|Harry|Anthony|Jeremy|Larry|Barry|Gary|Terry|Jerry|Tony|Andy|Danny|Johnny|Jimmy|Bobby|Billy|Tommy|Timothy|Geoffrey|Jeffrey|Stanley|Sidney|Guy|Ray|Roy|Jay|Luca|Joshua|Ezra|Eugene|George|Wayne|Maurice|Antoine|Dwayne|Rene|Gene|Percy|Perry|Ricky|Freddie|Eddie|Charlie|Jamie|Jesse|Leslie|Barnaby|Gregory|Zachary|Ashley|Murray|Ivy)$/

const HER =
  /\b(?:wife|mother|sister|daughter|aunt|niece|widow|girlfriend|actress|Mrs\.?|Ms\.?|Miss|Queen|Princess|Empress|Lady|Dame)[, ]+$/
const HIM =
  /\b(?:husband|father|brother|son|uncle|nephew|widower|boyfriend|actor|Mr\.?|King|Prince|Emperor|Lord|Sir|Pope)[, ]+$/

/** Whether what stands before a name, else its sentence, speaks of a woman or a man; undefined where it does neither, or both. */
export const spokenOf = (sentence: string, before = ''): boolean | undefined => {
  if (HER.test(before)) return true
  if (HIM.test(before)) return false
  const her = /\b(?:she|her|herself)\b/i.test(sentence)
  const him = /\b(?:he|his|him|himself)\b/i.test(sentence)
  return her === him ? undefined : her
}

const isWoman = (given: string): boolean => WOMAN.test(given) && !MAN.test(given)

/** Whether a full name is a woman's, going by a known given name; undefined for others. */
export function sexOf(name: string): boolean | undefined {
  const [first, ...rest] = name.split(/\s+/) as [string, ...string[]]
  return rest.length > 0 && isGiven(first) ? isWoman(first) : undefined
}

/** A surname that would not be told from English ones by its ending. */
const PLAIN_SURNAME = /^[A-Z][a-z]{2,}(?<![aeiou]|[uioa]s|[ckt]z|ski|sky|ov|ev|ić|ez|ian|yan|sson|ssen|ng)$/

const turned = <T>(all: readonly T[], by: number): T[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
]

/**
 * Persons of no text, written like `answer` and from where its name is, as far as it tells; else English ones: in full beside a full name with a given name that is known, by surname
 * beside a lone surname in Latin letters without marks; none beside others, which they would be told from at a glance.
 */
export function madeUpPersons(answer: string, sentence: string, before = ''): readonly string[] {
  const words = answer.split(/\s+/)
  const by = answer.length
  const near = personsFrom(answer, spokenOf(sentence, before))
  if (near && words.length < 4) return turned(near, by)
  if (words.length === 1) return PLAIN_SURNAME.test(answer) ? turned(SURNAMES, by) : []
  // "Elizabeth II"
  if (/^[IVX]+$/.test(words.at(-1)!)) return []
  if (words.length > 3 || !isGiven(words[0]!) || !/^[\p{Script=Latin} .’'-]+$/u.test(answer)) return []
  const first = words[0]!
  const woman = spokenOf(sentence, before) ?? isWoman(first)
  return turned(woman ? WOMEN : MEN, by)
}
