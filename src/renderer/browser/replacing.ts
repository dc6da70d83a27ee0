import type { LibraryTitle } from '#contract/library'

/** Texts in a list, of thousands: the others are found by their titles. */
export const LISTED = 100

const wordsOf = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))

/** The text whose title has most words in common with another's. */
export function likest(of: LibraryTitle, among: readonly LibraryTitle[]): LibraryTitle | undefined {
  const words = wordsOf(of.title)
  let best: { text: LibraryTitle; shared: number } | undefined
  for (const text of among) {
    const shared = [...wordsOf(text.title)].filter((word) => words.has(word)).length
    if (!best || shared > best.shared) best = { text, shared }
  }
  return best?.text
}

/** As many of some texts as are listed, with the chosen one among them. */
export const listed = (among: readonly LibraryTitle[], chosen: LibraryTitle | undefined): LibraryTitle[] => {
  const first = among.slice(0, LISTED)
  return !chosen || first.includes(chosen) ? first : [chosen, ...first]
}
