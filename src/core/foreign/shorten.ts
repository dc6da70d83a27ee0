import type { Tools } from '#core/languages/tools'
import type { Span } from '#core/text/segment'

/** A sentence with the place of its answer in it: nowhere, from 0 to 0, where it is only read. */
export interface Cut {
  text: string
  span: Span
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]$/u
export const isUnspaced = (text: string): boolean => UNSPACED.test(text.replace(/\P{L}+$/u, ''))

/** Words, or signs of a script without spaces, from which on a sentence is cut, and what is left of it at least. */
const LONG = { words: 30, signs: 70 }
const LEAST = { words: 10, signs: 25 }
/** From here on it is cut at a comma too. */
const VERY_LONG = { words: 48, signs: 110 }

export const sizeOf = (text: string, unspaced: boolean): number =>
  text.match(unspaced ? /[\p{L}\p{N}]/gu : /[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0

const balanced = (text: string): boolean =>
  /^[^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*$/.test(text) &&
  (text.match(/["“”„]/g)?.length ?? 0) % 2 === 0 &&
  text.split('«').length === text.split('»').length

/** A text without a stretch that does not touch its answer. */
function without({ text, span }: Cut, from: number, to: number): Cut {
  const by = from < span.start ? to - from : 0
  return {
    text: text.slice(0, from) + text.slice(to),
    span: { start: span.start - by, end: span.end - by },
  }
}

/** Without what stands in brackets, but for the answer. */
function withoutBrackets(cut: Cut): Cut {
  let now = cut
  for (const { 0: aside, index } of [...cut.text.matchAll(/\s?[(（][^()（）]*[)）]/gu)].reverse()) {
    const to = index + aside.length
    if (to <= cut.span.start || index >= cut.span.end) now = without(now, index, to)
  }
  return now
}

/** Without its last parts, each beginning at one of the places, while it is longer than that. */
function withoutEnds(cut: Cut, places: readonly number[], longest: number, least: number): Cut {
  const { text, span } = cut
  const unspaced = isUnspaced(text)
  let kept = text
  for (const at of [...places].reverse()) {
    if (sizeOf(kept, unspaced) <= longest || at < span.end) break
    const shorter = kept.slice(0, at)
    if (sizeOf(shorter, unspaced) >= least && balanced(shorter)) kept = shorter
  }
  return kept === text ? cut : { ...cut, text: `${kept}${unspaced ? '。' : '.'}` }
}

const places = (text: string, marks: RegExp): number[] => [...text.matchAll(marks)].map(({ index }) => index)

/**
 * A long sentence without what can go, as long as its answer is not in it: what stands in brackets, its last clauses,
 * and of one that is very long whatever comes after a comma, where it has said something by then.
 *
 * @param saysEarly its first words, up to a comma, have a verb
 * @param most words or signs that are not yet very long
 */
export function shortened(sentence: Cut, { tail }: Tools, saysEarly: boolean, most?: number): Cut {
  const kind = isUnspaced(sentence.text) ? 'signs' : 'words'
  const longest = most ?? VERY_LONG[kind]
  const isLong = ({ text }: Cut, than: number) => sizeOf(text, kind === 'signs') > than
  if (!isLong(sentence, LONG[kind])) return sentence
  const bare = withoutBrackets(sentence)
  const cut = withoutEnds(bare, places(bare.text, tail), LONG[kind], LEAST[kind])
  if (!saysEarly || !isLong(cut, longest)) return cut
  return withoutEnds(cut, places(cut.text, /[,،，](?!\p{Nd})/gu), longest, LEAST[kind])
}
