import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Job } from '#contract/jobs'
import type { App } from '#main/app-types'
import { saveBackup } from '#main/exchange/backup/save'
import { CommandError, type Io, printJson } from './io'
import { withApp } from './with-app'

/** `backup`: all that cannot be made again to one ZIP file. Needs no lock: the folder may be in use meanwhile. */
export async function backup(io: Io, data: string, out: string): Promise<number> {
  if (!(await stat(data).catch(() => null))?.isDirectory())
    throw new CommandError('There is no such data folder.')
  const { version } = io
  printJson(io, await saveBackup({ data, file: resolve(out), version, at: Date.now() }))
  return 0
}

/** Resolves with a job as it ended. `begin` starts it. */
async function ended(app: App, begin: () => Promise<Job>): Promise<Job> {
  const over = new Map<string, Job>()
  let wake = () => {}
  const leave = app.events.subscribe((event) => {
    if (event.type !== 'job' || event.job.state === 'running') return
    over.set(event.job.id, event.job)
    wake()
  })
  try {
    const { id } = await begin()
    while (!over.has(id)) await new Promise<void>((done) => (wake = done))
    return over.get(id)!
  } finally {
    leave()
  }
}

/**
 * `restore FILE`: a JSON line of what is in it and what of that is missing here, and unless it is only looked into a
 * second one of what came. Exits with 1 when something in it is missing or damaged.
 */
export async function restore(io: Io, data: string, file: string, look: boolean): Promise<number> {
  const source = { path: resolve(file) }
  return withApp(io, data, async (app, call) => {
    const { at, ...view } = await call('backup.look', { source })
    printJson(io, { made: new Date(at).toISOString(), ...view })
    if (look) return view.problems.length > 0 ? 1 : 0
    const { items } = await ended(app, () => call('backup.restore', { source }))
    const [item] = items
    if (!item?.restored) throw new CommandError(item?.error ?? 'Nothing was brought back.')
    printJson(io, { ...item.restored, problems: item.warnings })
    return item.warnings.length > 0 ? 1 : 0
  })
}
