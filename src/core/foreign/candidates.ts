import type { AnswerType } from '#core/facts/fact'
import type { Word } from '#core/languages/words'
import type { Span } from '#core/text/segment'
import type { ForeignSentence, ForeignText } from './view'

/** A stretch of a sentence that could be asked for in another language than English. */
export interface ForeignCandidate {
  sentence: ForeignSentence
  span: Span
  text: string
  /** Its words, `to` exclusive. */
  from: number
  to: number
  type: AnswerType
  /** Of figures which others could stand in for it, else "name", "quote" or "words". */
  fine: string
}

/** Words of an answer at most; of scripts without spaces more, as they are shorter. */
const LONGEST = 6
const LONGEST_UNSPACED = 8
/** Words of a number with what it counts, at most. */
const COUNTED = 3

/** Marks that may stand within an answer. */
const INSIDE = /^[-–·‧・.'’/&]$/u
const OPEN = /^[“"«„《「『‘‹]$/u
const CLOSE = /^[”"»“》」』’›]$/u

export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/** What is written in two scripts at once: a name or a term from elsewhere. */
export const isForeignScript = (text: string, code: string): boolean =>
  /^\p{Script=Latin}/u.test(text) && /^(?:zh|ja|ko|ar|ru|uk|bg|el|he|fa|hi|th)/.test(code)

/** Whether a word is one of a name by its tag, or without tags by its capital. */
export function isNameWord({ pos, text, name }: Word, code: string, hasCapitals: boolean): boolean {
  if (pos !== undefined) return pos === 'PROPN' || name !== undefined
  return (hasCapitals && isCapital(text)) || isForeignScript(text, code)
}

/** Parts of speech that a phrase is made of, those it can end in, and those that make one of it. */
const WITHIN = /^(?:NOUN|PROPN|ADJ|NUM|ADP|DET|CCONJ|PART|SYM|X|ADV)$/
/** Chinese verbs stand within names of things as they are. */
const WITHIN_HAN = /^(?:NOUN|PROPN|ADJ|NUM|ADP|DET|CCONJ|PART|SYM|X|ADV|VERB|SCONJ)$/
const LAST = /^(?:NOUN|PROPN|ADJ|NUM|SYM|X|PART)$/
const HEAD = /^(?:NOUN|PROPN|NUM|SYM|X)$/

/** Whether a stretch can be a phrase by its tags, and cuts no name; without tags any can. */
function holdsTogether(words: readonly Word[], from: number, to: number, unspaced: boolean): boolean {
  const [first, last] = [words[from]!, words[to - 1]!]
  if (first.pos === undefined || last.pos === undefined) return true
  const joins = (a: Word | undefined, b: Word | undefined) => a?.pos === 'PROPN' && b?.pos === 'PROPN'
  if (joins(words[from - 1], first) || joins(last, words[to])) return false
  if (first.pos === 'ADV' || !LAST.test(last.pos)) return false
  const own = words.slice(from, to).filter(({ mark }) => !mark)
  const within = unspaced ? WITHIN_HAN : WITHIN
  return own.every(({ pos }) => within.test(pos!)) && own.some(({ pos }) => HEAD.test(pos!))
}

/** Every stretch that could be asked for, in order; they overlap, for the ranking to choose. */
export function foreignCandidates({ tools, sentences, counts }: ForeignText): ForeignCandidate[] {
  const { code } = tools
  const hasCapitals = /^(?:de|ar|zh|ja|ko|th|he|fa|hi)$/.test(code) === false
  return sentences.flatMap((sentence) => {
    const { words, text, figures } = sentence
    const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text)
    const longest = unspaced ? LONGEST_UNSPACED : LONGEST
    const figureOf = words.map((word) =>
      figures.findIndex(({ start, end }) => word.start < end && word.end > start),
    )
    const named = words.map((word) => isNameWord(word, code, hasCapitals))
    const found: ForeignCandidate[] = []
    const seen = new Set<number>()
    const add = (from: number, to: number) => {
      const span = { start: words[from]!.start, end: words[to - 1]!.end }
      const exact = figures.find(({ start, end }) => start === span.start && end === span.end)
      const isName = !exact && named[from] === true && named[to - 1] === true
      const quoted = OPEN.test(text[span.start - 1] ?? '') && CLOSE.test(text[span.end] ?? '')
      // "25 bridges": a number with what it counts.
      const counted =
        to - from <= COUNTED &&
        figures.some(({ start, end, type }) => start === span.start && end < span.end && type === 'number')
      seen.add(from * 1000 + to)
      found.push({
        ...{ sentence, span, from, to, text: text.slice(span.start, span.end) },
        type:
          exact?.type ??
          (quoted ? 'work' : counted ? 'number' : isName ? 'name' : to - from > 3 ? 'phrase' : 'term'),
        fine: exact?.fine ?? (quoted ? 'quote' : isName ? 'name' : 'words'),
      })
    }
    const cuts = (from: number, to: number) =>
      (figureOf[from]! >= 0 && figureOf[from] === figureOf[from - 1]) ||
      (figureOf[to - 1]! >= 0 && figureOf[to - 1] === figureOf[to])
    for (let from = 0; from < words.length; from++) {
      const first = words[from]!
      if (first.mark) continue
      let count = 0
      for (let to = from + 1; to <= words.length; to++) {
        const last = words[to - 1]!
        if (last.mark) {
          if (!INSIDE.test(last.text) && figureOf[to - 1]! < 0) break
          if (figureOf[to - 1]! < 0) continue
        } else count++
        if (count > longest && !(figureOf[from]! >= 0 && figureOf[from] === figureOf[to - 1])) break
        const inFigure = figureOf[from]! >= 0 && figureOf[to - 1]! >= 0
        if ((first.idle || last.idle) && !inFigure) continue
        if (!cuts(from, to) && (inFigure || holdsTogether(words, from, to, unspaced))) add(from, to)
      }
    }
    // Titles in quotes may be longer and hold marks.
    for (const span of quotedIn(text)) {
      const from = words.findIndex((word) => word.start >= span.start)
      const to = words.findLastIndex((word) => word.end <= span.end) + 1
      if (from >= 0 && to > from && !seen.has(from * 1000 + to) && !words[from]!.mark) add(from, to)
    }
    return tools.known ? found : found.filter((one) => isPlain(one, named, counts, unspaced))
  })
}

/** What is a figure, a title or a whole name by its looks, or without capitals a word that comes back. */
function isPlain(
  { sentence: { keys }, from, to, fine, text }: ForeignCandidate,
  named: readonly boolean[],
  counts: ReadonlyMap<string, number>,
  unspaced: boolean,
): boolean {
  if (fine === 'name') {
    const whole = named.slice(from, to).every(Boolean) && !named[from - 1] && !named[to]
    return whole && (from > 0 || to - from > 1)
  }
  if (fine !== 'words') return true
  return unspaced && to - from === 1 && text.length > 2 && (counts.get(keys[from]!) ?? 0) > 1
}

/** What stands in quotes and is no sentence. */
const quotedIn = (text: string): Span[] =>
  [...text.matchAll(/[“"«„《「]([^“”"«»„《》「」]{2,60})[”"»“》」]/gu)].flatMap(({ 1: inside, index }) =>
    /[!?;:。？！؟]/.test(inside!) ? [] : [{ start: index + 1, end: index + 1 + inside!.length }],
  )
