import { isDemonym, kindOf } from './gazetteer'
import { isInitial, isLink } from './parts'
import { isNameHead, isTitleWord } from './typing'

/** Words for what a name is of that are names by themselves. */
const INSTITUTIONS = new Set([
  'Congress',
  'Parliament',
  'Senate',
  'Renaissance',
  'Reformation',
  'Enlightenment',
])

/** "a Texas Democrat": somebody of a party. */
const OF_PARTY = /^(?:Democrat|Republican|Conservative|Liberal|Independent|Tory|Tories)s?$/

/** No name: what only says where something is from, or two names joined before a noun ("China-EU relations"). */
export function isName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.every((word) => isInitial(word.replace(/\.$/, '')))) return false
  if (words.every(isDemonym)) return false
  if (isTitleWord(words[0]!) && (words.length === 1 || isLink(words[1]!))) return false
  if (words.length > 8) return false
  if (OF_PARTY.test(words.at(-1)!) && kindOf(words.slice(0, -1).join(' ')) !== undefined) return false
  // "the Ambassador to the United States Ada Marsh": a country and a person.
  if (words.length > 2 && kindOf(words.slice(0, 2).join(' ')) === 'country' && !words.some(isNameHead))
    return false
  const last = words.at(-1)!
  if (
    words.length === 1 &&
    /^(?:Majesty|Highness|Excellency|Holiness|Honour|Honor|God|Sir|Madam|Lord)$/.test(last)
  )
    return false
  if (words.length === 1 && isNameHead(last) && !INSTITUTIONS.has(last)) return false
  if (isDemonym(last) && words.length < 4 && kindOf(name) === undefined) return false
  if (kindOf(name) !== undefined) return true
  const pair = words.find((word) => /^\p{Lu}[\p{L}]+-\p{Lu}/u.test(word))
  return !(pair && words.length < 4 && kindOf(pair.split('-')[0]!) !== undefined && !isNameHead(last))
}
