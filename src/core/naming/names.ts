import { ENGLISH_FUNCTION_WORDS, isFunctionWord, isNumberWord, MONTHS } from '#core/sentences/lexicon'
import type { ReadSentence, Word } from '#core/sentences/sentence'
import type { Span } from '#core/text/segment'
import { isDemonym, kindOf } from './gazetteer'
import { genderNamed } from './gender'
import { isName } from './is-name'
import { isOrdinary } from './ordinary'
import {
  beginsFamilyName,
  canFollow,
  isCompoundAdjective,
  isInitial,
  isLettered,
  isLink,
  isOffice,
  WITH_ARTICLE,
} from './parts'
import { isGiven, isNameHead, isPlaceHead, isTitleWord } from './typing'

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
type Heard = Pick<ReadSentence, 'said' | 'words' | 'analysis'>

const isCapital = ({ text }: Word): boolean =>
  /^\p{Lu}/u.test(text) || /^[a-z]\p{Lu}/u.test(text) || WITH_ARTICLE.test(text)

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

/** Whether a gap lets a name go on: a space, the apostrophe of "Leaders’ Dialogue", or the point after an initial. */
const goesOver = (gap: string, last: Word, next: Word): boolean =>
  /^[ \u00a0]?$/.test(gap) ||
  (/^[’'] $/.test(gap) && isNameHead(next.text)) ||
  (/^\.[ \u00a0]$/.test(gap) && isInitial(last.text) && last.text !== 'I')

/** Where a run of capitals that begins at word `i` ends, exclusive; `i` when none begins there. */
function runEnd(
  sentence: Heard,
  i: number,
  known: ReadonlySet<string>,
  begins: (at: number) => boolean,
): number {
  const { words, said: text } = sentence
  if (!begins(i)) return i
  let end = i + 1
  for (;;) {
    let next = end
    while (next < words.length && next - end < 3 && isLink(words[next]!.text)) next++
    const word = words[next]
    if (!word || !goesOver(gapOf(text, words[next - 1]!, word), words[next - 1]!, word)) return end
    if (next > end && gapOf(text, words[end - 1]!, words[end]!) !== ' ') return end
    if (!isCapital(word) || (CALENDAR.has(word.text) && next > end)) return end
    if (
      OWNED.test(words[end - 1]!.text) &&
      !ownsName(words.slice(i, end), words.slice(next, next + 2), known)
    )
      return end
    if (next > end && !links(sentence, i, end, next)) return end
    end = next + 1
  }
}

/**
 * Whether a name goes on after an "’s": before a word that says what it is the name of ("Bell’s Library"), or where
 * neither part stands by itself in the text ("Miller’s Landing"); not after what has a name of its own.
 */
function ownsName(
  owner: readonly Word[],
  [next, after]: readonly Word[],
  known: ReadonlySet<string>,
): boolean {
  const last = owner.at(-1)!.text
  if (/^People[’']s$/.test(last)) return true
  const word = last.replace(OWNED, '')
  const name = [...owner.slice(0, -1).map((one) => one.text), word].join(' ')
  if (kindOf(name) !== undefined || isDemonym(word)) return false
  if (isNameHead(next!.text)) return owner.length < 3 && (owner.length === 1 || !isNameHead(word))
  // "Miller’s Ada Stone" is a firm’s or a town’s person.
  if (owner.length > 1 || (after && isCapital(after) && after.start - next!.end === 1)) return false
  const apart = (text: string) => known.has(text) || known.has(`${text}’s`) || known.has(`${text}'s`)
  return !apart(word) && !known.has(next!.text) && isPlain(word) && isPlain(next!.text)
}

/** "Alfred", "Emily": a name and no other form of a word. */
const isFirstName = (word: string): boolean => isGiven(word) || genderNamed(word) !== undefined

/** A word of a name that is nobody's given name, no place and no title. */
const isPlain = (word: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(word) &&
  !isGiven(word) &&
  !isDemonym(word) &&
  !isTitleWord(word) &&
  !isNumberWord(word.toLowerCase()) &&
  !CALENDAR.has(word) &&
  kindOf(word) === undefined

/** Whether the small words between two capitals belong to one name. */
function links({ words, said: text }: Heard, from: number, end: number, next: number): boolean {
  const small = words.slice(end, next).map((word) => word.text)
  const last = words[end - 1]!.text
  if (small.includes('and'))
    return [from, end - 1].some((at) => AND_INSIDE.test(text.slice(words[at]!.start)))
  if (small[0] === 'for' || small[0] === 'on') return isNameHead(last) && !isPlaceHead(last)
  if (small[0] === 'the' || isDemonym(last)) return false
  // "Alice Mak of the Labour Party" is a person and a party, "the Chicago Century of Progress" is one thing.
  if (isNameHead(last) || end - from < 2 || !small.includes('of')) return true
  const first = words[from]!.text
  return small.length === 1 && kindOf(first) !== undefined && kindOf(`${first} ${last}`) === undefined
}

/** Whether the small word at a place begins a family name: "says de Souza", not "café de Lumen". */
function beginsWithParticle(sentence: Heard, at: number, known: ReadonlySet<string>): boolean {
  const { words, said: text } = sentence
  const [before, word, next] = [words[at - 1], words[at]!, words[at + 1]]
  if (!beginsFamilyName(word.text) || !next || !isCapital(next) || gapOf(text, word, next) !== ' ')
    return false
  if (kindOf(next.text) !== undefined || isDemonym(next.text) || CALENDAR.has(next.text)) return false
  if (at === 0) return known.has(next.text)
  if (isCapital(word) || !before || gapOf(text, before, word) !== ' ') return !isCapital(word)
  return (at === 1 || !isCapital(before)) && canFollow(sentence, before)
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
    if (beginsWithParticle(sentence, at, known)) return true
    if (!isCapital(word) || CALENDAR.has(word.text) || word.text === 'I' || isNumberWord(word.lower))
      return false
    const next = words[at + 1]
    if (isInitial(word.text))
      return (
        next !== undefined &&
        isCapital(next) &&
        /^\.[ \u00a0]$/.test(gapOf(text, word, next)) &&
        !isLettered(words[at - 1]?.text ?? '')
      )
    if (at > 0 && !/[“"‘(:]\s?$/.test(text.slice(0, word.start)))
      return !ENGLISH_FUNCTION_WORDS.has(word.lower)
    if (isFunctionWord(word.text)) return false
    return (
      known.has(word.text) ||
      kindOf(word.text) !== undefined ||
      (next !== undefined &&
        isCapital(next) &&
        gapOf(text, word, next) === ' ' &&
        !isFunctionWord(next.text) &&
        !CALENDAR.has(next.text) &&
        (isFirstName(word.text) || !/(?:ing|ed|ly)$/.test(word.text)))
    )
  }
  for (let i = 0; i < words.length; ) {
    const end = runEnd(sentence, i, known, begins)
    if (end === i) {
      i++
      continue
    }
    for (const [from, to] of partsOf(words, i, end, known)) {
      const span = nameSpan(sentence, from, to)
      if (isName(text.slice(span.start, span.end))) found.push(span)
    }
    i = end
  }
  return found
}

/** The parts of a run of capitals that are names: "Hull-based Bell Mills President Ada Stone" has two. */
function partsOf(
  words: readonly Word[],
  i: number,
  end: number,
  known: ReadonlySet<string>,
): [from: number, to: number][] {
  let from = i
  for (let at = i; at < end; at++) if (isCompoundAdjective(words[at]!.text)) from = at + 1
  if (from === end) return []
  // "Secretary of Mills Ada Stone"
  if (isTitleWord(words[from]!.text) && words[from + 1]?.text === 'of') {
    const given = words.slice(from + 3, end - 1).findIndex(({ text }) => isGiven(text))
    const rest = words.slice(from + 3 + given, end)
    if (given >= 0 && !rest.some(({ text }) => isNameHead(text) || isOrdinary(text)))
      return [[from + 3 + given, end]]
  }
  for (let at = end - 2; at > from; at--) {
    const after = words.slice(at + 1, end)
    if (after.length > 4 || after.some(({ text }) => isNameHead(text))) break
    if (!isOffice(words[at]!.text, after.length) || isLink(after[0]!.text)) continue
    let to = at
    while (to > from && (isTitleWord(words[to - 1]!.text) || isOffice(words[to - 1]!.text, 2))) to--
    const last = words[to - 1]
    const named =
      to > from &&
      (isNameHead(last!.text) || known.has(last!.text) || kindOf(last!.text) !== undefined) &&
      !isLink(last!.text)
    return named
      ? [
          [from, to],
          [at + 1, end],
        ]
      : [[at + 1, end]]
  }
  return [[from, end]]
}

/** The stretch of a name among words `i` to `end`, without titles, what somebody is, and an "’s". */
function nameSpan({ words, said: text }: Heard, i: number, end: number): Span {
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
    if (isLink(words[from + 1]!.text) || (!isTitleWord(first) && (headed || !isDemonym(first)))) break
    from++
  }
  return { start: words[from]!.start, end: until }
}

/** What somebody is or does, by its ending. */
const OCCUPATION = /^\p{Lu}[\p{Ll}-]+(?:ist|crat|cian|tian|rian|man|woman|eer|[^aeiou]er|tor|sor)$/u
