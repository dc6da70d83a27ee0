import type { ImportHanded } from '#contract/jobs'
import type { EventId } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import type { Handed } from '#main/intake/step'
import type { ContentStore } from '#main/storage/content'
import { type BringDeps, bringAnki } from './anki/bring'
import { readAnnotations } from './annotations-in'
import { type ImportDeps, planImport } from './import'
import { readJsonFile } from './json-in'

export interface HandedInDeps extends BringDeps, Omit<ImportDeps, 'content'> {
  content: Pick<ContentStore, 'content' | 'bring' | 'append'>
}

export interface BroughtHanded {
  handed: ImportHanded
  /** What was written, to be taken back. */
  events: EventId[]
  warnings: string[]
}

/**
 * Brings in what came along with a text that is in the library by now. The same twice adds nothing the second time.
 * @throws PlainError or ImportError in words for the reader; the signal's reason when stopped
 */
export async function bringHanded(
  { cards, marks }: Handed,
  reading: ReadingId,
  deps: HandedInDeps,
  signal: AbortSignal,
): Promise<BroughtHanded> {
  const come: BroughtHanded = { handed: { notes: 0, marks: 0 }, events: [], warnings: [] }
  if (cards) {
    const { events, report, warnings } = await bringAnki(cards, deps, { signal, progress: () => {} })
    come.handed.notes = report.added + report.changed
    come.events.push(...events)
    come.warnings.push(...warnings)
  }
  if (marks) {
    const { bodies, added } = await planImport(readAnnotations(readJsonFile(marks)), reading, deps)
    const events = bodies.length === 0 ? [] : await deps.content.append(bodies)
    come.handed.marks = added
    come.events.push(...events.map(({ id }) => id))
  }
  return come
}
