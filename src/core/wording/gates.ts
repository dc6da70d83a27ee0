import type { AnswerType, FormKind } from '#core/facts/fact'
import { contentWords, isFunctionWord, LEANING, LEANING_UNSPACED, MONTHS } from '#core/sentences/lexicon'
import { hasLoosePronoun, isOwn } from '#core/sentences/pronouns'
import { BLANK } from '#core/text/blank'
import { isHalfOfRange } from './half'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const LONGEST = 40
const LONGEST_UNSPACED = 90
const SHORTEST = 4
const CONTENT = 3

const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '')

/** One text is looked through for many answers, one after the other. */
const last = { text: '', whole: '' }

function wholeOf(text: string): string {
  if (last.text !== text) {
    last.whole = text.toLowerCase().normalize('NFKC').replace(/\s+/g, ' ')
    last.text = text
  }
  return last.whole
}

/** Whether `needle` stands in `text` as whole words, whatever the case; anywhere in scripts without spaces. */
export function holds(text: string, needle: string): boolean {
  const words = bare(needle)
  const whole = wholeOf(text)
  if (words === '' || !whole.includes(words)) return false
  if (UNSPACED.test(words)) return true
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    const end = at + words.length
    if (
      !/[\p{L}\p{N}]$/u.test(whole.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(whole.slice(end, end + 2))
    )
      return true
  }
  return false
}

/** Whether an answer says nothing: no letters or figures in it, or function words only. */
export const isEmptyAnswer = (answer: string): boolean => {
  const words = answer.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.length === 0 || words.every(isFunctionWord)
}

/** A wording to be judged, with what it asks for. */
export interface Wording {
  kind: FormKind
  prompt: string
  answer: string
  type: AnswerType
  /** Who "I" is, where that is known; see `spoken`. */
  speaker?: string | undefined
}

/** "Two days later", "since then", "the same year": a time that only the sentences before can tell. */
const LEANING_TIME =
  /^(?:\S+\s){0,3}(?:later|earlier|afterwards|thereafter)\b|^(?:Within|After) (?:\S+ ){1,2}(?:days?|weeks?|months?|years?)\b(?! (?:of|after|from|before|at|in)\b)|^(?:Since|By|Until) then\b|\b(?:since|by|until) then[.?]$|^[Tt]he (?:others?|latter|former) (?:is|was|are|were|ha[ds]|have)\b|^(?:[Ii]n |[Oo]n |[Aa]t |[Bb]y |[Dd]uring |[Aa]fter |[Ss]ince |[Uu]ntil )?(?:the (?:same|next|following|previous|latter|former)|that|this|these|those|such)\s/

/** Times that only the day of writing tells. */
const PASSING =
  /\b(?:yesterday|tonight|tomorrow|recently|currently|nowadays|so far|(?:this|next|last|past) (?:week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|few years|night)|(?:past|last) \S+ (?:weeks|months|years|decades)|(?:week|month|year|decade|centurie)s? ago)\b/i
const PASSING_MONTH = new RegExp(`\\b(?:last|next) (?:${MONTHS.join('|')})\\b`)

/** "#____": what is left out is no word by itself. */
const PART_OF_WORD = new RegExp(`[#@\u00AD]${BLANK}|${BLANK}\u00AD`)

/** How long a question is: its words, or its characters in scripts without spaces. */
export const promptLength = (prompt: string): number =>
  UNSPACED.test(prompt)
    ? prompt.length
    : (prompt.replaceAll(BLANK, ' ').match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0)

/** What is wrong with a wording of a question; undefined when nothing is. */
export function faultOf({ kind, prompt, answer, type, speaker }: Wording): string | undefined {
  const blanks = prompt.split(BLANK).length - 1
  if (blanks !== (kind === 'cloze' ? 1 : 0) || PART_OF_WORD.test(prompt)) return 'blank'
  if (
    kind !== 'true-false' &&
    (holds(prompt, answer) || leaksName(kind === 'which' ? withoutKind(prompt) : prompt, answer))
  )
    return 'leak'
  if (isHalfOfRange(prompt, answer)) return 'half'
  const unspaced = UNSPACED.test(prompt)
  const said = prompt.replaceAll(BLANK, ' ')
  const length = promptLength(prompt)
  if (length < (unspaced ? SHORTEST * 2 : SHORTEST)) return 'short'
  if (length > (unspaced ? LONGEST_UNSPACED : LONGEST)) return 'long'
  if (!unspaced && contentWords(said).length < CONTENT) return 'bare'
  if (leans(kind, said, speaker)) return 'leaning'
  if (PASSING.test(prompt) || PASSING_MONTH.test(prompt)) return 'passing'
  if (LEANING_TIME.test(prompt) || hasLoosePronoun(prompt, type, speaker)) return 'pronoun'
  if (kind === 'who' && /\bits\b/.test(prompt)) return 'type'
  return isTorn(prompt) ? 'torn' : undefined
}

/** Whether a wording leans on the sentence before it by its first word; question words do not. */
function leans(kind: FormKind, said: string, speaker: string | undefined): boolean {
  const first = /[\p{L}\p{N}]+/u.exec(said)?.[0].toLowerCase() ?? ''
  if (speaker && isOwn(first)) return false
  if (kind !== 'cloze' && kind !== 'true-false') return LEANING.has(first) && !/^wh/.test(first)
  return LEANING.has(first) || LEANING_UNSPACED.test(said.replace(/^[^\p{L}\p{N}]+/u, ''))
}

/** A quotation without its beginning or end. */
function isTorn(prompt: string): boolean {
  const outside = prompt.replace(/[“"][^”"]*[”"]/g, '')
  return /[“”"]/.test(outside) || OPEN_QUOTE.test(outside) || opened(prompt)
}

/** "after a 'fall?": a single quotation mark that nothing closes; "'80s" has none. */
const OPEN_QUOTE = /(?:^|[\s(])['‘](?=\p{L})(?!.*\p{L}[.,!?]?['’](?!\p{L}))/u

/** A bracket without its fellow: the sentence was cut inside it. */
const opened = (prompt: string): boolean =>
  (prompt.match(/[([]/g)?.length ?? 0) !== (prompt.match(/[)\]]/g)?.length ?? 0)

/** Whether a part of a name that gives it away stands in the prompt: "Baird" for "Julia Baird", "Xi's" for "Xi". */
function leaksName(prompt: string, answer: string): boolean {
  const parts = answer.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? []
  if (parts.length === 0 || !/^\p{Lu}/u.test(answer)) return false
  return parts.length <= 3 && holds(prompt, parts.at(-1)!) && parts.at(-1)!.length > 3
}

/** "At which stadium": the word for its kind is how a name is asked for, and gives away no more. */
const withoutKind = (prompt: string): string => prompt.replace(/\b([Ww]hich) \p{Ll}+/u, '$1')

/** The same question whatever its case and space. */
export const promptKey = (prompt: string): string =>
  prompt.toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim()
