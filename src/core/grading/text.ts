import { fold } from '#core/text/fold'
import { inOneSpelling, withFractions } from './letters'

/** Any decimal digit of any script as 0 to 9: blocks of digits begin at …0 or …6. */
function digit(character: string): string {
  const code = character.codePointAt(0)!
  const low = code & 0xf
  if (/\p{Nd}/u.test(String.fromCodePoint(code - low))) return String(low)
  return String(low - 6)
}

/** `1914-18` with its second year whole; `2010-12` may be a month and stays. */
function wholeRange(all: string, century: string, from: string, to: string): string {
  return Number(to) > Math.max(12, Number(from)) ? `${century}${from}-${century}${to}` : all
}

/**
 * A text as answers are compared: letters small and without accents, digits of every script as 0 to 9, signs of
 * quantity as words (`%` is percent, `$` dollar), abbreviations without points. White space is single.
 */
export function foldAnswer(text: string): string {
  return inOneSpelling(fold(withFractions(text)).text)
    .replace(/\p{Nd}/gu, digit)
    .replace(/(?<=\p{L})\.(?=\p{L}\.?|\s|$)/gu, '')
    .replace(/per cent\b|[%٪]/g, ' percent ')
    .replace(/\b(?:us|u\.s\.)\s*\$|\$/g, ' dollar ')
    .replace(/€/g, ' euro ')
    .replace(/£/g, ' pound ')
    .replace(/[¥￥]/g, ' yen ')
    .replace(/₹/g, ' rupee ')
    .replace(/₽/g, ' rouble ')
    .replace(/°/g, ' degree ')
    .replace(/&/g, ' and ')
    .replace(/(?<=\d)\s*\+/g, ' plus ')
    .replace(/^-\s?(?=[\d.])/, 'minus ')
    .replace(/(?<![\d-])(\d{2})(\d{2})\s?-\s?(\d{2})(?![\d-])/g, wholeRange)
    .replace(/\ban? (?=(?:third|quarter|fifth|tenth)\b)/g, 'one ')
    .replace(/\s+/g, ' ')
    .trim()
}

const GROUPED = /(?<![\d.,])(\d{1,3})((?:[ '’]\d{3})+)(?![\d])/g

/**
 * The words of a folded answer: figures as they are written, all else letters only. Apostrophes join, hyphens and
 * other punctuation part; `+` and `#` stay where they belong to a name (C++).
 */
export function words(folded: string): string[] {
  const spaced = folded
    .replace(GROUPED, (all) => all.replace(/[ '’]/g, ''))
    .replace(/(?<=[\p{L}\p{N}])['’](?=\p{L})/gu, '')
    .replace(/(?<!\d)[.,]|[.,](?!\d)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}.,+#]+/gu, ' ')
  return spaced.split(' ').filter(Boolean)
}

/** Alphabets apart, a sign is a word or half a word: one more or less makes another. */
export const isCjk = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)

/**
 * Damerau-Levenshtein distance in its optimal string alignment form (Damerau 1964): insertions, deletions,
 * substitutions and swaps of neighbours, counted up to `most`; `most + 1` stands for any more. Time is linear in
 * the length.
 */
export function distance(a: string, b: string, most: number): number {
  const left = [...a]
  const right = [...b]
  const far = most + 1
  if (Math.abs(left.length - right.length) > most) return far
  const row = (): number[] => new Array(right.length + 1).fill(far)
  let older = row()
  let old = right.map((_, j) => Math.min(j, far))
  old.push(Math.min(right.length, far))
  for (let i = 1; i <= left.length; i++) {
    const now = row()
    if (i <= most) now[0] = i
    for (let j = Math.max(1, i - most); j <= Math.min(right.length, i + most); j++) {
      const same = left[i - 1] === right[j - 1]
      let best = Math.min(old[j]! + 1, now[j - 1]! + 1, old[j - 1]! + Number(!same))
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        best = Math.min(best, older[j - 2]! + 1)
      now[j] = Math.min(best, far)
    }
    older = old
    old = now
  }
  return old[right.length]!
}

/** How many slips a right answer of so many letters may have; of signs that are words each counts for more. */
export function tolerance(answer: string): number {
  const length = [...answer].length
  if (isCjk(answer)) return length <= 2 ? 0 : length <= 6 ? 1 : 2
  return length < 4 ? 0 : length <= 8 ? 1 : length <= 13 ? 2 : 3
}
