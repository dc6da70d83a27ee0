import type { AppEvent, Handlers } from '#contract/api'
import type { Address, ImportItem, Job, JobId, Source } from '#contract/jobs'
import { assetAddress } from '#core/text/assets'
import type { ReadingId } from '#core/text/document'
import {
  DeniedError,
  DISK_FULL,
  isDiskFull,
  isReadOnly,
  NotFoundError,
  PlainError,
  READ_ONLY,
} from '#main/errors'
import type { BroughtHanded } from '#main/exchange/handed-in'
import { type Asset, ImportError, PasswordError } from '#main/formats/format'
import type { FileBytes, Handed, Step } from '#main/intake/step'
import type { JobHandle, Jobs } from '#main/jobs/jobs'
import type { Ports } from '#main/ports'
import type { FetchText } from '#main/web/page'
import { type ImportReports, reportOf } from './import-reports'
import { stepsOfSources, takeStep } from './import-steps'
import type { Brought, Importer } from './importer'
import { createLockedFiles } from './locked'
import type { Uploads } from './uploads'

export interface ImportDeps {
  jobs: Jobs
  importer: Importer
  uploads: Uploads
  reports: ImportReports
  /** Brings in what came along with a text that is in the library by now. */
  bringHanded: (handed: Handed, reading: ReadingId, signal: AbortSignal) => Promise<BroughtHanded>
  /** Fetches what is at an address. */
  fetchText: FetchText
  emit: (event: AppEvent) => void
  ports: Pick<Ports, 'now' | 'log'>
  /** Whether a caller of `imports.start` may name files by path. */
  acceptPaths: boolean
}

type ImportHandlers = Pick<
  Handlers,
  'imports.start' | 'imports.unlock' | 'imports.reports' | 'imports.report' | 'jobs.list' | 'jobs.cancel'
>

export interface Imports {
  handlers: ImportHandlers
  /** Brings in files and folders the reader named to the shell, and asks the window to open what came of them. */
  openPaths: (paths: string[]) => Promise<void>
  /** A picture of a text whose beginning is shown while it comes in, by its address. */
  picture: (address: string) => Asset | undefined
}

/** Milliseconds: while many texts come in, the window is told of them now and then only, as it asks for its lists anew. */
const TOLD_EVERY = 5_000

/** A text that came in, and what came along with it. */
type BroughtWith = Brought & Pick<ImportItem, 'handed'>

/** Events that an undo may name. */
export const UNDO_AT_ONCE = 20_000
const NOT_HANDED = 'The text is in your library, but not the cards and notes that came along with it.'

/** Why a file was not taken in, in words for the reader; what is no fault of the file's goes to the log as well. */
export function explain(error: unknown, log: Ports['log']): string {
  if (isDiskFull(error)) return DISK_FULL
  // Of the file itself its reading has said so already.
  if (isReadOnly(error)) return READ_ONLY
  if (error instanceof ImportError || error instanceof PlainError || error instanceof NotFoundError)
    return error.message
  log(`import: ${error instanceof Error ? error.stack : String(error)}`)
  return 'This file could not be read.'
}

const itemOf = (step: Step): ImportItem =>
  'why' in step
    ? { name: step.name, state: 'skipped', error: step.why, warnings: [] }
    : { name: step.name, state: 'waiting', warnings: [] }

/** What was brought, in a word: the folder that all of it is in, or the first of it. */
function fromOf(steps: readonly Step[]): string {
  const [first] = steps
  if (!first) return ''
  return 'fetch' in first ? first.name : (first.name.split('/')[0] ?? first.name)
}

export function createImports(deps: ImportDeps): Imports {
  const { jobs, importer, uploads, reports, fetchText, emit, ports, acceptPaths } = deps
  /** One file at a time, whichever job it is of: so the same file twice is found the second time. */
  let turn: Promise<unknown> = Promise.resolve()
  let toldAt = Number.NEGATIVE_INFINITY
  const locked = createLockedFiles()
  /** Pictures of the one text that is coming in, by their addresses. */
  const pictures = new Map<string, Asset>()

  function tellLibrary(): void {
    toldAt = performance.now()
    emit({ type: 'changed', topics: ['library', 'reading', 'marks'] })
  }

  /** Fetches what is on the web before its turn comes, so that a slow site keeps no other text waiting. */
  async function fetchFirst(steps: Step[], index: number, { signal, update }: JobHandle): Promise<void> {
    const step = steps[index]
    if (!step || !('fetch' in step) || signal.aborted) return
    update(index, { state: 'running' })
    const file = step.fetch(signal, (done) => update(index, { done }))
    // What went wrong is told when its turn comes.
    await file.catch(() => {})
    steps[index] = { name: step.name, take: () => file }
    if (signal.aborted) update(index, { state: 'waiting' })
  }

  /** Takes the step of a place in the job: brings its text in, or puts the steps in it there instead. */
  async function take(steps: Step[], index: number, id: JobId, handle: JobHandle): Promise<void> {
    const { signal, update, put } = handle
    const step = steps[index]
    if (!step || !('take' in step) || signal.aborted) return
    update(index, { state: 'running' })
    try {
      const taken = await takeStep(step)
      if (Array.isArray(taken)) {
        steps.splice(index, 1, ...taken)
        put(index, taken.map(itemOf))
        return await take(steps, index, id, handle)
      }
      update(index, await bring(taken, index, id, handle, steps.length === 1))
      if (performance.now() - toldAt > TOLD_EVERY) tellLibrary()
    } catch (error) {
      const why = signal.aborted
        ? ({ state: 'waiting' } as const)
        : ({ state: 'failed', error: explain(error, ports.log) } as const)
      update(index, { ...why, begins: undefined })
    } finally {
      pictures.clear()
    }
  }

  /**
   * Brings one text in, and where it is the only one shows how it begins. One that needs a password is kept for when
   * there is one.
   */
  async function bring(
    file: FileBytes,
    index: number,
    id: JobId,
    { signal, update }: JobHandle,
    isOnly: boolean,
  ): Promise<Partial<ImportItem>> {
    try {
      const brought = await importer(file, signal, (done, begins) => {
        if (!begins || !isOnly) return update(index, { done })
        const { pictures: shown, ...told } = begins
        for (const picture of shown) pictures.set(assetAddress(told.id, picture.id), picture)
        update(index, { done, begins: told })
      })
      locked.forget(file)
      const all: BroughtWith = file.handed ? await withHanded(brought, file.handed, signal) : brought
      return { ...all, begins: undefined }
    } catch (error) {
      if (!(error instanceof PasswordError) || signal.aborted) throw error
      locked.keep(id, index, file)
      return { state: 'failed', error: error.message, locked: true }
    }
  }

  /** The text is in by then: whatever becomes of the rest is only told. */
  async function withHanded(brought: Brought, handed: Handed, signal: AbortSignal): Promise<BroughtWith> {
    try {
      const come = await deps.bringHanded(handed, brought.id, signal)
      const both = [...brought.events, ...come.events]
      return {
        ...{ ...brought, handed: come.handed, warnings: [...brought.warnings, ...come.warnings] },
        // More than an undo can name: the text is taken back by itself.
        events: both.length <= UNDO_AT_ONCE ? both : brought.events,
      }
    } catch (error) {
      const why = signal.aborted ? [] : [explain(error, ports.log)]
      return { ...brought, warnings: [...brought.warnings, NOT_HANDED, ...why] }
    } finally {
      emit({ type: 'changed', topics: ['study'] })
    }
  }

  function start(sources: (Source | Address)[], done?: (items: ImportItem[]) => void): Job {
    return begin(stepsOfSources(sources, uploads, fetchText), async (items) => {
      for (const source of sources) if ('upload' in source) await uploads.discard(source.upload)
      done?.(items)
    })
  }

  function begin(steps: Step[], done: (items: ImportItem[]) => Promise<void>): Job {
    const from = fromOf(steps)
    const items = steps.map(itemOf)
    const job = jobs.start(items, async (handle) => {
      try {
        for (let index = 0; index < steps.length; index++) {
          await fetchFirst(steps, index, handle)
          const work = turn.then(() => take(steps, index, job.id, handle))
          turn = work
          await work
        }
      } finally {
        const report = reportOf({ id: job.id, at: ports.now(), from }, items)
        // Texts that came in stay in, also where it cannot be written that they did.
        await reports.add(report).catch((error) => ports.log(`the report of an import: ${error}`))
        tellLibrary()
        await done(items)
      }
    })
    return job
  }

  return {
    handlers: {
      'imports.start': ({ sources }) => {
        if (!acceptPaths && sources.some((source) => 'path' in source)) {
          throw new DeniedError('This window may not name files by their path.')
        }
        return start(sources)
      },
      'imports.unlock': ({ id, item, password }) => {
        const file = locked.get(id, item)
        return begin([{ name: file.name, take: async () => ({ ...file, password }) }], async () => {})
      },
      ...reports.handlers,
      'jobs.list': () => jobs.list(),
      'jobs.cancel': ({ id }) => {
        if (!jobs.cancel(id)) throw new NotFoundError('There is no such job.')
        return {}
      },
    },
    picture: (address) => pictures.get(address),
    openPaths: (paths) =>
      new Promise((resolve) => {
        if (paths.length === 0) return resolve()
        start(
          paths.map((path) => ({ path })),
          (items) => {
            const readings = [...new Set(items.flatMap(({ id }) => id ?? []))]
            if (readings.length > 0) emit({ type: 'open', readings })
            resolve()
          },
        )
      }),
  }
}
