import { isGiven } from '#core/naming/typing'

/** Names that begin with the surname: "Lee Jae-myung", and those of some who led a country. */
const SURNAME_FIRST =
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$|^(?:Mao Zedong|Hua Guofeng|Deng Xiaoping|Jiang Zemin|Hu Jintao|Xi Jinping|Ho Chi Minh|Yoon Suk Yeol)$/u

/** The word of a full name that somebody is called by alone. */
export const surnameOf = (name: string): string =>
  SURNAME_FIRST.test(name) ? name.slice(0, name.indexOf(' ')) : name.slice(name.lastIndexOf(' ') + 1)

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
