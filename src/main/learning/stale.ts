import type { AppEvent, Handlers } from '#contract/api'
import type { Note, NoteId } from '#core/study/notes'
import { answerKey } from '#core/study/same'
import { reanchor } from '#core/text/anchor'
import type { Range, ReadingId } from '#core/text/document'
import { fold } from '#core/text/fold'
import { nearestSentence } from '#core/text/nearest'
import { indexText, makeRange, type TextIndex } from '#core/text/places'
import { sectionOf } from '#core/text/section-of'
import type { Span } from '#core/text/segment'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { Readings } from '#main/texts/readings'
import type { OpenText, Texts } from '#main/texts/texts'
import { writeChange } from './change'
import type { Notes } from './notes'

export interface StaleDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Pick<Notes, 'all' | 'get'>
  readings: Pick<Readings, 'find'>
  texts: Texts
  emit: (event: AppEvent) => void
}

export interface Stale {
  /** Notes whose sentence is another now or gone, but for those kept in spite of it; and those it is gone of. */
  all: () => Promise<{ stale: ReadonlySet<NoteId>; orphans: ReadonlySet<NoteId> }>
  handlers: Pick<Handlers, 'notes.stale' | 'notes.keepStale' | 'notes.takeSentence'>
}

type Sourced = Note & { reading: ReadingId; source: Range }
const isSourced = (note: Note): note is Sourced => note.reading !== undefined && note.source !== undefined

/** Where the answer stands in another sentence, where it does. */
function spanIn(sentence: string, answer: string): Span | null {
  const within = fold(sentence)
  const wanted = fold(answer).text.trim()
  const at = wanted === '' ? -1 : within.text.indexOf(wanted)
  return at < 0 ? null : { start: within.start(at), end: within.end(at + wanted.length) }
}

/** Notes whose text was replaced by another, in which their sentences may have changed or gone. */
export function createStale({ content, notes, readings, texts, emit }: StaleDeps): Stale {
  /** By reading and text, what became of each range: a changed text is searched once. */
  const known = new Map<string, Map<string, Range | null>>()

  async function nowOf(text: OpenText, index: () => Promise<TextIndex>, range: Range): Promise<Range | null> {
    const key = `${text.reading.id} ${text.reading.text}`
    const found = known.get(key) ?? new Map<string, Range | null>()
    known.set(key, found)
    const of = JSON.stringify(range)
    if (!found.has(of)) found.set(of, reanchor(range, await index(), text.reading.text))
    return found.get(of) ?? null
  }

  const indexOf = (text: OpenText) => {
    let index: Promise<TextIndex> | undefined
    return () => (index ??= text.sections().then(indexText))
  }

  const isSame = (a: Range, b: Range): boolean => answerKey(a.quote.exact) === answerKey(b.quote.exact)

  async function all() {
    const stale = new Set<NoteId>()
    const orphans = new Set<NoteId>()
    const byReading = new Map<ReadingId, Sourced[]>()
    for (const note of notes.all()) {
      if (!isSourced(note)) continue
      const own = byReading.get(note.reading)
      if (own) own.push(note)
      else byReading.set(note.reading, [note])
    }
    for (const [reading, own] of byReading) {
      const at = await readings.find(reading)
      const moved = own.filter(({ source }) => source.text !== at?.reading.text)
      if (!at || at.removed || moved.length === 0) continue
      // The library says what is wrong with a text that cannot be opened.
      const text = await texts.open(reading).catch(() => null)
      if (!text) continue
      const index = indexOf(text)
      for (const { id, source, keptIn } of moved) {
        const now = await nowOf(text, index, source)
        if (!now) orphans.add(id)
        if (keptIn !== text.reading.text && !(now && isSame(now, source))) stale.add(id)
      }
    }
    return { stale, orphans }
  }

  function sourced(id: NoteId): Sourced {
    const note = notes.get(id)
    if (!isSourced(note)) throw new NotFoundError('This card is of no text.')
    return note
  }

  return {
    all,
    handlers: {
      async 'notes.stale'({ note: id }) {
        const note = notes.get(id)
        if (!isSourced(note)) return null
        const { reading, source, keptIn } = note
        const at = await readings.find(reading)
        if (!at || at.removed || source.text === at.reading.text || keptIn === at.reading.text) return null
        const text = await texts.open(reading)
        const index = indexOf(text)
        const found = await nowOf(text, index, source)
        if (found && isSame(found, source)) return null
        const whole = await index()
        const near = found ? null : nearestSentence(source.quote.exact, whole, text.reading.language)
        const now =
          found ??
          (near && makeRange(whole, text.reading.text, whole.place(near.start), whole.place(near.end)))
        return {
          before: source.quote.exact,
          isFound: found !== null,
          ...(now && {
            now: { quote: now.quote.exact, from: now.from, to: now.to, section: sectionOf(now.from) },
          }),
        }
      },

      async 'notes.keepStale'({ note: id }) {
        const { reading } = sourced(id)
        const { reading: of } = await texts.open(reading)
        return writeChange(
          content,
          emit,
          [{ kind: 'put', of: 'note', ref: id, set: { keptIn: of.text } }],
          ['study'],
        )
      },

      async 'notes.takeSentence'({ note: id, from, to }) {
        const { reading, answer } = sourced(id)
        const text = await texts.open(reading)
        const index = indexText(await text.sections())
        if (!index.has(from) || !index.has(to)) throw new NotFoundError('This text has no such place.')
        const source = makeRange(index, text.reading.text, from, to)
        const set = { source, span: spanIn(source.quote.exact, answer) }
        return writeChange(content, emit, [{ kind: 'put', of: 'note', ref: id, set }], ['study'])
      },
    },
  }
}
