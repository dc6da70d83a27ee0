import { BLANK } from '#core/text/blank'

/** Adverbs that tie a sentence to the one before it and say nothing themselves. */
const TIES =
  /(?<=[\p{L}\d)”"]) (?:also|subsequently|additionally|furthermore|moreover)(?= \p{L})(?! (?:known|called|named|spelled|spelt|referred|written|titled|nicknamed|dubbed|styled)\b)/gu
const AT_FIRST = /^(?:Previously|Subsequently|Additionally|Also),? (?=\p{L}|_)/u
/** "The ____" within a sentence: the article is no part of what is asked for. */
const ARTICLE = new RegExp(`(?<=\\p{L},? )The (?=${BLANK})`, 'gu')

/**
 * A wording without the words that only make sense after the sentence before: "Ada Stone also wove" says "Ada Stone
 * wove". English only.
 */
export function standing(prompt: string): string {
  const alone = /\b(?:not only|but also)\b/.test(prompt)
    ? prompt
    : prompt.replace(TIES, '').replace(AT_FIRST, '')
  const words = alone.replace(ARTICLE, 'the ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
