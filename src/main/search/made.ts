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

/** Most that are found at once: more than anybody looks through. */
const MOST = 500

/** Everything made, with all its folded texts in one, so that a word which is nowhere is seen to be at once. */
interface Shelf {
  of: readonly [unknown, unknown]
  all: Made[]
  text: string
  /** Where each begins in `text`. */
  starts: number[]
}

/** The numbers of all that have a word somewhere in their letters. */
function having({ text, starts }: Shelf, word: string): number[] {
  const found: number[] = []
  let n = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[n])) {
    while (n < starts.length && starts[n]! <= at) n++
    found.push(n - 1)
    if (n >= starts.length) break
  }
  return found
}

/** Finds in what the reader made. */
export function createMade({ content, notes, wheres }: MadeDeps) {
  /** By the mark or note itself, which is another once it changes. */
  const folded = new WeakMap<Mark | Note, Searchable[]>()
  function foldedOf(of: Mark | Note, texts: readonly string[]): Searchable[] {
    const known = folded.get(of) ?? texts.map(searchable)
    folded.set(of, known)
    return known
  }
  const ofMark = (mark: Mark): Made => {
    const { id, reading, range, note, tags } = mark
    const texts = foldedOf(mark, [range.quote.exact, note, tags.join(', ')])
    return { kind: 'highlight', id, reading, texts, range }
  }
  const ofNote = (note: Note): Made => {
    const { id, reading, prompt, answer, hint, source } = note
    const texts = foldedOf(note, [`${prompt} · ${answer}`, ...(hint ? [hint] : [])])
    return { kind: 'card', id, reading, texts, range: source }
  }

  let shelf: Shelf = { of: [null, null], all: [], text: '', starts: [] }
  function shelved(): Shelf {
    const marks = marksOf(content.content)
    const cards = notes.all()
    // Both are the same objects until something changes.
    if (shelf.of[0] === marks && shelf.of[1] === cards) return shelf
    const own = [...marks.byReading.values()].flat().filter(({ kind }) => kind === 'highlight')
    const all = [...own.map(ofMark), ...cards.map(ofNote)]
    const starts: number[] = []
    const parts = all.map(({ texts }) => texts.map((text) => text.folded.text).join('\n'))
    let start = 0
    for (const part of parts) {
      starts.push(start)
      start += part.length + 1
    }
    shelf = { of: [marks, cards], all, text: parts.join('\n'), starts }
    return shelf
  }

  return {
    /** What has every term, each on any of its lines; some hundreds at most. */
    find(terms: readonly Wanted[]): FoundMade[] {
      const shelf = shelved()
      // The longest word is likely the rarest.
      const longest = ({ rows }: Wanted) => Math.min(...rows.map(({ words }) => words[0]!.length))
      const first = terms.toSorted((a, b) => longest(b) - longest(a))[0]
      const numbers = new Set(first?.rows.flatMap(({ words }) => having(shelf, words[0]!)))
      const found: FoundMade[] = []
      for (const n of numbers) {
        const { texts, ...made } = shelf.all[n]!
        if (!terms.every((term) => texts.some((text) => mayHave(text, [term]) > 0))) continue
        const matches = texts.flatMap((text) => matchesIn(text, terms))
        const best = countTerms(matches) === terms.length ? bestOf(texts, terms) : null
        if (best) found.push({ ...made, ...lineOf(texts[best.at]!.text, closest(best.matches)) })
        if (found.length === MOST) break
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
