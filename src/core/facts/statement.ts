import { BLANK } from '#core/text/blank'

const VOWEL = /^(?:[aeioAEIO]|u(?!n[ai]|s|k|rop)|U(?!n[ai]|S|K|rop)|8|11\b|18\b)/

/**
 * A cloze with a value in its blank: a statement to be judged true or false. "a(n)" before the blank becomes
 * the article that fits.
 */
export function statementOf(cloze: string, value: string): string {
  const article = (a: string) => (VOWEL.test(value) ? `${a}n` : a)
  const filled = cloze.replace(/\b([Aa])\(n\) (?=____)/u, (_, a: string) => `${article(a)} `)
  const said = filled.replace(BLANK, () => value)
  return filled.trimStart().startsWith(BLANK)
    ? said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : said
}
