import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppEvent, Handlers, Topic } from '#contract/api'
import type { BackupFile, BackupSource } from '#contract/backup'
import type { ImportItem } from '#contract/jobs'
import type { StudyDay } from '#core/study/events'
import { DeniedError, NotFoundError } from '#main/errors'
import type { Jobs } from '#main/jobs/jobs'
import type { Ports } from '#main/ports'
import { plainName } from '#main/texts/file-name'
import { explain } from '#main/texts/imports'
import type { Uploads } from '#main/texts/uploads'
import { AUTOMATIC, automaticFolder } from './automatic'
import { type LookDeps, lookInto } from './look'
import { type Backup, openBackup } from './open'
import { type RestoreDeps, restoreBackup } from './restore'
import { saveBackup } from './save'

export interface BackupDeps extends RestoreDeps, LookDeps {
  content: RestoreDeps['content'] & LookDeps['content']
  uploads: Pick<Uploads, 'fileOf' | 'nameOf' | 'discard'>
  jobs: Jobs
  today: () => StudyDay
  /** Of the app. */
  version: string
  ports: Pick<Ports, 'now' | 'log'>
  emit: (event: AppEvent) => void
  /** What shows something of what the reader made. */
  topics: Topic[]
  /** Whether the window may name files by path. */
  acceptPaths: boolean
}

type BackupHandlers = Pick<Handlers, 'backup.save' | 'backup.list' | 'backup.look' | 'backup.restore'>

/** As they are saved, right in the data folder. No other name is looked for there. */
const SAVED = /^lectern-backup-\d{4}-\d\d-\d\d(?:-[1-9]\d{0,3})?\.zip$/

async function filesIn(folder: string, names: RegExp): Promise<Omit<BackupFile, 'automatic'>[]> {
  const found: Omit<BackupFile, 'automatic'>[] = []
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => names.test(one))) {
    const file = await stat(join(folder, name)).catch(() => null)
    if (file?.isFile()) found.push({ name, at: file.mtimeMs, bytes: file.size })
  }
  return found
}

/** All of a data folder out to one file, and what is missing back from it. */
export function backupHandlers(deps: BackupDeps): BackupHandlers {
  const { data, uploads, jobs, today, version, ports, emit, topics, acceptPaths } = deps
  /** One at a time. */
  let turn: Promise<unknown> = Promise.resolve()
  let looked: string | undefined

  async function freeName(): Promise<string> {
    const taken = new Set(await readdir(data))
    for (let n = 1; ; n++) {
      const name = `lectern-backup-${today()}${n === 1 ? '' : `-${n}`}.zip`
      if (!taken.has(name)) return name
    }
  }

  function fileOf(source: BackupSource): string {
    if ('upload' in source) return uploads.fileOf(source.upload)
    if ('saved' in source) {
      if (AUTOMATIC.test(source.saved)) return join(automaticFolder(data), source.saved)
      if (!SAVED.test(source.saved)) throw new NotFoundError('There is no such backup.')
      return join(data, source.saved)
    }
    if (!acceptPaths) throw new DeniedError('Files are not taken by their path here.')
    return source.path
  }

  function nameOf(source: BackupSource): string {
    if ('upload' in source) return uploads.nameOf(source.upload) ?? 'Untitled'
    return 'saved' in source ? source.saved : plainName(source.path)
  }

  async function withBackup<T>(source: BackupSource, work: (backup: Backup) => Promise<T>): Promise<T> {
    const backup = openBackup(fileOf(source))
    try {
      return await work(backup)
    } finally {
      backup.close()
    }
  }

  /** Of what was handed over to be looked into, which may be large, only the last is kept. */
  async function forgetOther(source: BackupSource): Promise<void> {
    const now = 'upload' in source ? source.upload : undefined
    if (looked !== undefined && looked !== now) await uploads.discard(looked)
    looked = now
  }

  /** @returns what became of its only item */
  function start(
    kind: 'backup' | 'restore',
    name: string,
    work: (signal: AbortSignal, progress: (share: number) => void) => Promise<Partial<ImportItem>>,
  ) {
    return jobs.start(
      [{ name, state: 'waiting', warnings: [] }],
      async ({ signal, update }) => {
        const done = turn.then(async () => {
          if (signal.aborted) return
          update(0, { state: 'running' })
          const result = await work(signal, (share) => update(0, { done: share }))
          update(0, { state: 'done', done: 1, ...result })
        })
        turn = done.catch(() => {})
        await done.catch((error: unknown) => {
          if (signal.aborted) update(0, { state: 'waiting' })
          else update(0, { state: 'failed', error: explain(error, ports.log) })
        })
      },
      kind,
    )
  }

  return {
    'backup.save': () =>
      start('backup', 'Lectern', async (signal, progress) => {
        const file = join(data, await freeName())
        return { saved: await saveBackup({ data, file, version, at: ports.now(), signal, progress }) }
      }),

    async 'backup.list'() {
      const saved = await filesIn(data, SAVED)
      const made = await filesIn(automaticFolder(data), AUTOMATIC)
      const all = [
        ...saved.map((file) => ({ ...file, automatic: false })),
        ...made.map((file) => ({ ...file, automatic: true })),
      ]
      return all.sort((a, b) => b.at - a.at)
    },

    async 'backup.look'({ source }) {
      await forgetOther(source)
      return withBackup(source, (backup) => lookInto(backup, deps))
    },

    'backup.restore': ({ source }) => {
      fileOf(source)
      return start('restore', nameOf(source), async (signal, progress) => {
        try {
          return await withBackup(source, async (backup) => ({
            restored: await restoreBackup(backup, deps, { signal, progress }),
            warnings: backup.problems(),
          }))
        } finally {
          if ('upload' in source) await uploads.discard(source.upload)
          emit({ type: 'changed', topics })
        }
      })
    },
  }
}
