import type { Beginning, Twin } from '#contract/jobs'
import type { EventId } from '#core/study/events'
import { type BlockId, MODEL_VERSION, type ReadingId } from '#core/text/document'
import type { Asset } from '#main/formats/format'
import type { Runner } from '#main/jobs/runner'
import type { ParsedText } from '#main/jobs/tasks'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { metadataOf } from './metadata'
import { fieldsOf, type StoredReading } from './reading-fields'
import type { Readings } from './readings'
import { sameBook } from './same-book'
import type { FileBytes } from './sources'
import { type Store, sha256 } from './store'

export interface Brought {
  state: 'done' | 'exists'
  id: string
  title: string
  /** What it wrote to the log; none when the reading was there before. */
  events: EventId[]
  warnings: string[]
  /** Another text of the same book. */
  twin?: Twin
  /** Where its beginning was told: what its blocks are called now. */
  begun?: BlockId[]
}

/** Word of a file while it is read: what share is done, and of a long text once how it begins. */
export type Word = (done: number, begins?: { id: ReadingId; beginning: Beginning; pictures: Asset[] }) => void

export interface ImporterDeps {
  readings: Readings
  store: Store
  runner: Runner
  content: Pick<ContentStore, 'append'>
  ports: Pick<Ports, 'now'>
}

/** Brings one file in; aborting stops it before anything is written, not after. */
export type Importer = (file: FileBytes, signal?: AbortSignal, tell?: Word) => Promise<Brought>

/** The same bytes give the same id, whenever and under whatever name they come. */
export const readingIdOf = (original: string): string => `r${original.slice(0, 16)}`

/** The ids of a text's first blocks. */
function namesOf({ sections }: ParsedText, count: number): BlockId[] {
  const names: BlockId[] = []
  for (const { blocks } of sections) {
    names.push(...blocks.slice(0, count - names.length).map(({ id }) => id))
    if (names.length >= count) break
  }
  return names
}

export function createImporter({ readings, store, runner, content, ports }: ImporterDeps): Importer {
  async function twinOf(reading: StoredReading): Promise<Twin | undefined> {
    const all = (await readings.list()).filter(({ builtIn }) => !builtIn)
    const twin = sameBook(
      reading,
      all.map((known) => known.reading),
    )
    return twin && { id: twin.id, title: twin.title }
  }

  /** Files first, the event last: a reading is never in the library before it is on disk. */
  async function keep(reading: StoredReading, bytes: Uint8Array, parsed: ParsedText): Promise<EventId[]> {
    const isNew = !(await store.has(reading.id))
    try {
      await store.saveOriginal(reading.id, reading.file, bytes)
      await store.saveText(reading.id, parsed)
      const put = { kind: 'put', of: 'reading', ref: reading.id, set: fieldsOf(reading) } as const
      return (await content.append([put])).map((event) => event.id)
    } catch (error) {
      if (isNew) await store.discard(reading.id).catch(() => {})
      throw error
    }
  }

  return async ({ name, bytes, password }, signal, tell) => {
    const original = sha256(bytes)
    const id = readingIdOf(original)
    const known = await readings.find(id)
    if (known && !known.removed) {
      const { reading } = known
      // Bringing it once more is also how a damaged original is repaired.
      if (!(await store.original(reading))) await store.saveOriginal(id, reading.file, bytes)
      return { state: 'exists', id, title: reading.title, events: [], warnings: [] }
    }
    const input = { name, bytes, ...(password !== undefined && { password }) }
    let shown = 0
    const parsed = await runner.run('parse', input, signal, (done, _within, first) => {
      if (!first) return tell?.(done)
      const { pictures, ...beginning } = first
      shown = beginning.blocks.length
      tell?.(done, { id, beginning, pictures })
    })
    signal?.throwIfAborted()
    const reading: StoredReading = {
      id,
      text: parsed.text,
      original,
      file: name,
      ...metadataOf(parsed),
      format: parsed.format,
      modelVersion: MODEL_VERSION,
      words: parsed.words,
      sections: parsed.sections.length,
      addedAt: ports.now(),
    }
    const twin = await twinOf(reading)
    const events = await keep(reading, bytes, parsed)
    const { warnings } = parsed
    const brought = { state: 'done', id, title: reading.title, events, warnings } as const
    return { ...brought, ...(twin && { twin }), ...(shown > 0 && { begun: namesOf(parsed, shown) }) }
  }
}
