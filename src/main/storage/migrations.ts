import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#contract/app'
import { backup } from './backup'
import { ensureFolder } from './durable'
import { openJson } from './json'

/** One step from the version before to `to`. Safe to run again on a folder it has run on, whole or in part. */
export interface Migration {
  to: number
  run: (dataDir: string) => Promise<void>
}

/** In order, without gaps, from version 2 on. */
const MIGRATIONS: readonly Migration[] = []
const FIRST_VERSION = 1
const latestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.to ?? FIRST_VERSION
/** The version of the data folders that this app writes. */
export const DATA_VERSION = latestOf(MIGRATIONS)

interface VersionFile {
  version: number
}

const UNKNOWN: VersionFile = { version: 0 }

const isVersionFile = (value: unknown): value is VersionFile =>
  typeof value === 'object' && value !== null && 'version' in value && Number.isInteger(value.version)

export interface MigrateOptions {
  /** Milliseconds since the epoch, for the backup's date. */
  now: number
  report: (problem: Problem) => void
  migrations?: readonly Migration[]
}

/**
 * Brings a data folder to the version this app writes; a folder with nothing in it starts there.
 * Backs up before the first step and notes each step once it is done, so one that failed is run again at the
 * next start. Rejects, having changed nothing, when a newer app made the folder.
 *
 * @returns the folder's version before and after
 */
export async function migrate(
  dataDir: string,
  { now, report, migrations = MIGRATIONS }: MigrateOptions,
): Promise<{ from: number; to: number }> {
  await ensureFolder(dataDir)
  const latest = latestOf(migrations)
  const isNew = (await readdir(dataDir)).length === 0
  const file = await openJson(join(dataDir, 'version.json'), UNKNOWN, {
    check: isVersionFile,
    report,
    instead: 'defaults',
  })
  // A folder whose version is lost is taken for the oldest: every step may run again.
  const from = file.data.version || (isNew ? latest : FIRST_VERSION)
  if (from > latest) {
    throw new Error(
      `The data in ${dataDir} was written by a newer version of Lectern (its format is ${from}, this one knows ` +
        `up to ${latest}). Nothing was changed. Please update Lectern, or choose another folder.`,
    )
  }
  const due = migrations.filter(({ to }) => to > from)
  if (due.length > 0) {
    const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '')
    await backup(dataDir, `${stamp}-before-version-${latest}`)
  }
  for (const { to, run } of due) {
    await run(dataDir)
    file.data = { version: to }
    await file.write()
  }
  if (file.data.version !== latest) {
    file.data = { version: latest }
    await file.write()
  }
  return { from, to: latest }
}
