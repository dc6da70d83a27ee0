import type { MadeHit } from '#contract/search'
import type { Mark } from '#core/study/marks'
import type { Note } from '#core/study/notes'
import type { Range, ReadingId } from '#core/text/document'
import { marksOf } from '#main/learning/mark-fields'
import type { Notes } from '#main/learning/notes'
import type { Wheres } from '#main/learning/where'
import type { ContentStore } from '#main/storage/content'
import { bestOf, closest, countTerms, lineOf, matchesIn, mayHave, type Searchable, searchable } from './lines'
import type { Wanted } from './lookup'

/** What the reader made of a text: its highlights with their notes and tags, and its cards. */
interface Made {
  kind: MadeHit['kind']
  id: string
  reading: ReadingId | undefined
  /** What is looked through, the most telling first. */
  texts: Searchable[]
  range: Range | undefined
}

export type FoundMade = Omit<MadeHit, 'at'> & Pick<Made, 'reading' | 'range'>

export interface MadeDeps {
  content: Pick<ContentStore, 'content'>
  notes: Pick<Notes, 'all'>
  wheres: Wheres
}

/** Finds in what the reader made. It is little beside the texts: it is looked through as it is, folded once. */
export function createMade({ content, notes, wheres }: MadeDeps) {
  /** By the mark or note itself, which is another once it changes. */
  const folded = new WeakMap<Mark | Note, Searchable[]>()
  function foldedOf(of: Mark | Note, texts: readonly string[]): Searchable[] {
    const known = folded.get(of) ?? texts.map(searchable)
    folded.set(of, known)
    return known
  }

  function* all(): Iterable<Made> {
    for (const mark of marksOf(content.content).byId.values()) {
      const { id, kind, reading, range, note, tags } = mark
      if (kind !== 'highlight') continue
      const texts = foldedOf(mark, [range.quote.exact, note, tags.join(', ')])
      yield { kind: 'highlight', id, reading, texts, range }
    }
    for (const note of notes.all()) {
      const { id, reading, prompt, answer, hint, source } = note
      const texts = foldedOf(note, [`${prompt} · ${answer}`, ...(hint ? [hint] : [])])
      yield { kind: 'card', id, reading, texts, range: source }
    }
  }

  return {
    /** What has every term, each on any of its lines. */
    find(terms: readonly Wanted[]): FoundMade[] {
      const found: FoundMade[] = []
      for (const { texts, ...made } of all()) {
        if (!terms.every((term) => texts.some((text) => mayHave(text, [term]) > 0))) continue
        const matches = texts.flatMap((text) => matchesIn(text, terms))
        const best = countTerms(matches) === terms.length ? bestOf(texts, terms) : null
        if (best) found.push({ ...made, ...lineOf(texts[best.at]!.text, closest(best.matches)) })
      }
      return found
    },

    /** With the places where they stand now; what has none keeps none. */
    async place(id: ReadingId | undefined, found: readonly FoundMade[]): Promise<MadeHit[]> {
      const ranges = found.flatMap(({ range }) => range ?? [])
      const places = id === undefined ? [] : await wheres.of(id, ranges).catch(() => [])
      let n = 0
      return found.map(({ range, reading, ...hit }): MadeHit => {
        void reading
        const at = range && places[n++]
        return { ...hit, ...(at && { at: { from: at.from, to: at.to } }) }
      })
    },
  }
}
