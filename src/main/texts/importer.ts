import type { EventId } from '#core/study/events'
import { MODEL_VERSION } from '#core/text/document'
import type { Runner } from '#main/jobs/runner'
import type { ParsedText } from '#main/jobs/tasks'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { metadataOf } from './metadata'
import { fieldsOf, type StoredReading } from './reading-fields'
import type { Readings } from './readings'
import type { FileBytes } from './sources'
import { type Store, sha256 } from './store'

export interface Brought {
  state: 'done' | 'exists'
  id: string
  title: string
  /** What it wrote to the log; none when the reading was there before. */
  events: EventId[]
  warnings: string[]
}

export interface ImporterDeps {
  readings: Readings
  store: Store
  runner: Runner
  content: Pick<ContentStore, 'append'>
  ports: Pick<Ports, 'now'>
}

/** Brings one file in; aborting stops it before anything is written, not after. */
export type Importer = (file: FileBytes, signal?: AbortSignal) => Promise<Brought>

/** The same bytes give the same id, whenever and under whatever name they come. */
export const readingIdOf = (original: string): string => `r${original.slice(0, 16)}`

export function createImporter({ readings, store, runner, content, ports }: ImporterDeps): Importer {
  async function twinWarning(reading: StoredReading): Promise<string[]> {
    const twin = (await readings.list()).some(
      ({ reading: other }) =>
        other.id !== reading.id &&
        other.text !== reading.text &&
        other.title === reading.title &&
        other.byline === reading.byline,
    )
    return twin
      ? [`You already have another text called “${reading.title}”; this one is kept beside it.`]
      : []
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

  return async ({ name, bytes }, signal) => {
    const original = sha256(bytes)
    const id = readingIdOf(original)
    const known = await readings.find(id)
    if (known && !known.removed) {
      const { reading } = known
      // Bringing it once more is also how a damaged original is repaired.
      if (!(await store.original(reading))) await store.saveOriginal(id, reading.file, bytes)
      return { state: 'exists', id, title: reading.title, events: [], warnings: [] }
    }
    const parsed = await runner.run('parse', { name, bytes }, signal)
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
    const warnings = [...parsed.warnings, ...(await twinWarning(reading))]
    const events = await keep(reading, bytes, parsed)
    return { state: 'done', id, title: reading.title, events, warnings }
  }
}
