import type { Handlers } from '#contract/api'
import type { FoundReading, SearchResult, TextHit } from '#contract/search'
import { blockText } from '#core/text/blocks'
import type { ReadingId, Section } from '#core/text/document'
import type { Known, Readings } from '#main/texts/readings'
import type { Indexer } from './indexer'
import { bestOf, closest, lineOf, searchable } from './lines'
import { fit, type Wanted } from './lookup'
import type { createMade, FoundMade } from './made'
import { pause } from './pause'
import { parseQuery, type Term, wantedOf } from './query'
import type { ReadingIndex } from './reading-index'
import type { Source } from './source'
import { type FoundName, matchName } from './titles'

export interface SearchDeps {
  readings: Readings
  indexer: Pick<Indexer, 'ready' | 'words' | 'waiting'>
  made: ReturnType<typeof createMade>
  source: Pick<Source, 'section'>
}

/** Readings told at once, hits told of each, and more of one when asked for. */
const READINGS = 10
const HITS = 3
const MORE = 200
/** What a name that fits counts for beside the words of a text. */
const NAME = 20
const MADE = 1

/** A reading that fits, before its hits are looked up. */
interface Candidate {
  known: Known | null
  name: FoundName
  /** Sections that fit, with how well. */
  sections: { n: number; score: number }[]
  index: ReadingIndex | null
  made: FoundMade[]
  score: number
}

interface Asked {
  terms: Term[]
  wanted: Wanted[]
  instead: SearchResult['instead']
}

const NOTHING: FoundName = { title: { line: '', spans: [] }, has: [], score: 0 }

/** The place of a hit and its line, out of the block that has the most of the terms. */
function hitIn(section: Section, wanted: readonly Wanted[]): TextHit | null {
  const texts = section.blocks.map((block) => searchable(blockText(block)))
  const best = bestOf(texts, wanted)
  if (!best) return null
  const block = section.blocks[best.at]!.id
  const shown = closest(best.matches)
  const to = Math.max(...shown.map(({ end }) => end))
  return {
    section: section.id,
    title: section.title,
    from: { block, at: shown[0]!.start },
    to: { block, at: to },
    ...lineOf(texts[best.at]!.text, shown),
  }
}

/** Searching the whole library: names, words of texts, and what the reader made of them. */
export function searchHandlers({ readings, indexer, made, source }: SearchDeps) {
  /** What is asked for; a single word that is nowhere stands for the nearest words there are. */
  function ask(query: string, indexes: ReadonlyMap<ReadingId, ReadingIndex>): Asked {
    const instead: SearchResult['instead'] = []
    const terms = parseQuery(query)
    const wanted = terms.map(({ words, open, written }): Wanted => {
      const exact = wantedOf({ words, open })
      if (words.length > 1 || [...indexes.values()].some((index) => fit(index, exact).some((n) => n > 0)))
        return exact
      const near = indexer.words.near(words[0]!)
      if (near.length === 0) return exact
      instead.push({ word: written, words: near })
      return { rows: near.map((word) => ({ words: [word], open: false })) }
    })
    return { terms, wanted, instead }
  }

  /** For each reading and term how well each section fits, and how rare the term is. */
  async function fits(indexes: ReadonlyMap<ReadingId, ReadingIndex>, wanted: readonly Wanted[]) {
    const rest = pause()
    const having = wanted.map(() => 0)
    const byReading = new Map<ReadingId, Float64Array[]>()
    let sections = 0
    for (const [id, index] of indexes) {
      const own = wanted.map((term) => fit(index, term))
      for (const [n, scores] of own.entries()) for (const score of scores) if (score > 0) having[n]!++
      byReading.set(id, own)
      sections += index.sections.length
      await rest()
    }
    const rarity = having.map((count) => Math.log(1 + (sections - count + 0.5) / (count + 0.5)))
    return { byReading, rarity }
  }

  /** The sections that have every term which the reading's name has not, and one at least. */
  function sectionsOf(scores: readonly Float64Array[], rarity: readonly number[], name: FoundName) {
    const found: Candidate['sections'] = []
    for (let n = 0; n < (scores[0]?.length ?? 0); n++) {
      let score = 0
      let isThere = true
      for (const [term, own] of scores.entries()) {
        score += own[n]! * rarity[term]!
        isThere &&= own[n]! > 0 || name.has[term]!
      }
      if (isThere && score > 0) found.push({ n, score })
    }
    return found.sort((a, b) => b.score - a.score || a.n - b.n)
  }

  async function candidates(asked: Asked, indexes: ReadonlyMap<ReadingId, ReadingIndex>) {
    const { terms, wanted } = asked
    const { byReading, rarity } = await fits(indexes, wanted)
    const makings = made.find(wanted)
    const found: Candidate[] = []
    const all = await readings.list()
    const ids = new Set<ReadingId | undefined>(all.map(({ reading }) => reading.id))
    for (const known of all) {
      const { id } = known.reading
      const name = matchName(known.reading, terms)
      const sections = sectionsOf(byReading.get(id) ?? [], rarity, name)
      const own = makings.filter(({ reading }) => reading === id)
      const isNamed = name.has.every(Boolean)
      if (!isNamed && sections.length === 0 && own.length === 0) continue
      const best = sections[0]?.score ?? 0
      const score = (isNamed ? NAME * name.score : 0) + best + Math.log1p(sections.length) + own.length * MADE
      found.push({ known, name, sections, index: indexes.get(id) ?? null, made: own, score })
    }
    const lost = makings.filter(({ kind, reading }) => kind === 'card' && !ids.has(reading))
    if (lost.length > 0)
      found.push({ known: null, name: NOTHING, sections: [], index: null, made: lost, score: 0 })
    return found.sort((a, b) => b.score - a.score)
  }

  async function hitsOf(
    { known, index, sections }: Candidate,
    wanted: readonly Wanted[],
    limit: number,
  ): Promise<TextHit[]> {
    if (!known || !index) return []
    const hits = sections.slice(0, limit).map(async ({ n }) => {
      const section = await source.section(known, index.sections[n]!)
      return section && hitIn(section, wanted)
    })
    return (await Promise.all(hits)).filter((hit) => hit !== null)
  }

  async function told(candidate: Candidate, wanted: readonly Wanted[]): Promise<FoundReading> {
    const { known, name, sections, made: own } = candidate
    const best = { ...candidate, sections: [...sections.slice(0, HITS)].sort((a, b) => a.n - b.n) }
    const id = known?.reading.id
    return {
      ...(id !== undefined && { id }),
      title: name.title,
      ...(name.byline && { byline: name.byline }),
      hits: await hitsOf(best, wanted, HITS),
      more: Math.max(0, sections.length - HITS),
      made: await made.place(id, own.slice(0, HITS)),
      moreMade: Math.max(0, own.length - HITS),
    }
  }

  return {
    async 'search.all'({ query }) {
      const indexes = await indexer.ready()
      const asked = ask(query, indexes)
      const { wanted, instead } = asked
      const waiting = indexer.waiting()
      if (asked.terms.length === 0) return { readings: [], more: 0, instead: [], waiting }
      const found = await candidates(asked, indexes)
      const shown = await Promise.all(found.slice(0, READINGS).map((candidate) => told(candidate, wanted)))
      return { readings: shown, more: Math.max(0, found.length - READINGS), instead, waiting }
    },

    async 'search.reading'({ query, id }) {
      const indexes = await indexer.ready()
      const asked = ask(query, indexes)
      const found = (await candidates(asked, indexes)).find(({ known }) => known?.reading.id === id)
      if (!found) return []
      return hitsOf({ ...found, sections: [...found.sections].sort((a, b) => a.n - b.n) }, asked.wanted, MORE)
    },
  } satisfies Pick<Handlers, 'search.all' | 'search.reading'>
}
