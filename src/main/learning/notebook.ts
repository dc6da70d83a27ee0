import type { Handlers } from '#contract/api'
import type { MarkFilter, NotebookRow } from '#contract/marks'
import { type Mark, tidyTags } from '#core/study/marks'
import type { ReadingId, SectionId } from '#core/text/document'
import { fold } from '#core/text/fold'
import type { ContentStore } from '#main/storage/content'
import type { Readings } from '#main/texts/readings'
import type { Texts } from '#main/texts/texts'
import { marksOf } from './mark-fields'
import { viewOf } from './marks'
import type { Where, Wheres } from './where'

export interface NotebookDeps {
  content: Pick<ContentStore, 'content'>
  readings: Pick<Readings, 'find'>
  texts: Texts
  wheres: Wheres
}

/** A text with the marks of it that are wanted, in reading order. */
export interface MarkedReading {
  reading: ReadingId
  title: string
  byline?: string
  /** Where it stood on the web. */
  address?: string
  /** In the library; else the marks came without their text. */
  here: boolean
  marks: readonly Mark[]
}

/** A mark with where it stands now, and in which part of its text. */
export interface PlacedMark {
  mark: Mark
  at: Where | null
  part: string
}

export interface NotebookSource {
  /** The texts with marks that pass, the one marked last first. */
  select: (filter: MarkFilter) => Promise<MarkedReading[]>
  /** Where marks of one text stand. A text that cannot be opened has no places. */
  place: (of: MarkedReading, marks: readonly Mark[]) => Promise<PlacedMark[]>
}

/** What of a mark is searched, folded once. */
const searched = new WeakMap<Mark, string>()

function wordsOf(mark: Mark): string {
  let words = searched.get(mark)
  if (words === undefined) {
    words = fold([mark.range.quote.exact, mark.note, ...mark.tags].join('\n')).text
    searched.set(mark, words)
  }
  return words
}

/** What a text's marks have in all; known until one of them is another. */
const summaries = new WeakMap<readonly Mark[], { newest: number; tags: readonly string[] }>()

function summaryOf(marks: readonly Mark[]): { newest: number; tags: readonly string[] } {
  const known = summaries.get(marks)
  if (known) return known
  let newest = 0
  const tags: string[] = []
  for (const mark of marks) {
    newest = Math.max(newest, mark.addedAt)
    tags.push(...mark.tags)
  }
  const summary = { newest, tags: tidyTags(tags) }
  summaries.set(marks, summary)
  return summary
}

function passes(mark: Mark, { colour, kind, tag }: MarkFilter): boolean {
  if (colour && (mark.colour !== colour || mark.kind !== 'highlight')) return false
  if (kind && (kind === 'note' ? mark.note === '' : mark.kind !== kind)) return false
  return tag === undefined || mark.tags.some((one) => one.toLowerCase() === tag.toLowerCase())
}

/** How many selections are kept while nothing changes: a screen asks for its rows piece by piece. */
const KEEP = 8

export function createNotebook({ content, readings, texts, wheres }: NotebookDeps): NotebookSource {
  let kept: { of: unknown[]; selections: Map<string, Promise<MarkedReading[]>> } = {
    of: [],
    selections: new Map(),
  }

  async function all(): Promise<MarkedReading[]> {
    const found: (MarkedReading & { newest: number })[] = []
    for (const [reading, marks] of marksOf(content.content).byReading) {
      const known = await readings.find(reading)
      if (known?.removed) continue
      const { title, byline, source } = known?.reading ?? { title: marks[0]!.title }
      const { newest } = summaryOf(marks)
      const about = { title, ...(byline && { byline }), ...(source && { address: source }) }
      found.push({ reading, ...about, here: known !== undefined, marks, newest })
    }
    return found.sort((a, b) => b.newest - a.newest || (a.reading < b.reading ? -1 : 1))
  }

  async function choose(filter: MarkFilter): Promise<MarkedReading[]> {
    const wanted = fold(filter.query ?? '')
      .text.split(' ')
      .filter(Boolean)
    const chosen: MarkedReading[] = []
    for (const one of await all()) {
      if (filter.reading !== undefined && one.reading !== filter.reading) continue
      const title = fold(one.title).text
      const left = wanted.filter((word) => !title.includes(word))
      const isAll = left.length === 0 && !filter.colour && !filter.kind && filter.tag === undefined
      const marks = isAll
        ? one.marks
        : one.marks.filter(
            (mark) => passes(mark, filter) && left.every((word) => wordsOf(mark).includes(word)),
          )
      if (marks.length > 0) chosen.push({ ...one, marks })
    }
    return chosen
  }

  return {
    select(filter) {
      const { mark, reading } = content.content
      if (kept.of[0] !== mark || kept.of[1] !== reading) kept = { of: [mark, reading], selections: new Map() }
      const key = JSON.stringify(
        Object.entries(filter)
          .filter(([, value]) => value !== '')
          .sort(),
      )
      const selection = kept.selections.get(key) ?? choose(filter)
      kept.selections.delete(key)
      kept.selections.set(key, selection)
      for (const old of [...kept.selections.keys()].slice(0, -KEEP)) kept.selections.delete(old)
      return selection
    },

    async place({ reading, here }, marks) {
      const nowhere = () => marks.map((mark) => ({ mark, at: null, part: '' }))
      if (!here) return nowhere()
      try {
        const ranges = marks.map(({ range }) => range)
        const found = await wheres.of(reading, ranges)
        const { sections } = (await texts.open(reading)).document
        const titles = new Map<SectionId, string>(sections.map(({ id, title }) => [id, title]))
        return marks.map((mark, n) => {
          const at = found[n] ?? null
          return { mark, at, part: titles.get(at?.section ?? '') ?? '' }
        })
      } catch {
        // The library says what is wrong with a text; what was marked in it is still told.
        return nowhere()
      }
    },
  }
}

type NotebookHandlers = Pick<Handlers, 'notebook.list' | 'notebook.rows'>

/** The reader's marks across all readings, as a screen asks for them. */
export function notebookHandlers(notebook: NotebookSource): NotebookHandlers {
  return {
    async 'notebook.list'(filter) {
      const everything = await notebook.select({})
      const chosen = await notebook.select(filter)
      const count = (of: readonly MarkedReading[]) => of.reduce((sum, { marks }) => sum + marks.length, 0)
      const tags = tidyTags(everything.flatMap(({ marks }) => summaryOf(marks).tags))
      return {
        total: count(everything),
        found: count(chosen),
        groups: chosen.map(({ marks, ...group }) => ({ ...group, count: marks.length })),
        tags: tags.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
        readings: everything.map(({ reading: id, title }) => ({ id, title })),
      }
    },

    async 'notebook.rows'({ from, count, ...filter }) {
      const rows: NotebookRow[] = []
      let before = 0
      for (const group of await notebook.select(filter)) {
        const marks = group.marks.slice(Math.max(0, from - before), Math.max(0, from + count - before))
        before += group.marks.length
        for (const { mark, at, part } of marks.length > 0 ? await notebook.place(group, marks) : [])
          rows.push({ ...viewOf(mark, at), reading: group.reading, ...(part && { part }) })
        if (before >= from + count) break
      }
      return rows
    },
  }
}
