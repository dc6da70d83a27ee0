import { type Abbreviations, abbreviationsOf } from './abbreviations'
import { matches } from './matches'
import { segmenterFor } from './segmenter'

/** UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

const LAST_WORD = /(?:^|[\s("'“‘«\u00a0[])((?:[\p{L}\p{M}\p{N}º]|[.\-’'](?=[\p{L}\p{M}]))+)\.$/u
const FIRST_WORD = /^["'“‘«(¿¡[]*([\p{L}\p{M}]+)/u
const NUMBER_NEXT = /^(?:\d|[IVXLC]+\b)/
/** Letters with points between: `U.S`, `e.g`, `z.B`, `v.Chr`. */
const POINTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u
const INITIAL = /^\p{Lu}(?:\.-?\p{Lu})*$/u
/** Part of an abbreviation written with spaces: `z. B.`, `ق. م.`. */
const LETTER = /^[\p{Ll}\p{Script=Arabic}]$/u
/** Closing quotes that a space parts from their sentence. */
const CLOSING = /^[”’»)\]]+(?=\s|$)/
/** `1.`, `IV.`, `a.` alone before a sentence number it. */
const NUMBERING = /^[("]?(?:\d{1,3}|[IVXLC]{1,5}|\p{L})\.$/u

/** Whether a text that ends in a point goes on in `next`: the point is an abbreviation's. */
function abbreviates(text: string, next: string, known: Abbreviations): boolean {
  const word = LAST_WORD.exec(text)?.[1]
  if (!word) return false
  const lower = word.toLowerCase()
  if (known.never.has(lower)) return true
  if (known.beforeNumber.has(lower) && NUMBER_NEXT.test(next)) return true
  const first = FIRST_WORD.exec(next)?.[1]
  const starts = first === undefined || known.starters.has(first.toLowerCase())
  if (/^\d{1,2}$/.test(word)) return known.ordinals && !starts
  if (/^[ap]\.m$/.test(lower)) return false
  // "So did I. Tom left": the pronoun ends sentences, other single capitals hardly ever do.
  if (word === 'I') return /(?:^|\p{Lu}\.\s*)I\.$/u.test(text) && !starts
  if (POINTED.test(word) && lower === word && !known.perhaps.has(lower)) return true
  const shortened = known.perhaps.has(lower) || POINTED.test(word) || INITIAL.test(word) || LETTER.test(word)
  return shortened && !starts
}

/** Whether what follows belongs to the sentence before it, so that the segmenter's end was a false one. */
function goesOn(text: string, next: string, known: Abbreviations): boolean {
  if (/[!?…][”’"'»)\]]*$/.test(text) && /^\p{Ll}/u.test(next)) return true
  return text.endsWith('.') && (NUMBERING.test(text) || abbreviates(text, next, known))
}

/**
 * Where a sentence ends before one that begins with a figure and goes on in small letters, which the rules of Unicode
 * (UAX 29, SB8) take for one. Words so long are no abbreviations.
 */
const FIGURE_NEXT = /(?<=\p{L}\p{Ll}{4}[.!?]["”»)]?)\s+(?=\d{1,4}(?:-\p{Ll}+)?\s\p{Ll})/gu

/** What opens a quote or a title right after the end of a Chinese sentence, with which Unicode leaves it. */
const OPENING = /(?<=[。！？][”’》」』）]*)[“‘《〈「『（【]+$/u

/** The segmenter's time grows with the square of what it is given, so that it gets so many UTF-16 units at once. */
const WINDOW = 4000

/**
 * What tells the segmenter that a sentence begins: it looks ahead over figures and marks to the next letter or line break
 * (UAX 29, SB8), and from one end to the next it remembers nothing.
 */
const TOLD = /[\p{Lu}\p{Ll}\p{Lo}\n\r\u0085\u2028\u2029]/u

/** The ends of the sentences of `Intl.Segmenter`, found window by window; the last of a window is looked at again. */
function* endsOf(text: string, language: string): Generator<number> {
  const segmenter = segmenterFor(language, 'sentence')
  for (let from = 0, size = WINDOW; from < text.length; ) {
    const window = text.slice(from, from + size)
    const ends = [...segmenter.segment(window)].map(({ segment, index }) => index + segment.length)
    if (from + size < text.length) while (ends.length > 0 && !TOLD.test(window.slice(ends.at(-1)))) ends.pop()
    for (const end of ends) yield from + end
    size = ends.length > 0 ? WINDOW : size * 2
    from += ends.at(-1) ?? 0
  }
}

/** The sentences of `Intl.Segmenter`, parted where they begin with a figure; not of English, which avoids that. */
function* segments(text: string, language: string): Generator<Span> {
  const parts = !/^en\b/i.test(language)
  let start = 0
  for (const next of endsOf(text, language)) {
    const whole = text.slice(start, next)
    const end = start + whole.length - (OPENING.exec(whole)?.[0].length ?? 0)
    const from = start
    for (const { 0: gap, index: at } of parts ? matches(text.slice(from, end), FIGURE_NEXT) : []) {
      yield { start, end: from + at }
      start = from + at + gap.length
    }
    yield { start, end }
    start = end
  }
  if (start < text.length) yield { start, end: text.length }
}

/**
 * The sentences of a text, in order, without the white space around them; nothing else is left out.
 * They are those of `Intl.Segmenter` with false ends mended: after abbreviations and initials, before a
 * speech's "he said", and before a closing quote. A line break always ends one. `language` is BCP 47; one
 * that is not known is taken for `und`.
 */
export function sentences(text: string, language: string): Span[] {
  const known = abbreviationsOf(language)
  const found: Span[] = []
  for (const span of segments(text, language)) {
    const segment = text.slice(span.start, span.end)
    const end = span.start + segment.trimEnd().length
    const last = found.at(-1)
    let start = span.end - segment.trimStart().length
    const sameLine = last && !/[\n\r\u2029]/.test(text.slice(last.end, start))
    const closing = sameLine && CLOSING.exec(text.slice(start, end))
    if (closing) {
      last.end = start + closing[0].length
      start = end - text.slice(last.end, end).trimStart().length
    }
    if (start >= end) continue
    if (sameLine && goesOn(text.slice(last.start, last.end), text.slice(start, end), known)) last.end = end
    else found.push({ start, end })
  }
  return found
}
