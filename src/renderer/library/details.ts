import type { Details } from '#contract/library'

/** What is known of a text, as it stands in fields: authors a line each. */
export interface Draft extends Omit<Details, 'authors'> {
  authors: string
}

const NUMBER = /^\d{1,5}(?:\.\d{1,2})?$/
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

export const linesIn = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const draftOf = ({ authors, ...details }: Details): Draft => ({
  ...details,
  authors: authors.join('\n'),
})

/** Whether it can be saved as it is filled in. */
export const isSound = ({ number, published }: Draft): boolean =>
  (number.trim() === '' || NUMBER.test(number.trim())) &&
  (published.trim() === '' || DATE.test(published.trim()))

/** What was changed. */
export function detailsIn(draft: Draft, now: Details): Partial<Details> {
  const { authors, ...words } = draft
  const trimmed = Object.entries(words).map(([name, value]) => [name, value.trim()])
  const next = { ...Object.fromEntries(trimmed), authors: linesIn(authors) } as Details
  const changed = (Object.keys(next) as (keyof Details)[]).filter(
    (name) => JSON.stringify(next[name]) !== JSON.stringify(now[name]),
  )
  return Object.fromEntries(changed.map((name) => [name, next[name]]))
}
