import { BLANK } from '#core/text/blank'

/** Adverbs that tie a sentence to the one before it and say nothing themselves. */
const TIES =
  /(?<=[\p{L}\d)”"]) (?:also|subsequently|additionally|furthermore|moreover)(?= \p{L})(?! (?:known|called|named|spelled|spelt|referred|written|titled|nicknamed|dubbed|styled)\b)/gu
/** The same between commas, and the stretch before it where that has none of its own. */
const SET_OFF =
  /^(?<before>[^,]+), (?:however|by contrast|in contrast|meanwhile|for (?:example|instance)|in turn|moreover|furthermore|nevertheless|of course|too),/u
const PHRASE = /^(?:In|On|At|By|For|From|With|After|Before|During|Under|Among|Since|Until)\s/
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
    : prompt
        .replace(TIES, '')
        .replace(SET_OFF, (_, before: string) => (PHRASE.test(before) ? `${before},` : before))
        .replace(AT_FIRST, '')
  const words = alone.replace(ARTICLE, 'the ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
