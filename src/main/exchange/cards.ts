import { join, resolve } from 'node:path'
import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { CardsFormat, TableAs } from '#contract/exchange'
import type { ImportItem, Source } from '#contract/jobs'
import type { StudyOptions } from '#contract/study'
import type { EventId } from '#core/study/events'
import { DeniedError, NotFoundError } from '#main/errors'
import type { Jobs } from '#main/jobs/jobs'
import type { Notes } from '#main/learning/notes'
import { durableWrite } from '#main/storage/durable'
import { explain, UNDO_AT_ONCE } from '#main/texts/imports'
import { type FileBytes, readSource, sourceName } from '#main/texts/sources'
import type { Uploads } from '#main/texts/uploads'
import { type BringDeps, type Brought, bringAnki } from './anki/bring'
import { type PackDeps, packAnki } from './anki/pack'
import { inFileName } from './file-names'
import { planner } from './notes/bring'
import { notesToCsv } from './notes/csv'
import { isPackage, notesInFile, tableIn } from './notes/file'
import { notesToJson } from './notes/json'
import { type KeptDeps, type KeptFilter, type KeptNote, keptNotes, pastOf } from './notes/kept'
import type { LooseNotes } from './notes/loose'
import { notesToMarkdown } from './notes/markdown'
import { tableView } from './table-view'

export interface CardsExchangeDeps extends Omit<KeptDeps, 'content'>, BringDeps, PackDeps {
  notes: Pick<Notes, 'all'>
  uploads: Uploads
  /** The data folder, which files are written to. */
  data: string
  jobs: Jobs
  options: () => StudyOptions
  ports: BringDeps['ports'] & { log: (message: string) => void }
  emit: (event: AppEvent) => void
  /** Whether the window may name files by path. */
  acceptPaths: boolean
}

type CardsHandlers = Pick<
  Handlers,
  'exchange.exportCards' | 'exchange.importCards' | 'exchange.table' | 'exchange.letGo' | 'exchange.takeBack'
>

const ENDINGS: Record<CardsFormat, string> = { anki: 'apkg', csv: 'csv', markdown: 'md', json: 'json' }
const TOPICS: Topic[] = ['study', 'library']
/** Imports that can be taken back; each holds the names of all it wrote. */
const KEEP = 5

/** Cards out to files that others read, and in from them. */
export function cardsExchange(deps: CardsExchangeDeps): CardsHandlers {
  const { content, notes, uploads, data, jobs, memory, options, today, ports, emit, acceptPaths } = deps
  const done = new Map<string, EventId[]>()
  /** One file at a time: so the same file twice is found the second time. */
  let turn: Promise<unknown> = Promise.resolve()

  async function write(as: CardsFormat, kept: KeptNote[]) {
    const cards = kept.flatMap((one) => one.cards.map(({ card }) => card))
    const none = { notes: kept.length, cards: cards.length, reviews: 0, pictures: 0 }
    if (as === 'csv') return { ...none, bytes: notesToCsv(kept) }
    if (as === 'markdown') return { ...none, bytes: notesToMarkdown(kept) }
    const past = await pastOf(deps, new Set(cards))
    const { weights } = memory()
    if (as === 'json') {
      const reviews = [...past.values()].flat().filter(({ kind }) => kind === 'answer').length
      return { ...none, reviews, bytes: notesToJson(kept, past, { at: ports.now(), weights }) }
    }
    const { retention, newPerDay, reviewsPerDay } = options()
    const wanted = { retention, newPerDay, reviewsPerDay }
    return packAnki({ notes: kept, past, weights, options: wanted }, deps)
  }

  const planFor = (says: LooseNotes['says'], table?: TableAs) =>
    planner(content, { all: notes.all(), now: ports.now(), says, home: table?.deck })

  async function bringWords(file: FileBytes, table?: TableAs): Promise<Brought> {
    const { warnings, notes: loose, says } = notesInFile(file, table)
    const { bodies, report, add } = planFor(says, table)
    for (const one of loose) add(one)
    const events = await content.append(bodies)
    return { events: events.map(({ id }) => id), report, warnings }
  }

  function bring(
    file: FileBytes,
    table: TableAs | undefined,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<Brought> {
    return !table && isPackage(file)
      ? bringAnki(file.bytes, deps, { signal, progress })
      : bringWords(file, table)
  }

  function mayRead(source: Source): void {
    if ('path' in source && !acceptPaths) throw new DeniedError('Files are not taken by their path here.')
  }

  return {
    async 'exchange.exportCards'({ as, to, ...filter }) {
      if (to !== undefined && !acceptPaths) throw new DeniedError('Files are not written by their path here.')
      const kept = await keptNotes(deps, filter as KeptFilter)
      const { bytes, notes: written, cards, reviews, pictures } = await write(as, kept)
      const deck = filter.deck === undefined ? '' : inFileName(kept[0]?.deckName)
      const file = to === undefined ? join(data, `cards-${today()}${deck}.${ENDINGS[as]}`) : resolve(to)
      await durableWrite(file, bytes)
      return { file, notes: written, cards, reviews, pictures }
    },

    async 'exchange.table'({ source, as }) {
      mayRead(source)
      const text = tableIn(await readSource(source, uploads))
      return text === null ? null : tableView(text, as, (says) => planFor(says, as))
    },

    async 'exchange.letGo'({ source }) {
      if ('upload' in source) await uploads.discard(source.upload)
      return {}
    },

    'exchange.importCards'({ source, table }) {
      mayRead(source)
      const items: ImportItem[] = [{ name: sourceName(source, uploads), state: 'waiting', warnings: [] }]
      const job = jobs.start(
        items,
        async ({ signal, update }) => {
          const work = turn.then(async () => {
            if (signal.aborted) return
            update(0, { state: 'running' })
            const { events, report, warnings } = await bring(
              await readSource(source, uploads),
              table,
              signal,
              (share) => update(0, { done: share }),
            )
            done.set(job.id, events)
            for (const old of [...done.keys()].slice(0, -KEEP)) done.delete(old)
            // A longer import is taken back by the name of its job.
            const named = events.length <= UNDO_AT_ONCE ? { events } : {}
            update(0, { state: 'done', done: 1, cards: report, warnings, ...named })
          })
          turn = work.catch(() => {})
          try {
            await work
          } catch (error) {
            if (signal.aborted) update(0, { state: 'waiting' })
            else update(0, { state: 'failed', error: explain(error, ports.log) })
          } finally {
            if ('upload' in source) await uploads.discard(source.upload)
            emit({ type: 'changed', topics: TOPICS })
          }
        },
        'cards',
      )
      return job
    },

    async 'exchange.takeBack'({ job }) {
      const targets = done.get(job)
      if (!targets) throw new NotFoundError('There is nothing to undo.')
      done.delete(job)
      const events = await content.append(targets.map((target) => ({ kind: 'undo', target })))
      emit({ type: 'changed', topics: TOPICS })
      return { events: events.map(({ id }) => id) }
    },
  }
}
