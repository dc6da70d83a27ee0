import { BLANK } from '#core/text/blank'

/** A question in pieces: what stands before, between and after its blanks, and at which offset. */
export function pieces(prompt: string): { at: number; words: string }[] {
  let at = 0
  return prompt.split(BLANK).map((words) => {
    const piece = { at, words }
    at += words.length + BLANK.length
    return piece
  })
}

const squeezed = (words: string) => words.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** Whether a question with its blank filled in is the sentence itself, which then need not be shown again. */
export function saysItAll(prompt: string, answer: string, sentence: string): boolean {
  return prompt.includes(BLANK) && squeezed(prompt.replaceAll(BLANK, answer)) === squeezed(sentence)
}

/** How much room a question takes, and so how large it is set. */
export type Length = 'short' | 'long' | 'huge'

export function lengthOf(words: string): Length {
  if (words.length <= 140) return 'short'
  return words.length <= 420 ? 'long' : 'huge'
}

/** So much of a question names it in a message, in UTF-16 units. */
const BRIEF = 72

/** A question cut to name it: its first whole words, its blanks as dots. */
export function briefly(prompt: string): string {
  const words = squeezed(prompt.replaceAll(BLANK, '…'))
  if (words.length <= BRIEF) return words
  const line = words.slice(0, BRIEF)
  return `${line.slice(0, Math.max(line.lastIndexOf(' '), BRIEF / 2)).replace(/[\ud800-\udbff]$/, '')} …`
}

/** A question as it is read out: `blank` is said for each of its blanks. */
export const inWords = (prompt: string, blank: string): string => prompt.replaceAll(BLANK, blank)
