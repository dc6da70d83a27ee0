import type { MadeHit } from '#contract/search'
import type { Note } from '#core/study/notes'
import type { Range, ReadingId } from '#core/text/document'
import { marksOf } from '#main/learning/mark-fields'
import type { Notes } from '#main/learning/notes'
import type { Wheres } from '#main/learning/where'
import type { ContentStore } from '#main/storage/content'
import { closest, countTerms, lineOf, matchesIn } from './lines'
import type { Wanted } from './lookup'

/** What the reader made of a text: its highlights with their notes and tags, and its cards. */
interface Made {
  kind: MadeHit['kind']
  id: string
  reading: ReadingId | undefined
  /** What is looked through, the most telling first. */
  texts: string[]
  range: Range | undefined
}

export type FoundMade = Omit<MadeHit, 'at'> & Pick<Made, 'reading' | 'range'>

export interface MadeDeps {
  content: Pick<ContentStore, 'content'>
  notes: Pick<Notes, 'all'>
  wheres: Wheres
}

const ofNote = ({ id, reading, prompt, answer, hint, source }: Note): Made => ({
  kind: 'card',
  id,
  reading,
  texts: [`${prompt} · ${answer}`, ...(hint ? [hint] : [])],
  range: source,
})

/** Finds in what the reader made. It is little beside the texts: it is looked through as it is. */
export function createMade({ content, notes, wheres }: MadeDeps) {
  function* all(): Iterable<Made> {
    for (const { id, kind, reading, range, note, tags } of marksOf(content.content).byId.values()) {
      if (kind !== 'highlight') continue
      const quote = range.quote.exact
      yield { kind: 'highlight', id, reading, texts: [quote, note, tags.join(', ')], range }
    }
    for (const note of notes.all()) yield ofNote(note)
  }

  return {
    /** What has every term, each on any of its lines. */
    find(terms: readonly Wanted[]): FoundMade[] {
      const found: FoundMade[] = []
      for (const { texts, ...made } of all()) {
        const matches = texts.map((text) => matchesIn(text, terms))
        if (countTerms(matches.flat()) < terms.length) continue
        const best = matches.reduce((a, b, n) => (countTerms(b) > countTerms(matches[a]!) ? n : a), 0)
        found.push({ ...made, ...lineOf(texts[best]!, closest(matches[best]!)) })
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
