import type { BlockId, Place } from '#core/text/document'

export interface BlockOfText {
  id: BlockId
  text: string
}

export interface Stretch {
  from: Place
  to: Place
}

/**
 * A selection without the white space around it, null when nothing else is left. `blocks` are those it
 * touches, in reading order: it begins in the first and ends in the last.
 */
export function trimmed(blocks: readonly BlockOfText[], from: number, to: number): Stretch | null {
  let start: Place | null = null
  let end: Place | null = null
  for (const [n, { id, text }] of blocks.entries()) {
    const first = n === 0 ? from : 0
    const last = n === blocks.length - 1 ? to : text.length
    const part = text.slice(first, last)
    if (part.trim() === '') continue
    start ??= { block: id, at: first + part.length - part.trimStart().length }
    end = { block: id, at: first + part.trimEnd().length }
  }
  return start && end && { from: start, to: end }
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u
/** Written without spaces between words: where one ends is not for us to say. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether a word goes on from one character to the next; an apostrophe or hyphen inside a word is part of it. */
function goesOn(text: string, at: number): boolean {
  const [before, after] = [characterBefore(text, at), characterAt(text, at)]
  const isWord = (character: string) => IN_WORD.test(character) && !UNSPACED.test(character)
  if (isWord(before) && isWord(after)) return true
  const joins = /['’\-‐‑\u00ad]/
  if (isWord(before) && joins.test(after)) return isWord(characterAt(text, at + 1))
  return joins.test(before) && isWord(after) && isWord(characterBefore(text, at - 1))
}

const characterAt = (text: string, at: number) => {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}
const characterBefore = (text: string, at: number) => {
  const low = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff
    ? text.slice(Math.max(0, at - 2), at)
    : text.slice(Math.max(0, at - 1), at)
}

/** The whole words that a stretch of a text touches: a hand that slips by a letter still means the word. */
export function wholeWords(text: string, start: number, end: number): [start: number, end: number] {
  let first = start
  let last = end
  while (first > 0 && goesOn(text, first)) first -= characterBefore(text, first).length
  while (last < text.length && goesOn(text, last)) last += characterAt(text, last).length
  return [first, last]
}
