import { blockText } from './blocks'
import type { Place, Section, SectionId } from './document'
import { type Folded, fold } from './fold'

export interface FindOptions {
  matchCase?: boolean
  /** Only where no letter or digit touches the match. */
  wholeWord?: boolean
  /** At most so many; all when absent. */
  limit?: number
}

/** One hit. `before`, `match` and `after` read as one line; the context is about 40 characters, cut at words. */
export interface Found {
  section: SectionId
  from: Place
  to: Place
  before: string
  match: string
  after: string
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

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}_]$/u
const BEGINS_IN_WORD = /^[\p{L}\p{N}\p{M}_]/u

const isWhole = (text: string, from: number, to: number): boolean =>
  !ENDS_IN_WORD.test(text.slice(Math.max(0, from - 2), from)) && !BEGINS_IN_WORD.test(text.slice(to, to + 2))

const CONTEXT = 40
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function contextBefore(text: string, from: number): string {
  const context = text.slice(Math.max(0, from - CONTEXT), from)
  if (from <= CONTEXT || /\s/.test(text[from - CONTEXT - 1]!)) return oneLine(context)
  const space = context.search(/\s/)
  return oneLine(space < 0 ? context.replace(/^[\udc00-\udfff]/, '') : context.slice(space + 1))
}

function contextAfter(text: string, to: number): string {
  const context = text.slice(to, to + CONTEXT)
  if (to + CONTEXT >= text.length || /\s/.test(text[to + CONTEXT]!)) return oneLine(context)
  const space = context.search(/\s\S*$/)
  return oneLine(space < 0 ? context.replace(/[\ud800-\udbff]$/, '') : context.slice(0, space))
}

/**
 * Every hit of a query within a block, in reading order, none overlapping another. Case, accents, typographic
 * quotes and dashes, and how much white space make no difference; white space around the query is ignored.
 * A hit inside a character that is spelled out (the `i` of a ligature `ﬁ`) covers that character.
 */
export function find(sections: readonly Section[], query: string, options: FindOptions = {}): Found[] {
  const { matchCase = false, wholeWord = false, limit = Number.POSITIVE_INFINITY } = options
  const wanted = fold(query, matchCase).text.trim()
  const hits: Found[] = []
  if (wanted === '' || limit <= 0) return hits
  for (const section of sections) {
    const { texts, folded } = searchable(section, matchCase)
    for (const [n, block] of section.blocks.entries()) {
      const haystack = folded[n]!
      const text = texts[n]!
      let at = haystack.text.indexOf(wanted)
      for (let free = 0; at >= 0; at = haystack.text.indexOf(wanted, at + 1)) {
        const from = haystack.start(at)
        const to = haystack.end(at + wanted.length)
        if (from < free || (wholeWord && !isWhole(text, from, to))) continue
        free = to
        hits.push({
          section: section.id,
          from: { block: block.id, at: from },
          to: { block: block.id, at: to },
          before: contextBefore(text, from),
          match: oneLine(text.slice(from, to)),
          after: contextAfter(text, to),
        })
        if (hits.length >= limit) return hits
      }
    }
  }
  return hits
}
