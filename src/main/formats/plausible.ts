import { detectLanguage } from './language'
import { COMMON_HAN, COMMON_HANGUL, CYRILLIC, LATIN } from './language-data'

const TYPOGRAPHY = new Set('“”‘’„‚«»‹›–—…•€£ \u00a0、。，！？：；「」『』（）《》·¿¡￥―・ー')
const COMMON_LETTERS = new Set('оеаинтсрвлкмдпуяαοιετνσηρπκμλυςάίόέήהוילארתבשםןמاليونمرتبةعدس')

/**
 * How much a decoding looks like writing, as a mean over its characters beyond ASCII: about 1 and more for real
 * text, below 0 for the wrong encoding. What gives a wrong one away: letters of another script glued to Latin
 * ones, capitals inside words, rare characters, symbols inside words, control characters.
 */
export function plausibility(text: string): number {
  const language = detectLanguage(text)
  const alphabet = new Set((LATIN[language] ?? CYRILLIC[language])?.letters ?? '')
  const characters = [...text]
  let sum = 0
  let counted = 0
  characters.forEach((character, i) => {
    if (character < '\x80') return
    counted++
    sum += worth(character, characters[i - 1] ?? ' ', characters[i + 1] ?? ' ', alphabet)
  })
  if (counted === 0) return 1
  return sum / counted + (language === 'und' ? 0 : 0.3)
}

const isAsciiLetter = (character: string) => /^[a-z]$/i.test(character)
const isLetter = (character: string) => /^\p{L}$/u.test(character)

function worth(character: string, before: string, after: string, alphabet: Set<string>): number {
  if (/[\p{Cc}\p{Cn}\p{Co}\ufffd]/u.test(character)) return -5
  if (/\p{Script=Latin}/u.test(character) && character < '\uff00')
    return latinWorth(character, before, after, alphabet)
  if (TYPOGRAPHY.has(character)) return 1
  const glued = isAsciiLetter(before) || isAsciiLetter(after)
  if (/\p{L}/u.test(character)) return glued ? -2 : otherLetterWorth(character, before, after)
  if (/\p{M}/u.test(character)) return isLetter(before) ? 0.5 : -1
  return isLetter(before) && isLetter(after) ? -1.5 : -0.3
}

function latinWorth(character: string, before: string, after: string, alphabet: Set<string>): number {
  if (isCapitalInside(character, before)) return -1.5
  if (alphabet.has(character.toLowerCase())) return 2
  const inWord = isAsciiLetter(before) || isAsciiLetter(after)
  return inWord && character < '\u0100' && /\p{L}/u.test(character) ? 0.6 : -0.5
}

function otherLetterWorth(character: string, before: string, after: string): number {
  if (/\p{Script=Han}/u.test(character)) return COMMON_HAN.has(character) ? 2 : character < '\u4e00' ? -1 : 0
  if (/\p{Script=Hangul}/u.test(character))
    return COMMON_HANGUL.has(character) ? 1.6 : character < '\uac00' ? -1 : 0
  if (/[\u3040-\u30ff]/.test(character)) return 1.2
  if (character >= '\uff00') return -0.7
  if (isCapitalInside(character, before)) return -1.5
  // A Greek final sigma ends a word.
  if (character === 'ς' && isLetter(after)) return -1.5
  return COMMON_LETTERS.has(character) ? 1.3 : 0.4
}

const isCapitalInside = (character: string, before: string) =>
  /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before)
