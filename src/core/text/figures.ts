/** Some digits as thousands are set off: 4300 is 4 and 300. */
export const thousandsOf = (digits: string): string[] =>
  digits.match(/\p{Nd}{1,3}(?=(?:\p{Nd}{3})*$)/gu) ?? []

/** A number of four digits or more in folded words, its thousands set off or not. */
const FIGURE = /(?<!\p{Nd})(?:\p{Nd}{4,}|\p{Nd}{1,3}(?:[,.' ]\p{Nd}{3})+)(?!\p{Nd})/gu
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g

const plainly = (words: string) => words.replace(SYNTAX, '\\$&')

/**
 * A pattern of folded words that takes their numbers however thousands are set off in the text (4300, 4,300, 4.300,
 * 4’300, 4 300); null where they have none of four digits or more.
 */
export function figurePattern(folded: string): RegExp | null {
  let pattern = ''
  let at = 0
  for (const { 0: figure, index } of folded.matchAll(FIGURE)) {
    pattern += plainly(folded.slice(at, index)) + thousandsOf(figure.replace(/\P{Nd}/gu, '')).join("[,.' ]?")
    at = index + figure.length
  }
  return at === 0 ? null : new RegExp(pattern + plainly(folded.slice(at)), 'g')
}
