import { ENGLISH_FUNCTION_WORDS, isFunctionWord, isNumberWord, MONTHS } from '#core/sentences/lexicon'
import type { ReadSentence, Word } from '#core/sentences/sentence'
import type { Span } from '#core/text/segment'
import { isDemonym, kindOf } from './gazetteer'
import { isGiven, isNameHead, isTitleWord } from './typing'

const LINKS = new Set([
  'of',
  'the',
  'for',
  'de',
  'del',
  'la',
  'von',
  'van',
  'der',
  'den',
  'du',
  'al',
  'el',
  'bin',
  'ibn',
  'di',
  'da',
  'and',
  'des',
  'on',
])
const AND_INSIDE = /^(?:Belt and Road|Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda)\b/
const CALENDAR = new Set<string>([
  ...MONTHS,
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
])
const ORDINAL =
  /^(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)$/

/** What names are looked for in. */
type Heard = Pick<ReadSentence, 'said' | 'words'>

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text) || /^[a-z]\p{Lu}/u.test(word.text)

/** Words that the text has without a capital, and so are no names by themselves, in lower case. */
export function commonWords(sentences: readonly Heard[]): Set<string> {
  const common = new Set<string>()
  for (const { words } of sentences) for (const word of words) if (!isCapital(word)) common.add(word.lower)
  return common
}

/**
 * Words that the text writes with a capital by themselves where a sentence does not ask for one, and never without.
 * A word of a longer name ("Book and Boat Forum") is none.
 */
export function knownCapitals(sentences: readonly Heard[]): Set<string> {
  const known = new Set<string>()
  const common = commonWords(sentences)
  for (const { words } of sentences)
    words.forEach((word, i) => {
      const [before, next] = [words[i - 1], words[i + 1]]
      const joined =
        (before && i > 1 && isCapital(before)) || (next && isCapital(next)) || next?.text === 'and'
      if (i > 0 && isCapital(word) && !joined) known.add(word.text)
    })
  for (const word of known) if (common.has(word.toLowerCase())) known.delete(word)
  return known
}

const gapOf = (text: string, a: Word, b: Word): string => text.slice(a.end, b.start)

const OWNED = /['’]s$/

/** Whether a gap lets a name go on: a space, or the apostrophe of "Leaders’ Dialogue". */
const goesOver = (gap: string, next: Word): boolean =>
  /^[ \u00a0]?$/.test(gap) || (/^[’'] $/.test(gap) && isNameHead(next.text))

/** Where a run of capitals that begins at word `i` ends, exclusive; `i` when none begins there. */
function runEnd(sentence: Heard, i: number, begins: (at: number) => boolean): number {
  const { words, said: text } = sentence
  if (!begins(i)) return i
  let end = i + 1
  for (;;) {
    let next = end
    while (next < words.length && next - end < 3 && LINKS.has(words[next]!.text)) next++
    const word = words[next]
    if (!word || !goesOver(gapOf(text, words[next - 1]!, word), word)) return end
    if (next > end && gapOf(text, words[end - 1]!, words[end]!) !== ' ') return end
    if (!isCapital(word) || (CALENDAR.has(word.text) && next > end)) return end
    const last = words[end - 1]!.text
    if (OWNED.test(last) && !isNameHead(word.text) && last !== 'People’s' && last !== "People's") return end
    if (next > end && !links(sentence, i, end, next)) return end
    end = next + 1
  }
}

/** Whether the small words between two capitals belong to one name. */
function links({ words, said: text }: Heard, from: number, end: number, next: number): boolean {
  const small = words.slice(end, next).map((word) => word.text)
  const last = words[end - 1]!.text
  if (small.includes('and'))
    return [from, end - 1].some((at) => AND_INSIDE.test(text.slice(words[at]!.start)))
  if (small[0] === 'for' || small[0] === 'on') return isNameHead(last)
  if (small[0] === 'the' || isDemonym(last)) return false
  // "Alice Mak of the Labour Party" is a person and a party.
  return isNameHead(last) || end - from < 2 || !small.includes('of')
}

/** Runs of capitalised words that name something, in order; titles before a person's name are left out. */
export function capitalRuns(sentence: Heard, known: ReadonlySet<string>): Span[] {
  const { words, said: text } = sentence
  const found: Span[] = []
  const begins = (at: number): boolean => {
    const word = words[at]!
    if (ORDINAL.test(word.text)) {
      const next = words[at + 1]
      return next !== undefined && isCapital(next) && gapOf(text, word, next) === ' '
    }
    if (!isCapital(word) || CALENDAR.has(word.text) || word.text === 'I' || isNumberWord(word.lower))
      return false
    if (at > 0 && !/[“"‘(:]\s?$/.test(text.slice(0, word.start)))
      return !ENGLISH_FUNCTION_WORDS.has(word.lower) && word.text.length > 1
    if (isFunctionWord(word.text)) return false
    const next = words[at + 1]
    return (
      known.has(word.text) ||
      kindOf(word.text) !== undefined ||
      (next !== undefined &&
        isCapital(next) &&
        gapOf(text, word, next) === ' ' &&
        !isFunctionWord(next.text) &&
        !/(?:ing|ed|ly)$/.test(word.text))
    )
  }
  for (let i = 0; i < words.length; ) {
    const end = runEnd(sentence, i, begins)
    if (end === i) {
      i++
      continue
    }
    const last = words[end - 1]!
    const until = last.end - (OWNED.exec(last.text)?.[0].length ?? 0)
    const whole = (from: number) => text.slice(words[from]!.start, until)
    const headed = words.slice(i, end).some((word) => isNameHead(word.text))
    // "Economist Thomas Hill": a sentence that begins with what somebody is.
    let from =
      i === 0 &&
      end > 2 &&
      OCCUPATION.test(words[0]!.text) &&
      !isGiven(words[0]!.text) &&
      !isNameHead(words[0]!.text)
        ? 1
        : i
    while (from < end - 1 && kindOf(whole(from)) === undefined) {
      const { text: first } = words[from]!
      if (LINKS.has(words[from + 1]!.text) || (!isTitleWord(first) && (headed || !isDemonym(first)))) break
      from++
    }
    const span = { start: words[from]!.start, end: until }
    if (isName(text.slice(span.start, span.end))) found.push(span)
    i = end
  }
  return found
}

/** What somebody is or does, by its ending. */
const OCCUPATION = /^\p{Lu}[\p{Ll}-]+(?:ist|crat|cian|tian|rian|man|woman|eer|[^aeiou]er|tor|sor)$/u

/** Words for what a name is of that are names by themselves. */
const INSTITUTIONS = new Set([
  'Congress',
  'Parliament',
  'Senate',
  'Renaissance',
  'Reformation',
  'Enlightenment',
])

/** No name: what only says where something is from, or two names joined before a noun ("China-EU relations"). */
function isName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.every(isDemonym)) return false
  if (isTitleWord(words[0]!) && (words.length === 1 || LINKS.has(words[1]!))) return false
  if (words.length > 8) return false
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
