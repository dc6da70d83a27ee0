import type { SectionFacts } from '#contract/facts'
import type { OpenReading } from '#contract/reading'
import type { Fact } from '#core/facts/fact'
import type { SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { type Study, settledIn } from '#renderer/reader/marks/spots'
import { isBefore } from '#renderer/text/geography'
import type { Row } from './rows'

export interface Group {
  /** Which entry of the TOC its rows stand under: -1 before the first or without a TOC; null is orphans. */
  entry: number | null
  section: SectionId
  rows: Row[]
}

/** Rows in reading order under the headings of the text that they stand below, orphans last by themselves. */
export function grouped({ toc }: Pick<OpenReading, 'toc'>, rows: readonly Row[]): Group[] {
  const groups: Group[] = []
  let heading = -1
  for (const row of rows) {
    const { place } = row
    const section = place ? sectionOf(place) : ''
    while (place && toc[heading + 1] && !isBefore(place, { block: toc[heading + 1]!.block, at: 0 })) heading++
    const entry = place ? heading : null
    const last = groups.at(-1)
    if (last && last.entry === entry && last.section === section) last.rows.push(row)
    else groups.push({ entry, section, rows: [row] })
  }
  return groups
}

/** The facts of a section that could still be learned, of those asked for in the order of the text. */
export function fresh({ facts, key }: SectionFacts, study: Study, wanted: 'key' | 'all'): Fact[] {
  const settled = settledIn(study)
  return facts.filter(({ id }) => !settled.has(id) && (wanted === 'all' || key.includes(id)))
}
