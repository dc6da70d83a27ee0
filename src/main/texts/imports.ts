import type { AppEvent, Handlers } from '#contract/api'
import type { ImportItem, Job, Source } from '#contract/jobs'
import {
  DeniedError,
  DISK_FULL,
  isDiskFull,
  isReadOnly,
  NotFoundError,
  PlainError,
  READ_ONLY,
} from '#main/errors'
import { ImportError } from '#main/formats/format'
import type { Jobs } from '#main/jobs/jobs'
import type { Importer } from './importer'
import { readSource, sourceName } from './sources'
import type { Uploads } from './uploads'

export interface ImportDeps {
  jobs: Jobs
  importer: Importer
  uploads: Uploads
  emit: (event: AppEvent) => void
  log: (message: string) => void
  /** Whether a caller of `imports.start` may name files by path. */
  acceptPaths: boolean
}

type ImportHandlers = Pick<Handlers, 'imports.start' | 'jobs.list' | 'jobs.cancel'>

export interface Imports {
  handlers: ImportHandlers
  /** Brings in files the reader named to the shell and asks the window to open what came of them. */
  openPaths: (paths: string[]) => Promise<void>
}

/** Why a file was not taken in, in words for the reader; what is no fault of the file's goes to the log as well. */
export function explain(error: unknown, log: ImportDeps['log']): string {
  if (isDiskFull(error)) return DISK_FULL
  // Of the file itself `readSource` has said so already.
  if (isReadOnly(error)) return READ_ONLY
  if (error instanceof ImportError || error instanceof PlainError || error instanceof NotFoundError)
    return error.message
  log(`import: ${error instanceof Error ? error.stack : String(error)}`)
  return 'This file could not be read.'
}

export function createImports({ jobs, importer, uploads, emit, log, acceptPaths }: ImportDeps): Imports {
  /** One file at a time, whichever job it is of: so the same file twice is found the second time. */
  let turn: Promise<unknown> = Promise.resolve()

  async function bring(source: Source, signal: AbortSignal): Promise<Partial<ImportItem>> {
    try {
      const brought = await importer(await readSource(source, uploads), signal)
      emit({ type: 'changed', topics: ['library', 'reading', 'marks'] })
      return brought
    } catch (error) {
      if (signal.aborted) return { state: 'waiting' }
      return { state: 'failed', error: explain(error, log) }
    }
  }

  function start(sources: Source[], done: (items: ImportItem[]) => void = () => {}): Job {
    const waiting: ImportItem[] = sources.map((source) => ({
      name: sourceName(source, uploads),
      state: 'waiting',
      warnings: [],
    }))
    return jobs.start(waiting, async ({ signal, update }) => {
      try {
        for (const [index, source] of sources.entries()) {
          const work = turn.then(async () => {
            if (signal.aborted) return
            update(index, { state: 'running' })
            update(index, await bring(source, signal))
          })
          turn = work
          await work
        }
      } finally {
        for (const source of sources) if ('upload' in source) await uploads.discard(source.upload)
        done(waiting)
      }
    })
  }

  return {
    handlers: {
      'imports.start': ({ sources }) => {
        if (!acceptPaths && sources.some((source) => 'path' in source)) {
          throw new DeniedError('This window may not name files by their path.')
        }
        return start(sources)
      },
      'jobs.list': () => jobs.list(),
      'jobs.cancel': ({ id }) => {
        if (!jobs.cancel(id)) throw new NotFoundError('There is no such job.')
        return {}
      },
    },
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
