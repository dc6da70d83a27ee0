/** A word as texts are searched by: folded (`fold`), with where it stands in the folded text. */
export interface Word {
  word: string
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const RUNS = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source}).)+`, 'gu')
/** Longer words are told apart by their beginning. */
const LONGEST = 64

/** Every two characters that follow each other, and the last one by itself: what a run without spaces is found by. */
function pairs(run: string, start: number, add: (word: string, start: number, end: number) => void): void {
  const characters = [...run]
  let at = start
  for (const [n, character] of characters.entries()) {
    const next = characters[n + 1] ?? ''
    add(character + next, at, at + character.length + next.length)
    at += character.length
  }
}

/** The words of a folded text in order. Chinese, Japanese, Thai and their like are taken by pairs of characters. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = []
  const add = (word: string, start: number, end: number) => {
    words.push({ word: word.slice(0, LONGEST), start, end })
  }
  const mixed = UNSPACED.test(folded)
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    if (!mixed || !UNSPACED.test(word)) {
      add(word, index, index + word.length)
      continue
    }
    for (const { 0: run, index: within } of word.matchAll(RUNS)) {
      if (UNSPACED.test(run)) pairs(run, index + within, add)
      else add(run, index + within, index + within + run.length)
    }
  }
  return words
}

/** Whether a text is written without spaces between words, in part at least. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text)
