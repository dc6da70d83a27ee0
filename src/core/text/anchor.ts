import type { Quote, Range, TextId } from './document'
import { type Folded, fold } from './fold'
import { commonEnd, editDistance, reversed } from './likeness'
import { makeRange, type TextIndex } from './places'

/**
 * Agreement, in characters, that tells a context from the rest of a repeated phrase: unedited next to the quote, or
 * with edits, of which any two texts share a few letters by chance.
 */
const SIDE = 20
const EDITED_SIDE = 24
/** The quote with what stands unedited right beside it must come to so much, or it is a lookalike. Characters. */
const CORE = 16
/** What beginning or ending with its block, here as there, is worth as evidence. */
const EDGE = 16
/** A quote and its agreeing context must come to so much, and beat any other place by so much. Characters. */
const ENOUGH = 40
const MARGIN = 8
/** Of a quote with more occurrences than this only those with some context beside them are looked at. */
const MANY = 200
/** An edited quote may differ in a tenth of its characters, and no more than this. */
const MOST_EDITS = 200

const folds = new WeakMap<TextIndex, Folded>()

function folded(index: TextIndex): Folded {
  let known = folds.get(index)
  if (!known) {
    known = fold(index.text, true)
    folds.set(index, known)
  }
  return known
}

/** A quote as it is looked for: folded, its outer white space moved into its context. */
interface Wanted {
  exact: string
  before: string
  after: string
  /** The context within the quote's own block, null when the block goes on beyond the context. */
  blockBefore: string | null
  blockAfter: string | null
}

const CONTEXT = 32

function want({ exact, prefix, suffix }: Quote): Wanted {
  const inner = exact.trim()
  const begin = exact.length - exact.trimStart().length
  const before = prefix + exact.slice(0, begin)
  const after = exact.slice(begin + inner.length) + suffix
  return {
    exact: fold(inner, true).text,
    before: fold(before, true).text,
    after: fold(after, true).text,
    blockBefore: lastLine(before, prefix.length < CONTEXT - 1),
    blockAfter: firstLine(after, suffix.length < CONTEXT - 1),
  }
}

/** What stands in the last line, folded; null when the line may have begun earlier. */
function lastLine(text: string, whole: boolean): string | null {
  const end = text.lastIndexOf('\n')
  return end < 0 && !whole ? null : fold(text.slice(end + 1), true).text.trim()
}

function firstLine(text: string, whole: boolean): string | null {
  const end = text.indexOf('\n')
  return end < 0 && !whole ? null : fold(end < 0 ? text : text.slice(0, end), true).text.trim()
}

/** Where something stands, up to `most` times; null when it stands more often. */
function occurrences(text: string, part: string, most: number): number[] | null {
  const found: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (found.length === most) return null
    found.push(at)
  }
  return found
}

/** Where the exact quote stands; of a common one only where half its context stands beside it. */
function candidates(text: string, { exact, before, after }: Wanted): number[] | null {
  const all = occurrences(text, exact, MANY)
  if (all) return all
  const head = before.slice(-SIDE)
  const withHead = occurrences(text, head + exact, MANY)
  const withTail = occurrences(text, exact + after.slice(0, SIDE), MANY)
  if (!withHead || !withTail) return null
  return [...new Set([...withHead.map((at) => at + head.length), ...withTail])]
}

/** How many characters of a context agree with what ends beside the quote here, and whether they are enough. */
function agreement(context: string, here: string): { exact: number; edited: number; enough: boolean } {
  const exact = commonEnd(context, here)
  const edits =
    exact === context.length ? null : editDistance(context, here, context.length - EDITED_SIDE, true)
  const edited = edits === null ? exact : Math.max(exact, context.length - edits)
  return { exact, edited, enough: exact >= SIDE || edited >= EDITED_SIDE }
}

/**
 * The evidence, in characters, that a quote found at `at` is the one meant; 0 when one side of it speaks against
 * that: a phrase said twice often has one neighbour in common, seldom both.
 */
function evidence(index: TextIndex, within: Folded, wanted: Wanted, at: number): number {
  const reach = CONTEXT * 2
  const end = at + wanted.exact.length
  const before = agreement(wanted.before, within.text.slice(Math.max(0, at - reach), at))
  const after = agreement(reversed(wanted.after), reversed(within.text.slice(end, end + reach)))

  const from = within.start(at)
  const to = within.end(end)
  const lineBefore = lastLine(index.text.slice(Math.max(0, from - reach), from), from <= reach)
  const lineAfter = firstLine(index.text.slice(to, to + reach), to + reach >= index.text.length)
  const begins = wanted.blockBefore !== null && wanted.blockBefore === lineBefore
  const ends = wanted.blockAfter !== null && wanted.blockAfter === lineAfter

  const core = wanted.exact.length + before.exact + after.exact
  const sided = (before.enough || begins) && (after.enough || ends)
  if (core < CORE || !sided) return 0
  return wanted.exact.length + before.edited + after.edited + (begins || ends ? EDGE : 0)
}

interface Stretch {
  at: number
  end: number
}

function byQuote(index: TextIndex, within: Folded, wanted: Wanted): Stretch | null {
  const found = candidates(within.text, wanted)
  if (!found) return null
  let best = 0
  let second = 0
  let where = -1
  for (const at of found) {
    const worth = evidence(index, within, wanted, at)
    if (worth > best) {
      second = best
      best = worth
      where = at
    } else if (worth > second) second = worth
  }
  if (best < ENOUGH || best - second < MARGIN) return null
  return { at: where, end: where + wanted.exact.length }
}

/** The one stretch between the quote's contexts that is the quote with a few edits. */
function byContext(text: string, { exact, before, after }: Wanted): Stretch | null {
  const head = before.slice(-SIDE)
  const tail = after.slice(0, SIDE)
  const most = Math.min(Math.floor(exact.length / 10), MOST_EDITS)
  if (most === 0 || head.length < SIDE || tail.length < SIDE) return null
  const heads = occurrences(text, head, MANY)
  const found: Stretch[] = []
  for (const headAt of heads ?? []) {
    const at = headAt + head.length
    const least = at + exact.length - most
    const region = text.slice(least, at + exact.length + most + tail.length)
    for (let n = region.indexOf(tail); n >= 0; n = region.indexOf(tail, n + 1)) {
      const end = least + n
      const between = text.slice(at, end)
      const inner = between.indexOf(exact)
      // Words put in right beside the quote are no part of it.
      if (inner >= 0) found.push({ at: at + inner, end: at + inner + exact.length })
      else if (editDistance(exact, between, most) !== null) found.push({ at, end })
    }
  }
  return found.length === 1 ? found[0]! : null
}

function locate(index: TextIndex, wanted: Wanted): Stretch | null {
  const within = folded(index)
  const whole = wanted.before + wanted.exact + wanted.after
  if (whole.length >= ENOUGH) {
    const first = within.text.indexOf(whole)
    const at = first + wanted.before.length
    if (first >= 0) {
      const twin = within.text.indexOf(whole, first + 1) >= 0
      return twin ? null : { at, end: at + wanted.exact.length }
    }
  }
  return byQuote(index, within, wanted) ?? byContext(within.text, wanted)
}

/**
 * Finds a range again in another version of its text, or null: an orphan is better than a wrong place.
 * A range of this very text is returned as it is. Otherwise its quote (W3C TextQuoteSelector) is looked for,
 * folded, so that typography, white space and the ends of blocks do not matter. The place is taken when
 * - the quote stands once with all its context, or else
 * - one occurrence has context agreeing on both sides, clearly more than any other, or else
 * - between the two contexts stands the quote with at most a tenth of its characters edited.
 * The old position is evidence for none of these: after an edit above it, it is as likely to be a copy's.
 * The new range has the quote and context of the new text, and begins and ends at no white space.
 */
export function reanchor(range: Range, index: TextIndex, text: TextId): Range | null {
  if (range.text === text) return range
  const wanted = want(range.quote)
  if (wanted.exact === '') return null
  const found = locate(index, wanted)
  if (!found) return null
  const within = folded(index)
  const from = index.place(within.start(found.at))
  return makeRange(index, text, from, index.place(within.end(found.end)))
}

/**
 * A quote that came with too little context to be sure by it, in the one place where its words stand, folded. Null
 * where they stand nowhere or more than once. For quotes known to be of this text, such as another reader's of the
 * same book.
 */
export function anchorOnly({ exact }: Quote, index: TextIndex, text: TextId): Range | null {
  const within = folded(index)
  const wanted = fold(exact.trim(), true).text
  const at = wanted === '' ? -1 : within.text.indexOf(wanted)
  if (at < 0 || within.text.indexOf(wanted, at + 1) >= 0) return null
  return makeRange(index, text, index.place(within.start(at)), index.place(within.end(at + wanted.length)))
}
