import { blockText } from './blocks'
import type { Section } from './document'
import { figurePattern } from './figures'
import type { SectionHits } from './find-hits'
import { type Folded, fold } from './fold'

export interface FindOptions {
  matchCase?: boolean
  /** Only where no letter or digit touches the match. */
  wholeWord?: boolean
  /** At most so many; all when absent. */
  limit?: number
}

interface Searched {
  texts: string[]
  folded: Folded[]
}

/** Folding costs more than searching; sections never change, so what was folded once is kept with them. */
const searched = { cased: new WeakMap<Section, Searched>(), uncased: new WeakMap<Section, Searched>() }

function searchable(section: Section, matchCase: boolean): Searched {
  const kept = searched[matchCase ? 'cased' : 'uncased']
  let known = kept.get(section)
  if (!known) {
    const texts = section.blocks.map(blockText)
    known = { texts, folded: texts.map((text) => fold(text, matchCase)) }
    kept.set(section, known)
  }
  return known
}

/** Folds a section ahead of its first search. */
export const prepareFind = (section: Section, matchCase = false): void => void searchable(section, matchCase)

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}_]$/u
const BEGINS_IN_WORD = /^[\p{L}\p{N}\p{M}_]/u

/** Whether no letter, digit or mark touches a stretch of text. */
export const isWhole = (text: string, from: number, to: number): boolean =>
  !ENDS_IN_WORD.test(text.slice(Math.max(0, from - 2), from)) && !BEGINS_IN_WORD.test(text.slice(to, to + 2))

type Seek = (text: string, from: number) => { at: number; length: number } | null

/** Finds the next of some folded words in a folded text, from an offset on. */
function seeker(wanted: string): Seek {
  const pattern = figurePattern(wanted)
  if (!pattern) {
    return (text, from) => {
      const at = text.indexOf(wanted, from)
      return at < 0 ? null : { at, length: wanted.length }
    }
  }
  return (text, from) => {
    pattern.lastIndex = from
    const hit = pattern.exec(text)
    return hit && { at: hit.index, length: hit[0].length }
  }
}

/**
 * Every hit of a query within a block, in reading order, none overlapping another. Case, accents, typographic
 * quotes and dashes, how thousands are set off, and how much white space make no difference; white space around the
 * query is ignored.
 * A hit inside a character that is spelled out (the `i` of a ligature `ﬁ`) covers that character.
 */
export function find(sections: readonly Section[], query: string, options: FindOptions = {}): SectionHits[] {
  const { matchCase = false, wholeWord = false, limit = Number.POSITIVE_INFINITY } = options
  const wanted = fold(query, matchCase).text.trim()
  const seek = seeker(wanted)
  const found: SectionHits[] = []
  let left = limit
  if (wanted === '') return found
  for (const section of sections) {
    if (left <= 0) break
    const { texts, folded } = searchable(section, matchCase)
    const spans: number[] = []
    let before = 0
    for (let n = 0; n < texts.length && left > 0; before += texts[n++]!.length) {
      const haystack = folded[n]!
      const text = texts[n]!
      let hit = seek(haystack.text, 0)
      for (let free = 0; hit && left > 0; hit = seek(haystack.text, hit.at + 1)) {
        const from = haystack.start(hit.at)
        const to = haystack.end(hit.at + hit.length)
        if (from < free || (wholeWord && !isWhole(text, from, to))) continue
        free = to
        spans.push(n, from, to, before + from)
        left--
      }
    }
    if (spans.length > 0) found.push({ section: section.id, spans })
  }
  return found
}
