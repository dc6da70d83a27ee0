import { BLANK } from '#core/text/blank'
import type { Span } from '#core/text/segment'

/** A sentence made ready for asking: without what ties it to its neighbours, with its answer's place. */
export interface Frame {
  text: string
  span: Span
}

const CONNECTIVE =
  /^(?:However|Besides|Additionally|Moreover|Furthermore|In addition|Also|Therefore|Thus|Hence|Consequently|As a result|Meanwhile|Nevertheless|Nonetheless|Instead|For example|For instance|In fact|Indeed|Of course|Finally|Similarly|Likewise|Overall|In particular|On the other hand|In contrast|By contrast|At present|Together|Still|Then|Yet|And|But|So|Or)(?:,\s+|\s+(?=[\p{Lu}]))/u
/** Where a sentence's tail begins that can go without changing what the rest says. */
const TAIL =
  /,\s+(?:(?:and |thus |thereby |while |although |though |whereas |as well as )?\p{Ll}+ing\b|which\b|who\b|whom\b|whose\b|where\b|while\b|whereas\b|although\b|though\b|so as to\b|so that\b|as\b|after\b|before\b|but\b|and (?:also |then |has |have |had |was |were |is |are |[\p{Ll}]+(?:ed|s)\b))/gu
const LONG = 24
const SHORTEST_LEFT = 7

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** Cuts tails after the answer, last first, until the sentence is short enough to be asked. */
function withoutTails({ text, span }: Frame): Frame {
  let kept = text
  const cuts = [...text.matchAll(TAIL)].map((found) => found.index).reverse()
  for (const at of cuts) {
    if (wordCount(kept) <= LONG || at < span.end) break
    const shorter = kept.slice(0, at)
    if (wordCount(shorter) < SHORTEST_LEFT || unbalanced(shorter)) continue
    kept = shorter
  }
  return { text: kept === text ? text : `${kept}.`, span }
}

const unbalanced = (text: string): boolean => {
  const count = (of: RegExp) => text.match(of)?.length ?? 0
  return count(/[([]/g) !== count(/[)\]]/g) || count(/[“]/g) !== count(/[”]/g) || count(/"/g) % 2 === 1
}

/** The frame of an answer in its sentence; footnote marks and a leading connective are left out. */
export function frameOf(sentence: string, span: Span): Frame {
  const lead = CONNECTIVE.exec(sentence)?.[0].length ?? 0
  if (lead === 0 || lead > span.start) return withoutTails({ text: sentence, span })
  const text = capitalised(sentence.slice(lead))
  return withoutTails({ text, span: { start: span.start - lead, end: span.end - lead } })
}

/** The frame with its answer blanked out; "a" before a blank becomes "a/an" where the choice gives the answer away. */
export function clozeOf({ text, span }: Frame): string {
  const before = text.slice(0, span.start).replace(/(?<![\p{L}])([Aa])n? $/u, '$1(n) ')
  return tidy(`${before}${BLANK}${text.slice(span.end)}`)
}

/** Footnote numbers and doubled space, which are no part of what a sentence says. */
const tidy = (text: string): string =>
  text
    .replace(/\[\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
