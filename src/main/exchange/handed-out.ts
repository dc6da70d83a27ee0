import { rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Handlers } from '#contract/api'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import type { StudyDay } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import { DeniedError, NotFoundError, PlainError } from '#main/errors'
import { FORMAT, type HandedList, LIST, VERSION } from '#main/intake/handed'
import type { NotebookSource } from '#main/learning/notebook'
import { renamePatiently, syncFolder, temporaryFor } from '#main/storage/durable'
import { isBuiltIn } from '#main/texts/builtin'
import type { StoredReading } from '#main/texts/reading-fields'
import type { Readings } from '#main/texts/readings'
import type { Store } from '#main/texts/store'
import { type PackDeps, packAnki } from './anki/pack'
import { toAnnotations } from './annotations-out'
import { createZip } from './backup/zip-out'
import { inFileName } from './file-names'
import { type KeptDeps, type KeptNote, keptNotes } from './notes/kept'
import type { Written } from './written'

export interface HandedOutDeps extends Omit<KeptDeps, 'readings'>, PackDeps {
  readings: Pick<Readings, 'list' | 'removed' | 'find'>
  store: Pick<Store, 'original'>
  notebook: NotebookSource
  today: () => StudyDay
  /** The data folder, which files are written to. */
  data: string
  /** Whether the window may name files by path. */
  acceptPaths: boolean
}

const COMES_ALONG =
  'This text comes with Lectern: whoever has that has the text. Its cards go out by themselves.'
const NO_FILE = 'The file of this text is damaged or gone. Bring it in again first.'

/** What learners know and how they set their cards aside is theirs: whoever gets the notes begins with new cards. */
const asNew = (kept: KeptNote): KeptNote => ({
  ...kept,
  cards: kept.cards.map(({ card }) => ({ card, suspended: false, buried: false, flag: 0 })),
})
/** What Anki would do with cards of which nothing is said. */
const USUAL = { retention: 0.9, newPerDay: 20, reviewsPerDay: 200 }

/** A text out to a file with what was made of it, to be handed on. */
export function handedOut(deps: HandedOutDeps): Pick<Handlers, 'exchange.exportText'> {
  const { readings, store, notebook, today, data, ports, acceptPaths } = deps

  async function originalOf(id: ReadingId): Promise<{ reading: StoredReading; bytes: Uint8Array }> {
    if (isBuiltIn(id)) throw new PlainError(COMES_ALONG)
    const found = await readings.find(id)
    if (!found || found.removed) throw new NotFoundError('This text is not in the library.')
    const bytes = await store.original(found.reading)
    if (!bytes) throw new PlainError(NO_FILE)
    return { reading: found.reading, bytes }
  }

  async function marksOf(reading: ReadingId): Promise<Written[]> {
    const written: Written[] = []
    for (const of of await notebook.select({ reading }))
      written.push({ ...of, marks: await notebook.place(of, of.marks) })
    return written
  }

  async function write(file: string, parts: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const temporary = temporaryFor(file)
    try {
      const zip = await createZip(temporary, ports.now())
      try {
        for (const [path, bytes] of parts) await zip.pack(path, bytes)
        await zip.end()
      } finally {
        await zip.close()
      }
      await renamePatiently(temporary, file)
      await syncFolder(dirname(file))
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {})
      throw error
    }
  }

  return {
    async 'exchange.exportText'({ reading: id, marks: withMarks, to }) {
      if (to !== undefined && !acceptPaths) throw new DeniedError('Files are not written by their path here.')
      const { reading, bytes } = await originalOf(id)
      const notes = (await keptNotes(deps, { reading: id })).map(asNew)
      const written = withMarks ? await marksOf(id) : []
      const marks = written.reduce((sum, one) => sum + one.marks.length, 0)
      const list: HandedList = {
        ...{ format: FORMAT, version: VERSION, text: `text/${reading.file}` },
        ...(notes.length > 0 && { cards: 'cards.apkg' }),
        ...(marks > 0 && { marks: 'marks.jsonld' }),
      }
      const encode = (text: string) => new TextEncoder().encode(text)
      const parts = new Map([
        [LIST, encode(`${JSON.stringify(list, null, 1)}\n`)],
        [list.text, bytes],
      ])
      let cards = 0
      if (list.cards !== undefined) {
        const input = { notes, past: new Map(), weights: DEFAULT_WEIGHTS, options: USUAL }
        const packed = await packAnki(input, deps)
        cards = packed.cards
        parts.set(list.cards, packed.bytes)
      }
      if (list.marks !== undefined) parts.set(list.marks, encode(toAnnotations(written, today())))
      const file = to === undefined ? join(data, `text${inFileName(reading.title)}.zip`) : resolve(to)
      await write(file, parts)
      return { file, notes: notes.length, cards, marks }
    },
  }
}
