import type { Span } from '#core/text/segment'
import { isDemonym, kindOf } from './gazetteer'
import { isFunctionWord, isNumberWord, MONTHS } from './lexicon'
import type { ReadSentence, Word } from './sentence'
import { isNameHead, isTitleWord } from './typing'

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

const isCapital = (word: Word): boolean => /^\p{Lu}/u.test(word.text) || /^[a-z]\p{Lu}/u.test(word.text)

/** Words written with a capital where a sentence does not ask for one, in the whole text. */
export function knownCapitals(sentences: readonly ReadSentence[]): Set<string> {
  const known = new Set<string>()
  for (const { words } of sentences)
    for (const word of words.slice(1)) if (isCapital(word)) known.add(word.text)
  return known
}

const gapOf = (text: string, a: Word, b: Word): string => text.slice(a.end, b.start)

/** Where a run of capitals that begins at word `i` ends, exclusive; `i` when none begins there. */
function runEnd(sentence: ReadSentence, i: number, begins: (at: number) => boolean): number {
  const { words, text } = sentence
  if (!begins(i)) return i
  let end = i + 1
  for (;;) {
    let next = end
    while (next < words.length && next - end < 3 && LINKS.has(words[next]!.text)) next++
    const word = words[next]
    if (!word || !/^[ \u00a0]?$/.test(gapOf(text, words[next - 1]!, word))) return end
    if (next > end && !/^[ ]$/.test(gapOf(text, words[end - 1]!, words[end]!))) return end
    if (!isCapital(word) && !(next === end && /^[IVX]+$/.test(word.text))) return end
    if (CALENDAR.has(word.text) && next > end) return end
    if (next > end && !links(sentence, i, end, next)) return end
    end = next + 1
  }
}

/** Whether the small words between two capitals belong to one name. */
function links({ words, text }: ReadSentence, from: number, end: number, next: number): boolean {
  const small = words.slice(end, next).map((word) => word.text)
  const last = words[end - 1]!.text
  if (small.includes('and')) {
    if (AND_INSIDE.test(text.slice(words[from]!.start))) return true
    let far = next
    while (words[far + 1] && isCapital(words[far + 1]!) && gapOf(text, words[far]!, words[far + 1]!) === ' ')
      far++
    const inside = AND_INSIDE.test(text.slice(words[end - 1]!.start))
    return inside && far > next
  }
  if (small[0] === 'for' || small[0] === 'on') return isNameHead(last)
  if (small[0] === 'the') return false
  return !isDemonym(last)
}

/** Runs of capitalised words that name something, in order; titles before a person's name are left out. */
export function capitalRuns(sentence: ReadSentence, known: ReadonlySet<string>): Span[] {
  const { words, text } = sentence
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
      return !isFunctionWord(word.text) || word.text.length > 3
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
    let from = i
    while (
      from < end - 1 &&
      (isTitleWord(words[from]!.text) ||
        (isDemonym(words[from]!.text) && from + 1 < end && !isNameHead(words[end - 1]!.text)))
    )
      from++
    const span = { start: words[from]!.start, end: words[end - 1]!.end }
    if (isName(text.slice(span.start, span.end))) found.push(span)
    i = end
  }
  return found
}

/** No name: what only says where something is from, or two names joined before a noun ("China-EU relations"). */
function isName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.every(isDemonym)) return false
  if (words.length === 1 && isTitleWord(words[0]!)) return false
  if (words.length > 8) return false
  const last = words.at(-1)!
  if (isDemonym(last) && words.length < 4) return false
  const parts = last.split('-')
  return !(
    words.length < 3 &&
    parts.length === 2 &&
    parts.every((part) => /^\p{Lu}/u.test(part)) &&
    kindOf(parts[0]!) !== undefined
  )
}
