import { segmenterFor } from './segmenter'

/** What a UTF-16 unit is to a count of words. */
const OTHER = 1
const WORD = 2
const JOINER = 3
const UNSPACED = 4
const SURROGATE = 5

/** Filled as units are met: a property test of every character would cost twenty times as much. */
const kinds = new Uint8Array(0x10000)

const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u

function kindOf(character: string): number {
  if (UNSPACED_SCRIPT.test(character)) return UNSPACED
  if (LETTER_OR_DIGIT.test(character)) return WORD
  if (/['’ʼ\-‐‑\u00ad]/.test(character)) return JOINER
  return OTHER
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  let kind = kinds[unit]!
  if (kind === 0) {
    kind = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : kindOf(text[at]!)
    kinds[unit] = kind
  }
  return kind === SURROGATE ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : kind
}

/** The segmenter takes 40 s for 100,000 units of Thai at a time, 35 ms in such pieces. UTF-16 units. */
const LONGEST_RUN = 1024

const isDigit = (unit: number) => unit >= 48 && unit <= 57
const widthAt = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1)

/**
 * Words of a text: runs of letters and digits, with apostrophes and hyphens inside them, and points or
 * commas inside numbers. Scripts written without spaces are counted by `Intl.Segmenter`.
 */
export function countWords(text: string, language = 'und'): number {
  let words = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === WORD) {
      if (!inWord) words++
      inWord = true
      if (widthAt(text, at) === 2) at++
    } else if (kind === UNSPACED) {
      const start = at
      do at += widthAt(text, at)
      while (at < text.length && at - start < LONGEST_RUN && kindAt(text, at) === UNSPACED)
      for (const part of segmenterFor(language, 'word').segment(text.slice(start, at)))
        if (part.isWordLike) words++
      at--
      inWord = false
    } else if (inWord) {
      const next = at + 1
      const inside = kind === JOINER && next < text.length && kindAt(text, next) === WORD
      const unit = text.charCodeAt(at)
      const inNumber =
        (unit === 44 || unit === 46) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(next))
      inWord = inside || inNumber
    }
  }
  return words
}

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, J. Mem. Lang. 109, 104047). */
export const WORDS_PER_MINUTE = 238

/** Whole minutes to read so many words, at least 1, at so many a minute: by itself the average of Brysbaert 2019. */
export function readingMinutes(words: number, perMinute: number = WORDS_PER_MINUTE): number {
  return Math.max(1, Math.round(words / perMinute))
}
